import { expect, test } from 'vitest';
import { terraform } from '../../../../src/collect/manifests/terraform/read-terraform.ts';
import type { Json } from '../../../../src/model/json.ts';
import { factOf, ofType, schemaErrors } from '../reading.ts';
import { readFiles } from './arm-reading.ts';

type Entry = {
  type: string;
  name: string;
  values: { [name: string]: Json };
  unknown?: Json;
  expressions?: { [name: string]: Json };
};

/** A plan as Terraform writes it, of resources in the root module. */
function plan(entries: readonly Entry[]): string {
  const provider = 'registry.terraform.io/hashicorp/azurerm';
  const named = entries.map(({ type, name, ...rest }) => ({
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    ...rest,
  }));
  return JSON.stringify(
    {
      format_version: '1.2',
      terraform_version: '1.9.0',
      planned_values: {
        root_module: {
          resources: named.map(({ address, mode, type, name, values }) => ({
            address,
            mode,
            type,
            name,
            provider_name: provider,
            values,
            sensitive_values: {},
          })),
        },
      },
      resource_changes: named.map(({ address, mode, type, name, values, unknown }) => ({
        address,
        mode,
        type,
        name,
        provider_name: provider,
        change: { actions: ['create'], before: null, after: values, after_unknown: unknown ?? {}, after_sensitive: {} },
      })),
      configuration: {
        root_module: {
          resources: named.map(({ address, mode, type, name, expressions }) => ({
            address,
            mode,
            type,
            name,
            expressions: expressions ?? {},
          })),
        },
      },
    },
    null,
    1,
  );
}

const refers = (...references: string[]): Json => ({ references });

const IDENTITY: Entry = {
  type: 'azurerm_user_assigned_identity',
  name: 'orders',
  values: { name: 'orders-id', location: 'westeurope', resource_group_name: 'rg' },
  unknown: { id: true, principal_id: true, client_id: true },
};

const APP: Entry = {
  type: 'azurerm_linux_function_app',
  name: 'orders',
  values: {
    name: 'orders-app',
    location: 'westeurope',
    https_only: true,
    public_network_access_enabled: false,
    ftp_publish_basic_authentication_enabled: false,
    webdeploy_publish_basic_authentication_enabled: true,
    client_certificate_enabled: false,
    client_certificate_mode: 'Optional',
    app_settings: { MODE: 'plain', VAULT: '@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/x)' },
    site_config: [
      {
        minimum_tls_version: '1.2',
        ftps_state: 'Disabled',
        application_stack: [{ python_version: '3.11', docker: [] }],
        cors: [],
      },
    ],
    identity: [{ type: 'UserAssigned' }],
    tags: { owner: 'payments' },
  },
  unknown: { id: true, identity: [{ identity_ids: true, principal_id: true }], app_settings: { BLOB: true } },
  expressions: {
    identity: [
      { identity_ids: refers('azurerm_user_assigned_identity.orders.id', 'azurerm_user_assigned_identity.orders') },
    ],
    storage_account_access_key: refers(
      'azurerm_storage_account.data.primary_access_key',
      'azurerm_storage_account.data',
    ),
    app_settings: refers('azurerm_storage_account.data.primary_blob_endpoint', 'azurerm_storage_account.data'),
  },
};

const ACCOUNT: Entry = {
  type: 'azurerm_storage_account',
  name: 'data',
  values: {
    name: 'ordersdata',
    https_traffic_only_enabled: false,
    min_tls_version: 'TLS1_2',
    allow_nested_items_to_be_public: true,
    account_replication_type: 'GRS',
  },
  unknown: { id: true, primary_access_key: true },
};

const GRANT: Entry = {
  type: 'azurerm_role_assignment',
  name: 'orders',
  values: { role_definition_name: 'Storage Blob Data Reader' },
  unknown: { id: true, principal_id: true, scope: true },
  expressions: {
    principal_id: refers('azurerm_user_assigned_identity.orders.principal_id', 'azurerm_user_assigned_identity.orders'),
    scope: refers('azurerm_storage_account.data.id', 'azurerm_storage_account.data'),
  },
};

const read = (...entries: Entry[]) => readFiles(terraform, { 'tfplan.json': plan(entries) });

test('a function app of a plan is the function that it is in a template', () => {
  const made = read(IDENTITY, APP, ACCOUNT, GRANT);
  expect(made.problems).toEqual([]);
  expect(schemaErrors(made.facts)).toEqual([]);
  expect(factOf(made, 'function:tfplan.json#azurerm_linux_function_app.orders').attributes).toMatchObject({
    name: 'orders-app',
    logicalId: 'azurerm_linux_function_app.orders',
    platform: 'azure',
    region: 'westeurope',
    runtime: 'python|3.11',
    role: 'role:tfplan.json#azurerm_user_assigned_identity.orders',
    tags: [{ name: 'owner', value: 'payments' }],
    appService: {
      httpsOnly: true,
      minTls: '1.2',
      ftps: 'disabled',
      basicPublishingFtp: false,
      basicPublishingScm: true,
      publicNetwork: false,
      clientCertificates: 'off',
    },
  });
  expect(ofType(made, 'stack')[0]?.attributes).toMatchObject({ functions: 1, resources: 4 });
});

test('a role assignment of a plan is a statement about one resource', () => {
  const made = read(IDENTITY, APP, ACCOUNT, GRANT);
  const [statement] = ofType(made, 'policy-statement');
  expect(statement?.attributes).toMatchObject({
    role: 'role:tfplan.json#azurerm_user_assigned_identity.orders',
    policy: 'Storage Blob Data Reader',
    resources: [{ level: 4 }],
  });
});

test('settings of a plan: what is fetched, what is a key, what is plain; no value stands anywhere', () => {
  const made = read(IDENTITY, APP, ACCOUNT);
  const forms = ofType(made, 'setting')
    .filter(({ attributes }) => attributes.surface === 'environment')
    .map(({ attributes }) => [attributes.name, attributes.form]);
  expect(forms).toEqual([
    ['MODE', 'literal'],
    ['VAULT', 'secret-reference'],
    ['BLOB', 'reference'],
    // The provider sets it from storage_account_access_key.
    ['AzureWebJobsStorage', 'secret-reference'],
  ]);
  expect(JSON.stringify(made)).not.toMatch(/"plain"|vault\.azure\.net/);
});

test('a storage account of a plan, its default names changed to those of ARM', () => {
  const made = read(ACCOUNT);
  expect(factOf(made, 'bucket:tfplan.json#azurerm_storage_account.data').attributes).toMatchObject({
    name: 'ordersdata',
    httpsOnly: false,
    minTls: '1.2',
    publicBlocksOff: ['blob-public-access'],
    replicas: [{ target: 'the paired region', region: null }],
  });
});

test('a queue stands in its namespace, whose id is only known after apply', () => {
  const bus: Entry = {
    type: 'azurerm_servicebus_namespace',
    name: 'bus',
    values: { name: 'orders-bus' },
    unknown: { id: true },
  };
  const queue: Entry = {
    type: 'azurerm_servicebus_queue',
    name: 'jobs',
    values: { name: 'jobs', lock_duration: 'PT2M', max_delivery_count: 3, requires_session: true },
    unknown: { namespace_id: true },
    expressions: { namespace_id: refers('azurerm_servicebus_namespace.bus.id', 'azurerm_servicebus_namespace.bus') },
  };
  const made = read(bus, queue);
  expect(schemaErrors(made.facts)).toEqual([]);
  expect(factOf(made, 'queue:tfplan.json#azurerm_servicebus_queue.jobs').attributes).toMatchObject({
    name: 'jobs',
    fifo: true,
    maxReceiveCount: 3,
    visibilitySeconds: 120,
  });
});

test('a federated credential of a plan trusts a subject for its identity', () => {
  const credential: Entry = {
    type: 'azurerm_federated_identity_credential',
    name: 'github',
    values: {
      name: 'github',
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:a/b:ref:refs/heads/main',
      audience: ['api://AzureADTokenExchange'],
    },
    unknown: { parent_id: true },
    expressions: {
      parent_id: refers('azurerm_user_assigned_identity.orders.id', 'azurerm_user_assigned_identity.orders'),
    },
  };
  const made = read(IDENTITY, credential);
  expect(ofType(made, 'trust-statement')[0]?.attributes).toMatchObject({
    role: 'role:tfplan.json#azurerm_user_assigned_identity.orders',
    federated: ['token.actions.githubusercontent.com'],
  });
});
