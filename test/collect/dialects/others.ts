import type { JsonObject } from '../../../src/model/json.ts';
import { PLANTED } from './planted.ts';

export const ARM: JsonObject = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: {
    adminPassword: { type: 'securestring', defaultValue: PLANTED },
    note: { type: 'string', defaultValue: PLANTED },
  },
  variables: { token: PLANTED },
  resources: [
    {
      type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
      apiVersion: '2023-01-31',
      name: 'shop-id',
      location: 'westeurope',
    },
    {
      type: 'Microsoft.Web/sites',
      apiVersion: '2024-04-01',
      name: 'shop-pay',
      kind: 'functionapp,linux',
      location: 'westeurope',
      identity: {
        type: 'UserAssigned',
        userAssignedIdentities: {
          "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'shop-id')]": {},
        },
      },
      properties: {
        httpsOnly: true,
        siteConfig: {
          linuxFxVersion: 'Node|20',
          appSettings: [
            { name: 'DB_PASSWORD', value: PLANTED },
            { name: 'TOKEN', value: "[variables('token')]" },
            { name: 'ADMIN', value: "[parameters('adminPassword')]" },
            { name: 'NOTE', value: "[concat(parameters('note'), '-x')]" },
          ],
          connectionStrings: [{ name: 'db', connectionString: PLANTED, type: 'SQLAzure' }],
        },
      },
    },
    {
      type: 'Microsoft.ServiceBus/namespaces',
      apiVersion: '2022-10-01-preview',
      name: 'shop-bus',
      location: 'westeurope',
      resources: [
        { type: 'queues', apiVersion: '2022-10-01-preview', name: 'jobs', properties: { maxDeliveryCount: 5 } },
      ],
    },
    {
      type: 'Microsoft.Storage/storageAccounts',
      apiVersion: '2023-05-01',
      name: 'shopfiles',
      location: 'westeurope',
      properties: { minimumTlsVersion: 'TLS1_2', supportsHttpsTrafficOnly: true },
    },
    {
      type: 'Microsoft.KeyVault/vaults/secrets',
      apiVersion: '2023-07-01',
      name: 'shop-vault/token',
      properties: { value: PLANTED },
    },
  ],
  outputs: { password: { type: 'string', value: PLANTED } },
};

export const BICEP = `@secure()
param adminPassword string = '${PLANTED}'
var token = '${PLANTED}'

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: 'shop-pay'
  kind: 'functionapp,linux'
  properties: {
    siteConfig: { appSettings: [ { name: 'DB_PASSWORD', value: '${PLANTED}' } ] }
  }
}

/* two blocks
   of words */
resource store 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'shopfiles'
}

output password string = '${PLANTED}'
`;

export const HOST: JsonObject = {
  version: '2.0',
  functionTimeout: '00:05:00',
  extensions: { http: { routePrefix: 'v1' } },
};

export const HTTP_FUNCTION: JsonObject = {
  scriptFile: 'index.js',
  bindings: [{ type: 'httpTrigger', direction: 'in', authLevel: 'function', methods: ['get'], route: 'orders/{id}' }],
};

export const QUEUE_FUNCTION: JsonObject = {
  bindings: [{ type: 'queueTrigger', direction: 'in', name: 'job', queueName: 'jobs', connection: 'JOBS_STORAGE' }],
};

/** Settings for work at home, which nobody reads. */
export const LOCAL_SETTINGS: JsonObject = { IsEncrypted: false, Values: { JOBS_STORAGE: PLANTED } };

export const KNATIVE: JsonObject[] = [
  {
    apiVersion: 'serving.knative.dev/v1',
    kind: 'Service',
    metadata: { name: 'shop-pay' },
    spec: {
      template: {
        spec: {
          serviceAccountName: 'shop',
          timeoutSeconds: 30,
          containers: [
            {
              image: 'registry.example/shop/pay:1',
              env: [
                { name: 'DB_PASSWORD', value: PLANTED },
                { name: 'PLAIN', value: PLANTED },
                { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'shop-token', key: 'token' } } },
              ],
            },
          ],
        },
      },
    },
  },
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'shop' } },
  { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'shop-token' }, stringData: { token: PLANTED } },
  {
    apiVersion: 'eventing.knative.dev/v1',
    kind: 'Trigger',
    metadata: { name: 'shop-paid' },
    spec: {
      broker: 'default',
      filter: { attributes: { type: 'paid' } },
      subscriber: { ref: { apiVersion: 'serving.knative.dev/v1', kind: 'Service', name: 'shop-pay' } },
    },
  },
];

const PROJECT = 'projects/shop-1/locations/europe-west1';

export const CLOUD_FUNCTION: JsonObject = {
  name: `${PROJECT}/functions/shop-pay`,
  state: 'ACTIVE',
  environment: 'GEN_2',
  buildConfig: {
    runtime: 'nodejs22',
    entryPoint: 'pay',
    source: { storageSource: { bucket: 'shop-code', object: 'pay.zip' } },
    environmentVariables: { BUILD_TOKEN: PLANTED },
  },
  serviceConfig: {
    uri: 'https://shop-pay.example.run.app',
    timeoutSeconds: 60,
    availableMemory: '256M',
    ingressSettings: 'ALLOW_ALL',
    serviceAccountEmail: 'shop@shop-1.iam.gserviceaccount.com',
    environmentVariables: { DB_PASSWORD: PLANTED, PLAIN: PLANTED },
    secretEnvironmentVariables: [{ key: 'TOKEN', projectId: 'shop-1', secret: 'token', version: 'latest' }],
  },
  eventTrigger: {
    eventType: 'google.cloud.pubsub.topic.v1.messagePublished',
    pubsubTopic: 'projects/shop-1/topics/jobs',
    retryPolicy: 'RETRY_POLICY_RETRY',
  },
};

export const CLOUD_RUN: JsonObject = {
  name: `${PROJECT}/services/shop-site`,
  ingress: 'INGRESS_TRAFFIC_ALL',
  template: {
    serviceAccount: 'shop@shop-1.iam.gserviceaccount.com',
    containers: [{ image: 'europe-docker.pkg.dev/shop/site:1', env: [{ name: 'DB_PASSWORD', value: PLANTED }] }],
  },
};
