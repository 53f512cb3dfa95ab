import type { Json, JsonObject } from '../../model/json.ts';
import { type Job, mapField, textField } from './workflow-tree.ts';

type Provider = 'aws' | 'azure' | 'google';

/** Inputs of the login actions that name an identity, the first that is there, and an account. */
const LOGINS: readonly { action: RegExp; provider: Provider; identity: readonly string[]; account: string | null }[] = [
  {
    action: /^aws-actions\/configure-aws-credentials(?:@|$)/,
    provider: 'aws',
    identity: ['role-to-assume'],
    account: null,
  },
  { action: /^azure\/login(?:@|$)/i, provider: 'azure', identity: ['client-id'], account: 'subscription-id' },
  {
    action: /^google-github-actions\/auth(?:@|$)/,
    provider: 'google',
    identity: ['service_account', 'workload_identity_provider'],
    account: 'project_id',
  },
];

const EXPRESSION = /\$\{\{\s*([^}]{0,500}?)\s*\}\}/g;
const REFERENCE = /^(secrets|vars|env)\.([A-Za-z_]\w*)$/;
/** Variables that name one another. */
const MAX_STEPS = 5;
const LATER = { unresolved: 'who the job logs in as is only known when it runs' };

/** A text with the variables of the workflow put in, and what of it the platform keeps; null: it is only known when it runs. */
function followed(written: string, env: readonly JsonObject[]): { text: string; refs: string[] } | null {
  let text = written;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const before = text;
    text = text.replaceAll(EXPRESSION, (_, inside: string) => {
      const [, from, name = ''] = REFERENCE.exec(inside) ?? [];
      const value = from === 'env' ? env.map((scope) => textField(scope, name)).find((one) => one !== null) : null;
      return value ?? `\${{ ${inside} }}`;
    });
    if (text === before) break;
  }
  const refs: string[] = [];
  for (const [, inside = ''] of text.matchAll(EXPRESSION)) {
    const [, from, name = ''] = REFERENCE.exec(inside) ?? [];
    if (from !== 'secrets' && from !== 'vars') return null;
    refs.push(`${from}.${name.toUpperCase()}`);
  }
  return text.trim() === '' ? null : { text: text.trim(), refs: [...new Set(refs)].sort() };
}

/** The account that a written identity is of: AWS by the ARN, Google by the address or the path. */
function accountIn(text: string): string | null {
  const arn = /^arn:[a-z-]+:iam::(\d{12}):/.exec(text)?.[1];
  const project = /@([a-z][a-z0-9-]{4,28}[a-z0-9])\.iam\.gserviceaccount\.com$/.exec(text)?.[1];
  return arn ?? project ?? /^projects\/([a-z0-9-]{6,30})\//.exec(text)?.[1] ?? null;
}

/** Identities at a cloud that a job logs in as without a key. `refs`: what of the name the platform keeps, `secrets.DEPLOY_ROLE`. */
export function identitiesOf(job: Job, shared: JsonObject): Json[] {
  return job.steps.flatMap((step): Json[] => {
    const uses = textField(step.body, 'uses') ?? '';
    const login = LOGINS.find(({ action }) => action.test(uses));
    if (login === undefined) return [];
    const inputs = mapField(step.body, 'with');
    const written = login.identity.map((name) => textField(inputs, name)).find((text) => text !== null) ?? null;
    if (written === null) return [];
    const env = [mapField(step.body, 'env'), mapField(job.body, 'env'), shared];
    const found = followed(written, env);
    const stated = login.account === null ? null : textField(inputs, login.account);
    const account = stated === null ? null : followed(stated, env);
    const isWritten = account !== null && account.refs.length === 0;
    return [
      {
        provider: login.provider,
        name: found?.text ?? LATER,
        refs: found?.refs ?? [LATER],
        account: isWritten ? account.text : found === null ? null : accountIn(found.text),
      },
    ];
  });
}
