import { describe, expect, test } from 'vitest';
import { bindCatalogue } from '../../src/catalogue/bind.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { runExample } from '../../src/evaluate/examples.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Check } from '../../src/model/check.ts';
import type { Config } from '../../src/model/config.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { checkFile, demanding, FACT_TYPE, FRAMEWORK } from './sample-controls.ts';

const PARAMETERS = `parameters:
  least: { description: Days, default: 3 }
  accepted: { description: Guards that count, default: [] }
  team: { description: Who may own it }`;

const THAT = `{ days: { minimum: { param: least } }, guards: { items: { enum: { param: accepted } } }, name: { not: { param: team } } }`;

function shipped(): Catalogue {
  const file = demanding(THAT, ['{ outcome: fail }', '{ outcome: no-evidence, fact: { guards: [] } }'], {
    parameters: PARAMETERS,
  });
  const { catalogue, problems } = loadCatalogue([FACT_TYPE, file]);
  expect(problems).toEqual([]);
  return catalogue;
}

function outcome(check: Check | undefined, fact: JsonObject): string {
  if (check === undefined) return 'no check';
  return runExample(check, { outcome: 'pass', severity: null, fact, files: null, parameters: null, note: null })
    .outcome;
}

async function bound(values: JsonObject) {
  const { catalogue, problems } = await bindCatalogue(shipped(), {
    own: [],
    parameters: { 'thing-guarded': values },
    freshness: {},
  });
  return { check: catalogue.checks[0], problems: problems.map(({ message }) => message), catalogue };
}

describe('parameters', () => {
  test('defaults are in force, an enum of none accepts nothing, and one without value is unknown', () => {
    const check = shipped().checks[0];
    expect(outcome(check, { guards: [] })).toBe('no-evidence');
    expect(outcome(check, { guards: [], days: 2 })).toBe('fail');
    expect(outcome(check, { guards: ['jwt'] })).toBe('fail');
    expect(check?.parameters.team).toEqual({ description: 'Who may own it', default: null, value: null });
    expect(JSON.stringify(check?.expect)).toContain('the parameter team has no value: set it in .evidence.yml');
  });

  test('values from the configuration decide', async () => {
    const { check, problems } = await bound({ least: 10, accepted: ['jwt'], team: 'blue' });
    expect(problems).toEqual([]);
    expect(outcome(check, { days: 10 })).toBe('pass');
    expect(outcome(check, { days: 9 })).toBe('fail');
    expect(outcome(check, { days: 10, guards: ['jwt', 'key'] })).toBe('fail');
    expect(outcome(check, { days: 10, name: 'blue' })).toBe('fail');
    expect(check?.parameters.least).toEqual({ description: 'Days', default: 3, value: 10 });
  });

  test('null takes a default away', async () => {
    const { check } = await bound({ least: null, accepted: ['jwt'], team: 'blue' });
    expect(outcome(check, {})).toBe('no-evidence');
    expect(outcome(check, { name: 'blue' })).toBe('fail');
  });

  test('they change the digests, and the default set again does not', async () => {
    const base = shipped();
    const other = await bound({ least: 10 });
    expect(other.check?.digest).not.toBe(base.checks[0]?.digest);
    expect(other.catalogue.digest).not.toBe(base.digest);
    const same = await bound({ least: 3 });
    expect(same.catalogue).toEqual(base);
  });

  test('mistakes are told with the setting and a suggestion', async () => {
    expect((await bound({ leats: 3 })).problems).toEqual([
      'parameters.thing-guarded.leats: the check has no parameter leats. Did you mean least?',
    ]);
    expect((await bound({ least: 'x' })).problems).toEqual(['parameters.thing-guarded.least: it takes a number.']);
    expect((await bound({ constructor: 1 })).problems[0]).toContain('no parameter constructor');
    const { problems } = await bindCatalogue(shipped(), {
      own: [],
      parameters: { 'thing-garded': { least: 3 } },
      freshness: {},
    });
    expect(problems.map(({ message }) => message)).toEqual([
      'parameters.thing-garded: there is no check thing-garded. Did you mean thing-guarded?',
    ]);
  });

  test('a value that did not fit is not put in', async () => {
    const { check } = await bound({ least: 'x' });
    expect(check?.parameters.least?.value).toBe(3);
  });
});

describe('limits of age', () => {
  const LIMITS = `parameters: { max-age-days: { description: Days, default: 30 } }
uses: [test]
max-age-days: 365`;
  const dated = (): Catalogue => {
    const that = '{ days: { anyOf: [null, { maximum: { param: max-age-days } }] } }';
    const file = demanding(that, ['{ outcome: fail, fact: { days: 31 } }'], { limits: LIMITS });
    const { catalogue, problems } = loadCatalogue([FACT_TYPE, file]);
    expect(problems).toEqual([]);
    return catalogue;
  };
  const limited = async (freshness: Config['freshness'], parameters: Config['parameters'] = {}) => {
    const { catalogue, problems } = await bindCatalogue(dated(), { own: [], parameters, freshness });
    return { check: catalogue.checks[0], problems };
  };

  test('stay those of the check where nothing is set', async () => {
    const { check } = await limited({});
    expect(check?.maxAgeDays).toBe(365);
    expect(outcome(check, { days: 30 })).toBe('pass');
    expect(outcome(check, { days: 31 })).toBe('fail');
  });

  test('are set by kind: the limit of what a check needs, the parameter for what it uses besides', async () => {
    const { check } = await limited({ manifest: 7, test: 3 });
    expect(check?.maxAgeDays).toBe(7);
    expect(outcome(check, { days: 3 })).toBe('pass');
    expect(outcome(check, { days: 4 })).toBe('fail');
    expect(check?.digest).not.toBe(dated().checks[0]?.digest);
  });

  test('give way to a parameter that is set for the one check', async () => {
    const { check } = await limited({ test: 3 }, { 'thing-guarded': { 'max-age-days': 5 } });
    expect(outcome(check, { days: 5 })).toBe('pass');
    expect(check?.maxAgeDays).toBe(365);
  });

  test('are refused for a kind whose age nothing limits', async () => {
    const { problems } = await limited({ log: 3 });
    expect(problems).toMatchObject([{ code: 'kind-without-limit', place: { pointer: '/freshness/log' } }]);
    expect(problems[0]?.message).toContain(
      'freshness.log: no check limits the age of this kind. Those with a limit: manifest, test.',
    );
  });
});

describe('a user’s own files', () => {
  const base = () => loadCatalogue([FACT_TYPE, checkFile()]).catalogue;
  const own = { ...checkFile({ id: 'id: own-thing' }, 'own-thing'), path: 'house/checks/own-thing.yml' };

  test('are added, and their frameworks may name what is shipped', async () => {
    const house = {
      ...FRAMEWORK,
      path: 'house/frameworks/house.yml',
      text: FRAMEWORK.text.replace('[thing-guarded]', '[thing-guarded, own-thing]'),
    };
    const { catalogue, problems } = await bindCatalogue(base(), { own: [own, house], parameters: {}, freshness: {} });
    expect(problems).toEqual([]);
    expect(catalogue.checks.map(({ id, own }) => [id, own])).toEqual([
      ['own-thing', true],
      ['thing-guarded', false],
    ]);
    expect(catalogue.frameworks.map(({ own }) => own)).toEqual([true]);
    expect(catalogue.frameworks[0]?.controls[0]?.primary).toEqual(['thing-guarded', 'own-thing']);
    expect(catalogue.digest).not.toBe(base().digest);
  });

  test('cannot replace a shipped check', async () => {
    const { catalogue, problems } = await bindCatalogue(base(), {
      own: [{ ...checkFile({ severity: 'severity: high' }), path: 'house/checks/thing-guarded.yml' }],
      parameters: {},
      freshness: {},
    });
    expect(problems.map(({ code, place }) => [code, place?.path])).toEqual([
      ['duplicate-id', 'house/checks/thing-guarded.yml'],
    ]);
    expect(catalogue.checks[0]?.path).toBe('controls/checks/things/thing-guarded.yml');
  });

  test('cannot add fact types', async () => {
    const { catalogue, problems } = await bindCatalogue(base(), {
      own: [{ ...FACT_TYPE, path: 'house/facts/thing.schema.json' }],
      parameters: {},
      freshness: {},
    });
    expect(problems.map(({ code }) => code)).toEqual(['not-own']);
    expect(catalogue.factTypes).toHaveLength(1);
  });

  test('take parameters like any other', async () => {
    const file = demanding('{ days: { minimum: { param: least } } }', ['{ outcome: pass }'], {
      id: 'id: own-thing',
      parameters: 'parameters: { least: { description: Days, default: 3 } }',
    });
    const { catalogue } = await bindCatalogue(base(), {
      own: [{ ...file, path: 'house/checks/own-thing.yml' }],
      parameters: { 'own-thing': { least: 5 } },
      freshness: {},
    });
    expect(outcome(catalogue.checks[0], {})).toBe('fail');
  });
});

test('without own files and values the shipped catalogue is the run’s', async () => {
  const base = shipped();
  const { catalogue } = await bindCatalogue(base, { own: [], parameters: {}, freshness: {} });
  expect(catalogue).toBe(base);
});
