import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { boolean, choice, number, pick, readAs, text, texts } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { readTags } from '../../facts/tags.ts';
import { isObject, wordOf } from '../../resource.ts';
import { type Draft, none, standard } from '../../stack.ts';
import type { PlannedResource } from '../../terraform/planned-resources.ts';
import { itemsOf } from '../container.ts';
import { COMPUTE_ACCOUNT } from '../default-account.ts';
import { draftIn, type Manifest, put } from '../draft.ts';
import type { Accounts } from './accounts.ts';
import { type GooglePlan, inApiWords } from './blocks.ts';
import { resourceDraft, setDeletion } from './resource-draft.ts';

/** Logs, alerts, budgets, workflows, firewalls and what else stands around functions. */
export function operationsFacts(manifest: Manifest, plan: GooglePlan, accounts: Accounts): Draft[] {
  const make = (type: string, one: (resource: PlannedResource) => Draft): Draft[] => plan.ofType(type).map(one);
  return [
    ...make('google_logging_project_bucket_config', (one) => logBucket(manifest, plan, one)),
    ...plan.ofType('google_project_iam_audit_config', 'google_logging_project_sink').map((one) => trail(manifest, one)),
    ...plan.ofType('google_logging_organization_sink').map((one) => trail(manifest, one)),
    ...make('google_monitoring_alert_policy', (one) => alarm(manifest, one)),
    ...make('google_billing_budget', (one) => budget(manifest, one)),
    ...make('google_workflows_workflow', (one) => workflow(manifest, accounts, one)),
    ...make('google_service_account_key', (one) => accountKey(manifest, one)),
    ...plan.ofType('google_compute_backend_service').flatMap((one) => firewall(manifest, plan, one)),
    ...make('google_vpc_access_connector', (one) => connector(manifest, one)),
    ...make('google_binary_authorization_policy', (one) => signing(manifest, one)),
    ...make('google_cloud_run_domain_mapping', (one) => domain(manifest, plan, one)),
  ];
}

function logBucket(manifest: Manifest, plan: GooglePlan, one: PlannedResource): Draft {
  const { value } = inApiWords(one);
  const fact = resourceDraft(manifest, 'log-group', one, 'bucket_id');
  put(fact, 'retentionDays', pick(value, ['retentionDays']), number, standard(30, 'Cloud Logging: 30 days'));
  put(fact, 'key', pick(value, ['cmekSettings', 'kmsKeyName']), text, none());
  put(fact, 'deletionProtection', pick(value, ['locked']), boolean, standard(false, 'Cloud Logging: not locked'));
  Object.assign(fact.attributes, {
    masking: false,
    logClass: 'standard',
    subscriptions: plan
      .ofType('google_logging_project_sink')
      .map((sink) => readAs(sink.values.destination, text, hole('no destination'))),
    tags: [],
  });
  setDeletion(fact, one);
  return fact;
}

/** What is done to the project is always logged; which uses of its data are is stated, and where the logs go on to. */
function trail(manifest: Manifest, one: PlannedResource): Draft {
  const { value } = inApiWords(one);
  const isSink = one.type !== 'google_project_iam_audit_config';
  const fact = resourceDraft(manifest, 'trail', one, isSink ? 'name' : 'service');
  const kinds = itemsOf(pick(value, ['auditLogConfig'])).map((config) => wordOf(pick(config, ['logType'])));
  const service = wordOf(pick(value, ['service']));
  Object.assign(fact.attributes, {
    service: 'audit-logs',
    logging: isSink ? readAs(pick(value, ['disabled']), (off) => off !== true, true) : true,
    multiRegion: true,
    organisation: one.type === 'google_logging_organization_sink',
    validation: true,
    dataEvents: kinds.some((kind) => kind.startsWith('DATA_')) ? [service] : [],
    key: null,
  });
  return fact;
}

function alarm(manifest: Manifest, one: PlannedResource): Draft {
  const { value } = inApiWords(one);
  const fact = resourceDraft(manifest, 'alarm', one, 'display_name');
  const conditions = itemsOf(pick(value, ['conditions']));
  const [first] = conditions;
  Object.assign(fact.attributes, {
    kind: 'metric',
    metrics: conditions.map(metric),
    alarms: [],
    threshold: readAs(
      pick(first, ['conditionThreshold', 'thresholdValue']),
      (limit) => (typeof limit === 'number' ? limit : hole('a threshold that is no number')),
      null,
    ),
  });
  put(fact, 'actionsEnabled', pick(value, ['enabled']), boolean, standard(true, 'Cloud Monitoring: enabled'));
  put(fact, 'actions', pick(value, ['notificationChannels']), texts, none([]));
  return fact;
}

/** A filter names its metric as `metric.type="run.googleapis.com/request_count"`. */
function metric(condition: Json): Json {
  const filter =
    pick(condition, ['conditionThreshold', 'filter']) ??
    pick(condition, ['conditionAbsent', 'filter']) ??
    pick(condition, ['conditionMatchedLog', 'filter']);
  if (filter === undefined)
    return { namespace: null, metric: hole('a condition in a language of its own'), dimensions: [] };
  if (isHole(filter)) return hole(filter.unresolved);
  const named = /metric\.type\s*=\s*"([^"/]+)\/([^"]+)"/.exec(wordOf(filter));
  const labels = [...wordOf(filter).matchAll(/resource\.labels?\.(\w+)\s*=\s*"([^"]+)"/g)];
  return {
    namespace: named?.[1] ?? null,
    metric: named?.[2] ?? hole('a filter without a metric'),
    dimensions: labels.map(([, name = '', value = '']) => ({ name, value })),
  };
}

function budget(manifest: Manifest, one: PlannedResource): Draft {
  const { value } = inApiWords(one);
  const fact = resourceDraft(manifest, 'budget', one, 'display_name');
  const rule = pick(value, ['allUpdatesRule']);
  const muted = readAs(pick(rule, ['disableDefaultIamRecipients']), boolean, false);
  const channels = itemsOf(pick(rule, ['monitoringNotificationChannels'])).length > 0;
  Object.assign(fact.attributes, {
    kind: 'budget',
    subscribers: [
      ...(muted === false ? ['role'] : isHole(muted) ? [hole(muted.unresolved)] : []),
      ...(channels ? ['email'] : []),
      ...(wordOf(pick(rule, ['pubsubTopic'])) === '' ? [] : ['topic']),
    ],
  });
  return fact;
}

const LEVEL = choice({
  LOG_ALL_CALLS: 'all',
  LOG_ERRORS_ONLY: 'error',
  LOG_NONE: 'off',
  CALL_LOG_LEVEL_UNSPECIFIED: 'off',
});

function workflow(manifest: Manifest, accounts: Accounts, one: PlannedResource): Draft {
  const { value } = inApiWords(one);
  const fact = resourceDraft(manifest, 'state-machine', one, 'name');
  const source = pick(value, ['sourceContents']);
  const unknown = hole('a definition of Workflows is not taken apart');
  Object.assign(fact.attributes, {
    service: 'workflows',
    kind: 'standard',
    role: accounts.runsAs(one, ['service_account'], pick(value, ['serviceAccount']), COMPUTE_ACCOUNT),
    timeoutSeconds: null,
    states: isHole(source) ? hole(source.unresolved) : unknown,
    addresses: isHole(source) ? hole(source.unresolved) : addressesIn(wordOf(source)),
    logsData: false,
    logTargets: [],
    tracing: false,
  });
  put(fact, 'logLevel', pick(value, ['callLogLevel']), LEVEL, standard('off', 'Workflows: no calls are logged'));
  put(fact, 'key', pick(value, ['cryptoKeyName']), text, none());
  put(fact, 'tags', pick(value, ['labels']), readTags, none([]));
  return fact;
}

function addressesIn(source: string): string[] {
  const found = [...source.matchAll(/https?:\/\/[a-z0-9.-]+(?::\d+)?/gi)].map(([address]) => address);
  return [...new Set(found)].sort();
}

function accountKey(manifest: Manifest, one: PlannedResource): Draft {
  const fact = resourceDraft(manifest, 'iam-user', one, null);
  fact.attributes.kind = 'service-account-key';
  put(fact, 'of', pick(inApiWords(one).value, ['serviceAccountId']), text, none());
  return fact;
}

/** A policy of Cloud Armor stands before a backend service. */
function firewall(manifest: Manifest, plan: GooglePlan, backend: PlannedResource): Draft[] {
  const policy = pick(inApiWords(backend).value, ['securityPolicy']);
  if (policy === undefined || policy === null || policy === '') return [];
  const type = 'google_compute_security_policy';
  const declared = plan.named(backend, 'security_policy', [type], ['name', 'id', 'self_link']);
  const fact = draftIn(manifest, 'waf-association', backend.address, backend.placeOf(['security_policy']));
  Object.assign(fact.attributes, {
    service: 'compute',
    resource: null,
    name: backend.address,
    webAcl: declared?.address ?? readAs(policy, text, hole('the policy is declared elsewhere')),
    rules: declared
      ? itemsOf(pick(inApiWords(declared).value, ['rule'])).map(armorRule)
      : hole('the policy is declared elsewhere'),
  });
  return [fact];
}

function armorRule(rule: Json): Json {
  const action = wordOf(pick(rule, ['action']));
  const limit = pick(rule, ['rateLimitOptions', 'rateLimitThreshold', 'count']);
  const expression = JSON.stringify(pick(rule, ['match']) ?? null);
  const rate = action === 'throttle' || action === 'rate_based_ban';
  return {
    name: `priority ${wordOf(pick(rule, ['priority']))}`,
    kind: rate ? 'rate' : expression.includes('evaluatePreconfigured') ? 'managed' : 'own',
    counting: readAs(pick(rule, ['preview']), boolean, false),
    limit: rate ? readAs(limit, number, null) : null,
  };
}

function connector(manifest: Manifest, one: PlannedResource): Draft {
  const { value } = inApiWords(one);
  const fact = resourceDraft(manifest, 'network', one, 'name');
  Object.assign(fact.attributes, { kind: 'subnet', egress: [], ingress: [], zone: null, service: null, tags: [] });
  put(fact, 'vpc', pick(value, ['network']), text, none());
  return fact;
}

const ENFORCED = choice({ ENFORCED_BLOCK_AND_AUDIT_LOG: 'enforce', DRYRUN_AUDIT_LOG_ONLY: 'warn' });

function signing(manifest: Manifest, one: PlannedResource): Draft {
  const { value } = inApiWords(one);
  const fact = resourceDraft(manifest, 'code-signing-config', one, null);
  const rule = pick(value, ['defaultAdmissionRule']);
  const evaluation = wordOf(pick(rule, ['evaluationMode']));
  put(
    fact,
    'untrusted',
    evaluation === 'ALWAYS_ALLOW' ? 'DRYRUN_AUDIT_LOG_ONLY' : pick(rule, ['enforcementMode']),
    ENFORCED,
    none('warn'),
  );
  put(fact, 'publishers', pick(rule, ['requireAttestationsBy']), texts, none([]));
  return fact;
}

function domain(manifest: Manifest, plan: GooglePlan, one: PlannedResource): Draft {
  const { value } = inApiWords(one);
  const fact = resourceDraft(manifest, 'domain', one, 'name');
  const services = ['google_cloud_run_service', 'google_cloud_run_v2_service'];
  const routes = pick(value, ['spec', 'routeName']);
  const named = plan.ofType(...services).find(({ values }) => values.name === routes);
  Object.assign(fact.attributes, {
    service: 'cloud-run',
    securityPolicy: null,
    tlsFloor: '1.2',
    mutualTls: false,
    endpointTypes: ['regional'],
    apis: routes === undefined ? [] : [{ api: named?.address ?? readAs(routes, text, null), stage: null, path: null }],
    openDefaultEndpoints:
      named === undefined
        ? []
        : isObject(named.values) && named.values.default_uri_disabled === true
          ? []
          : [named.address],
  });
  fact.origins['/tlsFloor'] = { kind: 'inherited-default', from: 'Cloud Run: TLS 1.2' };
  return fact;
}
