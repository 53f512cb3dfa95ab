import type { Json } from '../../../model/json.ts';
import { isObject, member } from '../resource.ts';
import {
  carryOrigins,
  type Expansion,
  getAtt,
  intrinsic,
  isAbsent,
  type MadeFrom,
  make,
  mapOf,
  picked,
  Refusal,
  type SamResource,
} from './expansion.ts';
import { locationOf } from './function-code.ts';
import { tagList, trust } from './role.ts';

const KEY_TYPES: { [type: string]: string } = { String: 'S', Number: 'N', Binary: 'B' };

/** Makes the table of an `AWS::Serverless::SimpleTable`. */
export function expandTable(expansion: Expansion, resource: SamResource): void {
  const { properties } = resource;
  const key = mapOf(member(properties, 'PrimaryKey'), 'PrimaryKey');
  const type = member(key ?? undefined, 'Type') ?? 'String';
  const name = key === null ? 'id' : member(key, 'Name');
  if (isAbsent(name)) throw new Refusal('PrimaryKey needs Name.');
  const keyType = typeof type === 'string' && Object.hasOwn(KEY_TYPES, type) ? KEY_TYPES[type] : undefined;
  if (keyType === undefined && intrinsic(type) === null)
    throw new Refusal('Type of PrimaryKey is String, Number or Binary.');
  const { PointInTimeRecoverySpecification, ProvisionedThroughput, SSESpecification, TableName } = picked(properties, [
    'PointInTimeRecoverySpecification',
    'ProvisionedThroughput',
    'SSESpecification',
    'TableName',
  ]);
  const tags = member(properties, 'Tags');
  const table = make(expansion, { ...whole(resource) }, resource.id, 'AWS::DynamoDB::Table', {
    AttributeDefinitions: [{ AttributeName: name as Json, AttributeType: keyType ?? type }],
    KeySchema: [{ AttributeName: name as Json, KeyType: 'HASH' }],
    BillingMode: ProvisionedThroughput === undefined ? 'PAY_PER_REQUEST' : undefined,
    PointInTimeRecoverySpecification,
    ProvisionedThroughput,
    SSESpecification,
    TableName,
    Tags: isObject(tags) ? Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) : tags,
  });
  for (const at of ['SSESpecification', 'PointInTimeRecoverySpecification', 'Tags']) carryOrigins(resource, table, at);
}

/** Makes the layer version of an `AWS::Serverless::LayerVersion`, under the name by which the template refers to it. */
export function expandLayer(expansion: Expansion, resource: SamResource): void {
  const { properties } = resource;
  const content = member(properties, 'ContentUri');
  if (content === undefined || isAbsent(content)) throw new Refusal('a layer needs ContentUri.');
  const retention = member(properties, 'RetentionPolicy');
  if (retention !== undefined) {
    const resolved = expansion.resolver.resolve(retention).value;
    const text = typeof resolved === 'string' ? resolved.toLowerCase() : '';
    if (intrinsic(retention) !== null && member(retention, 'Ref') === undefined)
      throw new Refusal('RetentionPolicy is Retain or Delete.');
    if (!text.includes(`\${`) && typeof resolved === 'string' && !['retain', 'delete'].includes(text)) {
      throw new Refusal('RetentionPolicy is Retain or Delete.');
    }
    if (typeof retention !== 'string' && intrinsic(retention) === null)
      throw new Refusal('RetentionPolicy is Retain or Delete.');
  }
  for (const name of ['LicenseInfo', 'Description', 'LayerName']) {
    const value = member(properties, name);
    if (value !== undefined && typeof value !== 'string' && intrinsic(value) === null)
      throw new Refusal(`${name} must be a text.`);
  }
  for (const name of ['CompatibleRuntimes', 'CompatibleArchitectures']) {
    const value = member(properties, name);
    if (value !== undefined && !Array.isArray(value) && intrinsic(value) === null)
      throw new Refusal(`${name} must be a list.`);
  }
  make(expansion, whole(resource), resource.id, 'AWS::Lambda::LayerVersion', {
    ...picked(properties, ['CompatibleArchitectures', 'CompatibleRuntimes', 'Description', 'LicenseInfo']),
    LayerName: member(properties, 'LayerName') ?? resource.id,
    Content: locationOf(content, 'ContentUri'),
  });
}

/** Makes the nested stack of an `AWS::Serverless::Application`. */
export function expandApplication(expansion: Expansion, resource: SamResource): void {
  const { properties } = resource;
  const location = member(properties, 'Location');
  if (isAbsent(location)) throw new Refusal('an application needs Location.');
  if (intrinsic(location) === null && isObject(location)) {
    for (const name of ['ApplicationId', 'SemanticVersion']) {
      if (isAbsent(member(location, name))) throw new Refusal(`Location needs ${name}.`);
    }
  }
  const tags = member(properties, 'Tags');
  if (Object.hasOwn(isObject(tags) ? tags : {}, 'lambda:createdBy'))
    throw new Refusal('the tag lambda:createdBy is kept for SAM.');
  make(expansion, whole(resource), resource.id, 'AWS::CloudFormation::Stack', {
    ...picked(properties, ['NotificationARNs', 'Parameters', 'TimeoutInMinutes']),
    TemplateURL: typeof location === 'string' ? location : undefined,
    Tags: tagList(tags, 'lambda:createdBy'),
  });
}

/** Makes the capacity provider of an `AWS::Serverless::CapacityProvider`, and its operator's role where none is given. */
export function expandCapacityProvider(expansion: Expansion, resource: SamResource): void {
  const { id, properties } = resource;
  const given = member(properties, 'OperatorRole');
  if (isAbsent(member(properties, 'VpcConfig'))) throw new Refusal('a capacity provider needs VpcConfig.');
  const from: MadeFrom = { pointer: resource.pointer, condition: resource.condition };
  make(expansion, whole(resource), id, 'AWS::Lambda::CapacityProvider', {
    ...picked(properties, ['CapacityProviderName', 'KmsKeyArn', 'VpcConfig']),
    PermissionsConfig: {
      CapacityProviderOperatorRoleArn: isAbsent(given) ? getAtt(`${id}OperatorRole`, 'Arn') : (given as Json),
    },
    Tags: tagList(member(properties, 'Tags'), 'lambda:createdBy'),
  });
  if (!isAbsent(given)) return;
  const role = make(expansion, from, `${id}OperatorRole`, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
    ManagedPolicyArns: ['arn:aws:iam::aws:policy/AWSLambdaManagedEC2ResourceOperator'],
    Tags: [{ Key: 'lambda:createdBy', Value: 'SAM' }],
  });
  role.origins.set('ManagedPolicyArns/0', {
    kind: 'inherited-default',
    from: 'SAM attaches it to the operator of a capacity provider',
  });
}

function whole(resource: SamResource): MadeFrom {
  return { pointer: resource.pointer, condition: resource.condition, attributes: resource.attributes };
}
