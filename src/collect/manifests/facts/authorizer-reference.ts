import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { referenceOf } from '../reference.ts';
import { member, type Resource } from '../resource.ts';
import { referredIn, type Stack } from '../stack.ts';

const TYPES = ['AWS::ApiGateway::Authorizer', 'AWS::ApiGatewayV2::Authorizer'];

/** Id of the fact of an authorizer; `key` is its logical id, or the API's with the name of a security scheme. */
export function authorizerId(stack: Stack, key: string): string {
  return `authorizer:${stack.path}#${key}`;
}

/** Id of the authorizer that a method or route asks; null where it asks none, a hole where it is declared elsewhere. */
export function authorizerOf(stack: Stack, resource: Resource): Json {
  const { value } = stack.source(resource, { arn: true });
  const type = pick(value, ['AuthorizationType']);
  if (type === undefined || type === 'NONE' || type === 'AWS_IAM') return null;
  const elsewhere = hole('the authoriser is declared elsewhere');
  const named = stack.resources.get(referenceOf(member(resource.properties, 'AuthorizerId'))?.logicalId ?? '');
  const id =
    named !== undefined && TYPES.includes(named.type)
      ? authorizerId(stack, named.logicalId)
      : readAs(pick(value, ['AuthorizerId']), (text) => byText(stack, text) ?? elsewhere, elsewhere);
  if (!isHole(type)) return id;
  return hole(type.unresolved, typeof id === 'string' && type.among ? [id, null] : undefined);
}

function byText(stack: Stack, text: Json): string | null {
  const referred = referredIn(stack, text);
  if (referred === null || !TYPES.includes(referred.resource.type)) return null;
  return authorizerId(referred.stack, referred.resource.logicalId);
}

/** What the authorizer of a mode is called: the API's logical id, and the mode's place among the further ones. */
export function graphqlAuthorizerKey(api: Resource, index: number): string {
  return index === 0 ? api.logicalId : `${api.logicalId} provider ${index}`;
}
