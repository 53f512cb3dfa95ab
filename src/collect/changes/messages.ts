import type { CommitRecord } from '../../model/change.ts';

/** How platforms name, in the subject of a merge, the pull request that was merged. */
const MERGED = [
  /^Merge pull request #(\d{1,9})\b/,
  /^Merged in .{1,500} \(pull request #(\d{1,9})\)$/,
  /^Merged PR (\d{1,9}):/,
];
/** In the last line of a merge's message. */
const MERGE_REQUEST = /^See merge request (?:\S{1,300})?!(\d{1,9})$/m;
/** At the end of the subject of a squash. */
const SQUASHED = [/\(#(\d{1,9})\)$/, /\(!(\d{1,9})\)$/, /^Merged PR (\d{1,9}):/];

const REVERTED_COMMIT = /\bThis reverts commit ([0-9a-f]{7,64})\b/g;
const REVERTED_PULL = /^Reverts (?:[\w.-]{1,100}\/[\w.-]{1,100})?#(\d{1,9})\b/gm;
const REVERT_OF = /^Revert "(.{1,1000})"/;
const SQUASHED_WITHIN = /\(#(\d{1,9})\)/g;
const CO_AUTHOR = /^co-authored-by:[ \t]*([^<\n]{0,200})<([^>\n]{0,320})>[ \t]*$/gim;
const MAX_CO_AUTHORS = 100;

/** Pull requests that the message names as what came in with this commit. */
export function namedPullRequests(message: string, parents: number): CommitRecord['named'] {
  const subject = subjectOf(message);
  const as = parents > 1 ? 'merge' : 'squash';
  const patterns = as === 'merge' ? MERGED : SQUASHED;
  const found = patterns.flatMap((pattern) => pattern.exec(subject)?.[1] ?? []);
  const request = as === 'merge' && found.length === 0 ? MERGE_REQUEST.exec(message)?.[1] : undefined;
  const number = found[0] ?? request;
  return number === undefined ? [] : [{ number: Number(number), as }];
}

/** First line of a message. */
export function subjectOf(message: string): string {
  const end = message.indexOf('\n');
  return (end < 0 ? message : message.slice(0, end)).trim();
}

/** Commits and pull requests that the message says it takes back. */
export function revertsIn(message: string): string[] {
  const commits = [...message.matchAll(REVERTED_COMMIT)].flatMap(([, sha]) => sha ?? []);
  const pulls = [...message.matchAll(REVERTED_PULL)].flatMap(([, number]) => (number ? `#${number}` : []));
  return [...new Set([...commits, ...pulls, ...quotedPulls(message).slice(-1)])];
}

/** Pull requests in the subject that this one takes back, as `Revert "Pay (#4)"` quotes it; the last is the one that is taken back. */
export function quotedPulls(message: string): string[] {
  const quoted = REVERT_OF.exec(subjectOf(message))?.[1] ?? '';
  return [...quoted.matchAll(SQUASHED_WITHIN)].flatMap(([, number]) => (number ? `#${number}` : []));
}

/** Name and address of each co-author that trailers name. */
export function coAuthorsIn(message: string): { name: string; address: string }[] {
  const found: { name: string; address: string }[] = [];
  for (const [, name = '', address = ''] of message.matchAll(CO_AUTHOR)) {
    if (found.length === MAX_CO_AUTHORS) break;
    found.push({ name, address });
  }
  return found;
}
