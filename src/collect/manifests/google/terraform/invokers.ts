import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import type { PlannedResource } from '../../terraform/planned-resources.ts';
import { draftIn, type Manifest } from '../draft.ts';
import { functionIdIn } from '../function-fact.ts';
import { conditionsOf, type Grant, principalOf } from './bindings.ts';
import type { GooglePlan } from './blocks.ts';
import { WORKLOADS } from './workloads.ts';

type About = {
  service: string;
  fact: string | null;
  attribute: string;
  types: readonly string[];
  names: readonly string[];
};

const RUN = ['google_cloud_run_v2_service', 'google_cloud_run_service', 'google_cloudfunctions2_function'];

/** What bindings can be about: its service, the type of its fact, and the attribute of the binding that names it. */
const ABOUT: Readonly<Record<string, About>> = {
  google_cloud_run_service: { service: 'run', fact: 'function', attribute: 'service', types: RUN, names: ['name'] },
  google_cloud_run_v2_service: { service: 'run', fact: 'function', attribute: 'name', types: RUN, names: ['name'] },
  google_cloud_run_v2_job: {
    service: 'run',
    fact: 'function',
    attribute: 'name',
    types: ['google_cloud_run_v2_job'],
    names: ['name'],
  },
  google_cloudfunctions_function: about(
    'cloudfunctions',
    'function',
    'cloud_function',
    'google_cloudfunctions_function',
  ),
  google_cloudfunctions2_function: about(
    'cloudfunctions',
    'function',
    'cloud_function',
    'google_cloudfunctions2_function',
  ),
  google_pubsub_topic: about('pubsub', 'topic', 'topic', 'google_pubsub_topic'),
  google_pubsub_subscription: about('pubsub', 'queue', 'subscription', 'google_pubsub_subscription'),
  google_storage_bucket: about('storage', 'bucket', 'bucket', 'google_storage_bucket'),
  google_kms_crypto_key: about('cloudkms', 'key', 'crypto_key_id', 'google_kms_crypto_key'),
  google_secret_manager_secret: about(
    'secretmanager',
    'secret',
    'secret_id',
    'google_secret_manager_secret',
    'secret_id',
  ),
  google_artifact_registry_repository: about(
    'artifactregistry',
    null,
    'repository',
    'google_artifact_registry_repository',
    'repository_id',
  ),
  google_bigquery_dataset: about('bigquery', null, 'dataset_id', 'google_bigquery_dataset', 'dataset_id'),
};

function about(service: string, fact: string | null, attribute: string, type: string, name = 'name'): About {
  return { service, fact, attribute, types: [type], names: [name, 'id', 'name'] };
}

/** Who else may use a resource: each member that a binding on it names. */
export function bindingFacts(manifest: Manifest, plan: GooglePlan, grants: readonly Grant[]): Draft[] {
  return grants.flatMap((grant) => {
    const known = ABOUT[grant.about];
    if (known === undefined) return [];
    const resource = plan.named(grant.binding, known.attribute, known.types, known.names);
    const key = grant.index === 0 ? grant.binding.address : `${grant.binding.address}/${grant.index}`;
    const fact = draftIn(manifest, 'resource-policy-statement', key, grant.binding.placeOf(grant.path));
    const written = grant.binding.values[known.attribute];
    const elsewhere = hole('the resource is declared elsewhere');
    Object.assign(fact.attributes, {
      resource: resource
        ? known.fact === null
          ? null
          : `${known.fact}:${manifest.path}#${resource.address}`
        : elsewhere,
      name: resource?.address ?? (typeof written === 'string' ? written : elsewhere),
      service: known.service,
      sid: null,
      effect: 'allow',
      actions: [isHole(grant.role) ? hole(grant.role.unresolved) : wordOf(grant.role)],
      notActions: [],
      principals: [principalOf(grant.member)],
      notPrincipals: [],
      resources: [],
      conditions: conditionsOf(grant.condition),
      organization: null,
      sourceAccount: null,
      source: null,
      functionUrlAuthType: null,
      viaFunctionUrl: null,
      madeBy: 'template',
    });
    return [fact];
  });
}

const INVOKER = /^roles\/(run|cloudfunctions)\.invoker$/;

/**
 * Sets the guards of the addresses of functions from who may invoke them. A plan is all that is declared: without a binding for
 * everyone, Google asks who is calling.
 */
export function setGuards(
  manifest: Manifest,
  plan: GooglePlan,
  grants: readonly Grant[],
  facts: readonly Draft[],
): void {
  const endpoints = facts.filter(({ type }) => type === 'endpoint');
  for (const resource of plan.ofType(...WORKLOADS)) {
    const own = endpoints.filter(({ attributes }) => attributes.function === functionIdIn(manifest, resource.address));
    const invokers = grants.flatMap((grant) => invokerOf(plan, grant, resource) ?? []);
    for (const endpoint of own) {
      if (!isHole(endpoint.attributes.guards)) continue;
      endpoint.attributes.guards = guardsFrom(invokers);
      endpoint.origins['/guards'] = {
        kind: 'inherited-default',
        from: invokers.length === 0 ? 'Google Cloud: IAM, no invoker is bound' : 'the bindings of its invokers',
      };
    }
  }
}

/** A grant by which someone may invoke a function. `sure`: it is this function, and that role. */
type Invoker = { grant: Grant; sure: boolean };

function invokerOf(plan: GooglePlan, grant: Grant, resource: PlannedResource): Invoker | null {
  const known = ABOUT[grant.about];
  if (known?.fact !== 'function' || (!isHole(grant.role) && !INVOKER.test(wordOf(grant.role)))) return null;
  const named = plan.named(grant.binding, known.attribute, known.types, known.names);
  if (named === resource) return { grant, sure: !isHole(grant.role) };
  // A binding of which is not known what it is about can be about any of them.
  return named === null && isHole(grant.binding.values[known.attribute]) ? { grant, sure: false } : null;
}

function guardsFrom(invokers: readonly Invoker[]): Json {
  if (invokers.some(({ grant, sure }) => sure && isEveryone(grant.member))) return [];
  const unsure = invokers.find(({ grant, sure }) =>
    isHole(grant.member) ? !isOfAccounts(grant) : !sure && isEveryone(grant.member),
  );
  return unsure ? hole(`whom ${unsure.grant.binding.address} lets invoke it is not known`, [['iam'], []]) : ['iam'];
}

function isEveryone(member: Json): boolean {
  return member === 'allUsers' || member === 'allAuthenticatedUsers';
}

/** A text that is put together from service accounts of the plan names one of them, and not everyone. */
function isOfAccounts({ binding, path }: Grant): boolean {
  const { targets, open } = binding.named(path);
  return open.length === 0 && targets.length > 0 && targets.every(({ type }) => type === 'google_service_account');
}
