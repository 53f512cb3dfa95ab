import { describe, expect, test } from 'vitest';
import { expanded, functionWith } from './expanded.ts';

const made = (type: string, auth: string, event = 'Path: /, Method: get', more = '') =>
  expanded(`Resources:
${functionWith(`Events:\n  Get: { Type: ${type}, Properties: { ${type === 'Api' ? 'RestApiId' : 'ApiId'}: !Ref Shop, ${event} } }`)}  Shop:
    Type: AWS::Serverless::${type}
    Properties: { StageName: live, Auth: { ${auth} }${more} }
`);

describe('authorisers that Auth defines', () => {
  test('say whose tokens they take, and their routes name them', () => {
    const one = made(
      'HttpApi',
      "DefaultAuthorizer: Users, Authorizers: { Users: { IdentitySource: $request.header.Authorization, JwtConfiguration: { issuer: 'https://login.example.com', audience: [shop] } } }",
    );
    expect(one.problems).toEqual([]);
    expect(one.get('Shop Users')).toMatchObject({
      type: 'AWS::ApiGatewayV2::Authorizer',
      properties: {
        AuthorizerType: 'JWT',
        IdentitySource: '$request.header.Authorization',
        JwtConfiguration: { Issuer: 'https://login.example.com', Audience: ['shop'] },
      },
    });
    expect(one.get('Shop GET /').properties.AuthorizerId).toEqual({ Ref: 'Shop Users' });
    expect(one.line('Shop Users')).toBe(12);
  });

  test('of a REST API are pools, or functions that see a token or parts of the request', () => {
    const one = made(
      'Api',
      `Authorizers: {
        Pool: { UserPoolArn: !GetAtt Users.Arn },
        Token: { FunctionArn: !GetAtt Orders.Arn, Identity: { Header: X-Token, ReauthorizeEvery: 60 } },
        Request: { FunctionArn: !GetAtt Orders.Arn, FunctionPayloadType: REQUEST, Identity: { Headers: [X-A], QueryStrings: [b] } } }`,
    );
    expect(one.get('Shop Pool').properties).toMatchObject({ Type: 'COGNITO_USER_POOLS' });
    expect(one.get('Shop Token').properties).toMatchObject({
      Type: 'TOKEN',
      IdentitySource: 'method.request.header.X-Token',
      AuthorizerResultTtlInSeconds: 60,
    });
    expect(one.get('Shop Request').properties.IdentitySource).toEqual([
      'method.request.header.X-A',
      'method.request.querystring.b',
    ]);
  });
});

describe('a model of an event', () => {
  const model = (asked: string) =>
    made(
      'Api',
      '',
      `Path: /, Method: post, RequestModel: { Model: Order, ${asked} }`,
      ', Models: { Order: { type: object } }',
    );

  test('is what the body is held against where the event asks for it', () => {
    const one = model('ValidateBody: true');
    expect(one.get('Shop POST / validator').properties).toMatchObject({ ValidateRequestBody: true });
    expect(one.get('Shop POST /').properties.RequestValidatorId).toEqual({ Ref: 'Shop POST / validator' });
  });

  test('alone checks nothing', () => {
    expect(model('Required: true').has('Shop POST / validator')).toBe(false);
  });
});
