import type { Json, JsonObject } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';
import type { Reading } from '../reader.ts';
import type { Project } from './ecosystem.ts';
import type { Ecosystem, Held, Source } from './lock.ts';

/** Packages, and places that they come from, that are named one by one. */
const MAX_NAMED = 200;
const MAX_TEXT = 214;

/** The first of a list; that there are more is an element that is not known. */
function capped(items: Json[], what: string): Json[] {
  if (items.length <= MAX_NAMED) return items;
  return [
    ...items.slice(0, MAX_NAMED),
    { unresolved: `only the first ${MAX_NAMED} of ${items.length} ${what} are named` },
  ];
}

const LACKS = { weak: 'strong-hash', none: 'hash' } as const;

function lacksOf({ version, hash, source }: Held): string | null {
  if (version === null) return 'version';
  // What lies in this repository is held by its commit.
  if (hash === 'strong' || hash === 'elsewhere' || (source.kind === 'file' && hash === 'none')) return null;
  return LACKS[hash];
}

function looseIn(held: readonly Held[]): Json[] {
  const found = new Map<string, JsonObject>();
  for (const one of held) {
    const lacks = lacksOf(one);
    if (lacks !== null) found.set(`${lacks} ${one.name}`, { package: one.name.slice(0, MAX_TEXT), lacks });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value);
}

type Counted = { kind: Source['kind']; host: Json; packages: number; isDefault: boolean };

/** Packages by where they come from: as the lockfile names it, or by the settings. */
function countedBySource({ lock, asked, registries }: Project): Counted[] {
  const counted = new Map<string, Counted>();
  const count = (kind: Source['kind'], host: Json, isDefault: boolean): void => {
    const key = `${kind} ${JSON.stringify(host)}`;
    const known = counted.get(key);
    if (known) known.packages += 1;
    else counted.set(key, { kind, host, packages: 1, isDefault });
  };
  const byRegistry = (name: string): void => {
    const set = registries.hostFor(name);
    if ('host' in set) count('registry', set.host, set.isDefault);
    else count('registry', set, false);
  };
  for (const { name, source } of lock?.held ?? []) {
    if (source.kind === 'registry' && source.host === null) byRegistry(name);
    else if (source.kind === 'file' || source.host !== null) count(source.kind, source.host, false);
    else count(source.kind, { unresolved: 'the lockfile names no host' }, false);
  }
  if (lock === null && Array.isArray(asked)) for (const { name } of asked) byRegistry(name);
  return [...counted].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value);
}

function sortedScopes({ registries }: Project): Json[] {
  return [...registries.scopes]
    .sort((a, b) => (a.scope < b.scope ? -1 : a.scope > b.scope ? 1 : 0))
    .map(({ scope, bound }) => ({ scope, bound }));
}

/** The fact of one manifest. `installs` is added by the relation of that name. */
export function lockfileFact(path: string, ecosystem: Ecosystem, project: Project): Reading['facts'][number] {
  const { asked, lock, outOfStep, enforced } = project;
  const unread = lock?.unread ?? null;
  const hole = unread === null ? null : { unresolved: `the lockfile could not be read: ${unread}` };
  const counted = countedBySource(project);
  const origins: Record<string, Origin> = {};
  counted.slice(0, MAX_NAMED).forEach(({ isDefault }, index) => {
    const from = `${ecosystem}: the registry where no setting beside it names another`;
    if (isDefault && hole === null) origins[`/sources/${index}/host`] = { kind: 'inherited-default', from };
  });
  const attributes: JsonObject = {
    manifest: path,
    ecosystem,
    dependencies: Array.isArray(asked) ? asked.length : { unresolved: unresolvedOf(asked) },
    path: lock?.path ?? (Array.isArray(asked) ? null : { unresolved: unresolvedOf(asked) }),
    format: lock?.format ?? (Array.isArray(asked) ? null : { unresolved: unresolvedOf(asked) }),
    entries: hole ?? lock?.held.length ?? 0,
    outOfStep: hole ?? (Array.isArray(asked) ? capped(outOfStep, 'dependencies') : { unresolved: unresolvedOf(asked) }),
    loose: hole ?? capped(looseIn(lock?.held ?? []), 'packages'),
    enforced,
    sources:
      hole ??
      capped(
        counted.map(({ kind, host, packages }) => ({ kind, host, packages })),
        'places',
      ),
    scopes: capped(sortedScopes(project), 'scopes'),
  };
  const place = { path, line: 1, column: 1, pointer: null };
  return { type: 'lockfile', id: `lockfile:${path}#${ecosystem}`, attributes, origins, place };
}

function unresolvedOf(asked: Project['asked']): string {
  return 'unresolved' in asked ? asked.unresolved : 'not known';
}
