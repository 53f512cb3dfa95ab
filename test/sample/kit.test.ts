import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/catalogue/canonical.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import { type DrawSettings, type Kit, sampleKit } from '../../src/sample/kit.ts';
import { DEFAULT_SIZES } from '../../src/sample/sizes.ts';
import { readSource } from '../../src/sample/source.ts';
import { change, everyOutcome, fact, manyChanges, push, range, reportOfChanges } from '../formats/change-report.ts';
import { checkResult, factResult } from '../report/sample-report.ts';

const SEED = 'Kim 2026';
const DEPLOYMENTS = 'change:github/deployments.jsonl';
const PULLS = 'github/pull-requests.jsonl';
const line = (key: string, record: object): string => `${canonicalJson({ key, record })}\n`;

type Given = Partial<DrawSettings> & {
  exhibits?: Record<string, string>;
  overrides?: Parameters<typeof reportOfChanges>[1];
};

async function kitOf(facts: readonly Fact[], { exhibits = {}, overrides, ...settings }: Given = {}): Promise<Kit> {
  const source = await readSource(JSON.stringify(reportOfChanges(facts, overrides)), 'evidence.json');
  const decided = { seed: SEED, size: null, sizes: DEFAULT_SIZES, ...settings };
  return sampleKit(source, new Map(Object.entries(exhibits)), { ...decided, toolVersion: '1.0.0' });
}

const textOf = ({ files }: Kit, name: string): string => {
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`no ${name} among ${files.map((one) => one.name).join(', ')}`);
  return Buffer.from(file.bytes).toString('utf8');
};
const table = (kit: Kit, name: string): Record<string, string>[] =>
  parse(textOf(kit, name), { bom: true, columns: true });
const found = (kit: Kit): Record<string, string> =>
  Object.fromEntries(table(kit, 'worksheet.csv').map(({ attribute = '', found: text = '' }) => [attribute, text]));

describe('what is drawn', () => {
  it('is the first of the ranks, by the table or as told, and draw.json records it', async () => {
    const kit = await kitOf(manyChanges(60));
    const draw = JSON.parse(textOf(kit, 'draw.json'));
    expect(kit).toMatchObject({ drawn: 6, of: 60 });
    expect(draw).toMatchObject({ seed: SEED, size: 6, tool: { version: '1.0.0' }, population: { count: 60 } });
    expect(draw.population.digest).toBe(JSON.parse(textOf(kit, 'population.json')).digest);
    expect(draw.ranks).toHaveLength(60);
    expect(draw.drawn.map(({ id }: { id: string }) => id)).toEqual(
      draw.ranks.slice(0, 6).map(({ id }: { id: string }) => id),
    );
    expect(
      table(kit, 'ranks.csv')
        .filter(({ drawn }) => drawn === 'drawn')
        .map(({ id }) => id),
    ).toEqual(draw.drawn.map(({ id }: { id: string }) => id));
    const more = JSON.parse(textOf(await kitOf(manyChanges(60), { size: 7 }), 'draw.json'));
    expect(more.drawn.slice(0, 6)).toEqual(draw.drawn);
    expect(more.sizeFrom).toBe('--size');
  });

  it('another seed draws others', async () => {
    const ids = async (seed: string) => JSON.parse(textOf(await kitOf(manyChanges(60), { seed }), 'draw.json')).drawn;
    expect(await ids('other')).not.toEqual(await ids(SEED));
  });

  it('leaves a list of all that are not plainly approved, or not known to be, and were not drawn', async () => {
    const facts = everyOutcome();
    const kit = await kitOf(facts, { size: 2 });
    const drawn = new Set(JSON.parse(textOf(kit, 'draw.json')).drawn.map(({ id }: { id: string }) => id));
    const expected = facts.filter(({ id, attributes }) => attributes.approval !== 'valid' && !drawn.has(id));
    expect(expected.length).toBeGreaterThan(8);
    expect(
      table(kit, 'not-plainly-approved.csv')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(expected.map(({ id }) => id).sort());
    expect(kit.apart).toBe(expected.length);
  });

  it('is the same bytes for the same facts in any order', async () => {
    const facts = [range(40), ...manyChanges(40)];
    const bytes = ({ files }: Kit) => files.map((file) => [file.name, Buffer.from(file.bytes).toString('base64')]);
    expect(bytes(await kitOf(facts.toReversed()))).toEqual(bytes(await kitOf(facts)));
  });

  it.each<[string, Fact[], Partial<DrawSettings>, string]>([
    ['nothing to draw from', [range(0)], {}, 'the population is empty'],
    [
      'more than there are',
      [change(1)],
      { size: 2 },
      '--size: 2 is more than the 1 change of the population. Draw at most 1.',
    ],
    ['no seed', [change(1)], { seed: '  ' }, '--seed: it is empty'],
    [
      'a seed that cannot be typed again',
      [change(1)],
      { seed: 'Kim\u200b' },
      '--seed: it begins or ends with a blank, or holds signs',
    ],
    ['a blank at its end', [change(1)], { seed: 'Kim ' }, '--seed: it begins or ends with a blank'],
    ['a table that is none', [change(1)], { sizes: 'many' }, '--sizes:'],
  ])('is refused with what to do: %s', async (_, facts, settings, message) => {
    await expect(kitOf(facts, settings)).rejects.toThrow(message);
    await expect(kitOf(facts, settings)).rejects.toMatchObject({ name: 'UsageError' });
  });
});

describe('the worksheet', () => {
  it('has each attribute of each sample, with what was found, its fact and its records, and room for the tester', async () => {
    const kit = await kitOf([change(17)]);
    const rows = table(kit, 'worksheet.csv');
    expect(rows.map(({ attribute }) => attribute).join('')).toBe('ABCDEFGH');
    expect(rows[2]).toEqual({
      sample: '1',
      id: 'change:git/log#pull-17',
      'pull request': '17',
      title: 'Change number 17 of the orders',
      attribute: 'C',
      'looked for': 'Somebody else approved what was merged, before the merge',
      found:
        'valid; robin at 2026-09-02T02:00:00Z, wrote none of it, of what was merged, before the merge, may write, in-force',
      facts: 'change:git/log#pull-17',
      records: 'git/log#/pull-17 exhibits/github/pull-requests.jsonl#/17',
      folder: 'samples/01-pull-17',
      'tested by': '',
      'tested on': '',
      result: '',
      remark: '',
    });
    expect(found(kit)).toMatchObject({
      A: 'PAY-17 (exists: not known: no tracker but that of the platform was asked)',
      B: 'kim',
      D: 'test: success (demanded); 1 that nothing demands',
      E: '2026-09-02T04:00:00Z: kim',
      F: 'not known: the platform was not asked for deployments',
    });
  });

  it('tells where an approval falls short, and of a push that there is none', async () => {
    const facts = everyOutcome();
    const ofOutcome = async (name: string) =>
      found(await kitOf(facts.filter(({ attributes }) => attributes.approval === name).slice(0, 1))).C;
    expect(await ofOutcome('stale')).toMatch(/^stale; .* of an earlier state/);
    expect(await ofOutcome('late')).toMatch(/^late; .* after the merge/);
    expect(await ofOutcome('self')).toMatch(/^self; .* wrote some of it/);
    expect(await ofOutcome('outsider')).toMatch(/^outsider; .* may not write/);
    expect(await ofOutcome('bypass')).toBe('bypass');
    expect(found(await kitOf([push(1)]))).toMatchObject({
      A: 'none',
      C: 'none',
      D: expect.stringContaining('not known: checks are asked for by pull request'),
    });
  });

  it('tells which run deployed the release, and who approved that', async () => {
    const run = { id: 77, attempt: 2, workflow: '.github/workflows/deploy.yml', event: 'push', commit: 'c' };
    const approvals: Json = [
      { by: 'lee', kind: 'user', wrote: false, started: false },
      { unresolved: 'the list is cut' },
    ];
    const base = { state: 'success', at: '2026-10-01T10:00:00Z', by: 'dana', run, approvals };
    const deployed = fact('deployment', '5', { environment: 'production', of: 'release', ...base }, DEPLOYMENTS);
    const other = fact('deployment', '6', { environment: 'staging', of: 'other', ...base }, DEPLOYMENTS);
    const kit = await kitOf([change(1), deployed, other], {
      exhibits: { 'github/deployments.jsonl': line('5', { a: 1 }) + line('6', {}) + line('run-77', { b: 2 }) },
    });
    expect(found(kit)).toMatchObject({
      F: 'production: success at 2026-10-01T10:00:00Z, started by dana, by run 77 of .github/workflows/deploy.yml, attempt 2, on push',
      G: 'production: lee, wrote no change of the release, did not start it; not known: the list is cut',
      H: 'not known: no digest of deployed code was supplied',
    });
    expect(textOf(kit, 'samples/01-pull-1/exhibits/github/deployments.jsonl')).toContain(line('run-77', { b: 2 }));
  });

  it('tells what runs beside what was released', async () => {
    const [runs, other] = ['a'.repeat(64), 'b'.repeat(64)];
    const code = (name: string, functions: string[]): Fact =>
      fact(
        'deployed-code',
        name,
        {
          name,
          version: '3',
          sha256: runs,
          functions,
          released: [{ what: 'artifact:orders.zip', sha256: other }],
          same: [],
        },
        'manifest:aws/deployed-code.jsonl',
      );
    const facts = [change(1), code('create', ['function:template.yaml#Create']), code('of-others', [])];
    const kit = await kitOf(facts, {
      exhibits: { 'aws/deployed-code.jsonl': line('create', {}) + line('of-others', {}) },
    });
    const row = table(kit, 'worksheet.csv').find(({ attribute }) => attribute === 'H');
    expect(row).toMatchObject({
      found: `create 3 runs ${runs}; released: artifact:orders.zip ${other}; the same: none`,
      records: 'exhibits/aws/deployed-code.jsonl#/create',
    });
    expect(textOf(kit, 'samples/01-pull-1/exhibits/aws/deployed-code.jsonl')).toBe(line('create', {}));
  });

  it('says that what was found is no conclusion, wherever it stands', async () => {
    const kit = await kitOf([change(1)]);
    for (const name of ['README.md', 'worksheet.md', 'samples/01-pull-1/README.md']) {
      expect(textOf(kit, name), name).toContain('no test result and no conclusion');
    }
    expect(kit.files.map(({ bytes }) => Buffer.from(bytes).toString()).join()).not.toMatch(
      /\b(conforms|compliant|effective)\b/i,
    );
  });
});

describe('the folder of a sample', () => {
  it('has the fact, what checks say of it, and its lines of the exhibits, no others', async () => {
    const id = 'change:git/log#pull-17';
    const results = [checkResult('obs-function-logging', [factResult(id, 'fail'), factResult('other', 'pass')])];
    const seventeen = line('17', { number: 17 });
    const sha = change(17).attributes.commits as string[];
    const kit = await kitOf([change(17)], {
      exhibits: {
        [PULLS]: `${line('1', { number: 1 }) + seventeen + line('171', {})}no JSON\n`,
        'github/check-runs.jsonl': line(`${sha[0]}/build`, {}) + line('0'.repeat(40), {}),
      },
      overrides: { results },
    });
    expect(textOf(kit, `samples/01-pull-17/exhibits/${PULLS}`)).toBe(seventeen);
    expect(textOf(kit, 'samples/01-pull-17/exhibits/github/check-runs.jsonl')).toBe(line(`${sha[0]}/build`, {}));
    expect(JSON.parse(textOf(kit, 'samples/01-pull-17/change.json'))).toEqual(change(17));
    expect(JSON.parse(textOf(kit, 'samples/01-pull-17/checks.json'))).toMatchObject([
      { check: 'obs-function-logging', outcome: 'fail', severity: 'high', texts: [expect.any(String)] },
    ]);
  });

  it('has the row alone where no evidence.json is at hand', async () => {
    const whole = await kitOf([change(17), change(18)], { size: 1 });
    const source = await readSource(textOf(whole, 'population.json'), 'population.json');
    const settings = { seed: SEED, size: 1, sizes: DEFAULT_SIZES, toolVersion: '1.0.0' };
    const alone = sampleKit(source, new Map(), settings);
    for (const name of ['worksheet.csv', 'worksheet.md', 'ranks.csv', 'population.csv', 'population.json']) {
      expect(textOf(alone, name), name).toBe(textOf(whole, name));
    }
    expect(alone.files.map(({ name }) => name)).not.toContainEqual(expect.stringContaining('checks.json'));
  });

  it('the sums are of every file', async () => {
    const kit = await kitOf(manyChanges(8));
    const sums = textOf(kit, 'SHA256SUMS').trim().split('\n');
    expect(sums).toHaveLength(kit.files.length - 1);
    for (const sum of sums) {
      const [digest, name = ''] = sum.split('  ');
      expect(createHash('sha256').update(textOf(kit, name)).digest('hex'), name).toBe(digest);
    }
  });
});

describe('hostile text', () => {
  const EVIL = '</table><script>alert(1)</script> | [x](javascript:alert(1)) `a` ![i](http://x/y) \u202e ::error::';
  const evil = change(1, { title: EVIL, mergedBy: '=cmd|calc', author: { login: EVIL, kind: 'user' } });

  it('makes no mark-up in what is read, and no formula in what is opened', async () => {
    const kit = await kitOf([evil, { ...evil, id: 'change:git/log#../../etc/passwd' }]);
    for (const { name } of kit.files.filter((file) => file.name.endsWith('.md'))) {
      const html = new MarkdownIt({ html: true, linkify: true }).render(textOf(kit, name));
      expect(html, name).not.toMatch(/<(script|img|a)\b/);
      expect(textOf(kit, name)).not.toMatch(/^::|\u202e/m);
    }
    expect(table(kit, 'worksheet.csv').find(({ attribute }) => attribute === 'E')?.found).toMatch(/^2026/);
    expect(table(kit, 'population.csv')[0]?.['merged by']).toBe("'=cmd|calc");
  });

  it('names no path but below the folder of samples', async () => {
    const names = ['../../etc/passwd', 'C:\\x', '..', 'con.', 'a/b', `x${'y'.repeat(300)}`, '日本'];
    const kit = await kitOf(
      names.map((name) => ({ ...evil, id: `change:git/log#${name.replaceAll(/[^!-~]/g, '~')}` })),
      { size: names.length },
    );
    const folders = new Set(
      kit.files.filter(({ name }) => name.startsWith('samples/')).map(({ name }) => name.split('/')[1] ?? ''),
    );
    expect(folders.size).toBe(names.length);
    for (const folder of folders) expect(folder).toMatch(/^\d\d-[A-Za-z0-9_][A-Za-z0-9_-]{0,59}$/);
  });
});
