import type { Refusal } from '../../model/asked.ts';
import type { Attributes, Hole } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Answer, GitHubReader, Method } from '../github/reader.ts';
import { refusalHole } from '../github/refusal.ts';

const ADMINISTRATION = 'administration: read';
const WHAT = 'the settings of the repository';

/**
 * Settings that administrators see. `readable`: the token demonstrably reads such; then what the platform does not find is not there.
 * `refusal`: the first thing that kept them from being read.
 */
export type Settings = { attributes: Attributes; readable: boolean; refusal: Refusal | null };

/** Attributes of the fact that are settings of Actions and of security, and are asked for one by one. */
const ASKED = ['workflowToken', 'workflowsApprove', 'allowedActions', 'allowedPatterns', 'pinsRequired'] as const;
const ASKED_SINGLY = ['immutableReleases', 'privateReporting', 'codeScanning'] as const;

/** The same value for each of them. */
export function settingsAs(hole: Hole): Attributes {
  return Object.fromEntries([...ASKED, ...ASKED_SINGLY].map((name) => [name, { ...hole }]));
}

/** What may be missing is left to the platform's description of it; a text that is none of it is not known. */
function orUnknown(value: Json | undefined): Json {
  return value ?? { unresolved: 'the platform does not tell it' };
}

/** Asks for the settings; the first answer shows whether the token may read any of them, and if not, no other is asked. */
export async function readSettings(reader: GitHubReader, keep: (key: string, record: Json) => void): Promise<Settings> {
  const { actions, repos, codeScanning } = reader.octokit.rest;
  let refusal: Refusal | null = null;
  const get = async <D>(method: Method<D>): Promise<Answer<D>> => {
    const answer = await reader.get(method, {}, ADMINISTRATION);
    refusal ??= answer.refusal;
    return answer;
  };
  const token = await get(actions.getGithubActionsDefaultWorkflowPermissionsRepository);
  if (token.refusal !== null)
    return { attributes: settingsAs(refusalHole(WHAT, token.refusal)), readable: false, refusal };
  const { default_workflow_permissions: workflowToken, can_approve_pull_request_reviews: workflowsApprove } =
    token.data;
  keep('settings/workflow-token', { workflowToken, workflowsApprove });

  const attributes: Attributes = { workflowToken, workflowsApprove, ...(await allowedActions(get, actions, keep)) };
  /** `off`: refusals that say it is switched off, because the token has read another of the kind. */
  const single = async <D>(
    method: Method<D>,
    key: string,
    of: (data: D) => Json,
    off: readonly Refusal['reason'][] = ['not-found'],
  ): Promise<Json> => {
    const answer = await reader.get(method, {}, ADMINISTRATION);
    if (answer.refusal !== null && off.includes(answer.refusal.reason)) return false;
    if (answer.refusal !== null) {
      refusal ??= answer.refusal;
      return refusalHole(WHAT, answer.refusal);
    }
    const value = of(answer.data);
    keep(key, value);
    return value;
  };
  attributes.immutableReleases = await single(
    repos.checkImmutableReleases,
    'settings/immutable-releases',
    ({ enabled }) => enabled,
  );
  attributes.privateReporting = await single(
    repos.checkPrivateVulnerabilityReporting,
    'settings/private-reporting',
    ({ enabled }) => enabled,
  );
  attributes.codeScanning = await single(
    codeScanning.getDefaultSetup,
    'settings/code-scanning',
    ({ state }) => orUnknown(state === undefined ? undefined : state === 'configured'),
    ['not-found', 'forbidden'],
  );
  return { attributes, readable: true, refusal };
}

/** Which actions may run, and whether they must be pinned. */
async function allowedActions(
  get: <D>(method: Method<D>) => Promise<Answer<D>>,
  actions: GitHubReader['octokit']['rest']['actions'],
  keep: (key: string, record: Json) => void,
): Promise<Attributes> {
  const answer = await get(actions.getGithubActionsPermissionsRepository);
  if (answer.refusal !== null) {
    const hole = refusalHole(WHAT, answer.refusal);
    return { allowedActions: hole, allowedPatterns: hole, pinsRequired: hole };
  }
  const { enabled, allowed_actions: allowed, sha_pinning_required: pins } = answer.data;
  const settings: Attributes = {
    allowedActions: enabled ? orUnknown(allowed?.replace('_', '-')) : 'none',
    allowedPatterns: [],
    pinsRequired: orUnknown(pins),
  };
  if (enabled && allowed === 'selected') {
    const selected = await get(actions.getAllowedActionsRepository);
    settings.allowedPatterns =
      selected.refusal === null
        ? [
            ...(selected.data.github_owned_allowed ? ['actions/*', 'github/*'] : []),
            ...(selected.data.verified_allowed ? ['verified creators'] : []),
            ...[...(selected.data.patterns_allowed ?? [])].sort(),
          ]
        : refusalHole(WHAT, selected.refusal);
  }
  keep('settings/actions', settings);
  return settings;
}
