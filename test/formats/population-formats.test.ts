import { readdirSync, readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { visible } from '../../src/formats/escape.ts';
import { renderJson } from '../../src/formats/json.ts';
import { renderMarkdown } from '../../src/formats/markdown.ts';
import { renderSummary, SUMMARY_LIMIT_BYTES } from '../../src/formats/summary.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import type { Report } from '../../src/model/report.ts';
import { asked, change, everyOutcome, push, range, reportOfChanges } from './change-report.ts';
import { platformFacts } from './platform-facts.ts';
import { pdfOf, readPdf, squashed, textOf } from './read-pdf.ts';

const TEMPLATES = Object.fromEntries(
  readdirSync('templates').map((name) => [name.replace(/\.hbs$/, ''), readFileSync(`templates/${name}`, 'utf8')]),
);
const HEADINGS = [
  'The changes of this release',
  'Separation of duties',
  'Deployments',
  'What prevents',
  'What the platform was asked',
];
const parser = new MarkdownIt({ html: true, linkify: true });

async function markdown(report: Report): Promise<string> {
  return new TextDecoder().decode((await renderMarkdown(report, TEMPLATES, { serverUrl: 'https://github.com' })).bytes);
}

async function summary(report: Report): Promise<string> {
  return new TextDecoder().decode((await renderSummary(report, TEMPLATES, { serverUrl: 'https://github.com' })).bytes);
}

/** All texts of a document as a reader sees them, without white space. */
function readable(text: string): string {
  const tokens = parser.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const words = tokens.filter(({ type }) => type === 'text' || type === 'code_inline');
  return squashed(words.map(({ content }) => content).join(' '));
}

async function pdfText(report: Report): Promise<string> {
  const { pages } = await readPdf(await pdfOf(report));
  return squashed(pages.map(textOf).join(' '));
}

/** Names of the parts of a document in their order; text and code are the same to a reader's structure. */
function structure(text: string): string {
  const names = parser
    .parse(text, {})
    .flatMap((token) => [token, ...(token.children ?? [])])
    .map(({ type, tag }) => (/^(text|code_inline)$/.test(type) ? 'words' : `${type} ${tag}`));
  return names.filter((name, index) => name !== 'words' || names[index - 1] !== 'words').join('\n');
}

const CHANGES = everyOutcome();

describe('a release with changes', () => {
  let report: Report;
  let md: string;
  let pdf: string;
  beforeAll(async () => {
    report = reportOfChanges([...CHANGES, range(CHANGES.length), ...platformFacts()]);
    md = await markdown(report);
    pdf = await pdfText(report);
  });

  it('has its parts in every format, in this order', () => {
    const found = [...md.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(found.filter((title) => HEADINGS.includes(title ?? ''))).toEqual(HEADINGS);
    expect(found.indexOf('What changed')).toBeLessThan(found.indexOf('The changes of this release'));
    expect(found.indexOf('What the platform was asked')).toBeLessThan(found.indexOf('Gaps: what to do'));
    for (const title of HEADINGS) expect(pdf).toContain(squashed(title));
  });

  it('has the same numbers in Markdown, PDF and JSON', () => {
    const json = JSON.parse(new TextDecoder().decode(renderJson(report).bytes)) as Report;
    const facts = json.facts.filter(({ type }) => type === 'change');
    const shown = readable(md);
    const valid = facts.filter(({ attributes }) => attributes.approval === 'valid').length;
    const sentence = `${facts.length} changes: ${valid} approved, 2 emergencies, `;
    const word = (text: string) => squashed(text);
    for (const text of [shown, pdf]) {
      expect(text).toContain(word(sentence));
      expect(text).toContain(word('12 of 13 are not plainly approved'));
      expect(text).toContain(word('Deployments on record: 2'));
      expect(text).toContain(word('Duties that were not apart: 2'));
      expect(text).toContain(word('5 calls of the 900 that a run may make'));
      for (const { attributes } of facts) expect(text).toContain(word(String(attributes.title)));
    }
  });

  it('says in both the same of each change', () => {
    const shown = readable(md);
    const said = [
      'merged past the rules',
      'approved only by who wrote it',
      'not approved in the 100 hours since the merge',
      'approved 5 hours after the merge',
      'demanded: 1 of 1 passed',
      'signed, verified: 1',
      'pushed without a pull request',
      'the token may not read reviews; it lacks pull-requests: read; this concerns 1 of them',
      'GraphQL merged-pull-requests: 13 records on 2 pages, 2026-10-01T09:01:00Z to 2026-10-01T09:01:07Z',
      'status 403; needs administration: read',
      'secret DEPLOY_KEY with staging',
      'kim (wrote some of the release)',
    ].map(squashed);
    expect(said.filter((text) => !shown.includes(text))).toEqual([]);
    expect(said.filter((text) => !pdf.includes(text))).toEqual([]);
  });

  it('has the line and the change to look at first in the summary and on the cover', async () => {
    const text = await summary(report);
    const line = /^- (13 changes: .*; git and the API count the same)$/m.exec(text)?.[1] ?? '';
    expect(line).not.toBe('');
    expect(text).toContain(
      '- Change to look at first: [`#9`](https://github.com/acme/orders/pull/9) Change number 9 of the orders, by sasha: merged past the rules',
    );
    const { pages } = await readPdf(await pdfOf(report));
    const [cover] = pages;
    const first = cover === undefined ? '' : squashed(textOf(cover));
    expect(first).toContain(squashed(line));
    expect(first).toContain(squashed('#9 Change number 9 of the orders, by sasha: merged past the rules'));
  });
});

test('a release of which nobody told changes has none of these parts', async () => {
  const report = reportOfChanges([], { asked: null });
  const [md, pdf, short] = [await markdown(report), await pdfText(report), await summary(report)];
  for (const title of HEADINGS) {
    expect(md).not.toContain(`## ${title}`);
    expect(pdf).not.toContain(squashed(title));
  }
  expect(short).not.toContain('Change to look at first');
});

describe('facts with holes', () => {
  const HOLE = { unresolved: 'nobody told' };
  /** The fact once for each of its attributes, with a hole in its place, and once with all of them. */
  const withHoles = (fact: Fact): Fact[] => {
    const names = Object.keys(fact.attributes);
    const cut = (some: readonly string[], index: number): Fact => ({
      ...fact,
      id: `${fact.id}-${index}`,
      attributes: { ...fact.attributes, ...Object.fromEntries(some.map((name) => [name, { ...HOLE }])) },
    });
    return [...names.map((name, index) => cut([name], index)), cut(names, names.length)];
  };

  it('are shown whatever is not known, and its reason is said', async () => {
    const many = [change(1), push(2), ...platformFacts()].flatMap(withHoles);
    const single = range(2);
    const holed = Object.fromEntries(Object.keys(single.attributes).map((name) => [name, { ...HOLE }]));
    for (const first of [single, { ...single, attributes: holed as Attributes }]) {
      const report = reportOfChanges([first, ...many]);
      const md = await markdown(report);
      expect(md).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
      expect(md.match(/\(1\) nobody told/g)?.length).toBeGreaterThanOrEqual(3);
      const pdf = await pdfText(report);
      expect(pdf).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it('are shown where an earlier version has not even the attributes', async () => {
    const bare = [change(1), range(1), ...platformFacts()].map((fact) => ({ ...fact, attributes: {} }));
    const md = await markdown(reportOfChanges(bare));
    expect(md).not.toMatch(/undefined|\[object|NaN/);
    expect(md).toContain('1 change: 1 not known; not counted by git or the API');
    await pdfOf(reportOfChanges(bare));
  });
});

describe('what persons and branches are called', () => {
  const NAMES = [
    ...['login', 'by', 'name', 'title', 'mergedBy', 'queuedBy', 'person', 'who', 'on', 'of', 'which', 'because'],
    ...['branch', 'branches', 'tag', 'ref', 'between', 'environment', 'workflow', 'event', 'pattern', 'earlier'],
    ...['defaultBranch', 'checks', 'gates', 'unresolved'],
  ];
  /** Every text that comes from outside ends in `name`; words of the schema stay as they are. */
  const named = (value: Json, name: string, key = ''): Json => {
    if (typeof value === 'string') return NAMES.includes(key) ? `${value}${name}` : value;
    if (Array.isArray(value)) return value.map((one) => named(one, name, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, named(one, name, inner)]));
  };
  const reportNamed = (name: string): Report => {
    const differences = [{ what: 'commit', which: 'c', only: 'git', because: 'b' }];
    const rewrites = [
      { branch: 'main', what: 'deletion', at: '2026-09-03T00:00:00Z', before: null, after: null, by: 'root' },
    ];
    const owned = { ownerApprovals: [{ pattern: '*', kind: 'code', owners: [], approvedBy: [] }], queuedBy: 'lee' };
    const period = range(14, { differences, rewrites, between: ['v1'], moved: [{ tag: 'v0', was: 'a', is: null }] });
    const facts = [...everyOutcome(), change(40, owned), period, ...platformFacts()].map((fact) => ({
      ...fact,
      attributes: named(fact.attributes, name) as Attributes,
    }));
    const record = asked(3);
    const entries = record.entries.map((entry) => ({ ...entry, parameters: { ref: `main${name}` } }));
    return reportOfChanges(facts, { asked: { ...record, entries } });
  };
  const HOSTILE = [
    '|x|`y`',
    '\n\n# heading\n- item',
    '<script>alert(1)</script><img src=x>',
    '[a](https://evil.example)![b](https://evil.example/c)',
    '\u202egnp.exe\u0000\u0007',
    '::error::broken',
    '</td></tr></table>',
    '```\n::set-output',
  ];

  it.each(HOSTILE)('makes no mark-up of %j in Markdown', async (name) => {
    const plain = await markdown(reportNamed('plain'));
    const hostile = await markdown(reportNamed(name));
    expect(structure(hostile)).toBe(structure(plain));
    expect(hostile).not.toMatch(/[\u0000\u0007\u202e]|^::/mu);
    const short = await summary(reportNamed(name));
    expect(structure(short)).toBe(structure(await summary(reportNamed('plain'))));
  });

  it('makes no link of it in the PDF, and shows what nobody sees', async () => {
    const name = HOSTILE.join('');
    const { pages } = await readPdf(await pdfOf(reportNamed(name)));
    const urls = pages.flatMap(({ links }) => links.map(({ url }) => url ?? ''));
    expect(urls.filter((url) => !url.startsWith('https://github.com/') && url !== '')).toEqual([]);
    expect(squashed(pages.map(textOf).join(' '))).toContain(squashed(visible('\u202egnp.exe\u0000\u0007')));
  });
});

describe('ten thousand changes of which none is approved', () => {
  let report: Report;
  beforeAll(() => {
    const facts = Array.from({ length: 10_000 }, (_, index) => push(index + 1));
    report = reportOfChanges([...facts, range(10_000)]);
  });

  it('take no more than a megabyte of Markdown, which says how many it leaves out', async () => {
    const text = await markdown(report);
    expect(text.length).toBeLessThan(1_000_000);
    expect(text).toContain(
      '9000 more, none of them left out of the counts above, are in evidence.json and population.csv.',
    );
    expect(text).toContain('10000 changes: 10000 not approved');
  });

  it('take no more than 150 pages', async () => {
    const { pages } = await readPdf(await pdfOf(report));
    expect(pages.length).toBeLessThan(150);
  });

  it('fit into the summary unshortened', async () => {
    const text = await summary(report);
    expect(new TextEncoder().encode(text).length).toBeLessThan(SUMMARY_LIMIT_BYTES);
    expect(text).not.toContain('shortened');
  });
});
