import type { Json } from '../../../../model/json.ts';
import { text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { readTags } from '../../facts/tags.ts';
import { type Draft, none } from '../../stack.ts';
import type { PlannedResource } from '../../terraform/planned-resources.ts';
import { draftIn, type Manifest, put } from '../draft.ts';

/** A fact about one resource, with its address and, from one of its attributes, its name. */
export function resourceDraft(manifest: Manifest, type: string, resource: PlannedResource, name: string | null): Draft {
  const fact = draftIn(manifest, type, resource.address, resource.placeOf([]));
  fact.attributes.logicalId = resource.address;
  fact.attributes.name = resource.address;
  const stated = name === null ? undefined : resource.values[name];
  if (typeof stated === 'string') put(fact, 'name', stated, text, none(resource.address));
  return fact;
}

/** What a plan does not carry: `lifecycle` stands in the source, and `deletion_policy` is of a few resources only. */
export function setDeletion(fact: Draft, resource: PlannedResource): void {
  const policy = resource.values.deletion_policy;
  if (policy === 'ABANDON' || policy === 'PREVENT') fact.attributes.deletionPolicy = 'retain';
  else if (policy === 'DELETE') fact.attributes.deletionPolicy = 'delete';
  else fact.attributes.deletionPolicy = hole('a plan does not carry lifecycle.prevent_destroy', ['delete', 'retain']);
}

/** Google encrypts whatever it keeps; a key is the customer's own. */
export function storeFact(
  manifest: Manifest,
  resource: PlannedResource,
  service: string,
  key: Json | undefined,
  labels: Json | undefined,
  kept: { recovery?: Json[]; expiry?: Json[] } = {},
): Draft {
  const fact = draftIn(manifest, 'store', resource.address, resource.placeOf([]));
  const own = key !== undefined && key !== null && key !== '';
  Object.assign(fact.attributes, {
    name: resource.address,
    service,
    encryption: own ? 'customer-key' : 'provider',
    recovery: kept.recovery ?? [],
    expiry: kept.expiry ?? [],
  });
  if (!own) fact.origins['/encryption'] = { kind: 'inherited-default', from: 'Google Cloud: always encrypted' };
  put(fact, 'key', own ? key : undefined, text, none());
  put(fact, 'tags', labels, readTags, none([]));
  return fact;
}
