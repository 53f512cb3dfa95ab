import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import { choice, pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { isObject, wordOf } from '../resource.ts';
import type { Draft } from '../stack.ts';
import { draftIn, type Manifest } from './draft.ts';

/** Id of the fact of a function. */
export function functionIdIn(manifest: Manifest, logicalId: string): string {
  return `function:${manifest.path}#${logicalId}`;
}

/** A function without anything that only one of the platforms can say; what none of them has is null. */
export function functionFact(
  manifest: Manifest,
  logicalId: string,
  platform: 'google' | 'knative',
  place: Place,
): Draft {
  const fact = draftIn(manifest, 'function', logicalId, place);
  Object.assign(fact.attributes, {
    logicalId,
    madeBy: 'template',
    constructPath: null,
    platform,
    name: logicalId,
    region: null,
    packageType: 'image',
    runtime: null,
    handler: null,
    runtimeUpdates: null,
    architectures: [],
    declared: [],
    timeoutSeconds: null,
    memoryMb: null,
    ephemeralStorageMb: null,
    reservedConcurrency: null,
    minInstances: null,
    maxInstances: null,
    snapStart: null,
    durable: null,
    tracing: null,
    logFormat: null,
    logLevel: null,
    logGroup: null,
    kmsKey: null,
    role: null,
    layers: [],
    subnets: [],
    securityGroups: [],
    vpcEgress: null,
    deadLetterTarget: null,
    failureDestination: null,
    tenantIsolation: false,
    recursiveLoop: null,
    codeSigning: null,
    deployment: { published: true, strategy: 'all-at-once', alarms: [], hooks: [], rollback: false },
    container: null,
    appService: null,
    seenIn: [],
    codeForm: 'image',
    codeLocation: null,
    tags: [],
  });
  if (platform === 'google') {
    fact.attributes.tracing = 'active';
    fact.origins['/tracing'] = { kind: 'inherited-default', from: 'Cloud Trace: requests are sampled' };
  }
  return fact;
}

/** What a policy of binary authorisation demands: its own text is kept by the project. */
export function codeSigning(policy: Json): Json {
  if (isHole(policy)) return hole(policy.unresolved);
  const name = wordOf(policy);
  if (name === '' || name === 'false') return null;
  const elsewhere = 'the policy of binary authorisation is kept by the project';
  return { config: name, untrusted: hole(elsewhere, ['enforce', 'warn']), publishers: [hole(elsewhere)] };
}

const EGRESS = choice({
  all: 'all',
  'all-traffic': 'all',
  ALL_TRAFFIC: 'all',
  'private-ranges-only': 'private-ranges',
  PRIVATE_RANGES_ONLY: 'private-ranges',
  VPC_EGRESS_ALL_TRAFFIC: 'all',
  VPC_EGRESS_PRIVATE_RANGES_ONLY: 'private-ranges',
  VPC_CONNECTOR_EGRESS_SETTINGS_UNSPECIFIED: 'private-ranges',
});

/** Sets `subnets` and `vpcEgress`. What is sent to public addresses goes its own way unless that is stated otherwise. */
export function setNetwork(fact: Draft, ways: Json[], egress: Json | undefined): void {
  fact.attributes.subnets = ways;
  const open = ways.find((way) => isHole(way));
  if (ways.length === 0) fact.attributes.vpcEgress = null;
  else if (egress === undefined && ways.length === 1 && isHole(open)) {
    fact.attributes.vpcEgress = hole(open.unresolved);
  } else {
    fact.attributes.vpcEgress = readAs(egress, EGRESS, 'private-ranges');
    if (egress === undefined || egress === null) {
      fact.origins['/vpcEgress'] = { kind: 'inherited-default', from: 'Google: private ranges only' };
    }
  }
}

/** Sets `deployment.strategy` from how calls are shared among revisions. */
export function setTraffic(fact: Draft, traffic: Json | undefined): void {
  const shares = (Array.isArray(traffic) ? traffic : []).map((target) => pick(target, ['percent']) ?? 0);
  const unknown = isHole(traffic) ? traffic : shares.find((share) => isHole(share));
  const served = shares.filter((share) => Number(wordOf(share)) > 0);
  const split = served.length > 1 || (served.length === 1 && Number(wordOf(served[0])) < 100);
  const deployment = fact.attributes.deployment;
  if (!isObject(deployment)) return;
  deployment.strategy = isHole(unknown) && !split ? hole(unknown.unresolved) : split ? 'traffic-split' : 'all-at-once';
  if (traffic === undefined || traffic === null) {
    fact.origins['/deployment/strategy'] = { kind: 'inherited-default', from: 'all calls go to the latest revision' };
  }
}

/** An address of an image, without what could be a password in it. */
export function imageAddress(value: Json): Json {
  const address = text(value);
  return typeof address === 'string' ? address.replace(/^([a-z]+:\/\/)?[^/@]*@(?=[^/]*\/)/, '$1') : address;
}

/** The runtime that Google's own base image holds: `.../runtimes/nodejs22` is nodejs22. Null: another base, or none. */
export function runtimeOfBase(base: Json | undefined): Json {
  if (isHole(base)) return hole(base.unresolved);
  return /\/(?:runtimes\/)?((?:nodejs|python|go|java|ruby|php|dotnet)\d+)(?:[:@]|$)/.exec(wordOf(base))?.[1] ?? null;
}
