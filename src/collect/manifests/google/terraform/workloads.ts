import type { Json, JsonObject } from '../../../../model/json.ts';
import { pick } from '../../attribute.ts';
import { emptyObject } from '../../intrinsics.ts';
import { wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import type { PlannedResource } from '../../terraform/planned-resources.ts';
import { type CloudFunction, cloudFunctionFacts } from '../cloud-function.ts';
import { APPSPOT_ACCOUNT, COMPUTE_ACCOUNT } from '../default-account.ts';
import type { Manifest, Written } from '../draft.ts';
import { knativeService } from '../knative-service.ts';
import { type RunKind, runService, templatePath } from '../run-service.ts';
import { type Service, serviceFacts } from '../service.ts';
import type { Accounts } from './accounts.ts';
import { addressIn, type GooglePlan, inApiWords } from './blocks.ts';

/** Types that run code. */
export const WORKLOADS: readonly string[] = [
  'google_cloud_run_v2_service',
  'google_cloud_run_v2_job',
  'google_cloud_run_v2_worker_pool',
  'google_cloud_run_service',
  'google_cloudfunctions_function',
  'google_cloudfunctions2_function',
];

const RUN_KINDS: Readonly<Record<string, RunKind>> = {
  google_cloud_run_v2_job: 'job',
  google_cloud_run_v2_worker_pool: 'worker-pool',
};

/** The functions of a plan, with their addresses, sources of events and environments. */
export function workloadFacts(manifest: Manifest, plan: GooglePlan, accounts: Accounts): Draft[] {
  return plan.ofType(...WORKLOADS).flatMap((resource) => {
    const written = inApiWords(resource);
    if (resource.type.startsWith('google_cloudfunctions')) {
      return cloudFunctionFacts(manifest, cloudFunction(plan, accounts, resource, written));
    }
    const service =
      resource.type === 'google_cloud_run_service'
        ? firstApi(accounts, resource, written)
        : secondApi(accounts, resource, written);
    return serviceFacts(manifest, service);
  });
}

function cloudFunction(
  plan: GooglePlan,
  accounts: Accounts,
  resource: PlannedResource,
  written: Written & { value: JsonObject },
): CloudFunction {
  const second = resource.type === 'google_cloudfunctions2_function';
  // The provider knows the second generation by its type, whatever is stated.
  if (second && written.value.serviceConfig === undefined) written.value.serviceConfig = emptyObject();
  withObjects(plan, written.value);
  const path = second ? ['service_config', '0', 'service_account_email'] : ['service_account_email'];
  const { value } = written;
  const email = second ? pick(value, ['serviceConfig', 'serviceAccountEmail']) : pick(value, ['serviceAccountEmail']);
  return {
    written,
    logicalId: resource.address,
    name: nameOf(resource),
    region: resource.values[second ? 'location' : 'region'] ?? undefined,
    role: accounts.runsAs(resource, path, email, second ? COMPUTE_ACCOUNT : APPSPOT_ACCOUNT),
  };
}

/** Buckets and objects that the plan declares, by the names that they will have. */
function withObjects(plan: GooglePlan, value: JsonObject): void {
  const named = (holder: Json | undefined, key: string): void => {
    if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return;
    const declared = plan.at(addressIn(holder[key]) ?? '');
    const name = declared?.values.name;
    if (typeof name === 'string') holder[key] = name;
  };
  for (const key of ['bucket', 'object']) named(pick(value, ['buildConfig', 'source', 'storageSource']), key);
  for (const key of ['sourceArchiveBucket', 'sourceArchiveObject']) named(value, key);
}

/** The first API has the shape of Knative, with the template at the top. */
function firstApi(accounts: Accounts, resource: PlannedResource, written: Written & { value: JsonObject }): Service {
  const { metadata, template, traffic } = written.value;
  const value: JsonObject = emptyObject();
  value.metadata = metadata ?? emptyObject();
  const spec = emptyObject();
  if (template !== undefined) spec.template = template;
  if (traffic !== undefined) spec.traffic = traffic;
  value.spec = spec;
  const service = knativeService(
    {
      value,
      apiVersion: 'run.googleapis.com/v1',
      group: 'run.googleapis.com',
      kind: 'Service',
      name: nameOf(resource),
      namespace: null,
      placeOf: (pointer) => written.placeOf(pointer[0] === 'spec' ? pointer.slice(1) : pointer),
    },
    () => null,
  );
  const path = ['template', '0', 'spec', '0', 'service_account_name'];
  const account = pick(value, ['spec', 'template', 'spec', 'serviceAccountName']);
  return {
    ...service,
    logicalId: resource.address,
    name: nameOf(resource),
    region: resource.values.location ?? undefined,
    role: accounts.runsAs(resource, path, account, COMPUTE_ACCOUNT),
  };
}

function secondApi(accounts: Accounts, resource: PlannedResource, written: Written & { value: JsonObject }): Service {
  const kind = RUN_KINDS[resource.type] ?? 'service';
  const account = pick(written.value, [...templatePath(kind), 'serviceAccount']);
  const path = [...templatePath(kind).flatMap((step) => [step, '0']), 'service_account'];
  return runService(kind, written, {
    logicalId: resource.address,
    name: nameOf(resource),
    region: resource.values.location ?? undefined,
    role: accounts.runsAs(resource, path, account, COMPUTE_ACCOUNT),
  });
}

function nameOf({ values, address }: PlannedResource): string {
  return wordOf(values.name) || address;
}
