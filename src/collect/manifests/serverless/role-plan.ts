import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { isObject } from '../resource.ts';
import { resourceName } from './naming.ts';
import { object, type Part } from './part.ts';
import type { Service } from './service.ts';

/** Logical id of the role that functions share. */
export const SHARED_ROLE = 'IamRoleLambdaExecution';

/** The role of a function: one that somebody gives, the one that all share, or one of its own. */
export type RolePlan =
  | { kind: 'given'; value: Part; logicalId: string | null }
  | { kind: 'shared' }
  | { kind: 'own'; logicalId: string; inherits: boolean }
  /** One of its own by version 4, and the shared one by version 3 without a plugin. */
  | { kind: 'unknown'; logicalId: string; inherits: boolean };

/** Plugins whose work is to give functions with statements a role of their own. */
const ROLE_PLUGINS = ['serverless-iam-roles-per-function', '@interlace/serverless-iam-roles-per-function'];

/** Whether statements of a function are a plugin's work, which leaves the shared role as it is. */
export function hasRolePlugin(service: Service): boolean {
  return service.plugins.some(
    (name) => ROLE_PLUGINS.includes(name) || /(^|\/)serverless-iam-roles-per-function/.test(name),
  );
}

/** Whether every function has a role of its own. */
export function isPerFunction({ provider }: Service): boolean {
  return provider.at('iam', 'role', 'mode').value === 'perFunction' && !provider.at('role').there;
}

/** Which role a function runs under. */
export function planRole(service: Service, key: string, fn: Part): RolePlan {
  const own = fn.at('role');
  if (own.there) return given(own);
  const { provider } = service;
  const shared = provider.at('iam', 'role');
  if (isRole(shared.value)) return given(shared);
  if (provider.at('role').there) return given(provider.at('role'));
  const perFunction = isPerFunction(service);
  const logicalId = `${resourceName(key)}${SHARED_ROLE}`;
  const inherit = fn.at('iam', 'inheritStatements');
  if (perFunction) return { kind: 'own', logicalId, inherits: inherit.value !== false };
  const structured = fn.at('iam', 'role', 'statements').there || fn.at('iam', 'role', 'managedPolicies').there;
  if (!structured && !fn.at('iamRoleStatements').there) return { kind: 'shared' };
  const setting = ['serverless-iam-roles-per-function', 'interlaceIamRolesPerFunction']
    .map((name) => service.at('custom', name, 'defaultInherit').value)
    .find((value) => value !== undefined);
  const legacy = fn.at('iamRoleStatementsInherit');
  const inherits = (inherit.value ?? legacy.value ?? setting ?? false) === true;
  const major = majorVersion(service);
  if (structured || hasRolePlugin(service) || major === 4) return { kind: 'own', logicalId, inherits };
  const message = `The statements of ${key} count with the plugin serverless-iam-roles-per-function or with version 4 only. List the plugin, or say the version in frameworkVersion.`;
  service.tell('serverless-version', message, fn.at('iamRoleStatements').spot, []);
  return major === null ? { kind: 'unknown', logicalId, inherits } : { kind: 'shared' };
}

/** The version of the framework that the service asks for; null: it can be any. */
function majorVersion(service: Service): number | null {
  const text = service.at('frameworkVersion').text ?? '';
  const found = /^[\s^~=v]*(\d+)(?:[.\s]|$)/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/** A role that is there already: a text, or an intrinsic that gives its ARN. */
function isRole(value: Json | undefined): boolean {
  if (typeof value === 'string' || isHole(value)) return true;
  return isObject(value) && Object.keys(value).some((name) => name.includes('::') || name === 'Ref');
}

/** What `role` means: an ARN as it is, another text the logical id of a role. */
function given(role: Part): RolePlan {
  const { value } = role;
  if (typeof value !== 'string') {
    const attribute = isObject(value) ? value['Fn::GetAtt'] : undefined;
    const [id, name] = Array.isArray(attribute) ? attribute : [];
    return { kind: 'given', value: role, logicalId: typeof id === 'string' && name === 'Arn' ? id : null };
  }
  if (value.includes(':')) return { kind: 'given', value: role, logicalId: null };
  return { kind: 'given', value: role.with(object({ 'Fn::GetAtt': [value, 'Arn'] })), logicalId: value };
}
