import type { Attributes, Fact, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { personOfActor } from '../changes/pull-request-record.ts';
import type { Read } from '../read-evidence.ts';
import { namingOf, personOfAccount } from './accounts.ts';
import { type History, readOfCommit, readOfEnvironments } from './deployment-history.ts';
import type { DeploymentAnswer } from './deployment-queries.ts';
import { productionOf, sameEnvironment } from './production.ts';
import type { PlatformContext } from './read-platform.ts';
import { createRuns, type Run, recordOf, runOf } from './runs.ts';
import { createTelling } from './telling.ts';

const DEPLOYMENTS = 'github/deployments.jsonl';
/** Stands for all deployments that were not shown. */
const UNSEEN = '(not shown)';
/** Environments whose history is asked for, in one call. */
const MAX_ENVIRONMENTS = 20;

/** States in the order in which a deployment goes through them, for those of the same second. */
const STATES = ['PENDING', 'QUEUED', 'WAITING', 'IN_PROGRESS', 'ERROR', 'FAILURE', 'SUCCESS', 'INACTIVE'];

function statusesOf({ statuses }: DeploymentAnswer): {
  known: { state: string; at: string; log: string | null }[];
  cut: boolean;
} {
  const nodes = (statuses?.nodes ?? []).filter((node) => node !== null);
  const known = nodes.map(({ state, createdAt, logUrl }) => ({ state, at: createdAt, log: logUrl }));
  known.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : STATES.indexOf(a.state) - STATES.indexOf(b.state)));
  return { known, cut: statuses !== null && nodes.length < statuses.totalCount };
}

function written(state: string): string {
  return state.toLowerCase().replaceAll('_', '-');
}

function listed(one: DeploymentAnswer): Json[] {
  const { known, cut } = statusesOf(one);
  const all: Json[] = known.map(({ state, at }) => ({ state: written(state), at }));
  return cut ? [...all, { unresolved: 'the platform has more states of it than were asked for' }] : all;
}

/** The latest that was there before with success, of the same environment. */
function beforeOf(one: DeploymentAnswer, history: History): Json {
  const earlier = history.known
    .filter(({ databaseId, createdAt }) => databaseId !== one.databaseId && createdAt < one.createdAt)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  for (const other of earlier) {
    const { known, cut } = statusesOf(other);
    if (known.some(({ state }) => state === 'SUCCESS'))
      return { commit: other.commitOid, ref: other.ref?.name ?? null, at: other.createdAt };
    if (cut) return { unresolved: 'the platform has more states of earlier deployments than were asked for' };
  }
  return history.lacking;
}

/** The run that its states lead to; null: to none of this repository. Without any state there is nothing that could. */
function runIdOf(one: DeploymentAnswer, repository: string): number | Hole | null {
  const { known, cut } = statusesOf(one);
  const found = known.flatMap(({ log }) => runOf(log, repository) ?? []).at(-1);
  if (found !== undefined) return found;
  return known.length > 0 && !cut ? null : { unresolved: 'no state of the deployment is known that names its run' };
}

function isRun(run: Run | Hole | null): run is Run {
  return run !== null && !('unresolved' in run);
}

/** Reviews of the run that are about the environment. */
function reviewsOf(run: Run | Hole | null, environment: string): Json[] {
  if (run === null) return [];
  if (!isRun(run)) return [run];
  if (isHole(run.reviews)) return [run.reviews];
  return run.reviews
    .filter(({ environments }) => environments.some((name) => sameEnvironment(name, environment)))
    .map(({ by, kind, state, commentLength }) => ({ by, kind, state, commentLength }));
}

function unseen(hole: Hole): Attributes {
  const plain = ['environment', 'production', 'of', 'commit', 'ref', 'at', 'by', 'run', 'before'];
  return { ...Object.fromEntries(plain.map((name) => [name, hole])), statuses: [hole], reviews: [hole] };
}

/**
 * Deployments of the released commit, and those under the tag that are of another one. `environments`: names that are known besides;
 * of those which may be production the history is looked at.
 */
export async function readDeployments(context: PlatformContext, environments: readonly string[] = []): Promise<Read> {
  const { config, reader, exhibits } = context;
  const { commit, tag } = config.release;
  if (reader === null || commit === null) return { evidence: [], facts: [], problems: [] };
  const telling = createTelling(DEPLOYMENTS);
  const naming = namingOf(context);
  const isProduction = (name: string) => productionOf(config.declarations.environments, name);
  const own = await readOfCommit(reader, commit);
  exhibits.open('change', DEPLOYMENTS, 'GraphQL release-deployments');
  const names = new Map<string, string>();
  for (const { environment } of own.known) if (environment !== null) names.set(environment.toLowerCase(), environment);
  for (const name of environments) if (isProduction(name).value !== false) names.set(name.toLowerCase(), name);
  const wanted = own.refusal === null ? [...names.values()].slice(0, MAX_ENVIRONMENTS) : [];
  const histories = await readOfEnvironments(reader, wanted, telling);
  const historyOf = (name: string): History =>
    histories.get(name.toLowerCase()) ?? {
      known: [],
      lacking: { unresolved: 'what was deployed there before was not asked' },
    };
  const seen = new Set(own.known.map(({ databaseId }) => databaseId));
  const others = [...histories.values()]
    .flatMap(({ known }) => known)
    .filter(
      ({ databaseId, ref, commitOid }) =>
        !seen.has(databaseId) && ref !== null && ref.name === tag && commitOid !== commit,
    );

  const runs = createRuns(reader, naming, telling);
  const facts: Fact[] = [];
  const add = (name: string, attributes: Attributes, origins: Fact['origins']): void => {
    const place = { path: DEPLOYMENTS, line: null, column: null, pointer: `/${name.split('/').at(-1)}` };
    facts.push({
      type: 'deployment',
      id: `deployment:github#${name}`,
      attributes,
      origins,
      place,
      evidence: `change:${DEPLOYMENTS}`,
    });
  };
  for (const one of [...own.known, ...others]) {
    const environment = one.environment ?? '';
    const id = runIdOf(one, reader.repository);
    const run = typeof id === 'number' ? await runs(id) : id;
    const production = isProduction(environment);
    const attributes: Attributes = {
      environment,
      production: production.value,
      of: one.commitOid === commit ? 'release' : 'other',
      commit: one.commitOid,
      ref: one.ref?.name ?? null,
      at: one.createdAt,
      by: isRun(run) && !isHole(run.by) ? run.by : naming(personOfActor(one.creator) ?? personOfAccount(null)),
      statuses: listed(one),
      run: isRun(run) ? run.attributes : run,
      reviews: reviewsOf(run, environment),
      before: beforeOf(one, historyOf(environment)),
    };
    const key = String(one.databaseId ?? one.createdAt);
    add(`${environment}/${key}`, attributes, production.origin === null ? {} : { '/production': production.origin });
    exhibits.keep(DEPLOYMENTS, key, attributes);
    if (isRun(run)) exhibits.keep(DEPLOYMENTS, `run-${id}`, recordOf(run));
  }
  if (own.refusal !== null) add(UNSEEN, unseen(telling.hole('deployments', own.refusal)), {});
  return { evidence: [], facts, problems: telling.problems() };
}
