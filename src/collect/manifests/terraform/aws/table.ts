import { ACCOUNT } from './account.ts';
import { BUCKETS, BUCKETS_PARTS } from './bucket.ts';
import { DELIVERY, DELIVERY_PARTS } from './delivery.ts';
import { EDGE } from './edge.ts';
import { GRAPHQL_API } from './graphql-api.ts';
import { HTTP_API } from './http-api.ts';
import { IAM, IAM_PARTS } from './iam.ts';
import { LAMBDA, LAMBDA_PARTS } from './lambda.ts';
import { LOAD_BALANCER, LOAD_BALANCER_PARTS } from './load-balancer.ts';
import { MESSAGING, MESSAGING_PARTS } from './messaging.ts';
import { NETWORK, NETWORK_PARTS } from './network.ts';
import { OBSERVABILITY, OBSERVABILITY_PARTS } from './observability.ts';
import { REST_API, REST_API_PARTS } from './rest-api.ts';
import { SECRETS, SECRETS_PARTS } from './secrets.ts';
import type { Part, Shape } from './shape.ts';
import { STORAGE, STORAGE_PARTS } from './storage.ts';
import { TRIGGERS } from './triggers.ts';

/** Older names of one and the same type. */
const ALIASES = new Map([
  ['aws_alb', 'aws_lb'],
  ['aws_alb_listener', 'aws_lb_listener'],
  ['aws_alb_listener_rule', 'aws_lb_listener_rule'],
  ['aws_alb_target_group', 'aws_lb_target_group'],
  ['aws_alb_target_group_attachment', 'aws_lb_target_group_attachment'],
  ['aws_s3_bucket_object', 'aws_s3_object'],
]);

const SHAPES = new Map<string, Shape>(
  Object.entries({
    ...ACCOUNT,
    ...BUCKETS,
    ...DELIVERY,
    ...EDGE,
    ...GRAPHQL_API,
    ...HTTP_API,
    ...IAM,
    ...LAMBDA,
    ...LOAD_BALANCER,
    ...MESSAGING,
    ...NETWORK,
    ...OBSERVABILITY,
    ...REST_API,
    ...SECRETS,
    ...STORAGE,
    ...TRIGGERS,
  }),
);

const PARTS = new Map<string, Part>(
  Object.entries({
    ...BUCKETS_PARTS,
    ...DELIVERY_PARTS,
    ...IAM_PARTS,
    ...LAMBDA_PARTS,
    ...LOAD_BALANCER_PARTS,
    ...MESSAGING_PARTS,
    ...NETWORK_PARTS,
    ...OBSERVABILITY_PARTS,
    ...REST_API_PARTS,
    ...SECRETS_PARTS,
    ...STORAGE_PARTS,
  }),
);

/** Every type of Terraform that is said in CloudFormation, whole or as a part of another. */
export const KNOWN_TYPES: ReadonlySet<string> = new Set([...SHAPES.keys(), ...PARTS.keys()]);

/** Types of which facts want only to know what kind of thing they are. */
const KINDS = new Map([
  ['aws_msk_cluster', 'AWS::MSK::Cluster'],
  ['aws_mq_broker', 'AWS::AmazonMQ::Broker'],
  ['aws_docdb_cluster', 'AWS::DocDB::DBCluster'],
  ['aws_ecs_service', 'AWS::ECS::Service'],
  ['aws_ecs_task_definition', 'AWS::ECS::TaskDefinition'],
  ['aws_batch_job_queue', 'AWS::Batch::JobQueue'],
  ['aws_codebuild_project', 'AWS::CodeBuild::Project'],
  ['aws_codepipeline', 'AWS::CodePipeline::Pipeline'],
  ['aws_acm_certificate', 'AWS::CertificateManager::Certificate'],
]);

export function shapeOf(type: string): Shape | undefined {
  return SHAPES.get(ALIASES.get(type) ?? type);
}

export function partOf(type: string): Part | undefined {
  return PARTS.get(ALIASES.get(type) ?? type);
}

/** The type as CloudFormation calls it; of one that it has no name for that we know, Terraform's. */
export function typeOf(type: string): string {
  return shapeOf(type)?.type ?? KINDS.get(type) ?? `Terraform::${type}`;
}

/** `Ref`, or the attribute of `Fn::GetAtt`, that an attribute of a type of Terraform is. */
export function attributeOf(type: string, attribute: string): string {
  const own = shapeOf(type)?.attributes;
  if (own !== undefined && Object.hasOwn(own, attribute)) return own[attribute] ?? 'Ref';
  if (attribute === 'arn') return 'Arn';
  if (attribute === 'id' || attribute === 'name' || attribute === shapeName(type)) return 'Ref';
  return attribute.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `stage_name` of a stage, `bucket` of a bucket: what its Ref gives, by the name that it has there. */
function shapeName(type: string): string {
  return type === 'aws_api_gateway_stage' || type === 'aws_api_gateway_deployment' ? 'stage_name' : 'name';
}
