import { posix } from 'node:path';
import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';

/** Paths below the root of what an app uploads at deployment, by the digest that CDK calls it by. */
export type Assets = ReadonlyMap<string, string>;

export const NO_ASSETS: Assets = new Map();

/** The files of an asset manifest (`*.assets.json`), with those known before. */
export function assetsIn(manifest: JsonObject, folder: string, known: Assets): Assets {
  const files = member(manifest, 'files');
  const assets = new Map(known);
  for (const id of isObject(files) ? Object.keys(files) : []) {
    const file = member(files, id);
    const path = belowRoot(folder, member(member(file, 'source'), 'path'));
    if (path === null) continue;
    assets.set(id, path);
    const destinations = member(file, 'destinations');
    for (const destination of Object.values(isObject(destinations) ? destinations : {})) {
      const key = member(destination, 'objectKey');
      if (typeof key === 'string') assets.set(key, path);
    }
  }
  return assets;
}

/** The file or folder that a key or an address in a bucket of assets stands for; null: none that the manifest knows. */
export function assetOf(assets: Assets, written: Json | undefined): string | null {
  if (written === undefined || assets.size === 0) return null;
  if (typeof written === 'string' && assets.has(written)) return assets.get(written) ?? null;
  const text = typeof written === 'string' ? written : JSON.stringify(written);
  for (const [digest] of text.matchAll(/[0-9a-f]{64}/g)) {
    const path = assets.get(digest);
    if (path !== undefined) return path;
  }
  return null;
}

/** A path as an assembly states it, from its own folder; null where it leads elsewhere. */
export function belowRoot(folder: string, stated: Json | undefined): string | null {
  if (typeof stated !== 'string' || stated === '' || stated.startsWith('/')) return null;
  const path = posix.normalize(posix.join(folder, stated.replaceAll('\\', '/')));
  return path === '..' || path.startsWith('../') ? null : path.replace(/\/$/, '');
}
