import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testsBlock } from '../../src/formats/blocks/tests.ts';
import { renderMarkdown } from '../../src/formats/markdown.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Report } from '../../src/model/report.ts';
import { placeAt, sampleInput, sampleReport } from '../report/sample-report.ts';
import { pdfOf, readPdf, squashed, textOf } from './read-pdf.ts';

const ALL = { listed: 1000, text: Number.POSITIVE_INFINITY };
const OWN = ['test-run', 'coverage', 'function'];
const TEMPLATES = Object.fromEntries(
  readdirSync('templates').map((name) => [name.replace(/\.hbs$/, ''), readFileSync(`templates/${name}`, 'utf8')]),
);

function fact(type: string, path: string, attributes: Attributes, name = 'report'): Fact {
  return {
    type,
    id: `${type}:${path}#${name}`,
    attributes,
    origins: {},
    place: placeAt(path, 1),
    evidence: `test:${path}`,
  };
}

function run(path: string, attributes: Attributes = {}): Fact {
  const counts = { tests: 10, passed: 9, failed: 1, errors: 0, skipped: 0, flaky: 0 };
  const own = { tool: 'jest', ranAt: null, standing: 'single', others: [], contradicted: [], ...counts, ...attributes };
  return fact('test-run', path, own);
}

function coverage(attributes: Attributes = {}): Fact {
  return fact('coverage', 'coverage/lcov.info', {
    dialect: 'lcov',
    tool: null,
    lines: { covered: 1999, total: 2000 },
    branches: null,
    statements: { unresolved: 'the report was cut off' },
    sourceFiles: 12,
    files: [],
    differences: [{ count: 'lines', declared: 2001, counted: 2000 }],
    ...attributes,
  });
}

const handler = (name: string, found: Attributes['coverage'] = []): Fact =>
  fact('function', 'template.yaml', { logicalId: name, coverage: found ?? null }, name);

function reportOf(...facts: Fact[]): Report {
  return sampleReport({ facts: [...sampleInput().facts.filter(({ type }) => !OWN.includes(type)), ...facts] });
}

const MATRIX = reportOf(
  run('node-20/junit.xml', {
    standing: 'same-tests',
    others: ['test-run:node-22/junit.xml#report', { unresolved: 'there are 3 more' }],
    contradicted: [{ name: 'pays | once', suite: 'orders', passedIn: 'test-run:node-22/junit.xml#report' }],
  }),
  run('node-22/junit.xml', { standing: 'truncated', passed: 10, failed: 0 }),
  coverage(),
  handler('Create', [
    {
      report: 'coverage:coverage/lcov.info#report',
      file: 'src/create.ts',
      lines: { covered: 3, total: 4 },
      branches: { covered: 0, total: 0 },
      statements: null,
    },
  ]),
  handler('Notify', [{ unresolved: 'no coverage report names src/notify.*' }]),
);

describe('tests in the report', () => {
  it('has each report with what it is beside the others, and what is not known with its number', () => {
    const { runs, contradicted } = testsBlock(MATRIX, ALL) ?? { runs: null, contradicted: null };
    expect(runs?.items.map(({ path, failed, beside }) => [path, failed, beside])).toEqual([
      ['node-20/junit.xml', '1', expect.stringMatching(/^same tests as node-22\/junit\.xml, not known \(\d\)$/)],
      ['node-22/junit.xml', '0', 'ends too early'],
    ]);
    expect(contradicted?.items).toEqual([
      { name: 'orders > pays | once', failedIn: 'node-20/junit.xml', passedIn: 'node-22/junit.xml' },
    ]);
  });

  it('says how much ran, rounded down, and by function where its source is known', () => {
    const block = testsBlock(MATRIX, ALL);
    expect(block?.coverage.items).toMatchObject([
      {
        lines: '1999 of 2000 (99.9 %)',
        branches: '–',
        statements: expect.stringMatching(/^not known/),
        differences: 'lines: 2001 declared, 2000 counted',
      },
    ]);
    expect(block?.handlers.items).toMatchObject([
      {
        name: 'Create',
        file: 'src/create.ts',
        lines: '3 of 4 (75.0 %)',
        branches: '0 of 0',
        report: 'coverage/lcov.info',
      },
      { name: 'Notify', file: expect.stringMatching(/^not known/), lines: '–' },
    ]);
    expect(block?.unknowns.items.map(({ why }) => why)).toContain('no coverage report names src/notify.*');
  });

  it('has no functions without a report of coverage, and is not there without any report', () => {
    expect(testsBlock(reportOf(run('a.xml'), handler('Create')), ALL)?.handlers.items).toEqual([]);
    expect(testsBlock(reportOf(handler('Create')), ALL)).toBeNull();
  });

  it('stands in Markdown, escaped, and on paper', async () => {
    const { bytes } = await renderMarkdown(MATRIX, TEMPLATES, { serverUrl: null });
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('\n## Tests\n');
    expect(text).toContain('| orders \\> pays \\| once | `node-20/junit.xml` | `node-22/junit.xml` |');
    expect(text).toMatch(/\| Create \| `src\/create\.ts` \| 3 of 4 \(75\.0 %\) \| 0 of 0 \|/);
    expect(text).toMatch(/\| Notify \| not known \(\d\) \| – \| – \| – \| – \|/);
    const paper = squashed((await readPdf(await pdfOf(MATRIX))).pages.map(textOf).join(' '));
    expect(paper).toContain(squashed('Tests that fail in one report and pass in another'));
    expect(paper).toContain(squashed('3 of 4 (75.0 %)'));
  });
});
