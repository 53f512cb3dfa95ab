import type { Refusal } from '../../model/asked.ts';
import type { Attributes, Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { createNaming, type Naming } from '../changes/people.ts';
import type { GitHubReader } from '../github/reader.ts';
import { refusalHole, refusalProblem, refusalText } from '../github/refusal.ts';
import type { Read } from '../read-evidence.ts';
import { namedLogin } from './actors.ts';
import { type RulesContext, readBranchRules } from './branch-protection.ts';
import { branchRules } from './branch-rules.ts';
import { notFound, positionOf } from './checkout.ts';
import { checkoutEvidence } from './checkout-evidence.ts';
import { OWNER_BY_ADDRESS, readCodeOwners } from './code-owners.ts';
import { keptFields } from './kept-fields.ts';
import type { PlatformContext } from './read-platform.ts';
import { repositoryAttributes, repositoryRecord } from './repository-data.ts';
import type { Ruleset } from './rulesets.ts';
import { readSettings, settingsAs } from './settings.ts';
import { tagRules } from './tag-rules.ts';
import { readDependabot, readRenovate } from './updates.ts';

/** The exhibit with what the platform answered. */
export const REPOSITORY = 'github/repository.jsonl';
const NOT_ASKED: Hole = { unresolved: 'the platform was not asked: give the action its github-token' };

/** What the checkout says, and the files that say it. */
function readCheckout({ config, files }: PlatformContext, naming: Naming): Read & { attributes: Attributes } {
  const position = positionOf(config.root);
  // Folders below the top can have such files too, which the platform does not look at.
  const looked = position === 'below' ? new Map<string, never>() : files;
  const owners = readCodeOwners(looked);
  const bots = [readDependabot(looked), readRenovate(looked)];
  const found = bots.flatMap(({ updates }) => updates);
  const isNone = bots.every(({ file }) => file === null);
  const ownerOf = (owner: string): Json => {
    if (owner === OWNER_BY_ADDRESS || owner.includes('/')) return owner;
    const name = namedLogin(owner.slice(1), naming);
    return typeof name === 'string' && config.collect.changes.people === 'login' ? `@${name}` : name;
  };
  const noOwners = owners.path === null ? notFound('CODEOWNERS', position) : null;
  const noUpdates = isNone ? notFound('what says which dependencies are kept up to date', position) : null;
  const attributes: Attributes = {
    codeOwners: noOwners ?? owners.rules.map(({ pattern, owners: all }) => ({ pattern, owners: all.map(ownerOf) })),
    updates: noUpdates ?? found,
  };
  const { evidence, problems } = checkoutEvidence(config, files, [
    ...(owners.path === null ? [] : [{ path: owners.path, dialect: 'codeowners', problems: owners.problems }]),
    ...bots.flatMap(({ file, problems: own }, index) =>
      file === null ? [] : [{ path: file.path, dialect: index === 0 ? 'dependabot' : 'renovate', problems: own }],
    ),
  ]);
  return { evidence, facts: [], problems, attributes };
}

/** Keeps problems, one for each thing that was refused for the same reason. */
function createRefusals(): { refused: RulesContext['refused']; problems: () => Problem[] } {
  const found = new Map<string, Problem>();
  return {
    refused: (what, refusal) => {
      found.set(refusalText(what, refusal), refusalProblem(what, refusal, [], REPOSITORY));
    },
    problems: () => [...found.values()],
  };
}

/** The rulesets for tags that are in force, whole. */
async function tagRulesets({ reader, refused, ruleset }: RulesContext): Promise<(Ruleset | Hole)[]> {
  const { records, refusal } = await reader.list(
    reader.octokit.rest.repos.getRepoRulesets,
    { includes_parents: true, targets: 'tag' },
    'metadata: read',
    { of: (data: Ruleset[]) => data },
  );
  const found: (Ruleset | Hole)[] = [];
  if (refusal !== null) {
    refused('rulesets', refusal);
    found.push(refusalHole('rulesets', refusal));
  }
  for (const { id, target, enforcement } of records)
    if (target === 'tag' && enforcement === 'active') found.push(await ruleset(id));
  return found;
}

/** What is read of a ruleset. The number of a person is left out: it can be followed to who it is. */
function rulesetRecord(ruleset: Ruleset): Json {
  const bypass = ruleset.bypass_actors?.map((actor): Json => {
    const isPerson = (actor.actor_type as string) === 'User';
    return keptFields(actor, ['actor_type', 'bypass_mode', ...(isPerson ? [] : (['actor_id'] as const))]);
  });
  return {
    ...keptFields(ruleset, ['id', 'name', 'target', 'source_type', 'source', 'enforcement', 'conditions', 'rules']),
    ...(bypass === undefined ? {} : { bypass_actors: bypass }),
  };
}

function rulesetsBy(
  reader: GitHubReader,
  refused: RulesContext['refused'],
  keep: RulesContext['keep'],
): RulesContext['ruleset'] {
  const known = new Map<number, Ruleset | Hole>();
  return async (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const { data, refusal } = await reader.get(
      reader.octokit.rest.repos.getRepoRuleset,
      { ruleset_id: id, includes_parents: true },
      'metadata: read',
    );
    if (refusal !== null) refused('a ruleset', refusal);
    else {
      keep(`ruleset/${id}`, rulesetRecord(data));
    }
    const answer = data ?? refusalHole('a ruleset', refusal as Refusal);
    known.set(id, answer);
    return answer;
  };
}

async function readAsked(
  reader: GitHubReader,
  { config, exhibits }: PlatformContext,
  naming: Naming,
): Promise<{ attributes: Attributes; problems: Problem[] }> {
  exhibits.open('platform', REPOSITORY, 'GET /repos/{owner}/{repo}');
  const keep = (key: string, record: Json): void => exhibits.keep(REPOSITORY, key, record);
  const { refused, problems } = createRefusals();
  const { data, refusal } = await reader.get(reader.octokit.rest.repos.get, {}, 'metadata: read');
  if (refusal !== null) refused('the repository', refusal);
  const own = repositoryAttributes(reader.repository, data, refusal);
  keep('repository', data === null ? { full_name: reader.repository } : repositoryRecord(data));
  const settings = await readSettings(reader, keep);
  if (settings.refusal !== null) refused('the settings of the repository', settings.refusal);

  const context: RulesContext = {
    reader,
    naming,
    readable: settings.readable,
    keep,
    refused,
    ruleset: rulesetsBy(reader, refused, keep),
  };
  const branch = data?.default_branch;
  const rules = branch === undefined ? own.defaultBranch : branchRules(await readBranchRules(branch, context));
  const tags = tagRules(await tagRulesets(context), config.release.tag, naming);
  return {
    attributes: { ...own, ...settings.attributes, branchRules: rules ?? null, tagRules: tags },
    problems: problems(),
  };
}

/** Without an answer of the platform. */
function unasked(name: string | null): Attributes {
  return {
    ...repositoryAttributes(name, null, null),
    ...settingsAs(NOT_ASKED),
    branchRules: NOT_ASKED,
    tagRules: NOT_ASKED,
  };
}

/**
 * The `repository` fact: what the checkout says of owners and updates, and what the platform says of rules and settings. Without a token
 * it is made where the checkout says something.
 */
export async function readRepository(context: PlatformContext): Promise<Read> {
  const { config, reader, changes } = context;
  const { repository } = config.release;
  const naming = changes?.naming ?? createNaming(config.collect.changes.people, repository, []);
  const checkout = readCheckout(context, naming);
  const [file] = checkout.evidence;
  if (reader === null && file === undefined) return { evidence: [], facts: [], problems: checkout.problems };
  const asked = reader === null ? null : await readAsked(reader, context, naming);
  const name = reader?.repository ?? repository;
  const path = reader === null && file !== undefined ? file.source.path : REPOSITORY;
  return {
    evidence: checkout.evidence,
    facts: [
      {
        type: 'repository',
        // The same with a token and without one.
        id: `repository:${REPOSITORY}#${name ?? 'repository'}`,
        attributes: { ...(asked?.attributes ?? unasked(name)), ...checkout.attributes },
        origins: {},
        place: { path, line: null, column: null, pointer: reader === null ? null : '/repository' },
        evidence: `platform:${path}`,
      },
    ],
    problems: [...checkout.problems, ...(asked?.problems ?? [])],
  };
}
