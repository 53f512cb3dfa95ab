import type { Json, JsonObject } from '../../../model/json.ts';
import { pick } from '../attribute.ts';
import type { Resource } from '../resource.ts';
import type { Draft, Stack } from '../stack.ts';
import { type Owner, ownerNamed, policyOf } from './resource-policy.ts';

const BUS: Owner = { service: 'events', types: ['AWS::Events::EventBus'], fact: 'bus', name: 'Name' };
const LAYER: Owner = { service: 'layer', types: ['AWS::Lambda::LayerVersion'], fact: 'layer', name: 'LayerName' };

/** Statements that a resource adds to another's policy without writing a document: buses and layers. */
export function grantedPolicies(stack: Stack): Draft[] {
  return [
    ...stack.ofType('AWS::Events::EventBusPolicy').flatMap((resource) => busPolicy(stack, resource)),
    ...stack.ofType('AWS::Lambda::LayerVersionPermission').flatMap((resource) => layerPermission(stack, resource)),
  ];
}

function busPolicy(stack: Stack, resource: Resource): Draft[] {
  const { value } = stack.source(resource, { arn: true });
  const bus = pick(value, ['EventBusName']) ?? 'default';
  // The account's own bus is declared nowhere.
  const { id, name } = bus === 'default' ? { id: null, name: bus } : ownerNamed(stack, bus, BUS);
  const whole = pick(value, ['Statement']);
  const whose = [{ resource: id, name, service: 'events', key: '' }];
  if (whole !== undefined) return policyOf(stack, resource, { Statement: whole }, [], whose);
  const principal = pick(value, ['Principal']);
  const condition = pick(value, ['Condition']);
  const key = pick(condition, ['Key']);
  const operator = pick(condition, ['Type']);
  const statement = defined({
    Sid: pick(value, ['StatementId']),
    Effect: 'Allow',
    Action: pick(value, ['Action']),
    Principal: principal === undefined || principal === '*' ? principal : { AWS: principal },
    Condition:
      typeof key === 'string' && typeof operator === 'string'
        ? { [operator]: { [key]: pick(condition, ['Value']) ?? null } }
        : condition,
  });
  return policyOf(stack, resource, { Statement: [statement] }, [], whose);
}

function layerPermission(stack: Stack, resource: Resource): Draft[] {
  const { value } = stack.source(resource, { arn: true });
  const { id, name } = ownerNamed(stack, pick(value, ['LayerVersionArn']), LAYER);
  const principal = pick(value, ['Principal']);
  const organization = pick(value, ['OrganizationId']);
  const statement = defined({
    Effect: 'Allow',
    Action: pick(value, ['Action']),
    Principal: principal === undefined || principal === '*' ? principal : { AWS: principal },
    Condition: organization === undefined ? undefined : { StringEquals: { 'aws:PrincipalOrgID': organization } },
  });
  return policyOf(stack, resource, { Statement: [statement] }, [], [{ resource: id, name, service: 'layer', key: '' }]);
}

/** Nothing that is left out. */
function defined(properties: { [name: string]: Json | undefined }): JsonObject {
  const made: JsonObject = Object.create(null);
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) made[name] = value;
  return made;
}
