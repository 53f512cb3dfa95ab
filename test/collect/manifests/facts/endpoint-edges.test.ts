import { describe, expect, test } from 'vitest';
import { factOf, reading, schemaErrors } from '../reading.ts';

const attributes = (resources: string, id: string) => {
  const made = reading(`Resources:\n${resources}`);
  expect(schemaErrors(made.facts)).toEqual([]);
  return factOf(made, `endpoint:template.yaml#${id}`).attributes;
};

describe('CORS', () => {
  const OPEN = { corsOrigins: ['*'], corsMethods: ['GET', 'POST'], corsCredentials: true };
  const NONE = { corsOrigins: [], corsMethods: [], corsCredentials: false };
  const HEADERS = `{'method.response.header.Access-Control-Allow-Origin': "'*'", 'method.response.header.Access-Control-Allow-Methods': "'GET, POST'", 'method.response.header.Access-Control-Allow-Credentials': "'true'"}`;

  test.each([
    ['CorsConfiguration: {AllowOrigins: ["*"], AllowMethods: [GET, POST], AllowCredentials: true}', OPEN],
    ['Description: none', NONE],
    ['CorsConfiguration: !ImportValue Cors', { corsCredentials: { unresolved: expect.any(String) } }],
  ])('an HTTP API has it for all its routes: %s', (properties, expected) => {
    const api = `  Api: {Type: 'AWS::ApiGatewayV2::Api', Properties: {ProtocolType: HTTP, ${properties}}}
  Get: {Type: 'AWS::ApiGatewayV2::Route', Properties: {ApiId: !Ref Api, RouteKey: GET /a}}
`;
    expect(attributes(api, 'Api GET /a')).toMatchObject(expected);
  });

  test('an HTTP API can have it in its body', () => {
    const cors = 'x-amazon-apigateway-cors: {allowOrigins: ["*"], allowMethods: [GET, POST], allowCredentials: true}';
    const api = `  Api: {Type: 'AWS::ApiGatewayV2::Api', Properties: {Body: {openapi: 3.0.1, ${cors}, paths: {/a: {get: {}}}}}}\n`;
    expect(attributes(api, 'Api GET /a')).toMatchObject(OPEN);
  });

  test('a path of a REST API has what its mock of OPTIONS answers', () => {
    const api = `  Api: {Type: 'AWS::ApiGateway::RestApi'}
  Path: {Type: 'AWS::ApiGateway::Resource', Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: a}}
  Get: {Type: 'AWS::ApiGateway::Method', Properties: {RestApiId: !Ref Api, ResourceId: !Ref Path, HttpMethod: GET}}
  Root: {Type: 'AWS::ApiGateway::Method', Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET}}
  Options: {Type: 'AWS::ApiGateway::Method', Properties: {RestApiId: !Ref Api, ResourceId: !Ref Path, HttpMethod: OPTIONS, Integration: {Type: MOCK, IntegrationResponses: [{StatusCode: 200, ResponseParameters: ${HEADERS}}]}}}
`;
    expect(attributes(api, 'Api GET /a')).toMatchObject(OPEN);
    expect(attributes(api, 'Api GET /')).toMatchObject(NONE);
  });

  test('a path of an OpenAPI body has what its mock of OPTIONS answers', () => {
    const options = `{x-amazon-apigateway-integration: {type: mock, responses: {default: {responseParameters: ${HEADERS}}}}}`;
    const api = `  Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Body: {openapi: 3.0.1, paths: {/a: {get: {}, options: ${options}}, /b: {get: {}}}}}}\n`;
    expect(attributes(api, 'Api GET /a')).toMatchObject(OPEN);
    expect(attributes(api, 'Api GET /b')).toMatchObject(NONE);
  });
});

describe('network', () => {
  const rest = (properties: string) =>
    attributes(
      `  Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Name: api, ${properties}}}
  Get: {Type: 'AWS::ApiGateway::Method', Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET}}
`,
      'Api GET /',
    ).network;

  test.each([
    ['EndpointConfiguration: {Types: [PRIVATE]}', 'private'],
    ['EndpointConfiguration: {Types: [REGIONAL]}', 'internet'],
    ['Description: none', 'internet'],
    ['EndpointConfiguration: {Types: !ImportValue Types}', { unresolved: expect.any(String) }],
    ['EndpointConfiguration: {Types: [!ImportValue Type]}', { unresolved: expect.any(String) }],
  ])('a REST API with %s', (properties, expected) => {
    expect(rest(properties)).toEqual(expected);
  });

  test('an AppSync API', () => {
    const api = (visibility: string) =>
      attributes(
        `  Api: {Type: 'AWS::AppSync::GraphQLApi', Properties: {Name: a, AuthenticationType: AWS_IAM${visibility}}}\n`,
        'Api ANY /graphql',
      ).network;
    expect([api(', Visibility: PRIVATE'), api('')]).toEqual(['private', 'internet']);
  });
});

describe('what is checked of a request', () => {
  const method = (properties: string, validator = 'ValidateRequestBody: true, ValidateRequestParameters: true') =>
    attributes(
      `  Api: {Type: 'AWS::ApiGateway::RestApi'}
  Check: {Type: 'AWS::ApiGateway::RequestValidator', Properties: {RestApiId: !Ref Api, ${validator}}}
  Get: {Type: 'AWS::ApiGateway::Method', Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, ${properties}}}
`,
      'Api GET /',
    ).validation;
  const MODELS = 'RequestModels: {application/json: Order}';
  const PARAMETERS = 'RequestParameters: {method.request.querystring.id: true}';

  test.each([
    [`RequestValidatorId: !Ref Check, ${MODELS}, ${PARAMETERS}`, undefined, ['body', 'parameters']],
    [`RequestValidatorId: !Ref Check, ${MODELS}`, undefined, ['body']],
    [`RequestValidatorId: !Ref Check, ${PARAMETERS}`, undefined, ['parameters']],
    ['RequestValidatorId: !Ref Check', undefined, []],
    [`RequestValidatorId: !Ref Check, ${MODELS}`, 'ValidateRequestBody: false', []],
    [MODELS, undefined, []],
    [`RequestValidatorId: abc, ${MODELS}`, undefined, [{ unresolved: 'the request validator is declared elsewhere' }]],
  ])('a method with %s, %s', (properties, validator, expected) => {
    expect(method(properties, validator)).toEqual(expected);
  });

  test.each([
    ['x-amazon-apigateway-request-validator: all, requestBody: {content: {}}', ['body']],
    [
      'x-amazon-apigateway-request-validator: all, parameters: [{in: body, name: x}, {in: query, name: y}]',
      ['body', 'parameters'],
    ],
    ['x-amazon-apigateway-request-validator: none, requestBody: {content: {}}', []],
    ['requestBody: {content: {}}', []],
  ])('an operation with %s', (operation, expected) => {
    const validators = '{all: {validateRequestBody: true, validateRequestParameters: true}}';
    const api = `  Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Body: {openapi: 3.0.1, x-amazon-apigateway-request-validators: ${validators}, paths: {/a: {post: {${operation}}}}}}}\n`;
    expect(attributes(api, 'Api POST /a').validation).toEqual(expected);
  });
});
