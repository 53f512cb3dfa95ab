import type { Json, JsonObject } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import { connect } from './connector.ts';
import {
  type Expansion,
  getAtt,
  isAbsent,
  type MadeFrom,
  make,
  mapOf,
  picked,
  Refusal,
  ref,
  type SamResource,
} from './expansion.ts';
import { expandDataSources } from './graphql-sources.ts';
import { tagList, trust } from './role.ts';

/** By type of authentication: the setting that it needs, and what AppSync calls it. */
const AUTH_SETTINGS: { [type: string]: { setting: string; property: string } } = {
  AWS_LAMBDA: { setting: 'LambdaAuthorizer', property: 'LambdaAuthorizerConfig' },
  OPENID_CONNECT: { setting: 'OpenIDConnect', property: 'OpenIDConnectConfig' },
  AMAZON_COGNITO_USER_POOLS: { setting: 'UserPool', property: 'UserPoolConfig' },
};

/** Makes the API of an `AWS::Serverless::GraphQLApi`, its roles, data sources and keys; resolvers, which hold no facts, are left out. */
export function expandGraphqlApi(expansion: Expansion, resource: SamResource): void {
  const { id, properties, pointer, condition } = resource;
  const from: MadeFrom = { pointer, condition };
  const auth = mapOf(member(properties, 'Auth'), 'Auth');
  if (auth === null) throw new Refusal('a GraphQL API needs Auth.');
  if (isAbsent(member(properties, 'SchemaInline')) === isAbsent(member(properties, 'SchemaUri'))) {
    throw new Refusal('a GraphQL API needs either SchemaInline or SchemaUri.');
  }
  const logging = member(properties, 'Logging');
  const logs = logging === false ? undefined : isObject(logging) ? logging : {};
  const { Additional: additional, ...main } = auth;
  const others = Array.isArray(additional) ? additional.map((other) => mapOf(other, 'Auth.Additional') ?? {}) : [];
  make(expansion, { ...from, attributes: resource.attributes }, id, 'AWS::AppSync::GraphQLApi', {
    ...picked(properties, [
      'IntrospectionConfig',
      'OwnerContact',
      'QueryDepthLimit',
      'ResolverCountLimit',
      'Visibility',
      'XrayEnabled',
    ]),
    Name: member(properties, 'Name') ?? id,
    ...authentication(main),
    AdditionalAuthenticationProviders: others.length === 0 ? undefined : others.map(authentication),
    LogConfig: logs === undefined ? undefined : logConfig(id, logs),
    Tags: tagList(member(properties, 'Tags'), 'graphqlapi:createdBy'),
  });
  if (logs !== undefined && isAbsent(member(logs, 'CloudWatchLogsRoleArn'))) makeLogRole(expansion, from, id);
  makeParts(expansion, resource, from);
  permitAuthorizers(expansion, resource, [main, ...others]);
  expandDataSources(expansion, resource);
}

/** The type of authentication with its one setting, in AppSync's words. Throws a Refusal. */
function authentication(auth: JsonObject): JsonObject {
  const { Type: type = null, ...settings } = auth;
  const names = Object.keys(settings).filter((name) => !isAbsent(settings[name]));
  if (names.length > 1) throw new Refusal('Auth has more than one setting of an authentication.');
  const wanted = typeof type === 'string' && Object.hasOwn(AUTH_SETTINGS, type) ? AUTH_SETTINGS[type] : undefined;
  if (wanted === undefined) return { AuthenticationType: type };
  const { [wanted.setting]: config } = settings;
  if (config === undefined || isAbsent(config)) throw new Refusal(`Auth needs ${wanted.setting} for its Type.`);
  return { AuthenticationType: type, [wanted.property]: config };
}

function logConfig(id: string, logs: JsonObject): JsonObject {
  const role = member(logs, 'CloudWatchLogsRoleArn');
  return {
    ...logs,
    FieldLogLevel: member(logs, 'FieldLogLevel') ?? 'ALL',
    CloudWatchLogsRoleArn: isAbsent(role) ? getAtt(`${id}CloudWatchRole`, 'Arn') : (role as Json),
  };
}

function makeLogRole(expansion: Expansion, from: MadeFrom, id: string): void {
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

/** Makes the schema, the keys, the cache and the domain. */
function makeParts(expansion: Expansion, resource: SamResource, from: MadeFrom): void {
  const { id, properties } = resource;
  const ApiId = getAtt(id, 'ApiId');
  make(expansion, from, `${id}Schema`, 'AWS::AppSync::GraphQLSchema', {
    ApiId,
    Definition: member(properties, 'SchemaInline'),
    DefinitionS3Location: member(properties, 'SchemaUri'),
  });
  for (const [name, key] of Object.entries(mapOf(member(properties, 'ApiKeys'), 'ApiKeys') ?? {})) {
    const { ExpiresOn, ...settings } = picked(mapOf(key, 'an API key') ?? {}, ['ApiKeyId', 'Description', 'ExpiresOn']);
    make(expansion, from, `${id}${name}`, 'AWS::AppSync::ApiKey', { ApiId, ...settings, Expires: ExpiresOn });
  }
  const cache = mapOf(member(properties, 'Cache'), 'Cache');
  if (cache !== null) make(expansion, from, `${id}ApiCache`, 'AWS::AppSync::ApiCache', { ...cache, ApiId });
  const domain = mapOf(member(properties, 'DomainName'), 'DomainName');
  if (domain === null) return;
  make(expansion, from, `${id}DomainName`, 'AWS::AppSync::DomainName', domain);
  make(expansion, from, `${id}DomainNameApiAssociation`, 'AWS::AppSync::DomainNameApiAssociation', {
    ApiId,
    DomainName: getAtt(`${id}DomainName`, 'DomainName'),
  });
}

/** Connects the API to the functions that authorise. */
function permitAuthorizers(expansion: Expansion, resource: SamResource, auths: JsonObject[]): void {
  const { id, pointer } = resource;
  const functions = auths.flatMap((auth) => member(member(auth, 'LambdaAuthorizer'), 'AuthorizerUri') ?? []);
  functions.forEach((arn, index) => {
    // The transform leaves out the API's own condition here.
    connect(
      expansion,
      { pointer: [...pointer, 'Properties', 'Auth'], condition: null },
      `${id}ToLambdaAuthConnector${index + 1}`,
      {
        source: { Type: 'AWS::AppSync::GraphQLApi', Arn: ref(id), ResourceId: getAtt(id, 'ApiId') },
        destination: { Type: 'AWS::Lambda::Function', Arn: arn },
        permissions: ['Write'],
      },
    );
  });
}
