import { createHash } from 'node:crypto';
import { byCodeUnit } from '../catalogue/canonical.ts';
import type { OutputFile } from '../model/file.ts';

export const SUMS_NAME = 'SHA256SUMS';

/** SHA-256 sums of files as `sha256sum --check` reads them, in the order of their names. */
export function renderSums(files: readonly OutputFile[]): OutputFile {
  const lines = [...files]
    .sort((a, b) => byCodeUnit(a.name, b.name))
    .map((file) => `${createHash('sha256').update(file.bytes).digest('hex')}  ${file.name}\n`);
  return { name: SUMS_NAME, mediaType: 'text/plain', bytes: new TextEncoder().encode(lines.join('')) };
}
