import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Attributes, Fact } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import type { Report } from '../../model/report.ts';
import {
  ACTOR_WORDS,
  EFFECT_WORDS,
  FROM_WORDS,
  KIND_WORDS,
  OUTCOME_OF_EVENT,
  PROVIDER_WORDS,
} from '../control-plane-wording.ts';
import type { Word } from '../wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { type Unknowns, unknownsIn } from './unknowns.ts';
import { lackingOf, numberOf, objectsOf, stringOf } from './values.ts';

/** Logs of the control plane by provider, and what in the period of the release matters. */
export type ControlPlaneTable = Bounded<EventRow> & {
  logs: LogRow[];
  /** Events that matter and are not outside of the period. */
  total: number;
  byPipeline: number;
  outside: number;
  /** Of which it is not known whether the pipeline did them. */
  open: number;
  /** Events that matter, before or after the period. */
  elsewhere: number;
  unknowns: Unknowns['all'];
};

export type LogRow = {
  provider: string;
  files: number;
  events: number;
  from: string;
  to: string;
  silence: string;
  root: number;
  denied: number;
};

export type EventRow = {
  at: string;
  kind: string;
  effect: Word;
  name: string;
  outcome: Word;
  by: string;
  from: string;
  on: string;
  pipeline: Word;
  /** File, and pointer to the record in it. */
  place: string;
};

const DONE_BY_IT: Word = { symbol: '✓', word: 'yes' };
const DONE_BY_OTHERS: Word = { symbol: '✗', word: 'no' };

/** Null: no log of a control plane is evidence. */
export function controlPlaneTable(report: Report, limits: Limits): ControlPlaneTable | null {
  const logs = report.facts.filter(({ type }) => type === 'control-plane-log');
  if (logs.length === 0) return null;
  const all = report.facts.filter(({ type, attributes }) => type === 'control-plane-event' && !attributes.repeats);
  const told = all.filter(({ attributes: { period } }) => period !== 'before' && period !== 'after');
  const unknowns = unknownsIn([...told, ...logs], limits);
  const sorted = told.toSorted(
    (a, b) => weightOf(a) - weightOf(b) || byCodeUnit(timeOf(a), timeOf(b)) || byCodeUnit(a.id, b.id),
  );
  const count = (test: (pipeline: Json | undefined) => boolean): number =>
    told.filter(({ attributes: { pipeline } }) => test(pipeline)).length;
  return {
    ...bounded(sorted, limits, (fact) => rowOf(fact, unknowns, limits)),
    logs: logRows(logs, unknowns),
    total: told.length,
    byPipeline: count((pipeline) => typeof pipeline === 'string'),
    outside: count((pipeline) => pipeline === null),
    open: count((pipeline) => isHole(pipeline)),
    elsewhere: all.length - told.length,
    unknowns: unknowns.all,
  };
}

/** What somebody should look at comes first: what was done outside of the pipeline, and of that what took protection away. */
function weightOf({ attributes: { pipeline, effect, outcome, actor } }: Fact): number {
  const isDone = outcome === 'succeeded' ? 0 : 1;
  const isGrave = effect === 'weakens' || objectsOf(actor).some(({ kind }) => kind === 'root') ? 0 : 1;
  const whose = pipeline === null ? 0 : typeof pipeline === 'string' ? 2 : 1;
  return 4 * whose + 2 * isDone + isGrave;
}

function timeOf({ attributes: { at } }: Fact): string {
  return stringOf(at) ?? '';
}

function logRows(logs: readonly Fact[], unknowns: Unknowns): LogRow[] {
  const providers = [...new Set(logs.map(({ attributes: { provider } }) => stringOf(provider) ?? ''))].sort(byCodeUnit);
  return providers.map((provider) => {
    const own = logs.filter(({ attributes }) => (stringOf(attributes.provider) ?? '') === provider);
    const sum = (name: string): number =>
      own.reduce((total, { attributes }) => total + (numberOf(attributes[name]) ?? 0), 0);
    const times = (name: string): string[] =>
      own.flatMap(({ attributes }) => stringOf(attributes[name]) ?? []).sort(byCodeUnit);
    const silence = own[0]?.attributes.silentHours;
    const hours = numberOf(silence);
    return {
      provider: PROVIDER_WORDS[provider] ?? provider,
      files: own.length,
      events: sum('events'),
      from: times('firstAt').at(0) ?? '–',
      to: times('lastAt').at(-1) ?? '–',
      silence: hours === null ? (unknowns.in(silence) ?? '–') : `${hours} h`,
      root: sum('root'),
      denied: sum('denied'),
    };
  });
}

function rowOf({ attributes, place }: Fact, unknowns: Unknowns, limits: Limits): EventRow {
  const { at, kind, effect, name, outcome, actor, from, pipeline } = attributes;
  return {
    at: unknowns.in(at) ?? stringOf(at) ?? 'not dated',
    kind: KIND_WORDS[stringOf(kind) ?? ''] ?? stringOf(kind) ?? '',
    effect: EFFECT_WORDS[stringOf(effect) ?? ''] ?? { symbol: '•', word: stringOf(effect) ?? '' },
    name: clip(stringOf(name) ?? '', limits),
    outcome: OUTCOME_OF_EVENT[stringOf(outcome) ?? ''] ?? { symbol: '?', word: 'not told' },
    by: clip(actorText(actor, unknowns), limits),
    from: FROM_WORDS[stringOf(from) ?? ''] ?? 'not told',
    on: clip(resourcesText(attributes, unknowns), limits),
    pipeline: pipelineWord(pipeline, unknowns),
    place: clip(`${place.path}${place.pointer ?? ''}`, limits),
  };
}

function pipelineWord(pipeline: Json | undefined, unknowns: Unknowns): Word {
  if (typeof pipeline === 'string') return DONE_BY_IT;
  return pipeline === null ? DONE_BY_OTHERS : { symbol: '?', word: unknowns.in(pipeline) ?? 'not known' };
}

function actorText(actor: Json | undefined, unknowns: Unknowns): string {
  const [one] = objectsOf(actor);
  if (one === undefined) return unknowns.in(actor) ?? 'not told';
  const kind = stringOf(one.kind) ?? '';
  const name = unknowns.in(one.name) ?? stringOf(one.name);
  const identity = unknowns.in(one.identity) ?? stringOf(one.identity);
  const through = stringOf(one.through);
  const words = [ACTOR_WORDS[kind] ?? kind, ...(name === null ? [] : [name])].join(' ');
  return [
    words,
    ...(identity === null ? [] : [`as ${identity}`]),
    ...(through === null ? [] : [`through ${through}`]),
  ].join(', ');
}

function resourcesText({ resources }: Attributes, unknowns: Unknowns): string {
  const named = objectsOf(resources).map(
    ({ kind, name }) => `${stringOf(kind) ?? ''} ${unknowns.in(name) ?? stringOf(name) ?? ''}`,
  );
  const open = unknowns.in(lackingOf(resources));
  return [...named, ...(open === null ? [] : [open])].join(', ') || '–';
}
