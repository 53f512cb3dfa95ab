import type { Fact } from '../model/fact.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { isObject, listOf } from './lists.ts';
import type { FactIndex } from './relation.ts';

/** An identity that a job logs in as. */
export type Identity = { name: Json; provider: Json; refs: Json[]; account: Json };

/** A job in one of the environments that it can run in. `environment` null: in none. */
export type Use = {
  workflow: string;
  job: string;
  environment: Json;
  /** As the job names them; holes for any number more. */
  secrets: Json[];
  identities: Identity[];
  /** How a secret is called where it comes from, if the environment has none of that name. */
  from: (name: string) => Json;
};

function objects(value: Json | undefined): JsonObject[] {
  return listOf(value).filter(isObject);
}

const same = (name: string): Json => name;

/** One way in which a workflow is started: by itself, or by a job that hands over to it. */
type Way = { environmentOf: (input: string) => Json; from: Use['from'] };

function byCall(calls: JsonObject): Way {
  const inputs = objects(calls.inputs);
  const passed = objects(calls.passed);
  return {
    environmentOf: (input) =>
      inputs.find(({ name }) => name === input)?.value ?? {
        unresolved: `whoever calls the workflow does not say what ${input} is`,
      },
    from: (name) => (calls.inherits === true ? name : (passed.find((one) => one.name === name)?.from ?? null)),
  };
}

const ELSEWHERE: Way = {
  environmentOf: () => ({ unresolved: 'the workflow is called from elsewhere, and the caller names the environment' }),
  from: same,
};

/** A workflow that is only called, and by nobody here, may be called from other repositories. */
function waysOf({ attributes: { path, triggers } }: Fact, calls: readonly JsonObject[]): Way[] {
  const own = calls.filter(({ workflow }) => workflow === `./${path}`).map(byCall);
  const isStarted = listOf(triggers).some((trigger) => trigger !== 'workflow_call');
  if (isStarted) return [{ ...ELSEWHERE, from: same }, ...own];
  return own.length > 0 ? own : [ELSEWHERE];
}

/** All jobs of the workflows that do something themselves, once for each environment that they can run in. */
export function usesOf(facts: FactIndex): Use[] {
  const workflows = facts.all('workflow');
  const calls = workflows.flatMap(({ attributes }) =>
    objects(attributes.access).flatMap((one) => objects([one.calls ?? null])),
  );
  return workflows.flatMap((fact) => {
    const ways = waysOf(fact, calls);
    return objects(fact.attributes.access)
      .filter((access) => access.calls === null)
      .flatMap((access) => ways.flatMap((way) => usesBy(fact, access, way)));
  });
}

function usesBy({ attributes: { path } }: Fact, access: JsonObject, { environmentOf, from }: Way): Use[] {
  const input = access.environmentInput ?? null;
  const named = listOf(access.environments);
  const environments = typeof input === 'string' ? [...named, environmentOf(input)] : named;
  const identities = objects(access.identities).map(
    ({ name = null, provider = null, refs, account = null }): Identity => ({
      name,
      provider,
      refs: listOf(refs),
      account,
    }),
  );
  const use = { workflow: String(path), job: String(access.job), secrets: listOf(access.secrets), identities, from };
  return (environments.length === 0 ? [null] : environments).map((environment) => ({ ...use, environment }));
}
