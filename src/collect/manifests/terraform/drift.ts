import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject } from '../resource.ts';
import type { Draft } from '../stack.ts';
import type { Plan } from './plan.ts';
import { listIn } from './planned-resources.ts';

/** Differing attributes that are named of one resource. */
const MAX_PATHS = 100;

const TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/;

function actionsOf(entry: JsonObject): Json[] {
  const { change } = entry;
  const actions = isObject(change) ? change.actions : undefined;
  return Array.isArray(actions) ? actions : [];
}

/** Names of the attributes that are others now, without their values. */
function pathsOf({ change }: JsonObject): string[] {
  if (!isObject(change)) return [];
  const { before = null, after = null } = change;
  if (!isObject(before) || !isObject(after)) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).slice(0, MAX_PATHS);
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '?';
}

function difference(entry: JsonObject): Json[] {
  const { address, type } = entry;
  const actions = actionsOf(entry);
  if (actions.length === 0 || actions.every((action) => action === 'no-op' || action === 'read')) return [];
  const change = actions.includes('delete') ? 'deleted' : actions.includes('create') ? 'added' : 'modified';
  return [{ resource: textOf(address), resourceType: textOf(type), change, paths: pathsOf(entry) }];
}

/**
 * What a plan says of drift: `resource_drift`, which Terraform leaves out where a refresh found none, and where it did not refresh.
 * A plan that changes nothing compared all and found it the same. Of any other plan without it nothing is known: null.
 */
export function driftOf({ path, body, placeOf }: Plan): { fact: Draft; checkedAt: string | null } | null {
  const managed = listIn(body.resource_changes).filter(({ mode }) => mode !== 'data');
  const isEmpty =
    managed.length > 0 && managed.every((entry) => actionsOf(entry).length > 0 && difference(entry).length === 0);
  const hasDrift = Array.isArray(body.resource_drift);
  if (!hasDrift && !isEmpty) return null;
  const { timestamp = null } = body;
  const checkedAt = typeof timestamp === 'string' && TIME.test(timestamp) ? timestamp : null;
  const attributes = {
    stack: path,
    tool: 'terraform',
    checkedAt,
    compared: managed.length > 0 ? managed.length : null,
    notCompared: [],
    differences: listIn(body.resource_drift).flatMap(difference),
  };
  const place = placeOf([hasDrift ? 'resource_drift' : 'resource_changes']);
  return { fact: { type: 'drift', id: `drift:${path}#plan`, attributes, origins: {}, place }, checkedAt };
}
