import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { pick } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { jsonTree } from '../json-tree.ts';
import { isObject, member, wordOf } from '../resource.ts';
import { type Absent, none, standard } from '../stack.ts';
import type { KubernetesObject } from './kubernetes-objects.ts';
import { interfaceWays, type Service } from './service.ts';

/** What is known of the identities of a file: the id of the role of a service account, or a hole. */
export type Identities = (account: string | null, namespace: string | null, platform: Service['platform']) => Json;

/** Where the pod stands in each kind that runs containers. */
const PODS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Service', ['spec', 'template']],
  ['Configuration', ['spec', 'template']],
  ['Revision', []],
  ['WorkerPool', ['spec', 'template']],
  ['Job', ['spec', 'template', 'spec', 'template']],
]);

/** The kinds that run containers, of Knative and of Cloud Run. */
export function isWorkload({ group, kind }: Pick<KubernetesObject, 'group' | 'kind'>): boolean {
  return (group === 'serving.knative.dev' || group === 'run.googleapis.com') && PODS.has(kind);
}

/** A Knative Service, Configuration or Revision, or one of Cloud Run in the same language. */
export function knativeService(object: KubernetesObject, identities: Identities): Service {
  const { value, kind } = object;
  const at = PODS.get(kind) ?? [];
  const template = pick(value, at);
  const spec = pick(template, ['spec']);
  const own = pick(value, ['metadata', 'annotations']);
  const inner = pick(template, ['metadata', 'annotations']);
  const platform = isCloudRun(object, own, inner) ? 'google' : 'knative';
  const account = pick(spec, ['serviceAccountName']);
  const ways = accessWays(inner);
  const name = object.name ?? `${kind} without a name`;
  return {
    platform,
    logicalId: name,
    name,
    region: pick(value, ['metadata', 'labels', 'cloud.googleapis.com/location']),
    labels: pick(value, ['metadata', 'labels']),
    pod: {
      written: object,
      at: [...at, 'spec', 'containers'],
      containers: pick(spec, ['containers']),
      initContainers: pick(spec, ['initContainers']),
      volumes: pick(spec, ['volumes']),
      securityContext: pick(spec, ['securityContext']),
      sandbox: platform === 'google',
    },
    timeout: pick(spec, ['timeoutSeconds']),
    timeoutStandard: timeoutStandard(kind, platform),
    minInstances: scale(inner, 'min') ?? pick(own, ['run.googleapis.com/minScale']),
    maxInstances: scale(inner, 'max') ?? pick(own, ['run.googleapis.com/maxScale']),
    key: pick(inner, ['run.googleapis.com/encryption-key']),
    binaryAuthorization: pick(own, ['run.googleapis.com/binary-authorization']),
    baseImage: baseImage(inner),
    ways,
    egress: pick(inner, ['run.googleapis.com/vpc-access-egress']),
    traffic: kind === 'Service' ? pick(value, ['spec', 'traffic']) : undefined,
    ingress: pick(own, ['run.googleapis.com/ingress']),
    clusterLocal:
      pick(value, ['metadata', 'labels', 'networking.knative.dev/visibility']) ??
      pick(value, ['metadata', 'labels', 'serving.knative.dev/visibility']),
    invokerUnchecked: pick(own, ['run.googleapis.com/invoker-iam-disabled']),
    identityProxy: pick(own, ['run.googleapis.com/iap-enabled']),
    role: isHole(account) ? hole(account.unresolved) : identities(wordOf(account) || null, object.namespace, platform),
    called: kind === 'Service',
  };
}

/** Cloud Run marks what it keeps by its own annotations and labels, and its namespace is the number of a project. */
function isCloudRun(object: KubernetesObject, ...annotations: (Json | undefined)[]): boolean {
  if (object.group === 'run.googleapis.com' || /^\d{6,}$/.test(object.namespace ?? '')) return true;
  const labels = member(member(object.value, 'metadata'), 'labels');
  return [labels, ...annotations].some(
    (marks) => isObject(marks) && Object.keys(marks).some((name) => /^(run|cloud)\.googleapis\.com\//.test(name)),
  );
}

function timeoutStandard(kind: string, platform: Service['platform']): Absent {
  if (kind === 'WorkerPool') return none();
  if (kind === 'Job') return standard(600, 'Cloud Run: 600 seconds for a task');
  return standard(300, `${platform === 'google' ? 'Cloud Run' : 'Knative'}: 300 seconds`);
}

/** Knative takes `min-scale`, and `minScale` as it was called before. */
function scale(annotations: Json | undefined, which: 'min' | 'max'): Json | undefined {
  return (
    pick(annotations, [`autoscaling.knative.dev/${which}-scale`]) ??
    pick(annotations, [`autoscaling.knative.dev/${which}Scale`])
  );
}

function accessWays(annotations: Json | undefined): Json[] {
  const connector = pick(annotations, ['run.googleapis.com/vpc-access-connector']);
  if (connector !== undefined) return [isHole(connector) ? hole(connector.unresolved) : wordOf(connector)];
  const interfaces = pick(annotations, ['run.googleapis.com/network-interfaces']);
  if (interfaces === undefined) return [];
  const parsed = typeof interfaces === 'string' ? jsonTree(interfaces)?.value : null;
  return interfaceWays(Array.isArray(parsed) ? parsed : hole('network interfaces that are no JSON'));
}

/** The base image that the platform keeps up to date, by container in a JSON text. */
function baseImage(annotations: Json | undefined): Json | undefined {
  const images = pick(annotations, ['run.googleapis.com/base-images']);
  if (typeof images !== 'string') return undefined;
  const parsed = jsonTree(images)?.value;
  return isObject(parsed) ? Object.values(parsed)[0] : undefined;
}
