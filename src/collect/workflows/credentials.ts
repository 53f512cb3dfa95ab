import { isPlaceholder } from '../../mask/secret-names.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { type Job, mapField, textField, textsOf } from './workflow-tree.ts';

type Provider = 'aws' | 'azure' | 'google';
type LineOf = (keys: readonly string[]) => number;

/** Variables and secrets that hold a key of a cloud which lives until someone takes it back, by the names that its tools give them. */
const NAMES: readonly [RegExp, Provider][] = [
  [/AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|ACCESS_KEY|SECRET_KEY)/, 'aws'],
  [/(?:AZURE|ARM)_(?:CLIENT_SECRET|CREDENTIALS|PASSWORD|FUNCTIONAPP_PUBLISH_PROFILE)|PUBLISH_?PROFILE/, 'azure'],
  [
    /(?:GOOGLE|GCP|GCLOUD|FIREBASE)_(?:CREDENTIALS|SA_KEY|SERVICE_ACCOUNT_KEY|SERVICE_KEY|CREDENTIALS_JSON|APPLICATION_CREDENTIALS|KEY_FILE|SA_JSON|SERVICE_ACCOUNT_JSON)|FIREBASE_SERVICE_ACCOUNT/,
    'google',
  ],
];

/** Inputs of the login actions that take such a key. */
const INPUTS: readonly { action: RegExp; provider: Provider; keys: RegExp; federated: readonly string[] }[] = [
  {
    action: /^aws-actions\/configure-aws-credentials(?:@|$)/,
    provider: 'aws',
    keys: /^aws-(?:access-key-id|secret-access-key)$/,
    federated: ['role-to-assume'],
  },
  { action: /^azure\/login(?:@|$)/i, provider: 'azure', keys: /^creds$/, federated: ['client-id'] },
  {
    action: /^google-github-actions\/auth(?:@|$)/,
    provider: 'google',
    keys: /^credentials_json$/,
    federated: ['workload_identity_provider'],
  },
  {
    action: /^azure\/(?:functions-action|webapps-deploy)(?:@|$)/i,
    provider: 'azure',
    keys: /^publish-profile$/,
    federated: [],
  },
];

/** A secret that is used, by either way of writing it. */
export const SECRET = /\bsecrets\s*(?:\.\s*([A-Za-z_]\w*)|\[\s*['"]([A-Za-z_]\w*)['"]\s*\])/g;

function providerOf(name: string): Provider | null {
  const upper = name.toUpperCase();
  return NAMES.find(([pattern]) => pattern.test(upper))?.[1] ?? null;
}

/** A key that stands in the file itself. An output of an earlier step is short-lived, and a stand-in is none. */
function isWritten(value: string): boolean {
  return value.trim().length >= 16 && !value.includes('${{') && !isPlaceholder(value);
}

type Found = { job: string | null; name: string; provider: Provider; line: number };

/** Names of long-lived credentials below one part of a workflow: as secrets that are used, and as values that stand there. */
function found(part: JsonObject, keys: readonly string[], job: string | null, lineOf: LineOf): Found[] {
  const all: Found[] = [];
  for (const { text, keys: at } of textsOf(part, keys)) {
    for (const [, dotted, quoted] of text.matchAll(SECRET)) {
      const name = dotted ?? quoted ?? '';
      const provider = providerOf(name);
      if (provider !== null) all.push({ job, name, provider, line: lineOf(at) });
    }
    const own = at.at(-1) ?? '';
    const provider = at.at(-2) === 'env' ? providerOf(own) : null;
    if (provider !== null && isWritten(text)) all.push({ job, name: own, provider, line: lineOf(at) });
  }
  return all;
}

function ofLogins(job: Job, lineOf: LineOf): { keys: Found[]; federated: Json[] } {
  const keys: Found[] = [];
  const federated: Json[] = [];
  for (const step of job.steps) {
    const uses = textField(step.body, 'uses') ?? '';
    const login = INPUTS.find(({ action }) => action.test(uses));
    if (login === undefined) continue;
    const inputs = Object.entries(mapField(step.body, 'with'));
    const given = inputs.filter(
      ([name, value]) => login.keys.test(name) && typeof value === 'string' && /\bsecrets\b|^[^$]{16}/.test(value),
    );
    for (const [name] of given) {
      keys.push({ job: job.name, name, provider: login.provider, line: lineOf([...step.keys, 'with', name]) });
    }
    if (given.length === 0 && inputs.some(([name]) => login.federated.includes(name))) {
      federated.push({ job: job.name, provider: login.provider });
    }
  }
  return { keys, federated };
}

/** Keys of a cloud that a workflow uses, each once a line, and the logins that need none. No value is read on. */
export function credentialsOf(
  workflow: JsonObject,
  jobs: readonly Job[],
  lineOf: LineOf,
): { credentials: Json[]; federated: Json[] } {
  const logins = jobs.map((job) => ofLogins(job, lineOf));
  const all = [
    ...found({ env: mapField(workflow, 'env') }, [], null, lineOf),
    ...jobs.flatMap((job) => found(job.body, job.keys, job.name, lineOf)),
    ...logins.flatMap(({ keys }) => keys),
  ];
  const once = new Map<string, Found>();
  for (const one of all) if (!once.has(`${one.job} ${one.line}`)) once.set(`${one.job} ${one.line}`, one);
  const federated = new Map(logins.flatMap(({ federated: each }) => each).map((each) => [JSON.stringify(each), each]));
  return { credentials: [...once.values()], federated: [...federated.values()] };
}
