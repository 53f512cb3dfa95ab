import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';
import { add, type Expansion, firstSet, isOn, join, ref, targetOf, tell, wordsOf } from './expansion.ts';
import { resourceName } from './naming.ts';
import { list, type Made, type Part } from './part.ts';
import { restApiId } from './rest-api.ts';

const COGNITO = /^arn:[a-zA-Z-]*:cognito-idp/;

/** Makes the authorizer that a route names, with its permission, and says how the route asks it. */
export function authorization(expansion: Expansion, authorizer: Part, functionKey: string): { [name: string]: Made } {
  if (isOn(authorizer) === false) return { AuthorizationType: 'NONE' };
  if (isHole(authorizer.value)) return { AuthorizationType: authorizer };
  const text = wordsOf(authorizer.value);
  const type = isObject(authorizer.value) && text === null ? authorizer.at('type') : authorizer.with(undefined);
  if (isHole(type.value)) return { AuthorizationType: type };
  const kind = (type.text ?? '').toUpperCase();
  if (text?.toUpperCase() === 'AWS_IAM' || kind === 'AWS_IAM') return { AuthorizationType: authorizer.with('AWS_IAM') };
  const id = text === null ? authorizer.at('authorizerId') : authorizer.with(undefined);
  if (id.there && kind !== '') {
    const custom = kind === 'TOKEN' || kind === 'REQUEST';
    return {
      AuthorizationType: authorizer.with(custom ? 'CUSTOM' : kind),
      AuthorizerId: id,
      ...scopes(authorizer, kind),
    };
  }
  const asked = askedOf(expansion, authorizer, text);
  if (asked === null) {
    const message = `The authorizer of a route of ${functionKey} is neither an ARN nor a function of the service.`;
    tell(expansion, 'serverless-refused', message, authorizer);
    return { AuthorizationType: authorizer.with(hole('the authorizer is not declared')) };
  }
  const pool = kind === 'COGNITO_USER_POOLS' || COGNITO.test(wordsOf(asked.arn.value) ?? '');
  const authorizerId = makeAuthorizer(expansion, authorizer, { ...asked, pool, kind });
  return {
    AuthorizationType: authorizer.with(pool ? 'COGNITO_USER_POOLS' : 'CUSTOM'),
    AuthorizerId: ref(authorizerId),
    ...(pool ? scopes(authorizer, 'COGNITO_USER_POOLS') : {}),
  };
}

function scopes(authorizer: Part, kind: string): { [name: string]: Made } {
  if (kind !== 'COGNITO_USER_POOLS' || !isObject(authorizer.value)) return {};
  return { AuthorizationScopes: firstSet(authorizer.at('scopes')) };
}

type Asked = { name: string; arn: Part };

/** What is asked: a function of the service by its key, or something by its ARN. */
function askedOf(expansion: Expansion, authorizer: Part, text: string | null): Asked | null {
  if (text !== null) {
    return text.includes(':') ? { name: nameIn(text), arn: authorizer } : ofService(expansion, authorizer, text);
  }
  const arn = authorizer.at('arn');
  const name = authorizer.at('name').text;
  if (!arn.there) return name === null ? null : ofService(expansion, authorizer, name);
  const inside = wordsOf(arn.value);
  const named = name ?? (inside === null ? null : nameIn(inside));
  return named === null ? { name: 'Unknown', arn } : { name: named, arn };
}

function ofService(expansion: Expansion, authorizer: Part, key: string): Asked | null {
  const fn = expansion.functions.get(key);
  return fn === undefined ? null : { name: key, arn: authorizer.with(targetOf(fn)) };
}

function nameIn(arn: string): string {
  return arn.split(':').at(-1)?.split('-').at(-1) ?? arn;
}

function makeAuthorizer(
  expansion: Expansion,
  authorizer: Part,
  { name, arn, pool, kind }: Asked & { pool: boolean; kind: string },
): string {
  const id = `${resourceName(name)}ApiGatewayAuthorizer`;
  const settings = isObject(authorizer.value) ? authorizer : authorizer.with(undefined);
  const ttl = settings.at('resultTtlInSeconds');
  const request = kind === 'REQUEST' && ttl.value === 0;
  const source =
    firstSet(settings.at('identitySource')) ?? (request ? undefined : 'method.request.header.Authorization');
  const value = arn.value ?? null;
  const uri = ['arn:', ref('AWS::Partition'), ':apigateway:', ref('AWS::Region'), ':lambda:path/2015-03-31/functions/'];
  add(expansion, authorizer, id, 'AWS::ApiGateway::Authorizer', {
    Name: name,
    RestApiId: restApiId(expansion),
    AuthorizerResultTtlInSeconds: ttl.there ? ttl : isObject(authorizer.value) ? 300 : undefined,
    IdentitySource: source,
    IdentityValidationExpression: firstSet(settings.at('identityValidationExpression')),
    ...(pool
      ? { Type: 'COGNITO_USER_POOLS', ProviderARNs: list([arn]) }
      : { Type: kind === '' ? 'TOKEN' : kind, AuthorizerUri: join('', [...uri, value, '/invocations']) }),
  });
  if (!pool && isOn(settings.at('managedExternally')) === false) permitAuthorizer(expansion, authorizer, name, value);
  return id;
}

function permitAuthorizer(expansion: Expansion, from: Part, name: string, target: Json): void {
  const id = `${resourceName(name)}LambdaPermissionApiGateway`;
  if (expansion.drafts.has(id)) return;
  add(expansion, from, id, 'AWS::Lambda::Permission', {
    FunctionName: target,
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
    SourceArn: apiArn(restApiId(expansion), '/*/*'),
  });
}

/** The ARN of an API of this account, with what follows its id. */
export function apiArn(api: Json, rest: string): Json {
  const arn = ['arn:', ref('AWS::Partition'), ':execute-api:', ref('AWS::Region'), ':', ref('AWS::AccountId'), ':'];
  return join('', [...arn, api, rest]);
}
