import type { Fact, Hole } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { Origin } from '../model/origin.ts';
import { note, originOf } from './carry.ts';
import { createStrangers, type Strangers } from './permissions/strangers.ts';
import type { Derived, FactIndex, Relation } from './relation.ts';

/** What a trigger of each kind of endpoint is called. A request waits for the answer at all of them. */
const SERVICE: ReadonlyMap<Json, string> = new Map([
  ['function-url', 'url'],
  ['load-balancer', 'load-balancer'],
  ['http-trigger', 'http'],
  ['service', 'http'],
]);

/** One way in to a function: an event source or an endpoint. */
type Way = { fact: Fact; invocation: Json; service: Json };

/**
 * `function.triggers` and `concurrencyCaps`; `event-source.failureTargets`. An event source that is switched off counts: it is one
 * setting away from being on.
 */
export const triggers: Relation = {
  name: 'triggers',
  derive: (facts) => {
    const ways = waysIn(facts);
    const byFunction = new Map<string, Way[]>();
    const strangers = createStrangers();
    const strangeCaps = createStrangers();
    for (const way of ways) {
      const target = way.fact.attributes.function ?? null;
      if (typeof target === 'string') add(byFunction, target, way);
      else if (isHole(target)) {
        addStranger(strangers, way.fact, target, 'and may be this one');
        if (isCap(way.fact.attributes.maxConcurrency))
          addStranger(strangeCaps, way.fact, target, 'and may cap this one');
      }
    }
    return [
      ...facts
        .all('function')
        .map((one) => functionAttributes(one, byFunction.get(one.id) ?? [], strangers, strangeCaps)),
      ...facts.all('event-source').map((source) => failureTargets(source, facts)),
    ];
  },
};

function waysIn(facts: FactIndex): Way[] {
  return [
    ...facts.all('event-source').map((fact) => {
      const { invocation = null, service = null } = fact.attributes;
      return { fact, invocation, service };
    }),
    ...facts.all('endpoint').map((fact) => {
      const service = SERVICE.get(fact.attributes.kind ?? null) ?? 'api';
      return { fact, invocation: 'sync', service };
    }),
  ];
}

function add(byFunction: Map<string, Way[]>, id: string, way: Way): void {
  const list = byFunction.get(id);
  if (list === undefined) byFunction.set(id, [way]);
  else list.push(way);
}

function addStranger(strangers: Strangers, { id, attributes }: Fact, target: Hole, may: string): void {
  strangers.add(`the function of ${id} is not known, ${may}`, attributes.stack, target.among ?? null);
}

function isCap(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}

function functionAttributes(one: Fact, ways: readonly Way[], strangers: Strangers, strangeCaps: Strangers): Derived {
  const origins: Record<string, Origin> = {};
  const listed: Json[] = ways.map(({ fact, invocation, service }, index) => {
    note(origins, `/triggers/${index}`, originOf([fact, '']));
    note(origins, `/triggers/${index}/invocation`, originOf([fact, '/invocation']));
    return { source: fact.id, invocation, service };
  });
  const caps: Json[] = [];
  const cap = (at: 'function' | 'event-source', fact: Fact, name: string): void => {
    const executions = fact.attributes[name] ?? null;
    if (executions === null) return;
    note(origins, `/concurrencyCaps/${caps.length}`, originOf([fact, `/${name}`], [fact, '']));
    // A hole may as well stand for no cap at all.
    caps.push(isHole(executions) ? { unresolved: executions.unresolved } : { at, executions });
  };
  cap('function', one, 'reservedConcurrency');
  cap('function', one, 'maxInstances');
  for (const { fact } of ways) if (fact.type === 'event-source') cap('event-source', fact, 'maxConcurrency');
  const { stack } = one.attributes;
  return {
    fact: one.id,
    attributes: {
      triggers: [...listed, ...holes(strangers.at(one.id, stack))],
      concurrencyCaps: [...caps, ...holes(strangeCaps.at(one.id, stack))],
    },
    origins,
  };
}

function holes(hole: Hole | null): Json[] {
  return hole === null ? [] : [hole];
}

/** What the trigger says itself and, for what is invoked asynchronously, what its function says. */
function failureTargets(source: Fact, facts: FactIndex): Derived {
  const origins: Record<string, Origin> = {};
  const targets: Json[] = [];
  const target = (at: 'trigger' | 'function', fact: Fact, name: string, unsure: string | null): void => {
    const value = fact.attributes[name] ?? null;
    if (value === null) return;
    note(origins, `/failureTargets/${targets.length}/target`, originOf([fact, `/${name}`]));
    targets.push(element(at, value, unsure));
  };
  target('trigger', source, 'failureTarget', null);
  const { invocation = null, function: id = null } = source.attributes;
  const mayBeAsync = invocation === 'async' || (isHole(invocation) && (invocation.among?.includes('async') ?? true));
  if (mayBeAsync) {
    const unsure = isHole(invocation) ? invocation.unresolved : null;
    const one = typeof id === 'string' ? facts.get(id) : undefined;
    if (one === undefined) {
      const why = isHole(id) ? id.unresolved : 'the function is not among the facts';
      targets.push({ unresolved: `where the function sends failures is not known: ${why}` });
    } else {
      target('function', one, 'deadLetterTarget', unsure);
      target('function', one, 'failureDestination', unsure);
    }
  }
  return { fact: source.id, attributes: { failureTargets: targets }, origins };
}

/** Where the target can be none at all, the whole element is a hole; where it is one that is not known, the target alone is. */
function element(at: 'trigger' | 'function', value: Json, unsure: string | null): Json {
  if (unsure !== null) return { unresolved: unsure };
  if (!isHole(value)) return { at, target: value };
  const mayBeNone = value.among === undefined || value.among.includes(null);
  return mayBeNone ? { unresolved: value.unresolved } : { at, target: value };
}
