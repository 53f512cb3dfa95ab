import { posix } from 'node:path';
import { type Files, oneOf, type Registries } from './ecosystem.ts';
import type { Held } from './lock.ts';
import { textOf } from './parsed.ts';
import { hostOf } from './source-of.ts';

const PYPI = 'pypi.org';
/** Bytes of a file of settings. */
const MAX_SETTINGS = 1 << 20;

/** Hosts of the indexes that packages are taken from, and whether several are looked into at once. */
export type Indexes = { first: string | null | undefined; extra: (string | null)[] };

/** Null: a variable names it. */
export function hostIn(url: string): string | null {
  return url.includes('${') || url.includes('$(') ? null : hostOf(url);
}

/** `index-url` and `extra-index-url` of a pip.conf beside the manifest or at the root. */
export function pipConf(folder: string, files: Files): Indexes {
  const found: Indexes = { first: undefined, extra: [] };
  for (const path of [...new Set(['.', folder])].flatMap((at) =>
    ['pip.conf', 'pip.ini'].map((name) => posix.join(at, name)),
  )) {
    const file = files.get(path);
    const read = file && textOf(file, MAX_SETTINGS);
    if (!read || !('text' in read)) continue;
    for (const line of read.text.replace(/\n[ \t]+/g, ' ').split('\n')) {
      const [, name, value = ''] = /^\s*(index-url|extra-index-url)\s*[=:]\s*(.*)$/.exec(line.slice(0, 4000)) ?? [];
      if (name === 'index-url') found.first = hostIn(value);
      if (name === 'extra-index-url')
        found.extra.push(
          ...value
            .split(/\s+/)
            .filter((url) => url !== '')
            .map(hostIn),
        );
    }
  }
  return found;
}

/** `areMixed`: what is in any of the indexes is taken, whichever stands first. */
export function registriesOf({ first, extra }: Indexes, held: readonly Held[] | null, areMixed: boolean): Registries {
  const hosts =
    extra.length === 0 ? (first === undefined ? [] : [first]) : [first === undefined ? PYPI : first, ...extra];
  // With several indexes any of them may have any name; only what is held by its hash cannot be another's.
  const isOpen =
    areMixed && extra.length > 0 && !(held?.every(({ hash }) => hash === 'strong' || hash === 'elsewhere') ?? false);
  return { hostFor: oneOf(hosts, PYPI), scopes: isOpen ? [{ scope: '*', bound: false }] : [] };
}
