import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { ControlFile } from '../../src/catalogue/read-controls.ts';
import { checkFile, FACT_TYPE, FRAMEWORK, TABLE, THING } from './sample-controls.ts';

function problemsOf(...files: ControlFile[]): string[] {
  const { problems } = loadCatalogue(files);
  return problems.map(
    ({ code, message, place }) => `${place?.path}:${place?.line}:${place?.column} ${code}: ${message}`,
  );
}

/** The framework with some of its text written otherwise. */
function framework(from: string, to: string): ControlFile {
  expect(FRAMEWORK.text).toContain(from);
  return { ...FRAMEWORK, text: FRAMEWORK.text.replace(from, to) };
}

function factType(change: (type: typeof THING) => object): ControlFile {
  return { ...FACT_TYPE, text: JSON.stringify(change(structuredClone(THING))) };
}

test('a catalogue holds fact types, checks, frameworks and tables', () => {
  const { catalogue, problems } = loadCatalogue([FACT_TYPE, checkFile(), FRAMEWORK, TABLE]);
  expect(problems).toEqual([]);
  expect(catalogue.factTypes).toEqual([{ name: 'thing', schema: THING }]);
  expect(catalogue.checks.map(({ id }) => id)).toEqual(['thing-guarded']);
  expect(catalogue.frameworks).toEqual([
    {
      id: 'house',
      name: 'House rules',
      noun: 'rule',
      own: false,
      exclusions: false,
      groups: [{ id: 'doors', title: 'Doors', always: true }],
      controls: [
        {
          id: 'H.1',
          title: 'Doors are guarded',
          class: 'automated',
          why: 'The manifest says so',
          group: 'doors',
          primary: ['thing-guarded'],
          pending: [],
          supporting: [],
        },
      ],
      path: 'controls/frameworks/house.yml',
    },
  ]);
  expect(catalogue.tables.iamActions).toMatchObject({ source: 'us', services: {} });
});

test('a control lists checks that there are not yet', () => {
  const { catalogue, problems } = loadCatalogue([
    FACT_TYPE,
    checkFile(),
    framework('primary: [thing-guarded]', 'primary: [thing-guarded]\n    pending: [thing-seen]'),
  ]);
  expect(problems).toEqual([]);
  expect(catalogue.frameworks[0]?.controls[0]).toMatchObject({ primary: ['thing-guarded'], pending: ['thing-seen'] });
});

test('its digest follows what it says, not where its files are', () => {
  const digest = (...files: ControlFile[]): string => loadCatalogue(files).catalogue.digest;
  const first = digest(FACT_TYPE, checkFile(), FRAMEWORK);
  const moved = { ...FRAMEWORK, path: 'elsewhere/frameworks/house.yml' };
  expect(digest(FACT_TYPE, checkFile(), moved)).toBe(first);
  expect(digest(FACT_TYPE, checkFile(), framework('Doors are', 'All doors are'))).not.toBe(first);
  expect(digest(FACT_TYPE, checkFile(), FRAMEWORK, TABLE)).not.toBe(first);
});

describe('a framework is refused for', () => {
  test.each([
    [
      'a check that there is not',
      'primary: [thing-guarded]',
      'primary: [thing-garded]',
      '12:15 check-unknown',
      'Did you mean thing-guarded?',
    ],
    ['a group that there is not', 'group: doors', 'group: door', '11:5 group-unknown', 'Did you mean doors?'],
    ['an id that is not its file name', 'id: house', 'id: home', '1:1 id-not-file-name', 'home.yml'],
    [
      'a check as primary and as supporting',
      'primary: [thing-guarded]',
      'primary: [thing-guarded]\n    supporting: [thing-guarded]',
      '13:18 duplicate-id',
      'thing-guarded',
    ],
    [
      'a check that is pending though there is one',
      'primary: [thing-guarded]',
      'pending: [thing-guarded]',
      '12:15 check-not-pending',
      'There is a check thing-guarded: move it to primary.',
    ],
    [
      'a pending check twice',
      'primary: [thing-guarded]',
      'primary: [thing-guarded]\n    pending: [thing-seen, thing-seen]',
      '13:27 duplicate-id',
      'thing-seen',
    ],
    [
      'a pending check that cannot be one',
      'primary: [thing-guarded]',
      'pending: [Thing seen]',
      '12:15 framework-shape',
      '',
    ],
    [
      'a class that there is not',
      'class: automated',
      'class: automatic',
      '9:5 framework-shape',
      'Did you mean automated?',
    ],
    ['a key that there is not', 'noun: rule', 'nouns: rule', '3:1 framework-shape', 'Did you mean noun?'],
    [
      'a group twice',
      'always: true }',
      'always: true }\n  - { id: doors, title: Again }',
      '6:7 duplicate-id',
      'group doors',
    ],
    [
      'a control twice',
      'primary: [thing-guarded]',
      'primary: []\n  - { id: H.1, title: T, class: manual, why: W, group: doors }',
      '13:7 duplicate-id',
      'rule H.1',
    ],
  ])('%s', (_, from, to, where, message) => {
    const found = problemsOf(FACT_TYPE, checkFile(), framework(from, to));
    expect(found.join('\n')).toContain(`controls/frameworks/house.yml:${where}`);
    expect(found.join('\n')).toContain(message);
  });

  test('an id that there is already', () => {
    const again = { ...FRAMEWORK, path: 'more/frameworks/house.yml' };
    expect(problemsOf(FACT_TYPE, checkFile(), FRAMEWORK, again)).toEqual([
      expect.stringContaining('more/frameworks/house.yml:1:1 duplicate-id: There is a framework house already'),
    ]);
  });

  test('a check that was itself refused is told about once', () => {
    expect(problemsOf(FACT_TYPE, checkFile({ about: 'about: nothing' }), FRAMEWORK)).toEqual([
      expect.stringContaining('fact-type-unknown'),
    ]);
  });
});

describe('a fact type is refused for', () => {
  test.each<[string, (type: typeof THING) => object, string]>([
    ['a title that is not its file name', (type) => ({ ...type, title: 'other' }), 'title must be'],
    ['a free map', ({ additionalProperties: _, ...type }) => type, 'additionalProperties must be false'],
    [
      'an attribute that may be left out',
      (type) => ({ ...type, required: type.required.slice(1) }),
      'name must be required',
    ],
    ['a keyword that it does not use', (type) => ({ ...type, oneOf: [] }), 'oneOf is not used'],
    [
      'an attribute without type',
      (type) => ({ ...type, properties: { ...type.properties, name: {} } }),
      'neither type nor enum',
    ],
    [
      'a list without elements',
      (type) => ({ ...type, properties: { ...type.properties, guards: { type: 'array' } } }),
      'must be a JSON Schema object',
    ],
    [
      'an object without attributes',
      (type) => ({ ...type, properties: { ...type.properties, owner: { type: 'object' } } }),
      'no free maps',
    ],
    [
      'an attribute called like a hole',
      (type) => ({
        ...type,
        properties: { ...type.properties, unresolved: { type: 'string' } },
        required: [...type.required, 'unresolved'],
      }),
      'cannot be called unresolved',
    ],
    [
      'an attribute called like a keyword',
      (type) => ({
        ...type,
        properties: { ...type.properties, not: { type: 'string' } },
        required: [...type.required, 'not'],
      }),
      'cannot be called not',
    ],
  ])('%s', (_, change, message) => {
    expect(problemsOf(factType(change)).join('\n')).toContain(message);
  });

  test('broken JSON, with its line and without its text', () => {
    const found = problemsOf({ ...FACT_TYPE, text: '{\n  "title": "hunter2",,\n}' });
    expect(found).toEqual(['controls/facts/thing.schema.json:2:22 json-syntax: This is not JSON.']);
    const cut = problemsOf({ ...FACT_TYPE, text: '{\n' });
    expect(cut).toEqual([expect.stringContaining('json-syntax')]);
  });
});

test('a table that does not say where it comes from is refused', () => {
  expect(problemsOf({ ...TABLE, text: '{"source":"us","digest":null}' })).toEqual([
    'controls/tables/iam-actions.json:null:null table-shape: The table does not state licence, date.',
  ]);
});

test('a file that is none of controls is told about', () => {
  expect(problemsOf({ path: 'controls/check/x.yml', text: 'id: x' })).toEqual([
    expect.stringContaining('controls/check/x.yml:1:1 not-controls: This is no file of controls'),
  ]);
});
