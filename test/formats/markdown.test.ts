import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import MarkdownIt, { type Token } from 'markdown-it';
import { beforeAll, describe, expect, it } from 'vitest';
import { oneLine, visible } from '../../src/formats/escape.ts';
import { renderMarkdown } from '../../src/formats/markdown.ts';
import { HELPER_NAMES } from '../../src/formats/template.ts';
import { CLASS_WORDS, STATUS_WORDS } from '../../src/formats/wording.ts';
import { CONTROL_CLASSES, CONTROL_STATUSES } from '../../src/model/control.ts';
import type { Applicability } from '../../src/model/exception.ts';
import type { Report } from '../../src/model/report.ts';
import {
  COMMIT,
  checkResult,
  factResult,
  placeAt,
  SAMPLE_CATALOGUE,
  sampleInput,
  samplePrevious,
  sampleReport,
} from '../report/sample-report.ts';
import { reportWithNames } from './hostile-report.ts';

const TEMPLATES = Object.fromEntries(
  readdirSync('templates').map((name) => [name.replace(/\.hbs$/, ''), readFileSync(`templates/${name}`, 'utf8')]),
);
const parser = new MarkdownIt({ html: true, linkify: true });

async function markdown(report: Report, serverUrl: string | null = 'https://github.com'): Promise<string> {
  return new TextDecoder().decode((await renderMarkdown(report, TEMPLATES, { serverUrl })).bytes);
}

/** The tokens of a document in order, inline ones in their place. */
function flatten(text: string): Token[] {
  return parser.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

/** Names of the parts of a document; text and code are the same to a reader's structure. */
function structure(text: string): string {
  const names = flatten(text).map(({ type, tag }) => (/^(text|code_inline)$/.test(type) ? 'words' : `${type} ${tag}`));
  return names.filter((name, index) => name !== 'words' || names[index - 1] !== 'words').join('\n');
}

function textOf(text: string): string {
  return flatten(text)
    .filter((token) => token.type === 'text' || token.type === 'code_inline')
    .map((token) => token.content)
    .join('');
}

/** The rows of the first table whose head begins with the given words, as texts of cells. */
function table(text: string, ...head: string[]): string[][] {
  const rows: string[][][] = [];
  let inTable = false;
  for (const token of flatten(text)) {
    if (token.type === 'table_open') {
      rows.push([]);
      inTable = true;
    }
    if (token.type === 'tr_open') rows.at(-1)?.push([]);
    if (token.type === 'table_close') inTable = false;
    if (token.type === 'inline' && inTable)
      rows
        .at(-1)
        ?.at(-1)
        ?.push((token.children ?? []).map((child) => child.content).join(''));
  }
  const found = rows.find(([first]) => head.every((word, index) => first?.[index] === word));
  if (found === undefined) throw new Error(`No table ${head.join(' ')}`);
  return found;
}

describe('evidence.md', () => {
  let report: Report;
  let text: string;
  beforeAll(async () => {
    report = sampleReport();
    text = await markdown(report);
  });

  it('says the parts in their order', () => {
    const heads = [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    expect(heads).toEqual([
      'At a glance',
      'Coverage',
      'What changed',
      'Gaps: what to do',
      'Controls',
      'Checks',
      'Exceptions',
      'Management assertions',
      'Statement of Applicability',
      'What was not looked at',
      'Evidence index',
      'How to read this',
    ]);
  });

  it('drafts the Statement of Applicability: what follows is worked out, a justification is only ever stated', async () => {
    const { config } = sampleInput();
    const stated = (control: string, applicable: boolean): Applicability => ({
      control,
      applicable,
      justification: `Because ${applicable}`,
      owner: '@ciso',
      approved: '2026-03-04',
      place: placeAt('.evidence.yml', 50),
    });
    const rowOf = async (applicability: Applicability[], control: string) => {
      const rows = table(
        await markdown(sampleReport({ config: { ...config, applicability } })),
        'Id',
        'Title',
        'Applicable',
      );
      return rows.find((row) => row[0]?.includes(control))?.join(' | ');
    };
    const [first] = report.frameworks.find(({ exclusions }) => exclusions)?.controls ?? [];
    const id = first?.id ?? '';
    expect(await rowOf([], id)).toContain('yes | not stated');
    expect(await rowOf([stated(id, true)], id)).toMatch(/yes \| Because true .*@ciso.*2026-03-04/);
    // The sample's results take nothing out: an entry that says so is shown, and so is that it does not hold.
    expect(await rowOf([stated(id, false)], id)).toContain('yes: the entry that says no is rejected | Because false');
    expect(text).not.toContain('### SOC 2\n\nDrafted');
  });

  it('shows a decision beside what it lies over, also where a control names the check', () => {
    const [, ...rows] = table(text, 'Id', 'Title', 'Class');
    const cells = rows.map((row) => row.at(-1)).filter((cell) => cell?.includes('iam-resource-wildcard'));
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) expect(cell).toContain('◇ excepted (fail)');
    expect(text).toContain('- Before decisions: ✗ fail');
  });

  it('says of checks and frameworks of the repository that they are not those that ship', async () => {
    const [shipped, ...others] = SAMPLE_CATALOGUE.checks;
    const [framework, ...rest] = SAMPLE_CATALOGUE.frameworks;
    if (shipped === undefined || framework === undefined) throw new Error('no sample');
    const own = {
      ...SAMPLE_CATALOGUE,
      checks: [{ ...shipped, own: true }, ...others],
      frameworks: [{ ...framework, own: true }, ...rest],
    };
    const said = await markdown(sampleReport({ catalogue: own }));
    expect(said.match(/of this repository, not among the checks that ship/g)).toHaveLength(1);
    expect(said.match(/A framework of this repository's own/g)).toHaveLength(1);
    expect(text).not.toContain('of this repository');
  });

  it('counts what the JSON counts, by class and status', () => {
    const [head, ...rows] = table(text, 'Framework', 'Status');
    for (const coverage of report.coverage) {
      const name = report.frameworks.find((framework) => framework.id === coverage.framework)?.name;
      const own = rows.filter((row) => row[0] === name);
      for (const status of CONTROL_STATUSES) {
        const { symbol, word } = STATUS_WORDS[status];
        const row = own.find((cells) => cells[1] === `${symbol} ${word}`);
        const counts = CONTROL_CLASSES.map((controlClass) => coverage.byClass[controlClass][status]);
        const shown = CONTROL_CLASSES.map((controlClass) => {
          const column = head?.indexOf(CLASS_WORDS[controlClass]) ?? -1;
          return row === undefined ? 0 : Number(row[column]);
        });
        expect(shown, `${coverage.framework} ${status}`).toEqual(counts);
        if (row !== undefined) expect(Number(row.at(-1))).toBe(counts.reduce((sum, count) => sum + count, 0));
      }
    }
  });

  it('shows the fractions of the JSON, for this release and those before', () => {
    const rows = table(text, 'Framework', 'Automated: supported / in scope').slice(1);
    const of = ({ reached, inScope }: { reached: number; inScope: number }) => `${reached} / ${inScope}`;
    expect(rows.map((row) => row.slice(1, 4))).toEqual(
      report.coverage.map(({ fractions }) => [of(fractions.automated), of(fractions.partial), of(fractions.manual)]),
    );
    const history = table(text, 'Release', 'Time').slice(1);
    expect(history.map((row) => row.slice(2, 8))).toEqual(
      report.history.map(({ coverage }) =>
        coverage.flatMap(({ fractions }) => [of(fractions.automated), of(fractions.partial), of(fractions.manual)]),
      ),
    );
  });

  it('names every control, check, check that is not asked yet, judged fact, exception, assertion and evidence', () => {
    const words = textOf(text);
    const names = [
      ...report.controls.flatMap((result) => [result.control, result.because]),
      ...report.frameworks.flatMap(({ controls }) => controls.flatMap(({ pending }) => pending)),
      ...report.checks.map((check) => check.statement),
      ...report.results.flatMap((result) => result.facts.flatMap((fact) => [fact.fact, ...fact.texts])),
      ...report.exceptions.flatMap((exception) => [exception.id, exception.owner ?? '', exception.expires ?? '']),
      ...report.assertions.map((assertion) => assertion.statement),
      ...report.evidence.flatMap((evidence) => [evidence.sha256, evidence.foundBy]),
      ...report.scope.leftOut,
      ...report.evidence.flatMap((evidence) => evidence.problems.map((problem) => problem.message)),
      report.contentDigest,
      report.catalogue.digest,
    ];
    expect(names.filter((name) => !words.includes(name))).toEqual([]);
  });

  it('links places to the line at the commit, and only files that git tracks', () => {
    expect(text).toContain(`[\`template.yaml:40\`](https://github.com/acme/orders/blob/${COMMIT}/template.yaml#L40)`);
    expect(text).toContain('`reports/junit.xml:88`');
    expect(text).not.toContain('junit.xml#');
  });

  it('links nothing when there is no commit or no server to link to', async () => {
    const { config } = sampleInput();
    const uncommitted = sampleReport({ config: { ...config, release: { ...config.release, commit: null } } });
    expect(await markdown(uncommitted)).not.toContain('](http');
    expect(await markdown(report, 'javascript:alert(1)//')).not.toContain('](java');
  });

  it('puts the open failure first, with what to do, and the excepted one not among the gaps', () => {
    const gaps = text.slice(text.indexOf('## Gaps'), text.indexOf('## Controls'));
    expect(gaps).toContain('Declare AWS\\:\\:Logs\\:\\:LogGroup with RetentionInDays');
    expect(gaps).toContain('ReadOrder keeps its logs for ever');
    expect(gaps).not.toContain('ExportRole may write');
  });

  it('says that there is no earlier release rather than that nothing changed', async () => {
    expect(await markdown(sampleReport({ previous: [] }))).toContain('No earlier release of this system was given');
  });

  it('says why a result changed', async () => {
    const catalogue = {
      ...SAMPLE_CATALOGUE,
      digest: '0'.repeat(64),
      tables: { ...SAMPLE_CATALOGUE.tables, runtimes: { ...SAMPLE_CATALOGUE.tables.runtimes, date: '2026-02-02' } },
    };
    const previous = [samplePrevious({ facts: sampleInput().facts })];
    const [, row] = table(await markdown(sampleReport({ catalogue, previous })), 'Check', 'Then', 'Now');
    expect(row).toEqual([
      'obs-function-logging',
      '✓ pass',
      '✗ fail',
      '▼ worse',
      'cannot be told apart: the catalogue changed, or time has passed',
    ]);
  });

  it('says how many entries of a long list are in evidence.json', async () => {
    const facts = Array.from({ length: 203 }, (_, index) => factResult(`function:t#F${1000 + index}`, 'fail'));
    const long = await markdown(sampleReport({ results: [checkResult('obs-function-logging', facts)] }));
    expect(long.match(/3 more are in evidence\.json/g)).toHaveLength(1);
    expect(long).toContain('function:t#F1199');
    expect(long).not.toContain('function:t#F1200 is fail');
  });

  it('never says more than evidence can', () => {
    const templates = Object.values(TEMPLATES).join();
    for (const forbidden of [/complian/i, /certifi/i, /\d ?%/, /passes the audit/i, /operating effectively/i]) {
      expect(text).not.toMatch(forbidden);
      expect(templates).not.toMatch(forbidden);
    }
    expect(text).toContain('not a substitute for one');
    expect(text).toContain('carved out');
  });
});

describe('hostile names', () => {
  const NASTY = [
    '</summary></details><script>alert(1)</script>',
    '`` ` | \\| \\',
    '[click](javascript:alert(1)) ![x](https://evil.example/x.png)',
    '\n\n# Heading\n\n| a |\n| --- |\n',
    '\n::error file=x::stopped\r\n::set-output name=a::b',
    '\u202egnp.exe\u2066\u0000\u001b[31m\ud800',
    '{{constructor}} {{{html}}} __proto__ constructor',
    '*_~~@user #1 https://evil.example www.evil.example a@evil.example',
    `arn:aws:lambda:eu-west-1:123456789012:function:${'x'.repeat(10_000)}`,
  ];

  it('are shown as text, and make no link, HTML, heading or cell', async () => {
    const expected = structure(await markdown(reportWithNames('plain'), null));
    for (const name of NASTY) {
      const text = await markdown(reportWithNames(name), null);
      expect(structure(text), name).toBe(expected);
      expect(textOf(text)).toContain(`function:template.yaml#A${visible(name)}`);
      expect(textOf(text)).toContain(oneLine(`j ${name}`));
      expect(text).not.toMatch(/^::/m);
    }
  });

  it('are shown as text whatever they are', async () => {
    const expected = structure(await markdown(reportWithNames('plain'), null));
    const name = fc
      .array(fc.oneof(fc.constantFrom(...'`|\\<>[]()!*_~#@&:-\n\r\t "\''), fc.constantFrom(...NASTY.slice(0, 8))), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(name, async (hostile) => {
        expect(structure(await markdown(reportWithNames(`x${hostile}`), null))).toBe(expected);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('lead nowhere in a link', async () => {
    for (const name of NASTY) {
      const { config, evidence } = sampleInput();
      const report = reportWithNames(name);
      const linked = {
        ...report,
        release: { ...config.release, tag: 'v1' },
        evidence: [...report.evidence, ...evidence],
      };
      const links = flatten(await markdown(linked)).filter((token) => token.type === 'link_open');
      const addresses = links.map((token) => token.attrGet('href') ?? '');
      expect(addresses.length).toBeGreaterThan(5);
      for (const address of addresses)
        expect(address).toMatch(
          new RegExp(`^(#[a-z0-9-]+|https://github\\.com/acme/orders/blob/${COMMIT}/[^\\s()<>]+)$`),
        );
    }
  });
});

describe('templates', () => {
  /** Every `{{...}}` that writes something. */
  function writing(node: unknown): hbs.AST.MustacheStatement[] {
    if (typeof node !== 'object' || node === null) return [];
    const found = 'type' in node && node.type === 'MustacheStatement' ? [node as hbs.AST.MustacheStatement] : [];
    return [...found, ...Object.values(node).flatMap(writing)];
  }

  it('write nothing but through an escaping helper', () => {
    const statements = Object.values(TEMPLATES).flatMap((template) => writing(Handlebars.parse(template)));
    expect(statements.length).toBeGreaterThan(100);
    for (const { path, params } of statements) {
      expect(HELPER_NAMES).toContain('original' in path ? path.original : '');
      expect(params).toHaveLength(1);
    }
  });

  it('hold no HTML but the details that collapse', () => {
    const elements = Object.values(TEMPLATES).flatMap((template) => template.match(/<[^>]*>/g) ?? []);
    expect([...new Set(elements)].sort()).toEqual(['</details>', '</summary>', '<details>', '<summary>']);
  });
});
