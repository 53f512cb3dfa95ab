import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knative } from '../../../../src/collect/manifests/google/read-knative.ts';
import { onlyReading, readings } from '../files.ts';
import type { Fact } from '../reading.ts';
import { because, factOf, ofType, schemaErrors } from '../reading.ts';

const SERVICE = `apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: orders
  labels: { team: shop }
spec:
  template:
    metadata:
      annotations:
        autoscaling.knative.dev/max-scale: "20"
        autoscaling.knative.dev/min-scale: "1"
    spec:
      serviceAccountName: orders
      timeoutSeconds: 30
      containers:
        - image: registry.example/shop/orders@sha256:${'a'.repeat(64)}
          resources:
            limits: { memory: 256Mi, cpu: "1" }
          securityContext:
            runAsNonRoot: true
            readOnlyRootFilesystem: true
            allowPrivilegeEscalation: false
            capabilities: { drop: [ALL] }
          env:
            - name: TABLE
              value: orders
            - name: DB_PASSWORD
              valueFrom: { secretKeyRef: { name: db, key: password } }
            - name: API_TOKEN
              value: ghp_${'k3'.repeat(18)}
`;

const ACCOUNT = `---
apiVersion: v1
kind: ServiceAccount
metadata: { name: orders }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader }
rules:
  - apiGroups: [""]
    resources: [configmaps]
    resourceNames: [prices]
    verbs: [get]
  - apiGroups: ["*"]
    resources: ["*"]
    verbs: ["*"]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: orders-reads }
subjects: [{ kind: ServiceAccount, name: orders }]
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
`;

const read = (text: string) => onlyReading({ 'k8s/orders.yaml': text });
const orders = (facts: { facts: Fact[] }) => factOf(facts as never, 'function:k8s/orders.yaml#orders');

describe('a Knative Service', () => {
  it('is a function with its limits, image, identity and rights', async () => {
    const made = await read(SERVICE + ACCOUNT);
    expect(orders(made).attributes).toMatchObject({
      platform: 'knative',
      packageType: 'image',
      runtime: null,
      timeoutSeconds: 30,
      memoryMb: 256,
      minInstances: 1,
      maxInstances: 20,
      declared: ['timeout', 'memory'],
      role: 'role:k8s/orders.yaml#orders',
      codeLocation: `registry.example/shop/orders@sha256:${'a'.repeat(64)}`,
      tags: [{ name: 'team', value: 'shop' }],
      container: {
        runAsNonRoot: true,
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
        privileged: null,
        dropped: ['ALL'],
        sandbox: false,
      },
    });
    expect(made.problems).toEqual([]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('counts every object of the file, whether it becomes a fact or not', async () => {
    const stack = ofType(
      await read(`${SERVICE}---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n`),
      'stack',
    );
    expect(stack[0]?.attributes).toMatchObject({
      dialect: 'knative',
      resources: 2,
      functions: 1,
      resourceTypes: [
        { resourceType: 'apps/v1 Deployment', count: 1 },
        { resourceType: 'serving.knative.dev/v1 Service', count: 1 },
      ],
    });
  });

  it('has an address that Knative itself guards by nothing, and that a label keeps inside the cluster', async () => {
    const [open] = ofType(await read(SERVICE), 'endpoint');
    expect(open?.attributes.network).toBe('internet');
    expect(open?.origins['/network']?.kind).toBe('inherited-default');
    expect(because(open?.attributes.guards)).toContain('mesh');
    const local = SERVICE.replace('team: shop', 'networking.knative.dev/visibility: cluster-local');
    expect(ofType(await read(local), 'endpoint')[0]?.attributes.network).toBe('private');
  });

  it('hands over what kind of value an environment holds, and never the value', async () => {
    const made = await read(SERVICE);
    const forms = ofType(made, 'setting').map(({ attributes }) => [
      attributes.name,
      attributes.form,
      attributes.secretWord,
    ]);
    expect(forms).toEqual([
      ['TABLE', 'literal', null],
      ['DB_PASSWORD', 'secret-reference', 'password'],
      ['API_TOKEN', 'literal', 'token'],
    ]);
    expect(ofType(made, 'setting')[2]?.attributes.findings).not.toEqual([]);
    expect(JSON.stringify(made)).not.toContain('ghp_');
  });

  it('runs as a service account whose bound rules are statements; what other files bind is not known', async () => {
    const made = await read(SERVICE + ACCOUNT);
    const role = factOf(made, 'role:k8s/orders.yaml#orders');
    expect(role.attributes.managedPolicies).toMatchObject([
      { name: 'reader', owner: 'stack' },
      { unresolved: expect.stringContaining('other files') },
    ]);
    expect(
      ofType(made, 'policy-statement').map(({ attributes }) => [attributes.actions, attributes.resources]),
    ).toEqual([
      [
        [{ pattern: 'core/configmaps:get', service: 'core', breadth: 'single' }],
        [{ pattern: 'its namespace/prices', level: 4 }],
      ],
      [[{ pattern: '*', service: '*', breadth: 'all' }], [{ pattern: 'its namespace/*/*', level: 1 }]],
    ]);
    expect(made.kinds).toEqual(['manifest', 'policy']);
  });

  it('says so where it runs as the default account, which others share', async () => {
    const made = await read(SERVICE.replace('      serviceAccountName: orders\n', ''));
    const role = factOf(made, String(orders(made).attributes.role));
    expect(role.attributes.madeBy).toBe('platform');
    expect(role.origins['/name']?.kind).toBe('inherited-default');
  });

  it('stands where it is written', async () => {
    const made = await read(`# first\n---\n${SERVICE}`);
    expect(orders(made).place).toMatchObject({ path: 'k8s/orders.yaml', line: 6 });
    const setting = factOf(made, 'setting:k8s/orders.yaml#orders/DB_PASSWORD');
    expect(setting.place.line).toBe(
      `# first\n---\n${SERVICE}`.split('\n').findIndex((line) => line.includes('DB_PASSWORD')) + 1,
    );
  });

  it('is the same in JSON and in a List', async () => {
    const plain = await read(
      'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{image: i:1}]}}}\n',
    );
    const item = {
      apiVersion: 'serving.knative.dev/v1',
      kind: 'Service',
      metadata: { name: 'a' },
      spec: { template: { spec: { containers: [{ image: 'i:1' }] } } },
    };
    const listed = await onlyReading({
      'k8s/orders.yaml': JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [item] }),
    });
    const told = ({ facts }: { facts: Fact[] }) =>
      facts.map(({ id, attributes, origins }) => ({ id, attributes, origins }));
    expect(told(listed)).toEqual(told(plain));
  });
});

describe('a Cloud Run service', () => {
  const cloudRun = (annotations: string, inner = '') => `apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: shop
  namespace: '123456789'
  labels: { cloud.googleapis.com/location: europe-west1 }
  annotations:
    run.googleapis.com/launch-stage: GA
${annotations}
spec:
  template:
    metadata:
      annotations:
        autoscaling.knative.dev/maxScale: '7'
${inner}
    spec:
      containerConcurrency: 80
      containers: [{ image: europe-docker.pkg.dev/p/r/shop:1.2 }]
  traffic:
    - { percent: 90, revisionName: shop-1 }
    - { percent: 10, latestRevision: true }
`;

  it('takes the defaults of Cloud Run, isolates its container and shares calls among revisions', async () => {
    const made = await onlyReading({ 'run.yaml': cloudRun('') });
    expect(factOf(made, 'function:run.yaml#shop').attributes).toMatchObject({
      platform: 'google',
      region: 'europe-west1',
      maxInstances: 7,
      timeoutSeconds: 300,
      memoryMb: 512,
      tracing: 'active',
      deployment: { published: true, strategy: 'traffic-split' },
      container: { sandbox: true },
      role: 'role:run.yaml#default compute service account',
    });
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('is guarded by IAM unless that is switched off; who may invoke it stands elsewhere', async () => {
    const guards = async (annotation: string) =>
      ofType(await onlyReading({ 'run.yaml': cloudRun(annotation) }), 'endpoint')[0]?.attributes.guards;
    expect(await guards('')).toEqual({ unresolved: expect.any(String), among: [['iam'], []] });
    expect(await guards("    run.googleapis.com/invoker-iam-disabled: 'true'")).toEqual([]);
    expect(await guards("    run.googleapis.com/iap-enabled: 'true'")).toEqual(['iam']);
  });

  it.each([
    ['all', 'internet'],
    ['internal', 'private'],
  ])('with ingress %s is reached from %s', async (ingress, network) => {
    const made = await onlyReading({ 'run.yaml': cloudRun(`    run.googleapis.com/ingress: ${ingress}`) });
    expect(ofType(made, 'endpoint')[0]?.attributes.network).toBe(network);
  });

  it('names its key, its demand for signed images and its ways into a private network', async () => {
    const text = cloudRun(
      '    run.googleapis.com/binary-authorization: default',
      `        run.googleapis.com/encryption-key: projects/p/locations/l/keyRings/r/cryptoKeys/k
        run.googleapis.com/network-interfaces: '[{"network":"n","subnetwork":"s"}]'
        run.googleapis.com/vpc-access-egress: all-traffic`,
    );
    const { attributes } = factOf(await onlyReading({ 'run.yaml': text }), 'function:run.yaml#shop');
    expect(attributes.kmsKey).toBe('projects/p/locations/l/keyRings/r/cryptoKeys/k');
    expect(attributes.codeSigning).toMatchObject({ config: 'default' });
    expect([attributes.subnets, attributes.vpcEgress]).toEqual([['s'], 'all']);
  });
});

describe('Knative Eventing', () => {
  const EVENTS = `${SERVICE}---
apiVersion: eventing.knative.dev/v1
kind: Broker
metadata: { name: shop }
spec: { delivery: { retry: 5, deadLetterSink: { ref: { apiVersion: v1, kind: Service, name: lost } } } }
---
apiVersion: eventing.knative.dev/v1
kind: Trigger
metadata: { name: placed }
spec:
  broker: shop
  filter: { attributes: { type: placed } }
  subscriber: { ref: { apiVersion: serving.knative.dev/v1, kind: Service, name: orders } }
---
apiVersion: sources.knative.dev/v1
kind: PingSource
metadata: { name: nightly }
spec: { schedule: '0 2 * * *', sink: { ref: { apiVersion: serving.knative.dev/v1, kind: Service, name: stock } } }
`;

  it('calls functions by triggers and sources; a function of another file is named to be found', async () => {
    const made = await read(EVENTS);
    const trigger = factOf(made, 'event-source:k8s/orders.yaml#Trigger placed');
    expect(trigger.attributes).toMatchObject({
      function: 'function:k8s/orders.yaml#orders',
      service: 'broker',
      invocation: 'async',
      source: 'shop',
      filters: 1,
      maxRetries: 5,
      failureTarget: 'Service/lost',
    });
    const ping = factOf(made, 'event-source:k8s/orders.yaml#PingSource nightly');
    expect(because(ping.attributes.function)).toContain('elsewhere');
    expect(ping.refers).toEqual({ '/function': 'stock' });
    expect(factOf(made, 'bus:k8s/orders.yaml#shop').attributes).toMatchObject({
      declared: true,
      targets: [{ rule: 'placed', target: 'Service/orders', maxRetries: 5, matches: ['type'] }],
    });
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('does not know what a broker of another file does with what fails', async () => {
    const made = await read(EVENTS.replace(/apiVersion: eventing.knative.dev\/v1\nkind: Broker[\s\S]*?---\n/, ''));
    const trigger = factOf(made, 'event-source:k8s/orders.yaml#Trigger placed');
    expect(because(trigger.attributes.failureTarget)).toContain('cluster');
    expect(factOf(made, 'bus:k8s/orders.yaml#shop').attributes.declared).toBe(false);
  });
});

describe('what is no plain manifest of ours', () => {
  it('of Kubernetes alone is left to others', () => {
    const text = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n';
    expect(knative.recognises(Buffer.from(text), 'k8s/a.yaml')).toBe(false);
    const inside = `apiVersion: v1\nkind: ConfigMap\ndata:\n  a.yaml: |\n    apiVersion: serving.knative.dev/v1\n`;
    expect(knative.recognises(Buffer.from(inside), 'k8s/a.yaml')).toBe(false);
  });

  it('a template of Helm is told of and makes no facts', async () => {
    const made = await read(SERVICE.replace('name: orders', 'name: {{ .Values.name }}'));
    expect(made.problems.map(({ code, place }) => [code, place?.line])).toEqual([['template-not-rendered', 4]]);
    expect(made.facts).toEqual([]);
  });

  it('a patch of Kustomize is told of, and what one changes is not the whole', async () => {
    const kustomization = 'resources: [orders.yaml]\npatches: [{path: more.yaml}]\n';
    const { byPath } = await readings({
      'k8s/kustomization.yaml': kustomization,
      'k8s/orders.yaml': SERVICE,
      'k8s/more.yaml':
        'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: orders}\nspec: {template: {spec: {timeoutSeconds: 9}}}\n',
    });
    expect(byPath.get('k8s/more.yaml')?.facts).toEqual([]);
    expect(byPath.get('k8s/more.yaml')?.problems[0]?.code).toBe('kustomize-patch');
    expect(byPath.get('k8s/orders.yaml')?.problems[0]?.code).toBe('kustomize-not-rendered');
  });

  it('a document that is broken is told of with its line, and the others are read', async () => {
    const made = await read(`${SERVICE}---\nkind: Service\n  name: [\n`);
    expect(ofType(made, 'function')).toHaveLength(1);
    expect(made.problems[0]?.code).toBe('yaml-syntax');
    expect(made.problems[0]?.place?.line).toBeGreaterThan(SERVICE.split('\n').length);
  });

  it('keeps nothing of a Secret but names and forms', async () => {
    const secret = `---\napiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata: {password: ${Buffer.from('hunter2hunter2').toString('base64')}}\n`;
    const made = await read(SERVICE + secret);
    expect(factOf(made, 'setting:k8s/orders.yaml#Secret db/password').attributes).toMatchObject({
      surface: 'stored-value',
      form: 'literal',
      secretWord: 'password',
    });
    expect(JSON.stringify(made)).not.toContain('hunter2');
    expect(JSON.stringify(made)).not.toContain(Buffer.from('hunter2').toString('base64').slice(0, 8));
  });

  it('never makes the reader throw', async () => {
    const junk = fc.oneof(
      fc.string(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(
        junk,
        fc.constantFrom('name:', 'containers:', 'env:', 'spec:', 'subscriber:'),
        async (text, key) => {
          const broken = SERVICE.replace(key, `${key} ${text}`);
          const { byPath } = await readings({ 'k8s/orders.yaml': `# serving\n${broken}` });
          for (const { facts } of byPath.values()) expect(schemaErrors(facts)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
