import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import schema from '../../docs/schema/population.schema.json' with { type: 'json' };
import { digestOf } from '../../src/catalogue/canonical.ts';
import { renderPopulation } from '../../src/formats/population.ts';
import { render } from '../../src/formats/render.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { FrozenPopulation } from '../../src/model/frozen-population.ts';
import { populationOf } from '../../src/report/population.ts';
import { compile } from '../../src/schema/compile.ts';
import { sampleReport } from '../report/sample-report.ts';
import { change, everyOutcome, fact, manyChanges, push, range, reportOfChanges } from './change-report.ts';

const MATERIALS = { templates: () => ({}), fonts: () => ({}) as never, serverUrl: 'https://github.com' };
const DEPLOYMENTS = 'change:github/deployments.jsonl';

function frozen(facts: readonly Fact[]): FrozenPopulation {
  const population = populationOf(reportOfChanges(facts));
  if (population === null) throw new Error('there is no population');
  return population;
}

function rowsOf(facts: readonly Fact[]): Record<string, string>[] {
  const [table] = renderPopulation(frozen(facts));
  return parse(Buffer.from(table?.bytes ?? []), { bom: true, columns: true });
}

const deployment = (name: string, attributes: Fact['attributes']): Fact =>
  fact(
    'deployment',
    name,
    { environment: name, of: 'release', state: 'success', run: { id: 7 }, ...attributes },
    DEPLOYMENTS,
  );

describe('the frozen population', () => {
  it('has a line for each change, by id, with what is known of it', () => {
    const rows = rowsOf([range(3), change(9), push(3), change(10)]);
    expect(rows.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^change:git\/log#commit-[0-9a-f]{40}$/),
      'change:git/log#pull-10',
      'change:git/log#pull-9',
    ]);
    expect(rows[2]).toMatchObject({
      'pull request': '9',
      title: 'Change number 9 of the orders',
      route: 'squash',
      commits: '1',
      'last commit': expect.stringMatching(/^[0-9a-f]{40}$/),
      'merged at': '2026-09-01T20:00:00Z',
      author: 'sasha',
      'approved by': 'dana',
      approval: 'valid',
      'merged by': 'sasha',
      tickets: 'PAY-9 (exists: not known: no tracker but that of the platform was asked)',
      checks: 'test: success (demanded), lint: success',
      files: 'code: 3, tests: 1',
    });
    expect(rows[0]).toMatchObject({ 'pull request': 'none', route: 'direct', 'approved by': 'none', approval: 'none' });
  });

  it('says of each hole that it is not known, and why', () => {
    const rows = rowsOf([
      change(1, {
        approval: { unresolved: 'no answer', among: ['valid', 'none'] },
        approvals: [{ unresolved: 'cut' }],
      }),
    ]);
    expect(rows[0]).toMatchObject({
      approval: 'not known: no answer (one of: valid, none)',
      'approved by': 'not known: cut',
      'deployed to': expect.stringMatching(/^not known: the platform was not asked for deployments/),
    });
  });

  it('reads facts of another version as not known where they lack something, and never fails', () => {
    const bare = { ...change(1), attributes: { title: 'Only a title', commits: 'x', checks: [null, 3, 'y'] } };
    const [row] = rowsOf([bare]);
    expect(row).toMatchObject({
      title: 'Only a title',
      author: 'not known: this evidence does not tell',
      checks: 'none, 3, y',
    });
  });

  it('a release goes where it was deployed with success', () => {
    const deployed = (...facts: Fact[]) => rowsOf([change(1), ...facts])[0]?.['deployed to'];
    expect(deployed(deployment('staging', {}), deployment('production', {}))).toBe('production, staging');
    expect(deployed(deployment('production', { state: 'failure' }), deployment('old', { of: 'other' }))).toBe('none');
    expect(deployed(deployment('production', { state: { unresolved: 'no states were told' } }))).toBe(
      'not known: no states were told',
    );
  });

  it('is complete in itself: range, both counts, differences, what was not read, digest', () => {
    const difference = { what: 'commit', which: 'a'.repeat(40), only: 'git', because: null };
    const [, file] = renderPopulation(frozen([range(2, { differences: [difference] }), change(2), change(1)]));
    const written = JSON.parse(new TextDecoder().decode(file?.bytes));
    const validate = compile(schema);
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    expect(written.range).toMatchObject({
      routes: [{ by: 'git', commits: 2 }, { by: 'api' }],
      differences: [difference],
    });
    expect(written.digest).toBe(digestOf(written.changes));
    expect(written.changes[0].records).toEqual([{ path: 'github/pull-requests.jsonl', pointer: '/1' }]);
  });

  it('names problems with the changes, and no others', () => {
    const problem = (code: string, kinds: ('change' | 'manifest')[]) => ({
      code,
      message: `${code}.`,
      kinds,
      place: null,
    });
    const report = reportOfChanges([change(1)], {
      problems: [problem('shallow', ['change']), problem('yaml-syntax', ['manifest'])],
    });
    expect(populationOf(report)?.problems).toEqual([{ code: 'shallow', message: 'shallow.' }]);
  });

  it('is the same in whatever order the facts are', () => {
    const facts = [range(13), ...everyOutcome()];
    const bytes = renderPopulation(frozen(facts)).map((file) => Buffer.from(file.bytes).toString());
    expect(renderPopulation(frozen(facts.toReversed())).map((file) => Buffer.from(file.bytes).toString())).toEqual(
      bytes,
    );
  });

  it('stands among the files of a run that knows of changes, and its sums, and of no other', async () => {
    const names = async (report: Parameters<typeof render>[0]) =>
      (await render(report, ['json'], MATERIALS)).map(({ name }) => name);
    expect(await names(reportOfChanges([range(0)]))).toEqual([
      'evidence.json',
      'population.csv',
      'population.json',
      'SHA256SUMS',
    ]);
    expect(await names(sampleReport())).toEqual(['evidence.json', 'SHA256SUMS']);
    const sums = (await render(reportOfChanges(manyChanges(5)), ['json'], MATERIALS)).at(-1);
    expect(new TextDecoder().decode(sums?.bytes)).toMatch(/ {2}population\.csv\n.* {2}population\.json\n$/);
  });
});
