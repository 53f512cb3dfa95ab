import type { Json } from '../../../model/json.ts';
import { wordOf } from '../resource.ts';
import { APPS } from './azurerm-apps.ts';
import { COMMON, eachAs, type Move, type Shape } from './azurerm-shape.ts';

const P = 'properties.';

/** Attributes that only change their name. */
function renamed(names: Readonly<Record<string, string>>): Move[] {
  return Object.entries(names).map(([from, to]): Move => [from, P + to]);
}

const shape = (type: string, moves: readonly Move[] = [], more: Partial<Shape> = {}): Shape => ({
  type,
  moves: [...COMMON, ...moves],
  ...more,
});

const BUS = 'Microsoft.ServiceBus/namespaces';
const VAULT = 'Microsoft.KeyVault/vaults';
const COSMOS = 'Microsoft.DocumentDB/databaseAccounts';
const STORAGE = 'Microsoft.Storage/storageAccounts';

const ofQueue = renamed({
  requires_session: 'requiresSession',
  requires_duplicate_detection: 'requiresDuplicateDetection',
  max_delivery_count: 'maxDeliveryCount',
  default_message_ttl: 'defaultMessageTimeToLive',
  lock_duration: 'lockDuration',
  forward_dead_lettered_messages_to: 'forwardDeadLetteredMessagesTo',
});

const RULE = {
  direction: 'direction',
  access: 'access',
  protocol: 'protocol',
  source_address_prefix: 'sourceAddressPrefix',
  source_address_prefixes: 'sourceAddressPrefixes',
  destination_address_prefix: 'destinationAddressPrefix',
  destination_address_prefixes: 'destinationAddressPrefixes',
  destination_port_range: 'destinationPortRange',
  destination_port_ranges: 'destinationPortRanges',
};

const grid = [
  ['azure_function_endpoint.0.function_id', `${P}destination.endpointType`, () => 'AzureFunction'],
  ['azure_function_endpoint.0.function_id', `${P}destination.properties.resourceId`],
  ['retry_policy.0.max_delivery_attempts', `${P}retryPolicy.maxDeliveryAttempts`],
  ['retry_policy.0.event_time_to_live', `${P}retryPolicy.eventTimeToLiveInMinutes`],
  ['storage_blob_dead_letter_destination.0.storage_account_id', `${P}deadLetterDestination.properties.resourceId`],
] as const satisfies readonly Move[];

const policy: Move = ['access_policy', `${P}accessPolicies`, eachAs(accessPolicy())];

function accessPolicy(): Move[] {
  return [
    ['object_id', 'objectId'],
    ['key_permissions', 'permissions.keys'],
    ['secret_permissions', 'permissions.secrets'],
    ['certificate_permissions', 'permissions.certificates'],
    ['storage_permissions', 'permissions.storage'],
  ];
}

const notifications: Move = [
  'notification',
  `${P}notifications`,
  (value) => {
    const list = eachAs([
      ['contact_emails', 'contactEmails'],
      ['contact_groups', 'contactGroups'],
      ['contact_roles', 'contactRoles'],
      ['enabled', 'enabled'],
    ])(value);
    return Array.isArray(list) ? Object.assign(Object.create(null), Object.fromEntries(list.entries())) : list;
  },
];

/** What the provider's resources are in ARM, by type. Those that no fact is made of are only counted. */
export const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...APPS,
  [
    'azurerm_storage_account',
    shape(
      STORAGE,
      [
        ['account_replication_type', 'sku.name', (value): Json => `Standard_${wordOf(value)}`],
        ...renamed({
          https_traffic_only_enabled: 'supportsHttpsTrafficOnly',
          enable_https_traffic_only: 'supportsHttpsTrafficOnly',
          min_tls_version: 'minimumTlsVersion',
          allow_nested_items_to_be_public: 'allowBlobPublicAccess',
          allow_blob_public_access: 'allowBlobPublicAccess',
          'customer_managed_key.0.key_vault_key_id': 'encryption.keyvaultproperties.keyname',
        }),
      ],
      {
        beside: [
          {
            type: `${STORAGE}/blobServices`,
            called: 'default',
            moves: renamed({
              'blob_properties.0.versioning_enabled': 'isVersioningEnabled',
              'blob_properties.0.delete_retention_policy.0.days': 'deleteRetentionPolicy.days',
            }),
          },
        ],
      },
    ),
  ],
  [
    'azurerm_storage_queue',
    shape(`${STORAGE}/queueServices/queues`, [], {
      parent: ['storage_account_id', 'storage_account_name'],
      between: ['default'],
    }),
  ],
  [
    'azurerm_servicebus_namespace',
    shape(BUS, [['customer_managed_key.0.key_vault_key_id', `${P}encryption.keyVaultProperties.0.keyName`]]),
  ],
  ['azurerm_servicebus_queue', shape(`${BUS}/queues`, ofQueue, { parent: ['namespace_id', 'namespace_name'] })],
  [
    'azurerm_servicebus_topic',
    shape(`${BUS}/topics`, renamed({ support_ordering: 'supportOrdering' }), {
      parent: ['namespace_id', 'namespace_name'],
    }),
  ],
  ['azurerm_servicebus_subscription', shape(`${BUS}/topics/subscriptions`, ofQueue, { parent: ['topic_id'] })],
  ['azurerm_eventhub_namespace', shape('Microsoft.EventHub/namespaces')],
  [
    'azurerm_eventhub',
    shape('Microsoft.EventHub/namespaces/eventhubs', renamed({ message_retention: 'messageRetentionInDays' }), {
      parent: ['namespace_id', 'namespace_name'],
    }),
  ],
  ['azurerm_eventgrid_topic', shape('Microsoft.EventGrid/topics')],
  ['azurerm_eventgrid_system_topic', shape('Microsoft.EventGrid/systemTopics')],
  ['azurerm_eventgrid_event_subscription', shape('Microsoft.EventGrid/eventSubscriptions', grid, { extends: 'scope' })],
  [
    'azurerm_eventgrid_system_topic_event_subscription',
    shape('Microsoft.EventGrid/systemTopics/eventSubscriptions', grid, { parent: ['system_topic'] }),
  ],
  ['azurerm_key_vault', shape(VAULT, [policy])],
  [
    'azurerm_key_vault_access_policy',
    shape(
      `${VAULT}/accessPolicies`,
      accessPolicy().map(([from, to]): Move => [from, `${P}accessPolicies.0.${to}`]),
      {
        parent: ['key_vault_id'],
        called: 'add',
      },
    ),
  ],
  [
    'azurerm_key_vault_secret',
    shape(`${VAULT}/secrets`, renamed({ value: 'value', expiration_date: 'attributes.exp' }), {
      parent: ['key_vault_id'],
    }),
  ],
  [
    'azurerm_key_vault_key',
    shape(
      `${VAULT}/keys`,
      [
        ...renamed({
          key_type: 'kty',
          expiration_date: 'attributes.exp',
          'rotation_policy.0.expire_after': 'rotationPolicy.attributes.expiryTime',
        }),
        ['rotation_policy.0.automatic', `${P}rotationPolicy.lifetimeActions`, rotation],
      ],
      { parent: ['key_vault_id'] },
    ),
  ],
  [
    'azurerm_role_assignment',
    shape(
      'Microsoft.Authorization/roleAssignments',
      [
        ['role_definition_id', `${P}roleDefinitionId`],
        ['role_definition_name', `${P}roleDefinitionId`],
        ...renamed({ principal_id: 'principalId', principal_type: 'principalType', condition: 'condition' }),
      ],
      { extends: 'scope' },
    ),
  ],
  [
    'azurerm_role_definition',
    shape('Microsoft.Authorization/roleDefinitions', [
      ['name', `${P}roleName`],
      [
        'permissions',
        `${P}permissions`,
        eachAs([
          ['actions', 'actions'],
          ['data_actions', 'dataActions'],
        ]),
      ],
    ]),
  ],
  ['azurerm_user_assigned_identity', shape('Microsoft.ManagedIdentity/userAssignedIdentities')],
  [
    'azurerm_federated_identity_credential',
    shape(
      'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials',
      renamed({ issuer: 'issuer', subject: 'subject', audience: 'audiences' }),
      { parent: ['user_assigned_identity_id', 'parent_id'] },
    ),
  ],
  [
    'azurerm_application_insights',
    shape(
      'Microsoft.Insights/components',
      renamed({ workspace_id: 'WorkspaceResourceId', retention_in_days: 'RetentionInDays' }),
    ),
  ],
  [
    'azurerm_log_analytics_workspace',
    shape('Microsoft.OperationalInsights/workspaces', renamed({ retention_in_days: 'retentionInDays' })),
  ],
  [
    'azurerm_monitor_diagnostic_setting',
    shape(
      'Microsoft.Insights/diagnosticSettings',
      renamed({ log_analytics_workspace_id: 'workspaceId', storage_account_id: 'storageAccountId' }),
      {
        extends: 'target_resource_id',
      },
    ),
  ],
  [
    'azurerm_monitor_metric_alert',
    shape('Microsoft.Insights/metricAlerts', [
      ...renamed({ scopes: 'scopes', enabled: 'enabled' }),
      [
        'criteria',
        `${P}criteria.allOf`,
        eachAs([
          ['metric_namespace', 'metricNamespace'],
          ['metric_name', 'metricName'],
          ['threshold', 'threshold'],
        ]),
      ],
      ['action', `${P}actions`, eachAs([['action_group_id', 'actionGroupId']])],
    ]),
  ],
  [
    'azurerm_cosmosdb_account',
    shape(COSMOS, [
      ...renamed({
        key_vault_key_id: 'keyVaultKeyUri',
        'backup.0.type': 'backupPolicy.type',
        'backup.0.tier': 'backupPolicy.continuousModeProperties.tier',
      }),
      ['geo_location', `${P}locations`, eachAs([['location', 'locationName']])],
    ]),
  ],
  [
    'azurerm_cosmosdb_sql_role_assignment',
    shape(
      `${COSMOS}/sqlRoleAssignments`,
      renamed({ role_definition_id: 'roleDefinitionId', principal_id: 'principalId', scope: 'scope' }),
      {
        parent: ['account_name'],
      },
    ),
  ],
  ['azurerm_consumption_budget_subscription', shape('Microsoft.Consumption/budgets', [notifications])],
  ['azurerm_consumption_budget_resource_group', shape('Microsoft.Consumption/budgets', [notifications])],
  ['azurerm_management_lock', shape('Microsoft.Authorization/locks', [], { extends: 'scope' })],
  [
    'azurerm_network_security_group',
    shape('Microsoft.Network/networkSecurityGroups', [
      ['security_rule', `${P}securityRules`, eachAs(Object.entries(RULE).map(([from, to]): Move => [from, P + to]))],
    ]),
  ],
  [
    'azurerm_network_security_rule',
    shape('Microsoft.Network/networkSecurityGroups/securityRules', renamed(RULE), {
      parent: ['network_security_group_name'],
    }),
  ],
  [
    'azurerm_private_endpoint',
    shape('Microsoft.Network/privateEndpoints', [
      ['subnet_id', `${P}subnet.id`],
      [
        'private_service_connection',
        `${P}privateLinkServiceConnections`,
        eachAs([
          ['private_connection_resource_id', `${P}privateLinkServiceId`],
          ['subresource_names', `${P}groupIds`],
        ]),
      ],
    ]),
  ],
  ['azurerm_virtual_network', shape('Microsoft.Network/virtualNetworks')],
  ['azurerm_subnet', shape('Microsoft.Network/virtualNetworks/subnets', [], { parent: ['virtual_network_name'] })],
  ['azurerm_nat_gateway', shape('Microsoft.Network/natGateways')],
  ['azurerm_redis_cache', shape('Microsoft.Cache/redis')],
  ['azurerm_mssql_database', shape('Microsoft.Sql/servers/databases', [], { parent: ['server_id'] })],
  [
    'azurerm_container_registry',
    shape(
      'Microsoft.ContainerRegistry/registries',
      renamed({ 'encryption.0.key_vault_key_id': 'encryption.keyVaultProperties.keyIdentifier' }),
    ),
  ],
]);

/** `automatic` as the action of a rotation policy that makes a new version. */
function rotation(value: Json): Json {
  const list = eachAs([
    ['time_after_creation', 'trigger.timeAfterCreate'],
    ['time_before_expiry', 'trigger.timeBeforeExpiry'],
  ])(value);
  if (!Array.isArray(list)) return list;
  return list.map((one) =>
    Object.assign(Object.create(null), one, { action: Object.assign(Object.create(null), { type: 'Rotate' }) }),
  );
}
