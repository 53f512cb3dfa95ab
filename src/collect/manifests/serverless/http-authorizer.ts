import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';
import { oneItem, stated } from './event.ts';
import { add, type Expansion, firstSet, isOn, join, ref, targetOf, tell } from './expansion.ts';
import { resourceName } from './naming.ts';
import { list, type Made, object, type Part } from './part.ts';
import { apiArn } from './rest-authorizer.ts';

/** The id of the API that routes belong to: the service's own, or one of another stack. */
export function httpApiId({ service }: Expansion): Json {
  const shared = service.provider.at('httpApi', 'id');
  return shared.there ? (shared.value ?? null) : ref('HttpApi');
}

/** The authorizers that provider.httpApi declares, with the permission of those that are functions. */
export function makeAuthorizers(expansion: Expansion, declared: Part): void {
  for (const [key, part] of declared.entries()) {
    const name = part.at('name').text ?? key;
    const request = part.at('type').value === 'request';
    const source = part.at('identitySource');
    add(expansion, part, authorizerId(name), 'AWS::ApiGatewayV2::Authorizer', {
      ApiId: httpApiId(expansion),
      Name: name,
      IdentitySource: Array.isArray(source.value) ? source : (oneItem(source) ?? []),
      ...(request ? requestAuthorizer(expansion, part, name) : jwtAuthorizer(part)),
    });
  }
}

function authorizerId(name: string): string {
  return `HttpApiAuthorizer${resourceName(name)}`;
}

function jwtAuthorizer(part: Part): { [name: string]: Made } {
  const type = part.at('type');
  const audience = part.at('audience');
  return {
    AuthorizerType: isHole(type.value) ? type : 'JWT',
    JwtConfiguration: object({
      Audience: isHole(audience.value) ? audience : list(audience.items()),
      Issuer: stated(part.at('issuerUrl')),
    }),
  };
}

function requestAuthorizer(expansion: Expansion, part: Part, name: string): { [name: string]: Made } {
  const fn = expansion.functions.get(part.at('functionName').text ?? '');
  const arn = part.at('functionArn');
  const target: Json = arn.there
    ? (arn.value ?? null)
    : fn === undefined
      ? hole('the function is not declared')
      : targetOf(fn);
  const uri = ['arn:', ref('AWS::Partition'), ':apigateway:', ref('AWS::Region'), ':lambda:path/2015-03-31/functions/'];
  if (isOn(part.at('managedExternally')) === false) {
    add(expansion, part, `${resourceName(name)}LambdaAuthorizerPermissionHttpApi`, 'AWS::Lambda::Permission', {
      FunctionName: target,
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn: apiArn(httpApiId(expansion), '/*'),
    });
  }
  return {
    AuthorizerType: 'REQUEST',
    AuthorizerUri: join('', [...uri, target, '/invocations']),
    AuthorizerPayloadFormatVersion: firstSet(part.at('payloadVersion')) ?? '2.0',
    AuthorizerResultTtlInSeconds: stated(part.at('resultTtlInSeconds')),
    EnableSimpleResponses: stated(part.at('enableSimpleResponses')),
  };
}

/** How a route asks its authorizer: one that provider.httpApi declares by its name, one of another stack by its id, or IAM. */
export function routeAuthorization(expansion: Expansion, authorizer: Part): { [name: string]: Made } {
  if (isOn(authorizer) === false) return {};
  const map = isObject(authorizer.value) && !isHole(authorizer.value);
  const type = map ? authorizer.at('type') : authorizer.with(undefined);
  const unknown = [authorizer, type].find(({ value }) => isHole(value));
  if (unknown !== undefined) return { AuthorizationType: unknown };
  if (type.value === 'aws_iam') return { AuthorizationType: authorizer.with('AWS_IAM') };
  const scopes = map ? firstSet(authorizer.at('scopes')) : undefined;
  const id = map ? authorizer.at('id') : authorizer.with(undefined);
  if (id.there) {
    const kind = type.value === 'request' ? 'CUSTOM' : 'JWT';
    return { AuthorizationType: authorizer.with(kind), AuthorizerId: id, AuthorizationScopes: scopes };
  }
  const key = map ? authorizer.at('name').text : authorizer.text;
  const declared = expansion.service.provider.at('httpApi', 'authorizers', key ?? '');
  if (key === null || !declared.there) {
    tell(
      expansion,
      'serverless-refused',
      'A route names an authorizer that provider.httpApi.authorizers does not have.',
      authorizer,
    );
    return { AuthorizationType: authorizer.with(hole('the authorizer is not declared')) };
  }
  const kind = declared.at('type');
  if (isHole(kind.value)) return { AuthorizationType: kind };
  if (kind.value === 'aws_iam') return { AuthorizationType: authorizer.with('AWS_IAM') };
  return {
    AuthorizationType: authorizer.with(kind.value === 'request' ? 'CUSTOM' : 'JWT'),
    AuthorizerId: ref(authorizerId(declared.at('name').text ?? key)),
    AuthorizationScopes: scopes,
  };
}
