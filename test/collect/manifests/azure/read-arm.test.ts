import { expect, test } from 'vitest';
import { arm } from '../../../../src/collect/manifests/azure/read-arm.ts';
import type { Json } from '../../../../src/model/json.ts';
import { because, factOf, ofType, schemaErrors } from '../reading.ts';
import { readFiles, type Settings, template } from './arm-reading.ts';

const PATH = 'infra/main.json';

function read(
  resources: Json,
  more: { [name: string]: Json } = {},
  files: Record<string, string> = {},
  settings: Settings = {},
) {
  return readFiles(arm, { [PATH]: template(resources, more), ...files }, settings);
}

const APP = {
  type: 'Microsoft.Web/sites',
  apiVersion: '2024-04-01',
  name: "[format('orders-{0}', uniqueString(resourceGroup().id))]",
  location: '[resourceGroup().location]',
  kind: 'functionapp,linux',
  tags: { owner: 'payments' },
  identity: {
    type: 'UserAssigned',
    userAssignedIdentities: {
      "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'orders-id')]": {},
    },
  },
  properties: {
    httpsOnly: true,
    siteConfig: {
      linuxFxVersion: 'Node|20',
      minTlsVersion: '1.3',
      ftpsState: 'Disabled',
      appSettings: [
        { name: 'AzureWebJobsStorage', value: "[concat('AccountKey=', listKeys('st', '2023-01-01').keys[0].value)]" },
        { name: 'API_KEY', value: '@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/k)' },
        { name: 'DB_PASSWORD', value: "[parameters('dbPassword')]" },
        { name: 'STAGE', value: "[parameters('stage')]" },
        { name: 'MODE', value: 'plain' },
      ],
    },
  },
};

const IDENTITY = {
  type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  apiVersion: '2023-01-31',
  name: 'orders-id',
  location: 'westeurope',
};

const PARAMETERS = {
  parameters: { dbPassword: { type: 'securestring' }, stage: { type: 'string', defaultValue: 'dev' } },
};

const FUNCTION = 'function:infra/main.json#orders-${uniqueString(resourceGroup().id)}';

test('a function app is a function: runtime, role, hardening and tags, each fact as its type says', () => {
  const made = read([IDENTITY, APP], PARAMETERS);
  expect(made.problems).toEqual([]);
  expect(schemaErrors(made.facts)).toEqual([]);
  const { attributes } = factOf(made, FUNCTION);
  expect(attributes).toMatchObject({
    platform: 'azure',
    region: null,
    packageType: 'zip',
    runtime: 'node|20',
    role: 'role:infra/main.json#userAssignedIdentities/orders-id',
    tags: [{ name: 'owner', value: 'payments' }],
    appService: { httpsOnly: true, minTls: '1.3', ftps: 'disabled', remoteDebugging: false, publicNetwork: true },
  });
  expect(because(attributes.timeoutSeconds)).toContain('host.json');
});

test('what is not stated is the documented default, and says that it is', () => {
  const { origins, attributes } = factOf(read([{ ...APP, properties: {} }], PARAMETERS), FUNCTION);
  expect(attributes.appService).toMatchObject({ httpsOnly: false, minTls: '1.2', basicPublishingFtp: true });
  expect(origins['/appService/httpsOnly']).toMatchObject({ kind: 'inherited-default' });
  expect(origins['/appService/minTls']).toMatchObject({ kind: 'inherited-default' });
});

test('settings say what kind of value they hold, and no value stands anywhere', () => {
  const made = read([IDENTITY, APP], PARAMETERS);
  const forms = ofType(made, 'setting')
    .filter(({ attributes }) => attributes.surface === 'environment')
    .map(({ attributes }) => [attributes.name, attributes.form]);
  expect(forms).toEqual([
    ['AzureWebJobsStorage', 'secret-reference'],
    ['API_KEY', 'secret-reference'],
    ['DB_PASSWORD', 'secret-parameter'],
    ['STAGE', 'parameter'],
    ['MODE', 'literal'],
  ]);
  expect(JSON.stringify(made)).not.toMatch(/plain"|AccountKey|vault\.azure\.net/);
});

test('config/appsettings replaces the settings of the app, and stands at its own line', () => {
  const config = {
    type: 'Microsoft.Web/sites/config',
    apiVersion: '2024-04-01',
    name: "[format('{0}/{1}', format('orders-{0}', uniqueString(resourceGroup().id)), 'appsettings')]",
    properties: { ONLY: 'x' },
  };
  const made = read([APP, config], PARAMETERS);
  const environment = ofType(made, 'setting').filter(({ attributes }) => attributes.surface === 'environment');
  expect(environment.map(({ attributes }) => [attributes.name, attributes.owner])).toEqual([['ONLY', FUNCTION]]);
  const lines = template([APP, config], PARAMETERS).split('\n');
  expect(lines[(environment[0]?.place.line ?? 0) - 1]).toContain('"ONLY"');
});

test('a role assignment to an identity is a statement of its role, on one resource', () => {
  const assignment = {
    type: 'Microsoft.Authorization/roleAssignments',
    apiVersion: '2022-04-01',
    scope: "[resourceId('Microsoft.Storage/storageAccounts', 'data')]",
    name: "[guid('a', 'b')]",
    properties: {
      roleDefinitionId:
        "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')]",
      principalId:
        "[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'orders-id'), '2023-01-31').principalId]",
      principalType: 'ServicePrincipal',
    },
  };
  const made = read([IDENTITY, APP, assignment], PARAMETERS);
  expect(schemaErrors(made.facts)).toEqual([]);
  const [statement] = ofType(made, 'policy-statement');
  expect(statement?.attributes).toMatchObject({
    role: 'role:infra/main.json#userAssignedIdentities/orders-id',
    policy: 'Storage Blob Data Contributor',
    resources: [{ level: 4 }],
    conditions: [],
  });
  expect(statement?.attributes.actions).toContainEqual({
    pattern: 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write',
    service: 'microsoft.storage',
    breadth: 'single',
  });
  const role = factOf(made, 'role:infra/main.json#userAssignedIdentities/orders-id');
  expect(role.attributes.managedPolicies).toMatchObject([{ name: 'Storage Blob Data Contributor', owner: 'other' }]);
  expect(role.attributes.trustedServices).toEqual(['Microsoft.Web/sites']);
});

test('a role of all of the subscription is on everything, one of the resource group on what is in it', () => {
  const owner = (scope: Json) => ({
    type: 'Microsoft.Authorization/roleAssignments',
    name: `[guid('${JSON.stringify(scope).length}')]`,
    ...(scope === null ? {} : { scope }),
    properties: {
      roleDefinitionId:
        "[resourceId('Microsoft.Authorization/roleDefinitions', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635')]",
      principalId: "[reference(resourceId('Microsoft.Web/sites', 'app'), '2024-04-01', 'full').identity.principalId]",
    },
  });
  const app = { ...APP, name: 'app', identity: { type: 'SystemAssigned' } };
  const made = read([app, owner(null), owner('[subscription().id]')], PARAMETERS);
  expect(ofType(made, 'policy-statement').map(({ attributes }) => attributes.resources)).toEqual([
    [{ pattern: '${resourceGroup().id}', level: 3 }],
    [{ pattern: '${subscription().id}', level: 0 }],
  ]);
  expect(ofType(made, 'policy-statement').map(({ attributes }) => attributes.role)).toEqual([
    'role:infra/main.json#app',
    'role:infra/main.json#app',
  ]);
});

test('a custom role is what the manifest says of it; a principal from outside is not known', () => {
  const definition = {
    type: 'Microsoft.Authorization/roleDefinitions',
    name: '11111111-2222-3333-4444-555555555555',
    properties: {
      roleName: 'Peeker',
      permissions: [{ actions: ['*'], notActions: [], dataActions: ['Microsoft.Web/*'] }],
    },
  };
  const assignment = {
    type: 'Microsoft.Authorization/roleAssignments',
    name: 'x',
    properties: {
      roleDefinitionId:
        "[resourceId('Microsoft.Authorization/roleDefinitions', '11111111-2222-3333-4444-555555555555')]",
      principalId: "[parameters('who')]",
    },
  };
  const made = read([definition, assignment], { parameters: { who: { type: 'string' } } });
  const [statement] = ofType(made, 'policy-statement');
  expect(statement?.attributes.actions).toEqual([
    { pattern: '*', service: '*', breadth: 'all' },
    { pattern: 'Microsoft.Web/*', service: 'microsoft.web', breadth: 'service' },
  ]);
  expect(because(statement?.attributes.role)).toContain('outside');
});

test('a federated credential trusts one subject of an issuer', () => {
  const credential = {
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials',
    name: 'orders-id/github',
    properties: {
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:acme/orders:environment:production',
      audiences: ['api://AzureADTokenExchange'],
    },
  };
  const made = read([IDENTITY, credential]);
  expect(schemaErrors(made.facts)).toEqual([]);
  expect(ofType(made, 'trust-statement')[0]?.attributes).toMatchObject({
    role: 'role:infra/main.json#userAssignedIdentities/orders-id',
    federated: ['token.actions.githubusercontent.com'],
    conditions: [
      {
        operator: 'StringEquals',
        key: 'token.actions.githubusercontent.com:sub',
        values: ['repo:acme/orders:environment:production'],
      },
      { key: 'token.actions.githubusercontent.com:aud', values: ['api://AzureADTokenExchange'] },
    ],
  });
});

test('an endpoint of an app: signing in and certificates guard it, and what functions ask is not known here', () => {
  const login = {
    type: 'config',
    name: 'authsettingsV2',
    properties: {
      platform: { enabled: true },
      globalValidation: { requireAuthentication: true, unauthenticatedClientAction: 'Return401' },
    },
  };
  const open = { ...login, properties: { ...login.properties, globalValidation: { requireAuthentication: false } } };
  const guards = (config: Json, properties: { [name: string]: Json } = {}) => {
    const app = { ...APP, name: 'app', properties, resources: [config] };
    return ofType(read([app]), 'endpoint')[0]?.attributes.guards as Json[];
  };
  expect(guards(login).slice(0, -1)).toEqual(['jwt']);
  expect(guards(open).slice(0, -1)).toEqual([]);
  expect(guards(open, { clientCertEnabled: true, clientCertMode: 'Required' }).slice(0, -1)).toEqual(['mtls']);
  expect(guards(open, { clientCertEnabled: true, clientCertMode: 'Optional' }).slice(0, -1)).toEqual([]);
  expect(because(guards(open).at(-1))).toContain('each function');
});

test('a site that is no function app is no function, and a slot of a function app is one', () => {
  const web = { ...APP, name: 'web', kind: 'app,linux' };
  const app = { ...APP, name: 'app' };
  const slot = { ...APP, type: 'Microsoft.Web/sites/slots', name: 'app/staging', kind: 'functionapp' };
  const made = read([web, app, slot], PARAMETERS);
  expect(ofType(made, 'function').map(({ id }) => id)).toEqual([
    'function:infra/main.json#app',
    'function:infra/main.json#app/staging',
  ]);
  expect(factOf(made, 'function:infra/main.json#app').attributes.deployment).toMatchObject({ strategy: 'slot-swap' });
});

test('resources are counted as they are written, children and those of nested deployments each once', () => {
  const nested = {
    type: 'Microsoft.Resources/deployments',
    name: 'inner',
    properties: {
      mode: 'Incremental',
      expressionEvaluationOptions: { scope: 'inner' },
      parameters: { queueName: { value: "[concat('jobs', '-', parameters('stage'))]" } },
      template: {
        parameters: { queueName: { type: 'string' } },
        resources: [
          {
            type: 'Microsoft.ServiceBus/namespaces/queues',
            name: "[concat('bus/', parameters('queueName'))]",
            properties: { lockDuration: 'PT5M' },
          },
        ],
        outputs: {
          made: {
            type: 'string',
            value: "[resourceId('Microsoft.ServiceBus/namespaces/queues', 'bus', parameters('queueName'))]",
          },
        },
      },
    },
  };
  const app = {
    ...APP,
    name: 'app',
    resources: [{ type: 'config', name: 'web', properties: { minTlsVersion: '1.0' } }],
  };
  const made = read([app, nested], PARAMETERS);
  expect(ofType(made, 'stack')[0]?.attributes).toMatchObject({
    dialect: 'arm',
    resources: 4,
    functions: 1,
    resourceTypes: [
      { resourceType: 'Microsoft.Resources/deployments', count: 1 },
      { resourceType: 'Microsoft.ServiceBus/namespaces/queues', count: 1 },
      { resourceType: 'Microsoft.Web/sites', count: 1 },
      { resourceType: 'Microsoft.Web/sites/config', count: 1 },
    ],
  });
  const queue = ofType(made, 'queue')[0];
  expect(queue?.attributes).toMatchObject({
    name: 'jobs-dev',
    service: 'service-bus',
    visibilitySeconds: 300,
    maxReceiveCount: 10,
  });
  // What config/web states comes before siteConfig.
  expect(factOf(made, 'function:infra/main.json#app').attributes.appService).toMatchObject({ minTls: '1.0' });
});

test('an output of a nested deployment leads to the resource that it names', () => {
  const identity = {
    type: 'Microsoft.Resources/deployments',
    name: 'identity',
    properties: {
      expressionEvaluationOptions: { scope: 'inner' },
      template: {
        resources: [IDENTITY],
        outputs: {
          id: {
            type: 'string',
            value: "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'orders-id')]",
          },
        },
      },
    },
  };
  const app = {
    ...APP,
    name: 'app',
    identity: {
      type: 'UserAssigned',
      userAssignedIdentities: {
        "[format('{0}', reference(resourceId('Microsoft.Resources/deployments', 'identity'), '2022-09-01').outputs.id.value)]":
          {},
      },
    },
  };
  const made = read([identity, app], PARAMETERS);
  expect(factOf(made, 'function:infra/main.json#app').attributes.role).toBe(
    'role:infra/main.json#userAssignedIdentities/orders-id',
  );
});

test('the resources of languageVersion 2.0 are named by symbols; those that are there already are not counted', () => {
  const made = read(
    {
      storage: { type: 'Microsoft.Storage/storageAccounts', name: 'data', properties: { minimumTlsVersion: 'TLS1_2' } },
      vault: { existing: true, type: 'Microsoft.KeyVault/vaults', name: 'kv' },
      app: {
        ...APP,
        name: 'app',
        identity: { type: 'SystemAssigned' },
        properties: {
          siteConfig: { appSettings: [{ name: 'URL', value: "[reference('storage').primaryEndpoints.blob]" }] },
        },
      },
      grant: {
        type: 'Microsoft.Authorization/roleAssignments',
        name: 'g',
        properties: {
          principalId: "[reference('app', '2024-04-01', 'full').identity.principalId]",
          roleDefinitionId:
            "[resourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')]",
        },
      },
    },
    { languageVersion: '2.0', ...PARAMETERS },
  );
  expect(ofType(made, 'stack')[0]?.attributes).toMatchObject({ resources: 3 });
  expect(factOf(made, 'bucket:infra/main.json#data').attributes).toMatchObject({ logicalId: 'storage', minTls: '1.2' });
  expect(ofType(made, 'policy-statement')[0]?.attributes.role).toBe('role:infra/main.json#app');
});

test('a loop makes each of its resources; of a loop whose length is not known one stands for all, and it is told', () => {
  const loop = (count: Json) => [
    {
      type: 'Microsoft.ServiceBus/namespaces/queues',
      name: "[format('bus/jobs{0}', copyIndex())]",
      copy: { name: 'queues', count },
      properties: {},
    },
  ];
  const names = (count: Json, more = {}) =>
    ofType(read(loop(count), more), 'queue').map(({ attributes }) => attributes.name);
  expect(names(2)).toEqual(['jobs0', 'jobs1']);
  expect(
    names("[length(parameters('names'))]", { parameters: { names: { type: 'array', defaultValue: ['a', 'b', 'c'] } } }),
  ).toHaveLength(3);
  expect(names("[parameters('n')]", { parameters: { n: { type: 'int' } } })).toEqual(['jobs${copyIndex(queues)}']);
  const made = read(loop("[parameters('n')]"), { parameters: { n: { type: 'int' } } });
  expect(made.problems.map(({ code }) => code)).toEqual(['loop-of-unknown-length']);
});

test('a condition that fails takes the resource away; one that fails by a default leaves it, and says so', () => {
  const account = { type: 'Microsoft.Storage/storageAccounts', name: 'data', properties: {} };
  const at = (condition: Json, more = {}) => ofType(read([{ ...account, condition }], more), 'bucket');
  const flag = (declared: { [name: string]: Json }) => ({ parameters: { on: { type: 'bool', ...declared } } });
  expect(at(false)).toEqual([]);
  expect(at("[parameters('on')]", flag({ defaultValue: false }))[0]?.origins['']).toMatchObject({ kind: 'assumed' });
  expect(at("[parameters('on')]", flag({}))[0]?.origins['']).toMatchObject({ kind: 'conditional' });
  expect(at("[not(parameters('on'))]", flag({ defaultValue: false }))[0]?.origins['']).toMatchObject({
    kind: 'assumed',
  });
});

test('a file that is no JSON is refused at its line', () => {
  const made = readFiles(arm, { [PATH]: '{\n  "resources": [\n    { "type": }\n  ]\n}' });
  expect(made.facts).toEqual([]);
  expect(made.problems).toMatchObject([{ code: 'json-syntax', place: { path: PATH, line: 3, column: 15 } }]);
});

test('comments, texts over several lines and a comma at the end are read as Azure reads them', () => {
  const text = `{ // top
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  /* two
     lines */
  "parameters": { "a": { "type": "string", "defaultValue": "[concat('x',
     'y')]", }, },
  "resources": [ { "type": "Microsoft.Storage/storageAccounts",
    "name": "[parameters('a')]" }, ]
}`;
  const made = readFiles(arm, { [PATH]: text });
  expect(made.problems).toEqual([]);
  expect(factOf(made, 'bucket:infra/main.json#xy').place.line).toBe(7);
});

test('a linked template and a resource without a type are told', () => {
  const made = read([
    { type: 'Microsoft.Resources/deployments', name: 'l', properties: { templateLink: { uri: 'https://x/y.json' } } },
    { name: 'nothing' },
  ]);
  expect(made.problems.map(({ code }) => code)).toEqual(['resource-without-type', 'linked-template']);
});

test('a template is recognised by the schema at its top, one that stands inside something else is not', () => {
  const recognised = (text: string) => arm.recognises(Buffer.from(text), 'x.json');
  expect(recognised(template([]))).toBe(true);
  expect(recognised(`// c {\n${template([])}`)).toBe(true);
  expect(recognised(JSON.stringify({ policy: { template: JSON.parse(template([])) } }))).toBe(false);
  expect(recognised(template([]).replace('deploymentTemplate', 'deploymentParameters'))).toBe(false);
  expect(recognised('{"Resources": {}}')).toBe(false);
});
