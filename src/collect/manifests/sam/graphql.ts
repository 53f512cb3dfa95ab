import type { Json } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import {
  type Expansion,
  getAtt,
  isAbsent,
  type MadeFrom,
  make,
  mapOf,
  picked,
  Refusal,
  report,
  type SamResource,
} from './expansion.ts';
import { trust } from './role.ts';

const AUTH_SETTINGS = ['LambdaAuthorizer', 'OpenIDConnect', 'UserPool'];

/** Makes the API of an `AWS::Serverless::GraphQLApi` with its roles; resolvers and functions of AppSync are left out. */
export function expandGraphqlApi(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pointer, condition } = resource;
  const from: MadeFrom = { pointer, condition };
  const auth = mapOf(member(properties, 'Auth'), 'Auth');
  if (auth === null) throw new Refusal('a GraphQL API needs Auth.');
  const logging = member(properties, 'Logging');
  const logs = logging === false ? undefined : isObject(logging) ? logging : {};
  const others = member(auth, 'Additional');
  make(expansion, { ...from, attributes: resource.attributes }, id, 'AWS::AppSync::GraphQLApi', {
    ...picked(properties, [
      'Name',
      'Visibility',
      'OwnerContact',
      'IntrospectionConfig',
      'QueryDepthLimit',
      'XrayEnabled',
    ]),
    Name: member(properties, 'Name') ?? id,
    AuthenticationType: member(auth, 'Type'),
    ...authConfig(auth),
    AdditionalAuthenticationProviders: Array.isArray(others)
      ? others.filter(isObject).map((other) => ({ AuthenticationType: member(other, 'Type') ?? null }))
      : undefined,
    LogConfig:
      logs === undefined
        ? undefined
        : { FieldLogLevel: 'ALL', CloudWatchLogsRoleArn: getAtt(`${id}CloudWatchRole`, 'Arn'), ...logs },
  });
  if (logs !== undefined && isAbsent(member(logs, 'CloudWatchLogsRoleArn'))) {
    const role = make(expansion, from, `${id}CloudWatchRole`, 'AWS::IAM::Role', {
      AssumeRolePolicyDocument: trust('appsync.amazonaws.com'),
      ManagedPolicyArns: [
        { 'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/service-role/AWSAppSyncPushToCloudWatchLogs` },
      ],
    });
    role.origins.set('ManagedPolicyArns/0', {
      kind: 'inherited-default',
      from: 'SAM attaches it to the logging role of a GraphQL API',
    });
  }
  permitAuthorizers(expansion, resource, [auth, ...(Array.isArray(others) ? others : [])]);
  expandDataSources(expansion, resource);
}

/** The permissions with which the API may call the functions that authorise. */
function permitAuthorizers(expansion: Expansion, resource: SamResource, auths: Json[]): void {
  const { id, pointer, condition } = resource;
  const functions = auths.flatMap((auth) => member(member(auth, 'LambdaAuthorizer'), 'AuthorizerUri') ?? []);
  const source = `arn:\${AWS::Partition}:appsync:\${AWS::Region}:\${AWS::AccountId}:apis/\${ApiId}`;
  functions.forEach((arn, index) => {
    const name = `${id}ToLambdaAuthConnector${index + 1}WriteLambdaPermission`;
    make(expansion, { pointer: [...pointer, 'Properties', 'Auth'], condition }, name, 'AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: arn,
      Principal: 'appsync.amazonaws.com',
      SourceArn: { 'Fn::Sub': [source, { ApiId: getAtt(id, 'ApiId') }] },
    });
  });
}

function authConfig(auth: { [name: string]: Json }) {
  const names: { [name: string]: string } = {
    LambdaAuthorizer: 'LambdaAuthorizerConfig',
    OpenIDConnect: 'OpenIDConnectConfig',
    UserPool: 'UserPoolConfig',
  };
  return Object.fromEntries(
    AUTH_SETTINGS.flatMap((name) => (names[name] === undefined ? [] : [[names[name], member(auth, name)]])),
  );
}

/** Roles of data sources; what their connectors allow is not worked out. */
function expandDataSources(expansion: Expansion, resource: SamResource): void {
  const sources = mapOf(member(resource.properties, 'DataSources'), 'DataSources') ?? {};
  for (const [group, name] of [
    ['DynamoDb', 'DynamoDB'],
    ['Lambda', 'Lambda'],
  ] as const) {
    for (const [source, settings] of Object.entries(mapOf(member(sources, group), group) ?? {})) {
      if (!isAbsent(member(settings, 'ServiceRoleArn'))) continue;
      const pointer = [...resource.pointer, 'Properties', 'DataSources', group, source];
      make(
        expansion,
        { pointer, condition: resource.condition },
        `${resource.id}${source}${name}DataSourceRole`,
        'AWS::IAM::Role',
        {
          AssumeRolePolicyDocument: trust('appsync.amazonaws.com'),
        },
      );
      const message = `The transform adds permissions for the data source ${source}, which are not worked out. Name a role in ServiceRoleArn to have it judged.`;
      report(expansion, 'sam-connector', message, pointer, ['policy']);
    }
  }
}
