import { expect, test } from 'vitest';
import { arm } from '../../../../src/collect/manifests/azure/read-arm.ts';
import type { Json } from '../../../../src/model/json.ts';
import { ofType, schemaErrors } from '../reading.ts';
import { readFiles, SCHEMA, template } from './arm-reading.ts';

function facts(type: string, resources: Json[], schema = SCHEMA) {
  const made = readFiles(arm, { 'main.json': template(resources).replace(SCHEMA, schema) });
  expect(schemaErrors(made.facts)).toEqual([]);
  return ofType(made, type).map(({ attributes }) => attributes);
}

const resource = (type: string, name: string, properties: Json = {}, more: { [name: string]: Json } = {}): Json => ({
  type,
  apiVersion: '2024-01-01',
  name,
  properties,
  ...more,
});

test('queues and topics of Service Bus, with their defaults', () => {
  const bus = 'Microsoft.ServiceBus/namespaces';
  const [queue, subscription] = facts('queue', [
    resource(bus, 'bus'),
    resource(`${bus}/queues`, 'bus/jobs'),
    resource(`${bus}/topics`, 'bus/news'),
    resource(`${bus}/topics/subscriptions`, 'bus/news/mail', {
      maxDeliveryCount: 2,
      lockDuration: 'PT30S',
      defaultMessageTimeToLive: 'P14D',
    }),
  ]);
  expect(queue).toMatchObject({
    name: 'jobs',
    fifo: false,
    maxReceiveCount: 10,
    visibilitySeconds: 60,
    redriveTarget: 'jobs/$DeadLetterQueue',
  });
  expect(subscription).toMatchObject({
    name: 'mail',
    maxReceiveCount: 2,
    visibilitySeconds: 30,
    retentionSeconds: 1_209_600,
  });
});

test('a topic of Event Grid names its subscriptions, and a subscription that calls a function is a source of events', () => {
  const app = resource('Microsoft.Web/sites', 'app', {}, { kind: 'functionapp' });
  const topic = resource('Microsoft.EventGrid/topics', 'orders');
  const subscription = resource(
    'Microsoft.EventGrid/eventSubscriptions',
    'on-order',
    {
      destination: {
        endpointType: 'AzureFunction',
        properties: { resourceId: "[concat(resourceId('Microsoft.Web/sites', 'app'), '/functions/OnOrder')]" },
      },
      retryPolicy: { maxDeliveryAttempts: 5, eventTimeToLiveInMinutes: 10 },
      filter: { advancedFilters: [{ key: 'a' }] },
    },
    { scope: "[resourceId('Microsoft.EventGrid/topics', 'orders')]" },
  );
  expect(facts('event-source', [app, topic, subscription])).toMatchObject([
    {
      function: 'function:main.json#app',
      service: 'event-grid',
      source: 'orders',
      maxRetries: 5,
      maxRecordAgeSeconds: 600,
      filters: 1,
      failureTarget: null,
    },
  ]);
  expect(facts('topic', [app, topic, subscription])).toMatchObject([
    { service: 'event-grid', subscriptions: [{ subscription: 'on-order', filtered: true }] },
  ]);
});

test('storage accounts: what is left open, copied and kept', () => {
  const storage = 'Microsoft.Storage/storageAccounts';
  expect(
    facts('bucket', [
      resource(
        storage,
        'open',
        { allowBlobPublicAccess: true, supportsHttpsTrafficOnly: false, minimumTlsVersion: 'TLS1_2' },
        { sku: { name: 'Standard_RAGRS' } },
      ),
      resource(`${storage}/blobServices`, 'open/default', { isVersioningEnabled: true }),
      resource(storage, 'plain'),
    ]),
  ).toMatchObject([
    {
      publicBlocksOff: ['blob-public-access'],
      httpsOnly: false,
      minTls: '1.2',
      versioning: 'enabled',
      replicas: [{ region: null }],
    },
    { publicBlocksOff: [], httpsOnly: true, minTls: '1.0', versioning: 'off', replicas: [] },
  ]);
});

test('stores are encrypted, by a key of the user where one is named', () => {
  expect(
    facts('store', [
      resource('Microsoft.DocumentDB/databaseAccounts', 'orders', {
        keyVaultKeyUri: 'https://v.vault.azure.net/keys/k',
        backupPolicy: { type: 'Continuous' },
      }),
      resource('Microsoft.ServiceBus/namespaces', 'bus'),
    ]),
  ).toMatchObject([
    { service: 'service-bus', encryption: 'provider', key: null },
    { service: 'cosmos-db', encryption: 'customer-key', recovery: ['point-in-time'] },
  ]);
});

test('keys and secrets of a vault: rotation is told, a value never is', () => {
  const vault = 'Microsoft.KeyVault/vaults';
  const resources = [
    resource(`${vault}/keys`, 'v/k', {
      kty: 'RSA',
      rotationPolicy: { lifetimeActions: [{ trigger: { timeAfterCreate: 'P90D' }, action: { type: 'rotate' } }] },
    }),
    resource(`${vault}/secrets`, 'v/s', { value: 'hunter2hunter2', attributes: { exp: 1 } }),
  ];
  expect(facts('key', resources)).toMatchObject([{ name: 'k', rotation: true, rotationDays: 90, symmetric: false }]);
  expect(facts('secret', resources)).toMatchObject([{ name: 's', rotation: { everyDays: null }, generated: false }]);
  expect(facts('setting', resources)).toMatchObject([
    { surface: 'stored-value', form: 'literal', secretWord: 'secret' },
  ]);
  expect(JSON.stringify(readFiles(arm, { 'main.json': template(resources) }))).not.toContain('hunter2');
});

test('workspaces, alerts and budgets', () => {
  const resources = [
    resource('Microsoft.OperationalInsights/workspaces', 'logs', { retentionInDays: 90 }),
    resource('Microsoft.Web/sites', 'app', {}, { kind: 'functionapp' }),
    resource(
      'Microsoft.Insights/diagnosticSettings',
      'd',
      { workspaceId: "[resourceId('Microsoft.OperationalInsights/workspaces', 'logs')]" },
      { scope: "[resourceId('Microsoft.Web/sites', 'app')]" },
    ),
    resource('Microsoft.Insights/metricAlerts', 'errors', {
      scopes: ["[resourceId('Microsoft.Web/sites', 'app')]"],
      criteria: { allOf: [{ metricName: 'Http5xx', metricNamespace: 'Microsoft.Web/sites', threshold: 5 }] },
      actions: [{ actionGroupId: "[resourceId('Microsoft.Insights/actionGroups', 'oncall')]" }],
    }),
    resource('Microsoft.Consumption/budgets', 'b', {
      notifications: { over: { enabled: true, contactEmails: ['x@example.org'], contactRoles: [] } },
    }),
  ];
  expect(facts('log-group', resources)).toMatchObject([{ name: 'logs', retentionDays: 90 }]);
  expect(facts('function', resources)).toMatchObject([{ logGroup: 'logs' }]);
  expect(facts('alarm', resources)).toMatchObject([
    {
      threshold: 5,
      actionsEnabled: true,
      metrics: [{ metric: 'Http5xx', dimensions: [{ name: 'scope', value: 'app' }] }],
    },
  ]);
  expect(facts('budget', resources)).toMatchObject([{ subscribers: ['email'] }]);
});

test('security groups: rules of the group and rules that stand apart are one', () => {
  const group = 'Microsoft.Network/networkSecurityGroups';
  const rule = (direction: string, access: string, port: string, peer: string) => ({
    direction,
    access,
    protocol: 'Tcp',
    sourceAddressPrefix: peer,
    sourcePortRange: '*',
    destinationAddressPrefix: '*',
    destinationPortRange: port,
  });
  expect(
    facts('network', [
      resource(group, 'g', { securityRules: [{ name: 'a', properties: rule('Inbound', 'Allow', '22', '*') }] }),
      resource(`${group}/securityRules`, 'g/out', rule('Outbound', 'Deny', '*', '*')),
    ]),
  ).toMatchObject([
    { kind: 'security-group', ingress: [{ protocol: 'tcp', fromPort: 22, toPort: 22, peer: '0.0.0.0/0' }], egress: [] },
  ]);
});

test('the address of an app: plain HTTP is a floor of none, a certificate is mutual TLS; a login names its issuer', () => {
  const resources = [
    resource(
      'Microsoft.Web/sites',
      'app',
      { httpsOnly: true, clientCertEnabled: true, siteConfig: { minTlsVersion: '1.3' } },
      { kind: 'functionapp' },
    ),
    resource('Microsoft.Web/sites', 'plain', {}, { kind: 'functionapp' }),
    resource('Microsoft.Web/sites/config', 'app/authsettingsV2', {
      identityProviders: {
        azureActiveDirectory: {
          registration: { openIdIssuer: 'https://sts.windows.net/t/' },
          validation: { allowedAudiences: ['api://orders'] },
        },
      },
    }),
  ];
  expect(facts('domain', resources)).toMatchObject([
    { name: 'app.azurewebsites.net', tlsFloor: '1.3', mutualTls: true },
    { name: 'plain.azurewebsites.net', tlsFloor: 'none', mutualTls: false },
  ]);
  expect(facts('authorizer', resources)).toMatchObject([
    { api: 'app', issuers: ['https://sts.windows.net/t/'], audiences: ['api://orders'] },
  ]);
});

test('a firewall in front of Front Door, a log of the subscription, a plan of Defender', () => {
  const resources = [
    resource('Microsoft.Network/frontDoorWebApplicationFirewallPolicies', 'waf', {
      customRules: { rules: [{ name: 'slow', ruleType: 'RateLimitRule', rateLimitThreshold: 100, action: 'Block' }] },
      managedRules: { managedRuleSets: [{ ruleSetType: 'Microsoft_DefaultRuleSet' }] },
    }),
    resource('Microsoft.Network/frontDoors', 'door', {
      frontendEndpoints: [
        {
          properties: {
            webApplicationFirewallPolicyLink: {
              id: "[resourceId('Microsoft.Network/frontDoorWebApplicationFirewallPolicies', 'waf')]",
            },
          },
        },
      ],
    }),
    resource('Microsoft.Insights/diagnosticSettings', 'activity', {
      logs: [{ category: 'Administrative', enabled: true }],
    }),
    resource('Microsoft.Security/pricings', 'AppServices', { pricingTier: 'Standard' }),
  ];
  const subscription = SCHEMA.replace('deploymentTemplate', 'subscriptionDeploymentTemplate');
  expect(facts('waf-association', resources)).toMatchObject([
    { webAcl: 'waf', rules: [{ kind: 'rate', limit: 100, counting: false }, { kind: 'managed' }] },
  ]);
  expect(facts('trail', resources, subscription)).toMatchObject([{ logging: true, multiRegion: true }]);
  expect(facts('trail', resources)).toEqual([]);
  expect(facts('detector', resources)).toMatchObject([
    { service: 'defender', enabled: true, features: ['AppServices'] },
  ]);
});
