import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { CHAIN_LINKS, chainTable } from '../../src/formats/blocks/chain.ts';
import { componentLines } from '../../src/formats/blocks/component-lines.ts';
import { renderMarkdown } from '../../src/formats/markdown.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import type { Report } from '../../src/model/report.ts';
import { placeAt, sampleInput, sampleReport } from '../report/sample-report.ts';
import { pdfOf, readPdf, squashed, textOf } from './read-pdf.ts';

const ALL = { listed: 1000, text: Number.POSITIVE_INFINITY };
const HOLE = { unresolved: 'what runs was not read' };
const TEMPLATES = Object.fromEntries(
  readdirSync('templates').map((name) => [name.replace(/\.hbs$/, ''), readFileSync(`templates/${name}`, 'utf8')]),
);

function fact(type: string, name: string, attributes: Attributes): Fact {
  const place = placeAt('template.yaml', 3);
  return { type, id: `${type}:a#${name}`, attributes, origins: {}, place, evidence: 'manifest:template.yaml' };
}

/** A function whose links are shown but for those that are handed over: null with its reason, or a hole. */
function followed(name: string, special: Record<string, Json> = {}): Fact {
  const chain = CHAIN_LINKS.map((link): Json => {
    const other = special[link];
    if (other === undefined) return { link, by: 'artifact:a', says: 'aa', why: null };
    return typeof other === 'string'
      ? { link, by: null, says: null, why: other }
      : { link, by: null, says: other, why: null };
  });
  return fact('function', name, { logicalId: name, chain });
}

function reportOf(...facts: Fact[]): Report {
  const others = sampleInput().facts.filter(({ type }) => type !== 'function');
  return sampleReport({ facts: [...others, ...facts] });
}

const BROKEN = followed('Broken', { signer: 'nobody signed the statement of its build' });
const OPEN = followed('Open', { deployment: HOLE });
const INLINE = fact('function', 'Inline', { logicalId: 'Inline', chain: [] });

describe('the chain of each function', () => {
  it('has those with a missing link first, with the link in words', () => {
    const block = chainTable(reportOf(followed('Whole'), OPEN, BROKEN, INLINE), ALL);
    expect(block).toMatchObject({ total: 3, whole: 1, broken: 1, inline: 1 });
    expect(block?.items.map(({ name, links, missing }) => [name, links.map(({ symbol }) => symbol).join(''), missing]))
      // In the order of commit, build, signer, artifact, manifest, deployment.
      .toEqual([
        ['Broken', '✓✓✗✓✓✓', ['signer: nobody signed the statement of its build']],
        ['Whole', '✓✓✓✓✓✓', []],
        ['Open', '✓✓✓✓✓?', []],
      ]);
    expect(block?.items[2]?.links[5]?.word).toBe('not known (1)');
    expect(block?.unknowns.items).toMatchObject([{ number: 1, why: HOLE.unresolved }]);
  });

  it('is bounded, and not there without functions that have one', () => {
    const many = Array.from({ length: 9 }, (_, at) => followed(`F${at}`));
    expect(chainTable(reportOf(...many), { ...ALL, listed: 4 })).toMatchObject({ more: 5, total: 9 });
    expect(chainTable(reportOf(fact('function', 'Old', { logicalId: 'Old' })), ALL)).toBeNull();
    const unknown = fact('function', 'F', { logicalId: 'F', chain: HOLE });
    expect(chainTable(reportOf(unknown), ALL)?.items[0]?.links[0]).toEqual({ symbol: '?', word: 'not known (1)' });
  });
});

function changed(special: Attributes = {}): Fact {
  return fact('component-change', 'orders', {
    ...{ subject: 'acme/orders', previous: 'v1.3.0', bills: [] },
    added: [{ component: 'pkg:npm/new', versions: ['3.0.0'] }],
    removed: [{ component: 'pkg:npm/gone', versions: [''] }],
    updated: [{ component: 'pkg:npm/other', from: ['1.0.0'], to: ['1.1.0', '1.2.0'] }],
    counts: { added: 1, removed: 1, updated: 1 },
    ...special,
  });
}

function scanned(special: Attributes = {}): Fact {
  const found = (id: string): Json => ({
    id,
    severity: 'high',
    state: 'open',
    package: 'lib',
    version: '1.0.0',
    from: '',
  });
  const counts = { introduced: 1, fixed: 1 };
  return fact('vulnerability-change', 'release', {
    ...{ previous: 'v1.3.0', introduced: [found('CVE-2026-1')], fixed: [found('CVE-2026-2')], counts },
    ...special,
  });
}

describe('components', () => {
  it('are told with what they were and are, and vulnerabilities with what they are in', () => {
    const lines = componentLines(reportOf(changed(), scanned()), ALL);
    expect(lines?.sums.items).toEqual(['acme/orders: 3 components changed, 1 new, 1 gone, 1 of another version']);
    expect(lines?.components.items.map(({ change, component, was, is }) => [change, component, was, is])).toEqual([
      ['new', 'pkg:npm/new', '–', '3.0.0'],
      ['other version', 'pkg:npm/other', '1.0.0', '1.1.0, 1.2.0'],
      ['gone', 'pkg:npm/gone', 'not stated', '–'],
    ]);
    expect(lines?.vulnerabilities.items).toEqual([
      { change: 'introduced', id: 'CVE-2026-1', severity: 'high', component: 'lib 1.0.0' },
      { change: 'fixed', id: 'CVE-2026-2', severity: 'high', component: 'lib 1.0.0' },
    ]);
    expect(lines?.unknown.items).toEqual([]);
  });

  it('say once what is not known of them, and are not there without bills and scans', () => {
    const unknown = {
      added: [HOLE],
      removed: [HOLE],
      updated: [HOLE],
      counts: { added: HOLE, removed: 0, updated: 0 },
    };
    const lines = componentLines(reportOf(changed(unknown), scanned({ introduced: [HOLE], fixed: [] })), ALL);
    expect(lines?.sums.items).toEqual([]);
    expect(lines?.unknown.items).toEqual([`acme/orders: ${HOLE.unresolved}`, `vulnerabilities: ${HOLE.unresolved}`]);
    expect(componentLines(reportOf(), ALL)).toBeNull();
    expect(componentLines(reportOf(changed(), scanned()), { ...ALL, listed: 1 })).toMatchObject({
      components: { more: 2 },
      vulnerabilities: { more: 1 },
    });
  });
});

test('Markdown and PDF say the same of them', async () => {
  const report = reportOf(followed('Whole'), BROKEN, OPEN, INLINE, changed(), scanned());
  const markdown = new TextDecoder().decode(
    (await renderMarkdown(report, TEMPLATES, { serverUrl: 'https://github.com' })).bytes,
  );
  const pdf = squashed((await readPdf(await pdfOf(report))).pages.map(textOf).join(' '));
  const said = [
    ...['From the commit to what runs', 'signer: nobody signed the statement of its build', 'Components'],
    ...['acme/orders: 3 components changed', 'pkg:npm/other', 'CVE-2026-1', 'introduced', HOLE.unresolved],
  ];
  for (const text of said) {
    expect(squashed(markdown).replaceAll('\\', ''), text).toContain(squashed(text));
    expect(pdf, text).toContain(squashed(text));
  }
  const row = markdown.split('\n').find((line) => line.startsWith('| Broken'));
  expect(row?.match(/(?<!\\)\|/g)).toHaveLength(9);
});
