import { describe, expect, test } from 'vitest';
import { factOf, ofType, reading, schemaErrors } from '../reading.ts';

/** Made up for these tests, in the form of an AWS access key id. */
const KEY = `AKIA${'QZ7WX2MNB4RT6YUP'}`;

const TEMPLATE = `Parameters:
  Plain: {Type: String, Default: orders}
  Hidden: {Type: String, NoEcho: true, Default: swordfish-1}
  DbPassword: {Type: String, Default: swordfish-2}
  Stored: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /orders/url}
Mappings: {Keys: {eu: {id: ${KEY}}}}
Conditions: {Open: !Equals [!Ref 'AWS::Region', x], Assumed: !Equals [!Ref Plain, orders], Never: !Equals [a, b]}
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Metadata: {note: ${KEY}}
    Properties:
      Code: src
      Environment:
        Variables:
          TABLE: !Ref Table
          LEVEL: swordfish-3
          EMPTY: ''
          TODO_LATER: REPLACE_ME
          STAGE: !Ref Plain
          API_TOKEN: !Ref Hidden
          URL: !Sub 'https://\${Hidden}@example.org'
          DB: '{{resolve:secretsmanager:orders:SecretString:password}}'
          JOINED: !Join ['', [https://, !GetAtt Table.Arn]]
          KEY_ID: ${KEY}
          MAPPED: !FindInMap [Keys, eu, id]
          PIECES: !Join ['', ['${KEY.slice(0, 8)}', '${KEY.slice(8)}']]
          EITHER: !If [Open, swordfish-4, !Ref Hidden]
          BY_DEFAULT: !If [Assumed, !Ref Hidden, swordfish-7]
          DECIDED: !If [Never, swordfish-8, !Ref Hidden]
          GONE: !Ref AWS::NoValue
          COUNT: 42
  Table: {Type: 'AWS::DynamoDB::Table'}
  Stage: {Type: 'AWS::ApiGateway::Stage', Properties: {Variables: {mode: swordfish-5}}}
  Word: {Type: 'AWS::SSM::Parameter', Properties: {Name: /orders/db-password, Type: String, Value: swordfish-9}}
  Told: {Type: 'AWS::SSM::Parameter', Properties: {Name: !Sub '/\${Plain}/token', Type: String, Value: !Ref Hidden}}
  Kept: {Type: 'AWS::SecretsManager::Secret', Properties: {SecretString: '{"username": "me", "password": "swordfish-10"}'}}
  Blank: {Type: 'AWS::SecretsManager::Secret', Properties: {SecretString: '{"username": "me", "password": "REPLACE_ME"}'}}
  Made: {Type: 'AWS::SecretsManager::Secret', Properties: {GenerateSecretString: {PasswordLength: 32}}}
  Flow: {Type: 'AWS::StepFunctions::StateMachine', Properties: {DefinitionString: '{"key": "${KEY}"}'}}
Outputs:
  Address: {Value: !GetAtt Table.Arn}
  Leak: {Value: ${KEY}}
`;

const made = reading(TEMPLATE, { Hidden: 'swordfish-6' });
const setting = (key: string) => factOf(made, `setting:template.yaml#${key}`);

describe('what stands in an environment variable', () => {
  test.each([
    ['TABLE', 'reference'],
    ['LEVEL', 'literal'],
    ['EMPTY', 'empty'],
    ['TODO_LATER', 'placeholder'],
    ['STAGE', 'parameter'],
    ['API_TOKEN', 'secret-parameter'],
    ['URL', 'secret-parameter'],
    ['DB', 'secret-reference'],
    ['JOINED', 'reference'],
    ['KEY_ID', 'literal'],
    ['MAPPED', 'literal'],
    ['GONE', 'empty'],
    ['COUNT', 'literal'],
  ])('%s', (name, form) => {
    expect(setting(`Orders/${name}`).attributes).toMatchObject({
      form,
      owner: 'function:template.yaml#Orders',
      surface: 'environment',
      name,
    });
  });

  test('a condition that is not known leaves both forms open', () => {
    expect(setting('Orders/EITHER').attributes.form).toMatchObject({ among: ['literal', 'secret-parameter'] });
  });

  test('nor does a default decide, since a release may set another; a condition that is known does', () => {
    expect(setting('Orders/BY_DEFAULT').attributes.form).toMatchObject({ among: ['secret-parameter', 'literal'] });
    expect(setting('Orders/DECIDED').attributes.form).toBe('secret-parameter');
  });

  test.each(['KEY_ID', 'MAPPED', 'PIECES'])('a secret is found in %s', (name) => {
    expect(setting(`Orders/${name}`).attributes.findings).toEqual([{ rule: expect.any(String), confidence: 'high' }]);
  });

  test('the word in the name, and the place of the name', () => {
    expect(setting('Orders/API_TOKEN').attributes.secretWord).toBe('token');
    expect(setting('Orders/TABLE').attributes).toMatchObject({ secretWord: null, findings: [], noEcho: null });
    expect(setting('Orders/LEVEL').place).toMatchObject({ line: 17, column: 11 });
  });
});

test('parameters', () => {
  expect(setting('parameter/Plain').attributes).toMatchObject({
    form: 'literal',
    noEcho: false,
    owner: 'stack:template.yaml',
  });
  expect(setting('parameter/Hidden').attributes).toMatchObject({ form: 'literal', noEcho: true });
  expect(setting('parameter/DbPassword').attributes).toMatchObject({
    form: 'literal',
    noEcho: false,
    secretWord: 'password',
  });
  expect(setting('parameter/Stored').attributes).toMatchObject({ form: 'reference' });
});

test('the other surfaces', () => {
  const surfaces = ofType(made, 'setting').map(({ attributes }) => attributes.surface);
  expect(new Set(surfaces)).toEqual(
    new Set(['environment', 'parameter', 'output', 'stage-variable', 'stored-value', 'definition', 'metadata']),
  );
  for (const key of ['output/Leak', 'Flow/definition', 'metadata/Orders']) {
    expect(setting(key).attributes.findings).toHaveLength(1);
  }
  expect(setting('output/Address').attributes).toMatchObject({ form: 'reference', findings: [] });
  expect(setting('Stage/mode').attributes.form).toBe('literal');
  expect(schemaErrors(made.facts)).toEqual([]);
});

test.each([
  ['Word', '/orders/db-password', 'literal', 'password'],
  ['Told', 'Told', 'secret-parameter', null],
  ['Kept', 'Kept', 'literal', 'secret'],
  ['Blank', 'Blank', 'placeholder', 'secret'],
])('what the template puts into %s', (key, name, form, secretWord) => {
  expect(setting(`${key}/value`).attributes).toMatchObject({ surface: 'stored-value', name, form, secretWord });
});

test('a secret that is made at deployment is no setting', () => {
  expect(ofType(made, 'setting').filter(({ id }) => id.includes('Made'))).toEqual([]);
});

test('no value leaves, wherever it stood', () => {
  const text = JSON.stringify(made);
  expect(text).not.toContain('swordfish');
  expect(text).not.toContain(KEY);
  expect(text).not.toContain('AKIA');
});
