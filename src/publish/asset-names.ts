import { assetPrefix } from '../config/asset-prefix.ts';
import type { OutputFile } from '../model/file.ts';

/**
 * `evidence.json` of system orders at v1.4.0 is attached as `orders-v1.4.0.evidence.json`, and a file in a folder, which a release does
 * not have, with its folders in its name: `orders-v1.4.0.exhibits.github.releases.jsonl`.
 */
export function nameAssets(files: readonly OutputFile[], system: string, tag: string | null): OutputFile[] {
  return files.map((file) => ({ ...file, name: `${assetPrefix(system, tag)}.${file.name.replaceAll('/', '.')}` }));
}
