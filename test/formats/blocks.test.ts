import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { factLiner, grouped } from '../../src/formats/blocks/fact-line.ts';
import { glance } from '../../src/formats/blocks/glance.ts';
import { briefChecks, checkBlocks, frameworkBlocks } from '../../src/formats/blocks/judged.ts';
import type { Limits } from '../../src/formats/blocks/limits.ts';
import { notLookedAt } from '../../src/formats/blocks/looked-at.ts';
import { gapsBlock } from '../../src/formats/blocks/open.ts';
import { renderMarkdown } from '../../src/formats/markdown.ts';
import { renderSummary } from '../../src/formats/summary.ts';
import { countsSentence, KIND_WORDS, SUPPLY_WORDS } from '../../src/formats/wording.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Report } from '../../src/model/report.ts';
import type { Outcome } from '../../src/model/result.ts';
import {
  checkResult,
  factResult,
  SAMPLE_CATALOGUE,
  sampleCheck,
  sampleFact,
  sampleInput,
  sampleReport,
} from '../report/sample-report.ts';
import { pdfOf, readPdf, squashed, textOf } from './read-pdf.ts';

const TEMPLATES = Object.fromEntries(
  readdirSync('templates').map((name) => [name.replace(/\.hbs$/, ''), readFileSync(`templates/${name}`, 'utf8')]),
);
const ALL: Limits = { listed: 1000, text: Number.POSITIVE_INFINITY };
const link = ({ path, line }: Fact['place']) => ({ text: `${path}:${line}`, url: null });
const LINKS = { link, platform: { pullRequest: () => null, commit: () => null, run: () => null } };
const linerOf = (report: Report, limits = ALL) => factLiner(report, link, new Map(), limits);

const [READ, CREATE] = ['function:template.yaml#ReadOrder', 'function:template.yaml#CreateOrder'];
const WAITS = [
  sampleCheck('asks-scans', { needs: ['scan'], limits: ['A limit of asks-scans.'] }),
  sampleCheck('asks-documents', { needs: ['document'] }),
];
const FUNCTIONS = sampleCheck('asks-functions', { about: 'function' });
const KEYS = sampleCheck('asks-keys', { about: 'key' });

/** Two checks that wait for evidence, one that judged functions, one that has nothing to judge. */
function report(): Report {
  const none = { outcome: 'no-evidence', decided: 'no-evidence' } as const;
  return sampleReport({
    catalogue: {
      ...SAMPLE_CATALOGUE,
      checks: [...WAITS, FUNCTIONS, KEYS],
      frameworks: SAMPLE_CATALOGUE.frameworks.map((framework) => ({
        ...framework,
        controls: framework.controls.map((control) => ({
          ...control,
          primary: control.id === 'CC7.2' ? ['asks-scans', 'asks-functions'] : [],
          supporting: [],
        })),
      })),
    },
    results: [
      ...WAITS.map(({ id, needs }) => checkResult(id, [], { ...none, because: `No ${needs.join()} at all.` })),
      checkResult('asks-functions', [
        factResult(READ, 'fail', { texts: ['It falls short'] }),
        factResult(CREATE, 'fail', { texts: ['It falls short'] }),
        factResult('function:template.yaml#ExportOrders', 'pass'),
        factResult('endpoint:template.yaml#Api GET /orders', 'not-applicable', { texts: ['It is no function'] }),
      ]),
      checkResult('asks-keys', [], { because: 'No key is declared.' }),
    ],
  });
}

describe('what is open', () => {
  it('tells of a check that waits once, with what to do and what it bears on', () => {
    const block = gapsBlock(report(), linerOf(report()), ALL);
    expect(block.unknowns).toBe(2);
    expect(block.unknown).toEqual([]);
    expect(block.waiting.map(({ kinds, supply }) => [kinds, supply])).toEqual([
      [['documents'], SUPPLY_WORDS.collected],
      [['reports of scanners'], SUPPLY_WORDS.collected],
    ]);
    const asking = sampleCheck('asks-changes', { needs: ['change'] });
    const none = { outcome: 'no-evidence', decided: 'no-evidence' } as const;
    const waits = sampleReport({
      catalogue: { ...SAMPLE_CATALOGUE, checks: [asking] },
      results: [checkResult('asks-changes', [], none)],
    });
    expect(gapsBlock(waits, linerOf(waits), ALL).waiting.map(({ supply }) => supply)).toEqual([SUPPLY_WORDS.asked]);
    expect(block.waiting[1]?.checks).toEqual([
      expect.objectContaining({
        check: { text: 'asks-scans', url: '#checks-that-judged-nothing' },
        fix: 'How to mend asks-scans.',
        controls: [{ framework: 'SOC 2', controls: ['CC7.2'] }],
      }),
    ]);
  });

  it('says the same of several facts once', () => {
    const [gap] = gapsBlock(report(), linerOf(report()), ALL).gaps;
    expect(gap?.facts.items.map(({ texts, facts }) => [texts, facts.map(({ fact }) => fact)])).toEqual([
      [['It falls short'], [CREATE, READ]],
    ]);
  });
});

describe('checks that one reason keeps back', () => {
  const because = 'Not all of the evidence could be read: duplicate-key at template.yaml:29.';
  const held = { outcome: 'no-evidence', decided: 'no-evidence', because } as const;
  const made = (): Report => ({
    ...report(),
    results: [
      checkResult('asks-functions', [factResult(READ, 'pass')], held),
      checkResult('asks-keys', [], held),
      checkResult('asks-documents', [factResult(READ, 'no-evidence')], held),
      checkResult('asks-scans', [], { ...held, because: 'Another reason.' }),
    ],
  });

  it('stand together, but for those with a fact that is open or a reason of their own', () => {
    const { keptBack, unknown, waiting, unknowns } = gapsBlock(made(), linerOf(made()), ALL);
    expect(keptBack.map(({ because, checks }) => [because, checks.map(({ check }) => check.text)])).toEqual([
      [because, ['asks-functions', 'asks-keys']],
    ]);
    expect(unknown.map(({ check }) => check.text)).toEqual(['asks-documents']);
    expect(waiting.flatMap(({ checks }) => checks.map(({ check }) => check.text))).toEqual(['asks-scans']);
    expect(unknowns).toBe(4);
  });

  it('are told in every format, and counted on the first page', async () => {
    const { pages } = await readPdf(await pdfOf(made()));
    const { bytes } = await renderMarkdown(made(), TEMPLATES, { serverUrl: null });
    const first = glance(made(), LINKS, ALL);
    expect([first.problems, first.keptBack]).toEqual([1, 2]);
    for (const text of [pages.map(textOf).join(' '), new TextDecoder().decode(bytes)]) {
      const squeezed = squashed(text).replaceAll('`', '');
      expect(squeezed).toContain(squashed('One reason keeps back 2 checks: Not all of the evidence'));
      expect(squeezed).toContain(squashed('and are kept back: 2'));
    }
  });
});

describe('checks', () => {
  it('stand in full where they judged something, else in a row, and none is left out', () => {
    const full = checkBlocks(report(), linerOf(report()), ALL).map(({ check }) => check);
    expect(full).toEqual(['asks-functions']);
    expect(briefChecks(report()).map(({ check, because }) => [check, because])).toEqual([
      ['asks-documents', 'No document at all.'],
      ['asks-keys', 'No key is declared.'],
      ['asks-scans', 'No scan at all.'],
    ]);
  });

  it('do not say again what stands under the gaps, and tell facts with nothing to judge from those that fall short', () => {
    const [block] = checkBlocks(report(), linerOf(report()), ALL);
    expect(block?.above).toEqual({ count: 2, under: 'Gaps' });
    expect([block?.facts.items.length, block?.passCount, block?.idleCount]).toEqual([0, 1, 1]);
  });

  it('are linked to where they stand', () => {
    const primary = frameworkBlocks(report()).flatMap(({ controls }) => controls.flatMap((control) => control.primary));
    expect(primary.map(({ check }) => check.url)).toEqual(['#checks-that-judged-nothing', '#asks-functions']);
  });
});

describe('how many facts', () => {
  it('is said of those that were judged, and of those with nothing to judge', () => {
    const sentence = (...outcomes: Outcome[]) =>
      countsSentence(
        checkResult(
          'c',
          outcomes.map((outcome, index) => factResult(`function:t#${index}`, outcome)),
        ),
      );
    expect(sentence()).toBe('No fact was judged.');
    expect(sentence('not-applicable')).toBe('Nothing to judge of 1 fact.');
    expect(sentence('not-applicable', 'not-applicable')).toBe('Nothing to judge of 2 facts.');
    expect(sentence('pass', 'fail', 'not-applicable')).toBe(
      '1 of 2 facts meets the expectation; 1 does not; 1 with nothing to judge.',
    );
  });
});

describe('words of facts', () => {
  it('are grouped only where all of them are the same', () => {
    const lines = [
      factResult(READ, 'fail'),
      factResult(CREATE, 'fail', { texts: [`${READ} is fail`] }),
      factResult(CREATE, 'fail', { texts: [`${READ} is fail`], severity: 'low' }),
    ].map(linerOf(report()));
    expect(grouped({ items: lines, more: 2 })).toMatchObject({
      items: [{ facts: [{}, {}] }, { facts: [{}] }],
      more: 2,
    });
  });

  it('do not say of a part what they said of the whole', () => {
    const why = 'no statement names its bytes';
    const line = linerOf(report())(
      factResult(READ, 'no-evidence', {
        reasons: [
          { pointer: '/provenance', why },
          { pointer: '/provenance/0', why },
          { pointer: '/provenance/1', why: 'another one' },
          { pointer: '/provenances', why },
        ],
      }),
    );
    expect(line.reasons.items.map(({ pointer }) => pointer)).toEqual(['/provenance', '/provenance/1', '/provenances']);
  });
});

describe('the first page', () => {
  it('says what is new, what to mend first and what was not read', () => {
    const subject = READ;
    const gained = Array.from({ length: 5 }, (_, index) => ({
      kind: 'permission',
      what: `may do ${index}`,
      from: null,
    }));
    const change = sampleFact('permission-change', 'x', 3, { subject, gained, lost: [] });
    const made = { ...report(), facts: [...report().facts, change] };
    const first = glance(made, LINKS, ALL);
    expect(first.previous).toBe('v1.3.0');
    expect(first.gained?.items.map(({ what }) => what)).toEqual(['may now do 0', 'may now do 1', 'may now do 2']);
    expect(first.gained?.more).toBe(2);
    expect(first.worst).toEqual({
      items: [
        {
          check: 'asks-functions',
          severity: 'high',
          what: 'It falls short',
          count: 2,
          place: { text: 'template.yaml:12', url: null },
          others: true,
        },
      ],
      more: 0,
    });
    expect(first.missing).toEqual(expect.arrayContaining(['documents', 'reports of scanners']));
  });

  it('says of the platform whether it was asked, and never that nothing was found of it', () => {
    const asked = { token: 'installation' as const, calls: 1, budget: 900, entries: [] };
    for (const [report, wasAsked] of [
      [sampleReport(), false],
      [sampleReport({ asked }), true],
    ] as const) {
      expect(glance(report, LINKS, ALL).platformNotAsked).toBe(!wasAsked);
      expect(notLookedAt(report, link, ALL).platformNotAsked === null).toBe(wasAsked);
      for (const word of [KIND_WORDS.platform, KIND_WORDS.change]) {
        expect(glance(report, LINKS, ALL).missing).not.toContain(word);
      }
    }
  });

  it('says nothing of what is new without a release before', () => {
    const { previous, gained } = glance(sampleReport({ previous: [] }), LINKS, ALL);
    expect([previous, gained]).toEqual([null, null]);
  });

  it('says what does not hold where a fact has no words', () => {
    const bare = sampleReport({
      results: [checkResult('obs-function-logging', [factResult(READ, 'fail', { texts: [] })])],
    });
    expect(glance(bare, LINKS, ALL).worst.items[0]?.what).toBe(
      'Does not hold: A function writes to a log group with an end to its retention',
    );
  });
});

describe('every format', () => {
  const texts: Record<string, string> = {};
  beforeAll(async () => {
    const decode = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes).replace(/\\(?=[^\w\s])/g, '');
    texts.markdown = decode(await renderMarkdown(report(), TEMPLATES, { serverUrl: null }));
    texts.summary = decode(await renderSummary(report(), TEMPLATES, { serverUrl: null }));
    texts.pdf = (await readPdf(await pdfOf(report()))).pages.map(textOf).join(' ');
  });

  it.each(['markdown', 'summary', 'pdf'])('tells the same of what is missing (%s)', (format) => {
    const text = squashed(texts[format] ?? '').replaceAll('`', '');
    const told = [
      'Checks that cannot pass, 2 in all:',
      'No reports of scanners: checks that wait for it, 1',
      'How to mend asks-scans.',
      'No documents: checks that wait for it, 1',
      SUPPLY_WORDS.collected,
      'It falls short',
    ];
    expect(told.filter((words) => !text.includes(squashed(words)))).toEqual([]);
  });

  it.each(['markdown', 'pdf'])('names the checks that judged nothing, with why (%s)', (format) => {
    const text = squashed(texts[format] ?? '').replaceAll('`', '');
    for (const { check, because, digest } of briefChecks(report())) {
      expect(text).toContain(squashed(because));
      expect(text).toContain(squashed(check));
      expect(text).toContain(digest);
    }
  });
});

it('the sample has what these tests rest on', () => {
  expect(sampleInput().facts.map(({ id }) => id)).toEqual(expect.arrayContaining([READ, CREATE]));
});
