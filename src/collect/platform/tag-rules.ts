import picomatch from 'picomatch';
import type { Hole } from '../../model/fact.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Naming } from '../changes/people.ts';
import { bypassOfRuleset, type Ruleset } from './rulesets.ts';
import { goingAround, type Restriction, type RuleSource, strictest, type Unread } from './strictest.ts';

const TAG_RULES = ['creation', 'update', 'deletion'] as const;
type TagRule = (typeof TAG_RULES)[number];

/**
 * As the platform's `fnmatch`: a star stops at a slash, two and a slash do not, and braces are braces.
 * Source: https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/creating-rulesets-for-a-repository
 */
function matches(pattern: string, ref: string): boolean {
  if (pattern === '~ALL') return true;
  const glob = (pattern.startsWith('refs/') ? pattern : `refs/tags/${pattern}`)
    .replace(/\*\*+(?!\/)/g, '*')
    .replace(/\[!/g, '[^')
    .replace(/[(){}|+@$]/g, '\\$&');
  try {
    return picomatch.isMatch(ref, glob, { nobrace: true, noextglob: true, nonegate: true, dot: true, posix: true });
  } catch {
    return false;
  }
}

/** Whether a ruleset is about a tag; a hole: that is not known. `tag` null: nobody has said which. */
export function coversTag({ conditions }: Pick<Ruleset, 'conditions'>, tag: string | null): boolean | Hole {
  const names = conditions && 'ref_name' in conditions ? conditions.ref_name : undefined;
  if (names === undefined || names.include === undefined)
    return { unresolved: 'the platform does not say which tags a ruleset is about' };
  const { include, exclude = [] } = names;
  if (tag === null) {
    if (include.includes('~ALL') && exclude.length === 0) return true;
    return include.length > 0 && { unresolved: 'which tag is released is not known; pass it as tag' };
  }
  const ref = `refs/tags/${tag}`;
  return include.some((one) => matches(one, ref)) && !exclude.some((one) => matches(one, ref));
}

function sourceOf(ruleset: Ruleset, naming: Naming): RuleSource<TagRule> {
  const types = new Set((ruleset.rules ?? []).map(({ type }) => type as string));
  const rules = Object.fromEntries(TAG_RULES.map((name) => [name, types.has(name)]));
  return { rules: rules as Record<TagRule, Restriction>, bypass: bypassOfRuleset<TagRule>(ruleset, naming) };
}

/** `repository.tagRules` by the rulesets for tags that are in force, as far as they could be read. Null: there are none for the tag. */
export function tagRules(rulesets: readonly (Ruleset | Hole)[], tag: string | null, naming: Naming): Json {
  const sources: RuleSource<TagRule>[] = [];
  const unread: Unread<TagRule>[] = [];
  for (const ruleset of rulesets) {
    const covers = 'unresolved' in ruleset ? ruleset : coversTag(ruleset, tag);
    if (typeof covers === 'object') unread.push({ hole: covers, knows: [] });
    else if (covers && !('unresolved' in ruleset)) sources.push(sourceOf(ruleset, naming));
  }
  if (sources.length === 0) return unread[0]?.hole ?? null;
  const set = { sources, unread };
  const open: Record<TagRule, Restriction> = { creation: false, update: false, deletion: false };
  const rules: JsonObject = {};
  for (const name of TAG_RULES) {
    const kept = strictest(set, name, open[name], 0);
    rules[name] = typeof kept === 'boolean' ? !kept : kept;
  }
  return { ...rules, bypass: goingAround(set, open, TAG_RULES) };
}
