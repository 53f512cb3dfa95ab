import type { Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Form, ReadFact } from '../join.ts';
import { isCompiled } from '../supersede.ts';
import { originAt, pick, readAs, type Source } from './attribute.ts';
import { hole } from './candidates.ts';
import { weightier } from './evaluation.ts';
import { linkedReferenceIn, referenceIn } from './reference.ts';
import type { Resolver } from './resolve.ts';
import type { Resource } from './resource.ts';
import { jsonPointer, type Template } from './template.ts';

/** One template with all its resources, as the facts read it. */
export type Stack = {
  /** Id of its fact. */
  id: string;
  path: string;
  /** The stage or environment that it was read for; null: the manifest knows none. */
  stage: string | null;
  form: Form;
  template: Template;
  resolver: Resolver;
  /** By logical id, in the order of the template; without those whose condition does not hold. */
  resources: ReadonlyMap<string, Resource>;
  ofType: (...types: string[]) => Resource[];
  /** Resolved properties; with `arn`, as policies, sources and targets are read. */
  source: (resource: Resource, options?: { arn?: boolean }) => Source;
  problems: Problem[];
  /** Holes for things that other files declare, and the name or ARN by which this one means them. */
  elsewhere: Map<Hole, string>;
  /** Another template that is deployed with it, by its path; undefined: none of that path. */
  related: (path: string) => Stack | undefined;
};

/** A fact before it has its evidence. */
export type Draft = Omit<ReadFact, 'evidence'>;

/** What an attribute is when the template leaves it out. `from` says whose default it is; null: it is simply not there. */
export type Absent = { value: Json; from: string | null };

/** Nothing is there, and that is all there is to say. */
export function none(value: Json = null): Absent {
  return { value, from: null };
}

/** The platform's documented default. */
export function standard(value: Json, from: string): Absent {
  return { value, from };
}

export function createStack(
  template: Template,
  resolver: Resolver,
  all: Resource[],
  problems: Problem[],
  stage: string | null = null,
  {
    related = () => undefined,
    form = isCompiled(template.path) ? 'compiled' : 'source',
  }: Partial<Pick<Stack, 'related' | 'form'>> = {},
): Stack {
  const present = all.filter((resource) => !isAbsent(resource, resolver));
  const resources = new Map(present.map((resource) => [resource.logicalId, resource]));
  const byType = new Map<string, Resource[]>();
  for (const resource of resources.values()) {
    const list = byType.get(resource.type);
    if (list) list.push(resource);
    else byType.set(resource.type, [resource]);
  }
  const sources = [new Map<Resource, Source>(), new Map<Resource, Source>()] as const;
  return {
    id: `stack:${template.path}`,
    path: template.path,
    stage,
    form,
    template,
    resolver,
    resources,
    ofType: (...types) => types.flatMap((type) => byType.get(type) ?? []),
    source: (resource, { arn = false } = {}) => {
      const cache = sources[arn ? 1 : 0];
      let source = cache.get(resource);
      if (!source) {
        source = sourceOf(resource, resolver, arn);
        cache.set(resource, source);
      }
      return source;
    },
    problems,
    elsewhere: new Map(),
    related,
  };
}

/** What a resolved text names when it is nothing but one reference: a resource of this stack, or of one that is deployed with it. */
export type Referred = { stack: Stack; resource: Resource; attribute: string | null };

/** Null where the text is no reference, or names something that is not at hand. */
export function referredIn(stack: Stack, text: unknown): Referred | null {
  const own = referenceIn(text);
  const linked = own === null ? linkedReferenceIn(text) : null;
  const there = linked === null ? stack : stack.related(linked.path);
  const named = own ?? linked;
  const resource = named === null ? undefined : there?.resources.get(named.logicalId);
  if (named === null || there === undefined || resource === undefined) return null;
  return { stack: there, resource, attribute: named.attribute };
}

/** A condition that fails by a parameter's default only does not take the resource away: the release may set it otherwise. */
function isAbsent(resource: Resource, resolver: Resolver): boolean {
  if (resource.condition === null) return false;
  const { holds, assumed } = resolver.conditionState(resource.condition);
  return holds === false && !assumed;
}

function sourceOf(resource: Resource, resolver: Resolver, arn: boolean): Source {
  const { value, origins, written } = resolver.resolve(resource.properties, { arn });
  const all: Record<string, Origin> = { ...origins };
  for (const [path, origin] of resource.origins) all[`/${path}`] = weightier(all[`/${path}`], origin);
  return { value, origins: all, written };
}

/** The hole for a thing that is not declared here; a name that is known before deployment is kept, so that it can be found elsewhere. */
export function declaredElsewhere(stack: Stack, what: 'function' | 'role', name: string): Hole {
  const unknown = hole(`the ${what} is declared elsewhere`);
  stack.elsewhere.set(unknown, name);
  return unknown;
}

/** The facts with what they mean by the names that the stack keeps. */
export function withReferences(stack: Stack, facts: readonly Draft[]): Draft[] {
  if (stack.elsewhere.size === 0) return [...facts];
  return facts.map((fact) => {
    const refers: Record<string, string> = {};
    for (const attribute of ['function', 'role']) {
      const value = fact.attributes[attribute];
      const name = isHole(value) ? stack.elsewhere.get(value) : undefined;
      if (name !== undefined) refers[`/${attribute}`] = name;
    }
    return Object.keys(refers).length === 0 ? fact : { ...fact, refers };
  });
}

/** A fact about a resource, without attributes yet. */
export function draft(stack: Stack, type: string, name: string, resource: Resource): Draft {
  const origins: Record<string, Origin> = {};
  if (resource.condition !== null && stack.resolver.condition(resource.condition) !== true) {
    origins[''] = { kind: 'conditional', from: `condition ${resource.condition}` };
  } else if (resource.condition !== null && stack.resolver.conditionState(resource.condition).assumed) {
    origins[''] = { kind: 'assumed', from: `condition ${resource.condition}, by the default of a parameter` };
  }
  return {
    type,
    id: `${type}:${stack.path}#${name}`,
    attributes: { stack: stack.id },
    origins,
    place: stack.template.placeOf(resource.pointer),
  };
}

/** Place of what stands at a path of a resource's resolved properties. */
export function placeIn(stack: Stack, resource: Resource, source: Source, path: readonly string[]): Place {
  for (let depth = path.length; depth > 0; depth--) {
    const origin = resource.origins.get(path.slice(0, depth).join('/'));
    if (origin?.kind === 'literal') return origin.place;
  }
  // What SAM's transform adds does not stand in the manifest; what other tools add is in the template that they make.
  if (resource.madeBy === 'sam-transform') return stack.template.placeOf(resource.pointer);
  const written = path.map((step, depth) => String(source.written[jsonPointer(path.slice(0, depth + 1))] ?? step));
  return stack.template.placeOf([...resource.pointer, 'Properties', ...written]);
}

/** Sets an attribute from what stands at a path of the properties, with its origin. */
export function set(
  fact: Draft,
  name: string,
  source: Source,
  path: readonly string[],
  read: (value: Json) => Json,
  absent: Absent,
): void {
  const value = pick(source.value, path);
  fact.attributes[name] = readAs(value, read, absent.value);
  const origin = originAt(source, path);
  if (origin) fact.origins[`/${name}`] = origin;
  else if ((value === undefined || value === null) && absent.from !== null) {
    fact.origins[`/${name}`] = { kind: 'inherited-default', from: absent.from };
  }
}
