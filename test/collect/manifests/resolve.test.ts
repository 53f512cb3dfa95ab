import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_AMONG } from '../../../src/collect/manifests/candidates.ts';
import { createResolver, type Resolver } from '../../../src/collect/manifests/resolve.ts';
import { parseTemplate } from '../../../src/collect/manifests/template.ts';
import type { Json } from '../../../src/model/json.ts';

const TEMPLATE = `
Parameters:
  Free: {Type: String}
  Given: {Type: Number, Default: 3}
  List: {Type: CommaDelimitedList, Default: 'a, b'}
  Stage: {Type: String, AllowedValues: [dev, prod], Default: dev}
  Only: {Type: String, AllowedValues: [one]}
  Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /orders/key}
  Hidden: {Type: String, NoEcho: 'true', Default: hidden-value-1}
  DbPassword: {Type: String, Default: hidden-value-2}
Mappings:
  Sizes:
    dev: {memory: 128, names: [x, y]}
    prod: {memory: 512, names: [z]}
  Regions:
    eu-west-1: {ami: a}
    us-east-1: {ami: b}
Conditions:
  IsThree: !Equals [!Ref Given, '3']
  IsProd: !Equals [!Ref Stage, prod]
  Never: !Equals [a, b]
  Always: !Not [!Condition Never]
  InEurope: !Equals [!Ref 'AWS::Region', eu-west-1]
  SameRegion: !Equals [!Ref 'AWS::Region', !Ref 'AWS::Region']
  Both: !And [!Condition Always, !Condition InEurope]
  Neither: !And [!Condition Never, !Condition InEurope]
  Either: !Or [!Condition Always, !Condition InEurope]
  OfMissing: !Or [!Condition Never, !Condition Missing]
  Circle: !Not [!Condition Around]
  Around: !Not [!Condition Circle]
  OnSecret: !Equals [!Ref Hidden, hidden-value-1]
Resources:
  Table: {Type: 'AWS::DynamoDB::Table'}
  Nested: {Type: 'AWS::CloudFormation::Stack'}
  Own: {Type: 'Custom::Thing'}
`;

function resolver(supplied: Record<string, string> = {}, template = TEMPLATE): Resolver {
  const parsed = parseTemplate(Buffer.from(template), 'template.yaml');
  if (!parsed.template) throw new Error('no template');
  return createResolver(parsed.template, { values: supplied, path: '.evidence.yml' });
}

function written(yaml: string): Json | undefined {
  return parseTemplate(Buffer.from(`V: ${yaml}\n`), 'v').template?.body.V;
}

const resolve = (yaml: string, options: { arn?: boolean } = {}, supplied: Record<string, string> = {}) =>
  resolver(supplied).resolve(written(yaml), options);

describe('what is known', () => {
  test.each<[string, Json | undefined]>([
    ['plain', 'plain'],
    ['!Ref Table', `\${Table}`],
    ['!GetAtt Table.Arn', `\${Table.Arn}`],
    ['!Ref AWS::Region', `\${AWS::Region}`],
    ['!Ref AWS::NoValue', undefined],
    ['!Ref Given', 3],
    ['!Ref List', ['a', 'b']],
    ['!Ref Only', 'one'],
    [
      `!Sub "\${Table}/\${Table.Arn}/\${Given}/\${!Keep}/\${AWS::AccountId}"`,
      `\${Table}/\${Table.Arn}/3/\${Keep}/\${AWS::AccountId}`,
    ],
    [`!Sub ["\${V}-\${Given}", {V: !Ref Table}]`, `\${Table}-3`],
    [`!Sub ["\${Given}", {Given: own}]`, 'own'],
    ['!Join ["-", [a, !Ref Given, !Ref List]]', 'a-3-a-b'],
    ['!Join [",", !Ref List]', 'a,b'],
    ['!Select [1, !Ref List]', 'b'],
    ['!Select ["0", !Split [":", "x:y"]]', 'x'],
    ['!Split [",", "a,b"]', ['a', 'b']],
    ['!FindInMap [Sizes, prod, memory]', 512],
    ['!Select [1, !FindInMap [Sizes, dev, names]]', 'y'],
    ['!FindInMap [Sizes, none, memory, {DefaultValue: 7}]', 7],
    ['!Base64 abc', 'YWJj'],
    ['!If [Always, yes-branch, no-branch]', 'yes-branch'],
    ['!If [Never, x, !Ref AWS::NoValue]', undefined],
    ['!If [InEurope, same, same]', 'same'],
    ['{a: !If [Never, 1, !Ref AWS::NoValue], b: 2}', { b: 2 }],
    ['[1, !If [Never, 2, !Ref AWS::NoValue], 3]', [1, 3]],
    ['{Fn::Length: !Ref List}', 2],
    ['{Fn::ToJsonString: {a: !Ref Given}}', '{"a":3}'],
  ])('%s', (yaml, expected) => {
    expect(resolve(yaml).value).toEqual(expected);
  });
});

describe('what is not known', () => {
  test.each<[string, string, Json[] | undefined]>([
    ['!Ref Free', 'Free has no default', undefined],
    ['!Ref Nowhere', 'Nowhere is not declared', undefined],
    ['!GetAtt Nowhere.Arn', 'Nowhere is not declared', undefined],
    [`!Sub "a-\${Nowhere}"`, 'Nowhere is not declared', undefined],
    ['!Ref Stage', 'Stage is chosen at deployment', ['dev', 'prod']],
    [`!Sub "\${Stage}-orders-\${Stage}"`, 'Stage is chosen', ['dev-orders-dev', 'prod-orders-prod']],
    [`!Sub "\${Stage}-\${Free}"`, 'Free has no default', undefined],
    ['!FindInMap [Sizes, !Ref Stage, memory]', 'Stage is chosen', [128, 512]],
    ['!FindInMap [Regions, !Ref AWS::Region, ami]', 'depends on where', ['a', 'b']],
    ['!FindInMap [Sizes, none, memory]', 'no such entry', undefined],
    ['!If [InEurope, 1, 2]', 'condition InEurope is not known', [1, 2]],
    ['!If [InEurope, 1, !Ref AWS::NoValue]', 'condition InEurope', [1, null]],
    ['!If [InEurope, 1, !If [IsProd, 2, 3]]', 'condition InEurope', [1, 2, 3]],
    ['!If [InEurope, !Ref Free, 1]', 'condition InEurope', undefined],
    [
      '!Join ["-", [!If [InEurope, eu, us], !Ref Stage]]',
      'condition InEurope',
      ['eu-dev', 'us-dev', 'eu-prod', 'us-prod'],
    ],
    ['!Ref Stored', 'read from SSM', undefined],
    ['!ImportValue Shared', 'imported from another stack', undefined],
    ['!GetAtt Nested.Outputs.Key', 'nested stack Nested', undefined],
    ['!GetAtt Own.Value', 'custom resource Own', undefined],
    ['"{{resolve:ssm:/a}}"', 'dynamic reference', undefined],
    [`!Sub "{{resolve:ssm:/\${Given}}}"`, 'dynamic reference', undefined],
    ['!GetAZs ""', 'availability zones', undefined],
    ['!Cidr [!Ref Given, 2, 8]', 'address blocks', undefined],
    ['!Transform {Name: M}', 'macro', undefined],
    ['{a: 1, Fn::Transform: {Name: M}}', 'macro', undefined],
    ['!Unheard x', 'cannot be worked out', undefined],
    ['!Split ["/", !GetAtt Table.Arn]', 'only known after deployment', undefined],
    ['!Select [9, !Ref List]', 'finds nothing', undefined],
    ['!Sub {a: 1}', 'no text', undefined],
    ['!If [Always]', 'not complete', undefined],
  ])('%s', (yaml, reason, among) => {
    const { value } = resolve(yaml);
    expect(value).toMatchObject({ unresolved: expect.stringContaining(reason) });
    expect((value as { among?: Json[] }).among).toEqual(among);
  });

  test('more combinations than the cap list none', () => {
    const many = `!Join ["", [${Array.from({ length: 50 }, (_, n) => `!If [C${n}, a, b]`).join()}]]`;
    const conditions = Array.from({ length: 50 }, (_, n) => `  C${n}: !Equals [!Ref 'AWS::Region', r${n}]\n`).join('');
    const { value } = resolver({}, `Conditions:\n${conditions}Resources: {}\n`).resolve(written(many));
    expect(2 ** 50).toBeGreaterThan(MAX_AMONG);
    expect(value).toEqual({ unresolved: expect.any(String) });
  });
});

describe('parameters', () => {
  test('a value from the configuration goes first, and is typed as the parameter is', () => {
    const supplied = { Stage: 'prod', List: 'x,y', Free: 'f' };
    expect(resolve('!Ref Stage', {}, supplied).value).toBe('prod');
    expect(resolve('!Ref List', {}, supplied).value).toEqual(['x', 'y']);
    expect(resolve('!Ref Free', {}, supplied).origins['']).toMatchObject({
      kind: 'literal',
      place: { path: '.evidence.yml', pointer: '/collect/manifests/parameters/Free' },
    });
  });

  test('a default is assumed, an allowed value conditional', () => {
    expect(resolve('{a: !Ref Given}').origins['/a']).toEqual({ kind: 'assumed', from: 'default of parameter Given' });
    expect(resolve('!Ref Stage').origins['']?.kind).toBe('conditional');
    expect(resolve('{a: 1}').origins).toEqual({});
  });

  test.each(['Hidden', 'DbPassword'])('%s is withheld, also where the configuration gives it', (name) => {
    for (const yaml of [
      `!Ref ${name}`,
      `!Sub "a-\${${name}}"`,
      `!Join ["", [x, !Ref ${name}]]`,
      `!Base64 {Ref: ${name}}`,
    ]) {
      const resolved = resolve(yaml, { arn: true }, { [name]: 'hidden-value-3' });
      expect(resolved.value).toMatchObject({ unresolved: expect.stringContaining('withheld') });
      expect(JSON.stringify(resolved)).not.toContain('hidden-value');
    }
  });

  test('the environment is never read', () => {
    process.env.Free = 'from the environment';
    expect(JSON.stringify(resolve('!Ref Free'))).not.toContain('environment');
    Reflect.deleteProperty(process.env, 'Free');
  });
});

describe('conditions', () => {
  test.each<[string, boolean | null, boolean]>([
    ['IsThree', true, true],
    ['IsProd', null, false],
    ['Never', false, false],
    ['Always', true, false],
    ['InEurope', null, false],
    ['SameRegion', true, false],
    ['Both', null, false],
    ['Neither', false, false],
    ['Either', true, false],
    ['OfMissing', null, false],
    ['Circle', null, false],
    ['OnSecret', null, false],
    ['Missing', null, false],
  ])('%s', (name, holds, assumed) => {
    expect(resolver().conditionState(name)).toEqual({ holds, assumed });
    expect(resolver().condition(name)).toBe(holds);
  });

  test('a supplied value decides them', () => {
    expect(resolver({ Stage: 'prod' }).conditionState('IsProd')).toEqual({ holds: true, assumed: false });
  });

  test('a branch taken by a default is assumed', () => {
    expect(resolve('!If [IsThree, 1, 2]')).toMatchObject({ value: 1, origins: { '': { kind: 'assumed' } } });
  });
});

describe('in ARNs', () => {
  test.each<[string, Json]>([
    ['!ImportValue Shared', `\${ImportValue Shared}`],
    [`!ImportValue {Fn::Sub: "\${AWS::StackName}-x"}`, `\${ImportValue AWS::StackName-x}`],
    ['!GetAtt Nested.Outputs.Key', `\${Nested.Outputs.Key}`],
    ['!Ref Stored', `\${Stored}`],
    ['"arn:{{resolve:ssm:/a}}/*"', `arn:\${resolve ssm:/a}/*`],
    [`!Sub ["\${V}/*", {V: !ImportValue Shared}]`, `\${ImportValue Shared}/*`],
  ])('%s is an opaque name', (yaml, expected) => {
    const { value, origins } = resolve(yaml, { arn: true });
    expect(value).toBe(expected);
    expect(origins['']?.kind).toBe('assumed');
  });

  test('a parameter without a value stays unknown', () => {
    expect(resolve(`!Sub "arn:aws:s3:::\${Free}"`, { arn: true }).value).toMatchObject({
      unresolved: expect.any(String),
    });
  });

  test('a list that a function joins is one list or the other', () => {
    const { value } = resolve('!Join ["", [a, !If [InEurope, b, c]]]', { arn: true });
    expect(value).toMatchObject({ among: ['ab', 'ac'] });
  });

  test('a list holds the items of both branches, each conditional and at its written index', () => {
    const resolved = resolve('[a, !If [InEurope, b, c], !If [Never, x, !Ref AWS::NoValue], d]', { arn: true });
    expect(resolved.value).toEqual(['a', 'b', 'c', 'd']);
    expect(Object.keys(resolved.origins)).toEqual(['/1', '/2']);
    expect(resolved.written).toEqual({ '/2': 1 });
  });
});

describe('any template', () => {
  const leaf = fc.oneof(
    fc.constantFrom('Table', 'Free', 'Stage', 'Given', 'AWS::Region', `\${Table.Arn}`, 'a'),
    fc.integer(),
  );
  const functions = [
    'Ref',
    'Fn::Sub',
    'Fn::Join',
    'Fn::If',
    'Fn::GetAtt',
    'Fn::Select',
    'Fn::Split',
    'Fn::FindInMap',
    'Fn::Base64',
  ];
  const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...functions, 'a', '__proto__'), tie('tree'), { maxKeys: 2 }),
    ),
  }));

  test('never makes it throw, and asking twice gives the same', () => {
    const made = resolver();
    fc.assert(
      fc.property(tree, fc.boolean(), (value, arn) => {
        expect(made.resolve(value, { arn })).toEqual(resolver().resolve(value, { arn }));
      }),
    );
  });
});
