import type { Json } from '../../../model/json.ts';
import { pick } from '../attribute.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { isObject, member, wordOf } from '../resource.ts';
import type { Draft } from '../stack.ts';
import { cloudFunctionFacts } from './cloud-function.ts';
import { itemsOf } from './container.ts';
import { APPSPOT_ACCOUNT, COMPUTE_ACCOUNT, type DefaultAccount } from './default-account.ts';
import type { Manifest, Written } from './draft.ts';

/** Types of Deployment Manager that are functions, by generation. */
const FUNCTION =
  /^(?:gcp-types\/cloudfunctions-(v\d)\w*:projects\.locations\.functions|cloudfunctions\.(v\d)\w*\.function)$/;

/** Templates in Jinja and Python, which are run to know what they declare. */
const TEMPLATE = /\.(?:jinja2?|py)$/;

/** Id of the role for an account as it is written, or where none is, for that of the platform. */
export type RoleOf = (account: Json | undefined, standardAccount: DefaultAccount) => Json;

/** What a configuration of Deployment Manager declares: the types of all resources, and facts of those that are functions. */
export function deploymentFacts(
  manifest: Manifest,
  { value, placeOf }: Written,
  roleOf: RoleOf,
): { facts: Draft[]; types: string[] } {
  const types: string[] = [];
  const facts = itemsOf(member(value, 'resources')).flatMap((resource, index) => {
    const type = wordOf(member(resource, 'type'));
    const at = ['resources', String(index)];
    types.push(type || 'unknown');
    if (TEMPLATE.test(type)) {
      const message =
        'A template of Deployment Manager is not run, so that its resources are not known. Keep what it comes to (gcloud deployment-manager manifests describe).';
      manifest.problems.push(manifestProblem('template-not-rendered', message, placeOf([...at, 'type'])));
    }
    const generation = FUNCTION.exec(type);
    if (generation === null) return [];
    const properties = member(resource, 'properties') ?? {};
    const inside: Written = {
      value: isObject(properties) ? properties : {},
      placeOf: (pointer) => placeOf(pointer.length === 0 ? at : [...at, 'properties', ...pointer]),
    };
    const policy = pick(resource, ['accessControl', 'gcpIamPolicy', 'bindings']);
    return withPolicy(functionOf(manifest, resource, index, inside, generation.includes('v2'), roleOf), policy);
  });
  return { facts, types };
}

function functionOf(
  manifest: Manifest,
  resource: Json,
  index: number,
  written: Written,
  second: boolean,
  roleOf: RoleOf,
): Draft[] {
  const { value } = written;
  const logicalId = wordOf(member(resource, 'name')) || `resource ${index}`;
  const stated =
    wordOf(member(value, 'function')) || wordOf(member(value, 'functionId')) || lastOf(member(value, 'name'));
  const account = pick(value, ['serviceConfig', 'serviceAccountEmail']) ?? member(value, 'serviceAccountEmail');
  const parent = /\/locations\/([^/\s]+)/.exec(`${wordOf(member(value, 'parent'))} ${wordOf(member(value, 'name'))}`);
  return cloudFunctionFacts(manifest, {
    written,
    logicalId,
    name: stated || logicalId,
    region: member(value, 'location') ?? parent?.[1] ?? undefined,
    role: roleOf(account, second ? COMPUTE_ACCOUNT : APPSPOT_ACCOUNT),
  });
}

function lastOf(name: Json | undefined): string {
  return wordOf(name).split('/').at(-1) ?? '';
}

const INVOKER = /^roles\/(?:cloudfunctions|run)\.invoker$/;

/** A policy that is stated with the function is the whole of it: without a binding for everyone, Google asks who is calling. */
function withPolicy(facts: Draft[], bindings: Json | undefined): Draft[] {
  if (!Array.isArray(bindings)) return facts;
  const invokers = bindings.filter((binding) => INVOKER.test(wordOf(pick(binding, ['role']))));
  const members = invokers.flatMap((binding) => itemsOf(pick(binding, ['members'])));
  const open = members.includes('allUsers') || members.includes('allAuthenticatedUsers');
  for (const { type, attributes } of facts) if (type === 'endpoint') attributes.guards = open ? [] : ['iam'];
  return facts;
}
