import type { Json } from '../../../model/json.ts';
import { pick } from '../attribute.ts';
import type { Draft, Stack } from '../stack.ts';
import { itemsOf } from './parts.ts';
import { type Owner, ownerNamed, policyAt } from './resource-policy.ts';

const QUEUE: Owner = { service: 'sqs', types: ['AWS::SQS::Queue'], fact: 'queue', name: 'QueueName' };
const TOPIC: Owner = { service: 'sns', types: ['AWS::SNS::Topic'], fact: 'topic', name: 'TopicName' };
const BUCKET: Owner = { service: 's3', types: ['AWS::S3::Bucket'], fact: 'bucket', name: 'BucketName' };
const SECRET: Owner = {
  service: 'secretsmanager',
  types: ['AWS::SecretsManager::Secret'],
  fact: 'secret',
  name: 'Name',
};
const STREAM: Owner = { service: 'kinesis', types: ['AWS::Kinesis::Stream'], fact: 'stream', name: 'Name' };

/** Resources that hold the policy of another: where it is, and what names that other. */
const APART: Readonly<Record<string, { owner: Owner; names: string; document: string }>> = {
  'AWS::SQS::QueuePolicy': { owner: QUEUE, names: 'Queues', document: 'PolicyDocument' },
  'AWS::SQS::QueueInlinePolicy': { owner: QUEUE, names: 'Queue', document: 'PolicyDocument' },
  'AWS::SNS::TopicPolicy': { owner: TOPIC, names: 'Topics', document: 'PolicyDocument' },
  'AWS::SNS::TopicInlinePolicy': { owner: TOPIC, names: 'TopicArn', document: 'PolicyDocument' },
  'AWS::S3::BucketPolicy': { owner: BUCKET, names: 'Bucket', document: 'PolicyDocument' },
  'AWS::SecretsManager::ResourcePolicy': { owner: SECRET, names: 'SecretId', document: 'ResourcePolicy' },
  'AWS::Kinesis::ResourcePolicy': { owner: STREAM, names: 'ResourceArn', document: 'ResourcePolicy' },
};

/** Resources that hold policies of their own: where, `*` standing for each item of a list. */
const OWN: Readonly<Record<string, { service: string; fact: string | null; documents: readonly string[] }>> = {
  'AWS::Events::EventBus': { service: 'events', fact: 'bus', documents: ['Policy'] },
  'AWS::KMS::Key': { service: 'kms', fact: 'key', documents: ['KeyPolicy'] },
  'AWS::KMS::ReplicaKey': { service: 'kms', fact: 'key', documents: ['KeyPolicy'] },
  'AWS::ECR::Repository': { service: 'ecr', fact: null, documents: ['RepositoryPolicyText'] },
  'AWS::DynamoDB::Table': {
    service: 'dynamodb',
    fact: 'table',
    documents: ['ResourcePolicy/PolicyDocument', 'StreamSpecification/ResourcePolicy/PolicyDocument'],
  },
  'AWS::DynamoDB::GlobalTable': {
    service: 'dynamodb',
    fact: 'table',
    documents: [
      'Replicas/*/ResourcePolicy/PolicyDocument',
      'Replicas/*/ReplicaStreamSpecification/ResourcePolicy/PolicyDocument',
    ],
  },
  'AWS::ApiGateway::RestApi': {
    service: 'execute-api',
    fact: null,
    documents: ['Policy', 'Body/x-amazon-apigateway-policy'],
  },
};

/** Who else may use a resource: each statement of each policy of one. Those of functions come from lambda-permission.ts. */
export function resourcePolicies(stack: Stack): Draft[] {
  const apart = Object.entries(APART).flatMap(([type, { owner, names, document }]) =>
    stack.ofType(type).flatMap((resource) => {
      const listed = pick(stack.source(resource, { arn: true }).value, [names]);
      const several = Array.isArray(listed);
      const whose = itemsOf(listed).map((value, index) => {
        const { id, name } = ownerNamed(stack, value, owner);
        return { resource: id, name, service: owner.service, key: several ? keyOf(name, index) : '' };
      });
      return policyAt(stack, resource, [document], whose);
    }),
  );
  const own = Object.entries(OWN).flatMap(([type, { service, fact, documents }]) =>
    stack.ofType(type).flatMap((resource) => {
      const { logicalId } = resource;
      const id = fact === null ? null : `${fact}:${stack.path}#${logicalId}`;
      const { value } = stack.source(resource, { arn: true });
      return documents.flatMap((document) =>
        pathsTo(value, document.split('/')).flatMap((path) => {
          // The first document is what people mean by the policy of the resource.
          const key =
            document === documents[0] && !path.includes('0') ? '' : path.slice(0, -1).join('/') || path.join('/');
          return policyAt(stack, resource, path, [{ resource: id, name: logicalId, service, key }]);
        }),
      );
    }),
  );
  return [...apart, ...own];
}

function keyOf(name: Json, index: number): string {
  return typeof name === 'string' ? name : String(index);
}

/** The paths that lead to something, each `*` standing for the items of a list. */
function pathsTo(value: Json | undefined, steps: readonly string[]): string[][] {
  const star = steps.indexOf('*');
  if (star < 0) return pick(value, steps) === undefined ? [] : [[...steps]];
  const before = steps.slice(0, star);
  const list = pick(value, before);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) =>
    pathsTo(item, steps.slice(star + 1)).map((rest) => [...before, String(index), ...rest]),
  );
}
