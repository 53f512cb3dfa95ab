import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/model/json.ts';
import { onlyReading } from './files.ts';
import { type Fact, factOf } from './reading.ts';

const TEMPLATE = `
Parameters:
  Minutes: {Type: Number, Default: 3}
  Stage: {Type: String}
  Choice: {Type: String, AllowedValues: [a, b], Default: a}
  Zones: {Type: CommaDelimitedList, Default: 'x,y'}
  DbPassword: {Type: String, NoEcho: true, Default: none}
Resources:
  Create:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: !Sub 'create-\${Stage}-\${Choice}'
      Timeout: !Ref Minutes
      Layers: !Ref Zones
      KmsKeyArn: !Ref DbPassword
      Code: {ZipFile: x}
      Runtime: nodejs22.x
      Role: arn:aws:iam::111122223333:role/a
`;

type Settings = { stage?: string; parameters?: Record<string, string> };

async function read(files: Record<string, string>, settings: Settings = {}) {
  const made = await onlyReading({ 'app/template.yaml': TEMPLATE, ...files }, settings);
  return { made, fact: factOf(made, 'function:app/template.yaml#Create') };
}

function nameAndTimeout(fact: Fact): Json {
  return [fact.attributes.name ?? null, fact.attributes.timeoutSeconds ?? null];
}

const CLI =
  '[{"ParameterKey": "Minutes", "ParameterValue": "7"}, {"ParameterKey": "Stage", "ParameterValue": "prod"}, {"ParameterKey": "Choice", "ParameterValue": "b"}]';
const OBJECT = '{"Minutes": 7, "Stage": "prod", "Choice": "b"}';
const PIPELINE = `{"Parameters": ${OBJECT}, "Tags": {"team": "a"}, "StackPolicy": {"Statement": []}}`;

describe('a parameter file', () => {
  test.each([
    ['of the CloudFormation command line', 'app/parameters.json', CLI],
    ['of the command line as pairs', 'app/params.json', '["Minutes=7", "Stage=prod", "Choice=b"]'],
    ['as an object', 'app/template.parameters.json', OBJECT],
    ['with the object below Parameters', 'app/template.params.json', `{"Parameters": ${OBJECT}}`],
    ['with the list below Parameters', 'app/parameters.prod.json', `{"Parameters": ${CLI}}`],
    ['of CodePipeline', 'app/template-configuration.json', PIPELINE],
    ['in YAML', 'app/parameters.yaml', 'Minutes: 7\nStage: prod\nChoice: b\n'],
    ['named after template and stage', 'app/template.prod.json', OBJECT],
    ['in a folder beside it', 'app/params/prod.json', OBJECT],
    ['in a folder beside its folder', 'config/prod.json', OBJECT],
  ])('%s gives its values', async (_, path, text) => {
    const { made, fact } = await read({ [path]: text });
    expect(nameAndTimeout(fact)).toEqual(['create-prod-b', 7]);
    expect(made.includes).toEqual([path]);
    expect(fact.origins['/timeoutSeconds']).toMatchObject({
      kind: 'literal',
      from: 'parameter Minutes',
      place: { path, line: expect.any(Number) },
    });
  });

  test('names the line of the value', async () => {
    const { fact } = await read({ 'app/parameters.json': '{\n  "Stage": "prod",\n  "Minutes": 9\n}' });
    expect(fact.origins['/timeoutSeconds']).toMatchObject({ place: { line: 3, column: 3, pointer: '/Minutes' } });
  });

  test.each([
    ['that names what the template does not have', 'app/parameters.json', '{"Minutes": 7, "Other": 1}'],
    ['that is a template itself', 'app/parameters.json', '{"Parameters": {"Minutes": {"Type": "Number"}}}'],
    ['that is broken', 'app/parameters.json', '{"Minutes": '],
    ['of another name', 'app/package.json', '{"Minutes": 7}'],
    ['with no value in it', 'app/config/prod.json', '{"Minutes": {"a": 1}}'],
    ['called as what every object has', 'app/parameters.json', '{"__proto__": 1, "constructor": 2}'],
  ])('%s gives none', async (_, path, text) => {
    const { made, fact } = await read({ [path]: text });
    expect(fact.attributes.timeoutSeconds).toBe(3);
    expect(fact.origins['/timeoutSeconds']).toEqual({ kind: 'assumed', from: 'default of parameter Minutes' });
    expect(made.includes).toEqual([]);
  });

  test('gives a list as the list that it is', async () => {
    const { fact } = await read({ 'app/parameters.json': '{"Zones": "p, q"}' });
    expect(fact.attributes.layers).toEqual(['p', 'q']);
  });

  test('never gives a secret', async () => {
    const { made } = await read({ 'app/parameters.json': '{"DbPassword": "hunter2hunter2"}' });
    expect(JSON.stringify(made)).not.toContain('hunter2');
  });

  test('comes after the settings, before the allowed values', async () => {
    const settings = { parameters: { Minutes: '11' } };
    const { fact } = await read({ 'app/parameters.json': OBJECT }, settings);
    expect(nameAndTimeout(fact)).toEqual(['create-prod-b', 11]);
  });
});

describe('several parameter files', () => {
  const files = {
    'app/params/dev.json': '{"Minutes": 1, "Stage": "dev", "Choice": "b"}',
    'app/params/prod.json': '{"Minutes": 9, "Stage": "prod", "Choice": "b"}',
  };

  test('the stage chooses', async () => {
    expect(nameAndTimeout((await read(files, { stage: 'prod' })).fact)).toEqual(['create-prod-b', 9]);
    expect(nameAndTimeout((await read(files, { stage: 'dev' })).fact)).toEqual(['create-dev-b', 1]);
  });

  test('without a stage none does: what differs is one of theirs, what does not is known', async () => {
    const { made, fact } = await read(files);
    expect(fact.attributes.timeoutSeconds).toEqual({
      unresolved: 'parameter Minutes differs between stages',
      among: [1, 9],
    });
    expect(fact.attributes.name).toMatchObject({ among: ['create-dev-b', 'create-prod-b'] });
    expect(fact.origins['/timeoutSeconds']).toEqual({ kind: 'conditional', from: 'parameter Minutes, by stage' });
    expect(made.problems).toEqual([
      expect.objectContaining({
        code: 'stage-not-chosen',
        kinds: [],
        message: expect.stringContaining('Set collect.manifests.stage'),
      }),
    ]);
  });

  test('one without a stage in its name fills in what that of the stage leaves out', async () => {
    const both = {
      'app/parameters.json': '{"Minutes": 2, "Stage": "all"}',
      'app/parameters.prod.json': '{"Stage": "prod"}',
    };
    expect(nameAndTimeout((await read(both, { stage: 'prod' })).fact)).toEqual([expect.anything(), 2]);
  });

  test('of none of the stage, none counts and that is told', async () => {
    const { made, fact } = await read(files, { stage: 'staging' });
    expect(fact.attributes.timeoutSeconds).toBe(3);
    expect(made.problems).toMatchObject([{ code: 'stage-not-found', kinds: [] }]);
  });

  test('a parameter that one file leaves out can have its default', async () => {
    const { fact } = await read({ ...files, 'app/params/dev.json': '{"Stage": "dev"}' });
    expect(fact.attributes.timeoutSeconds).toMatchObject({ among: [9, 3] });
  });
});

describe('samconfig', () => {
  const toml = (overrides: string, more = '') => `version = 0.1
[default.global.parameters]
stack_name = "orders"
[default.deploy.parameters]
region = "eu-west-1"
parameter_overrides = ${overrides}
${more}
[prod.deploy.parameters]
parameter_overrides = "Minutes=99 Stage=prod"
`;

  test.each([
    ['pairs', `'Minutes=7 Stage="prod" Choice=b'`],
    ['pairs with escapes', `"Minutes=\\"7\\" Stage=\\"prod\\" Choice=b"`],
    [
      'keys and values',
      '"ParameterKey=Minutes,ParameterValue=7 ParameterKey=Stage,ParameterValue=prod ParameterKey=Choice,ParameterValue=b"',
    ],
    ['a list', '["Minutes=7", "Stage=prod", "Choice=b"]'],
    ['a table', '{ Minutes = 7, Stage = "prod", Choice = "b" }'],
  ])('gives parameters as %s', async (_, overrides) => {
    const { made, fact } = await read({ 'app/samconfig.toml': toml(overrides) });
    expect(nameAndTimeout(fact)).toEqual(['create-prod-b', 7]);
    expect(made.includes).toEqual(['app/samconfig.toml']);
    expect(fact.origins['/timeoutSeconds']).toMatchObject({
      kind: 'literal',
      place: { path: 'app/samconfig.toml', line: 6 },
    });
  });

  test('the stage is its environment', async () => {
    const { fact } = await read({ 'app/samconfig.toml': toml('"Minutes=7 Stage=dev"') }, { stage: 'prod' });
    expect(fact.attributes.timeoutSeconds).toBe(99);
  });

  test('in YAML', async () => {
    const yaml = 'default:\n  deploy:\n    parameters:\n      parameter_overrides: [Minutes=7, Stage=prod, Choice=b]\n';
    const { fact } = await read({ 'app/samconfig.yaml': yaml });
    expect(nameAndTimeout(fact)).toEqual(['create-prod-b', 7]);
    expect(fact.origins['/timeoutSeconds']).toMatchObject({ place: { line: 4 } });
  });

  test('above the template counts where it names it', async () => {
    const named = toml('"Minutes=7 Stage=dev"', 'template_file = "app/template.yaml"');
    expect((await read({ 'samconfig.toml': named })).fact.attributes.timeoutSeconds).toBe(7);
    expect((await read({ 'samconfig.toml': toml('"Minutes=7 Stage=dev"') })).fact.attributes.timeoutSeconds).toBe(3);
  });

  test('comes before parameter files', async () => {
    const files = { 'app/samconfig.toml': toml('"Minutes=7"'), 'app/parameters.json': OBJECT.replace('7', '8') };
    expect(nameAndTimeout((await read(files)).fact)).toEqual(['create-prod-b', 7]);
  });

  test('that is broken is a problem with its line, and its text stays in it', async () => {
    const { made, fact } = await read({ 'app/samconfig.toml': 'version = 0.1\n[default\nsecret = "hunter2"\n' });
    expect(fact.attributes.timeoutSeconds).toBe(3);
    expect(made.problems).toMatchObject([{ code: 'samconfig-syntax', place: { path: 'app/samconfig.toml', line: 2 } }]);
    expect(JSON.stringify(made)).not.toContain('hunter2');
  });
});

describe('the region of samconfig', () => {
  const template = `
Mappings: {Sizes: {eu-west-1: {Seconds: 5}, us-east-1: {Seconds: 6}}}
Conditions: {Here: !Equals [!Ref AWS::Region, eu-west-1]}
Resources:
  Create:
    Type: AWS::Lambda::Function
    Properties:
      Timeout: !FindInMap [Sizes, !Ref AWS::Region, Seconds]
      MemorySize: !If [Here, 256, 512]
      KmsKeyArn: !Sub 'arn:aws:kms:\${AWS::Region}:\${AWS::AccountId}:key/a'
      Code: {ZipFile: x}
`;

  test('decides mappings and conditions; texts keep the name', async () => {
    const samconfig = '[default.deploy.parameters]\nregion = "eu-west-1"\n';
    const made = await onlyReading({ 'template.yaml': template, 'samconfig.toml': samconfig });
    expect(factOf(made, 'function:template.yaml#Create').attributes).toMatchObject({
      timeoutSeconds: 5,
      memoryMb: 256,
      kmsKey: 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/a',
    });
  });

  test('that is not known leaves both', async () => {
    const made = await onlyReading({ 'template.yaml': template });
    expect(factOf(made, 'function:template.yaml#Create').attributes).toMatchObject({
      timeoutSeconds: { among: [5, 6] },
      memoryMb: { among: [256, 512] },
    });
  });
});
