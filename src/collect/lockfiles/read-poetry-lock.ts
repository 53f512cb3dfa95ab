import type { JsonObject } from '../../model/json.ts';
import type { SourceFile } from '../source-file.ts';
import { emptyLock, type Held, type Lock, type Source, strongest } from './lock.ts';
import { isObject, listAt, objectAt, parsed, textAt } from './parsed.ts';
import { normalName } from './python-names.ts';
import { hostOf } from './source-of.ts';
import { unreadLock } from './unread-lock.ts';

const PYPI: Source = { kind: 'registry', host: 'pypi.org' };

/** A package without source is PyPI's, as the format has it. */
function sourceOf(entry: JsonObject): { source: Source; commit: string | null } {
  const written = objectAt(entry, 'source');
  const url = textAt(written, 'url') ?? '';
  const type = textAt(written, 'type');
  if (type === null) return { source: PYPI, commit: null };
  if (type === 'git')
    return { source: { kind: 'git', host: hostOf(url) }, commit: textAt(written, 'resolved_reference') };
  if (type === 'directory' || type === 'file') return { source: { kind: 'file', host: null }, commit: null };
  return { source: { kind: type === 'url' ? 'http' : 'registry', host: hostOf(url) }, commit: null };
}

/** Algorithms of `sha256:...`, of each file that is listed. */
export function algorithmsOf(files: readonly unknown[]): string[] {
  return files.flatMap((file) => {
    const hash = isObject(file as never) ? textAt(file as JsonObject, 'hash') : typeof file === 'string' ? file : null;
    return /^([a-z0-9_-]+):/i.exec(hash ?? '')?.[1] ?? [];
  });
}

/** poetry.lock, whose files stand in each package since version 2 and in its metadata before. */
export async function readPoetryLock(file: SourceFile): Promise<Lock> {
  const read = await parsed(file, 'toml');
  if ('unread' in read) return unreadLock(file.path, 'poetry', read);
  const { value } = read;
  const metadata = objectAt(value, 'metadata');
  const older = objectAt(metadata, 'files');
  const held = listAt(value, 'package').flatMap((entry): Held[] => {
    const name = isObject(entry) ? textAt(entry, 'name') : null;
    if (!isObject(entry) || name === null) return [];
    const { source, commit } = sourceOf(entry);
    const hash = strongest(algorithmsOf([...listAt(entry, 'files'), ...listAt(older, name)]));
    const isElsewhere = source.kind === 'git' || (source.kind === 'file' && hash === 'none');
    return [
      {
        name: normalName(name),
        version: source.kind === 'git' ? commit : textAt(entry, 'version'),
        hash: isElsewhere ? 'elsewhere' : hash,
        source,
      },
    ];
  });
  return { ...emptyLock(file.path, `poetry ${textAt(metadata, 'lock-version') ?? ''}`.trim()), held };
}
