import type { FrozenItem } from '../model/frozen-population.ts';

/** A record that a fact was made of: a file, and a JSON pointer into it or nothing. */
export type FactRecord = FrozenItem['records'][number];

/** Answers of platforms, which a run writes below `exhibits/`. No other form is looked for, so that no name leads elsewhere. */
const EXHIBIT = /^(github|aws)\/[a-z0-9-]+\.jsonl$/;

export function isExhibit(path: string): boolean {
  return EXHIBIT.test(path);
}

/** Where the records stand that a fact was made of, its own place first. */
export function recordsOf({ place, records }: FrozenItem): FactRecord[] {
  return [{ path: place.path, pointer: place.pointer ?? '' }, ...records];
}

/** `exhibits/github/pull-requests.jsonl#/17`; of a file of the repository and of git's history without the folder. */
export function recordText({ path, pointer }: FactRecord): string {
  const shown = isExhibit(path) ? `exhibits/${path}` : path;
  return pointer === '' ? shown : `${shown}#${pointer}`;
}
