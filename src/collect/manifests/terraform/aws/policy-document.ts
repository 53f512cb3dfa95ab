import { isHole } from '../../../../model/hole.ts';
import type { Json, JsonObject } from '../../../../model/json.ts';
import type { Origin } from '../../../../model/origin.ts';
import { hole, oneOf } from '../../candidates.ts';
import { emptyObject } from '../../intrinsics.ts';
import { isObject } from '../../resource.ts';
import { ONLY_AFTER_APPLY } from '../../value-form.ts';
import { listIn, type PlannedResource } from '../planned-resources.ts';
import type { Maker } from './maker.ts';
import { MORE, parsed } from './reads.ts';
import type { Read } from './shape.ts';

/** Documents that are made of others, one below the other, that we follow. */
const MAX_SOURCES = 10;

const POLICY_DATA = 'aws_iam_policy_document';

/** What stands around a reference is lost in a plan; both name things of that resource, and nothing wider. */
const AROUND: Origin = { kind: 'assumed', from: 'the plan shows what the expression names, not the text around it' };

type Documents = { maker: Maker; note: (path: readonly string[]) => void };

/** A policy that is written as JSON text, or made by a data source that is only read at apply. */
export function policy(name: string): Read {
  return (maker, from, to) => {
    const { value, path } = maker.value([...from, ...name.split('/')]);
    maker.made.places.set(to.join('/'), { from: maker.resource, path });
    if (typeof value === 'string') return parsed(value);
    if (value === undefined) return undefined;
    const note = (below: readonly string[]): void => maker.note([...to, ...below], AROUND);
    return documentOf({ maker, note }, maker.resource, path, 0) ?? (isHole(value) ? value : hole(ONLY_AFTER_APPLY));
  };
}

/** The document that an expression names; null where it names none, or more than one. */
function documentOf(documents: Documents, owner: PlannedResource, path: readonly string[], depth: number): Json | null {
  const { targets, open } = owner.named(path);
  const named = targets.filter(({ type, isData }) => isData && type === POLICY_DATA);
  const [only] = named;
  if (only === undefined || named.length > 1 || open.length > 0) return null;
  // Any other thing in the expression could be another document.
  if (targets.some(({ isData, attribute }) => !isData && /policy|json/.test(attribute ?? ''))) return null;
  const data = documents.maker.planned.data.get(only.address);
  if (data === undefined || depth > MAX_SOURCES) return null;
  return made(documents, data, depth);
}

function made(documents: Documents, data: PlannedResource, depth: number): Json {
  const { values } = data;
  const sources = [
    ...others(documents, data, 'source_policy_documents', depth),
    ...others(documents, data, 'source_json', depth),
  ];
  const overrides = [
    ...others(documents, data, 'override_policy_documents', depth),
    ...others(documents, data, 'override_json', depth),
  ];
  const written = values.statement;
  const first = sources.length;
  const own: Json[] = Array.isArray(written)
    ? written.map((item, index) => {
        if (!isObject(item) || isHole(item)) return hole(ONLY_AFTER_APPLY);
        return statementOf(documents, data, item, ['statement', String(index)], ['Statement', String(first + index)]);
      })
    : written === undefined || written === null
      ? []
      : [hole(ONLY_AFTER_APPLY)];
  const document = emptyObject();
  document.Version = typeof values.version === 'string' ? values.version : '2012-10-17';
  document.Statement = bySid([...sources, ...own, ...overrides]);
  return document;
}

/** Of two statements with one Sid the later one stands. */
function bySid(statements: Json[]): Json[] {
  const last = new Map<string, Json>();
  for (const statement of statements) {
    const sid = isObject(statement) ? statement.Sid : undefined;
    if (typeof sid === 'string' && sid !== '') last.set(sid, statement);
  }
  return statements.filter((statement) => {
    const sid = isObject(statement) ? statement.Sid : undefined;
    return typeof sid !== 'string' || sid === '' || last.get(sid) === statement;
  });
}

/** Statements of the documents that one is made of. */
function others(documents: Documents, data: PlannedResource, name: string, depth: number): Json[] {
  const value = data.values[name];
  if (value === undefined || value === null || value === '') return [];
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((item, index) => {
    const path = Array.isArray(value) ? [name, String(index)] : [name];
    // What only the whole expression names is not known to be this item, unless it names one thing.
    const document = typeof item === 'string' ? parsed(item) : documentOf(silent(documents), data, path, depth + 1);
    if (isHole(document) || !isObject(document)) return [hole(ONLY_AFTER_APPLY)];
    const statements = document.Statement ?? null;
    return Array.isArray(statements) ? statements : [statements];
  });
}

/** Places in a document that becomes part of another one are not those that it had. */
function silent(documents: Documents): Documents {
  return { ...documents, note: () => undefined };
}

function statementOf(
  documents: Documents,
  data: PlannedResource,
  written: JsonObject,
  path: readonly string[],
  to: readonly string[],
): JsonObject {
  const statement = emptyObject();
  const list = (name: string, says: string): void => {
    const value = written[name];
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return;
    statement[says] = textsOf(documents, data, value, [...path, name], [...to, says]);
  };
  const sid = written.sid;
  if (typeof sid === 'string' && sid !== '') statement.Sid = sid;
  statement.Effect = written.effect ?? 'Allow';
  list('actions', 'Action');
  list('not_actions', 'NotAction');
  list('resources', 'Resource');
  list('not_resources', 'NotResource');
  for (const [name, says] of [
    ['principals', 'Principal'],
    ['not_principals', 'NotPrincipal'],
  ] as const) {
    const value = written[name];
    if (isHole(value)) statement[says] = value;
    else if (listIn(value).length > 0) {
      statement[says] = principalsOf(documents, data, listIn(value), [...path, name], [...to, says]);
    }
  }
  const { condition } = written;
  if (isHole(condition)) statement.Condition = condition;
  else if (listIn(condition).length > 0) {
    statement.Condition = conditionsOf(
      documents,
      data,
      listIn(condition),
      [...path, 'condition'],
      [...to, 'Condition'],
    );
  }
  return statement;
}

function principalsOf(
  documents: Documents,
  data: PlannedResource,
  written: JsonObject[],
  path: readonly string[],
  to: readonly string[],
): Json {
  const principals = emptyObject();
  for (const [index, { type = null, identifiers = null }] of written.entries()) {
    if (typeof type !== 'string') return hole(ONLY_AFTER_APPLY);
    const named = textsOf(documents, data, identifiers, [...path, String(index), 'identifiers'], [...to, type]);
    if (type === '*' || (type === 'AWS' && Array.isArray(named) && named.length === 1 && named[0] === '*')) {
      if (written.length === 1) return '*';
    }
    const before = principals[type === '*' ? 'AWS' : type];
    const both = [before ?? [], named].flat();
    principals[type === '*' ? 'AWS' : type] = both;
  }
  return principals;
}

function conditionsOf(
  documents: Documents,
  data: PlannedResource,
  written: JsonObject[],
  path: readonly string[],
  to: readonly string[],
): Json {
  const conditions = emptyObject();
  for (const [index, { test = null, variable = null, values = null }] of written.entries()) {
    if (typeof test !== 'string' || typeof variable !== 'string') return hole(ONLY_AFTER_APPLY);
    const keys = isObject(conditions[test]) ? conditions[test] : emptyObject();
    keys[variable] = textsOf(documents, data, values, [...path, String(index), 'values'], [...to, test, variable]);
    conditions[test] = keys;
  }
  return conditions;
}

/** Texts with what is not known yet said as far as the expression names it. */
function textsOf(
  { maker, note }: Documents,
  data: PlannedResource,
  value: Json,
  path: readonly string[],
  to: readonly string[],
): Json {
  const one = (item: Json, at: readonly string[]): Json => {
    if (typeof item === 'string') return item.replaceAll('&{', '$' + '{');
    note(at);
    if (!isHole(item)) return maker.links.translated(item);
    const { targets, open } = data.named(path);
    const managed = targets.filter(({ isData, attribute }) => !isData && attribute !== null);
    const deferred = targets.some(({ isData, address }) => isData && maker.planned.data.has(address));
    if (item.unresolved !== ONLY_AFTER_APPLY || open.length > 0 || deferred || managed.length === 0) return item;
    const symbols = managed.flatMap((target) => maker.links.symbol(target.address, target.attribute ?? '') ?? []);
    return symbols.length === managed.length ? oneOf(item.unresolved, symbols) : item;
  };
  if (typeof value === 'string') return one(value, to);
  if (!Array.isArray(value)) {
    // A set of which one item is not known is not known as a whole: what is written out in it is lost.
    note(to);
    return [...referencesOf(maker, data, path), hole(MORE)];
  }
  return value.map((item, index) => one(item, [...to, String(index)]));
}

/** What a list names that is not known as a whole. */
function referencesOf(maker: Maker, data: PlannedResource, path: readonly string[]): Json[] {
  return data
    .named(path)
    .targets.flatMap(({ address, attribute, isData }) =>
      isData || attribute === null ? [] : [maker.links.reference(address, attribute)],
    );
}
