import { isPlaceholder } from '../../../mask/secret-names.ts';
import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import type { Tables } from '../../../model/tables.ts';
import { pick, type Source } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject, member, wordOf } from '../resource.ts';
import type { Draft, Stack } from '../stack.ts';
import type { PlannedResource } from '../terraform/planned-resources.ts';
import { type Form, ONLY_AFTER_APPLY, SENSITIVE } from '../value-form.ts';
import { isFetched } from './arm-form.ts';
import { azureFacts } from './azure-facts.ts';
import { type AzureResource, createAzureStack } from './azure-stack.ts';
import { type Shape, shaped } from './azurerm-shape.ts';
import { SHAPES } from './azurerm-shapes.ts';
import { namedBy } from './resource-id.ts';

/** Everything that the resources of Azure in a plan or state of Terraform say. */
export function azurermFacts(
  stack: Pick<Stack, 'id' | 'path' | 'stage' | 'form' | 'problems'>,
  planned: Iterable<PlannedResource>,
  tables: Pick<Tables, 'azureRoles'>,
): Draft[] {
  const all = [...planned].filter(({ type }) => SHAPES.has(type));
  if (all.length === 0) return [];
  const names = namesOf(all);
  const byAddress = new Map<string, AzureResource>();
  const resources = all.flatMap((one) => {
    const shape = SHAPES.get(one.type);
    const made = shape === undefined ? [] : resourcesOf(one, shape, names);
    const [first] = made;
    if (first !== undefined) byAddress.set(one.address, first);
    return made;
  });
  const azure = createAzureStack(
    { id: stack.id, path: stack.path, form: stack.form, stage: stack.stage, problems: stack.problems },
    resources,
    {
      named: (id) => byAddress.get(addressIn(id) ?? ''),
      subjectOf: (value) => (addressIn(value) === null ? null : value),
    },
  );
  return azureFacts(azure, tables);
}

/** The address in `${address.attribute}`. */
function addressIn(text: string): string | null {
  return /^\$\{(.+)\.\w+\}$/.exec(text)?.[1] ?? null;
}

/** Full names of resources by address: that of what they stand in comes first. */
function namesOf(all: readonly PlannedResource[]): ReadonlyMap<string, string> {
  const byAddress = new Map(all.map((one) => [one.address, one]));
  const names = new Map<string, string>();
  const nameOf = (one: PlannedResource, depth: number): string => {
    const before = names.get(one.address);
    if (before !== undefined) return before;
    const shape = SHAPES.get(one.type);
    const own = shape?.called ?? textOf(one.values.name) ?? `\${${one.address}}`;
    const parts = [...(shape?.between ?? []), own];
    const parent =
      depth > 5 ? null : parentName(one, shape?.parent ?? [], byAddress, (other) => nameOf(other, depth + 1));
    const name = [...(parent === null ? [] : [parent]), ...parts].join('/');
    names.set(one.address, name);
    return name;
  };
  for (const one of all) nameOf(one, 0);
  return names;
}

function parentName(
  one: PlannedResource,
  attributes: readonly string[],
  byAddress: ReadonlyMap<string, PlannedResource>,
  nameOf: (other: PlannedResource) => string,
): string | null {
  for (const attribute of attributes) {
    const [target, ...others] = one.named([attribute]).targets;
    const other = target === undefined || others.length > 0 ? undefined : byAddress.get(target.address);
    if (other !== undefined) return nameOf(other);
    const stated = textOf(one.values[attribute]);
    if (stated !== null) return namedBy(stated)?.name ?? stated;
  }
  return attributes.length === 0 ? null : `\${what ${one.address} stands in}`;
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function resourcesOf(one: PlannedResource, shape: Shape, names: ReadonlyMap<string, string>): AzureResource[] {
  const name = names.get(one.address) ?? one.address;
  const own = resourceOf(one, shape, name, one.address);
  const beside = (shape.beside ?? []).flatMap((inner) => {
    const made = resourceOf(one, inner, `${name}/${inner.called}`, `${one.address}/${inner.called}`);
    return pick(made.named.value, ['properties']) === undefined ? [] : [made];
  });
  return [own, ...beside];
}

function resourceOf(one: PlannedResource, shape: Shape, name: string, key: string): AzureResource {
  const moved = new Map<string, string[]>();
  const named = shaped(asText(one.values), shape.moves, moved);
  if (shape.kind !== undefined) named.kind = shape.kind;
  const valuesPath = (path: readonly string[]): string[] => {
    for (let length = path.length; length > 0; length--) {
      const from = moved.get(path.slice(0, length).join('/'));
      if (from !== undefined) return [...from, ...path.slice(length)];
    }
    return [];
  };
  const extended = shape.extends === undefined ? undefined : asText(one.values[shape.extends] ?? null);
  return {
    type: shape.type,
    name,
    logicalId: one.address,
    key,
    extends: typeof extended === 'string' ? extended : null,
    level: 'group',
    plain: source(asHoles(named)),
    named: source(named),
    existence: null,
    keysOf: keysOf(one),
    formAt: (path) => formOf(pick(named, path), one, valuesPath(path)),
    placeOf: (path) => one.placeOf(valuesPath(path)),
  };
}

function source(value: Json): Source {
  return { value, origins: {}, written: {} };
}

/** References as `${address.attribute}`, as ids and names are read. */
function asText(value: Json): Json {
  if (isHole(value)) return value;
  if (Array.isArray(value)) return value.map(asText);
  if (!isObject(value)) return value;
  const reference = member(value, 'Fn::GetAtt');
  if (Array.isArray(reference)) return `\${${wordOf(reference[0])}.${wordOf(reference[1])}}`;
  const object = emptyObject();
  for (const name of Object.keys(value)) object[name] = asText(value[name] ?? null);
  return object;
}

/** What is only known after apply as holes. */
function asHoles(value: Json): Json {
  if (typeof value === 'string') return addressIn(value) === null ? value : hole(ONLY_AFTER_APPLY);
  if (isHole(value)) return value;
  if (Array.isArray(value)) return value.map(asHoles);
  if (!isObject(value)) return value;
  const object = emptyObject();
  for (const name of Object.keys(value)) object[name] = asHoles(value[name] ?? null);
  return object;
}

/** Attributes that are keys, or hold one. */
const KEY = /(^|_)(access_key|key|connection_string|password|secret)$/;

function formOf(value: Json | undefined, one: PlannedResource, path: readonly string[]): Form {
  if (one.named(path).targets.some(({ attribute }) => attribute !== null && KEY.test(attribute)))
    return 'secret-reference';
  if (isHole(value)) return value.unresolved === SENSITIVE ? 'secret-parameter' : 'reference';
  if (value === undefined || value === null || value === '') return 'empty';
  const text = typeof value === 'object' ? JSON.stringify(value) : wordOf(value);
  if (isFetched(text)) return 'secret-reference';
  if (addressIn(text) !== null) return 'reference';
  return isPlaceholder(text) ? 'placeholder' : 'literal';
}

/** References to keys of storage accounts and their like in the settings of an app. */
function keysOf(one: PlannedResource): string[] {
  const { targets } = one.named(['app_settings']);
  const own = one.named(['storage_account_access_key']).targets;
  const keys = [...targets, ...own].filter(
    ({ attribute }) => attribute !== null && /_(access_key|key|connection_string)$/.test(attribute),
  );
  const isInsights = (type: string): boolean => type === 'azurerm_application_insights';
  return keys.filter(({ type }) => !isInsights(type)).map(({ address, attribute }) => `\${${address}.${attribute}}`);
}
