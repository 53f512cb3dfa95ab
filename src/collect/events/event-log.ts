import { byCodeUnit } from '../../catalogue/canonical.ts';
import { cutText } from '../../mask/cut.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { createNaming } from '../changes/people.ts';
import type { ReadContext, Reading } from '../reader.ts';
import type { Path } from '../scans/json-records.ts';
import type { SourceFile } from '../source-file.ts';
import { createEventKinds, type EventKind, type EventKinds } from './event-kinds.ts';
import type { NamedActor, NamedResource, PlainEvent } from './plain-event.ts';

/** Events of one kind and effect that become facts, of one file; the rest is counted. */
const MAX_OF_KIND = 500;
/** Accounts and regions that are told apart. */
const MAX_COUNTED = 200;
const MAX_RESOURCES = 10;
const MAX_TEXT = 300;

export type EventLogFormat = 'cloudtrail' | 'azure-activity-log' | 'google-audit-log' | 'github-audit-log';

type ReadingFact = Reading['facts'][number];
type Shown = { actor: (actor: NamedActor) => JsonObject; resource: (resource: NamedResource) => JsonObject };

/** Takes the events of one file as they come; what it keeps does not grow with their number. */
export type EventLog = {
  kinds: EventKinds;
  /** `ids`: of events are unique. `path`: to the record. */
  take: (event: PlainEvent, path: Path) => void;
  /** A record that is no event of a control plane. */
  other: () => void;
  reading: () => Pick<Reading, 'facts' | 'problems' | 'producedAt'>;
};

export function createEventLog(format: EventLogFormat, file: SourceFile, { config, tables }: ReadContext): EventLog {
  const kinds = createEventKinds(tables);
  const shown = namedBy(config);
  const facts: ReadingFact[] = [];
  const ids = new Set<string>();
  const byKind = new Map<string, EventKind & { events: number }>();
  const accounts = createCounts();
  const regions = createCounts();
  const sums = { events: 0, others: 0, root: 0, denied: 0, unlisted: 0 };
  let provider: PlainEvent['provider'] | null = null;
  let firstAt: string | null = null;
  let lastAt: string | null = null;

  const list = (event: PlainEvent, kind: EventKind, path: Path): void => {
    const base = event.id ?? `event ${path.length === 0 ? facts.length : path.join('/')}`;
    const id = `control-plane-event:${file.path}#${cutText(base, MAX_TEXT)}`;
    // The same event twice is one; two records with nothing to tell them apart stand at different places.
    if (ids.has(id)) return;
    ids.add(id);
    facts.push(factOf(event, kind, id, placeOf(file, path), shown));
  };

  return {
    kinds,
    take: (event, path) => {
      provider ??= event.provider;
      sums.events++;
      if (event.actor.kind === 'root') sums.root++;
      if (event.outcome === 'denied') sums.denied++;
      accounts.add(event.account);
      regions.add(event.region);
      if (event.at !== null) {
        if (firstAt === null || event.at < firstAt) firstAt = event.at;
        if (lastAt === null || event.at > lastAt) lastAt = event.at;
      }
      const kind = kinds.kindOf(event);
      if (kind === null) return;
      const key = `${kind.kind} ${kind.effect}`;
      const counted = byKind.get(key) ?? { ...kind, events: 0 };
      counted.events++;
      byKind.set(key, counted);
      if (counted.events > MAX_OF_KIND) sums.unlisted++;
      else list(event, kind, path);
    },
    other: () => void sums.others++,
    reading: () => {
      const place = { path: file.path, line: null, column: null, pointer: null };
      const log: ReadingFact = {
        type: 'control-plane-log',
        id: `control-plane-log:${file.path}#events`,
        attributes: {
          provider: provider ?? PROVIDERS[format],
          format,
          events: sums.events,
          others: sums.others,
          firstAt,
          lastAt,
          accounts: accounts.list(),
          regions: regions.list(),
          kinds: [...byKind.entries()].sort(([a], [b]) => byCodeUnit(a, b)).map(([, one]) => ({ ...one })),
          root: sums.root,
          denied: sums.denied,
          listed: facts.length,
          tracked: file.tracked,
        },
        origins: {},
        place,
      };
      const message = `${sums.unlisted} events are counted and not told one by one: of one kind, those after the first ${MAX_OF_KIND} of the file. Bring the log of the release's period alone, or in several files.`;
      const problems = sums.unlisted === 0 ? [] : [{ code: 'cap-reached', message, kinds: ['log' as const], place }];
      return { facts: [log, ...facts], problems, producedAt: lastAt };
    },
  };
}

const PROVIDERS: Readonly<Record<EventLogFormat, PlainEvent['provider']>> = {
  cloudtrail: 'aws',
  'azure-activity-log': 'azure',
  'google-audit-log': 'google',
  'github-audit-log': 'github',
};

function placeOf({ path }: SourceFile, steps: Path): ReadingFact['place'] {
  const pointer = steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { path, line: null, column: null, pointer };
}

function factOf(
  event: PlainEvent,
  kind: EventKind,
  id: string,
  place: ReadingFact['place'],
  shown: Shown,
): ReadingFact {
  const { provider, at, from, outcome, mfa } = event;
  const resources: Json[] = event
    .resources()
    .slice(0, MAX_RESOURCES + 1)
    .map(shown.resource);
  if (resources.length > MAX_RESOURCES) {
    resources[MAX_RESOURCES] = { unresolved: `there are more than ${MAX_RESOURCES}, which are not told` };
  }
  return {
    type: 'control-plane-event',
    id,
    attributes: {
      provider,
      eventId: textOrNull(event.id),
      at,
      service: textOrNull(event.service),
      name: cutText(event.name, MAX_TEXT),
      ...kind,
      outcome,
      actor: shown.actor(event.actor),
      from,
      mfa,
      account: textOrNull(event.account),
      region: textOrNull(event.region),
      resources,
    },
    origins: {},
    place,
  };
}

function textOrNull(text: string | null): string | null {
  return text === null ? null : cutText(text, MAX_TEXT);
}

/** Persons as the settings name those of changes, so that one who wrote a change is known in the log by the same name. */
function namedBy({ collect, release }: ReadContext['config']): Shown {
  const naming = createNaming(collect.changes.people, release.repository, []);
  const person = (name: string): Json => {
    const named = naming({ login: name, name: null, kind: name.endsWith('[bot]') ? 'bot' : 'user', key: null });
    return typeof named === 'string' ? cutText(named, MAX_TEXT) : { ...named };
  };
  return {
    actor: ({ kind, name, isPerson, identity, account, through }) => ({
      kind,
      name: name === null ? null : isPerson ? person(name) : cutText(name, MAX_TEXT),
      identity: textOrNull(identity),
      account: textOrNull(account),
      through: textOrNull(through),
    }),
    resource: ({ kind, name, isPerson }) => ({
      kind: cutText(kind, MAX_TEXT),
      name: isPerson ? person(name) : cutText(name, MAX_TEXT),
    }),
  };
}

/** Events by a name of them. */
function createCounts() {
  const counts = new Map<string, number>();
  let isCut = false;
  return {
    add: (name: string | null): void => {
      if (name === null) return;
      const before = counts.get(name);
      if (before !== undefined) counts.set(name, before + 1);
      else if (counts.size < MAX_COUNTED) counts.set(name, 1);
      else isCut = true;
    },
    list: (): Json[] => {
      const known: Json[] = [...counts]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([name, events]) => ({ name: cutText(name, MAX_TEXT), events }));
      return isCut ? [...known, { unresolved: `there are more than ${MAX_COUNTED}, which are not told apart` }] : known;
    },
  };
}
