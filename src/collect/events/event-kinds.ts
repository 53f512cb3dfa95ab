import type { Json } from '../../model/json.ts';
import type {
  ControlPlaneFrom,
  ControlPlaneProvider,
  ControlPlaneRow,
  RecordCondition,
  Tables,
} from '../../model/tables.ts';
import { isObject, own } from '../components/json-access.ts';
import type { PlainEvent } from './plain-event.ts';

/** What an event is about and what it does to it. */
export type EventKind = { kind: string; effect: ControlPlaneRow['effect'] };

const MAX_REMEMBERED = 20_000;
/** Requests that stand in a record as a text of JSON. */
const MAX_INNER = 65_536;
/** The version of its API that Lambda and CloudFront put behind a name: UpdateFunctionCode20150331v2, CreateDistribution2020_05_31. */
const API_VERSION = /(?:\d{8}|\d{4}_\d\d_\d\d)(?:v\d{1,3})?$/;

/** Sorts events by the table of control-plane events. */
export type EventKinds = {
  /** Null: it is of no kind that matters. */
  kindOf: (event: PlainEvent) => EventKind | null;
  /** What made a call, by what the caller says that it is. */
  callerOf: (provider: ControlPlaneProvider, says: string) => ControlPlaneFrom | null;
  /** Which kind of thing a member of a request, a type or a collection names. */
  resourceOf: (provider: ControlPlaneProvider, service: string | null, member: string) => ResourceWord | null;
};

export type ResourceWord = { kind: string; isPerson: boolean };

const made = new WeakMap<Tables['controlPlaneEvents'], EventKinds>();

/** One for each table: files come by the thousand. */
export function createEventKinds({ controlPlaneEvents }: Pick<Tables, 'controlPlaneEvents'>): EventKinds {
  const before = made.get(controlPlaneEvents);
  if (before !== undefined) return before;
  const kinds = eventKindsBy(controlPlaneEvents);
  made.set(controlPlaneEvents, kinds);
  return kinds;
}

function eventKindsBy({ events, callers, resources }: Tables['controlPlaneEvents']): EventKinds {
  const rows = events.map((row) => ({ ...row, patterns: row.names.map(patternOf) }));
  const known = new Map<string, readonly ControlPlaneRow[]>();
  const words = new Map(
    resources.map(({ provider, service, member, kind, person = false }) => [
      `${provider} ${service} ${member}`.toLowerCase(),
      { kind, isPerson: person },
    ]),
  );

  const rowsNamed = (
    provider: ControlPlaneProvider,
    service: string | null,
    name: string,
  ): readonly ControlPlaneRow[] => {
    const key = `${provider}\n${service}\n${name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const bare = name.replace(API_VERSION, '');
    const found = rows.filter(
      (row) =>
        row.provider === provider &&
        (row.service === '*' || row.service === service?.toLowerCase()) &&
        row.patterns.some((pattern) => pattern(name) || (bare !== name && pattern(bare))),
    );
    if (known.size < MAX_REMEMBERED) known.set(key, found);
    return found;
  };

  return {
    kindOf: (event) => {
      const { provider, service, name, alsoNamed, record } = event;
      for (const one of [...alsoNamed, name]) {
        const row = rowsNamed(provider, service, one).find(({ when = [] }) =>
          when.every((each) => holds(each, record)),
        );
        if (row !== undefined) return { kind: row.kind, effect: row.effect };
      }
      return event.actor.kind === 'root' ? { kind: 'root-use', effect: 'changes' } : null;
    },
    callerOf: (provider, says) => {
      const lower = says.toLowerCase();
      const found = callers.find(
        (row) => (row.provider === provider || row.provider === '*') && row.says.some((text) => lower.includes(text)),
      );
      return found?.from ?? null;
    },
    resourceOf: (provider, service, member) =>
      words.get(`${provider} ${service} ${member}`.toLowerCase()) ??
      words.get(`${provider} * ${member}`.toLowerCase()) ??
      null,
  };
}

/** A pattern without regard to case, whose only special character is `*`; of linear time, as names come from outside. */
function patternOf(written: string): (name: string) => boolean {
  const parts = written.toLowerCase().split('*');
  const first = parts.shift() ?? '';
  const last = parts.pop();
  return (name) => {
    const text = name.toLowerCase();
    if (last === undefined) return text === first;
    if (!text.startsWith(first)) return false;
    let from = first.length;
    for (const part of parts) {
      const at = text.indexOf(part, from);
      if (at < 0) return false;
      from = at + part.length;
    }
    return text.length - last.length >= from && text.endsWith(last);
  };
}

function holds({ at, is, present }: RecordCondition, record: Json): boolean {
  const found = valuesAt(record, at.split('/'));
  if (present !== undefined) return found.some(isFilled) === present;
  return found.some((value) => (is ?? []).some((one) => String(one).toLowerCase() === String(value).toLowerCase()));
}

function isFilled(value: Json): boolean {
  if (value === null || value === '') return false;
  return Array.isArray(value) ? value.length > 0 : !isObject(value) || Object.keys(value).length > 0;
}

/** Values that a path leads to, without regard to the case of names; texts of JSON are gone into. */
function valuesAt(value: Json | undefined, [step, ...rest]: readonly string[]): Json[] {
  if (value === undefined) return [];
  if (step === undefined) return [value];
  const inner = typeof value === 'string' ? innerOf(value) : value;
  if (Array.isArray(inner)) return step === '*' ? inner.flatMap((one) => valuesAt(one, rest)) : [];
  if (!isObject(inner)) return [];
  const wanted = step.toLowerCase();
  return Object.keys(inner)
    .filter((name) => step === '*' || name.toLowerCase() === wanted)
    .flatMap((name) => valuesAt(own(inner, name), rest));
}

function innerOf(text: string): Json {
  if (text.length > MAX_INNER || !/^\s*[{[]/.test(text)) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
