import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import type { Tables } from '../../../../model/tables.ts';
import { text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import { type AzureResource, type AzureStack, azureDraft, readAt, valueAt } from '../azure-stack.ts';
import { functionApps } from './app.ts';
import { type Assignment, assignments, grantedStatements } from './assignment.ts';
import { hasOwnIdentity, identitiesOf, roleIdOf } from './identity.ts';

const USER_ASSIGNED = 'Microsoft.ManagedIdentity/userAssignedIdentities';

/** Managed identities as roles, what role assignments let them do, and who may act as them from outside. */
export function azureRoles(stack: AzureStack, tables: Pick<Tables, 'azureRoles'>): Draft[] {
  const assigned = assignments(stack, tables);
  const statements = grantedStatements(stack, assigned);
  const named = new Set(statements.map(({ attributes }) => attributes.role));
  const apps = new Set(functionApps(stack).map(({ resource }) => resource));
  const holders = stack.resources.filter((resource) => {
    if (resource.type.toLowerCase() === USER_ASSIGNED.toLowerCase()) return true;
    const own = hasOwnIdentity(resource);
    return own !== false && (apps.has(resource) ? own === true : named.has(roleIdOf(stack, resource)));
  });
  return [
    ...holders.map((resource) => roleFact(stack, resource, assigned, statements)),
    ...statements,
    ...federated(stack),
  ];
}

function roleFact(
  stack: AzureStack,
  resource: AzureResource,
  all: readonly Assignment[],
  statements: readonly Draft[],
): Draft {
  const id = roleIdOf(stack, resource);
  const fact = azureDraft(stack, 'role', id.slice(id.indexOf('#') + 1), resource);
  const own = all.filter(({ principal }) => principal === id);
  const inline = statements.filter(({ attributes }) => attributes.role === id && attributes.kind === 'inline');
  const policies = new Map<string, Json>();
  for (const { definition, roleId } of own) {
    const { name, owner } = definition;
    policies.set(JSON.stringify([name, roleId]), {
      name,
      arn: isHole(roleId) ? hole(roleId.unresolved) : wordOf(roleId),
      owner,
    });
  }
  Object.assign(fact.attributes, {
    name: resource.name,
    logicalId: resource.logicalId,
    madeBy: 'template',
    seenIn: [],
    managedPolicies: [...policies.values()],
    inlinePolicies: [...new Set(inline.map(({ attributes }) => attributes.policy ?? null))],
    permissionsBoundary: null,
    maxSessionSeconds: null,
    trustedServices: usersOf(stack, resource, id),
  });
  return fact;
}

/** Types of the resources that an identity belongs to. */
function usersOf(stack: AzureStack, resource: AzureResource, id: string): Json[] {
  if (resource.type.toLowerCase() !== USER_ASSIGNED.toLowerCase()) return [resource.type];
  const users = stack.resources.filter((one) => {
    if (valueAt(one.named, 'identity') === undefined) return false;
    const roles = identitiesOf(stack, one);
    return Array.isArray(roles) && roles.includes(id);
  });
  return [...new Set(users.map(({ type }) => type))].sort();
}

/** Who may act as an identity by a token of another provider: the issuer, and the subject that it must name. */
function federated(stack: AzureStack): Draft[] {
  return stack.ofType(`${USER_ASSIGNED}/federatedIdentityCredentials`).map((resource) => {
    const fact = azureDraft(stack, 'trust-statement', resource.key, resource);
    const parent = resource.name.split('/').slice(0, -1).join('/');
    const identity = stack.ofType(USER_ASSIGNED).find(({ name }) => name.toLowerCase() === parent.toLowerCase());
    const issuer = readAt(resource.plain, ['properties', 'issuer'], text, hole('no issuer is stated'));
    const host = typeof issuer === 'string' ? issuer.replace(/^https:\/\//, '').replace(/\/$/, '') : 'issuer';
    Object.assign(fact.attributes, {
      role: identity === undefined ? hole('the identity is declared elsewhere') : roleIdOf(stack, identity),
      effect: 'allow',
      actions: [],
      services: [],
      accounts: [],
      federated: [typeof issuer === 'string' ? host : issuer],
      notPrincipals: [],
      conditions: [...subjectConditions(resource, host), ...audienceConditions(resource, host)],
    });
    return fact;
  });
}

function subjectConditions(resource: AzureResource, host: string): Json[] {
  const subject = readAt(resource.plain, ['properties', 'subject'], text, null);
  if (subject !== null) return [{ operator: 'StringEquals', key: `${host}:sub`.toLowerCase(), values: [subject] }];
  const expression = readAt(resource.plain, ['properties', 'claimsMatchingExpression', 'value'], text, null);
  if (expression === null) return [];
  const match =
    typeof expression === 'string' ? /^claims\['sub'\] (eq|matches) '([^']*)'$/.exec(expression.trim()) : null;
  if (match === null) return [hole('an expression about claims that is not taken apart')];
  return [
    {
      operator: match[1] === 'eq' ? 'StringEquals' : 'StringLike',
      key: `${host}:sub`.toLowerCase(),
      values: [match[2] ?? ''],
    },
  ];
}

function audienceConditions(resource: AzureResource, host: string): Json[] {
  const audiences = valueAt(resource.plain, 'properties', 'audiences');
  if (audiences === undefined || audiences === null) return [];
  const values = Array.isArray(audiences) ? audiences : [hole('audiences that are not known')];
  return [{ operator: 'StringEquals', key: `${host}:aud`.toLowerCase(), values }];
}
