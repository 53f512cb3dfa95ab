import { digestOf } from '../catalogue/canonical.ts';
import type { Attributes, Fact } from '../model/fact.ts';
import { FROZEN_ATTRIBUTES, type FrozenItem, type FrozenPopulation } from '../model/frozen-population.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { Report } from '../model/report.ts';

const PULL_REQUESTS = 'github/pull-requests.jsonl';
const NOT_ASKED =
  'the platform was not asked for deployments: run the action with its github-token and deployments: read';

/** Every change of the release as it is frozen. Null: the report has no change, and nothing says that there is none. */
export function populationOf(report: Report): FrozenPopulation | null {
  // A report has its facts by id, in code unit order.
  const ofType = (type: string): Fact[] => report.facts.filter((fact) => fact.type === type);
  const changes = ofType('change');
  const range = ofType('commit-range')[0]?.attributes ?? null;
  if (changes.length === 0 && range === null) return null;
  const deployments = ofType('deployment').map(
    ({ id, attributes, place }): FrozenItem => ({ id, attributes, place, records: runRecord(attributes, place.path) }),
  );
  const wasAsked =
    deployments.length > 0 || report.evidence.some(({ source }) => source.path === 'github/deployments.jsonl');
  const deployedTo = wasAsked ? environmentsOf(deployments) : [{ unresolved: NOT_ASKED }];
  const hasRecords = report.evidence.some(({ source }) => source.path === PULL_REQUESTS);
  const items = changes.map(({ id, attributes, place }): FrozenItem => {
    const { pullRequest } = attributes;
    const isRecorded = hasRecords && typeof pullRequest === 'number' && place.path !== PULL_REQUESTS;
    return {
      id,
      attributes: { ...frozen(attributes), deployedTo },
      place,
      records: isRecorded ? [{ path: PULL_REQUESTS, pointer: `/${pullRequest}` }] : [],
    };
  });
  return {
    schema: 'release-evidence-population/1',
    tool: report.tool,
    system: report.system,
    release: report.release,
    range,
    problems: problemsOf(report),
    changes: items,
    deployments: wasAsked ? deployments : null,
    deployedCode: ofType('deployed-code')
      .filter(({ attributes: { functions } }) => !Array.isArray(functions) || functions.length > 0)
      .map(({ id, attributes, place }) => ({ id, attributes, place, records: [] })),
    digest: digestOf(items),
  };
}

/** The record of the run that made a deployment stands in the same exhibit. */
function runRecord({ run }: Attributes, path: string): FrozenItem['records'] {
  const isRun = typeof run === 'object' && run !== null && !Array.isArray(run) && typeof run.id === 'number';
  return isRun ? [{ path, pointer: `/run-${run.id}` }] : [];
}

function frozen(attributes: Attributes): Attributes {
  return Object.fromEntries(
    FROZEN_ATTRIBUTES.map((name) => [
      name,
      attributes[name] ?? (name in attributes ? null : { unresolved: 'this evidence does not tell' }),
    ]),
  );
}

/** Environments that the release was deployed to with success, as far as the platform recorded it; what it did not tell is a hole. */
function environmentsOf(deployments: readonly FrozenItem[]): Json[] {
  const names = new Set<string>();
  const unknown: Json[] = [];
  for (const { attributes } of deployments) {
    const { environment = null, of = null, state = null } = attributes;
    const lacking = [of, state, environment].find(isHole);
    if ((!isHole(of) && of !== 'release') || (!isHole(state) && state !== 'success')) continue;
    if (lacking !== undefined) unknown.push({ unresolved: lacking.unresolved });
    else if (typeof environment === 'string') names.add(environment);
  }
  return [...[...names].sort(), ...unknown];
}

function problemsOf({ evidence, problems }: Report): FrozenPopulation['problems'] {
  const all = [...problems, ...evidence.flatMap((one) => one.problems)].filter(({ kinds }) => kinds.includes('change'));
  return [...new Map(all.map(({ code, message }) => [`${code} ${message}`, { code, message }])).values()];
}
