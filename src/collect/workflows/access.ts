import type { Json, JsonObject } from '../../model/json.ts';
import { SECRET } from './credentials.ts';
import { environmentsOf } from './environments.ts';
import { identitiesOf } from './identities.ts';
import { field, isMap, type Job, mapField, textField, textsOf } from './workflow-tree.ts';

/** What a job can get at without the name being written: all of them, or one whose name is only made when it runs. */
const ANY_SECRET = /\bsecrets\s*\[\s*[^'"\s]|\btoJSON\s*\(\s*secrets\s*\)/i;
/** Inputs of a called workflow by whose name it can be told which environment it deploys to. */
const NAMES_ENVIRONMENT = /env|stage|target|tier/i;
/** Every job has one of its own. */
const TOKEN = 'GITHUB_TOKEN';

/** Names of the secrets that are used in a part of a workflow, in upper case, as the platform keeps them. */
function secretsIn(parts: readonly JsonObject[]): Json[] {
  const names = new Set<string>();
  let isAny = false;
  for (const part of parts) {
    for (const { text } of textsOf(part, [])) {
      for (const [, dotted, quoted] of text.matchAll(SECRET)) names.add((dotted ?? quoted ?? '').toUpperCase());
      isAny ||= ANY_SECRET.test(text);
    }
  }
  names.delete(TOKEN);
  const known: Json[] = [...names].sort();
  return isAny ? [...known, { unresolved: 'which secrets it uses is only known when it runs' }] : known;
}

/** Of what is passed only what can name an environment: any other input can hold anything. */
function inputsOf(job: Job): Json[] {
  return Object.entries(mapField(job.body, 'with'))
    .filter(([name]) => NAMES_ENVIRONMENT.test(name))
    .map(([name, value]): Json => {
      const isWritten = typeof value === 'string' && !value.includes('${{');
      return { name, value: isWritten ? value : { unresolved: 'the input is only known when it runs' } };
    });
}

/** The workflow that a job hands over to. */
function callsOf(job: Job): Json {
  const workflow = textField(job.body, 'uses');
  if (workflow === null) return null;
  const secrets = field(job.body, 'secrets');
  const passed = Object.entries(isMap(secrets) ? secrets : {}).map(([name, value]): Json => {
    const names = typeof value === 'string' ? [...value.matchAll(SECRET)] : [];
    const [only] = names;
    const from = names.length === 1 ? (only?.[1] ?? only?.[2]) : undefined;
    return {
      name: name.toUpperCase(),
      from: from?.toUpperCase() ?? { unresolved: 'what is passed is only known when it runs' },
    };
  });
  return {
    workflow,
    inputs: inputsOf(job),
    inherits: secrets === 'inherit',
    passed,
  };
}

/** What each job can get at: the environment that it runs in, secrets by name, and identities at a cloud. No value of a secret stands in a workflow. */
export function accessOf(workflow: JsonObject, jobs: readonly Job[]): Json[] {
  const shared = mapField(workflow, 'env');
  return jobs.map((job) => {
    const calls = callsOf(job);
    return {
      job: job.name,
      ...environmentsOf(job, workflow),
      secrets: calls === null ? secretsIn([shared, job.body]) : [],
      identities: identitiesOf(job, shared),
      calls,
    };
  });
}
