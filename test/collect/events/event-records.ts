/** Events as each platform writes them, by ourselves. */

export const TRAIL_EVENT = {
  eventVersion: '1.09',
  userIdentity: {
    type: 'AssumedRole',
    principalId: 'AROAEXAMPLEROLE:jo.doe@acme.dev',
    arn: 'arn:aws:sts::111122223333:assumed-role/Operators/jo.doe@acme.dev',
    accountId: '111122223333',
    accessKeyId: 'ASIAEXAMPLEKEY000000',
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        arn: 'arn:aws:iam::111122223333:role/team/Operators',
        accountId: '111122223333',
        userName: 'Operators',
      },
    },
  },
  eventTime: '2026-05-03T08:15:00Z',
  eventSource: 'lambda.amazonaws.com',
  eventName: 'UpdateFunctionCode20150331v2',
  awsRegion: 'eu-west-1',
  sourceIPAddress: '203.0.113.9',
  userAgent: 'aws-cli/2.22.0 md/awscrt#0.23',
  requestParameters: { functionName: 'orders-create', publish: false },
  responseElements: { functionName: 'orders-create' },
  requestID: '6d1c2f10-aaaa-4bbb-8ccc-000000000001',
  eventID: '6d1c2f10-aaaa-4bbb-8ccc-000000000002',
  readOnly: false,
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: '111122223333',
};

/** The event with other members. */
export function trailEvent(other: object = {}): typeof TRAIL_EVENT {
  return { ...TRAIL_EVENT, ...other };
}

export const AUDIT_ENTRY = {
  '@timestamp': 1_777_795_200_000,
  _document_id: 'w1x2y3z4',
  action: 'protected_branch.destroy',
  actor: 'jo-doe',
  actor_id: 42,
  actor_ip: '203.0.113.9',
  created_at: 1_777_795_200_000,
  name: 'main',
  org: 'acme',
  repo: 'acme/orders',
  user_agent: 'Mozilla/5.0 (X11; Linux x86_64)',
};

export const AZURE_REST = {
  authorization: { action: 'Microsoft.Web/sites/publishxml/action', scope: '/subscriptions/s1' },
  caller: 'jo.doe@acme.dev',
  category: { value: 'Administrative', localizedValue: 'Administrative' },
  claims: { appid: '04b07795-8ddb-461a-bbee-02f9e1bf7b46', name: 'Jo Doe', ipaddr: '203.0.113.9' },
  correlationId: 'c0ffee00-0000-4000-8000-000000000001',
  eventDataId: 'c0ffee00-0000-4000-8000-000000000002',
  eventTimestamp: '2026-05-03T08:15:00.1234567Z',
  operationName: { value: 'Microsoft.Authorization/roleAssignments/write', localizedValue: 'Create role assignment' },
  resourceId:
    '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Web/sites/orders/providers/Microsoft.Authorization/roleAssignments/r1',
  status: { value: 'Succeeded', localizedValue: 'Succeeded' },
  subStatus: { value: 'Created', localizedValue: 'Created' },
  subscriptionId: 's1',
};

export const AZURE_DIAGNOSTIC = {
  time: '2026-05-03T08:15:00.0000000Z',
  resourceId: '/SUBSCRIPTIONS/S1/RESOURCEGROUPS/RG/PROVIDERS/MICROSOFT.WEB/SITES/ORDERS',
  operationName: 'MICROSOFT.INSIGHTS/DIAGNOSTICSETTINGS/DELETE',
  category: 'Administrative',
  resultType: 'Failure',
  resultSignature: 'Failed.Forbidden',
  callerIpAddress: '203.0.113.9',
  correlationId: 'c0ffee00-0000-4000-8000-000000000003',
  identity: { claims: { appid: 'aaaaaaaa-0000-4000-8000-000000000009', idtyp: 'app' } },
  location: 'global',
};

export const ENTRA_AUDIT = {
  time: '2026-05-03T08:15:00.0000000Z',
  resourceId: '/tenants/t1/providers/Microsoft.aadiam',
  operationName: 'Add member to role',
  category: 'AuditLogs',
  tenantId: 't1',
  properties: {
    id: 'Directory_1',
    activityDisplayName: 'Add member to role',
    activityDateTime: '2026-05-03T08:15:00.1234567+00:00',
    result: 'success',
    initiatedBy: { user: { userPrincipalName: 'jo.doe@acme.dev', ipAddress: '203.0.113.9' } },
    targetResources: [
      { type: 'User', userPrincipalName: 'kim@acme.dev' },
      { type: 'Role', displayName: 'Owner' },
    ],
  },
};

export const ENTRA_SIGN_IN = {
  time: '2026-05-03T08:15:00Z',
  operationName: 'Sign-in activity',
  category: 'SignInLogs',
  tenantId: 't1',
  resultType: '0',
  properties: {
    id: 's-1',
    createdDateTime: '2026-05-03T08:15:00Z',
    userPrincipalName: 'jo.doe@acme.dev',
    appId: 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
    authenticationRequirement: 'singleFactorAuthentication',
    status: { errorCode: 0 },
  },
};

export const GOOGLE_ENTRY = {
  protoPayload: {
    '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
    status: {},
    authenticationInfo: { principalEmail: 'jo.doe@acme.dev' },
    requestMetadata: { callerIp: '203.0.113.9', callerSuppliedUserAgent: 'google-cloud-sdk gcloud/500.0.0' },
    serviceName: 'cloudfunctions.googleapis.com',
    methodName: 'google.cloud.functions.v2.FunctionService.UpdateFunction',
    authorizationInfo: [{ permission: 'cloudfunctions.functions.update', granted: true }],
    resourceName: 'projects/acme-prod/locations/europe-west1/functions/orders-create',
  },
  insertId: 'abc123',
  resource: { type: 'cloud_function', labels: { project_id: 'acme-prod', location: 'europe-west1' } },
  timestamp: '2026-05-03T08:15:00.123456789Z',
  severity: 'NOTICE',
  logName: 'projects/acme-prod/logs/cloudaudit.googleapis.com%2Factivity',
};
