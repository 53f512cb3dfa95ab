import type { OutputFile } from '../model/file.ts';

/** Text that GitHub keeps as it is in the name of an asset. */
function plain(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[.-]+|[.-]+$/g, '') || 'release';
}

/** What the names of a system's assets begin with, so that two evidence steps in one release do not meet. */
export function assetPrefix(system: string, tag: string | null): string {
  return tag === null ? plain(system) : `${plain(system)}-${plain(tag)}`;
}

/**
 * `evidence.json` of system orders at v1.4.0 is attached as `orders-v1.4.0.evidence.json`, and a file in a folder, which a release does
 * not have, with its folders in its name: `orders-v1.4.0.exhibits.github.releases.jsonl`.
 */
export function nameAssets(files: readonly OutputFile[], system: string, tag: string | null): OutputFile[] {
  return files.map((file) => ({ ...file, name: `${assetPrefix(system, tag)}.${file.name.replaceAll('/', '.')}` }));
}
