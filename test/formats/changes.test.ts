import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changes } from '../../src/formats/blocks/changes.ts';
import { renderMarkdown } from '../../src/formats/markdown.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import type { Report } from '../../src/model/report.ts';
import { placeAt, sampleInput, sampleReport } from '../report/sample-report.ts';
import { pdfOf, readPdf, squashed, textOf } from './read-pdf.ts';

const TEMPLATES = Object.fromEntries(
  readdirSync('templates').map((name) => [name.replace(/\.hbs$/, ''), readFileSync(`templates/${name}`, 'utf8')]),
);
const MAY = {
  kind: 'permission',
  what: 'may delete any object in any bucket (s3:DeleteObject)',
  from: 'policy-statement:a#b/0',
};

function fact(type: string, id: string, line: number, attributes: Attributes): Fact {
  return {
    type,
    id,
    attributes,
    origins: {},
    place: placeAt('template.yaml', line),
    evidence: 'manifest:template.yaml',
  };
}

function reportOf(attributes: Attributes): Report {
  const subject = 'function:template.yaml#Export';
  const facts = [
    ...sampleInput().facts,
    fact('function', subject, 3, { logicalId: 'orders-export' }),
    fact('policy-statement', 'policy-statement:a#b/0', 12, {}),
    fact('permission-change', `permission-change:${subject}`, 3, { subject, gained: [], lost: [], ...attributes }),
  ];
  return sampleReport({ facts });
}

const link = ({ path, line }: Fact['place']) => ({ text: `${path}:${line}`, url: null });
const blockOf = (attributes: Record<string, Json>, listed = 10) =>
  changes(reportOf(attributes), link, { listed, text: Number.POSITIVE_INFINITY });

describe('what is different', () => {
  test('is listed by name, but what is collected anew for each release and only differs is counted', () => {
    const report = sampleReport();
    const one = (type: string) => ({
      type,
      added: [`${type}:a`],
      removed: [],
      changed: [{ fact: `${type}:b`, attributes: ['sha256'] }],
    });
    const delta = report.delta === null ? null : { ...report.delta, facts: [one('evidence'), one('function')] };
    const topics = changes({ ...report, delta }, link, { listed: 10, text: 100 })?.topics ?? [];
    const shown = topics
      .flatMap(({ types }) => types)
      .map(({ type, added, changed }) => [type, added.items.length, changed.items.length, changed.more]);
    expect(shown).toEqual([
      ['function', 1, 1, 0],
      ['evidence', 1, 0, 1],
    ]);
  });
});

describe('what may be done', () => {
  test('now and no longer, with the place of the statement', () => {
    const block = blockOf({ gained: [MAY], lost: [{ ...MAY, from: null }] });
    expect(block?.gained).toEqual({
      items: [
        {
          subject: 'orders-export',
          what: 'may now delete any object in any bucket (s3:DeleteObject)',
          place: { text: 'template.yaml:12', url: null },
        },
      ],
      more: 0,
    });
    expect(block?.lost.items).toEqual([
      { subject: 'orders-export', what: expect.stringMatching(/^may no longer delete/), place: null },
    ]);
  });

  test('a statement that stands in no file is shown where its subject is', () => {
    const block = blockOf({ gained: [{ ...MAY, from: 'managed:AdministratorAccess/0' }] });
    expect(block?.gained.items[0]?.place?.text).toBe('template.yaml:3');
  });

  test('of what has no name, by its id without type and file', () => {
    const subject = 'endpoint:template.yaml#Api GET /health';
    const open = { kind: 'endpoint', what: 'GET /health is open to anyone', from: null };
    expect(blockOf({ subject, gained: [open] })?.gained.items[0]?.subject).toBe('Api GET /health');
  });

  test('stands in the formats under now or before, which are never mixed', async () => {
    const report = reportOf({
      gained: [MAY],
      lost: [{ kind: 'endpoint', what: 'GET /x is open to anyone', from: null }],
    });
    const { pages } = await readPdf(await pdfOf(report));
    const { bytes } = await renderMarkdown(report, TEMPLATES, { serverUrl: null });
    for (const text of [pages.map(textOf).join(' '), new TextDecoder().decode(bytes)]) {
      expect(squashed(text)).toMatch(/Now,andnotbefore.*maynowdelete.*Before,andnolonger.*GET\/xisopentoanyone.*SOC2/);
    }
  });

  test('is bounded, and what is not known is told apart', () => {
    const block = blockOf({ gained: [MAY, MAY, MAY, { unresolved: 'the text of Shared was not supplied' }] }, 2);
    expect([block?.gained.items.length, block?.gained.more]).toEqual([2, 1]);
    expect(block?.unknown).toEqual({ items: ['orders-export: the text of Shared was not supplied'], more: 0 });
  });
});
