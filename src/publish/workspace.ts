import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OutputError } from '../exit.ts';
import type { OutputFile } from '../model/file.ts';
import type { Receipt } from '../model/receipt.ts';
import { removeEarlierExhibits } from './earlier-exhibits.ts';

/** A folder below the output that is a link would have the file written elsewhere. Throws OutputError. */
function refuseLinks(folder: string, name: string): void {
  const steps = name.split('/');
  for (let depth = 1; depth < steps.length; depth++) {
    const step = steps.slice(0, depth).join('/');
    if (lstatSync(join(folder, step), { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new OutputError(
        `${step} in ${folder} is a link, and nothing is written through it. Remove it, or name another folder with --out.`,
      );
    }
  }
}

/** A file as it was written, whose bytes are read each time that they are asked for. */
export function writtenFile(folder: string, { name, mediaType }: Pick<OutputFile, 'name' | 'mediaType'>): OutputFile {
  return {
    name,
    mediaType,
    get bytes() {
      return readFileSync(join(folder, name));
    },
  };
}

/**
 * Writes the files into the folder, each one whole or not at all. Exhibits that an earlier run has left there and this one does not
 * write are removed; other files stay. Throws OutputError.
 */
export function writeFiles(folder: string, files: readonly OutputFile[]): Receipt {
  let earlier: ReturnType<typeof removeEarlierExhibits>;
  try {
    mkdirSync(folder, { recursive: true });
    earlier = removeEarlierExhibits(folder, new Set(files.map(({ name }) => name)));
    for (const { name, bytes } of files) {
      const path = join(folder, name);
      refuseLinks(folder, name);
      const partial = join(dirname(path), `.${basename(path)}.partial`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(partial, bytes);
      renameSync(partial, path);
    }
  } catch (error) {
    if (error instanceof OutputError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new OutputError(
      `The evidence could not be written to ${folder} (${code}). Name a folder that can be written with --out.`,
    );
  }
  const removed = earlier.removed.length > 0 ? `, ${earlier.removed.length} exhibits of an earlier run removed` : '';
  const left =
    earlier.left.length > 0 ? `. Not of this run, and left because it was changed: ${earlier.left.join(', ')}` : '';
  return {
    destination: 'workspace',
    status: 'done',
    message: `${files.length} files written to ${folder}${removed}${left}`,
    files: files.map((file) => ({ name: file.name, action: 'written', url: null })),
  };
}
