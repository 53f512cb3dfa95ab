import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READERS } from '../../src/collect/readers.ts';
import { type Options, readConfig } from '../../src/config/config.ts';
import { MAX_ASSERTION_DAYS } from '../../src/evaluate/assertions.ts';
import { MAX_EXCEPTION_DAYS } from '../../src/evaluate/exceptions.ts';
import { OUTCOME_WORDS, STATUS_WORDS } from '../../src/formats/wording.ts';
import { BASES, EVIDENCE_KINDS } from '../../src/model/evidence.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { blocks, codes, ROOT, read, rows, section } from './markdown.ts';

const PAGES = [
  'README.md',
  ...['docs', 'docs/checks'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** What GitHub makes of a heading. */
function anchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  it('links to what is there', () => {
    const prose = text.replaceAll(/```[\s\S]*?```/g, '');
    for (const [, target = ''] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : normalize(join(dirname(page), path));
      expect(existsSync(join(ROOT, file)), `${page}: ${target}`).toBe(true);
      if (anchor !== undefined) expect(anchors(read(file)), `${page}: ${target}`).toContain(anchor);
      if (path.endsWith('/')) expect(statSync(join(ROOT, file)).isDirectory()).toBe(true);
    }
  });

  it('claims nothing, and keeps to our marks', () => {
    expect(text).not.toMatch(/\b(compliant|certified)\b/i);
    expect(text).not.toMatch(/[\u2013\u2014]/);
    // What stands in code is called as others call it.
    expect(text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '')).not.toMatch(
      /\b(analyz\w*|behaviors?|organizations?|licenses?|colors?|favors?)\b/,
    );
  });
});

describe('docs/configuration.md', () => {
  const page = read('docs/configuration.md');
  const schema = JSON.parse(read('docs/schema/config.schema.json'));

  /** Every setting by its path, down to what is a value or free. */
  function settings(node: JsonObject, path: string): string[] {
    const inner = (node.properties ?? (node.items as JsonObject | undefined)?.properties) as JsonObject | undefined;
    if (inner === undefined) return [path];
    return Object.entries(inner).flatMap(([name, child]) =>
      settings(child as JsonObject, path === '' ? name : `${path}.${name}`),
    );
  }
  const all = settings(schema, '');
  const named = new Set(codes(page));
  // Lists of small things are explained in one row, by the names of their fields.
  const inOneRow: Record<string, string[]> = {
    'collect.logs.functions': [],
    'collect.signatures.identities': [],
    'collect.signatures.minimum': [],
    'declarations.public': [],
    'declarations.internal': [],
    'declarations.accounts': [],
    'declarations.pipeline': [],
    'declarations.environments': [],
    'declarations.functions': [],
    'masking.rules': [],
    'masking.allow': [],
    people: [],
    freshness: [],
  };
  for (const setting of all) {
    const row = Object.keys(inOneRow).find((list) => setting.startsWith(`${list}.`));
    if (row !== undefined) inOneRow[row]?.push(setting.slice(row.length + 1));
  }

  it('names every setting that there is', () => {
    expect(all.length).toBeGreaterThan(40);
    for (const setting of all) {
      if (Object.keys(inOneRow).some((list) => setting.startsWith(`${list}.`))) continue;
      expect(named, setting).toContain(setting);
    }
    for (const [list, fields] of Object.entries(inOneRow)) {
      const row = rows(page)
        .find(([name]) => codes(name ?? '').includes(list))
        ?.join(' ');
      for (const field of fields) expect(codes(row ?? ''), `${list}.${field}`).toContain(field);
    }
  });

  it('names none that there is not', () => {
    const first = rows(page).flatMap(([name]) => codes(name ?? ''));
    const known = new Set([...all, ...Object.keys(inOneRow)]);
    expect(first.filter((setting) => !known.has(setting))).toEqual([]);
  });

  it('marks what is required as the schema does', () => {
    for (const list of ['exceptions', 'assertions', 'applicability']) {
      const required: string[] = schema.properties[list].items.required;
      const told = rows(section(page, `## ${list}`))
        .filter(([name, , need]) => need === 'yes' && !name?.includes('.check`, `'))
        .flatMap(([name]) => codes(name ?? ''))
        .map((setting) => setting.slice(list.length + 1));
      expect(told.sort(), list).toEqual([...required].sort());
    }
  });

  it('tells the defaults and limits that hold', async () => {
    const root = mkdtempSync(join(tmpdir(), 'release-evidence-docs-'));
    const nothing: Options = {
      label: (option) => option,
      ...{ root, out: 'out', config: null, repository: null, tag: null, commit: null, author: null, at: '2026-11-21' },
      ...{ previous: [], formats: [], failOn: null, failOnMissing: [], sourceDateEpoch: null },
    };
    const { config } = await readConfig(nothing, () => new Date(0));
    rmSync(root, { recursive: true });
    const told = (setting: string) =>
      rows(page)
        .find(([name]) => codes(name ?? '').includes(setting))
        ?.at(-1);
    expect(told('collect.logs.sample-size')).toBe(String(config.collect.logs.sampleSize));
    expect(codes(told('collect.logs.seed') ?? '')).toEqual([config.collect.logs.seed]);
    expect(codes(told('scope.profile') ?? '')).toEqual([config.scope.profile]);
    expect(page).toContain(`at most ${MAX_EXCEPTION_DAYS} days after \`created\``);
    expect(page).toContain(`at most ${MAX_ASSERTION_DAYS} days after \`issued\``);
  });
});

describe('docs/evidence.md', () => {
  const page = read('docs/evidence.md');
  const headings = {
    manifest: '## Manifests',
    policy: '## Role policies',
    signature: '## Signatures',
    test: '## Test results',
    log: '## Log samples',
    document: '## Documents',
    drift: '## Drift reports',
    package: '## Package listings',
    component: '## Components',
    scan: '## Reports of scanners',
    workflow: '## Workflows',
  };

  it.each(Object.entries(headings))('lists the patterns that find %s files, and no others', (kind, heading) => {
    const patterns = READERS.filter((reader) => reader.kind === kind).flatMap((reader) => reader.patterns);
    // Several readers look for the same names and know their files by what is in them.
    expect(patterns.length).toBeGreaterThan(0);
    expect(blocks(section(page, heading), 'text').join('').trimEnd().split('\n')).toEqual([...new Set(patterns)]);
  });

  it('has a row for each kind and for each outcome of a signature', () => {
    expect(rows(section(page, '## Kinds')).map(([kind]) => codes(kind ?? '')[0])).toEqual([...EVIDENCE_KINDS]);
    const schema = JSON.parse(read('controls/facts/signature.schema.json'));
    const told = rows(section(page, '## Signatures')).map(([name]) => codes(name ?? '')[0]);
    expect([...told].sort()).toEqual([...schema.properties.verification.enum].sort());
  });
});

describe('docs/reading-the-report.md', () => {
  const page = read('docs/reading-the-report.md');

  it('explains every outcome, status and basis by the word that the report has', () => {
    const outcomes = rows(section(page, '## Outcomes of a check')).map(([word]) => word);
    const raw = ['pass', 'fail', 'no-evidence', 'error', 'not-applicable'] as const;
    expect(outcomes).toEqual(raw.map((outcome) => OUTCOME_WORDS[outcome].word));
    for (const over of ['excepted', 'compensated', 'attested'] as const)
      expect(page).toContain(`*${OUTCOME_WORDS[over].word}*`);
    const statuses = rows(section(page, '## Status of a control')).flatMap(([words]) => words?.split(', ') ?? []);
    expect(statuses.sort()).toEqual(
      Object.values(STATUS_WORDS)
        .map(({ word }) => word)
        .sort(),
    );
    expect(rows(section(page, '## Basis')).map(([word]) => word?.replace(' ', '-'))).toEqual([...BASES]);
  });
});

describe('docs/checks.md', () => {
  it('and the tables of README.md are what scripts/docs.mjs writes', () => {
    const run = () => execFileSync(process.execPath, [join(ROOT, 'scripts/docs.mjs'), '--check'], { stdio: 'pipe' });
    expect(run).not.toThrow();
  });

  it('and docs/facts.md are current, which lists every type of fact with its attributes', () => {
    const page = read('docs/facts.md');
    const types = readdirSync(join(ROOT, 'controls/facts')).map((name) => name.replace('.schema.json', ''));
    for (const type of types) {
      const { properties } = JSON.parse(read(`controls/facts/${type}.schema.json`));
      const first = rows(section(page, `## ${type}`)).flatMap(([attribute = '']) => codes(attribute));
      for (const name of Object.keys(properties)) expect(first, type).toContain(name);
    }
  });

  it('lists every check, and each has a page that links to its file', () => {
    const page = read('docs/checks.md');
    const files = readdirSync(join(ROOT, 'controls/checks'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yml'),
    );
    expect(files.length).toBeGreaterThan(25);
    for (const file of files) {
      const id = basename(file, '.yml');
      expect(page, file).toContain(`(checks/${id}.md)`);
      expect(read(`docs/checks/${id}.md`), file).toContain(`(../../controls/checks/${file})`);
    }
    expect(readdirSync(join(ROOT, 'docs/checks'))).toHaveLength(files.length);
  });
});
