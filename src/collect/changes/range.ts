import { matcher } from '../../config/glob.ts';
import type { Config } from '../../model/config.ts';
import type { Problem } from '../../model/problem.ts';
import { gitProblem } from './git-history.ts';
import { askGit } from './git-process.ts';
import { compareVersions, type TagForm, tagForm } from './tag-form.ts';

/** A release that an earlier evidence.json is of. */
export type EarlierRelease = { tag: string | null; commit: string | null; at: string };

/** How the release stands to the one before. `diverged`: neither holds the other; `unrelated`: they have no commit in common. */
export type Relation = 'first' | 'ancestor' | 'diverged' | 'unrelated' | 'unknown';

/** From which release to which, as git in the checkout and earlier evidence tell it. */
export type ReleaseRange = {
  tag: string | null;
  commit: string;
  /** How the tag is kept in git; `signed`: with a signature, which nobody verified. Null: the checkout has no such tag, as before a draft is published. */
  tagKept: 'lightweight' | 'annotated' | 'signed' | null;
  /** By how the tag is written; null: no tag. */
  preRelease: boolean | null;
  /** Null: the first release, or not known. */
  previous: { tag: string | null; commit: string; from: 'evidence' | 'tag'; at: string | null } | null;
  relation: Relation;
  /** Where both parted; null: nowhere, or not known. */
  mergeBase: string | null;
  /** Commits that the release before holds and this one does not; null: not known. */
  leftBehind: number | null;
  /** Tags of releases between the two that no evidence is of, sorted. */
  between: string[];
  /** Tags that evidence knows at another commit. `is` null: the tag is not there any more. */
  moved: { tag: string; was: string; is: string | null }[];
  shallow: boolean;
  problems: Problem[];
};

type Tag = TagForm & { name: string; commit: string; annotated: boolean; at: string };

/** Tags that are compared with each other to find the nearest, newest first. */
const MAX_COMPARED = 200;
const MAX_EARLIER = 100;
const DEEPEN = 'Set fetch-depth: 0 at actions/checkout.';

function sha(text: string | null): string | null {
  return text !== null && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? text : null;
}

/** Newest first by their own dates. `merged`: only those that the commit holds. */
function listTags(root: string, merged: string | null): Tag[] {
  const format = '%(refname:strip=2)%00%(objectname)%00%(*objectname)%00%(creatordate:iso-strict)';
  const only = merged === null ? [] : [`--merged=${merged}`];
  const text = askGit(root, 'for-each-ref', '--sort=-creatordate', `--format=${format}`, ...only, 'refs/tags') ?? '';
  return text.split('\n').flatMap((line) => {
    const [name = '', object = '', inner = '', at = ''] = line.split('\0');
    const date = new Date(at);
    if (name === '' || Number.isNaN(date.getTime())) return [];
    const when = `${date.toISOString().slice(0, 19)}Z`;
    return { ...tagForm(name), name, commit: inner || object, annotated: inner !== '', at: when };
  });
}

function isSigned(root: string, tag: string): boolean {
  const text = askGit(root, 'cat-file', 'tag', `refs/tags/${tag}`) ?? '';
  return /^-----BEGIN (?:PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----$/m.test(text);
}

/** Of the tags that the release holds, the one with the fewest commits up to it. */
function nearest(root: string, commit: string, fitting: readonly Tag[], own: TagForm | null): Tag | null {
  // A tag at the same commit is of an earlier release only where its version says so: `v1` and `latest` move along.
  const same = fitting
    .filter((tag) => tag.commit === commit && own !== null && tag.form === own.form)
    .filter((tag) => own !== null && compareVersions(tag.version, own.version) < 0)
    .sort((a, b) => compareVersions(b.version, a.version));
  if (same[0] !== undefined) return same[0];
  const others = fitting.filter((tag) => tag.commit !== commit).slice(0, MAX_COMPARED);
  const commits = [...new Set(others.map((tag) => tag.commit))];
  const latest =
    commits.length < 2 ? commits : (askGit(root, 'merge-base', '--independent', ...commits) ?? '').split('\n');
  const counted = latest.map((one) => ({
    one,
    count: latest.length < 2 ? 0 : Number(askGit(root, 'rev-list', '--count', commit, `^${one}`) ?? Number.NaN),
  }));
  counted.sort((a, b) => a.count - b.count || (a.one < b.one ? -1 : 1));
  const [first] = counted;
  const there = others.filter((tag) => tag.commit === first?.one);
  return there.find((tag) => tag.form === own?.form) ?? there[0] ?? null;
}

type Previous = NonNullable<ReleaseRange['previous']>;
type Found = { previous: Previous; mergeBase: string | null };

/** Of the releases that evidence is of, the latest that this one holds; else the latest that git knows at all. */
function byEvidence(root: string, commit: string, earlier: readonly EarlierRelease[]): Found | null {
  let apart: Found | null = null;
  for (const release of earlier.slice(0, MAX_EARLIER)) {
    const there = sha(askGit(root, 'rev-parse', '--verify', '--quiet', `${sha(release.commit) ?? ''}^{commit}`));
    if (there === null) continue;
    const mergeBase = sha((askGit(root, 'merge-base', there, commit) ?? '').split('\n')[0] ?? '');
    const previous: Previous = { tag: release.tag, commit: there, from: 'evidence', at: release.at };
    if (mergeBase === there) return { previous, mergeBase };
    apart ??= { previous, mergeBase };
  }
  return apart;
}

/**
 * The range of a release. `earlier`: releases of the same system that evidence is of, in any order, this one's earlier runs among
 * them. Null where the checkout does not hold the commit. Never fails.
 */
export function releaseRange(
  root: string,
  { release, collect }: Pick<Config, 'release' | 'collect'>,
  earlier: readonly EarlierRelease[],
): ReleaseRange | null {
  const { tag } = release;
  const commit = sha(askGit(root, 'rev-parse', '--verify', '--quiet', `${sha(release.commit) ?? ''}^{commit}`));
  if (commit === null) return null;
  const shallow = askGit(root, 'rev-parse', '--is-shallow-repository') === 'true';
  const problems: Problem[] = [];
  const tags = listTags(root, null);
  const own = tags.find(({ name }) => name === tag) ?? null;
  if (own !== null && own.commit !== commit) {
    problems.push(
      gitProblem(
        'tag-elsewhere',
        `The tag of the release stands at ${own.commit} in the checkout, not at the released commit. Release what the tag names, or fetch the tag anew.`,
      ),
    );
  }
  const form = tag === null ? null : tagForm(tag);
  const mayBeBefore = (name: string): boolean => form?.preRelease === true || !tagForm(name).preRelease;
  const before = earlier
    .filter((one) => one.at < release.at && (tag === null || one.tag !== tag) && mayBeBefore(one.tag ?? ''))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const matches = matcher(collect.changes.tags);
  const fits = (one: Tag): boolean => {
    if (one.name === tag || !mayBeBefore(one.name)) return false;
    return collect.changes.tags.length > 0 ? matches(one.name) : form === null || one.form === form.form;
  };
  const fitting = listTags(root, commit).filter(fits);

  let found = byEvidence(root, commit, before);
  if (found === null && before.length > 0) {
    const message = `The checkout does not hold the commit of the release before, as its evidence names it. ${shallow ? DEEPEN : 'The history was written over since, or is of another repository: say why in the notes of the release.'}`;
    problems.push(gitProblem('previous-not-in-history', message));
  }
  const near = found === null ? nearest(root, commit, fitting, form) : null;
  if (near !== null) {
    found = { previous: { tag: near.name, commit: near.commit, from: 'tag', at: near.at }, mergeBase: near.commit };
  }
  const isUnknown = found === null && shallow;
  if (isUnknown) {
    const message = `The checkout is a shallow clone without the release before, so the changes since then are not known. ${DEEPEN}`;
    problems.push(gitProblem('shallow-clone', message));
  }
  const { previous = null, mergeBase = null } = found ?? {};
  return {
    tag,
    commit,
    tagKept: own === null ? null : !own.annotated ? 'lightweight' : isSigned(root, own.name) ? 'signed' : 'annotated',
    preRelease: form?.preRelease ?? null,
    previous,
    ...standing(root, commit, previous, mergeBase, isUnknown),
    mergeBase,
    between: previous?.from === 'evidence' ? between(root, commit, previous.commit, fitting, before) : [],
    moved: movedTags(tags, earlier).filter(({ is }) => is !== null || !shallow),
    shallow,
    problems,
  };
}

function standing(
  root: string,
  commit: string,
  previous: Previous | null,
  mergeBase: string | null,
  isUnknown: boolean,
): Pick<ReleaseRange, 'relation' | 'leftBehind'> {
  if (previous === null) return { relation: isUnknown ? 'unknown' : 'first', leftBehind: null };
  if (mergeBase === previous.commit) return { relation: 'ancestor', leftBehind: 0 };
  const count = Number(askGit(root, 'rev-list', '--count', previous.commit, `^${commit}`) ?? Number.NaN);
  const leftBehind = Number.isInteger(count) ? count : null;
  return { relation: mergeBase === null ? 'unrelated' : 'diverged', leftBehind };
}

/** Tags of the releases since the one before that nobody gathered evidence of. */
function between(
  root: string,
  commit: string,
  previous: string,
  fitting: readonly Tag[],
  before: readonly EarlierRelease[],
): string[] {
  const known = new Set(before.map((one) => one.tag));
  const inRange = new Set((askGit(root, 'rev-list', commit, `^${previous}`) ?? '').split('\n'));
  return fitting
    .filter((tag) => tag.commit !== commit && inRange.has(tag.commit) && !known.has(tag.name))
    .map(({ name }) => name)
    .sort();
}

function movedTags(tags: readonly Tag[], earlier: readonly EarlierRelease[]): ReleaseRange['moved'] {
  // A checkout without any tags was made without them, as a shallow one lacks most: that says nothing of them.
  if (tags.length === 0) return [];
  const commits = new Map(tags.map(({ name, commit }) => [name, commit]));
  const moved = new Map<string, ReleaseRange['moved'][number]>();
  for (const { tag, commit } of earlier) {
    if (tag === null || commit === null) continue;
    const is = commits.get(tag) ?? null;
    if (is !== commit) moved.set(`${tag} ${commit}`, { tag, was: commit, is });
  }
  return [...moved].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one);
}
