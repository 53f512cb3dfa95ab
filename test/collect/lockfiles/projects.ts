import type { JsonObject } from '../../../src/model/json.ts';
import { judged, ofType, type Tree } from '../collected.ts';

export const SHA256 = 'd'.repeat(64);
export const COMMIT = 'e'.repeat(40);
export const INTEGRITY = `sha512-${'a'.repeat(86)}==`;

export function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** What is told of each manifest of dependencies in a folder with these files. */
export async function lockfilesOf(tree: Tree): Promise<Record<string, JsonObject>> {
  const { facts } = await judged(tree);
  return Object.fromEntries(
    ofType({ facts }, 'lockfile').map(({ attributes }) => [String(attributes.manifest), attributes]),
  );
}

/** The same of the one that there is. */
export async function lockfileOf(tree: Tree): Promise<JsonObject | null> {
  const [first, ...others] = Object.values(await lockfilesOf(tree));
  if (others.length > 0) throw new Error('there are several manifests');
  return first ?? null;
}
