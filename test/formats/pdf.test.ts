import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { oneLine, visible } from '../../src/formats/escape.ts';
import {
  ASSERTION_WORDS,
  DIRECTION_WORDS,
  EXCEPTION_WORDS,
  OUTCOME_WORDS,
  STATUS_WORDS,
} from '../../src/formats/wording.ts';
import type { Report } from '../../src/model/report.ts';
import { exhibitNumbers } from '../../src/report/exhibits.ts';
import {
  COMMIT,
  checkResult,
  factResult,
  placeAt,
  SAMPLE_CATALOGUE,
  sampleCheck,
  sampleEvidence,
  sampleFact,
  sampleInput,
  samplePrevious,
  sampleReport,
} from '../report/sample-report.ts';
import { reportWithNames } from './hostile-report.ts';
import { type Bookmark, type Page, pdfOf, type ReadPdf, readPdf, squashed, textOf } from './read-pdf.ts';

const A4 = { left: 48, right: 595.28 - 48, top: 40, footer: 800, bottom: 841.89 };

/** Everything that is written, page after page, without white space. */
function allText({ pages }: ReadPdf): string {
  return squashed(pages.map(textOf).join(' '));
}

function missingFrom(text: string, names: readonly string[]): string[] {
  return names.filter((name) => !text.includes(squashed(name)));
}

/** What a report says in words of its own or of the system, as it must be found in every format. */
function namesIn(report: Report): string[] {
  const places = new Map(report.facts.map((fact) => [fact.id, fact.place]));
  const exhibits = exhibitNumbers(report);
  const evidenceOf = new Map(report.facts.map((fact) => [fact.id, fact.evidence]));
  const placeOf = (id: string): string[] => {
    const place = places.get(id);
    return place === undefined ? [] : [`${place.path}:${place.line} (${exhibits.get(evidenceOf.get(id) ?? '')})`];
  };
  const problems = [...report.problems, ...report.evidence.flatMap((evidence) => evidence.problems)];
  return [
    ...report.frameworks.flatMap((framework) => [
      framework.name,
      ...framework.groups.filter((group) => group.inScope).map((group) => group.title),
      ...framework.controls.flatMap((control) => [control.id, control.title, control.why]),
    ]),
    ...report.controls.map((control) => control.because),
    ...report.checks.flatMap((check) => [check.id, check.statement, check.why, check.path, check.digest]),
    ...report.checks.flatMap((check) => check.limits),
    ...report.results.flatMap((result) => [
      ...(result.because === null ? [] : [result.because]),
      ...result.facts.flatMap((fact) => [
        fact.fact,
        ...placeOf(fact.fact),
        ...fact.texts,
        ...fact.reasons.map((reason) => ('why' in reason ? reason.why : reason.pointer)),
        ...fact.restsOn.map((rests) => rests.from),
      ]),
    ]),
    ...report.exceptions.flatMap((exception) => [
      exception.id,
      exception.check,
      exception.fact ?? '',
      exception.because,
      exception.reason ?? '',
      exception.risk ?? '',
      exception.owner ?? '',
      exception.approver ?? '',
      exception.expires ?? '',
      exception.ticket ?? '',
      ...exception.facts,
    ]),
    ...report.assertions.flatMap(({ id, statement, owner, issued, validUntil, document }) => [
      id,
      statement,
      owner,
      `${issued} to ${validUntil}`,
      document?.path ?? '',
      document?.sha256 ?? '',
    ]),
    ...report.applicability.flatMap(({ control, justification, owner, approved }) => [
      control,
      justification,
      owner,
      approved,
    ]),
    ...(report.delta?.facts ?? []).flatMap(({ type, added, removed, changed }) => [
      type,
      ...added,
      ...removed,
      ...changed.flatMap(({ fact, attributes }) => [fact, ...attributes]),
    ]),
    ...report.history.flatMap(({ tag, at }) => [tag ?? '', at]),
    ...problems.flatMap(({ code, message, place }) => [code, message, place === null ? '' : place.path]),
    ...report.evidence.flatMap((evidence) => [
      evidence.source.path,
      evidence.sha256,
      String(evidence.size),
      evidence.dialect,
      evidence.foundBy,
      evidence.producedAt ?? '',
    ]),
    ...report.scope.leftOut,
    report.release.commit ?? '',
    report.release.repository ?? '',
    report.release.at,
    report.contentDigest,
    report.catalogue.digest,
  ];
}

/** The sample with something in every part: a problem of no file, a statement of applicability, a check that could not be judged. */
function fullReport(): Report {
  const { config, controls } = sampleInput();
  const [first, ...others] = SAMPLE_CATALOGUE.checks;
  const withTerms = {
    parameters: { days: { description: 'd', default: 30, value: 90 } },
    sameAs: { checkov: ['CKV_1', 'CKV_2'], trivy: ['AVD-1'] },
  };
  return sampleReport({
    catalogue: {
      ...SAMPLE_CATALOGUE,
      checks: first === undefined ? [] : [{ ...first, ...withTerms }, ...others],
    },
    config: {
      ...config,
      applicability: [
        {
          control: 'A.8.15',
          applicable: false,
          justification: 'Logs are kept by the platform team',
          owner: '@ciso',
          approved: '2026-03-04',
          place: placeAt('.evidence.yml', 50),
        },
      ],
    },
    controls,
    problems: [{ code: 'folder-unreadable', message: 'The folder could not be read.', kinds: ['log'], place: null }],
    previous: [
      samplePrevious({
        facts: [
          sampleFact('function', 'CreateOrder', 12, { name: 'CreateOrder', runtime: 'nodejs20.x', logGroups: [] }),
          sampleFact('queue', 'Abandoned', 12, { name: 'Abandoned' }),
        ],
      }),
    ],
  });
}

/** A check that fails on so many functions, which no page has room for, and passes on as many. */
function longReport(count: number): Report {
  const input = sampleInput();
  const names = (word: string) => Array.from({ length: count }, (_, index) => `${word}${1000 + index}`);
  const facts = [...names('Failing'), ...names('Passing')].map((name, index) =>
    sampleFact('function', name, index + 1, { name, runtime: 'nodejs22.x', logGroups: [] }),
  );
  return sampleReport({
    facts: [...input.facts, ...facts],
    results: [
      ...input.results.slice(0, 1),
      checkResult(
        'obs-function-logging',
        facts.map(({ id }) => factResult(id, id.includes('Failing') ? 'fail' : 'pass')),
      ),
    ],
    previous: [],
  });
}

/** So many checks, none as long as the other, so that headings come to stand at every height of a page. */
function reportOfChecks(count: number): Report {
  const ids = Array.from({ length: count }, (_, index) => `check-${100 + index}`);
  const { evidence } = sampleInput();
  return sampleReport({
    catalogue: {
      ...SAMPLE_CATALOGUE,
      checks: ids.map((id, index) => sampleCheck(id, { why: 'It matters to those who ask. '.repeat(index) })),
    },
    evidence,
    results: ids.map((id, index) =>
      checkResult(id, [factResult('function:template.yaml#ReadOrder', index % 3 === 0 ? 'fail' : 'pass')]),
    ),
    previous: [],
  });
}

describe('evidence.pdf', () => {
  let report: Report;
  let pdf: ReadPdf;
  beforeAll(async () => {
    report = fullReport();
    pdf = await readPdf(await pdfOf(report));
  });

  it('holds every text of the report', () => {
    const names = namesIn(report).filter((name) => name !== '');
    expect(names.length).toBeGreaterThan(100);
    expect(missingFrom(allText(pdf), names)).toEqual([]);
  });

  it('says on the first page what was released and how it stands', () => {
    const [cover] = pdf.pages;
    const text = squashed(cover === undefined ? '' : textOf(cover));
    const fractions = report.coverage.flatMap((coverage) =>
      Object.values(coverage.fractions).map(({ reached, inScope }) => `${reached} / ${inScope}`),
    );
    const names = ['orders v1.4.0', 'acme/orders', COMMIT, '2026-10-01T09:00:00Z', 'v1.3.0, 2026-09-01T09:00:00Z'];
    expect(missingFrom(text, [...names, ...fractions, 'SOC 2', 'ISO/IEC 27001:2022', report.contentDigest])).toEqual(
      [],
    );
    expect(text).toContain(squashed('2 in the profile; ✗ fail: 1; ◇ excepted: 1'));
    expect(text).toContain(squashed('Problems 2 with the evidence'));
    expect(text).toContain(squashed('Not found role policies, signatures, log samples'));
  });

  const HEADINGS: [string, string[]][] = [
    ['Coverage', ['Controls by status', 'Coverage over releases']],
    [
      'What changed since the release before',
      ['What may be done', 'Controls', 'Checks', 'Functions', 'Endpoints', 'Permissions', 'Everything else'],
    ],
    ['Gaps, and what to do', ['Fails, medium: A function writes to a log group with an end to its retention']],
    ['Without enough evidence', ['Controls that only people can speak for']],
    ['ISO/IEC 27001:2022: every control', []],
    ['SOC 2: every criterion', []],
    ['Every check and what it judged', ['iam-resource-wildcard: ◇ excepted', 'obs-function-logging: ✗ fail']],
    ['Exceptions and statements', ['Exceptions', 'Management assertions']],
    ['Statement of Applicability: ISO/IEC 27001:2022', []],
    ['What was not looked at', ['Problems with the evidence']],
    ['Evidence index', []],
  ];

  it('has bookmarks of all headings in their order', () => {
    expect(pdf.bookmarks.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual(HEADINGS);
  });

  it('has bookmarks that lead to the pages of their headings', () => {
    for (const { title, page } of flat(pdf.bookmarks)) {
      expect(headingsOf(pdf.pages[page - 1]), `page ${page}`).toContain(squashed(title));
    }
  });

  it('lists the headings in the contents behind the cover, with their pages and links to them', () => {
    const lines = contentsLines(pdf);
    // Checks have bookmarks alone: a hundred of them would fill the contents.
    const checks = pdf.bookmarks.find(({ title }) => title === 'Every check and what it judged')?.items ?? [];
    expect(checks).toHaveLength(2);
    expect(lines.map(({ title, page }) => ({ title, page }))).toEqual(
      flat(pdf.bookmarks)
        .filter(({ title }) => !checks.some((check) => check.title === title))
        .map(({ title, page }) => ({ title: squashed(title), page })),
    );
    for (const { title, page, link } of lines) expect(link?.page, title).toBe(page);
  });

  it('has the contents behind the cover however little that says', async () => {
    const [framework] = report.frameworks;
    const small: Report = {
      ...report,
      scope: { ...report.scope, environments: [], accounts: [] },
      frameworks: framework === undefined ? [] : [{ ...framework, controls: framework.controls.slice(0, 1) }],
      controls: report.controls.slice(0, 1),
      coverage: [],
      delta: null,
    };
    const shown = await readPdf(await pdfOf(small));
    expect(headingsOf(shown.pages[0])).toHaveLength(5);
    expect(contentsLines(shown)[0]).toMatchObject({ title: 'Coverage', page: 3 });
  });

  it('numbers every page of all', () => {
    const total = pdf.pages.length;
    expect(pdf.pages.map((page) => footerOf(page).at(-1))).toEqual(
      Array.from({ length: total }, (_, index) => `${index + 1} / ${total}`),
    );
  });

  it('says at the foot of each page what is released and which part it shows', () => {
    const begins = pdf.bookmarks.map(({ title, page }) => ({ title, page }));
    for (const [index, page] of pdf.pages.entries()) {
      const part = begins.findLast((part) => part.page <= index + 1)?.title ?? (index === 0 ? null : 'Contents');
      const words = ['orders v1.4.0', 'release evidence', ...(part === null ? [] : [part])].join(' · ');
      expect(footerOf(page)[0]).toBe(words);
    }
  });

  it('leaves no page blank, and no heading alone at the foot', async () => {
    for (const shown of [pdf, await readPdf(await pdfOf(reportOfChecks(80)))]) {
      for (const page of shown.pages) {
        expect(bodyOf(page).length).toBeGreaterThan(1);
        expect(footerOf(page)).toHaveLength(2);
      }
      for (const { title, page } of flat(shown.bookmarks)) {
        const body = bodyOf(shown.pages[page - 1]);
        const at = body.findLastIndex(({ text, size }) => size > 11 && squashed(title).endsWith(squashed(text)));
        const below = body.slice(at + 1).filter(({ size }) => size < 11);
        expect(at, title).toBeGreaterThan(-1);
        expect(below.length, `below ${title}`).toBeGreaterThan(0);
      }
    }
  });

  it('embeds every font, none of them a standard one', () => {
    expect(pdf.fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'DejaVuSansCondensed',
      'DejaVuSansCondensed-Bold',
      'DejaVuSansMono',
    ]);
    expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  });

  it('states title, language and the date of the release', () => {
    expect(pdf.info).toMatchObject({
      Title: 'Release evidence for orders v1.4.0',
      Subject: 'ISO/IEC 27001:2022, SOC 2',
      Language: 'en-GB',
      CreationDate: 'D:20261001090000Z',
      ModDate: 'D:20261001090000Z',
    });
  });

  it('links places to the line at the commit, and only files that git tracks', () => {
    const urls = pdf.pages.flatMap((page) => page.links.flatMap(({ url }) => url ?? []));
    expect(urls).toContain(`https://github.com/acme/orders/blob/${COMMIT}/template.yaml#L40`);
    expect(urls.filter((url) => url.includes('junit.xml'))).toEqual([]);
  });

  it('links nothing outside when there is no server to link to', async () => {
    const { pages } = await readPdf(await pdfOf(report, 'javascript:alert(1)//'));
    expect(pages.flatMap((page) => page.links.flatMap(({ url }) => url ?? []))).toEqual([]);
  });

  it('leads from a gap to its check and back', () => {
    const pageOf = (title: string) =>
      flat(pdf.bookmarks).find((bookmark) => bookmark.title.startsWith(title))?.page ?? 0;
    const [gap, check] = [pageOf('Fails, medium: A function writes'), pageOf('obs-function-logging')];
    expect(linksOn(pdf.pages[gap - 1], 'obs-function-logging')).toContain(check);
    expect(linksOn(pdf.pages[check - 1], '1 fact stands above, under Gaps.')).toEqual([gap]);
  });

  it('says on what terms a check judges', () => {
    const told = [
      'Parameters days: 90',
      'The same in checkov CKV_1, CKV_2; trivy AVD-1',
      'Terms high; profile baseline; about policy-statement; needs deployment manifests; at least declared',
    ];
    expect(missingFrom(allText(pdf), told)).toEqual([]);
  });

  it('gives a status never by colour alone', () => {
    const words = [OUTCOME_WORDS, STATUS_WORDS, DIRECTION_WORDS, EXCEPTION_WORDS, ASSERTION_WORDS];
    const said = words.flatMap((some) => Object.values(some).map(({ symbol, word }) => squashed(`${symbol} ${word}`)));
    const neutral = ['#1b1f24', '#57606a', '#0b57a4', '#1f3a5f'];
    const toned = pdf.pages.flatMap(({ coloured }) => coloured.filter(({ colour }) => !neutral.includes(colour)));
    const boxes = ['#e9eef4', '#f6f8fa', '#c9d1d9'];
    const bare = toned.filter(({ text, colour }) => {
      return !boxes.includes(colour) && !said.some((word) => squashed(text).startsWith(word));
    });
    expect(toned.length).toBeGreaterThan(20);
    expect(bare).toEqual([]);
    const text = allText(pdf);
    for (const { status } of report.controls) {
      expect(text).toContain(squashed(`${STATUS_WORDS[status].symbol} ${STATUS_WORDS[status].word}`));
    }
  });

  it('says what is excepted, by which exception, and what an outcome rests on', () => {
    const text = allText(pdf);
    expect(text).toContain(squashed('✗ fail, high, excepted by EX-1 (1)'));
    expect(text).toContain(squashed('/logGroups rests on the default of the platform: AWS::Lambda::Function'));
    expect(text).toContain(squashed('/logGroups: not known, the log group is imported from another stack'));
    expect(text).toContain(squashed('✗ fail medium at most high'));
  });

  it('puts the open failure under the gaps once, and the excepted one not there', () => {
    const gaps = partOf(pdf, 'Gaps, and what to do', 'Without enough evidence');
    expect(gaps).toContain(squashed('ReadOrder keeps its logs for ever'));
    expect(gaps).toContain(squashed('Declare AWS::Logs::LogGroup with RetentionInDays.'));
    expect(gaps).not.toContain(squashed('ExportRole may write'));
    // Once more on the cover, among what is to be mended first.
    expect(allText(pdf).split(squashed('ReadOrder keeps its logs for ever'))).toHaveLength(3);
  });

  it('says what changed, and how coverage went', () => {
    const text = allText(pdf);
    const of = ({ reached, inScope }: { reached: number; inScope: number }) => `${reached} / ${inScope}`;
    const rows = report.history.flatMap(({ tag, at, coverage }) =>
      coverage.map(({ fractions }) => [tag, at, ...Object.values(fractions).map(of)].join(' ')),
    );
    const told = [
      'function:template.yaml#CreateOrder different runtime',
      'function:template.yaml#ExportOrders new',
      'queue:template.yaml#Abandoned gone',
      'SOC 2 CC7.2 ◐ supported in part ✗ gap ▼ worse the system changed',
      'fails now function:template.yaml#ReadOrder',
    ];
    expect(report.history).toHaveLength(2);
    expect(missingFrom(text, [...rows, ...told])).toEqual([]);
  });

  it('says that there is no earlier evidence rather than that nothing changed', async () => {
    const text = allText(await readPdf(await pdfOf(sampleReport({ previous: [] }))));
    expect(text).toContain(squashed('No earlier evidence was supplied, so nothing can be said about change.'));
  });

  it('never says more than evidence can', () => {
    const text = pdf.pages.map(textOf).join(' ');
    for (const forbidden of [/complian/i, /certifi/i, /\d ?%/, /operating effectively/i]) {
      expect(text).not.toMatch(forbidden);
    }
    expect(text).toContain('not a substitute for one');
    expect(text).toContain('carved out');
  });
});

describe('the same report', () => {
  it('gives the same bytes again, in another time zone, without asking for the locale', async () => {
    const report = fullReport();
    const first = await pdfOf(report);
    vi.stubEnv('TZ', 'Pacific/Auckland');
    const asked = [
      vi.spyOn(String.prototype, 'localeCompare'),
      vi.spyOn(Number.prototype, 'toLocaleString'),
      vi.spyOn(Date.prototype, 'toLocaleString'),
      vi.spyOn(Intl, 'DateTimeFormat'),
      vi.spyOn(Intl, 'Collator'),
    ];
    try {
      expect(new Date(0).getTimezoneOffset()).not.toBe(0);
      const second = await pdfOf(fullReport());
      expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
      for (const spy of asked) expect(spy).not.toHaveBeenCalled();
    } finally {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
    }
  });

  it('gives other bytes when anything of it changes', async () => {
    const report = fullReport();
    const other = { ...report, contentDigest: '0'.repeat(64) };
    expect(Buffer.from(await pdfOf(other)).equals(Buffer.from(await pdfOf(report)))).toBe(false);
  });
});

describe('a long report', () => {
  let pages: Page[];
  beforeAll(async () => {
    ({ pages } = await readPdf(await pdfOf(longReport(120))));
  });

  it('leaves out no fact', () => {
    const text = pages.map(textOf).join(' ');
    const names = ['Failing', 'Passing'].flatMap((word) =>
      Array.from({ length: 120 }, (_, index) => `#${word}${1000 + index} `),
    );
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('repeats the head of a table on each page that it goes on to', () => {
    const withFailing = pages.slice(1).filter((page) => textOf(page).includes('#Failing'));
    expect(withFailing.length).toBeGreaterThan(3);
    for (const page of withFailing) expect(textOf(page)).toContain('Fact and place Outcome What was found');
    const index = pages.findIndex((page) => textOf(page).includes('#Failing1060'));
    expect(bodyOf(pages[index])[0]?.text).toBe('Fact and place');
  });

  it('says on each page how the facts on it came out', () => {
    const withPassing = pages.filter((page) => textOf(page).includes('#Passing'));
    expect(withPassing.length).toBeGreaterThan(1);
    for (const page of withPassing) expect(textOf(page)).toContain('✓ pass (120)');
  });

  it('says how many entries of a list are in evidence.json', async () => {
    const facts = Array.from({ length: 1003 }, (_, index) => factResult(`function:t#F${1000 + index}`, 'fail'));
    const { pages: long } = await readPdf(
      await pdfOf(sampleReport({ results: [checkResult('obs-function-logging', facts)] })),
    );
    const text = long.map(textOf).join(' ');
    expect(text.split('3 more are in evidence.json.')).toHaveLength(2);
    expect(text).toContain('function:t#F1999');
    expect(text).not.toContain('function:t#F2000');
  });
});

describe('hostile names', () => {
  const ARN = `arn:aws:lambda:eu-west-1:123456789012:function${Array.from({ length: 330 }, (_, index) => `:${10_000 + index}`).join('')}`;
  /** Words that tell whether one of them, or their order, was lost. */
  const STORY = Array.from({ length: 2400 }, (_, index) => `w${10_000 + index}`).join(' ');

  it('are written whole when they are long, within the page', async () => {
    expect(ARN.length).toBeGreaterThan(2000);
    const pdf = await readPdf(await pdfOf(reportWithNames(ARN)));
    // The foot of a page and the head of the next one stand between the lines of a cell that is divided.
    const text = pdf.pages.flatMap((page) => bodyOf(page).map((words) => words.text)).join('');
    const segments = ARN.split(':').slice(6);
    expect(segments.filter((segment) => text.split(segment).length < 20)).toEqual([]);
    for (const page of pdf.pages) expect(outside(page)).toEqual([]);
  });

  it('are written whole when a cell or a band is taller than the page', async () => {
    const input = sampleInput();
    const tall = (fact: string, outcome: 'fail' | 'not-applicable') => factResult(fact, outcome, { texts: [STORY] });
    const report = sampleReport({
      results: [
        ...input.results.slice(0, 1),
        checkResult('obs-function-logging', [
          tall('function:template.yaml#CreateOrder', 'fail'),
          tall('function:template.yaml#ReadOrder', 'not-applicable'),
        ]),
      ],
      previous: [],
    });
    const { pages } = await readPdf(await pdfOf(report));
    const words = pages.flatMap((page) => textOf(page).match(/w1\d{4}/g) ?? []);
    const story = STORY.split(' ');
    expect(words.slice(0, story.length)).toEqual(story);
    expect(words.slice(-story.length).filter((word) => !story.includes(word))).toEqual([]);
    expect(new Set(words.slice(story.length)).size).toBe(story.length);
    for (const page of pages) expect(outside(page)).toEqual([]);
  });

  it('are shown in the scripts that the fonts have', async () => {
    const name = ' Zażółć ✓ → Ελληνικά Кириллица ẞ ½ ≠';
    const pdf = await readPdf(await pdfOf(reportWithNames(name)));
    expect(allText(pdf).split(squashed(name)).length).toBeGreaterThan(30);
    expect(pdf.info.Title).toBe(`Release evidence for orders v9${name}`);
    expect(sum(pdf.pages.map(({ boxes }) => boxes))).toBe(0);
  });

  it('keep signs that join or stack', async () => {
    const name = ' Zaz\u0307o\u0301\u0142c\u0301 \u05e9\u05dc\u05d5\u05dd';
    const pdf = await readPdf(await pdfOf(reportWithNames(name)));
    const text = allText(pdf).normalize('NFC');
    expect(text.split('Zażółć').length).toBeGreaterThan(30);
    expect([...'שלום'].filter((sign) => !text.includes(sign))).toEqual([]);
    expect(sum(pdf.pages.map(({ boxes }) => boxes))).toBe(0);
  });

  it('have signs without a glyph written as their number', async () => {
    const pdf = await readPdf(await pdfOf(reportWithNames(' 中文 🚀')));
    expect(allText(pdf).split('[U+4E2D][U+6587][U+1F680]').length).toBeGreaterThan(30);
    expect(sum(pdf.pages.map(({ boxes }) => boxes))).toBe(0);
  });

  it('have signs that nobody sees written as their number', async () => {
    const name = '\u202egnp.exe\u2066\u0000\u001b[31m\u200b\ud800x';
    const pdf = await readPdf(await pdfOf(reportWithNames(name)));
    const text = allText(pdf);
    expect(text.split(visible(name)).length).toBeGreaterThan(30);
    expect(text).toContain('[U+202E]gnp.exe[U+2066][U+0000][U+001B][31m[U+200B]');
    expect(text).not.toMatch(/[\p{Cc}\u202e\u2066\u200b]/u);
    expect(String(pdf.info.Title)).toBe(`Release evidence for orders v9${visible(name)}`);
  });

  it('make no heading, bookmark or link', async () => {
    const plain = await readPdf(await pdfOf(reportWithNames('plain'), null));
    const NASTY = [
      '</x:xmpmeta><a>&b',
      '(\\) Tj ET',
      '\n\n# Heading',
      '/URI (javascript:alert(1)) >> endobj',
      '[x](http://x.example)',
    ];
    for (const name of NASTY) {
      const pdf = await readPdf(await pdfOf(reportWithNames(name), null));
      expect(pdf.bookmarks.map(({ title, items }) => [title, items.length])).toEqual(
        plain.bookmarks.map(({ title, items }) => [title, items.length]),
      );
      expect(pdf.pages.flatMap((page) => page.links.flatMap(({ url }) => url ?? []))).toEqual([]);
      expect(allText(pdf).split(squashed(oneLine(name))).length).toBeGreaterThan(30);
    }
  });

  it('leave the XML of the metadata whole', async () => {
    const titles: string[] = [];
    const { xml } = await readPdf(await pdfOf(reportWithNames(' R&D <b> "x" ]]>')));
    const parser = new SaxesParser({ xmlns: true });
    parser.on('text', (text) => titles.push(text.trim()));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
    expect(titles).toContain('Release evidence for orders v9 R&D <b> "x" ]]>');
  });

  it('cannot make a heading longer than a page', async () => {
    const statement = STORY;
    const report = sampleReport({
      catalogue: { ...SAMPLE_CATALOGUE, checks: [...SAMPLE_CATALOGUE.checks, sampleCheck('own', { statement })] },
      evidence: [...sampleInput().evidence, sampleEvidence('manifest', 'own.yaml')],
      results: [...sampleInput().results, checkResult('own', [factResult('function:own.yaml#F', 'fail')])],
    });
    const pdf = await readPdf(await pdfOf(report));
    const heading = flat(pdf.bookmarks).find(({ title }) => title.startsWith('Fails, high: w10000'));
    expect(heading?.title).toMatch(/\.\.\. \(16812 characters\)$/);
    const words = pdf.pages.flatMap((page) => textOf(page).match(/w1\d{4}/g) ?? []);
    expect(new Set(words).size).toBe(2400);
    for (const page of pdf.pages) expect(outside(page)).toEqual([]);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function flat(bookmarks: readonly Bookmark[]): Bookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.items)]);
}

/** Words above the foot of the page. */
function bodyOf(page: Page | undefined): Page['written'] {
  return (page?.written ?? []).filter(({ y }) => y < A4.footer);
}

function footerOf(page: Page): string[] {
  return page.written.filter(({ y }) => y >= A4.footer).map(({ text }) => text);
}

/** Headings of the first two levels, those of several lines joined. */
function headingsOf(page: Page | undefined): string[] {
  const headings: { text: string; size: number; y: number }[] = [];
  for (const { text, size, y } of bodyOf(page)) {
    if (size < 11) continue;
    const before = headings.at(-1);
    if (before !== undefined && before.size === size && y - before.y < size * 1.5) {
      before.text += text;
      before.y = y;
    } else headings.push({ text, size, y });
  }
  return headings.map(({ text }) => squashed(text));
}

/** Pages that a text on a page leads to. */
function linksOn(page: Page | undefined, text: string): (number | null)[] {
  const lines = (page?.written ?? []).filter((words) => words.text === text);
  const links = page?.links ?? [];
  return lines.flatMap(({ y }) => links.filter(({ top, bottom }) => top < y && y < bottom).map((link) => link.page));
}

/** What is written between two headings of the first level, without white space. */
function partOf({ pages, bookmarks }: ReadPdf, title: string, next: string): string {
  const page = bookmarks.find((bookmark) => bookmark.title === title)?.page ?? 1;
  const text = squashed(
    pages
      .slice(page - 1)
      .map(textOf)
      .join(' '),
  );
  const from = text.indexOf(squashed(title));
  return text.slice(from, text.indexOf(squashed(next), from));
}

/** The lines of the contents: title, number, and the link that lies over them. */
function contentsLines({ pages }: ReadPdf): { title: string; page: number; link: Page['links'][number] | undefined }[] {
  const contents = pages.filter((page) => /^Contents/.test(bodyOf(page)[0]?.text ?? ''));
  expect(pages.indexOf(contents[0] as Page)).toBe(1);
  return contents.flatMap((page) => {
    const lines: ReturnType<typeof contentsLines> = [];
    let title = '';
    for (const { text, x, width, y } of bodyOf(page).slice(1)) {
      if (x + width < A4.right - 1) {
        title += text;
        continue;
      }
      const link = page.links.find(({ top, bottom }) => top < y && y < bottom);
      lines.push({ title: squashed(title), page: Number(text), link });
      title = '';
    }
    return lines;
  });
}

/** Words that run out of the margins of the page. */
function outside(page: Page): string[] {
  return page.written
    .filter(({ x, width, y }) => x < A4.left - 1 || x + width > A4.right + 1 || y < A4.top || y > A4.bottom - 20)
    .map(({ text }) => text);
}
