import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { ControlFile } from '../../src/catalogue/read-controls.ts';
import type { Check } from '../../src/model/check.ts';
import { checkFile, checkText, demanding, FACT_TYPE, LIKE } from './sample-controls.ts';

function load(...files: ControlFile[]) {
  return loadCatalogue([FACT_TYPE, ...files]);
}

/** The one check that loads without problems. */
function loaded(file: ControlFile): Check {
  const { catalogue, problems } = load(file);
  expect(problems).toEqual([]);
  const [check] = catalogue.checks;
  if (check === undefined) throw new Error('no check was loaded');
  return check;
}

/** `line:column code` of each problem, and the messages in one text. */
function refused(...files: ControlFile[]): { where: string[]; messages: string } {
  const { problems } = load(...files);
  return {
    where: problems.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`),
    messages: problems.map(({ message }) => message).join('\n'),
  };
}

describe('a check that loads', () => {
  test('gets its defaults, and its shorthand spelt out', () => {
    const check = loaded(
      demanding('{ mode: open, days: { not: null }, owner: { team: red } }', ['{ outcome: fail }'], {
        only: 'only: { mock: false }',
      }),
    );
    expect(check.only).toEqual({ properties: { mock: { const: false } } });
    expect(check.expect).toEqual([
      {
        when: {},
        that: {
          properties: {
            mode: { const: 'open' },
            days: { not: { const: null } },
            owner: { type: 'object', properties: { team: { const: 'red' } } },
          },
        },
        outcome: 'fail',
        severity: 'high',
        else: 'It is not so',
      },
    ]);
    expect(check).toMatchObject({
      profile: 'baseline',
      basis: 'declared',
      reads: 'facts',
      maxAgeDays: null,
      skip: [],
      limits: [],
      sameAs: {},
      path: 'controls/checks/things/thing-guarded.yml',
      empty: { outcome: 'not-applicable', because: 'There is no thing for it to be about.' },
    });
    expect(check.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('keeps what it states', () => {
    const check = loaded(
      checkFile({
        profile: 'profile: standard',
        basis: 'basis: observed',
        empty: 'empty: { outcome: pass, because: No thing is needed }',
        age: 'max-age-days: 30',
        limits: 'limits: [Sees no windows]',
        same: 'same-as: { checkov: [CKV_1] }',
        skip: 'skip: [{ when: { mode: ajar }, because: "{{name}} is ajar" }]',
        examples: `examples:
  - like: ${LIKE}
  - { outcome: pass, note: As it should be }
  - { outcome: fail, fact: { guards: [] } }
  - { outcome: not-applicable, fact: { mode: ajar } }
  - { outcome: fail, files: { template.yaml: "Resources: {}" } }`,
      }),
    );
    expect(check).toMatchObject({
      profile: 'standard',
      basis: 'observed',
      empty: { outcome: 'pass', because: 'No thing is needed' },
      maxAgeDays: 30,
      limits: ['Sees no windows'],
      sameAs: { checkov: ['CKV_1'] },
      skip: [{ when: { properties: { mode: { const: 'ajar' } } }, because: '{{name}} is ajar' }],
    });
    expect(check.examples[0]).toEqual({
      outcome: 'pass',
      severity: null,
      fact: {},
      files: null,
      parameters: null,
      note: 'As it should be',
    });
    expect(check.examples[3]).toMatchObject({ fact: null, files: { 'template.yaml': 'Resources: {}' } });
  });

  test('a key that is a keyword elsewhere is an attribute where the keyword could say nothing', () => {
    const check = loaded(
      demanding('{ grants: { contains: { pattern: "*" } } }', [
        '{ outcome: fail }',
        '{ outcome: fail, fact: { grants: [] } }',
      ]),
    );
    expect(check.expect[0]?.that).toEqual({
      properties: { grants: { contains: { properties: { pattern: { const: '*' } } } } },
    });
  });

  test('its digest changes with how it judges, and not with its examples or its place', () => {
    const digest = (file: ControlFile): string => loaded(file).digest;
    const first = digest(checkFile());
    expect(digest({ ...checkFile(), path: 'own/checks/thing-guarded.yml' })).toBe(first);
    expect(digest(checkFile({ more: '  - { outcome: pass, fact: { guards: [iam] } }' }))).toBe(first);
    expect(
      digest(
        checkFile({
          severity: 'severity: critical',
          examples: checkText().split('examples:')[1]?.replace('severity: high, ', '').replace(/^/, 'examples:') ?? '',
        }),
      ),
    ).not.toBe(first);
  });

  test('the order of files does not matter', () => {
    const files = [FACT_TYPE, checkFile(), checkFile({ id: 'id: a-thing' }, 'a-thing')];
    expect(loadCatalogue([...files].reverse())).toEqual(loadCatalogue(files));
    expect(loadCatalogue(files).catalogue.checks.map(({ id }) => id)).toEqual(['a-thing', 'thing-guarded']);
  });

  test('a catalogue is plain JSON', () => {
    const { catalogue } = load(checkFile());
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue);
  });
});

describe('files that cannot be read', () => {
  test.each([
    ['broken YAML', 'id: [', '1:6 yaml-syntax', 'a bracket is left open'],
    ['a key twice', 'id: a\nid: b', '2:1 yaml-syntax', 'twice'],
    ['a key that is no text', '[a]: b', '1:1 yaml-syntax', 'put it in quotes'],
    ['a tag', 'id: !Ref x', '1:5 yaml-syntax', 'tag'],
    [
      'aliases that explode',
      `a: &a [x,x,x,x,x,x,x,x,x,x,x,x]\nb: &b [${Array(12).fill('*a')}]\nc: [${Array(12).fill('*b')}]`,
      '1:1 yaml-aliases',
      'Aliases',
    ],
    ['deep nesting', `id: ${'['.repeat(90)}${']'.repeat(90)}`, '1:1 too-deep', 'nested'],
    ['infinity', 'id: .inf', '1:1 not-json', 'infinite'],
  ])('%s', (_, text, where, message) => {
    const found = refused({ path: 'controls/checks/a/x.yml', text });
    expect(found.where).toEqual([where]);
    expect(found.messages).toContain(message);
  });

  test('nesting without end', () => {
    const { problems } = load({ path: 'controls/checks/a/x.yml', text: '['.repeat(20_000) });
    expect(problems.map(({ code }) => code)).toEqual(['yaml-syntax']);
  });

  test('what a file says is not quoted', () => {
    const { messages } = refused({ path: 'controls/checks/a/x.yml', text: 'password: hunter2\n  x: ]hunter2' });
    expect(messages).not.toContain('hunter2');
  });
});

describe('the shape of a check', () => {
  test.each([
    ['a key that there is not', { extra: 'expects: []' }, '16:1 check-shape', 'Did you mean expect?'],
    ['a key that is missing', { why: '' }, '1:1 check-shape', 'The key why is missing'],
    ['a value that there is not', { severity: 'severity: severe' }, '5:1 check-shape', 'low, medium, high, critical'],
    [
      'an evidence kind that there is not',
      { needs: 'needs: [manifests]' },
      '7:9 check-shape',
      'Did you mean manifest?',
    ],
    ['an empty statement', { statement: 'statement: ""' }, '2:1 check-shape', 'fewer than 1 characters'],
    ['an example without outcome', { more: '  - { fact: {} }' }, '16:5 check-shape', 'The key outcome is missing'],
    [
      'fact and files in one',
      { more: '  - { outcome: pass, fact: {}, files: { a: b } }' },
      '16:5 check-shape',
      'one or the other',
    ],
    [
      'examples without like',
      { examples: 'examples: [{ outcome: pass }, { outcome: pass }]' },
      '11:12 check-shape',
      'like is missing',
    ],
  ])('%s', (_, changes, where, message) => {
    const found = refused(checkFile(changes as Record<string, string>));
    expect(found.where).toContain(where);
    expect(found.messages).toContain(message);
  });

  test('a key called __proto__ is a key like any other', () => {
    const found = refused(checkFile({ extra: '__proto__: { id: x }' }));
    expect(found.messages).toContain('There is no key __proto__');
  });
});

describe('a check is refused for', () => {
  test('an id that is not its file name', () => {
    const found = refused(checkFile({}, 'other'));
    expect(found.where).toEqual(['1:1 id-not-file-name']);
    expect(found.messages).toContain('thing-guarded.yml');
  });

  test('an id that there is already', () => {
    const { problems, catalogue } = load(checkFile(), { ...checkFile(), path: 'controls/checks/zz/thing-guarded.yml' });
    expect(problems.map(({ code, place }) => [code, place?.path])).toEqual([
      ['duplicate-id', 'controls/checks/zz/thing-guarded.yml'],
    ]);
    expect(catalogue.checks).toHaveLength(1);
  });

  test('a fact type that there is not', () => {
    const found = refused(checkFile({ about: 'about: thingy' }));
    expect(found.where).toEqual(['6:1 fact-type-unknown']);
    expect(found.messages).toContain('Did you mean thing?');
  });

  test.each([
    ['an attribute that there is not', '{ guard: { minItems: 1 } }', '9:13 attribute-unknown', 'Did you mean guards?'],
    [
      'a nested attribute that there is not',
      '{ owner: { taem: red } }',
      '9:22 attribute-unknown',
      'Did you mean team?',
    ],
    [
      'an attribute of elements that there is not',
      '{ grants: { items: { action: x } } }',
      '9:32 attribute-unknown',
      'Did you mean actions?',
    ],
    ['a keyword that there is not', '{ guards: { minItem: 1 } }', '9:23 attribute-unknown', 'Did you mean minItems?'],
    ['$ref', '{ guards: { $ref: "#" } }', '9:23 attribute-unknown', 'no keyword'],
    ['an attribute called __proto__', '{ __proto__: { const: 1 } }', '9:13 attribute-unknown', '__proto__'],
    ['a required attribute that there is not', '{ required: [nmae] }', '9:13 attribute-unknown', 'Did you mean name?'],
    ['a value that can never be', '{ mode: opne }', '9:13 impossible-value', 'Did you mean open?'],
    ['an enum with such a value', '{ mode: { enum: [open, shut] } }', '9:21 impossible-value', '"shut"'],
    ['a scalar for a list', '{ guards: jwt }', '9:13 impossible-value', 'It is array'],
    ['a fraction for an integer', '{ days: 1.5 }', '9:13 impossible-value', '1.5'],
    ['a type that can never be', '{ days: { type: string } }', '9:21 impossible-value', 'never be string'],
    ['a type that there is not', '{ days: { type: int } }', '9:21 keyword-value', 'integer'],
    ['a type that is always so', '{ name: { type: string } }', '9:21 says-nothing', 'always string'],
    ['a keyword about another type', '{ name: { minItems: 1 } }', '9:21 says-nothing', 'minItems speaks of'],
    [
      'a keyword about a text for an enum of texts without one',
      '{ mock: { pattern: a } }',
      '9:21 says-nothing',
      'pattern speaks of',
    ],
    [
      'what is true of every value',
      '{ mode: { enum: [open, closed, ajar] } }',
      '9:13 says-nothing',
      'true of every value of mode',
    ],
    [
      'what is false of every value',
      '{ mock: { not: { enum: [true, false] } } }',
      '9:13 says-nothing',
      'false of every value of mock',
    ],
    ['a list as a value', '{ mode: [open, ajar] }', '9:13 list-as-value', '{ enum: [...] }'],
    ['a list as a value of a list', '{ guards: [jwt] }', '9:13 list-as-value', 'contains'],
    ['an attribute twice', '{ mode: open, properties: { mode: open } }', '9:13 attribute-twice', 'allOf'],
    ['a number for an enum', '{ mode: { enum: 3 } }', '9:21 keyword-value', 'a list of plain values'],
    ['an object for a const', '{ days: { const: { a: 1 } } }', '9:21 keyword-value', 'a text, number, boolean or null'],
    ['an empty enum', '{ mode: { enum: [] } }', '9:21 keyword-value', 'no value'],
    ['an empty anyOf', '{ anyOf: [] }', '9:13 keyword-value', 'with something in it'],
    ['half an element', '{ guards: { minItems: 1.5 } }', '9:23 keyword-value', 'a whole number'],
    ['a text for a limit', '{ days: { minimum: "3" } }', '9:21 keyword-value', 'a number'],
    ['no regular expression', '{ name: { pattern: "(" } }', '9:21 pattern-refused', 'no regular expression'],
    ['a pattern that backtracks', '{ name: { pattern: "^(a+)+$" } }', '9:21 pattern-refused', 'exponentially'],
    ['a pattern that slows down', '{ name: { pattern: "^.*:.*:.*$" } }', '9:21 pattern-refused', 'power of the length'],
    [
      'a pattern that is too long',
      `{ name: { pattern: ${'a'.repeat(301)} } }`,
      '9:21 pattern-refused',
      'longer than 300',
    ],
    [
      'a parameter that is not declared',
      '{ days: { minimum: { param: least } } }',
      '9:21 parameter-undeclared',
      'not declared',
    ],
    [
      'a parameter called like an inherited name',
      '{ days: { minimum: { param: constructor } } }',
      '9:21 parameter-undeclared',
      'constructor',
    ],
  ])('%s', (_, that, where, message) => {
    const found = refused(demanding(that, ['{ outcome: pass }']));
    expect(found.where).toEqual([where]);
    expect(found.messages).toContain(message);
  });

  test.each(['only: { nmae: a }', 'skip: [{ when: { nmae: a }, because: x }]'])('the same in %s', (line) => {
    expect(refused(checkFile({ line })).messages).toContain('Did you mean name?');
  });

  test('the same in a clause’s when', () => {
    const expect_ = 'expect:\n  - { when: { nmae: a }, that: { mode: open }, else: x }';
    expect(refused(checkFile({ expect: expect_ })).where).toContain('9:15 attribute-unknown');
  });

  test('a parameter that no schema takes', () => {
    const found = refused(checkFile({ parameters: 'parameters: { least: { description: Days, default: 3 } }' }));
    expect(found.where).toEqual(['16:15 parameter-unused']);
  });

  test.each([
    ['a default of another kind', '{ days: { minimum: { param: least } } }', '"x"', 'parameter-value'],
    ['a default that can never be', '{ mode: { enum: { param: least } } }', '[shut]', 'impossible-value'],
    ['a parameter for a pattern', '{ name: { pattern: { param: least } } }', 'x', 'parameter-misplaced'],
  ])('%s', (_, that, value, code) => {
    const parameters = `parameters: { least: { description: Days, default: ${value} } }`;
    expect(refused(demanding(that, ['{ outcome: pass }'], { parameters })).where).toContain(`9:21 ${code}`);
  });

  test.each([
    ['a path that there is not', '{{nmae}} has no guard', 'Did you mean name?'],
    ['a nested path that there is not', '{{owner/taem}}', 'Did you mean team?'],
    ['a path that ends at objects', '{{grants}}', 'grants/pattern, grants/actions'],
    ['anything but a path', '{{#if name}}x{{/if}}', '#if name'],
    ['braces left open', '{{name', 'Only {{path}} places'],
    ['three braces', '{{{name}}}', 'Only {{path}} places'],
  ])('a text with %s', (_, text, message) => {
    const expect_ = `expect:\n  - { that: { guards: { minItems: 1 } }, else: "${text}" }`;
    const found = refused(checkFile({ expect: expect_ }));
    expect(found.where).toEqual(['9:42 text-path']);
    expect(found.messages).toContain(message);
  });

  test('a place in a text that no fact fills', () => {
    expect(refused(checkFile({ statement: 'statement: "{{name}} has a guard"' })).where).toEqual(['2:1 text-path']);
  });

  test('reading results without being about exceptions', () => {
    expect(refused(checkFile({ reads: 'reads: results' })).where).toEqual(['6:1 reads-results']);
  });
});

describe('examples are refused for', () => {
  test.each([
    [
      'an outcome that the check does not give',
      '{ outcome: fail, fact: { guards: [jwt] } }',
      '16:5 example-differs',
      'says fail, and the check says pass',
    ],
    [
      'a severity that it does not give',
      '{ outcome: fail, severity: low, fact: { guards: [] } }',
      '16:5 example-differs',
      'fail at low',
    ],
    [
      'an attribute that there is not',
      '{ outcome: pass, fact: { guard: [] } }',
      '16:30 attribute-unknown',
      'Did you mean guards?',
    ],
    [
      'a value that can never be',
      '{ outcome: pass, fact: { mode: shut } }',
      '16:30 example-value',
      'one of open, closed, ajar',
    ],
    ['a value of another kind', '{ outcome: pass, fact: { guards: {} } }', '16:30 example-value', 'never be object'],
    [
      'such a value among possible ones',
      '{ outcome: pass, fact: { mode: { unresolved: x, among: [shut] } } }',
      '16:53 example-value',
      'shut',
    ],
    [
      'an element that is not whole',
      '{ outcome: pass, fact: { grants: [{ pattern: a }] } }',
      '16:39 example-value',
      'actions is missing',
    ],
  ])('%s', (_, example, where, message) => {
    const found = refused(checkFile({ more: `  - ${example}` }));
    expect(found.where).toEqual([where]);
    expect(found.messages).toContain(message);
  });

  test('a like that does not state what the check reads', () => {
    const found = refused(checkFile({ examples: 'examples: [{ like: { guards: [] } }, { outcome: fail }]' }));
    expect(found.where).toEqual(['11:14 like-incomplete']);
    expect(found.messages).toContain('name');
  });

  test.each([
    ['items', '{ guards: { items: { const: jwt } } }', 'guards'],
    ['contains', '{ guards: { contains: { const: jwt } } }', 'guards'],
    ['a list in a list', '{ grants: { items: { actions: { items: { const: x } } } } }', 'grants/*/actions'],
  ])('no empty list where elements are judged: %s', (_, that, list) => {
    const examples = ['{ outcome: pass }', '{ outcome: pass, fact: { grants: [{ pattern: a, actions: [x] }] } }'];
    const found = refused(demanding(that, examples));
    expect(found.where.every((each) => each.endsWith('no-empty-list'))).toBe(true);
    expect(found.messages).toContain(`No example has an empty ${list}:`);
  });
});
