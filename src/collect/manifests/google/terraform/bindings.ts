import { isHole } from '../../../../model/hole.ts';
import type { Json, JsonObject } from '../../../../model/json.ts';
import { hole } from '../../candidates.ts';
import { jsonTree } from '../../json-tree.ts';
import { isObject, member, wordOf } from '../../resource.ts';
import type { PlannedResource } from '../../terraform/planned-resources.ts';
import { itemsOf } from '../container.ts';
import { asText, type GooglePlan } from './blocks.ts';

/** One role that a binding gives to one member. */
export type Grant = {
  binding: PlannedResource;
  /** Type of what it is about: `google_pubsub_topic`, `google_project`. */
  about: string;
  role: Json;
  member: Json;
  /** Where the member stands among the values. */
  path: string[];
  condition: Json | undefined;
  /** Tells grants of one binding apart. */
  index: number;
};

const FORM = /^(google_\w+)_iam_(member|binding|policy)$/;

/** What all bindings of a plan give: a member each, a binding each of its members, a policy each of each of its bindings. */
export function grantsOf(plan: GooglePlan): Grant[] {
  return plan.all.flatMap((binding) => {
    const [, about, form] = FORM.exec(binding.type) ?? [];
    if (about === undefined) return [];
    const values = valuesOf(binding);
    const base = { binding, about, condition: firstOf(values.condition) };
    if (form === 'member') {
      return [{ ...base, role: values.role ?? null, member: values.member ?? null, path: ['member'], index: 0 }];
    }
    if (form === 'binding') return members(base, values.role, values.members, ['members']);
    return policyGrants(base, values.policy_data);
  });
}

/** References stand as `${address.attribute}`. */
function valuesOf({ values }: PlannedResource): JsonObject {
  const made = asText(values);
  return isObject(made) ? made : values;
}

type Base = Pick<Grant, 'binding' | 'about' | 'condition'>;

function members(base: Base, role: Json | undefined, list: Json | undefined, path: string[], from = 0): Grant[] {
  return itemsOf(list).map((one, index) => ({
    ...base,
    role: role ?? null,
    member: one,
    path: path.length === 1 ? [...path, String(index)] : path,
    index: from + index,
  }));
}

/** A policy is a JSON text, which a data source mostly makes. */
function policyGrants(base: Base, data: Json | undefined): Grant[] {
  const policy = typeof data === 'string' ? jsonTree(data)?.value : undefined;
  if (!isObject(policy)) {
    const unknown = hole(isHole(data) ? data.unresolved : 'the policy is only known after apply');
    return [{ ...base, role: unknown, member: unknown, path: ['policy_data'], index: 0 }];
  }
  let from = 0;
  return itemsOf(member(policy, 'bindings')).flatMap((binding) => {
    const condition = member(binding, 'condition');
    const grants = members(
      { ...base, condition },
      member(binding, 'role'),
      member(binding, 'members'),
      ['policy_data', ''],
      from,
    );
    from += grants.length;
    return grants.map((grant) => ({ ...grant, path: ['policy_data'] }));
  });
}

function firstOf(value: Json | undefined): Json | undefined {
  return Array.isArray(value) ? value[0] : undefined;
}

/** Whom a member names. */
export function principalOf(one: Json): Json {
  if (isHole(one)) return { kind: hole(one.unresolved), id: hole(one.unresolved) };
  const text = wordOf(one);
  if (text === 'allUsers' || text === 'allAuthenticatedUsers') return { kind: 'anyone', id: text };
  if (/^(principal|principalSet):/.test(text)) return { kind: 'federated', id: text };
  if (/^serviceAccount:service-\d+@gcp-sa-|^serviceAccount:\d+@cloudservices\./.test(text)) {
    return { kind: 'service', id: text };
  }
  return { kind: 'account', id: text };
}

/** A condition of IAM is an expression in a language of its own, which is not worked out: that there is one is told. */
export function conditionsOf(condition: Json | undefined): Json[] {
  if (condition === undefined || condition === null) return [];
  return [hole('a condition in the expression language of IAM')];
}
