import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { controlPlaneTable } from '../../src/formats/blocks/control-plane.ts';
import * as words from '../../src/formats/control-plane-wording.ts';
import { renderMarkdown } from '../../src/formats/markdown.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import { sampleInput, sampleReport } from '../report/sample-report.ts';
import { pdfOf, readPdf, squashed, textOf } from './read-pdf.ts';

const ALL = { listed: 1000, text: Number.POSITIVE_INFINITY };
const HOLE = { unresolved: 'nobody says who the pipeline is' };
const TEMPLATES = Object.fromEntries(
  readdirSync('templates').map((name) => [name.replace(/\.hbs$/, ''), readFileSync(`templates/${name}`, 'utf8')]),
);

function fact(type: string, name: string, attributes: Attributes, pointer: string | null = null): Fact {
  const place = { path: 'logs/a.json', line: null, column: null, pointer };
  return { type, id: `${type}:logs/a.json#${name}`, attributes, origins: {}, place, evidence: 'log:logs/a.json' };
}

const LOG = fact('control-plane-log', 'events', {
  ...{ provider: 'aws', events: 1204, firstAt: '2026-05-01T00:00:00.000Z', lastAt: '2026-05-07T00:00:00.000Z' },
  ...{ root: 1, denied: 7, silentHours: 24 },
});

function event(name: string, special: Attributes = {}): Fact {
  return fact(
    'control-plane-event',
    name,
    {
      ...{ at: '2026-05-03T08:15:00.000Z', kind: 'code', effect: 'changes', name, outcome: 'succeeded', from: 'cli' },
      ...{ actor: { kind: 'user', name: 'jo', identity: null, account: null, through: null } },
      ...{ resources: [{ kind: 'function', name: 'orders' }], period: 'within', pipeline: 'deploy', repeats: null },
      ...special,
    },
    '/Records/7',
  );
}

function reportOf(...facts: Fact[]) {
  return sampleReport({ facts: [...sampleInput().facts, ...facts] });
}

const STOPPED = event('StopLogging', { kind: 'audit-trail', effect: 'weakens', pipeline: null });
const BY_ROOT = event('DescribeEvents', {
  ...{ kind: 'root-use', pipeline: null, at: '2026-05-02T00:00:00.000Z' },
  actor: { kind: 'root', name: null, identity: null, account: null, through: null },
});
const OPEN = event('CreateRole', { kind: 'identity', pipeline: HOLE });
const FACTS = [event('UpdateStack'), OPEN, STOPPED, event('PutRule', { pipeline: null }), BY_ROOT, LOG];

describe('what was done to the account', () => {
  it('has first what took protection away outside of the pipeline, and last what the pipeline did', () => {
    const block = controlPlaneTable(reportOf(...FACTS), ALL);
    expect(block).toMatchObject({ total: 5, byPipeline: 1, outside: 3, open: 1, elsewhere: 0 });
    expect(block?.items.map(({ name }) => name)).toEqual([
      ...['DescribeEvents', 'StopLogging', 'PutRule', 'CreateRole', 'UpdateStack'],
    ]);
    expect(block?.items[1]).toMatchObject({
      ...{
        kind: 'log or trail',
        by: 'user jo',
        from: 'command line',
        on: 'function orders',
        place: 'logs/a.json/Records/7',
      },
      effect: { word: 'taken away or weakened' },
      pipeline: { word: 'no' },
    });
    expect(block?.items[3]?.pipeline.word).toBe('not known (1)');
    expect(block?.logs).toEqual([
      expect.objectContaining({
        provider: 'AWS CloudTrail',
        files: 1,
        events: 1204,
        silence: '24 h',
        root: 1,
        denied: 7,
      }),
    ]);
  });

  it('leaves out what was before and after, and what another file tells', () => {
    const others = [
      event('a', { period: 'before' }),
      event('b', { period: 'after' }),
      event('c', { repeats: OPEN.id }),
    ];
    expect(controlPlaneTable(reportOf(LOG, OPEN, ...others), ALL)).toMatchObject({ total: 1, elsewhere: 2 });
  });

  it('is bounded, and not there without a log', () => {
    expect(controlPlaneTable(reportOf(...FACTS), { ...ALL, listed: 2 })).toMatchObject({ total: 5, more: 3 });
    expect(controlPlaneTable(reportOf(), ALL)).toBeNull();
  });

  it('has a word for all that events can be', () => {
    const read = (type: string) => JSON.parse(readFileSync(`controls/facts/${type}.schema.json`, 'utf8')).properties;
    const { kind, effect, outcome, from, provider, actor } = read('control-plane-event');
    const sorted = (list: string[]) => list.filter((one) => one !== null).sort();
    expect(Object.keys(words.KIND_WORDS).sort()).toEqual(sorted(kind.enum));
    expect(Object.keys(words.EFFECT_WORDS).sort()).toEqual(sorted(effect.enum));
    expect(Object.keys(words.OUTCOME_OF_EVENT).sort()).toEqual(sorted(outcome.enum));
    expect(Object.keys(words.FROM_WORDS).sort()).toEqual(sorted(from.enum));
    expect(Object.keys(words.PROVIDER_WORDS).sort()).toEqual(sorted(provider.enum));
    expect(Object.keys(words.ACTOR_WORDS).sort()).toEqual(sorted(actor.properties.kind.enum));
  });

  it('is in the Markdown and in the PDF', async () => {
    const report = reportOf(...FACTS);
    const markdown = new TextDecoder().decode((await renderMarkdown(report, TEMPLATES, { serverUrl: null })).bytes);
    expect(markdown).toContain('## What was done to the account');
    expect(markdown).toMatch(/\| `StopLogging` in `logs\/a\.json\/Records\/7` \|/);
    expect(markdown).toContain('Done by the pipeline: 1. By others: 3. Not known by whom: 1.');
    const pdf = squashed((await readPdf(await pdfOf(report))).pages.map(textOf).join(' '));
    for (const text of ['What was done to the account', 'StopLogging', 'taken away or weakened', 'By others: 3.'])
      expect(pdf).toContain(squashed(text));
  }, 60_000);
});

it('every kind of the table is one of the facts', () => {
  const { events } = JSON.parse(readFileSync('controls/tables/control-plane-events.json', 'utf8'));
  const unknown = events.filter(({ kind }: { kind: string }) => !Object.hasOwn(words.KIND_WORDS, kind));
  expect(unknown).toEqual([]);
});
