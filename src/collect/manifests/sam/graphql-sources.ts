import type { Json, JsonObject } from '../../../model/json.ts';
import { member } from '../resource.ts';
import { connect } from './connector.ts';
import { defined, type Expansion, getAtt, isAbsent, make, mapOf, ref, type SamResource } from './expansion.ts';
import { trust } from './role.ts';

/** What the two kinds of data source are called, and what their role may do. */
const KINDS = [
  { group: 'DynamoDb', name: 'DynamoDB', type: 'AMAZON_DYNAMODB', to: 'Table', config: dynamoConfig, reaches: table },
  { group: 'Lambda', name: 'Lambda', type: 'AWS_LAMBDA', to: 'Lambda', config: lambdaConfig, reaches: lambda },
] as const;

type Reach = { destination: Json; permissions: Json };

/** Makes the data sources of a GraphQL API, and for each without a role one that may reach its table or function. */
export function expandDataSources(expansion: Expansion, resource: SamResource): void {
  const sources = mapOf(member(resource.properties, 'DataSources'), 'DataSources') ?? {};
  for (const { group, name, type, to, config, reaches } of KINDS) {
    for (const [source, written] of Object.entries(mapOf(member(sources, group), group) ?? {})) {
      const settings = mapOf(written, `the data source ${source}`) ?? {};
      const from = {
        pointer: [...resource.pointer, 'Properties', 'DataSources', group, source],
        condition: resource.condition,
      };
      const id = `${resource.id}${source}${name}DataSource`;
      const given = member(settings, 'ServiceRoleArn');
      make(expansion, from, id, 'AWS::AppSync::DataSource', {
        ApiId: getAtt(resource.id, 'ApiId'),
        Name: member(settings, 'Name') ?? source,
        Description: member(settings, 'Description'),
        Type: type,
        ServiceRoleArn: isAbsent(given) ? getAtt(`${id}Role`, 'Arn') : given,
        ...config(settings),
      });
      if (!isAbsent(given)) continue;
      make(expansion, from, `${id}Role`, 'AWS::IAM::Role', {
        AssumeRolePolicyDocument: trust('appsync.amazonaws.com'),
      });
      // The transform leaves out the API's own condition here.
      connect(expansion, { ...from, condition: null }, `${id}To${to}Connector`, {
        source: { Type: 'AWS::AppSync::DataSource', Arn: getAtt(id, 'DataSourceArn'), RoleName: ref(`${id}Role`) },
        ...reaches(settings),
      });
    }
  }
}

function dynamoConfig(settings: JsonObject): { [name: string]: Json } {
  return {
    DynamoDBConfig: defined({
      AwsRegion: member(settings, 'Region') ?? ref('AWS::Region'),
      TableName: member(settings, 'TableName'),
      UseCallerCredentials: member(settings, 'UseCallerCredentials'),
      Versioned: member(settings, 'Versioned'),
      DeltaSyncConfig: member(settings, 'DeltaSync'),
    }),
  };
}

function lambdaConfig(settings: JsonObject): { [name: string]: Json } {
  return { LambdaConfig: defined({ LambdaFunctionArn: member(settings, 'FunctionArn') }) };
}

/** The table by its ARN, or by its name in its region. */
function table(settings: JsonObject): Reach {
  const named = {
    Region: member(settings, 'Region') ?? ref('AWS::Region'),
    TableName: member(settings, 'TableName') ?? null,
  };
  const arn = `arn:\${AWS::Partition}:dynamodb:\${Region}:\${AWS::AccountId}:table/\${TableName}`;
  return {
    destination: { Type: 'AWS::DynamoDB::Table', Arn: member(settings, 'TableArn') ?? { 'Fn::Sub': [arn, named] } },
    permissions: member(settings, 'Permissions') ?? ['Read', 'Write'],
  };
}

function lambda(settings: JsonObject): Reach {
  return {
    destination: defined({ Type: 'AWS::Lambda::Function', Arn: member(settings, 'FunctionArn') }),
    permissions: ['Write'],
  };
}
