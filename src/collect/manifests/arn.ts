import { isHole } from '../../model/hole.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { hole } from './candidates.ts';
import { referredIn, type Stack } from './stack.ts';

/** Service in the ARN of what a resource type makes, where it is not the type's own second word. */
const SERVICES = new Map([
  ['ApiGateway', 'execute-api'],
  ['ApiGatewayV2', 'execute-api'],
  ['Cognito', 'cognito-idp'],
  ['ElasticLoadBalancingV2', 'elasticloadbalancing'],
  ['StepFunctions', 'states'],
  ['AmazonMQ', 'mq'],
  ['MSK', 'kafka'],
  ['DocDB', 'rds'],
]);

/** The account that the stack is deployed to. */
const OWN_ACCOUNT = `\${AWS::AccountId}`;

/** The parts of an ARN between its colons; a colon inside `${...}` divides nothing. */
export function arnParts(arn: string): string[] {
  const parts: string[] = [''];
  for (const piece of arn.split(/(\$\{[^}]*\}|:)/)) {
    if (piece === ':' && parts.length < 6) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

/** A resolved ARN taken apart; of one that is only known after deployment, what the resource's type says. */
export function sourceParts(stack: Stack, arn: Json): JsonObject | Json {
  if (typeof arn !== 'string') return hole('a source that is no text');
  const type = referredIn(stack, arn)?.resource.type;
  if (type !== undefined) {
    const name = type.split('::')[1] ?? '';
    const service = SERVICES.get(name) ?? name.toLowerCase();
    // Of the ARNs that can stand here, a bucket's alone has no account.
    return { arn, service, account: service === 's3' ? '' : OWN_ACCOUNT, resource: arn };
  }
  const [scheme, , service, , account, resource] = arnParts(arn);
  if (scheme === 'arn' && service !== undefined && account !== undefined && resource !== undefined) {
    return { arn, service, account, resource };
  }
  if (arn === '*') return { arn, service: '*', account: '*', resource: '*' };
  const unknown = hole('an ARN that is only known after deployment');
  return { arn, service: unknown, account: unknown, resource: arn };
}

/** The service of an ARN or of the resource that a reference names; null where neither tells. */
export function serviceOf(stack: Stack, arn: Json | undefined): string | null {
  if (arn === undefined || isHole(arn)) return null;
  const parts = sourceParts(stack, arn);
  if (typeof parts !== 'object' || parts === null || Array.isArray(parts)) return null;
  return typeof parts.service === 'string' && !parts.service.includes('${') ? parts.service : null;
}
