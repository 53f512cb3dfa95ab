import { isOwnAsset } from '../../config/asset-prefix.ts';
import type { Attributes, Fact, Hole } from '../../model/fact.ts';
import { GIT_LOG } from '../changes/git-history.ts';
import type { Read } from '../read-evidence.ts';
import { namingOf } from './accounts.ts';
import type { PlatformContext } from './read-platform.ts';
import { readBranches } from './release-branches.ts';
import { readChecks } from './release-checks.ts';
import { NO_RELEASE, readReleasePage } from './release-page.ts';
import { readTag } from './release-tag.ts';
import { createTelling } from './telling.ts';

const RELEASE = 'github/release.jsonl';
const NOT_ASKED: Hole = {
  unresolved: 'the platform was not asked about the release; give the action its github-token',
};

/** What a run without a tag has instead of it. */
const NO_TAG: Attributes = { tagForm: null, tagSignature: null, taggedAt: null, tagElsewhere: null };
const NO_PAGE: Attributes = { state: 'none', releases: 0, ...NO_RELEASE };

function factOf(context: PlatformContext, path: string, attributes: Attributes): Fact {
  const { repository, tag, commit, at } = context.config.release;
  return {
    type: 'release',
    id: 'release:history#release',
    attributes: { repository, tag, commit, at, ...attributes },
    origins: {},
    place: { path, line: null, column: null, pointer: path === RELEASE ? '/release' : null },
    evidence: `change:${path}`,
  };
}

/** As far as git in the checkout knows it; what the changes are gathered with has asked it already. */
function tagByGit({ changes }: PlatformContext): Attributes {
  const { tag, commit, tagKept } = changes?.range ?? { tag: null, commit: null, tagKept: null };
  if (tag === null || commit === null) return NO_TAG;
  const unverified = {
    unresolved: `the tag holds a signature, which nobody verified: ${NOT_ASKED.unresolved}`,
    among: ['signed', 'annotated'],
  };
  return {
    tagForm: tagKept === null ? NOT_ASKED : tagKept === 'signed' ? unverified : tagKept,
    tagSignature: tagKept === 'lightweight' ? null : NOT_ASKED,
    taggedAt: tagKept === 'lightweight' ? null : NOT_ASKED,
    tagElsewhere: NOT_ASKED,
  };
}

function withoutPlatform(context: PlatformContext): Read {
  if (context.changes === null) return { evidence: [], facts: [], problems: [] };
  const page = Object.keys(NO_PAGE).map((name) => [name, name === 'assets' ? [NOT_ASKED] : NOT_ASKED]);
  const lists = { branches: [NOT_ASKED], checks: [NOT_ASKED] };
  const attributes = { ...tagByGit(context), ...Object.fromEntries(page), ...lists };
  return { evidence: [], facts: [factOf(context, GIT_LOG, attributes)], problems: [] };
}

/** What is released, as the platform has it now: the tag, the release, what ran on the commit, and where the commit comes from. */
export async function readRelease(context: PlatformContext): Promise<Read> {
  const { config, reader, exhibits } = context;
  if (reader === null) return withoutPlatform(context);
  const { tag, commit } = config.release;
  const telling = createTelling(RELEASE);
  const naming = namingOf(context);
  // First: that it may read branches shows that what it is not shown of the same permission is not there.
  const { branches, record, mayRead } = await readBranches(reader, commit, telling);
  exhibits.open('change', RELEASE, 'GET /repos/{owner}/{repo}/releases/tags/{tag}');
  exhibits.keep(RELEASE, 'branches', record);
  const attributes: Attributes = { ...NO_TAG, ...NO_PAGE };
  if (tag !== null) {
    const read = await readTag(reader, { tag, commit }, { mayRead, telling });
    const isOwn = (name: string): boolean => isOwnAsset(name, config.scope.system, tag);
    const page = await readReleasePage(reader, tag, { mayRead, naming, isOwn, telling });
    Object.assign(attributes, read.attributes, page.attributes);
    exhibits.keep(RELEASE, 'tag', read.record);
    exhibits.keep(RELEASE, 'release', page.record);
  }
  const checks = await readChecks(reader, commit, telling);
  exhibits.keep(RELEASE, 'checks', checks);
  const fact = factOf(context, RELEASE, { ...attributes, branches, checks });
  return { evidence: [], facts: [fact], problems: telling.problems() };
}
