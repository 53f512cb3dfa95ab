import { describe, expect, test } from 'vitest';
import { type Expanded, expanded, functionWith } from './expanded.ts';

const event = (name: string, type: string, properties: string): string =>
  `  ${name}: { Type: ${type}, Properties: { ${properties} } }`;

const api = (type: string, properties: string, name = 'Shop'): string =>
  `  ${name}:\n    Type: AWS::Serverless::${type}\n    Properties: { ${properties} }\n`;

const ASKED: { [guard: string]: string } = { iam: 'AWS_IAM', custom: 'CUSTOM' };

/** `API METHOD path: what a caller must show`, as the facts say it. */
const routes = (made: Expanded): string[] =>
  made
    .facts('endpoint')
    .map(({ attributes: { api, kind, method, path, guards } }) => {
      const asked = (Array.isArray(guards) ? guards : []).filter((guard) => guard !== 'api-key').map(String);
      const users = kind === 'http' ? 'JWT' : 'COGNITO_USER_POOLS';
      const name = asked.map((guard) => ASKED[guard] ?? users).join() || 'NONE';
      const key = Array.isArray(guards) && guards.includes('api-key') ? ' + key' : '';
      return `${api} ${method === 'ANY' && path === '$default' ? '' : `${method} `}${path}: ${name}${key}`;
    })
    .sort();

/** Line of a route, `GET /orders`. */
const lineOf = (made: Expanded, route: string): number | null | undefined =>
  made.facts('endpoint').find(({ attributes: { method, path } }) => `${method} ${path}` === route)?.place.line;

const AUTHORIZERS =
  'Authorizers: { Users: { UserPoolArn: !GetAtt Pool.Arn }, Own: { FunctionArn: !GetAtt Check.Arn } }';

describe('implicit APIs', () => {
  test('come from events that name none, with stage and permissions', () => {
    const made = expanded(
      `Resources:\n${functionWith(`Events:\n${event('Get', 'Api', "Path: '/orders/{id}/', Method: GET")}\n${event('All', 'HttpApi', '')}`)}`,
    );
    expect(made.problems).toEqual([]);
    expect(routes(made)).toEqual(['ServerlessHttpApi $default: NONE', 'ServerlessRestApi GET /orders/{id}/: NONE']);
    expect(made.get('ServerlessRestApiProdStage').properties).toMatchObject({ StageName: 'Prod' });
    expect(made.get('ServerlessHttpApiApiGatewayDefaultStage').properties).toMatchObject({ StageName: '$default' });
    expect(JSON.stringify(made.get('OrdersGetPermissionProd').properties.SourceArn)).toContain('/*/GET/orders/*"');
    expect(made.has('OrdersAllPermission')).toBe(true);
    expect(lineOf(made, 'GET /orders/{id}/')).toBe(9);
  });

  test('take their settings from Globals', () => {
    const made = expanded(`Globals:
  Api: { TracingEnabled: true, Auth: { DefaultAuthorizer: AWS_IAM } }
Resources:
${functionWith(`Events:\n${event('Get', 'Api', 'Path: /, Method: get')}`)}`);
    expect(routes(made)).toEqual(['ServerlessRestApi GET /: AWS_IAM']);
    expect(made.get('ServerlessRestApiProdStage').properties.TracingEnabled).toBe(true);
    expect(made.get('ServerlessRestApiProdStage').origins.get('TracingEnabled')).toMatchObject({
      from: 'Globals.Api.TracingEnabled',
    });
  });

  test('are there when one of their routes is', () => {
    const text = `Resources:\n${functionWith(`Events:\n${event('Get', 'Api', 'Path: /, Method: get')}`)}`;
    const made = expanded(text.replace('    Properties:', '    Condition: Wanted\n    Properties:'));
    expect(made.get('ServerlessRestApi').condition).toBe('Wanted');
    expect(made.facts('endpoint')).toMatchObject([
      { attributes: { path: '/' }, origins: { '': { kind: 'conditional', from: 'condition Wanted' } } },
    ]);
  });
});

describe('who may call a route of a REST API', () => {
  const shop = (auth: string, events: string, more = ''): Expanded =>
    expanded(
      `Resources:\n${functionWith(`Events:\n${events}`)}${api('Api', `StageName: live, Auth: { ${auth} }${more}`)}`,
    );
  const get = (auth = '') =>
    event('Get', 'Api', `RestApiId: !Ref Shop, Path: /, Method: get${auth && `, Auth: { ${auth} }`}`);

  test.each([
    [AUTHORIZERS, '', 'NONE'],
    [`DefaultAuthorizer: Users, ${AUTHORIZERS}`, '', 'COGNITO_USER_POOLS'],
    [`DefaultAuthorizer: Own, ${AUTHORIZERS}`, '', 'CUSTOM'],
    ['DefaultAuthorizer: AWS_IAM', '', 'AWS_IAM'],
    [`DefaultAuthorizer: Users, ${AUTHORIZERS}`, 'Authorizer: Own', 'CUSTOM'],
    [`DefaultAuthorizer: Users, ${AUTHORIZERS}`, 'Authorizer: NONE', 'NONE'],
    [AUTHORIZERS, 'Authorizer: AWS_IAM', 'AWS_IAM'],
    ['ApiKeyRequired: true', '', 'NONE + key'],
    ['ApiKeyRequired: true', 'ApiKeyRequired: false', 'NONE'],
    [`DefaultAuthorizer: Users, ${AUTHORIZERS}`, 'ApiKeyRequired: true', 'COGNITO_USER_POOLS + key'],
  ])('API { %s }, event { %s }: %s', (auth, own, guard) => {
    const made = shop(auth, get(own));
    expect(made.problems).toEqual([]);
    expect(routes(made)).toEqual([`Shop GET /: ${guard}`]);
    expect(made.has('OrdersGetPermissionlive')).toBe(true);
  });

  test.each([
    ['StageName: live, Auth: { DefaultAuthorizer: Nobody }', ''],
    ['StageName: live, Auth: { DefaultAuthoriser: AWS_IAM }', ''],
    ['StageName: live, Auth: open', ''],
    ['StageName: live, Auth: { Authorizers: [Users] }', ''],
    ['Auth: {}', ''],
    ['StageName: live, DefinitionUri: openapi.yaml, Auth: { DefaultAuthorizer: AWS_IAM }', ''],
    ['StageName: live', 'Authorizer: NONE'],
    ['StageName: live', 'Authorizer: Nobody'],
    ['StageName: live', 'ApiKeyRequired: false'],
  ])('is not guessed where the transform refuses: API { %s }, event { %s }', (settings, own) => {
    const made = expanded(`Resources:\n${functionWith(`Events:\n${get(own)}`)}${api('Api', settings)}`);
    expect(made.problems).toMatchObject([{ code: 'sam-refused', kinds: ['manifest', 'policy'] }]);
    expect(routes(made)).toEqual([]);
  });

  test('OPTIONS that Cors adds are mock integrations, guarded unless AddDefaultAuthorizerToCorsPreflight is false', () => {
    const guarded = shop('DefaultAuthorizer: AWS_IAM', get(), `, Cors: "'*'"`);
    const open = shop('DefaultAuthorizer: AWS_IAM, AddDefaultAuthorizerToCorsPreflight: false', get(), `, Cors: "'*'"`);
    expect(routes(guarded)).toEqual(['Shop GET /: AWS_IAM', 'Shop OPTIONS /: AWS_IAM']);
    expect(routes(open)).toEqual(['Shop GET /: AWS_IAM', 'Shop OPTIONS /: NONE']);
    expect(open.facts('endpoint').filter(({ attributes }) => attributes.mock === true)).toHaveLength(1);
  });

  test('a function that authorises may be called by the API', () => {
    const made = shop(AUTHORIZERS, get());
    expect(made.get('ShopOwnAuthorizerPermission').properties).toMatchObject({
      FunctionName: { 'Fn::GetAtt': ['Check', 'Arn'] },
      Principal: 'apigateway.amazonaws.com',
    });
    expect(made.has('ShopUsersAuthorizerPermission')).toBe(false);
  });
});

describe('who may call a route of an HTTP API', () => {
  const JWT = 'Authorizers: { Login: { JwtConfiguration: { issuer: https://id.example, audience: [shop] } } }';
  const shop = (auth: string, own: string): Expanded =>
    expanded(
      `Resources:\n${functionWith(`Events:\n${event('Get', 'HttpApi', `ApiId: !Ref Shop, Path: /, Method: get, Auth: { ${own} }`)}`)}${api('HttpApi', `Auth: { ${auth} }`)}`,
    );

  test.each([
    [`DefaultAuthorizer: Login, ${JWT}`, '', 'JWT'],
    [`DefaultAuthorizer: Login, ${JWT}`, 'Authorizer: NONE', 'NONE'],
    [JWT, '', 'NONE'],
    ['EnableIamAuthorizer: true', 'Authorizer: AWS_IAM', 'AWS_IAM'],
    ['EnableIamAuthorizer: true, DefaultAuthorizer: AWS_IAM', '', 'AWS_IAM'],
    [
      "Authorizers: { Own: { FunctionArn: !Ref F, AuthorizerPayloadFormatVersion: '2.0' } }, DefaultAuthorizer: Own",
      '',
      'CUSTOM',
    ],
  ])('API { %s }, event { %s }: %s', (auth, own, guard) => {
    const made = shop(auth, own);
    expect(made.problems).toEqual([]);
    expect(routes(made)).toEqual([`Shop GET /: ${guard}`]);
  });

  test('AWS_IAM needs EnableIamAuthorizer', () => {
    const made = shop('', 'Authorizer: AWS_IAM');
    expect(made.problems).toMatchObject([{ code: 'sam-refused', place: { line: 9 } }]);
    expect(routes(made)).toEqual([]);
  });

  test('one permission covers the routes of a function that takes every call', () => {
    const made = expanded(
      `Resources:\n${functionWith(`Events:\n${event('All', 'HttpApi', '')}\n${event('One', 'HttpApi', 'Path: /one, Method: get')}`)}`,
    );
    expect(made.has('OrdersAllPermission')).toBe(true);
    expect(made.has('OrdersOnePermission')).toBe(false);
    expect(routes(made)).toHaveLength(2);
  });
});

describe('a definition in the template', () => {
  const PROXY = 'x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: x }';
  const definition = (paths: string, auth: string, more = ''): Expanded =>
    expanded(`Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      Auth: { ${auth} }
${more}      DefinitionBody:
        swagger: '2.0'
        paths:
${paths}
        securityDefinitions:
          Sign: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
          Doc: { type: apiKey, name: X-Doc, in: header }
`);

  test.each([
    ['', '', 'NONE'],
    ['security: [{ Sign: [] }], ', '', 'AWS_IAM'],
    ['security: [{ Doc: [] }], ', '', 'NONE'],
    ['security: [{ Sign: [] }], ', 'DefaultAuthorizer: AWS_IAM', 'AWS_IAM'],
    ['', `DefaultAuthorizer: Users, ${AUTHORIZERS}`, 'COGNITO_USER_POOLS'],
    ['security: [], ', `DefaultAuthorizer: Users, ${AUTHORIZERS}`, 'COGNITO_USER_POOLS'],
    ['security: [{ NONE: [] }], ', `DefaultAuthorizer: Users, ${AUTHORIZERS}`, 'NONE'],
  ])('says it in { %s } with Auth { %s }: %s', (security, auth, guard) => {
    const made = definition(`          /a:\n            get: { ${security}${PROXY} }`, auth);
    expect(made.problems).toEqual([]);
    expect(routes(made)).toEqual([`Shop GET /a: ${guard}`]);
    expect(lineOf(made, 'GET /a')).toBe(11);
  });

  test.each([
    ['Authorizer: NONE, OverrideApiAuth: true', 'NONE'],
    ['Authorizer: NONE', 'AWS_IAM'],
  ])('gives way to an event with { %s }: %s', (auth, guard) => {
    const events = functionWith(
      `Events:\n${event('Get', 'Api', `RestApiId: !Ref Shop, Path: /a, Method: get, Auth: { ${auth} }`)}`,
    );
    const settings = '      Auth: { DefaultAuthorizer: AWS_IAM }\n';
    const made = expanded(definitionText(`          /a:\n            get: { ${PROXY} }`, settings) + events);
    expect(routes(made)).toEqual([`Shop GET /a: ${guard}`]);
  });

  test('stays on the API where a macro has still to fill it in', () => {
    const made = expanded(`Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      DefinitionBody: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: openapi.yaml } } }
`);
    expect(made.get('Shop').properties.Body).toHaveProperty('Fn::Transform');
    expect(made.facts('endpoint')).toMatchObject([{ attributes: { method: { unresolved: expect.anything() } } }]);
  });

  test('with a path that is no map is refused', () => {
    const made = definition('          /a: nothing', '');
    expect(made.problems).toMatchObject([{ code: 'sam-refused' }]);
    expect(made.ids).toEqual([]);
  });

  test('takes the routes of events only where it merges them', () => {
    const paths = `          /a:\n            get: { ${PROXY} }`;
    const events = functionWith(`Events:\n${event('Post', 'Api', 'RestApiId: !Ref Shop, Path: /a, Method: post')}`);
    const text = (more: string) => definitionText(paths, more) + events;
    expect(routes(expanded(text('')))).toEqual(['Shop GET /a: NONE']);
    expect(routes(expanded(text('      MergeDefinitions: true\n')))).toEqual([
      'Shop GET /a: NONE',
      'Shop POST /a: NONE',
    ]);
  });
});

function definitionText(paths: string, more: string): string {
  return `Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
${more}      DefinitionBody:
        swagger: '2.0'
        paths:
${paths}
`;
}

describe('an event on an API elsewhere', () => {
  test('is told: who may call the route is not known', () => {
    const made = expanded(
      `Parameters: { ApiId: { Type: String } }\nResources:\n${functionWith(`Events:\n${event('Get', 'Api', 'RestApiId: !Ref ApiId, Path: /, Method: get')}`)}`,
    );
    expect(made.problems).toMatchObject([{ code: 'api-elsewhere', kinds: ['manifest'], place: { line: 10 } }]);
    expect(made.get('OrdersGetPermissionProd').type).toBe('AWS::Lambda::Permission');
  });

  test('is refused where nothing has that name', () => {
    const made = expanded(
      `Resources:\n${functionWith(`Events:\n${event('Get', 'Api', 'RestApiId: !Ref Gone, Path: /, Method: get')}`)}`,
    );
    expect(made.problems).toMatchObject([{ code: 'sam-refused', place: { line: 9 } }]);
  });
});
