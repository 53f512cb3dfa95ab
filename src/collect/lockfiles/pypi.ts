import { posix } from 'node:path';
import type { SourceFile } from '../source-file.ts';
import { type EcosystemReader, type Files, type Project, unreadProject } from './ecosystem.ts';
import { lockAt } from './locks.ts';
import { isObject, listAt, parsed, textAt } from './parsed.ts';
import { readPyproject } from './pyproject.ts';
import { hostIn, pipConf, registriesOf } from './python-indexes.ts';
import { askedOf, disagreements, normalName } from './python-names.ts';
import { type Requirements, readRequirements, requirementsLock, withIncluded } from './read-requirements.ts';
import { placeNamed } from './source-of.ts';

const LIST = /(?:^|[-_./])requirements(?:[-_.][^/]*)?\.(?:txt|in)$|(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/i;

/** A list of requirements that a tool did not write from another file is what is asked for, and what is held, if anything is. */
async function readList(file: SourceFile, files: Files): Promise<Project | null> {
  const own = readRequirements(file);
  if ('unread' in own) return unreadProject(file.path, own.code, own.unread, own.line);
  const isSource = file.path.endsWith('.in');
  const compiled = file.path.replace(/\.in$/, '.txt');
  // What was written from a file beside it is told of that file.
  if (!isSource && (files.has(file.path.replace(/\.txt$/, '.in')) || isMadeFrom(own, file.path, files))) return null;
  const asked = own.lines
    .filter(({ requirement }) => requirement.place?.kind !== 'file')
    .map(({ requirement }) => askedOf(requirement));
  const lockFile = files.get(compiled);
  const made = lockFile === undefined ? null : requirementsLock(lockFile, files);
  const lock =
    made !== null &&
    (made.unread !== null || made.held.some(({ version }) => version !== null) || made.held.length === 0)
      ? made
      : null;
  const isHeld = lock !== null && (asked.length > 0 || lock.unread !== null);
  const { all } = withIncluded(file, files);
  const conf = pipConf(posix.dirname(file.path), files);
  const indexes = {
    first: all.map(({ index }) => index).find((index) => index !== undefined) ?? conf.first,
    extra: [...all.flatMap(({ extra }) => extra), ...conf.extra],
  };
  return {
    asked,
    lock: isHeld ? lock : null,
    outOfStep: isSource && isHeld && lock.unread === null ? disagreements(asked, lock, '.') : [],
    registries: registriesOf(indexes, isHeld ? lock.held : null, true),
    enforced: all.some(({ requiresHashes }) => requiresHashes),
    problems: [],
  };
}

function isMadeFrom({ madeFrom }: Requirements, path: string, files: Files): boolean {
  return madeFrom.some(
    (name) => files.has(posix.join(posix.dirname(path), name)) && posix.basename(name) !== posix.basename(path),
  );
}

async function readPipfile(file: SourceFile, files: Files): Promise<Project | null> {
  const read = await parsed(file, 'toml');
  if ('unread' in read) return unreadProject(file.path, read.code, read.unread, read.line);
  const groups = Object.entries(read.value).filter(
    ([group]) => !['source', 'requires', 'pipenv', 'scripts'].includes(group),
  );
  const asked = groups.flatMap(([, group]) =>
    Object.entries(isObject(group) ? group : {}).flatMap(([name, written]) => {
      const range = isObject(written) ? (textAt(written, 'version') ?? '') : typeof written === 'string' ? written : '';
      const isOwn =
        isObject(written) &&
        (textAt(written, 'path') !== null || placeNamed(textAt(written, 'file') ?? '')?.kind === 'file');
      return isOwn ? [] : [{ name: normalName(name), range, isOptional: false }];
    }),
  );
  const hosts = listAt(read.value, 'source').map((one) => hostIn(isObject(one) ? (textAt(one, 'url') ?? '') : ''));
  const lock = await lockAt(`${file.path}.lock`, files);
  const [first, ...extra] = hosts;
  return {
    asked,
    lock,
    outOfStep: lock === null || lock.unread !== null ? [] : disagreements(asked, lock, '.'),
    registries: registriesOf({ first, extra }, lock?.held ?? null, false),
    enforced: false,
    problems: [],
  };
}

export const pypi: EcosystemReader = {
  ecosystem: 'pypi',
  patterns: ['**/pyproject.toml', '**/Pipfile', '**/*requirements*.{txt,in}', '**/requirements/*.{txt,in}'],
  isManifest: (path) => /(?:^|\/)(?:pyproject\.toml|Pipfile)$/.test(path) || LIST.test(path),
  read: (file, files) => {
    if (file.path.endsWith('.toml')) return readPyproject(file, files);
    return posix.basename(file.path) === 'Pipfile' ? readPipfile(file, files) : readList(file, files);
  },
};
