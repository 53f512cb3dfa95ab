import { COMMON, eachAs, enabled, linuxStack, type Move, type Shape } from './azurerm-shape.ts';

const SITE = 'properties.siteConfig';

const SITE_MOVES: readonly Move[] = [
  ...COMMON,
  ['https_only', 'properties.httpsOnly'],
  ['client_certificate_enabled', 'properties.clientCertEnabled'],
  ['client_certificate_mode', 'properties.clientCertMode'],
  ['client_cert_mode', 'properties.clientCertMode'],
  ['public_network_access_enabled', 'properties.publicNetworkAccess', enabled],
  ['virtual_network_subnet_id', 'properties.virtualNetworkSubnetId'],
  ['site_config.0.minimum_tls_version', `${SITE}.minTlsVersion`],
  ['site_config.0.min_tls_version', `${SITE}.minTlsVersion`],
  ['site_config.0.scm_minimum_tls_version', `${SITE}.scmMinTlsVersion`],
  ['site_config.0.ftps_state', `${SITE}.ftpsState`],
  ['site_config.0.remote_debugging_enabled', `${SITE}.remoteDebuggingEnabled`],
  ['site_config.0.vnet_route_all_enabled', `${SITE}.vnetRouteAllEnabled`],
  ['site_config.0.app_scale_limit', `${SITE}.functionAppScaleLimit`],
  ['site_config.0.elastic_instance_minimum', `${SITE}.minimumElasticInstanceCount`],
  ['site_config.0.cors.0.allowed_origins', `${SITE}.cors.allowedOrigins`],
  ['site_config.0.cors.0.support_credentials', `${SITE}.cors.supportCredentials`],
  ['site_config.0.application_stack.0', `${SITE}.linuxFxVersion`, linuxStack],
  ['site_config.0.linux_fx_version', `${SITE}.linuxFxVersion`],
  [
    'connection_string',
    `${SITE}.connectionStrings`,
    eachAs([
      ['name', 'name'],
      ['value', 'connectionString'],
    ]),
  ],
];

const LOGIN: Shape = {
  type: 'Microsoft.Web/sites/config',
  called: 'authsettingsV2',
  moves: [
    ['auth_settings_v2.0.auth_enabled', 'properties.platform.enabled'],
    ['auth_settings_v2.0.require_authentication', 'properties.globalValidation.requireAuthentication'],
    ['auth_settings_v2.0.unauthenticated_action', 'properties.globalValidation.unauthenticatedClientAction'],
  ],
};

const OLD_LOGIN: Shape = {
  type: 'Microsoft.Web/sites/config',
  called: 'authsettings',
  moves: [
    ['auth_settings.0.enabled', 'properties.enabled'],
    ['auth_settings.0.unauthenticated_client_action', 'properties.unauthenticatedClientAction'],
  ],
};

const publishing = (called: string, from: string): Shape => ({
  type: 'Microsoft.Web/sites/basicPublishingCredentialsPolicies',
  called,
  moves: [[from, 'properties.allow']],
});

const SETTINGS: Shape = {
  type: 'Microsoft.Web/sites/config',
  called: 'appsettings',
  moves: [
    ['app_settings', 'properties'],
    // What the provider sets itself from arguments of its own.
    ['site_config.0.application_insights_connection_string', 'properties.APPLICATIONINSIGHTS_CONNECTION_STRING'],
    ['site_config.0.application_insights_key', 'properties.APPINSIGHTS_INSTRUMENTATIONKEY'],
    ['storage_account_access_key', 'properties.AzureWebJobsStorage'],
  ],
};

const BESIDE: readonly Shape[] = [
  SETTINGS,
  LOGIN,
  OLD_LOGIN,
  publishing('ftp', 'ftp_publish_basic_authentication_enabled'),
  publishing('scm', 'webdeploy_publish_basic_authentication_enabled'),
];

const app: Shape = {
  type: 'Microsoft.Web/sites',
  kind: 'functionapp',
  moves: SITE_MOVES,
  beside: BESIDE,
};

const slot: Shape = {
  ...app,
  type: 'Microsoft.Web/sites/slots',
  parent: ['function_app_id', 'function_app_name'],
  beside: BESIDE.map((one) => ({ ...one, type: one.type.replace('sites/', 'sites/slots/') })),
};

const flex: Shape = {
  ...app,
  moves: [
    ...app.moves.filter(([from]) => !from.includes('application_stack')),
    ['runtime_name', 'properties.functionAppConfig.runtime.name'],
    ['runtime_version', 'properties.functionAppConfig.runtime.version'],
    ['maximum_instance_count', 'properties.functionAppConfig.scaleAndConcurrency.maximumInstanceCount'],
    ['instance_memory_in_mb', 'properties.functionAppConfig.scaleAndConcurrency.instanceMemoryMB'],
    [
      'always_ready',
      'properties.functionAppConfig.scaleAndConcurrency.alwaysReady',
      eachAs([
        ['name', 'name'],
        ['instance_count', 'instanceCount'],
      ]),
    ],
    ['storage_container_endpoint', 'properties.functionAppConfig.deployment.storage.value'],
  ],
};

/** Function apps of the provider, by type. */
export const APPS: ReadonlyMap<string, Shape> = new Map([
  ['azurerm_linux_function_app', app],
  ['azurerm_windows_function_app', app],
  ['azurerm_function_app', app],
  ['azurerm_function_app_flex_consumption', flex],
  ['azurerm_linux_function_app_slot', slot],
  ['azurerm_windows_function_app_slot', slot],
  ['azurerm_function_app_slot', slot],
]);
