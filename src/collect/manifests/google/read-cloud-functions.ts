import type { Json } from '../../../model/json.ts';
import { decodeText } from '../../decode-text.ts';
import type { Reader, Reading } from '../../reader.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { pick } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { distinct } from '../distinct.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import { isObject, member, wordOf } from '../resource.ts';
import type { Draft } from '../stack.ts';
import { MAX_TEMPLATE_BYTES, tooBig } from '../template.ts';
import { type CloudFunction, cloudFunctionFacts } from './cloud-function.ts';
import { itemsOf } from './container.ts';
import { APPSPOT_ACCOUNT, COMPUTE_ACCOUNT, type DefaultAccount, defaultAccountFact } from './default-account.ts';
import { deploymentFacts, type RoleOf } from './deployment-manager.ts';
import { type Manifest, manifestAt, type Written } from './draft.ts';
import { gatewayFacts, isGatewayDocument } from './gateway.ts';
import { kubernetesObjects } from './kubernetes-objects.ts';
import { manifestStackFact } from './manifest-stack.ts';
import { type RunKind, runService, templatePath } from './run-service.ts';
import { serviceFacts } from './service.ts';

const DIALECT = 'cloud-functions';

/** Full names by which Google's APIs give out what runs. */
const FULL_NAME = /^projects\/[^/]+\/locations\/([^/]+)\/(functions|services|jobs|workerPools)\/([^/]+)$/;

const RUN_KINDS: Readonly<Record<string, RunKind>> = { services: 'service', jobs: 'job', workerPools: 'worker-pool' };

/** What one object of a file declares. `exported`: the platform gave it out. */
type Found = { facts: Draft[]; types: string[]; exported: boolean };

function read(file: SourceFile): Reading {
  if (file.size > MAX_TEMPLATE_BYTES) {
    return unreadManifest(DIALECT, [tooBig({ path: file.path, line: null, column: null, pointer: null })]);
  }
  const { objects, problems } = kubernetesObjects(decodeText(readWhole(file)), file.path);
  const manifest = manifestAt(file.path);
  const identities = new Map<string, Draft>();
  const roleOf: RoleOf = (account, standardAccount) => roleIn(manifest, identities, account, standardAccount);
  const found = objects.flatMap(eachOf).flatMap((object) => foundIn(manifest, object, roleOf) ?? []);
  const told = [...problems, ...manifest.problems];
  if (found.length === 0) return unreadManifest(DIALECT, told);
  const facts = found.flatMap((one) => one.facts);
  const exported = found.every((one) => one.exported);
  const stack = manifestStackFact(manifest, DIALECT, {
    types: found.flatMap(({ types }) => types),
    functions: facts.filter(({ type }) => type === 'function').length,
    form: exported ? 'deployed' : 'source',
  });
  const all = distinct([stack, ...facts, ...identities.values()]);
  return manifestReading(DIALECT, all, told, exported ? { basis: 'observed' } : {});
}

/** The items of what an API answers to a list; everything else by itself. */
function eachOf(written: Written): Written[] {
  for (const key of ['functions', 'services', 'jobs', 'workerPools']) {
    const items = member(written.value, key);
    if (!Array.isArray(items) || !items.some((item) => FULL_NAME.test(wordOf(member(item, 'name'))))) continue;
    return items.map((value, index) => ({
      value,
      placeOf: (pointer) => written.placeOf([key, String(index), ...pointer]),
    }));
  }
  return [written];
}

function foundIn(manifest: Manifest, written: Written, roleOf: RoleOf): Found | null {
  const { value } = written;
  const [, region = '', collection = '', name = ''] = FULL_NAME.exec(wordOf(member(value, 'name'))) ?? [];
  if (collection === 'functions') {
    const facts = cloudFunctionFacts(manifest, exportedFunction(written, name, region, roleOf));
    return { facts, types: ['cloudfunctions.googleapis.com/Function'], exported: true };
  }
  const kind = RUN_KINDS[collection];
  // Jobs of Cloud Scheduler have such names too, and run no code of their own.
  if (kind !== undefined && isObject(member(value, 'template'))) {
    const role = roleOf(pick(value, [...templatePath(kind), 'serviceAccount']), COMPUTE_ACCOUNT);
    const facts = serviceFacts(manifest, runService(kind, written, { logicalId: name, name, region, role }));
    return { facts, types: [TYPES[kind]], exported: true };
  }
  if (isGatewayDocument(value)) {
    const facts = gatewayFacts(manifest, written);
    return { facts, types: ['apigateway.googleapis.com/ApiConfig'], exported: false };
  }
  if (!itemsOf(member(value, 'resources')).some((resource) => wordOf(member(resource, 'type')) !== '')) return null;
  return { ...deploymentFacts(manifest, written, roleOf), exported: false };
}

const TYPES: Readonly<Record<RunKind, string>> = {
  service: 'run.googleapis.com/Service',
  job: 'run.googleapis.com/Job',
  'worker-pool': 'run.googleapis.com/WorkerPool',
};

/** The account that it runs as is declared where accounts are; without one it is the platform's. */
function roleIn(
  manifest: Manifest,
  identities: Map<string, Draft>,
  account: Json | undefined,
  standardAccount: DefaultAccount,
): Json {
  const email = wordOf(account);
  const own = /@appspot\.gserviceaccount\.com$/.test(email)
    ? APPSPOT_ACCOUNT
    : /^\d+-compute@developer\.gserviceaccount\.com$/.test(email)
      ? COMPUTE_ACCOUNT
      : null;
  if (email !== '' && own === null) return hole('the service account is declared elsewhere');
  const known = own ?? standardAccount;
  const fact = identities.get(known.logicalId) ?? defaultAccountFact(manifest, known);
  identities.set(known.logicalId, fact);
  return fact.id;
}

function exportedFunction(written: Written, name: string, region: string, roleOf: RoleOf): CloudFunction {
  const { value } = written;
  const stated = pick(value, ['serviceConfig', 'serviceAccountEmail']) ?? pick(value, ['serviceAccountEmail']);
  const first = member(value, 'serviceConfig') === undefined || member(value, 'environment') === 'GEN_1';
  const role = roleOf(stated, first ? APPSPOT_ACCOUNT : COMPUTE_ACCOUNT);
  return { written, logicalId: name, name, region, role };
}

const NAME = String.raw`projects/[^"'/\s]+/locations/[^"'/\s]+/(?:functions|services|jobs|workerPools)/[^"'/\s]+`;
const YAML_NAME = new RegExp(`^(?:- )?[ \\t]*["']?name["']?:[ \\t]*["']?${NAME}["']?[ \\t]*$`, 'm');
const JSON_NAME = new RegExp(`"name"\\s*:\\s*"${NAME}"`);
const BODY = /["']?(?:runtime|buildConfig|serviceConfig|httpsTrigger|eventTrigger|template)["']?\s*:/;
const MANAGED =
  /["']?type["']?\s*:\s*["']?(?:gcp-types\/cloudfunctions-\w+:projects\.locations\.functions|cloudfunctions\.\w+\.function)["']?\s*[,}\r\n]/;
const JSON_OPENAPI = /"(?:swagger|openapi)"\s*:\s*"[23]/;
const YAML_OPENAPI = /^["']?(?:swagger|openapi)["']?\s*:/m;

/** Whether it begins as one of the four does. What AWS extends an OpenAPI document with is not ours. */
function isHead(head: Buffer): boolean {
  const text = decodeText(head);
  const isJson = /^[\s\uFEFF]*[{[]/.test(text);
  if (BODY.test(text) && (isJson ? JSON_NAME : YAML_NAME).test(text)) return true;
  if (MANAGED.test(text) && /["']?resources["']?\s*:/.test(text)) return true;
  return (
    (isJson ? JSON_OPENAPI : YAML_OPENAPI).test(text) &&
    /["']?x-google-[a-z]/.test(text) &&
    !/x-amazon-apigateway/.test(text)
  );
}

/** Exports of Cloud Functions and Cloud Run, configurations of Deployment Manager, and OpenAPI of API Gateway. */
export const cloudFunctions: Reader = {
  dialect: DIALECT,
  kind: 'manifest',
  patterns: ['**/*.{yaml,yml,json}'],
  recognises: isHead,
  read,
};
