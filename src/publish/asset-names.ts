import { assetPrefix } from '../config/asset-prefix.ts';
import type { OutputFile } from '../model/file.ts';

/** `evidence.json` of system orders at v1.4.0 is attached as `orders-v1.4.0.evidence.json`. */
export function nameAssets(files: readonly OutputFile[], system: string, tag: string | null): OutputFile[] {
  return files.map((file) => ({ ...file, name: `${assetPrefix(system, tag)}.${file.name}` }));
}
