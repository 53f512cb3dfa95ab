import { describe, expect, test } from 'vitest';
import { ofType, reading, schemaErrors } from '../reading.ts';

const PROXY = `x-amazon-apigateway-integration: {type: aws_proxy, uri: !Sub '\${Orders.Arn}'}`;

const endpoints = (condition: string, paths: string, more = '') => {
  const made = reading(`Parameters: {Stage: {Type: String${more}}}
Conditions: {Wanted: ${condition}}
Resources:
  Orders: {Type: 'AWS::Lambda::Function', Properties: {Code: src}}
  Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Body: {openapi: 3.0.1, paths: {${paths}}}}}
`);
  expect(schemaErrors(made.facts)).toEqual([]);
  return ofType(made, 'endpoint').map(({ attributes: { method, path, guards }, origins }) => ({
    route: `${method} ${path}`,
    guards,
    origin: origins['']?.kind ?? null,
  }));
};

const UNKNOWN = '!Equals [!Ref Stage, prod]';
const ALWAYS = '!Equals [a, a]';
const IAM = 'x-amazon-apigateway-auth: {type: AWS_IAM}';

describe('where an operation hangs on a condition', () => {
  const sides = `/a: {get: !If [Wanted, {${IAM}}, {${PROXY}}]}`;

  test('that cannot be decided, both sides count', () => {
    expect(endpoints(UNKNOWN, sides)).toEqual([
      { route: 'GET /a', guards: ['iam'], origin: 'conditional' },
      { route: 'GET /a', guards: [], origin: 'conditional' },
    ]);
  });

  test('that holds, the one side counts', () => {
    expect(endpoints(ALWAYS, sides)).toEqual([{ route: 'GET /a', guards: ['iam'], origin: null }]);
  });

  test('that rests on the default of a parameter, both count, and are assumed', () => {
    expect(endpoints(UNKNOWN, sides, ', Default: prod').map(({ origin }) => origin)).toEqual(['assumed', 'assumed']);
  });

  test('a side that is not there is no endpoint', () => {
    expect(endpoints(UNKNOWN, '/a: {get: !If [Wanted, {}, !Ref AWS::NoValue]}')).toEqual([
      { route: 'GET /a', guards: [], origin: 'conditional' },
    ]);
  });

  test('what hangs on the same condition inside is decided with it', () => {
    const inner = `/a: {get: !If [Wanted, {security: !If [Wanted, [{Key: []}], []]}, {}]}}, components: {securitySchemes: {Key: {type: apiKey, name: x-api-key, in: header}}`;
    expect(endpoints(UNKNOWN, inner).map(({ guards }) => guards)).toEqual([['api-key'], []]);
  });
});

test('where a whole path hangs on a condition, its operations do', () => {
  expect(endpoints(UNKNOWN, '/a: !If [Wanted, {get: {}, post: {}}, {put: {}}]')).toEqual(
    ['GET', 'POST', 'PUT'].map((method) => ({ route: `${method} /a`, guards: [], origin: 'conditional' })),
  );
});

const OFF = 'x-amazon-apigateway-endpoint-configuration: {disableExecuteApiEndpoint: true}';

test.each([
  [`RestApi', Properties: {Body: {swagger: '2.0', ${OFF}, paths: {}}}`, false],
  [`RestApi', Properties: {Body: {openapi: 3.0.1, servers: [{${OFF}}], paths: {}}}`, false],
  [`RestApi', Properties: {DisableExecuteApiEndpoint: true, Body: {openapi: 3.0.1, paths: {}}}`, false],
  [`RestApi', Properties: {Body: {openapi: 3.0.1, paths: {}}}`, true],
])('the address of its own of an API: %s', (api, open) => {
  const made = reading(`Resources:
  Api: {Type: 'AWS::ApiGateway::${api}}
  Stage: {Type: 'AWS::ApiGateway::Stage', Properties: {RestApiId: !Ref Api, StageName: prod}}
`);
  expect(ofType(made, 'api-stage')).toMatchObject([{ attributes: { defaultEndpoint: open } }]);
});
