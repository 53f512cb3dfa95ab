import type { OwnersRule } from '../../model/code-owners.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../decode-text.ts';
import { readWhole, type SourceFile } from '../source-file.ts';

/** Where the platform looks, in this order; the first that is there counts alone. */
export const CODE_OWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;
/** In bytes; of a larger file the platform takes nothing. */
export const MAX_SIZE = 3_000_000;
/** Names with more wildcards in them than this could take for ever to match. */
const MAX_WILDCARDS = 5;

/** Stands for an owner named by an e-mail address, which is never handed on. */
export const OWNER_BY_ADDRESS = 'an e-mail address';

/** `owners` as written, `@login` or `@organisation/team`, or OWNER_BY_ADDRESS; empty: nobody, explicitly. */
export type CodeOwnersRule = OwnersRule & { line: number };

/** `path` is null where there is no such file. `rules` are those that the platform takes, in the file's order. */
export type CodeOwners = { path: string | null; rules: CodeOwnersRule[]; problems: Problem[] };

const MAX_RULES = 5_000;

const LOGIN = /^@[A-Za-z0-9][A-Za-z0-9_-]*$/;
const TEAM = /^@[A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9._-]+$/;
const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** Words of a line without its comment; a backslash keeps the space after it in the word. */
function wordsOf(line: string): string[] {
  const words = line.match(/(?:\\.|\S)+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith('#'));
  return comment < 0 ? words : words.slice(0, comment);
}

function ownerOf(word: string): string | null {
  if (LOGIN.test(word) || TEAM.test(word)) return word;
  return ADDRESS.test(word) ? OWNER_BY_ADDRESS : null;
}

function wildcardsOf(pattern: string): number {
  const names = pattern.split('/').filter((name) => name !== '*');
  return names.reduce((sum, name) => sum + (name.match(/\*+/g)?.length ?? 0), 0);
}

/** Why the platform leaves a line out; null: it takes it. */
function faultOf(pattern: string, owners: (string | null)[]): string | null {
  if (pattern.startsWith('!')) return 'A pattern cannot be taken back with an exclamation mark here';
  if (pattern.startsWith('\\#')) return 'A pattern cannot begin with an escaped number sign here';
  if (/[[\]]/.test(pattern)) return 'A pattern cannot have brackets here, and there are no sections';
  if (owners.includes(null)) return 'An owner is @login, @organisation/team or an e-mail address, and this one is not';
  return null;
}

/**
 * The owners of paths by the checkout's CODEOWNERS file. Never throws: what is wrong is a problem. A line that the platform leaves out
 * is told, and left out too. Whether an owner exists and may write is not asked.
 * Source: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function readCodeOwners(files: ReadonlyMap<string, SourceFile>): CodeOwners {
  const file = CODE_OWNERS_PATHS.map((path) => files.get(path)).find((one) => one !== undefined);
  if (file === undefined) return { path: null, rules: [], problems: [] };
  const problem = (code: string, message: string, line: number | null, kinds: Problem['kinds']): Problem => {
    return { code, message, kinds, place: { path: file.path, line, column: null, pointer: null } };
  };
  const empty = (code: string, message: string, kinds: Problem['kinds']): CodeOwners => {
    return { path: file.path, rules: [], problems: [problem(code, message, null, kinds)] };
  };
  if (file.size > MAX_SIZE)
    return empty('codeowners-too-large', 'The platform takes no CODEOWNERS of more than 3 MB. Make it smaller.', []);
  let text: string;
  try {
    text = decodeText(readWhole(file));
  } catch {
    return empty('file-unreadable', 'CODEOWNERS could not be read. Give the job the right to read it.', [
      'platform',
      'change',
    ]);
  }
  const rules: CodeOwnersRule[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split(/\r?\n|\r/).entries()) {
    const [pattern, ...words] = wordsOf(line);
    if (pattern === undefined) continue;
    const owners = words.map(ownerOf);
    const fault = faultOf(pattern, owners);
    if (fault !== null) {
      const message = `${fault}; the platform leaves the line out. Correct it.`;
      problems.push(problem('codeowners-line', message, index + 1, []));
    } else if (wildcardsOf(pattern) > MAX_WILDCARDS) {
      const message = `A pattern of more than ${MAX_WILDCARDS} wildcards is not matched. Write it in several lines.`;
      problems.push(problem('cap-reached', message, index + 1, ['platform', 'change']));
    } else rules.push({ pattern, owners: owners.filter((owner) => owner !== null), line: index + 1 });
  }
  if (rules.length > MAX_RULES) {
    const message = `Of more than ${MAX_RULES} lines with owners none is read. Write fewer, with wildcards.`;
    return empty('cap-reached', message, ['platform', 'change']);
  }
  return { path: file.path, rules, problems };
}
