import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { xmlRoot } from '../../src/collect/xml-root.ts';
import { streamXml, type XmlReport } from '../../src/collect/xml-stream.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xml-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function heard(content: string | Buffer, options: Partial<XmlReport> = {}, withText = false) {
  const absolute = join(folder, 'report.xml');
  writeFileSync(absolute, content);
  const told: string[] = [];
  const { rootLine, problems } = streamXml(
    { path: 'report.xml', absolute, size: content.length, tracked: false, foundBy: '' },
    {
      what: 'test report',
      setting: 'collect.tests',
      kinds: ['test'],
      isRoot: (name) => name === 'report',
      hears: {
        open: (name, attributes, line) => told.push(`${line} <${name} ${Object.values(attributes).join(' ')}>`),
        close: (name) => told.push(`</${name}>`),
        ...(withText ? { text: (text: string) => told.push(text) } : {}),
      },
      ...options,
    },
  );
  return { told, rootLine, problems, codes: problems.map(({ code }) => code) };
}

test('elements are told in their order, without prefixes, with their lines', () => {
  const { told, rootLine, problems } = heard(
    '<?xml version="1.0"?>\n<x:report xmlns:x="urn:x">\n <a b="1"/></x:report>',
  );
  expect(told).toEqual(['2 <report urn:x>', '3 <a 1>', '</a>', '</report>']);
  expect(rootLine).toBe(2);
  expect(problems).toEqual([]);
});

test('text and CDATA are told where they are asked for, inside the root', () => {
  const xml = '\n<report>a &amp; b<![CDATA[<c>]]></report>\n';
  expect(heard(xml, {}, true).told).toEqual(['2 <report >', 'a & b', '<c>', '</report>']);
  expect(heard(xml).told).toEqual(['2 <report >', '</report>']);
});

describe('a document type', () => {
  const PLAIN = '<!DOCTYPE report PUBLIC "-//X//DTD Report 1.1//EN" "report.dtd">';
  const BOMB = '<!DOCTYPE report [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
  test('is refused', () => {
    expect(heard(`${PLAIN}<report/>`)).toMatchObject({ told: [], codes: ['xml-doctype'] });
  });
  test('is passed over where writers always declare one, and fetched nowhere', () => {
    expect(heard(`${PLAIN}<report><a/></report>`, { doctype: 'passed-over' })).toMatchObject({ codes: [] });
  });
  test('that declares entities is refused there too', () => {
    const { told, codes } = heard(`${BOMB}<report a="&b;&f;"/>`, { doctype: 'passed-over' });
    expect({ told, codes }).toEqual({ told: [], codes: ['xml-doctype'] });
  });
  test('and an entity that nobody declared stops the reading', () => {
    expect(heard(`${PLAIN}<report a="&xxe;"/>`, { doctype: 'passed-over' }).codes).toEqual(['xml-syntax']);
  });
});

describe('damage is told with its line, and caps nothing', () => {
  const around = (...middle: (string | Buffer)[]) =>
    Buffer.concat([
      Buffer.from('<report>\n<a/>\n'),
      ...middle.map((one) => Buffer.from(one as string)),
      Buffer.from('<b/></report>'),
    ]);
  test('NUL, where the first is', () => {
    const { told, problems } = heard(around('x\0y', ' '.repeat(40_000), '\n\0'));
    expect(told).toContain('4 <b >');
    expect(problems).toMatchObject([{ code: 'xml-nul', kinds: [], place: { path: 'report.xml', line: 3 } }]);
  });
  test('bytes that are no UTF-8', () => {
    const { told, problems } = heard(around(Buffer.from([0x61, 0xff, 0xfe, 0xc3])));
    expect(told).toContain('3 <b >');
    expect(problems).toMatchObject([{ code: 'xml-encoding', kinds: [], place: { line: 3 } }]);
  });
  test('a replacement character that the file holds itself is none, also across pieces', () => {
    for (const before of [0, 1, 2, 3]) {
      const padding = 'x'.repeat(32_768 - Buffer.byteLength('<report>\n<a/>\n') - before);
      expect(heard(around(padding, '\ufffd\ufffdü')).problems).toEqual([]);
    }
  });
});

describe('caps', () => {
  test('attributes of ten million characters are read; what was told before a cap stays', () => {
    const { told, codes } = heard(`<report><a/><b c="${'x'.repeat(10_000_000)}"/></report>`);
    expect(codes).toEqual([]);
    expect(told).toHaveLength(6);
  });
  test('text without end', { timeout: 60_000 }, () => {
    const { told, codes } = heard(`<report><a/>${'x'.repeat(65 << 20)}`);
    expect(told).toEqual(['1 <report >', '1 <a >', '</a>']);
    expect(codes).toEqual(['cap-reached']);
  });
  test('elements in elements', () => {
    const { told, codes } = heard(`<report>${'<a>'.repeat(100_000)}`);
    expect(told).toHaveLength(200);
    expect(codes).toEqual(['cap-reached']);
  });
});

test('another root is told, and an empty file has none', () => {
  expect(heard('<html/>')).toMatchObject({ told: [], rootLine: null, codes: ['not-a-report'] });
  expect(heard('')).toMatchObject({ rootLine: null, codes: ['xml-syntax'] });
});

test('nothing in a file makes it throw, and each start that is told is told to end, but for one problem', () => {
  const piece = fc.constantFrom(
    '<report>',
    '</report>',
    '<a>',
    '</a>',
    '<a b="',
    '"/>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE x [',
    ']>',
    '&#0;',
    '&x;',
    '\0',
  );
  const bytes = fc.uint8Array({ maxLength: 20 }).map((one) => Buffer.from(one));
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          piece.map((one) => Buffer.from(one)),
          bytes,
        ),
      ),
      (parts) => {
        const { told, problems } = heard(Buffer.concat([Buffer.from('<report>'), ...parts]), {}, true);
        const opened = told.filter((one) => /^\d+ </.test(one)).length;
        const closed = told.filter((one) => one.startsWith('</')).length;
        expect(closed).toBeLessThanOrEqual(opened);
        if (problems.every(({ kinds }) => kinds.length === 0)) expect(closed).toBe(opened);
      },
    ),
  );
});

describe('the root that a file begins with', () => {
  const rootOf = (text: string | Buffer) => xmlRoot(Buffer.from(text as string));
  test.each([
    ['<report a="1">', 'report', '<report a="1"'],
    ['\ufeff<?xml version="1.0"?>\n<!-- <other> -->\n<report>', 'report', '<report'],
    ['<!DOCTYPE report PUBLIC "a" "b">\n<report/>', 'report', '<report/'],
    ['<!DOCTYPE x [<!ENTITY a "<b>">]><report/>', 'report', '<report/'],
    ['<n:report xmlns:n="urn:n">', 'report', '<n:report xmlns:n="urn:n"'],
  ])('%s', (text, name, tag) => {
    expect(rootOf(text)).toEqual({ name, tag });
  });
  test.each(['', '{"a":1}', 'report', '<!-- no end', '<!DOCTYPE x [', '<?xml', '<1>', '<'])('none: %s', (text) => {
    expect(rootOf(text)).toBeNull();
  });
  test('in UTF-16', () => {
    expect(rootOf(Buffer.from('\ufeff<report>', 'utf16le'))?.name).toBe('report');
  });
});
