import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../src/collect/reader.ts';
import { onlyReading } from '../files.ts';
import { because, factOf, ofType, schemaErrors } from '../reading.ts';
import { type Given, planOf, readingOf } from '../terraform/plan.ts';

const plan = (...given: Given[]): Reading => readingOf(planOf(given));

const RUN: Given = {
  address: 'google_cloud_run_v2_service.orders',
  values: {
    name: 'orders',
    location: 'europe-west1',
    ingress: 'INGRESS_TRAFFIC_ALL',
    labels: { team: 'shop' },
    template: [
      {
        timeout: '30s',
        scaling: [{ min_instance_count: 1, max_instance_count: 20 }],
        containers: [
          {
            image: 'europe-docker.pkg.dev/p/r/orders@sha256:aa',
            resources: [{ limits: { memory: '256Mi', cpu: '1' } }],
            env: [
              { name: 'TABLE', value: 'orders', value_source: [] },
              {
                name: 'DB_PASSWORD',
                value: null,
                value_source: [{ secret_key_ref: [{ secret: 'db', version: '1' }] }],
              },
              { name: 'API_TOKEN', value: `ghp_${'k3'.repeat(18)}`, value_source: [] },
            ],
          },
        ],
        vpc_access: [
          { connector: null, egress: 'ALL_TRAFFIC', network_interfaces: [{ network: 'n', subnetwork: 's' }] },
        ],
      },
    ],
  },
  unknown: { uri: true, template: [{ service_account: true }] },
  expressions: {
    template: [
      { service_account: { references: ['google_service_account.orders.email', 'google_service_account.orders'] } },
    ],
  },
};

const ACCOUNT: Given = {
  address: 'google_service_account.orders',
  values: { account_id: 'orders', project: 'shop' },
  unknown: { email: true, name: true, member: true },
};

const invoker = (member: string | undefined, more: Partial<Given> = {}): Given => ({
  address: 'google_cloud_run_v2_service_iam_member.invoker',
  values: { name: 'orders', role: 'roles/run.invoker', ...(member === undefined ? {} : { member }) },
  expressions: { name: 'google_cloud_run_v2_service.orders.name' },
  ...more,
});

const ORDERS = 'function:plan.json#google_cloud_run_v2_service.orders';

describe('Cloud Run in a plan', () => {
  it('is a function with its limits, network and identity', () => {
    const made = plan(RUN, ACCOUNT);
    expect(factOf(made, ORDERS).attributes).toMatchObject({
      name: 'orders',
      platform: 'google',
      region: 'europe-west1',
      timeoutSeconds: 30,
      memoryMb: 256,
      minInstances: 1,
      maxInstances: 20,
      subnets: ['s'],
      vpcEgress: 'all',
      role: 'role:plan.json#google_service_account.orders',
      container: { sandbox: true },
      codeLocation: 'europe-docker.pkg.dev/p/r/orders@sha256:aa',
    });
    expect(schemaErrors(made.facts)).toEqual([]);
    const stack = ofType(made, 'stack')[0]?.attributes;
    expect([stack?.functions, stack?.resources]).toEqual([1, 2]);
  });

  it('keeps names and forms of its environment, at their places, and no value', () => {
    const made = plan(RUN, ACCOUNT);
    expect(ofType(made, 'setting').map(({ attributes }) => [attributes.name, attributes.form])).toEqual([
      ['TABLE', 'literal'],
      ['DB_PASSWORD', 'secret-reference'],
      ['API_TOKEN', 'literal'],
    ]);
    expect(JSON.stringify(made)).not.toContain('ghp_');
    expect(ofType(made, 'setting')[1]?.place.pointer).toMatch(/\/values\/template\/0\/containers\/0\/env\/1\/name$/);
  });

  it.each([
    ['nobody is bound', [], ['iam']],
    ['an account is bound', [invoker('serviceAccount:web@shop.iam.gserviceaccount.com')], ['iam']],
    ['everyone is bound', [invoker('allUsers')], []],
    ['everyone with any account of Google is bound', [invoker('allAuthenticatedUsers')], []],
  ])('is guarded by what its bindings say: %s', (_, given, guards) => {
    const made = plan(RUN, ACCOUNT, ...given);
    expect(ofType(made, 'endpoint')[0]?.attributes.guards).toEqual(guards);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('is guarded by something that is not known where a member is not', () => {
    const open = invoker(undefined, {
      unknown: { member: true },
      expressions: { name: 'google_cloud_run_v2_service.orders.name', member: 'var.caller' },
    });
    expect(because(ofType(plan(RUN, ACCOUNT, open), 'endpoint')[0]?.attributes.guards)).toContain('invoke');
    const ofAccount = invoker(undefined, {
      unknown: { member: true },
      expressions: { name: 'google_cloud_run_v2_service.orders.name', member: 'google_service_account.orders.email' },
    });
    expect(ofType(plan(RUN, ACCOUNT, ofAccount), 'endpoint')[0]?.attributes.guards).toEqual(['iam']);
  });

  it('shows each member as one whom its policy lets in', () => {
    const [statement] = ofType(plan(RUN, ACCOUNT, invoker('allUsers')), 'resource-policy-statement');
    expect(statement?.attributes).toMatchObject({
      resource: ORDERS,
      service: 'run',
      actions: ['roles/run.invoker'],
      principals: [{ kind: 'anyone', id: 'allUsers' }],
    });
  });

  it('says the same as the service in Knative YAML, but for ids, places, origins and who may invoke it', async () => {
    const yaml = `apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: orders
  labels: { team: shop }
  annotations: { run.googleapis.com/ingress: all }
spec:
  template:
    metadata:
      annotations:
        autoscaling.knative.dev/minScale: '1'
        autoscaling.knative.dev/maxScale: '20'
        run.googleapis.com/vpc-access-egress: all-traffic
        run.googleapis.com/network-interfaces: '[{"network":"n","subnetwork":"s"}]'
    spec:
      timeoutSeconds: 30
      containers:
        - image: europe-docker.pkg.dev/p/r/orders@sha256:aa
          resources: { limits: { memory: 256Mi, cpu: '1' } }
          env:
            - { name: TABLE, value: orders }
            - { name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: db, key: '1' } } }
            - { name: API_TOKEN, value: ghp_${'k3'.repeat(18)} }
`;
    const same = ({ facts }: Reading, type: string) =>
      facts
        .filter((fact) => fact.type === type)
        .map(({ attributes: { stack, logicalId, role, region, guards, owner, function: target, ...rest } }) => rest);
    const [first, second] = [await onlyReading({ 'run.yaml': yaml }), plan(RUN, ACCOUNT)];
    for (const type of ['function', 'endpoint', 'setting']) expect(same(second, type), type).toEqual(same(first, type));
  });

  it('of the first API is the same function', () => {
    const made = plan({
      address: 'google_cloud_run_service.orders',
      values: {
        name: 'orders',
        location: 'europe-west1',
        metadata: [{ annotations: { 'run.googleapis.com/ingress': 'internal' } }],
        template: [
          {
            metadata: [{ annotations: { 'autoscaling.knative.dev/maxScale': '20' } }],
            spec: [
              { timeout_seconds: 30, containers: [{ image: 'i:1', env: [{ name: 'A', value: 'b', value_from: [] }] }] },
            ],
          },
        ],
        traffic: [{ percent: 50 }, { percent: 50 }],
      },
    });
    expect(factOf(made, 'function:plan.json#google_cloud_run_service.orders').attributes).toMatchObject({
      maxInstances: 20,
      timeoutSeconds: 30,
      deployment: { strategy: 'traffic-split' },
      role: 'role:plan.json#default compute service account',
    });
    expect(ofType(made, 'endpoint')[0]?.attributes.network).toBe('private');
    expect(ofType(made, 'setting')[0]?.place.pointer).toMatch(/template\/0\/spec\/0\/containers\/0\/env\/0\/name$/);
    expect(schemaErrors(made.facts)).toEqual([]);
  });
});

describe('Cloud Functions in a plan', () => {
  const SECOND: Given = {
    address: 'google_cloudfunctions2_function.resize',
    values: {
      name: 'resize',
      location: 'europe-west1',
      build_config: [{ runtime: 'nodejs22', source: [{ storage_source: [{ bucket: 'code', object: 'resize.zip' }] }] }],
      service_config: [
        {
          timeout_seconds: 90,
          available_memory: '512M',
          max_instance_count: 5,
          ingress_settings: 'ALLOW_INTERNAL_ONLY',
          environment_variables: { SIZE: '10', some_key: 'eu-west' },
          secret_environment_variables: [{ key: 'TOKEN', secret: 's', version: '1' }],
          service_account_email: 'resize@shop.iam.gserviceaccount.com',
        },
      ],
      event_trigger: [
        {
          event_type: 'google.cloud.storage.object.v1.finalized',
          retry_policy: 'RETRY_POLICY_RETRY',
          event_filters: [{ attribute: 'bucket', value: 'uploads' }],
        },
      ],
    },
  };

  it('of the second generation are functions with what calls them', () => {
    const made = plan(SECOND, {
      address: 'google_service_account.resize',
      values: { account_id: 'resize', project: 'shop' },
    });
    expect(factOf(made, 'function:plan.json#google_cloudfunctions2_function.resize').attributes).toMatchObject({
      runtime: 'nodejs22',
      timeoutSeconds: 90,
      memoryMb: 488,
      maxInstances: 5,
      packageType: 'zip',
      codeForm: 'bucket',
      codeLocation: 'gs://code/resize.zip',
      role: 'role:plan.json#google_service_account.resize',
    });
    expect(ofType(made, 'event-source')[0]?.attributes).toMatchObject({
      service: 'cloud-storage',
      source: 'uploads',
      maxRetries: -1,
    });
    expect(ofType(made, 'endpoint')[0]?.attributes).toMatchObject({
      kind: 'http-trigger',
      network: 'private',
      guards: ['iam'],
    });
    expect(ofType(made, 'setting').map(({ attributes }) => [attributes.name, attributes.form])).toEqual([
      ['SIZE', 'literal'],
      ['some_key', 'literal'],
      ['TOKEN', 'secret-reference'],
    ]);
    expect(ofType(made, 'setting')[1]?.place.pointer).toMatch(/service_config\/0\/environment_variables\/some_key$/);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('of the first generation run as the account of App Engine where none is stated', () => {
    const made = plan({
      address: 'google_cloudfunctions_function.hello',
      values: {
        name: 'hello',
        runtime: 'nodejs22',
        available_memory_mb: 128,
        trigger_http: true,
        max_instances: 3,
        environment_variables: {},
      },
    });
    expect(factOf(made, 'function:plan.json#google_cloudfunctions_function.hello').attributes).toMatchObject({
      memoryMb: 128,
      timeoutSeconds: 60,
      maxInstances: 3,
      role: 'role:plan.json#App Engine default service account',
    });
    expect(ofType(made, 'endpoint')).toHaveLength(1);
    expect(schemaErrors(made.facts)).toEqual([]);
  });
});

describe('identities in a plan', () => {
  const member = (role: string, more: Partial<Given> = {}): Given => ({
    address: 'google_project_iam_member.orders',
    values: { project: 'shop', role },
    unknown: { member: true },
    expressions: { member: 'google_service_account.orders.email' },
    ...more,
  });

  it('hold everything with a basic role, and what a role of the plan lists', () => {
    const owner = plan(ACCOUNT, member('roles/editor'));
    expect(ofType(owner, 'role')[0]?.attributes.managedPolicies).toEqual([
      { name: 'roles/editor', arn: 'roles/editor', owner: 'other' },
    ]);
    expect(ofType(owner, 'policy-statement')[0]?.attributes).toMatchObject({
      actions: [{ pattern: '*', breadth: 'all' }],
      resources: [{ pattern: 'projects/shop', level: 0 }],
    });
    const custom = plan(
      ACCOUNT,
      member('', {
        values: { project: 'shop' },
        unknown: { member: true, role: true },
        expressions: { member: 'google_service_account.orders.email', role: 'google_project_iam_custom_role.reads.id' },
      }),
      {
        address: 'google_project_iam_custom_role.reads',
        values: { role_id: 'reads', permissions: ['storage.objects.get'] },
        unknown: { id: true },
      },
    );
    expect(ofType(custom, 'role')[0]?.attributes.managedPolicies).toMatchObject([{ name: 'reads', owner: 'stack' }]);
    expect(ofType(custom, 'policy-statement')[0]?.attributes.actions).toEqual([
      { pattern: 'storage.objects.get', service: 'storage', breadth: 'single' },
    ]);
    expect(schemaErrors([...owner.facts, ...custom.facts])).toEqual([]);
  });

  it('may hold what a binding gives to somebody who is not known', () => {
    const made = plan(ACCOUNT, member('roles/viewer', { expressions: { member: 'var.member' } }));
    expect(JSON.stringify(ofType(made, 'role')[0]?.attributes.managedPolicies)).toContain('is not known');
  });

  it('are found by their address of mail in a state', () => {
    const made = plan(
      {
        address: 'google_service_account.orders',
        values: { account_id: 'orders', project: 'shop', email: 'orders@shop.iam.gserviceaccount.com' },
      },
      {
        address: 'google_project_iam_binding.b',
        values: {
          project: 'shop',
          role: 'roles/owner',
          members: ['user:a@b.c', 'serviceAccount:orders@shop.iam.gserviceaccount.com'],
        },
      },
    );
    expect(ofType(made, 'policy-statement')[0]?.place.pointer).toMatch(/members\/1$/);
  });

  it('can be acted as by what a pool of identities lets through', () => {
    const made = plan(
      ACCOUNT,
      {
        address: 'google_iam_workload_identity_pool.ci',
        values: { workload_identity_pool_id: 'ci' },
        unknown: { name: true },
      },
      {
        address: 'google_iam_workload_identity_pool_provider.github',
        values: {
          workload_identity_pool_id: 'ci',
          oidc: [{ issuer_uri: 'https://token.actions.githubusercontent.com' }],
          attribute_condition: 'assertion.repository == "shop/orders" && assertion.ref == "refs/heads/main"',
        },
      },
      {
        address: 'google_service_account_iam_member.ci',
        values: { role: 'roles/iam.workloadIdentityUser' },
        unknown: { member: true, service_account_id: true },
        expressions: {
          member: 'google_iam_workload_identity_pool.ci.name',
          service_account_id: 'google_service_account.orders.name',
        },
      },
    );
    expect(ofType(made, 'trust-statement')[0]?.attributes).toMatchObject({
      role: 'role:plan.json#google_service_account.orders',
      federated: ['https://token.actions.githubusercontent.com'],
      conditions: [
        { unresolved: expect.any(String) },
        { operator: 'StringEquals', key: 'assertion.repository', values: ['shop/orders'] },
        { operator: 'StringEquals', key: 'assertion.ref', values: ['refs/heads/main'] },
      ],
    });
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('that a binding names by reference are whom the statement shows', () => {
    const reference = invoker(undefined, {
      unknown: { member: true },
      expressions: { name: 'google_cloud_run_v2_service.orders.name', member: 'google_service_account.orders.member' },
    });
    expect(ofType(plan(RUN, ACCOUNT, reference), 'resource-policy-statement')[0]?.attributes.principals).toEqual([
      { kind: 'account', id: '${google_service_account.orders.member}' },
    ]);
  });

  it('with a key that can be copied are told of', () => {
    const made = plan(ACCOUNT, { address: 'google_service_account_key.k', values: {}, unknown: { private_key: true } });
    expect(ofType(made, 'iam-user')[0]?.attributes.kind).toBe('service-account-key');
    expect(ofType(made, 'stack')[0]?.attributes.staticUsers).toHaveLength(1);
  });
});

describe('what stands around functions', () => {
  it('is called by subscriptions, triggers and schedules', () => {
    const made = plan(
      RUN,
      ACCOUNT,
      { address: 'google_pubsub_topic.placed', values: { name: 'placed', kms_key_name: 'k' } },
      { address: 'google_pubsub_topic.lost', values: { name: 'lost' } },
      {
        address: 'google_pubsub_subscription.orders',
        values: {
          name: 'orders',
          topic: 'placed',
          ack_deadline_seconds: 60,
          dead_letter_policy: [{ dead_letter_topic: 'lost', max_delivery_attempts: 7 }],
          push_config: [{}],
        },
        unknown: { push_config: [{ push_endpoint: true }] },
        expressions: {
          push_config: [
            {
              push_endpoint: {
                references: ['google_cloud_run_v2_service.orders.uri', 'google_cloud_run_v2_service.orders'],
              },
            },
          ],
        },
      },
      {
        address: 'google_eventarc_trigger.uploads',
        values: {
          name: 'uploads',
          matching_criteria: [{ attribute: 'type', value: 't' }],
          destination: [{ cloud_run_service: [{ service: 'orders', region: 'r' }] }],
        },
      },
      {
        address: 'google_cloud_scheduler_job.nightly',
        values: { name: 'nightly', paused: true, http_target: [{ uri: 'https://orders-abc.a.run.app/run' }] },
      },
    );
    const told = ofType(made, 'event-source').map(({ attributes }) => [
      attributes.service,
      attributes.function,
      attributes.failureTarget,
    ]);
    expect(told).toEqual([
      ['pubsub', ORDERS, 'lost'],
      ['eventarc', ORDERS, null],
      ['schedule', { unresolved: 'the function is declared elsewhere' }, null],
    ]);
    expect(ofType(made, 'event-source')[2]?.attributes.enabled).toBe(false);
    expect(factOf(made, 'queue:plan.json#google_pubsub_subscription.orders').attributes).toMatchObject({
      redriveTarget: 'lost',
      maxReceiveCount: 7,
      visibilitySeconds: 60,
      retentionSeconds: 604800,
    });
    expect(factOf(made, 'topic:plan.json#google_pubsub_topic.placed').attributes.subscriptions).toMatchObject([
      { failureTarget: 'lost' },
    ]);
    expect(factOf(made, 'store:plan.json#google_pubsub_topic.placed').attributes).toMatchObject({
      encryption: 'customer-key',
      key: 'k',
    });
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it.each([
    [
      'google_storage_bucket',
      {
        name: 'b',
        uniform_bucket_level_access: true,
        versioning: [{ enabled: true }],
        lifecycle_rule: [{ action: [{ type: 'Delete' }], condition: [{ age: 30 }] }],
      },
      'bucket',
      {
        publicBlocksOff: ['public-access-prevention'],
        versioning: 'enabled',
        lifecycle: [{ expireDays: 30, whole: true }],
      },
    ],
    [
      'google_kms_crypto_key',
      { name: 'k', rotation_period: '7776000s' },
      'key',
      { rotation: true, rotationDays: 90, symmetric: true },
    ],
    [
      'google_secret_manager_secret',
      {
        secret_id: 's',
        replication: [{ auto: [{ customer_managed_encryption: [{ kms_key_name: 'k' }] }] }],
        rotation: [{ rotation_period: '2592000s' }],
      },
      'secret',
      { key: 'k', rotation: { everyDays: 30 } },
    ],
    [
      'google_firestore_database',
      {
        name: 'd',
        point_in_time_recovery_enablement: 'POINT_IN_TIME_RECOVERY_ENABLED',
        delete_protection_state: 'DELETE_PROTECTION_ENABLED',
      },
      'table',
      { pointInTimeRecovery: true, recoveryDays: 7, deletionProtection: true },
    ],
    [
      'google_logging_project_bucket_config',
      { bucket_id: '_Default', retention_days: 400, locked: true },
      'log-group',
      { retentionDays: 400, deletionProtection: true },
    ],
    [
      'google_monitoring_alert_policy',
      {
        display_name: 'a',
        conditions: [
          {
            condition_threshold: [
              {
                filter: 'metric.type="run.googleapis.com/request_count" AND resource.labels.service_name="orders"',
                threshold_value: 5,
              },
            ],
          },
        ],
        notification_channels: ['c'],
      },
      'alarm',
      {
        metrics: [
          {
            namespace: 'run.googleapis.com',
            metric: 'request_count',
            dimensions: [{ name: 'service_name', value: 'orders' }],
          },
        ],
        threshold: 5,
        actions: ['c'],
      },
    ],
    [
      'google_billing_budget',
      { display_name: 'b', all_updates_rule: [{ disable_default_iam_recipients: true, pubsub_topic: 't' }] },
      'budget',
      { subscribers: ['topic'] },
    ],
    [
      'google_workflows_workflow',
      {
        name: 'w',
        call_log_level: 'LOG_ERRORS_ONLY',
        source_contents: 'main:\n  steps: [{a: {call: http.get, args: {url: "https://pay.example/x?k=1"}}}]',
      },
      'state-machine',
      { logLevel: 'error', addresses: ['https://pay.example'] },
    ],
    [
      'google_project_iam_audit_config',
      { service: 'allServices', audit_log_config: [{ log_type: 'DATA_READ' }] },
      'trail',
      { logging: true, dataEvents: ['allServices'] },
    ],
    ['google_logging_project_sink', { name: 's', destination: 'd', disabled: true }, 'trail', { logging: false }],
    ['google_vpc_access_connector', { name: 'c', network: 'default' }, 'network', { kind: 'subnet', vpc: 'default' }],
    [
      'google_binary_authorization_policy',
      {
        default_admission_rule: [
          {
            evaluation_mode: 'REQUIRE_ATTESTATION',
            enforcement_mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG',
            require_attestations_by: ['a'],
          },
        ],
      },
      'code-signing-config',
      { untrusted: 'enforce', publishers: ['a'] },
    ],
    [
      'google_cloud_run_domain_mapping',
      { name: 'shop.example', spec: [{ route_name: 'orders' }] },
      'domain',
      { service: 'cloud-run', apis: [{ api: 'orders' }] },
    ],
    ['google_eventarc_message_bus', { message_bus_id: 'm', crypto_key_name: 'k' }, 'bus', { key: 'k', declared: true }],
    ['google_bigquery_dataset', { dataset_id: 'd' }, 'store', { service: 'bigquery', encryption: 'provider' }],
  ])('%s is told of', (type, values, fact, expected) => {
    const made = plan({ address: `${type}.one`, values });
    expect(ofType(made, fact)[0]?.attributes).toMatchObject(expected);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('has a firewall in front with its rules', () => {
    const made = plan(
      {
        address: 'google_compute_security_policy.p',
        values: {
          name: 'p',
          rule: [
            {
              action: 'throttle',
              priority: 1,
              rate_limit_options: [{ rate_limit_threshold: [{ count: 100 }] }],
              match: [],
            },
            {
              action: 'deny(403)',
              priority: 2,
              preview: true,
              match: [{ expr: [{ expression: "evaluatePreconfiguredWaf('sqli')" }] }],
            },
          ],
        },
      },
      { address: 'google_compute_backend_service.b', values: { name: 'b', security_policy: 'p' } },
    );
    expect(ofType(made, 'waf-association')[0]?.attributes.rules).toEqual([
      { name: 'priority 1', kind: 'rate', counting: false, limit: 100 },
      { name: 'priority 2', kind: 'managed', counting: true, limit: null },
    ]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('never makes the reader throw, whatever stands in a plan', () => {
    const types = [
      'google_cloud_run_v2_service',
      'google_cloudfunctions2_function',
      'google_storage_bucket',
      'google_pubsub_subscription',
      'google_project_iam_policy',
      'google_monitoring_alert_policy',
      'google_cloud_run_service',
    ];
    const names = [
      'template',
      'service_config',
      'event_trigger',
      'lifecycle_rule',
      'push_config',
      'policy_data',
      'conditions',
      'metadata',
      'labels',
      'name',
      'traffic',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.dictionary(fc.constantFrom(...names), fc.jsonValue()),
        (type, values) => {
          expect(schemaErrors(plan({ address: `${type}.one`, values }).facts)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
