import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of a file that ships with the action: below the nearest folder above this code that holds action.yml. */
export function shippedPath(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'action.yml'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('action.yml is missing above the program: the installation is not whole.');
    folder = parent;
  }
  return join(folder, path);
}
