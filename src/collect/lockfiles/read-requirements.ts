import { posix } from 'node:path';
import type { SourceFile } from '../source-file.ts';
import type { Files } from './ecosystem.ts';
import { emptyLock, type Held, type Lock } from './lock.ts';
import { textOf, type Unread } from './parsed.ts';
import { exactly, heldBy, type Requirement, requirementOf } from './python-names.ts';
import { hostOf } from './source-of.ts';
import { unreadLock } from './unread-lock.ts';

/** Files that one list takes in with `-r` and `-c`, itself among them. */
const MAX_INCLUDED = 50;
/** Characters of what is asked for, without its hashes. */
const MAX_REQUIREMENT = 2000;

type Line = { requirement: Requirement; algorithms: string[] };

/** One list by itself. Hosts of its indexes are null where a variable names them. */
export type Requirements = {
  lines: Line[];
  includes: { path: string; isConstraint: boolean }[];
  index: string | null | undefined;
  extra: (string | null)[];
  requiresHashes: boolean;
  /** Files that a tool wrote it from, by its own heading. */
  madeFrom: string[];
};

function logicalLines(text: string): string[] {
  return text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

function hostIn(url: string): string | null {
  return url.includes('${') ? null : hostOf(url);
}

/** A list of requirements as pip reads it; null host: a variable. */
export function readRequirements(file: SourceFile): Requirements | Unread {
  const read = textOf(file);
  if ('unread' in read) return read;
  const found: Requirements = {
    lines: [],
    includes: [],
    index: undefined,
    extra: [],
    requiresHashes: false,
    madeFrom: madeFrom(read.text),
  };
  for (const line of logicalLines(read.text)) option(line, file.path, found);
  return found;
}

function option(line: string, path: string, found: Requirements): void {
  const [, name = '', value = ''] = /^(--?[a-z][a-z-]*)(?:[\s=]+(.*))?$/i.exec(line) ?? [];
  if (/^(?:-r|--requirement|-c|--constraint)$/.test(name)) {
    const included = posix.join(posix.dirname(path), value.trim());
    found.includes.push({ path: included, isConstraint: /^(?:-c|--constraint)$/.test(name) });
  } else if (/^(?:-i|--index-url|--pypi-url)$/.test(name)) found.index = hostIn(value);
  else if (name === '--extra-index-url') found.extra.push(hostIn(value));
  else if (name === '--require-hashes') found.requiresHashes = true;
  else if (name === '' || /^(?:-e|--editable)$/.test(name)) {
    const bare = line.replace(/\s--(?:hash|config-settings|global-option|install-option)[=\s].*$/s, '');
    const requirement = requirementOf(bare.slice(0, MAX_REQUIREMENT));
    const algorithms = [...line.matchAll(/--hash[=\s]+([a-z0-9]+):/gi)].map(([, algorithm = '']) => algorithm);
    if (requirement !== null) found.lines.push({ requirement, algorithms });
  }
}

/** `# via -r requirements.in`, `pip-compile --output-file=... pyproject.toml`. */
function madeFrom(text: string): string[] {
  const heading = text
    .slice(0, 4000)
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .join('\n');
  if (!/pip-compile|uv (?:pip compile|export)|poetry export|pdm export|pip freeze/.test(heading)) return [];
  return [...heading.matchAll(/(?:^|[\s=])([\w./-]+\.(?:in|toml|cfg|py))(?=\s|$)/gm)].map(([, path = '']) => path);
}

/** A list with all that it takes in, in the order in which they stand; what `-c` names only says which version. */
export function withIncluded(
  file: SourceFile,
  files: Files,
): { all: Requirements[]; constraints: Requirements[]; unread: Unread | null } {
  const all: Requirements[] = [];
  const constraints: Requirements[] = [];
  const seen = new Set<string>();
  let unread: Unread | null = null;
  const open: { path: string; isConstraint: boolean }[] = [{ path: file.path, isConstraint: false }];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (seen.has(next.path)) continue;
    const included = files.get(next.path);
    if (included === undefined || seen.size >= MAX_INCLUDED) {
      unread ??= {
        unread: 'a list that it takes in is not there, or there are too many',
        code: 'include-missing',
        line: null,
      };
      continue;
    }
    seen.add(next.path);
    const read = readRequirements(included);
    if ('unread' in read) {
      unread ??= read;
      continue;
    }
    (next.isConstraint ? constraints : all).push(read);
    open.push(...read.includes.map((one) => ({ ...one, isConstraint: one.isConstraint || next.isConstraint })));
  }
  return { all, constraints, unread };
}

/** A list as a lockfile: what it and the lists in it hold, with what constraints say of versions and hashes. */
export function requirementsLock(file: SourceFile, files: Files): Lock {
  const { all, constraints, unread } = withIncluded(file, files);
  if (unread !== null) return unreadLock(file.path, 'requirements', unread);
  const pins = new Map(constraints.flatMap(({ lines }) => lines).map((line) => [line.requirement.name, line]));
  const held = all.flatMap(({ lines }) =>
    lines.map(({ requirement, algorithms }): Held => {
      const pin = pins.get(requirement.name);
      const range = exactly(requirement.range) === null && pin ? pin.requirement.range : requirement.range;
      return heldBy({ ...requirement, range }, [...algorithms, ...(pin?.algorithms ?? [])]);
    }),
  );
  return { ...emptyLock(file.path, 'requirements'), held };
}
