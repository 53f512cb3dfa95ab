import { byCodeUnit } from '../catalogue/canonical.ts';
import type { FrozenItem, FrozenPopulation } from '../model/frozen-population.ts';
import { recordsOf } from './records.ts';

/** Lines of the exhibits, by path (`github/pull-requests.jsonl`) and by key, as they stand there. */
export type ExhibitIndex = Map<string, Map<string, string>>;

/** Reads exhibits: JSON lines `{"key": ..., "record": ...}`. Lines that are none are left out. */
export function indexExhibits(files: ReadonlyMap<string, string>): ExhibitIndex {
  const entries = [...files].sort(([a], [b]) => byCodeUnit(a, b));
  return new Map(entries.map(([path, text]) => [path, new Map(text.split('\n').flatMap(keyed))]));
}

function keyed(line: string): [string, string][] {
  try {
    const data: unknown = JSON.parse(line);
    const key = typeof data === 'object' && data !== null ? Object.getOwnPropertyDescriptor(data, 'key')?.value : null;
    return typeof key === 'string' ? [[key, line]] : [];
  } catch {
    return [];
  }
}

/**
 * The lines about one change, by path: what the places of its fact, of the deployments and of deployed code point at, and what is kept under the
 * digest of one of its commits.
 */
export function linesOf(change: FrozenItem, population: FrozenPopulation, index: ExhibitIndex): Map<string, string[]> {
  const { commits, headCommit } = change.attributes;
  const digests = new Set(
    [...(Array.isArray(commits) ? commits : []), headCommit].filter((one) => typeof one === 'string'),
  );
  const facts = [change, ...(population.deployments ?? []), ...population.deployedCode];
  const wanted = new Map<string, Set<string>>();
  for (const { path, pointer } of facts.flatMap(recordsOf)) {
    wanted.set(path, (wanted.get(path) ?? new Set()).add(keyOf(pointer)));
  }
  const found = new Map<string, string[]>();
  for (const [path, lines] of index) {
    const own = [...lines].filter(
      ([key]) => wanted.get(path)?.has(key) || key.split('/').some((part) => digests.has(part)),
    );
    if (own.length > 0)
      found.set(
        path,
        own.map(([, line]) => line),
      );
  }
  return found;
}

/** The key that a JSON pointer of one step names (RFC 6901). */
function keyOf(pointer: string): string {
  return pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
}
