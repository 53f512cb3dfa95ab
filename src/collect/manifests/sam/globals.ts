import type { Json, JsonObject } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import type { Problem } from '../../../model/problem.ts';
import { isObject, member } from '../resource.ts';
import type { Template } from '../template.ts';
import { intrinsic } from './expansion.ts';

/** Sections of Globals. */
const SECTIONS = [
  'Function',
  'Api',
  'HttpApi',
  'WebSocketApi',
  'SimpleTable',
  'StateMachine',
  'LayerVersion',
  'CapacityProvider',
];

/** Properties that a resource of the type has, and that Globals cannot set for all of them. */
const NOT_GLOBAL: { [section: string]: readonly string[] } = {
  Function: [
    'FunctionName',
    'ImageUri',
    'PackageType',
    'InlineCode',
    'Role',
    'Policies',
    'Events',
    'AutoPublishCodeSha256',
    'VersionDescription',
    'ImageConfig',
  ],
  Api: [
    'StageName',
    'Tags',
    'DefinitionBody',
    'Models',
    'FailOnWarnings',
    'Description',
    'Mode',
    'DisableExecuteApiEndpoint',
    'ApiKeySourceType',
    'Policy',
  ],
  CapacityProvider: ['CapacityProviderName'],
  HttpApi: ['Name', 'StageName', 'DefinitionBody', 'DefinitionUri', 'Description', 'DisableExecuteApiEndpoint'],
  LayerVersion: [
    'LayerName',
    'Description',
    'ContentUri',
    'CompatibleArchitectures',
    'CompatibleRuntimes',
    'LicenseInfo',
    'RetentionPolicy',
  ],
  WebSocketApi: ['Auth', 'Description', 'Name', 'Routes', 'StageName'],
  SimpleTable: ['PointInTimeRecoverySpecification', 'PrimaryKey', 'ProvisionedThroughput', 'TableName', 'Tags'],
  StateMachine: [
    'Definition',
    'DefinitionUri',
    'Logging',
    'Role',
    'RolePath',
    'DefinitionSubstitutions',
    'Events',
    'Name',
    'Type',
    'Tags',
    'Policies',
    'Tracing',
    'PermissionsBoundary',
    'AutoPublishAlias',
    'DeploymentPreference',
    'UseAliasAsEventTarget',
  ],
};

/** The Globals section of a template, or what is wrong with it. */
export function readGlobals(template: Template): { globals: JsonObject; problems: Problem[] } {
  const section = member(template.body, 'Globals');
  const problems: Problem[] = [];
  const refuse = (message: string, pointer: string[]): void => {
    problems.push({
      code: 'sam-refused',
      message: `The SAM transform refuses this: ${message}`,
      kinds: ['manifest', 'policy'],
      place: template.placeOf(pointer),
    });
  };
  if (section === undefined) return { globals: {}, problems };
  if (!isObject(section)) {
    refuse('Globals must be a map.', ['Globals']);
    return { globals: {}, problems };
  }
  const globals: JsonObject = Object.create(null);
  for (const [name, properties] of Object.entries(section)) {
    if (!SECTIONS.includes(name)) {
      refuse(`Globals has no section ${name}; there are ${SECTIONS.join(', ')}.`, ['Globals', name]);
    } else if (!isObject(properties)) {
      refuse(`Globals.${name} must be a map.`, ['Globals', name]);
    } else {
      const refused = Object.keys(properties).filter((property) => NOT_GLOBAL[name]?.includes(property));
      for (const property of refused) {
        refuse(`${property} cannot be set in Globals.${name}; set it on each resource.`, ['Globals', name, property]);
      }
      globals[name] = Object.fromEntries(
        Object.entries(properties).filter(([property]) => !refused.includes(property)),
      );
    }
  }
  return { globals, problems };
}

/** A resource's properties with those of its section of Globals, and by path where the latter come from. */
export function withGlobals(
  template: Template,
  globals: JsonObject,
  type: string,
  properties: JsonObject,
  ignored: Json | undefined,
): { properties: JsonObject; origins: Map<string, Origin> } {
  const origins = new Map<string, Origin>();
  const section = type.slice(type.lastIndexOf('::') + 2);
  const shared = member(globals, section);
  if (!isObject(shared) || ignored === '*') return { properties, origins };
  const skip = Array.isArray(ignored) ? ignored : [];
  const kept = Object.fromEntries(Object.entries(shared).filter(([name]) => !skip.includes(name)));
  const note = (path: string[], pointer: string[]): void => {
    const from = ['Globals', section, ...pointer];
    origins.set(path.join('/'), { kind: 'literal', from: from.join('.'), place: template.placeOf(from) });
  };
  return { properties: mergeMaps(kept, properties, [], note), origins };
}

/** What is taken over whole, and each name in it: a variable stands at its own line. */
function noteAll(value: Json, path: string[], note: (path: string[], pointer: string[]) => void): void {
  note(path, path);
  if (!isObject(value) || intrinsic(value) !== null) return;
  for (const [name, inner] of Object.entries(value)) noteAll(inner, [...path, name], note);
}

/** A map of Globals under a resource's own: maps name by name, lists one after the other, all else: the resource's own wins. */
function mergeMaps(
  shared: JsonObject,
  own: JsonObject,
  path: string[],
  note: (path: string[], pointer: string[]) => void,
): JsonObject {
  const merged: JsonObject = Object.create(null);
  for (const [name, value] of Object.entries(shared)) {
    const at = [...path, name];
    const mine = member(own, name);
    if (mine === undefined) {
      merged[name] = value;
      noteAll(value, at, note);
    } else if (Array.isArray(value) && Array.isArray(mine)) {
      merged[name] = [...value, ...mine];
      value.forEach((_, index) => {
        note([...at, String(index)], [...at, String(index)]);
      });
    } else if (isObject(value) && isObject(mine) && intrinsic(value) === null && intrinsic(mine) === null) {
      merged[name] = mergeMaps(value, mine, at, note);
    } else {
      merged[name] = mine;
    }
  }
  for (const [name, value] of Object.entries(own)) if (!Object.hasOwn(merged, name)) merged[name] = value;
  return merged;
}
