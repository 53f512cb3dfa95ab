import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OutputError } from '../exit.ts';
import type { OutputFile } from '../model/file.ts';
import type { Receipt } from '../model/receipt.ts';

/** Writes the files into the folder, each one whole or not at all. Throws OutputError. */
export function writeFiles(folder: string, files: readonly OutputFile[]): Receipt {
  try {
    mkdirSync(folder, { recursive: true });
    for (const file of files) {
      const partial = join(folder, `.${file.name}.partial`);
      writeFileSync(partial, file.bytes);
      renameSync(partial, join(folder, file.name));
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new OutputError(
      `The evidence could not be written to ${folder} (${code}). Name a folder that can be written with --out.`,
    );
  }
  return {
    destination: 'workspace',
    status: 'done',
    message: `${files.length} files written to ${folder}`,
    files: files.map((file) => ({ name: file.name, action: 'written', url: null })),
  };
}
