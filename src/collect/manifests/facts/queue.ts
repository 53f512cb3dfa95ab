import type { Json, JsonObject } from '../../../model/json.ts';
import { boolean, number, pick, type Source, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { jsonTree } from '../json-tree.ts';
import { isObject } from '../resource.ts';
import { type Draft, draft, none, type Stack, set, standard } from '../stack.ts';

/** Every SQS queue. Defaults as AWS documents them for AWS::SQS::Queue. */
export function queues(stack: Stack): Draft[] {
  return stack.ofType('AWS::SQS::Queue').map((resource) => {
    const fact = draft(stack, 'queue', resource.logicalId, resource);
    const source = stack.source(resource);
    const named = withRedrive(stack.source(resource, { arn: true }));
    fact.attributes.logicalId = resource.logicalId;
    set(fact, 'name', source, ['QueueName'], text, none(resource.logicalId));
    set(fact, 'fifo', source, ['FifoQueue'], boolean, standard(false, 'SQS: a standard queue'));
    fact.attributes.service = 'sqs';
    const repeats = standard(false, 'SQS: none dropped');
    set(fact, 'deduplicates', source, ['ContentBasedDeduplication'], boolean, repeats);
    set(fact, 'redriveTarget', named, ['RedrivePolicy', 'deadLetterTargetArn'], text, none());
    set(fact, 'maxReceiveCount', named, ['RedrivePolicy', 'maxReceiveCount'], number, none());
    set(fact, 'retentionSeconds', source, ['MessageRetentionPeriod'], number, standard(345600, 'SQS: 4 days'));
    set(fact, 'visibilitySeconds', source, ['VisibilityTimeout'], number, standard(30, 'SQS: 30 seconds'));
    return fact;
  });
}

/** The same properties, with a redrive policy that is written as JSON text taken as the object that it is. */
function withRedrive(source: Source): Source {
  const policy = pick(source.value, ['RedrivePolicy']);
  if (typeof policy !== 'string' || !isObject(source.value)) return source;
  const value: JsonObject = { ...source.value, RedrivePolicy: parsed(policy) };
  return { ...source, value };
}

function parsed(policy: string): Json {
  return jsonTree(policy)?.value ?? hole('a redrive policy that is no JSON');
}
