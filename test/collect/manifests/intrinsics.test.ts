import { describe, expect, test } from 'vitest';
import { writeOutLoops } from '../../../src/collect/manifests/for-each.ts';
import { createResolver } from '../../../src/collect/manifests/resolve.ts';
import { parseTemplate, type Template } from '../../../src/collect/manifests/template.ts';
import type { Json } from '../../../src/model/json.ts';
import { onlyReading } from './files.ts';
import { factOf, ofType } from './reading.ts';

const HEAD = `
Transform: AWS::LanguageExtensions
Parameters:
  Stage: {Type: String, AllowedValues: [dev, prod]}
  Names: {Type: CommaDelimitedList, Default: 'a,b'}
Mappings:
  Sizes: {dev: {memory: 128}, prod: {memory: 512}}
Conditions:
  Holds: !Equals [a, a]
  Fails: !Not [!Condition Holds]
  Both: !And [!Condition Holds, !Condition Holds]
  Any: !Or [!Condition Fails, !Condition Holds]
Resources:
  Table: {Type: AWS::DynamoDB::Table}
`;

function parsed(text: string, path = 'template.yaml'): Template {
  const { template, problems } = parseTemplate(Buffer.from(text), path);
  if (!template) throw new Error(problems.map(({ message }) => message).join());
  return template;
}

function worked(text: string, arn: boolean): Json | undefined {
  const template = parsed(`${HEAD}Metadata:\n  V: ${text}\n`);
  const resolver = createResolver(template, {
    values: {},
    path: '',
    pseudo: new Map([['AWS::Region', 'eu-west-1']]),
  });
  const metadata = template.body.Metadata as { V: Json };
  return resolver.resolve(metadata.V, { arn }).value;
}

const reason = (text: string) => ({ unresolved: expect.stringContaining(text) });

/** Name, argument in YAML, and what the whole is; `null`: the intrinsic has no short form. */
const INTRINSICS: readonly [string, string, string, unknown][] = [
  ['Ref', '!Ref', 'Table', '${Table}'],
  ['Fn::GetAtt', '!GetAtt', 'Table.Arn', '${Table.Arn}'],
  ['Fn::GetAtt', '!GetAtt', '[Table, Arn]', '${Table.Arn}'],
  ['Fn::GetAtt', '!GetAtt', '[Table, Stream.Arn]', '${Table.Stream.Arn}'],
  ['Fn::GetAtt', '!GetAtt', 'Table.Stream.Arn', '${Table.Stream.Arn}'],
  ['Fn::Sub', '!Sub', "'x-${Table.Arn}-${!Keep}'", 'x-${Table.Arn}-${Keep}'],
  ['Fn::Sub', '!Sub', "['${A}-${B}', {A: 1, B: {Ref: Table}}]", '1-${Table}'],
  ['Fn::Join', '!Join', "['/', [a, {Ref: Table}, {Fn::Join: ['-', {Ref: Names}]}]]", 'a/${Table}/a-b'],
  ['Fn::Select', '!Select', '[1, {Ref: Names}]', 'b'],
  ['Fn::Split', '!Split', "[',', 'x,y']", ['x', 'y']],
  ['Fn::Base64', '!Base64', 'abc', 'YWJj'],
  ['Fn::Cidr', '!Cidr', "['10.1.0.0/16', 3, 8]", ['10.1.0.0/24', '10.1.1.0/24', '10.1.2.0/24']],
  ['Fn::Cidr', '!Cidr', "['10.1.0.0/24', '2', '5']", ['10.1.0.0/27', '10.1.0.32/27']],
  ['Fn::Cidr', '!Cidr', "['2001:db8::/56', 2, 64]", ['2001:db8::/64', '2001:db8:0:1::/64']],
  ['Fn::Cidr', '!Cidr', "['10.1.0.0/30', 200, 8]", reason('address blocks')],
  ['Fn::GetAZs', '!GetAZs', "''", reason('availability zones')],
  ['Fn::FindInMap', '!FindInMap', '[Sizes, prod, memory]', 512],
  ['Fn::FindInMap', '!FindInMap', '[Sizes, {Ref: Stage}, memory]', { ...reason('Stage'), among: [128, 512] }],
  ['Fn::FindInMap', '!FindInMap', '[Sizes, gone, memory, {DefaultValue: 9}]', 9],
  ['Fn::FindInMap', '!FindInMap', '[Sizes, prod, {Fn::Select: [0, [memory]]}]', 512],
  ['Fn::If', '!If', '[Holds, 1, 2]', 1],
  ['Fn::If', '!If', '[Both, 1, 2]', 1],
  ['Fn::If', '!If', '[Any, 1, 2]', 1],
  ['Fn::If', '!If', '[Fails, 1, {Ref: AWS::NoValue}]', undefined],
  ['Fn::And', '!And', '[{Condition: Holds}, {Condition: Fails}]', false],
  ['Fn::Or', '!Or', '[{Condition: Holds}, {Condition: Fails}]', true],
  ['Fn::Not', '!Not', '[{Condition: Holds}]', false],
  ['Fn::Equals', '!Equals', '[{Ref: AWS::Region}, eu-west-1]', true],
  [
    'Fn::Equals',
    '!Equals',
    '[{Ref: AWS::AccountId}, 111122223333]',
    { unresolved: expect.any(String), among: [true, false] },
  ],
  ['Fn::Length', '!Length', '{Ref: Names}', 2],
  ['Fn::Length', '!Length', '[a, b, c]', 3],
  ['Fn::ToJsonString', '!ToJsonString', '{a: [1, {Ref: Table}]}', '{"a":[1,"${Table}"]}'],
  ['Fn::ImportValue', '!ImportValue', 'Shared', reason('imported from another stack')],
  ['Fn::GetStackOutput', '!GetStackOutput', '{StackName: a, OutputName: b}', reason("another stack's output")],
  ['Fn::Transform', '!Transform', '{Name: Own}', reason('macro')],
  ['Fn::Contains', '!Contains', '[[a, b], a]', true],
  ['Fn::Contains', '!Contains', '[{Ref: Names}, c]', false],
  ['Fn::EachMemberIn', '!EachMemberIn', '[{Ref: Names}, [a, b, c]]', true],
  ['Fn::EachMemberEquals', '!EachMemberEquals', '[{Ref: Names}, a]', false],
  ['Fn::RefAll', '!RefAll', 'AWS::EC2::VPC::Id', reason('cannot be worked out')],
  ['Fn::ValueOf', '!ValueOf', '[Stage, Tags]', reason('cannot be worked out')],
  ['Fn::ValueOfAll', '!ValueOfAll', '[AWS::EC2::VPC::Id, Tags]', reason('cannot be worked out')],
];

describe('an intrinsic is worked out', () => {
  test.each(INTRINSICS)('%s in long form, %s in short, of %s', (long, short, argument, expected) => {
    expect(worked(`{'${long}': ${argument}}`, false)).toEqual(expected);
    expect(worked(`${short} ${argument}`, false)).toEqual(expected);
    expect(worked(`\n    ${long}: ${argument}`, false)).toEqual(expected);
  });

  test.each(INTRINSICS)('%s (%s) as JSON of %s', (long, _, argument, expected) => {
    const written = parsed(`V: ${argument}`).body.V ?? null;
    const template = parsed(HEAD);
    const json = parsed(JSON.stringify({ ...template.body, Metadata: { V: { [long]: written } } }), 'template.json');
    const pseudo = new Map([['AWS::Region', 'eu-west-1']]);
    const { V } = json.body.Metadata as { V: Json };
    expect(createResolver(json, { values: {}, path: '', pseudo }).resolve(V).value).toEqual(expected);
  });

  test('where a name is enough, what another stack says is a name', () => {
    expect(worked('!ImportValue Shared', true)).toBe('${ImportValue Shared}');
    expect(worked('!GetStackOutput {StackName: a, OutputName: b}', true)).toBe('${GetStackOutput a b}');
  });

  test('names can themselves be worked out', () => {
    expect(worked('{Ref: {Fn::Select: [0, [Table]]}}', false)).toBe('${Table}');
    expect(worked('{Fn::GetAtt: [{Fn::Join: ["", [Ta, ble]]}, Arn]}', false)).toBe('${Table.Arn}');
    expect(worked('{Ref: {Ref: Stage}}', false)).toEqual(reason('name that is not known'));
  });
});

describe('Fn::ForEach', () => {
  const written = (text: string): Json => {
    const template = parsed(`${HEAD.replace(/Resources:[\s\S]*/, '')}${text}`);
    const { body } = writeOutLoops(template, createResolver(template));
    return JSON.parse(JSON.stringify(body));
  };

  test('makes resources, conditions and outputs', () => {
    const loop = (body: string) => `{'Fn::ForEach::L': [N, !Ref Names, ${body}]}`;
    const text = `Conditions: ${loop("{'Is${N}': !Equals ['${N}', a]}")}
Resources: ${loop("{'Queue${N}': {Type: AWS::SQS::Queue, Condition: 'Is${N}', Properties: {QueueName: !Sub 'q-${N}', Tags: [{Key: k, Value: !Ref N}]}}}")}
Outputs: ${loop("{'Arn${N}': {Value: !GetAtt 'Queue${N}.Arn'}}")}
`.replace(/^Conditions[\s\S]*?(?=Conditions)/, '');
    expect(written(text)).toMatchObject({
      Conditions: { Isa: { 'Fn::Equals': ['a', 'a'] }, Isb: { 'Fn::Equals': ['b', 'a'] } },
      Resources: {
        Queuea: { Condition: 'Isa', Properties: { QueueName: { 'Fn::Sub': 'q-a' }, Tags: [{ Value: 'a' }] } },
        Queueb: { Condition: 'Isb' },
      },
      Outputs: { Arna: { Value: { 'Fn::GetAtt': ['Queuea', 'Arn'] } } },
    });
  });

  test('inside another, inside properties, and over numbers', () => {
    const text = `Resources:
  Fn::ForEach::Outer:
    - A
    - [x, y]
    - Fn::ForEach::Inner:
        - B
        - [1, 2]
        - T\${A}\${B}:
            Type: AWS::SQS::Queue
            Properties:
              Fn::ForEach::Properties:
                - P
                - [QueueName, KmsMasterKeyId]
                - \${P}: !Sub '\${A}-\${B}'
`;
    const { Resources } = written(text) as { Resources: Record<string, Json> };
    expect(Object.keys(Resources)).toEqual(['Tx1', 'Tx2', 'Ty1', 'Ty2']);
    expect(Resources.Ty2).toMatchObject({
      Properties: { QueueName: { 'Fn::Sub': 'y-2' }, KmsMasterKeyId: { 'Fn::Sub': 'y-2' } },
    });
  });

  test('an item that is no logical id loses its signs where it is asked to', () => {
    const text =
      "Resources: {'Fn::ForEach::L': [N, [a-b, c.d], {'Q&{N}': {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref N}}}]}\n";
    expect(written(text)).toMatchObject({ Resources: { Qab: { Properties: { QueueName: 'a-b' } }, Qcd: {} } });
  });

  test('over what is not known stays, and is an opaque macro', async () => {
    const made = await onlyReading({
      'template.yaml':
        "Parameters: {L: {Type: CommaDelimitedList}}\nResources: {'Fn::ForEach::L': [N, !Ref L, {'Q${N}': {Type: AWS::SQS::Queue}}]}\nTransform: AWS::LanguageExtensions\n",
    });
    expect(made.problems).toMatchObject([{ code: 'opaque-macro', place: { line: 2 } }]);
    expect(ofType(made, 'queue')).toEqual([]);
  });
});

describe('AWS::Include', () => {
  const SNIPPET = 'QueueName: from-snippet\nKmsMasterKeyId: alias/own\n';
  const template = (location: string) => `Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: own
      Fn::Transform: {Name: AWS::Include, Parameters: {Location: ${location}}}
`;

  test('takes in a file at hand, beside what is there', async () => {
    const made = await onlyReading({
      'app/template.yaml': template('parts/queue.yaml'),
      'app/parts/queue.yaml': SNIPPET,
    });
    expect(made.problems).toEqual([]);
    expect(made.includes).toEqual(['app/parts/queue.yaml']);
    expect(factOf(made, 'queue:app/template.yaml#Jobs').attributes.name).toBe('own');
  });

  test('of whole sections, whose resources stand in the file that is taken in', async () => {
    const made = await onlyReading({
      'template.yaml': 'Transform: {Name: AWS::Include, Parameters: {Location: ./more.json}}\n',
      'more.json': '{\n "Resources": {\n  "Jobs": {"Type": "AWS::SQS::Queue"}\n }\n}',
    }).catch(() => null);
    expect(made).toBeNull();
    const both = await onlyReading({
      'template.yaml':
        'AWSTemplateFormatVersion: 2010-09-09\nTransform: {Name: AWS::Include, Parameters: {Location: ./more.txt}}\n',
      'more.txt': '{\n "Resources": {\n  "Jobs": {"Type": "AWS::SQS::Queue"}\n }\n}',
    });
    expect(factOf(both, 'queue:template.yaml#Jobs').place).toMatchObject({ path: 'more.txt', line: 3 });
  });

  test.each([
    ['an address', 's3://bucket/queue.yaml'],
    ['a path out of the root', '../../queue.yaml'],
    ['a file that is not there', 'gone.yaml'],
  ])('of %s stays a macro that caps', async (_, location) => {
    const made = await onlyReading({ 'template.yaml': template(location) });
    expect(made.problems).toMatchObject([{ code: 'opaque-macro', kinds: ['manifest', 'policy'] }]);
  });
});

describe('a trap of YAML', () => {
  const valueIn = (text: string) => (parsed(`V:\n  ${text}\n`).body.V as Record<string, Json>) ?? {};

  test.each([
    ['a policy version is no date', 'Version: 2012-10-17', { Version: '2012-10-17' }],
    [
      'yes and on are true, no and off false',
      '{a: yes, b: On, c: NO, d: off}',
      { a: true, b: true, c: false, d: false },
    ],
    ['y and n are text', '{a: y, b: N}', { a: 'y', b: 'N' }],
    ['in quotes they are text', '{a: \'yes\', b: "off"}', { a: 'yes', b: 'off' }],
    ['an account that begins with 0 and holds an 8 is text', 'a: 012345678901', { a: '012345678901' }],
    ['one of octal digits is the number that CloudFormation makes of it', 'a: 0123', { a: 83 }],
    ['in quotes an account is text', "a: '012345670123'", { a: '012345670123' }],
    ['a tag makes text', 'a: !Sub 0123', { a: { 'Fn::Sub': '0123' } }],
    ['a time is text', 'a: 12:30:45', { a: '12:30:45' }],
    ['a number in scientific form', 'a: 1e3', { a: 1000 }],
    ['GetAtt as text', 'a: !GetAtt A.B', { a: { 'Fn::GetAtt': ['A', 'B'] } }],
    ['GetAtt as list', 'a: !GetAtt [A, B.C]', { a: { 'Fn::GetAtt': ['A', 'B.C'] } }],
    ['GetAtt as block list', 'a: !GetAtt\n    - A\n    - B', { a: { 'Fn::GetAtt': ['A', 'B'] } }],
    [
      'a tag before a block',
      'a: !Join\n    - "-"\n    - [x, !Ref Y]',
      { a: { 'Fn::Join': ['-', ['x', { Ref: 'Y' }]] } },
    ],
    ['a tag inside a long form', 'a: {Fn::Base64: !Sub x}', { a: { 'Fn::Base64': { 'Fn::Sub': 'x' } } }],
    ['nothing is null', '{a: , b: ~, c: null}', { a: null, b: null, c: null }],
    ['an anchor and its alias', 'a: &x {k: 1}\n  b: *x', { a: { k: 1 }, b: { k: 1 } }],
    ['a merge key', 'a: &x {k: 1, l: 2}\n  b: {<<: *x, l: 3}', { a: { k: 1, l: 2 }, b: { k: 1, l: 3 } }],
    ['of a key that stands twice the last one counts', 'a: 1\n  a: 2', { a: 2 }],
    ['folded text', 'a: >-\n    one\n    two', { a: 'one two' }],
  ])('%s', (_, text, expected) => {
    expect(JSON.parse(JSON.stringify(valueIn(text)))).toEqual(expected);
  });
});
