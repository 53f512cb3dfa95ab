import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import { createFunctionNames } from './function-names.ts';
import { isObject, listOf } from './lists.ts';
import { type PipelineIdentities, pipelineIdentities } from './pipeline-identities.ts';
import type { Derived, FactIndex, Relation } from './relation.ts';

const HOUR = 3_600_000;
/** Types of facts that a log names by the name that the platform knows. */
const NAMED = [
  ...['role', 'log-group', 'bucket', 'table', 'queue', 'topic', 'stream', 'secret', 'parameter', 'alarm', 'trail'],
  ...['bus', 'state-machine', 'layer'],
];
const OF_THE_PLATFORM = 'github-actions[bot]';
/** As which cloud one signs in to it. */
const CLOUDS: ReadonlyMap<Json | undefined, string> = new Map([
  ['aws', 'aws'],
  ['azure', 'azure'],
  ['entra', 'azure'],
  ['google', 'google'],
]);

/**
 * Of each event of a control plane whether it was in the release's period, whether the pipeline did it, and to what of the release; of each
 * log from how much of the period there is nothing.
 */
export const controlPlane: Relation = {
  name: 'control-plane',
  derive: (facts, context) => {
    const logs = facts.all('control-plane-log');
    const events = facts.all('control-plane-event');
    if (logs.length + events.length === 0) return [];
    const period = periodOf(facts);
    const identities = pipelineIdentities(facts, context);
    const byProvider = new Map([...CLOUDS.values()].map((cloud) => [cloud, identities(cloud)]));
    const subjectsOf = createSubjects(facts);
    const silenceOf = createSilence(logs, period);
    const first = new Map<string, string>();
    return [
      ...events.map(({ id, attributes }): Derived => {
        const key = `${attributes.provider}\n${attributes.eventId}`;
        const earlier = typeof attributes.eventId === 'string' ? (first.get(key) ?? null) : null;
        if (earlier === null) first.set(key, id);
        return {
          fact: id,
          attributes: {
            period: when(attributes.at, period),
            pipeline: pipelineOf(attributes, byProvider),
            subjects: subjectsOf(attributes),
            repeats: earlier,
            silentHours: silenceOf(attributes.provider),
          },
        };
      }),
      ...logs.map(({ id, attributes }) => ({
        fact: id,
        attributes: { silentHours: silenceOf(attributes.provider) },
      })),
    ];
  },
};

type Period = { from: number | null; to: number } | string;

function periodOf(facts: FactIndex): Period {
  const range = facts.all('commit-range')[0]?.attributes;
  const to = timeOf(range?.to);
  if (to === null) return 'the period of the release is not known: its history was not read';
  return { from: timeOf(range?.from), to };
}

function timeOf(value: Json | undefined): number | null {
  const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}

function when(at: Json | undefined, period: Period): Json {
  const time = timeOf(at);
  if (typeof period === 'string') return { unresolved: period };
  if (time === null) return { unresolved: 'the event is not dated' };
  if (time > period.to) return 'after';
  if (period.from === null) return { unresolved: 'when the period of the release begins is not known' };
  return time < period.from ? 'before' : 'within';
}

function pipelineOf({ provider, actor, from }: Attributes, byProvider: ReadonlyMap<string, PipelineIdentities>): Json {
  if (!isObject(actor)) return { unresolved: 'who did it is not known' };
  const { identity = null, name = null, kind } = actor;
  if (provider === 'github') return name === OF_THE_PLATFORM ? OF_THE_PLATFORM : null;
  const known = byProvider.get(CLOUDS.get(provider) ?? '');
  if (known === undefined) return { unresolved: 'whose control plane it is is not known' };
  // No pipeline sits at a console, and nobody lets one be root; what the platform does by itself is its own.
  if (from === 'console' || kind === 'root' || kind === 'service') return null;
  for (const one of [identity, name]) {
    const found = typeof one === 'string' ? known.find(one) : null;
    if (found !== null) return found;
  }
  return known.open === null ? null : { unresolved: known.open };
}

/** Ids of what the release has under the names that an event gives. */
function createSubjects(facts: FactIndex): (attributes: Attributes) => Json[] {
  const functions = createFunctionNames(facts);
  const named = new Map<string, string[]>();
  for (const type of NAMED) {
    for (const { id, attributes } of facts.all(type)) {
      if (typeof attributes.name !== 'string') continue;
      const key = `${type} ${attributes.name}`;
      named.set(key, [...(named.get(key) ?? []), id]);
    }
  }
  const repositories = facts
    .all('release')
    .map(({ id, attributes }): [Json, Fact['id']] => [attributes.repository ?? null, id]);
  return ({ resources }) => {
    const found = new Set<string>();
    const holes: Json[] = [];
    for (const one of listOf(resources)) {
      if (!isObject(one)) {
        holes.push(one);
        continue;
      }
      const { kind, name } = one;
      if (isHole(name)) holes.push({ unresolved: name.unresolved });
      if (typeof kind !== 'string' || typeof name !== 'string') continue;
      const bare = bareName(name);
      const ids =
        kind === 'function'
          ? functions(bare)
          : kind === 'repository'
            ? repositories.flatMap(([repository, id]) =>
                String(repository).toLowerCase() === name.toLowerCase() ? [id] : [],
              )
            : (named.get(`${kind} ${bare}`) ?? []);
      for (const id of ids) found.add(id);
    }
    return [...[...found].sort(), ...holes];
  };
}

/** The name at the end of an ARN or of the address of a queue. */
function bareName(name: string): string {
  const group = /:log-group:([^:]+)/.exec(name)?.[1];
  if (group !== undefined) return group;
  const ofFunction = /:function:([^:]+)/.exec(name)?.[1];
  if (ofFunction !== undefined) return ofFunction;
  if (/^https:\/\/[^/]*sqs/.test(name)) return name.slice(name.lastIndexOf('/') + 1);
  if (!name.startsWith('arn:')) return name;
  const last = name.slice(name.lastIndexOf(':') + 1);
  return last.slice(last.lastIndexOf('/') + 1);
}

/** The longest stretch of the period that lies in no log of a provider, in hours. */
function createSilence(logs: readonly Fact[], period: Period): (provider: Json | undefined) => Json {
  const known = new Map<Json | undefined, Json>();
  return (provider) => {
    const before = known.get(provider);
    if (before !== undefined) return before;
    const silence = silenceIn(
      logs.filter(({ attributes }) => attributes.provider === provider),
      period,
    );
    known.set(provider, silence);
    return silence;
  };
}

function silenceIn(logs: readonly Fact[], period: Period): Json {
  if (typeof period === 'string') return { unresolved: period };
  if (period.from === null) return { unresolved: 'when the period of the release begins is not known' };
  const spans = logs
    .flatMap(({ attributes }): [number, number][] => {
      const [first, last] = [timeOf(attributes.firstAt), timeOf(attributes.lastAt)];
      return first === null || last === null ? [] : [[first, last]];
    })
    .sort(([a], [b]) => a - b);
  let reached = period.from;
  let longest = 0;
  for (const [first, last] of spans) {
    if (first > reached) longest = Math.max(longest, Math.min(first, period.to) - reached);
    reached = Math.max(reached, last);
  }
  longest = Math.max(longest, period.to - reached);
  return Math.ceil((10 * longest) / HOUR) / 10;
}
