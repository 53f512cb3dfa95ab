import type { Json } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Form } from '../../join.ts';
import { pick, readAs, type Source } from '../attribute.ts';
import { type Absent, type Draft, set } from '../stack.ts';
import { keyOf } from './evaluation.ts';
import { identityOf } from './resource-id.ts';

/** A resource of Azure as the facts read it, whichever tool declares it: in the shape of an ARM template. */
export type AzureResource = {
  /** Of all its types: `Microsoft.Web/sites/slots`. */
  type: string;
  /** Of all its names: `orders/staging`. What is only known at deployment stands as `${...}`. */
  name: string;
  /** Name in the manifest where that is another. */
  logicalId: string;
  /** What it is called in ids of facts: its name, or its address where the manifest has such. */
  key: string;
  /** Id of what it extends: a role assignment's scope, the resource of a diagnostic setting. Null: its resource group. */
  extends: string | null;
  /** What it is deployed to where it extends nothing. */
  level: 'group' | 'subscription' | 'above';
  /** What stands at the top of a resource, `properties`, `identity`, `tags` and so on. A value that is not known is a hole. */
  plain: Source;
  /** The same with `${...}` in the place of what is not known, as ids and names are read. */
  named: Source;
  /** How its being there came to be known; null: it is there. */
  existence: { kind: 'conditional' | 'assumed'; from: string } | null;
  /** Ids of the resources whose keys it is given. */
  keysOf: readonly string[];
  /** What kind of value stands at a path, said without it. */
  formAt: (path: readonly string[]) => Json;
  /** Place of what stands at a path of names and indices below it. */
  placeOf: (path: readonly string[]) => Place;
};

/** One manifest with all its resources of Azure. */
export type AzureStack = {
  /** Id of its fact. */
  id: string;
  path: string;
  form: Form;
  stage: string | null;
  resources: readonly AzureResource[];
  /** Capitals do not count. */
  ofType: (...types: string[]) => AzureResource[];
  /** The resource that an id names; null where it is none of these. */
  find: (id: Json | undefined) => AzureResource | null;
  /** The resource that a value is read from once it is deployed, as the id of an identity is; null where it is none of these. */
  subject: (value: Json | undefined) => AzureResource | null;
  /** Resources of a type below another, `Microsoft.Web/sites/config` of a site. */
  below: (parent: AzureResource, type: string) => AzureResource[];
  problems: Problem[];
};

export function identity({ type, name }: Pick<AzureResource, 'type' | 'name'>): string {
  const [namespace = '', ...types] = type.split('/');
  const names = name.match(/(?:\$\{[^}]*\}|[^/])+/g) ?? [];
  return [namespace, ...types.flatMap((part, index) => [part, names[index] ?? ''])].join('/').toLowerCase();
}

export function createAzureStack(
  of: Pick<AzureStack, 'id' | 'path' | 'form' | 'stage' | 'problems'>,
  resources: readonly AzureResource[],
  /** Id of the resource that a value is read from, and the resource of an id that is none of Azure's, as dialects write them. */
  refer: { subjectOf: (value: string) => string | null; named?: (id: string) => AzureResource | undefined },
): AzureStack {
  const byType = new Map<string, AzureResource[]>();
  const byIdentity = new Map<string, AzureResource>();
  for (const resource of resources) {
    const type = resource.type.toLowerCase();
    byType.set(type, [...(byType.get(type) ?? []), resource]);
    if (!byIdentity.has(identity(resource))) byIdentity.set(identity(resource), resource);
  }
  const ofType = (...types: string[]): AzureResource[] => types.flatMap((type) => byType.get(type.toLowerCase()) ?? []);
  const find = (id: Json | undefined): AzureResource | null => {
    if (typeof id !== 'string') return null;
    return refer.named?.(id) ?? byIdentity.get(identityOf(id)) ?? null;
  };
  return {
    ...of,
    resources,
    ofType,
    find,
    subject: (value) => (typeof value === 'string' ? find(refer.subjectOf(value) ?? undefined) : null),
    below: (parent, type) =>
      ofType(type).filter((one) => parentName(one.name).toLowerCase() === parent.name.toLowerCase()),
  };
}

function parentName(name: string): string {
  const parts = name.match(/(?:\$\{[^}]*\}|[^/])+/g) ?? [];
  return parts.slice(0, -1).join('/');
}

/** The last part of a name. */
export function lastName({ name }: Pick<AzureResource, 'name'>): string {
  return (name.match(/(?:\$\{[^}]*\}|[^/])+/g) ?? []).at(-1) ?? name;
}

/** A fact about a resource, without attributes yet. */
export function azureDraft(stack: AzureStack, type: string, key: string, resource: AzureResource): Draft {
  return {
    type,
    id: `${type}:${stack.path}#${key}`,
    attributes: { stack: stack.id },
    origins: resource.existence ? { '': resource.existence } : {},
    place: resource.placeOf([]),
  };
}

/** What one of several kinds of thing that can have one name is called in ids of facts. */
export function keyAs(kind: string, { key, name }: Pick<AzureResource, 'key' | 'name'>): string {
  return key === name ? `${kind}/${name}` : key;
}

/** A path as it is written in the resource, whose names do not care for capitals. */
export function written(source: Source, path: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of path) found.push(keyOf(pick(source.value, found), name) ?? name);
  return found;
}

/** What stands at a path of a resource. */
export function valueAt(source: Source, ...path: string[]): Json | undefined {
  return pick(source.value, written(source, path));
}

/** What stands at a path, read as one of an attribute's type. */
export function readAt(source: Source, path: readonly string[], read: (value: Json) => Json, absent: Json): Json {
  return readAs(valueAt(source, ...path), read, absent);
}

/** Sets an attribute from what stands at a path of a resource, with its origin. */
export function setAt(
  fact: Draft,
  name: string,
  source: Source,
  path: readonly string[],
  read: (value: Json) => Json,
  absent: Absent,
): void {
  set(fact, name, source, written(source, path), read, absent);
}
