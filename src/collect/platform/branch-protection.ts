import type { Refusal } from '../../model/asked.ts';
import type { Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Naming } from '../changes/people.ts';
import type { GitHubReader } from '../github/reader.ts';
import { refusalHole } from '../github/refusal.ts';
import { type BranchRule, openBranch } from './branch-rules.ts';
import { checksOf, classicSource, protectionRecord } from './classic-protection.ts';
import { keptFields } from './kept-fields.ts';
import {
  branchSource,
  bypassOfRuleset,
  byRuleset,
  type EffectiveRule,
  NO_BYPASS_SHOWN,
  type Ruleset,
} from './rulesets.ts';
import type { RuleSet, RuleSource } from './strictest.ts';

const CLASSIC = 'the classic protection of the branch';

/** What the reading of rules goes on. `readable`: the token demonstrably reads what administrators see. */
export type RulesContext = {
  reader: GitHubReader;
  naming: Naming;
  readable: boolean;
  keep: (key: string, record: Json) => void;
  refused: (what: string, refusal: Refusal) => void;
  /** A ruleset with all that the token sees of it; each is asked for once. */
  ruleset: (id: number) => Promise<Ruleset | Hole>;
};

type Read = RuleSet<BranchRule>;

type RuleRecord = { [name in (typeof RULE_FIELDS)[number]]?: unknown };
const RULE_FIELDS = ['type', 'parameters', 'ruleset_id', 'ruleset_source', 'ruleset_source_type'] as const;

async function bypassOf(id: number, { ruleset, naming }: RulesContext): Promise<RuleSource<BranchRule>['bypass']> {
  const whole = await ruleset(id);
  return 'unresolved' in whole ? whole : bypassOfRuleset<BranchRule>(whole, naming);
}

/** What rulesets of the repository and of its organisation ask of the branch; those that are only tried out are not among them. */
async function rulesetsOf(branch: string, context: RulesContext): Promise<Read> {
  const { reader, readable, keep, refused } = context;
  const { records, refusal } = await reader.list(
    reader.octokit.rest.repos.getBranchRules,
    { branch },
    'metadata: read',
    { of: (data: EffectiveRule[]) => data },
  );
  if (refusal !== null) refused('rules of the branch', refusal);
  keep(
    'branch/rules',
    records.map((rule) => keptFields(rule as RuleRecord, RULE_FIELDS)),
  );
  const sources: RuleSource<BranchRule>[] = [];
  for (const [id, rules] of byRuleset(records)) {
    // Who may not read as an administrator is shown no bypass; then there is nothing to ask for.
    const bypass = id === null || !readable ? NO_BYPASS_SHOWN : await bypassOf(id, context);
    sources.push(branchSource(rules, bypass));
  }
  const unread = refusal === null ? [] : [{ hole: refusalHole('rules of the branch', refusal), knows: [] }];
  return { sources, unread };
}

/** The classic protection, which a token without administration: read sees no more of than required checks. */
async function classicOf(branch: string, rulesets: Read, context: RulesContext): Promise<Read> {
  const { reader, naming, readable, keep, refused } = context;
  const { repos } = reader.octokit.rest;
  const told = await reader.get(repos.getBranch, { branch }, 'contents: read');
  if (told.refusal !== null) refused('the branch', told.refusal);
  else keep('branch', keptFields(told.data, ['name', 'protected', 'protection']));
  // Rulesets protect it too: only that nothing does is for sure.
  if (told.data?.protected === false) return { sources: [], unread: [] };
  const { data, refusal } = await reader.get(repos.getBranchProtection, { branch }, 'administration: read');
  if (refusal === null) {
    keep('branch/protection', protectionRecord(data));
    return { sources: [classicSource(data, naming)], unread: [] };
  }
  if (refusal.reason === 'not-found' && readable) return { sources: [], unread: [] };
  refused(CLASSIC, refusal);
  const hole = refusalHole(CLASSIC, refusal);
  const checks = told.data?.protection.required_status_checks;
  if (told.data === null) return { sources: [], unread: [{ hole, knows: [] }] };
  const isClassic = rulesets.sources.length === 0 && rulesets.unread.length === 0;
  const known = { rules: { ...openBranch(), checks: checksOf(checks) }, bypass: hole };
  const sources = isClassic || known.rules.checks.length > 0 ? [known] : [];
  return { sources, unread: [{ hole, knows: ['checks'] }] };
}

/** All sources of rules for a branch. */
export async function readBranchRules(branch: string, context: RulesContext): Promise<Read> {
  const rulesets = await rulesetsOf(branch, context);
  const classic = await classicOf(branch, rulesets, context);
  return { sources: [...rulesets.sources, ...classic.sources], unread: [...rulesets.unread, ...classic.unread] };
}
