import { readFileSync } from 'node:fs';

// A small GraphQL: queries held to GitHub's published schema (graphql-schema.json), and answered out of plain objects. It knows what
// our queries use: aliases, arguments, variables, fragments on a type.

type Described = {
  kind: string;
  fields: Record<string, { type: string; args: Record<string, string> }>;
  possible: string[];
};
const slice: { types: Record<string, Described>; enums: Record<string, string[]> } = JSON.parse(
  readFileSync(new URL('graphql-schema.json', import.meta.url), 'utf8'),
);

type Argument = { kind: 'variable' | 'enum' | 'value'; value: unknown } | { kind: 'list'; value: Argument[] };
type Selection =
  | { kind: 'field'; alias: string; name: string; args: Record<string, Argument>; of: Selection[] }
  | { kind: 'on'; type: string; of: Selection[] };
export type Query = { name: string; variables: Record<string, string>; of: Selection[] };

/** Reads a query. Throws for what is none. */
export function parseQuery(text: string): Query {
  const tokens = text.match(/\.\.\.|[A-Za-z_]\w*|-?\d+|"(?:[^"\\]|\\.)*"|[!$():=@[\]{}]/g) ?? [];
  let at = 0;
  const peek = (): string => tokens[at] ?? '';
  const take = (expected?: string): string => {
    const token = peek();
    if (token === '' || (expected !== undefined && token !== expected))
      throw new Error(`expected ${expected ?? 'more'} and found ${token || 'the end'}`);
    at += 1;
    return token;
  };
  const type = (): string => {
    const inner = peek() === '[' ? `${take()}${type()}${take(']')}` : take();
    return peek() === '!' ? inner + take() : inner;
  };
  const argument = (): Argument => {
    if (peek() === '$') return { kind: 'variable', value: take() && take() };
    if (peek() === '[') {
      const value: Argument[] = [];
      for (take(); peek() !== ']'; ) value.push(argument());
      take(']');
      return { kind: 'list', value };
    }
    const token = take();
    return /^[A-Za-z_]/.test(token) && !['true', 'false', 'null'].includes(token)
      ? { kind: 'enum', value: token }
      : { kind: 'value', value: JSON.parse(token) };
  };
  const selections = (): Selection[] => {
    const found: Selection[] = [];
    for (take('{'); peek() !== '}'; ) {
      if (peek() === '...') {
        take();
        take('on');
        found.push({ kind: 'on', type: take(), of: selections() });
        continue;
      }
      const first = take();
      const name = peek() === ':' ? take() && take() : first;
      const args: Record<string, Argument> = {};
      if (peek() === '(') {
        for (take(); peek() !== ')'; ) {
          const key = take();
          take(':');
          args[key] = argument();
        }
        take(')');
      }
      found.push({ kind: 'field', alias: first, name, args, of: peek() === '{' ? selections() : [] });
    }
    take('}');
    return found;
  };
  take('query');
  const name = take();
  const variables: Record<string, string> = {};
  if (peek() === '(') {
    for (take(); peek() !== ')'; ) {
      take('$');
      const variable = take();
      take(':');
      variables[variable] = type();
    }
    take(')');
  }
  return { name, variables, of: selections() };
}

const bare = (type: string): string => type.replace(/[[\]!]/g, '');

/** What of a query is not as the schema has it. */
export function faultsOf(query: Query): string[] {
  const faults: string[] = [];
  const visit = (selected: Selection[], type: string, path: string): void => {
    const described = slice.types[type];
    if (described === undefined) return void faults.push(`${path}: no type ${type}`);
    for (const one of selected) {
      if (one.kind === 'on') {
        if (one.type !== type && !described.possible.includes(one.type))
          faults.push(`${path}: ${type} is no ${one.type}`);
        visit(one.of, one.type, path);
        continue;
      }
      if (one.name === '__typename') continue;
      const field = described.fields[one.name];
      const here = `${path}.${one.name}`;
      if (field === undefined) {
        faults.push(`${here}: ${type} has no such field`);
        continue;
      }
      for (const [name, given] of Object.entries(one.args)) {
        const wanted = field.args[name];
        if (wanted === undefined) faults.push(`${here}: no argument ${name}`);
        for (const value of given.kind === 'list' ? given.value : [given]) {
          const values = slice.enums[bare(wanted ?? '')];
          if (value.kind === 'enum' && values !== undefined && !values.includes(String(value.value)))
            faults.push(`${here}: no value ${value.value} of ${wanted}`);
          if (value.kind === 'variable' && query.variables[String(value.value)] !== wanted)
            faults.push(`${here}: $${value.value} is no ${wanted}`);
        }
      }
      for (const [name, wanted] of Object.entries(field.args))
        if (wanted.endsWith('!') && !(name in one.args)) faults.push(`${here}: lacks ${name}`);
      const inner = bare(field.type);
      const isObject = inner in slice.types;
      if (isObject && one.of.length === 0) faults.push(`${here}: nothing is selected of ${inner}`);
      if (!isObject && one.of.length > 0) faults.push(`${here}: ${inner} has no fields`);
      if (inner.endsWith('Connection')) {
        const size = sizeOf(one.args);
        if (size === null) faults.push(`${here}: says neither first nor last`);
        else if (size < 1 || size > 100) faults.push(`${here}: asks for ${size} at once`);
      }
      if (isObject) visit(one.of, inner, here);
    }
  };
  visit(query.of, 'Query', query.name);
  const { nodes } = costOf(query);
  if (nodes > MAX_NODES) faults.push(`${query.name}: ${nodes} nodes`);
  return faults;
}

/** That one call may ask for, by GitHub's documentation of the limits on GraphQL. */
const MAX_NODES = 500_000;

function sizeOf(args: Record<string, Argument>): number | null {
  const size = args.first ?? args.last;
  return size === undefined ? null : Number(size.value);
}

/**
 * What a query costs by that documentation: points, one for each hundred requests that its connections take, rounded, and at least
 * one; and the nodes that it can bring.
 */
export function costOf(query: Query): { points: number; nodes: number } {
  let requests = 0;
  let nodes = 0;
  const visit = (selected: Selection[], type: string, times: number): void => {
    for (const one of selected) {
      if (one.kind === 'on') {
        visit(one.of, one.type, times);
        continue;
      }
      const inner = bare(slice.types[type]?.fields[one.name]?.type ?? '');
      const size = inner.endsWith('Connection') ? (sizeOf(one.args) ?? 0) : null;
      if (size !== null) {
        requests += times;
        nodes += times * size;
      }
      if (one.of.length > 0) visit(one.of, inner, times * (size ?? 1));
    }
  };
  visit(query.of, 'Query', 1);
  return { points: Math.max(1, Math.round(requests / 100)), nodes };
}

/** Thrown by a field that the token may not read. */
export class Forbidden extends Error {}

/** Thrown by a field for a thing that is not there. */
export class NotFound extends Error {}

type QueryError = { type: string; path: (string | number)[]; message: string };
type Source = Record<string, unknown>;
/** A null in a place where the schema allows none, on its way up to one where it does. */
const BROKEN = Symbol('broken');

/** Answers a query out of `root`: fields are values, or functions of their arguments; a connection is given as its list. */
export function answerQuery(
  query: Query,
  given: Record<string, unknown>,
  root: Source,
): { data: unknown; errors: QueryError[]; violations: string[] } {
  const errors: QueryError[] = [];
  const violations: string[] = [];
  const givenAs = (arg: Argument): unknown => {
    if (arg.kind === 'list') return arg.value.map(givenAs);
    return arg.kind === 'variable' ? given[String(arg.value)] : arg.value;
  };
  const complete = (
    value: unknown,
    type: string,
    one: Selection & { kind: 'field' },
    path: (string | number)[],
  ): unknown => {
    if (type.endsWith('!')) {
      const inner = complete(value, type.slice(0, -1), one, path);
      return inner === null ? BROKEN : inner;
    }
    if (value === null || value === undefined) return null;
    if (type.startsWith('[')) {
      const items = (value as unknown[]).map((item, index) => complete(item, type.slice(1, -1), one, [...path, index]));
      return items.includes(BROKEN) ? null : items;
    }
    const values = slice.enums[type];
    if (values !== undefined && !values.includes(String(value)))
      violations.push(`${path.join('.')}: no ${type}: ${value}`);
    if (!(type in slice.types)) return value;
    const list = Array.isArray(value) ? value : null;
    const args = Object.fromEntries(Object.entries(one.args).map(([name, arg]) => [name, givenAs(arg)]));
    const source = list === null ? (value as Source) : connection(list, args);
    return select(one.of, (source.__typename as string) ?? type, source, path);
  };
  const select = (selected: Selection[], type: string, source: Source, path: (string | number)[]): unknown => {
    const found: Source = {};
    for (const one of selected) {
      if (one.kind === 'on') {
        if (one.type !== type && !slice.types[one.type]?.possible.includes(type)) continue;
        Object.assign(found, select(one.of, type, source, path) ?? {});
        continue;
      }
      if (one.name === '__typename') {
        found[one.alias] = type;
        continue;
      }
      const here = [...path, one.alias];
      const field = slice.types[type]?.fields[one.name];
      if (field === undefined || !(one.name in source))
        violations.push(`${here.join('.')}: the stand-in has no ${one.name} of ${type}`);
      let value: unknown = null;
      try {
        const held = source[one.name];
        const args = Object.fromEntries(Object.entries(one.args).map(([name, arg]) => [name, givenAs(arg)]));
        value = typeof held === 'function' ? held(args) : held;
      } catch (error) {
        if (error instanceof NotFound) errors.push({ type: 'NOT_FOUND', path: here, message: 'Could not resolve' });
        else if (error instanceof Forbidden)
          errors.push({ type: 'FORBIDDEN', path: here, message: 'Resource not accessible by integration' });
        else throw error;
      }
      const done = complete(value, field?.type ?? 'String', one, here);
      if (done === BROKEN) return null;
      found[one.alias] = done;
    }
    return found;
  };
  return { data: select(query.of, 'Query', root, []), errors, violations };
}

function connection(list: unknown[], args: Record<string, unknown>): Source {
  const wanted = args.itemTypes as string[] | undefined;
  const typeName = (item: unknown): string => String((item as Source).__typename ?? '');
  const all = list.filter(
    (item) =>
      wanted === undefined ||
      wanted.includes(
        typeName(item)
          .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
          .toUpperCase(),
      ),
  );
  const size = Number(args.first ?? args.last);
  const begin = 'last' in args ? Math.max(0, all.length - size) : startOf(args.after);
  const end = Math.min(all.length, begin + size);
  const pageInfo = {
    hasNextPage: end < all.length,
    hasPreviousPage: begin > 0,
    startCursor: end > begin ? cursorOf(begin + 1) : null,
    endCursor: end > begin ? cursorOf(end) : null,
  };
  // What the platform counts and does not give.
  const totalCount = 'total' in list ? list.total : list.length;
  return { totalCount, filteredCount: all.length, nodes: all.slice(begin, end), pageInfo };
}

/** A cursor names the last entry that was given; what is in it is nobody's business. */
const cursorOf = (count: number): string => Buffer.from(`cursor:${count}`).toString('base64');
const startOf = (after: unknown): number =>
  after === undefined || after === null ? 0 : Number(Buffer.from(String(after), 'base64').toString().split(':')[1]);
