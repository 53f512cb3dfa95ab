import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { choice, pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { readTags } from '../facts/tags.ts';
import { isObject, wordOf } from '../resource.ts';
import { type Draft, none, standard } from '../stack.ts';
import { NO_TRIGGER_SETTINGS } from '../trigger-settings.ts';
import { itemsOf } from './container.ts';
import { draftIn, type Manifest, placeOfName, put, type Written } from './draft.ts';
import { codeSigning, functionFact, setNetwork } from './function-fact.ts';
import { limit, mebibytes, seconds } from './quantity.ts';
import { interfaceWays, UNSEEN_INVOKERS } from './service.ts';
import { settingFact } from './setting.ts';

/** A function of Cloud Functions, in the words of its API: the first generation has none of `buildConfig` and `serviceConfig`. */
export type CloudFunction = {
  written: Written;
  logicalId: string;
  name: Json;
  region: Json | undefined;
  /** Id of the role fact, or a hole. */
  role: Json;
};

const INGRESS = choice({
  ALLOW_ALL: 'internet',
  ALLOW_INTERNAL_ONLY: 'private',
  ALLOW_INTERNAL_AND_GCLB: hole('a load balancer may lead to it', ['internet', 'private']),
});

/** Services behind the type of an event: `google.cloud.pubsub.topic.v1.messagePublished`, `google.storage.object.finalize`. */
const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/pubsub/i, 'pubsub'],
  [/firestore|datastore/i, 'firestore'],
  [/storage/i, 'cloud-storage'],
];

/** The function, its address, what calls it and its environment. */
export function cloudFunctionFacts(manifest: Manifest, one: CloudFunction): Draft[] {
  const { value } = one.written;
  const fact = functionOf(manifest, one);
  const event = pick(value, ['eventTrigger']);
  // One of the second generation is a service of Cloud Run, which has an address whatever calls it. The second API has both.
  const runsAsService = isSecond(value) && pick(value, ['environment']) !== 'GEN_1';
  const called = runsAsService || event === undefined || pick(value, ['httpsTrigger']) !== undefined;
  return [
    fact,
    ...(called ? [endpointOf(manifest, one, fact)] : []),
    ...(event === undefined ? [] : [eventSource(manifest, one, fact, event)]),
    ...environment(manifest, one, fact),
  ];
}

function isSecond(value: Json): boolean {
  return pick(value, ['serviceConfig']) !== undefined || pick(value, ['buildConfig']) !== undefined;
}

function functionOf(manifest: Manifest, one: CloudFunction): Draft {
  const { written, logicalId, name, region, role } = one;
  const { value } = written;
  const second = isSecond(value);
  const settings = second ? (pick(value, ['serviceConfig']) ?? {}) : value;
  const fact = functionFact(manifest, logicalId, 'google', placeOfName(written));
  fact.attributes.packageType = 'zip';
  put(fact, 'name', name, text, none(logicalId));
  put(fact, 'region', region, text, none());
  const runtime = pick(value, second ? ['buildConfig', 'runtime'] : ['runtime']);
  put(fact, 'runtime', runtime, text, none(hole('no runtime is stated')));
  put(fact, 'handler', pick(value, second ? ['buildConfig', 'entryPoint'] : ['entryPoint']), text, none());
  const updates = pick(value, ['buildConfig', 'onDeployUpdatePolicy']) ?? pick(value, ['onDeployUpdatePolicy']);
  fact.attributes.runtimeUpdates = updates === undefined ? 'auto' : 'function-update';
  if (updates === undefined) {
    fact.origins['/runtimeUpdates'] = { kind: 'inherited-default', from: 'Cloud Functions: automatic updates' };
  }
  const timeout = pick(settings, ['timeoutSeconds']) ?? pick(settings, ['timeout']);
  const memory = pick(settings, ['availableMemory']) ?? megabytes(pick(settings, ['availableMemoryMb']));
  put(fact, 'timeoutSeconds', timeout, seconds, standard(60, 'Cloud Functions: 60 seconds'));
  put(fact, 'memoryMb', memory, mebibytes, standard(256, 'Cloud Functions: 256 MB'));
  fact.attributes.declared = [
    ...(runtime === undefined ? [] : ['runtime']),
    ...(timeout === undefined ? [] : ['timeout']),
    ...(memory === undefined ? [] : ['memory']),
  ];
  put(fact, 'minInstances', stated(settings, 'minInstance'), limit, none());
  const many = second ? standard(100, 'Cloud Functions: 100 instances') : standard(null, 'Cloud Functions: no limit');
  put(fact, 'maxInstances', stated(settings, 'maxInstance'), limit, many);
  put(fact, 'kmsKey', pick(value, ['kmsKeyName']), text, none());
  fact.attributes.role = role;
  const connector = pick(settings, ['vpcConnector']);
  const own = interfaceWays(pick(settings, ['directVpcNetworkInterface']));
  const ways =
    connector === undefined || connector === null || connector === '' ? own : [readAs(connector, text, null)];
  setNetwork(fact, ways, pick(settings, [own.length > 0 ? 'directVpcEgress' : 'vpcConnectorEgressSettings']));
  fact.attributes.codeSigning = readAs(pick(settings, ['binaryAuthorizationPolicy']), codeSigning, null);
  fact.attributes.codeForm = 'bucket';
  fact.attributes.codeLocation = codeLocation(value);
  put(fact, 'tags', pick(value, ['labels']), readTags, none([]));
  return fact;
}

/** Mebibytes that the first generation writes as a number. */
function megabytes(value: Json | undefined): Json | undefined {
  return value === undefined || value === null || isHole(value) ? value : `${wordOf(value)}Mi`;
}

/** `maxInstanceCount` of the second generation, `maxInstances` of the first. */
function stated(settings: Json, name: string): Json | undefined {
  return pick(settings, [`${name}Count`]) ?? pick(settings, [`${name}s`]);
}

function codeLocation(value: Json): Json {
  const source = pick(value, ['buildConfig', 'source', 'storageSource']);
  const bucket = pick(source, ['bucket']) ?? pick(value, ['sourceArchiveBucket']);
  const object = pick(source, ['object']) ?? pick(value, ['sourceArchiveObject']);
  if (typeof bucket === 'string' && typeof object === 'string') return `gs://${bucket}/${object}`;
  const archive = pick(value, ['sourceArchiveUrl']);
  if (typeof archive === 'string') return archive;
  const repository =
    pick(value, ['sourceRepository', 'url']) ?? pick(value, ['buildConfig', 'source', 'repoSource', 'repoName']);
  if (typeof repository === 'string') return repository.replace(/\/\/[^/@]*@/, '//');
  return hole('where the code is is not stated, or only known after deployment');
}

function endpointOf(manifest: Manifest, one: CloudFunction, of: Draft): Draft {
  const { value } = one.written;
  const fact = draftIn(manifest, 'endpoint', `${one.logicalId} ANY /`, of.place);
  Object.assign(fact.attributes, {
    kind: 'http-trigger',
    api: null,
    method: 'ANY',
    path: '/',
    function: of.id,
    guards: hole(UNSEEN_INVOKERS, [['iam'], []]),
    authorizer: null,
    mock: false,
    corsOrigins: [],
    corsMethods: [],
    corsCredentials: false,
    validation: [],
  });
  const ingress = pick(value, ['serviceConfig', 'ingressSettings']) ?? pick(value, ['ingressSettings']);
  put(fact, 'network', ingress, INGRESS, standard('internet', 'Cloud Functions: ALLOW_ALL'));
  return fact;
}

function eventSource(manifest: Manifest, one: CloudFunction, of: Draft, event: Json): Draft {
  const fact = draftIn(manifest, 'event-source', `${one.logicalId} event`, one.written.placeOf(['eventTrigger']));
  const type = pick(event, ['eventType']);
  const filters = itemsOf(pick(event, ['eventFilters']));
  const bucket = filters.find((filter) => wordOf(pick(filter, ['attribute'])) === 'bucket');
  const source = pick(event, ['pubsubTopic']) ?? pick(event, ['resource']) ?? pick(bucket, ['value']);
  Object.assign(fact.attributes, {
    function: of.id,
    service: isHole(type) ? hole(type.unresolved) : serviceOf(wordOf(type)),
    invocation: 'async',
    source: readAs(source, text, null),
    ...NO_TRIGGER_SETTINGS,
    maxRetries: retries(event),
    filters: filters.length,
    matches: filters.map((filter) => readAs(pick(filter, ['attribute']), text, hole('a filter without an attribute'))),
  });
  return fact;
}

function serviceOf(type: string): string {
  return SERVICES.find(([pattern]) => pattern.test(type))?.[1] ?? 'eventarc';
}

/** An event is tried again until it is too old, or not at all. */
function retries(event: Json): Json {
  const policy = pick(event, ['retryPolicy']);
  const failure = pick(event, ['failurePolicy']);
  if (isHole(policy)) return hole(policy.unresolved);
  if (isHole(failure)) return hole(failure.unresolved);
  if (wordOf(policy) === 'RETRY_POLICY_RETRY') return -1;
  const retry = pick(failure, ['retry']);
  return isObject(retry) || retry === true ? -1 : 0;
}

function environment(manifest: Manifest, one: CloudFunction, of: Draft): Draft[] {
  const { value, placeOf } = one.written;
  const inside = isSecond(value) ? ['serviceConfig'] : [];
  const variables = pick(value, [...inside, 'environmentVariables']);
  const plain = Object.entries(isObject(variables) && !isHole(variables) ? variables : {}).map(([name, held]) =>
    settingFact(manifest, {
      owner: of.id,
      surface: 'environment',
      name,
      value: held,
      form: 'written',
      key: `${one.logicalId}/${name}`,
      place: placeOf([...inside, 'environmentVariables', name]),
    }),
  );
  const secrets = itemsOf(pick(value, [...inside, 'secretEnvironmentVariables'])).flatMap((secret, index) => {
    const name = pick(secret, ['key']);
    if (typeof name !== 'string') return [];
    return [
      settingFact(manifest, {
        owner: of.id,
        surface: 'environment',
        name,
        value: undefined,
        form: 'secret-reference',
        key: `${one.logicalId}/${name}`,
        place: placeOf([...inside, 'secretEnvironmentVariables', String(index)]),
      }),
    ];
  });
  return [...plain, ...secrets];
}
