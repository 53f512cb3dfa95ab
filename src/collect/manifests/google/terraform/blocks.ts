import { isHole } from '../../../../model/hole.ts';
import type { Json, JsonObject } from '../../../../model/json.ts';
import { emptyObject } from '../../intrinsics.ts';
import { isObject, member, wordOf } from '../../resource.ts';
import type { PlannedResource } from '../../terraform/planned-resources.ts';
import type { Written } from '../draft.ts';

/** Blocks that stand once at most. A plan has each block as a list; the API has these as objects. */
const SINGLE = new Set([
  ...['metadata', 'spec', 'template', 'securityContext', 'resources', 'valueFrom', 'valueSource', 'secretKeyRef'],
  ...['configMapKeyRef', 'configMapRef', 'secretRef', 'scaling', 'vpcAccess', 'binaryAuthorization', 'buildConfig'],
  ...['source', 'storageSource', 'repoSource', 'serviceConfig', 'eventTrigger', 'failurePolicy', 'sourceRepository'],
  ...['onDeployUpdatePolicy', 'automaticUpdatePolicy', 'destination', 'cloudRunService', 'transport', 'pubsub'],
  ...['pushConfig', 'oidcToken', 'deadLetterPolicy', 'retryPolicy', 'pubsubTarget', 'httpTarget', 'retryConfig'],
  ...['versioning', 'encryption', 'retentionPolicy', 'logging', 'action', 'replication', 'auto', 'userManaged'],
  ...['customerManagedEncryption', 'rotation', 'allUpdatesRule', 'oidc', 'aws', 'saml', 'cmekSettings'],
  ...['conditionThreshold', 'conditionMatchedLog', 'conditionAbsent', 'ttlConfig', 'customPlacementConfig'],
  ...['capabilities', 'defaultAdmissionRule', 'rateLimitOptions', 'rateLimitThreshold', 'match', 'versionTemplate'],
]);

/** Maps whose keys are the user's own. */
const MAPS = new Set([
  ...['labels', 'annotations', 'environmentVariables', 'buildEnvironmentVariables', 'limits', 'userLabels'],
  ...['userEnvVars', 'attributeMapping', 'matchLabels'],
]);

/** The values of a resource in the words of Google's API: `max_instance_count` is `maxInstanceCount`, a block that stands once an object. */
export function inApiWords(resource: PlannedResource): Written & { value: JsonObject } {
  const value = worded(asText(resource.values));
  return {
    value: isObject(value) ? value : emptyObject(),
    placeOf: (pointer) => resource.placeOf(inTerraformWords(pointer)),
  };
}

function worded(value: Json): Json {
  if (isHole(value)) return value;
  if (Array.isArray(value)) return value.map(worded);
  if (!isObject(value)) return value;
  const made = emptyObject();
  for (const [name, item] of Object.entries(value)) {
    // What is left out is null in a plan.
    if (item === null) continue;
    const called = camel(name);
    if (MAPS.has(called)) made[called] = item;
    else if (SINGLE.has(called) && Array.isArray(item)) {
      const [only] = item;
      if (only !== undefined && only !== null) made[called] = worded(only);
    } else if (!Array.isArray(item) || item.length > 0) made[called] = worded(item);
  }
  return made;
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function inTerraformWords(pointer: readonly string[]): string[] {
  const path: string[] = [];
  for (const [depth, step] of pointer.entries()) {
    if (MAPS.has(pointer[depth - 1] ?? '')) path.push(step);
    else {
      path.push(step.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
      if (SINGLE.has(step)) path.push('0');
    }
  }
  return path;
}

/** References as `${address.attribute}`. */
export function asText(value: Json): Json {
  if (isHole(value)) return value;
  if (Array.isArray(value)) return value.map(asText);
  if (!isObject(value)) return value;
  const reference = member(value, 'Fn::GetAtt');
  if (Array.isArray(reference)) return `\${${wordOf(reference[0])}.${wordOf(reference[1])}}`;
  const made = emptyObject();
  for (const [name, item] of Object.entries(value)) made[name] = asText(item);
  return made;
}

/** Address in `${address.attribute}`; null: the text is no reference. */
export function addressIn(text: Json | undefined): string | null {
  return typeof text === 'string' ? (/^\$\{(.+)\.\w+\}$/.exec(text)?.[1] ?? null) : null;
}

/** Google resources of a plan, by address and by type. */
export type GooglePlan = {
  all: readonly PlannedResource[];
  at: (address: string) => PlannedResource | undefined;
  ofType: (...types: string[]) => PlannedResource[];
  /** The resource of one of these types that an attribute names: by the configuration, by reference, or by the name that it states. */
  named: (
    resource: PlannedResource,
    attribute: string,
    types: readonly string[],
    names: readonly string[],
  ) => PlannedResource | null;
};

export function googlePlan(planned: Iterable<PlannedResource>): GooglePlan {
  const all = [...planned].filter(({ type }) => type.startsWith('google_'));
  const byAddress = new Map(all.map((one) => [one.address, one]));
  const byType = new Map<string, PlannedResource[]>();
  for (const one of all) byType.set(one.type, [...(byType.get(one.type) ?? []), one]);
  const ofType = (...types: string[]): PlannedResource[] => types.flatMap((type) => byType.get(type) ?? []);
  return {
    all,
    at: (address) => byAddress.get(address),
    ofType,
    named: (resource, attribute, types, names) => {
      const { targets, open } = resource.named([attribute]);
      const own = targets.filter(({ type }) => types.includes(type));
      if (own.length === 1 && open.length === 0) return byAddress.get(own[0]?.address ?? '') ?? null;
      const value = asText(resource.values[attribute] ?? null);
      const referred = byAddress.get(addressIn(value) ?? '');
      if (referred && types.includes(referred.type)) return referred;
      if (typeof value !== 'string') return null;
      const last = value.slice(value.lastIndexOf('/') + 1);
      const found = ofType(...types).filter((one) =>
        names.some((name) => one.values[name] === value || one.values[name] === last),
      );
      return found.length === 1 ? (found[0] ?? null) : null;
    },
  };
}
