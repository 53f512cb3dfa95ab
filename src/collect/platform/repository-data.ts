import type { Octokit } from '../../github/client.ts';
import type { Refusal } from '../../model/asked.ts';
import type { Attributes, Hole } from '../../model/fact.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { refusalHole } from '../github/refusal.ts';
import { keptFields } from './kept-fields.ts';

type Repository = Awaited<ReturnType<Octokit['rest']['repos']['get']>>['data'];

const NOT_SHOWN: Hole = {
  unresolved: 'the platform shows it to administrators alone; the token lacks administration: read',
};

const MERGE_METHODS = [
  ['merge', 'allow_merge_commit'],
  ['rebase', 'allow_rebase_merge'],
  ['squash', 'allow_squash_merge'],
] as const;

function mergeMethodsOf(data: Repository): Json {
  if (MERGE_METHODS.some(([, field]) => data[field] === undefined)) return NOT_SHOWN;
  return MERGE_METHODS.flatMap(([method, field]) => (data[field] === true ? method : []));
}

type Analysis = NonNullable<Repository['security_and_analysis']>;

function securityOf({ security_and_analysis: shown }: Repository, name: keyof Analysis): Json {
  if (shown === undefined || shown === null) return NOT_SHOWN;
  const feature = shown[name];
  if (feature === undefined || !('status' in feature) || feature.status === undefined)
    return { unresolved: 'the platform does not tell it' };
  return feature.status === 'enabled';
}

/** What is read of the answer. */
export function repositoryRecord(data: Repository): JsonObject {
  const merging = MERGE_METHODS.map(([, field]) => field);
  return keptFields(data, [
    ...(['full_name', 'visibility', 'private', 'default_branch', 'archived', 'security_and_analysis'] as const),
    ...merging,
  ]);
}

function visibilityOf({ visibility, private: isPrivate }: Repository): Json {
  return visibility ?? (isPrivate ? 'private' : 'public');
}

/** What the repository itself is said to be. `data` null: it was not asked for, or was refused. */
export function repositoryAttributes(
  name: string | null,
  data: Repository | null,
  refusal: Refusal | null,
): Attributes & { defaultBranch: Json } {
  const hole: Hole =
    refusal === null
      ? { unresolved: 'the platform was not asked: give the action its github-token' }
      : refusalHole('the repository', refusal);
  const of = (value: (data: Repository) => Json): Json => (data === null ? hole : value(data));
  return {
    name: data?.full_name ?? name ?? { unresolved: 'nobody has said which repository this is' },
    visibility: of(visibilityOf),
    defaultBranch: of(({ default_branch }) => default_branch),
    archived: of(({ archived }) => archived),
    mergeMethods: of(mergeMethodsOf),
    secretScanning: of((all) => securityOf(all, 'secret_scanning')),
    pushProtection: of((all) => securityOf(all, 'secret_scanning_push_protection')),
    securityUpdates: of((all) => securityOf(all, 'dependabot_security_updates')),
  };
}
