import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, choice, pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { readTags } from '../facts/tags.ts';
import { isObject, wordOf } from '../resource.ts';
import { type Absent, type Draft, none, standard } from '../stack.ts';
import { containerRights, environment, mainContainer, type Pod } from './container.ts';
import { draftIn, type Manifest, placeOfName, put } from './draft.ts';
import {
  codeSigning,
  functionFact,
  functionIdIn,
  imageAddress,
  runtimeOfBase,
  setNetwork,
  setTraffic,
} from './function-fact.ts';
import { limit, mebibytes, seconds } from './quantity.ts';

/** A service that runs containers for calls, whichever of the languages of Knative, Cloud Run and Terraform declares it. */
export type Service = {
  platform: 'google' | 'knative';
  logicalId: string;
  name: Json;
  region: Json | undefined;
  labels: Json | undefined;
  pod: Pod;
  /** As the language writes each; undefined where it says nothing. */
  timeout: Json | undefined;
  /** What counts where no timeout is stated. */
  timeoutStandard: Absent;
  minInstances: Json | undefined;
  maxInstances: Json | undefined;
  key: Json | undefined;
  binaryAuthorization: Json | undefined;
  baseImage: Json | undefined;
  /** Connectors or subnets. */
  ways: Json[];
  egress: Json | undefined;
  traffic: Json | undefined;
  ingress: Json | undefined;
  /** Knative's own label for services that only the cluster can reach. */
  clusterLocal: Json | undefined;
  /** The platform asks nobody who is calling. */
  invokerUnchecked: Json | undefined;
  identityProxy: Json | undefined;
  /** Id of the role fact, or a hole. */
  role: Json;
  /** Whether it can be called by HTTP at all; a job and a pool of workers cannot. */
  called: boolean;
};

const INGRESS = choice({
  all: 'internet',
  INGRESS_TRAFFIC_ALL: 'internet',
  internal: 'private',
  INGRESS_TRAFFIC_INTERNAL_ONLY: 'private',
  'internal-and-cloud-load-balancing': hole('a load balancer may lead to it', ['internet', 'private']),
  INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER: hole('a load balancer may lead to it', ['internet', 'private']),
  INGRESS_TRAFFIC_NONE: 'private',
  none: 'private',
  // Knative's label.
  'cluster-local': 'private',
});

/** The function, its address and its environment. */
export function serviceFacts(manifest: Manifest, service: Service): Draft[] {
  const fact = serviceFunction(manifest, service);
  return [
    fact,
    ...(service.called ? [serviceEndpoint(manifest, service, fact)] : []),
    ...environment(manifest, fact.id, service.logicalId, service.pod),
  ];
}

function serviceFunction(manifest: Manifest, service: Service): Draft {
  const { platform, pod } = service;
  const fact = functionFact(manifest, service.logicalId, platform, placeOfName(pod.written));
  const main = mainContainer(pod.containers);
  const onGoogle = (google: Absent, elsewhere: Absent): Absent => (platform === 'google' ? google : elsewhere);
  put(fact, 'name', service.name, text, none(service.logicalId));
  put(fact, 'region', service.region, text, none());
  put(fact, 'timeoutSeconds', service.timeout, seconds, service.timeoutStandard);
  const memory = pick(main, ['resources', 'limits', 'memory']);
  const noLimit = onGoogle(standard(512, 'Cloud Run: 512 MiB'), standard(null, 'Knative: no limit'));
  put(fact, 'memoryMb', memory, mebibytes, isHole(main) ? none(hole(main.unresolved)) : noLimit);
  put(fact, 'ephemeralStorageMb', pick(main, ['resources', 'limits', 'ephemeral-storage']), mebibytes, none());
  fact.attributes.declared = [
    ...(service.timeout === undefined || service.timeout === null ? [] : ['timeout']),
    ...(memory === undefined || memory === null ? [] : ['memory']),
  ];
  put(fact, 'minInstances', service.minInstances, limit, none());
  put(
    fact,
    'maxInstances',
    service.maxInstances,
    limit,
    onGoogle(standard(100, 'Cloud Run: 100 instances'), standard(null, 'Knative: no limit')),
  );
  put(fact, 'kmsKey', service.key, text, none());
  fact.attributes.role = service.role;
  fact.attributes.codeSigning = readAs(service.binaryAuthorization, codeSigning, null);
  setNetwork(fact, service.ways, service.egress);
  setTraffic(fact, service.traffic);
  const image = pick(main, ['image']);
  put(fact, 'codeLocation', image, imageAddress, none(hole('no image is stated')));
  fact.attributes.runtime = runtimeOfBase(service.baseImage);
  if (fact.attributes.runtime !== null) fact.attributes.runtimeUpdates = 'auto';
  fact.attributes.container = containerRights(pod);
  put(fact, 'tags', service.labels, readTags, none([]));
  return fact;
}

/** Its own address. Domains and gateways that lead to it are things of their own. */
function serviceEndpoint(manifest: Manifest, service: Service, of: Draft): Draft {
  const fact = draftIn(manifest, 'endpoint', `${service.logicalId} ANY /`, of.place);
  Object.assign(fact.attributes, {
    kind: 'service',
    api: null,
    method: 'ANY',
    path: '/',
    function: functionIdIn(manifest, service.logicalId),
    guards: guardsOf(service),
    authorizer: null,
    mock: false,
    corsOrigins: [],
    corsMethods: [],
    corsCredentials: false,
    validation: [],
  });
  const stated = service.clusterLocal ?? service.ingress;
  const standardNetwork = service.platform === 'google' ? 'Cloud Run: all ingress' : 'Knative: the public gateway';
  put(fact, 'network', stated, INGRESS, standard('internet', standardNetwork));
  return fact;
}

/** What a binding of the role of an invoker says of who may call; it stands beside the service, seldom in the same file. */
export const UNSEEN_INVOKERS = 'the bindings of its invokers are not in this file';

function guardsOf({ platform, invokerUnchecked, identityProxy }: Service): Json {
  if (platform === 'knative') {
    return hole('Knative asks nobody who is calling; whether a mesh or a gateway does is not in this file');
  }
  if (readAs(identityProxy, boolean, false) === true) return ['iam'];
  const unchecked = readAs(invokerUnchecked, boolean, false);
  if (unchecked === true) return [];
  return isHole(unchecked) ? hole(unchecked.unresolved) : hole(UNSEEN_INVOKERS, [['iam'], []]);
}

/** Subnets or networks of the interfaces that a service has into a private network, a JSON text among Cloud Run's annotations. */
export function interfaceWays(interfaces: Json | undefined): Json[] {
  if (isHole(interfaces)) return [hole(interfaces.unresolved)];
  return (Array.isArray(interfaces) ? interfaces : []).map((one) => {
    if (isHole(one)) return hole(one.unresolved);
    const way = pick(one, ['subnetwork']) ?? pick(one, ['network']);
    return isHole(way) || (isObject(one) && wordOf(way) !== '') ? (way ?? null) : hole('an interface without a subnet');
  });
}
