import { isObject, member, type Resource } from '../resource.ts';
import { asText, type SamResource } from './expansion.ts';

/** Types of what SAM makes that have `Tags`, a list of keys and values. */
const TAGGED = new Set([
  'AWS::ApiGateway::ApiKey',
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::DomainNameV2',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGateway::UsagePlan',
  'AWS::CodeDeploy::DeploymentGroup',
  'AWS::IAM::Role',
  'AWS::IoT::TopicRule',
  'AWS::Lambda::CapacityProvider',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::StepFunctions::StateMachine',
]);

/** Types that have `Tags` as a map. */
const MAPPED = new Set(['AWS::ApiGatewayV2::Api', 'AWS::ApiGatewayV2::DomainName', 'AWS::ApiGatewayV2::Stage']);

/** Gives the tags of a SAM resource with `PropagateTags` to all that was made of it, in place of the tags that these had. */
export function propagateTags({ properties, type }: SamResource, made: readonly Resource[]): void {
  const tags = member(properties, 'Tags');
  if (member(properties, 'PropagateTags') !== true || !isObject(tags) || Object.keys(tags).length === 0) return;
  const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  const adds = type === 'AWS::Serverless::CapacityProvider';
  for (const resource of made) {
    if (MAPPED.has(resource.type)) resource.properties.Tags = tags;
    if (!TAGGED.has(resource.type)) continue;
    const own = member(resource.properties, 'Tags');
    const kept =
      adds && Array.isArray(own) ? own.filter((tag) => !Object.hasOwn(tags, asText(member(tag, 'Key')))) : [];
    resource.properties.Tags = [...kept, ...list];
  }
}
