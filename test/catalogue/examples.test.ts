import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readControls } from '../../src/catalogue/read-controls.ts';
import { outcomesWithoutExample, runExample } from '../../src/evaluate/examples.ts';
import { type Check, PROFILES, SEVERITIES } from '../../src/model/check.ts';
import { CONTROL_CLASSES } from '../../src/model/control.ts';
import { BASES, EVIDENCE_KINDS } from '../../src/model/evidence.ts';

const read = readControls('controls', 'controls');
const { catalogue, problems } = loadCatalogue(read.files);
const checks = catalogue.checks.map((check) => ({ id: check.id, check }));

/** The tables that derive and collect ask for, src/model/tables.ts. */
const TABLES = [
  'azureRoles',
  'builders',
  'conditionKeys',
  'escalations',
  'iamActions',
  'managedPolicies',
  'resourceWords',
  'runtimes',
  'samConnectors',
  'samPolicyTemplates',
  'sensitiveActions',
  'starActions',
];

/** A check for which what is not known is all there is to find, and which says so. */
function neverFails({ limits }: Check): boolean {
  return limits.some((limit) => limit.startsWith('It never fails'));
}

test('the catalogue that comes with the tool loads without a problem', () => {
  const all = [...read.problems, ...problems];
  expect(
    all.map(({ place, code, message }) => `${place?.path}:${place?.line}:${place?.column} ${code} ${message}`),
  ).toEqual([]);
  expect(catalogue.checks.length).toBeGreaterThanOrEqual(25);
  expect(catalogue.frameworks.map(({ id, controls }) => [id, controls.length])).toEqual([
    ['iso27001', 93],
    ['soc2', 61],
  ]);
});

test('every table is there', () => {
  expect(Object.keys(catalogue.tables).sort()).toEqual(expect.arrayContaining(TABLES));
});

test('every evidence kind has checks that rest on it', () => {
  for (const kind of EVIDENCE_KINDS) {
    const speak = catalogue.checks.filter(({ needs, uses }) => needs.includes(kind) || uses.includes(kind));
    // `.evidence.yml` is no evidence by itself; a kind of report has at least the check that it was made for.
    if (kind !== 'configuration') expect(speak.length, kind).toBeGreaterThanOrEqual(1);
  }
});

test('every check bears on a control', () => {
  const named = new Set(
    catalogue.frameworks.flatMap(({ controls }) =>
      controls.flatMap(({ primary, supporting }) => [...primary, ...supporting]),
    ),
  );
  expect(catalogue.checks.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
});

test('no text claims what only an assessor can', () => {
  const claiming = read.files.filter(
    ({ path, text }) => /\.ya?ml$/.test(path) && /\b(compliant|certified)\b/i.test(text),
  );
  expect(claiming.map(({ path }) => path)).toEqual([]);
});

describe.each(checks)('$id', ({ check }) => {
  test.each(
    check.examples
      .map((example, index) => ({ index, example, note: example.note ?? '' }))
      .filter(({ example }) => example.files === null),
  )('example $index: $example.outcome $note', ({ example }) => {
    const run = runExample(check, example);
    expect(run.outcome).toBe(example.outcome);
    if (example.severity !== null) expect(run.severity).toBe(example.severity);
    if (example.outcome === 'fail') expect(run.texts.join('')).not.toMatch(/\{\{|undefined/);
  });

  test('shows every outcome that it can have', () => {
    expect(outcomesWithoutExample(check)).toEqual(neverFails(check) ? ['fail'] : []);
  });

  test.skipIf(neverFails(check))('shows every severity that it can have', () => {
    const stated = check.examples.filter(({ outcome, files }) => outcome === 'fail' && files === null);
    const shown = new Set(stated.map((example) => runExample(check, example).severity));
    expect([...new Set(check.expect.map(({ severity }) => severity))].filter((each) => !shown.has(each))).toEqual([]);
  });

  test.runIf(check.reads === 'facts')('has an example from files', () => {
    expect(check.examples.some(({ files }) => files !== null)).toBe(true);
  });
});

test('the published schemas list the words of the model', () => {
  const schema = (name: string) => JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8'));
  const { properties, $defs } = schema('check');
  expect($defs.kind.enum).toEqual(EVIDENCE_KINDS);
  expect(properties.basis.enum).toEqual(BASES);
  expect(properties.profile.enum).toEqual(PROFILES);
  expect($defs.severity.enum).toEqual(SEVERITIES);
  expect(schema('framework').properties.controls.items.properties.class.enum).toEqual(CONTROL_CLASSES);
});
