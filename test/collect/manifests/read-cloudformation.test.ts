import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloudformation } from '../../../src/collect/manifests/read-cloudformation.ts';
import { because, factOf, ofType, reading, schemaErrors } from './reading.ts';

const recognised = (text: string, path = 'infra/any.yaml'): boolean =>
  cloudformation.recognises(Buffer.from(text), path);

describe('recognising', () => {
  test.each([
    ["AWSTemplateFormatVersion: '2010-09-09'\n", true],
    ['Transform: AWS::Serverless-2016-10-31\n', true],
    ['Resources:\n  A:\n    Type: AWS::S3::Bucket\n', true],
    ['{"Resources": {"A": {"Type": "Custom::Thing"}}}', true],
    ['{"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}', true],
    ["# Indented as a whole\n\n  AWSTemplateFormatVersion: '2010-09-09'\n  Resources: {}\n", true],
    ['---\n  Resources:\n    A:\n      Type: AWS::S3::Bucket\n', true],
    ['  service: shop\n  resources:\n    Resources:\n      A:\n        Type: AWS::S3::Bucket\n', false],
    ['service: shop\nresources:\n  Resources:\n    A:\n      Type: AWS::S3::Bucket\n', false],
    ['Resources:\n  - kind: Deployment\n', false],
    ['{"Version": "2012-10-17", "Statement": []}', false],
    ['', false],
  ])('%.50s', (text, expected) => {
    expect(recognised(text)).toBe(expected);
  });

  test('a file called template.yaml that holds nothing readable is one; somebody else’s template.yaml is not', () => {
    expect(recognised('[[[[', 'a/template.json')).toBe(true);
    expect(recognised('\u0000\u0001', 'template.yaml')).toBe(true);
    expect(recognised(`\u0089PNG\r\n\u001a\na: 1\0`, 'template.yaml')).toBe(true);
    expect(recognised('Resources:\n  A:\n    Type: [AWS::Lambda::Function\n', 'template.yml')).toBe(true);
    expect(recognised('{"Resources": {"A": {"Type": [[[', 'a/template.json')).toBe(true);
    expect(recognised('{"resources": []}', 'template.json')).toBe(false);
    expect(recognised('apiVersion: scaffolder/v1\nkind: Template\n', 'template.yaml')).toBe(false);
  });
});

test.each([
  ['utf-16le', Buffer.from('\ufeffResources: {A: {Type: "AWS::SQS::Queue"}}', 'utf16le')],
  ['utf-16be', Buffer.from('\ufeffResources: {A: {Type: "AWS::SQS::Queue"}}', 'utf16le').swap16()],
  ['utf-8', Buffer.from('\ufeffResources: {A: {Type: "AWS::SQS::Queue"}}')],
])('a template in %s is one, and reads as any other', (_, bytes) => {
  expect(cloudformation.recognises(bytes, 'infra/any.yaml')).toBe(true);
  const made = reading(bytes);
  expect(made.problems).toEqual([]);
  expect(ofType(made, 'queue')).toHaveLength(1);
});

describe('the stack', () => {
  test('is told of with dialect, counts and long-lived users', () => {
    const made = reading(`Resources:
  User: {Type: 'AWS::IAM::User'}
  Key: {Type: 'AWS::IAM::AccessKey', Properties: {UserName: !Ref User}}
  Orders: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}
`);
    expect(made).toMatchObject({ dialect: 'cloudformation', kinds: ['manifest'], problems: [] });
    expect(factOf(made, 'stack:template.yaml').attributes).toEqual({
      name: 'template.yaml',
      dialect: 'cloudformation',
      form: 'source',
      stage: null,
      region: { unresolved: 'it is chosen at deployment' },
      resources: 3,
      resourceTypes: [
        { resourceType: 'AWS::IAM::AccessKey', count: 1 },
        { resourceType: 'AWS::IAM::User', count: 1 },
        { resourceType: 'AWS::Lambda::Function', count: 1 },
      ],
      functions: 1,
      macros: [],
      staticUsers: [
        { name: 'User', resourceType: 'AWS::IAM::User' },
        { name: 'Key', resourceType: 'AWS::IAM::AccessKey' },
      ],
    });
  });

  test('of SAM is read after the transform', () => {
    const made = reading(`Transform: AWS::Serverless-2016-10-31
Globals: {Function: {Timeout: 20}}
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties: {Runtime: nodejs22.x, Handler: a.b, CodeUri: src, Events: {Get: {Type: Api, Properties: {Path: /a, Method: get}}}}
`);
    expect(made).toMatchObject({ dialect: 'sam', kinds: ['manifest', 'policy'], problems: [] });
    const fact = factOf(made, 'function:template.yaml#Orders');
    expect(fact.attributes).toMatchObject({
      timeoutSeconds: 20,
      role: 'role:template.yaml#OrdersRole',
      declared: ['timeout', 'runtime'],
    });
    expect(fact.origins['/timeoutSeconds']).toMatchObject({ kind: 'literal', place: { line: 2 } });
    expect(factOf(made, 'endpoint:template.yaml#ServerlessRestApi GET /a').attributes.function).toBe(
      'function:template.yaml#Orders',
    );
    expect(factOf(made, 'resource-policy-statement:template.yaml#OrdersGetPermissionProd').attributes.madeBy).toBe(
      'sam-transform',
    );
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  test('names the macros that we cannot run, and is not whole', () => {
    const made = reading(`Transform: [AWS::LanguageExtensions, Mine, {Name: 'AWS::Include'}]
Resources:
  A: {Type: 'AWS::S3::Bucket', Properties: {Fn::Transform: {Name: Other}}}
`);
    expect(factOf(made, 'stack:template.yaml').attributes.macros).toEqual(['AWS::Include', 'Mine', 'Other']);
    expect(made.problems.map(({ code, kinds, place }) => [code, kinds.join(), place?.line])).toEqual([
      ['opaque-macro', 'manifest,policy', 1],
      ['opaque-macro', 'manifest,policy', 1],
      ['opaque-macro', 'manifest,policy', 3],
    ]);
  });
});

describe('loops', () => {
  const loop = (list: string): string => `Transform: AWS::LanguageExtensions
Parameters: {Names: {Type: CommaDelimitedList}}
Resources:
  'Fn::ForEach::Queues':
    - Name
    - ${list}
    - 'Q&{Name}':
        Type: AWS::SQS::Queue
        Properties: {QueueName: !Sub 'shop-\${Name}', Tags: [{Key: name, Value: !Ref Name}]}
`;

  test('are written out, each resource standing where the loop stands', () => {
    const made = reading(loop('[in-1, out]'));
    expect(ofType(made, 'queue').map(({ id, attributes, place }) => [id, attributes.name, place.line])).toEqual([
      ['queue:template.yaml#Qin1', 'shop-in-1', 4],
      ['queue:template.yaml#Qout', 'shop-out', 4],
    ]);
    expect(made.problems).toEqual([]);
  });

  test('over a list that the configuration gives', () => {
    expect(ofType(reading(loop('!Ref Names'), { Names: 'a,b,c' }), 'queue')).toHaveLength(3);
  });

  test('over a list that is not known are told of', () => {
    const made = reading(loop('!Ref Names'));
    expect(made.problems.map(({ code }) => code)).toEqual(['opaque-macro']);
    expect(ofType(made, 'queue')).toEqual([]);
  });
});

describe('bad input', () => {
  test.each([
    ['A: [1\n', 'yaml-syntax'],
    ["AWSTemplateFormatVersion: '2010-09-09'\n", 'no-resources'],
    ['Resources: {A: {Properties: {}}}', 'resource-without-type'],
    ["Resources: {A: {Type: 'X::Y::Z::MODULE'}}", 'opaque-module'],
    ['Resources: [1, 2]', 'no-resources'],
  ])('%.40s', (text, code) => {
    const made = reading(text);
    expect(made.problems.map((problem) => problem.code)).toEqual([code]);
    expect(made.problems[0]).toMatchObject({
      kinds: ['manifest', 'policy'],
      place: { path: 'template.yaml', line: expect.any(Number) },
    });
  });

  test('50 MB of nested JSON are refused unread', () => {
    const made = reading(Buffer.alloc(50 * 1024 * 1024, '['));
    expect(made.problems.map(({ code }) => code)).toEqual(['cap-reached']);
    expect(made.facts).toEqual([]);
  });

  test('resources that are strangely named or shaped do no harm', () => {
    const made = reading(`Resources:
  __proto__: {Type: 'AWS::SQS::Queue', Properties: {__proto__: {QueueName: x}, constructor: y}}
  constructor: {Type: 'AWS::Lambda::Function', Properties: {Timeout: {a: [1]}, Tags: {toString: x}, Role: [1], Layers: 5, VpcConfig: no}}
  "::error::x": {Type: 'AWS::Lambda::Function', Properties: 7}
`);
    expect(ofType(made, 'queue').map(({ id }) => id)).toEqual(['queue:template.yaml#__proto__']);
    expect(ofType(made, 'function')).toHaveLength(2);
    expect(because(factOf(made, 'function:template.yaml#constructor').attributes.timeoutSeconds)).toContain(
      'no number',
    );
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  test('a thousand parameters without a value', () => {
    const names = Array.from({ length: 1000 }, (_, n) => `P${n}`);
    const made = reading(
      `Parameters:\n${names.map((name) => `  ${name}: {Type: String}\n`).join('')}Resources:\n${names
        .map(
          (name) =>
            `  F${name}: {Type: 'AWS::Lambda::Function', Properties: {Timeout: !Ref ${name}, Role: !Ref ${name}, Code: src}}\n`,
        )
        .join('')}`,
    );
    const functions = ofType(made, 'function');
    expect(functions).toHaveLength(1000);
    expect(because(functions[999]?.attributes.timeoutSeconds)).toBe(
      'parameter P999 has no default and no value was supplied',
    );
  });

  test('a million combinations of conditions', () => {
    const conditions = Array.from({ length: 20 }, (_, n) => `  C${n}: !Equals [!Ref 'AWS::Region', r${n}]\n`).join('');
    const nested = Array.from({ length: 20 }).reduce<string>(
      (inner, _, n) => `!If [C${n}, !Sub ['\${V}-', {V: ${inner}}], b${n}]`,
      'a',
    );
    const made = reading(
      `Conditions:\n${conditions}Resources: {F: {Type: 'AWS::Lambda::Function', Properties: {FunctionName: ${nested}, Code: src}}}\n`,
    );
    expect(because(factOf(made, 'function:template.yaml#F').attributes.name)).toContain('is not known');
  });

  test('two things of one name keep ids of their own', () => {
    const route = (id: string) =>
      `  ${id}: {Type: 'AWS::ApiGatewayV2::Route', Properties: {ApiId: !Ref Api, RouteKey: 'GET /a'}}\n`;
    const made = reading(
      `Resources:\n  Api: {Type: 'AWS::ApiGatewayV2::Api', Properties: {ProtocolType: HTTP}}\n${route('A')}${route('B')}`,
    );
    expect(ofType(made, 'endpoint').map(({ id }) => id)).toEqual([
      'endpoint:template.yaml#Api GET /a',
      'endpoint:template.yaml#Api GET /a~2',
    ]);
  });
});

describe('any template', () => {
  const TYPES = [
    'AWS::Lambda::Function',
    'AWS::Serverless::Function',
    'AWS::IAM::Role',
    'AWS::IAM::Policy',
    'AWS::Lambda::Permission',
    'AWS::Lambda::EventSourceMapping',
    'AWS::Events::Rule',
    'AWS::S3::Bucket',
    'AWS::SQS::Queue',
    'AWS::SNS::Topic',
    'AWS::ApiGateway::Method',
    'AWS::ApiGateway::Resource',
    'AWS::ApiGateway::RestApi',
    'AWS::ApiGatewayV2::Route',
    'AWS::Cognito::UserPool',
    'AWS::Lambda::Alias',
    'AWS::DynamoDB::Table',
    'AWS::ApiGateway::Stage',
  ];
  const NAMES = [
    'A',
    'B',
    'Role',
    'FunctionName',
    'Policies',
    'PolicyDocument',
    'Statement',
    'Environment',
    'Variables',
    'Body',
    'paths',
  ].concat(
    [
      'Targets',
      'NotificationConfiguration',
      'LambdaConfigurations',
      'RedrivePolicy',
      'Events',
      'Code',
      'ParentId',
      'ResourceId',
      'LambdaConfig',
    ],
    [
      'Ref',
      'Fn::If',
      'Fn::Sub',
      'Fn::GetAtt',
      'Fn::ForEach::X',
      'Fn::Transform',
      '__proto__',
      'unresolved',
      '/a',
      'get',
      'Timeout',
      'Tags',
    ],
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('A', 'B', `\${A.Arn}`, `\${B}`, 'arn:aws:lambda:x:1:function:A', 'AWS::NoValue', 'C', '*', ''),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 4 }),
    ),
  }));
  const resource = fc.record(
    { Type: fc.oneof(fc.constantFrom(...TYPES), value), Properties: value, Condition: fc.constantFrom('C', 'D', 3) },
    { requiredKeys: [] },
  );
  const template = fc.record(
    {
      Resources: fc.oneof(
        fc.dictionary(fc.constantFrom('A', 'B', 'C', 'Fn::ForEach::L', '__proto__'), resource, { maxKeys: 4 }),
        value,
      ),
      Parameters: fc.oneof(fc.dictionary(fc.constantFrom('P', 'A'), value), value),
      Conditions: fc.oneof(fc.dictionary(fc.constantFrom('C', 'D'), value), value),
      Outputs: value,
      Mappings: value,
      Globals: value,
      Transform: fc.constantFrom('AWS::Serverless-2016-10-31', 'Mine', ['AWS::LanguageExtensions'], 5),
    },
    { requiredKeys: ['Resources'] },
  );

  test('is read without a throw into facts of their types', () => {
    fc.assert(
      fc.property(template, (body) => {
        const made = reading(JSON.stringify(body));
        expect(schemaErrors(made.facts)).toEqual([]);
        expect(new Set(made.facts.map(({ id }) => id)).size).toBe(made.facts.length);
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same facts from YAML as from JSON', () => {
    const yaml = `Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties: {Code: src, Role: !GetAtt Run.Arn, Timeout: 5, Environment: {Variables: {A: !Sub '\${Run}'}}}
  Run: {Type: 'AWS::IAM::Role', Properties: {AssumeRolePolicyDocument: {Version: 2012-10-17, Statement: []}}}
`;
    const json = JSON.stringify({
      Resources: {
        Orders: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Code: 'src',
            Role: { 'Fn::GetAtt': ['Run', 'Arn'] },
            Timeout: 5,
            Environment: { Variables: { A: { 'Fn::Sub': `\${Run}` } } },
          },
        },
        Run: {
          Type: 'AWS::IAM::Role',
          Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] } },
        },
      },
    });
    const facts = (text: string) => reading(text).facts.map(({ place: _place, ...fact }) => fact);
    expect(facts(json)).toEqual(facts(yaml));
  });
});

describe('what another file declares', () => {
  test('is meant by the name that is known before deployment', () => {
    const made = reading(`
AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties: { Role: 'arn:aws:iam::111122223333:role/team/orders', Code: { ZipFile: x } }
  Poll:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { FunctionName: shop-pay, EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:pay' }
`);
    expect(factOf(made, 'function:template.yaml#Orders').refers).toEqual({ '/role': 'orders' });
    expect(factOf(made, 'event-source:template.yaml#Poll').refers).toEqual({ '/function': 'shop-pay' });
  });
});
