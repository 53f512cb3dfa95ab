import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../src/config/arguments.ts';
import { type Generated, generate } from '../../src/generate.ts';
import { told } from './whole-run.ts';

const MIB = 1024 * 1024;
/** Of one line, with nothing on the disk behind its beginning: more than 32 bits count, and than a text can have characters. */
const SPARSE = 5 * 1024 * MIB;
const LONGER_THAN_TEXTS = 600 * MIB;
/** What a run may hold at its most beyond what it holds at its beginning. */
const MAX_GROWTH = 700 * MIB;

const LINE = '{"time": "2026-11-09T07:00:00Z", "level": "INFO", "message": "done"}\n';
const QUEUE = 'Resources:\n  Good: {Type: "AWS::SQS::Queue"}\n';
const PASSED = '<testsuite name="a" tests="1"><testcase name="x"/></testsuite>';
const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const aliases = Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`).join('\n');

const FILES: Record<string, string | Buffer> = {
  'good/template.yaml': QUEUE,
  'good/junit.xml': PASSED,
  'xxe/junit.xml': `<?xml version="1.0"?><!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite name="&x;"><testcase name="&x;"/></testsuite>`,
  'laughs/junit.xml': `<!DOCTYPE t [<!ENTITY l0 "ha">${entities}]><testsuite name="&l9;"/>`,
  'aliases/template.yaml': `a0: &a0 x\n${aliases}\nResources: {A: {Type: "AWS::SQS::Queue", Properties: *a9}}\n`,
  'deep/template.json': `{"Resources": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
  'utf8/template.yaml': Buffer.concat([
    Buffer.from('Resources:\n  A: {Type: "'),
    Buffer.from([0xff, 0xc3, 0x28]),
    Buffer.from('"}\n'),
  ]),
  'nul/junit.xml': '<testsuite name="a\u0000b"><testcase name="\u0000"/></testsuite>',
  'nul/policy.json': '{"Version": "2012-10-17", "Statement": [{"Sid": "\u0000"',
  'logs/Nul/a.log': '2026-11-09T07:00:00Z INFO a\u0000b\n\u0000\u0000\n',
  'logs/Skew/a.jsonl': [
    '1970-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-11-09T07:00:00Z',
    '2026-13-45T99:99:99Z',
    '-1',
  ]
    .map((time) => JSON.stringify({ time, level: 'INFO', message: 'x' }))
    .join('\n'),
  'logs/Bomb/a.log.gz': gzipSync(Buffer.concat([Buffer.from(LINE), Buffer.alloc(128 * MIB)])),
  'logs/Cut/a.log.gz': gzipSync('2026-11-09T07:00:00Z INFO done\n'.repeat(1000)).subarray(0, 60),
  'proto/template.json': '{"__proto__": {"Resources": {}}, "Resources": {"__proto__": {"Type": "AWS::SQS::Queue"}}}',
};

let root: string;
let done: Generated;
let growth: number;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'collect-stage-'));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const sparse = (path: string, beginning: string, size: number): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    const handle = openSync(join(root, path), 'w');
    writeSync(handle, beginning);
    ftruncateSync(handle, size);
    closeSync(handle);
  };
  sparse('huge/template.yaml', 'Resources: {A: "', SPARSE);
  sparse('huge/bom.cdx.json', '{"bomFormat": "CycloneDX", "specVersion": "1.6", "x": "', LONGER_THAN_TEXTS);
  sparse('huge/policy.json', '{"Version": "2012-10-17", "Statement": "', LONGER_THAN_TEXTS);
  // These are read to their end, in the time that it takes.
  sparse('huge/junit.xml', '<testsuite name="', 64 * MIB);
  sparse('logs/Huge/a.jsonl', `${LINE}{"time": "`, 64 * MIB);
  const command = readArguments(
    ['generate', '--root', root, '--out', join(root, 'out'), '--at', '2026-11-10', '--format', 'json,markdown'],
    {},
  );
  if (command.name !== 'generate') throw new Error('unexpected');
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  try {
    done = await generate(command.options, {
      progress: () => {
        most = Math.max(most, process.memoryUsage().rss);
      },
      serverUrl: 'https://github.com',
      earlier: async () => [],
    });
  } finally {
    clearInterval(watch);
  }
  growth = most - before;
}, 300_000);
afterAll(() => rmSync(root, { recursive: true }));

describe('what is made to exhaust or mislead the machine, all in one release', () => {
  it('keeps nothing of what is good from being read', () => {
    const ids = done.report.facts.map(({ id }) => id);
    expect(ids).toContain('queue:good/template.yaml#Good');
    expect(done.report.evidence.map(({ id }) => id)).toContain('test:good/junit.xml');
  });

  it.each([
    ['xxe/junit.xml', /doctype|document-type|dtd|xml/i],
    ['laughs/junit.xml', /doctype|document-type|dtd|xml/i],
    ['aliases/template.yaml', /alias|yaml|cap/i],
    ['deep/template.json', /deep/],
    ['nul/junit.xml', /xml/],
    ['nul/policy.json', /json|policy/],
    ['huge/template.yaml', /cap/],
    ['huge/bom.cdx.json', /cap/],
    ['huge/policy.json', /cap/],
    ['huge/junit.xml', /xml|cap/],
    ['logs/Cut/a.log.gz', /not-expanded/],
  ])('%s is told as a problem with its place', (path, code) => {
    const own = told(done.report).filter((problem) => problem.endsWith(` ${path}`));
    expect(own.map((problem) => problem.split(' ')[0]).join(' '), told(done.report).join('\n')).toMatch(code);
  });

  it.each(['logs/Huge/a.jsonl', 'logs/Bomb/a.log.gz', 'logs/Nul/a.log', 'logs/Skew/a.jsonl'])(
    '%s is evidence, or told of',
    (path) => {
      const read = done.report.evidence.map(({ source }) => source.path);
      expect([...read, ...told(done.report).map((problem) => problem.split(' ')[1])]).toContain(path);
    },
  );

  it('none of it is a defect of ours, and no file of the machine is in what is let out', () => {
    expect(told(done.report).filter((problem) => problem.startsWith('reader-failed'))).toEqual([]);
    for (const file of done.files) expect(Buffer.from(file.bytes).includes('root:')).toBe(false);
  });

  it('memory does not grow with what is read', () => {
    expect(growth).toBeLessThan(MAX_GROWTH);
  });

  it('exhibits of what is large hold its ends or nothing', () => {
    const large = done.report.evidence.filter(({ size }) => size > 8 * MIB);
    expect(large.length).toBeGreaterThan(3);
    for (const { exhibit } of large) expect(['part', 'withheld']).toContain(exhibit?.as);
    for (const { name, bytes } of done.files) {
      if (name.startsWith('exhibits/')) expect(bytes.length, name).toBeLessThan(9 * MIB);
    }
  });
});
