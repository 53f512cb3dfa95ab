import type { Json } from '../../model/json.ts';
import type { GitHubReader } from '../github/reader.ts';
import type { Telling } from './telling.ts';

const NEEDS = 'contents: read';
/** Each takes a call. */
const MAX_COMPARED = 5;
/** Where releases mostly come from, in the order in which it is looked for. */
const LIKELY = [/^(?:main|master|trunk)$/, /^(?:release|releases|hotfix|maintenance|stable|production|prod)\b/];

/** Branches as they are and as they were found to hold the commit; `mayRead`: the list was given. */
export type ReadBranches = { branches: Json[]; record: Json; mayRead: boolean };

function rank(name: string): number {
  const at = LIKELY.findIndex((pattern) => pattern.test(name));
  return at < 0 ? LIKELY.length : at;
}

/** Protected branches that hold the commit. Looks until it finds one: more would say no more of where the commit comes from. */
export async function readBranches(
  reader: GitHubReader,
  commit: string | null,
  telling: Telling,
): Promise<ReadBranches> {
  const { repos } = reader.octokit.rest;
  const listed = await reader.list(repos.listBranches, { protected: true }, NEEDS, { of: (branches) => branches });
  const known = listed.records
    .map(({ name, commit: { sha } }) => ({ name, sha }))
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
  const record: Json = known.slice(0, MAX_COMPARED);
  const lacking = listed.refusal === null ? [] : [telling.hole('protected branches', listed.refusal)];
  const mayRead = lacking.length === 0;
  if (commit === null) return { branches: [{ unresolved: 'the released commit is not known' }], record, mayRead };
  const at = known.filter(({ sha }) => sha === commit).map(({ name }) => name);
  if (at.length > 0) return { branches: at, record, mayRead };
  for (const { name, sha } of known.slice(0, MAX_COMPARED)) {
    const parameters = { basehead: `${sha}...${commit}`, per_page: 1 };
    const compared = await reader.get(repos.compareCommitsWithBasehead, parameters, NEEDS);
    if (compared.refusal !== null) {
      lacking.push(telling.hole('what branches hold', compared.refusal));
      break;
    }
    if (['behind', 'identical'].includes(compared.data.status)) return { branches: [name], record, mayRead };
  }
  if (known.length > MAX_COMPARED) {
    lacking.push({
      unresolved: `${known.length - MAX_COMPARED} more protected branches were not compared with the commit`,
    });
  }
  return { branches: lacking, record, mayRead };
}
