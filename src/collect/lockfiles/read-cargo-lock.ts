import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Held, type Importer, type Lock, type Source } from './lock.ts';
import { isObject, listAt, objectAt, parsed, textAt } from './parsed.ts';
import { hostOf } from './source-of.ts';
import { unreadLock } from './unread-lock.ts';

/** Two indexes of one registry, whose archives lie at one place. */
const CRATES =
  /^(?:registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index|(?:sparse|registry)\+https:\/\/index\.crates\.io)\/?$/;

function sourceOf(written: string): { source: Source; commit: string | null } {
  if (CRATES.test(written)) return { source: { kind: 'registry', host: 'static.crates.io' }, commit: null };
  const host = hostOf(written.replace(/^\w+\+/, ''));
  if (written.startsWith('git+'))
    return { source: { kind: 'git', host }, commit: /#([0-9a-f]{40})$/.exec(written)?.[1] ?? null };
  return { source: { kind: 'registry', host }, commit: null };
}

/** Cargo.lock; its first version keeps the checksums together at its end. */
export async function readCargoLock(file: SourceFile): Promise<Lock> {
  const read = await parsed(file, 'toml');
  if ('unread' in read) return unreadLock(file.path, 'cargo', read);
  const older = objectAt(read.value, 'metadata');
  const held: Held[] = [];
  const importers = new Map<string, Importer>();
  for (const entry of [...listAt(read.value, 'package'), read.value.root ?? null]) {
    const name = isObject(entry) ? textAt(entry, 'name') : null;
    if (!isObject(entry) || name === null) continue;
    const version = textAt(entry, 'version');
    const written = textAt(entry, 'source');
    if (written === null) {
      const names = listAt(entry, 'dependencies').flatMap((one) =>
        typeof one === 'string' ? [one.split(' ')[0] ?? ''] : [],
      );
      importers.set(name, { asks: new Map(names.map((one) => [one, null])), chosen: new Map() });
      continue;
    }
    const { source, commit } = sourceOf(written);
    const checksum = textAt(entry, 'checksum') ?? textAt(older, `checksum ${name} ${version} (${written})`) ?? '';
    const hash = /^[0-9a-f]{64}$/.test(checksum) ? 'strong' : source.kind === 'git' ? 'elsewhere' : 'none';
    held.push({ name, version: source.kind === 'git' ? commit : version, hash, source });
  }
  return { ...emptyLock(file.path, `cargo ${textAt(read.value, 'version') ?? ''}`.trim()), held, importers };
}
