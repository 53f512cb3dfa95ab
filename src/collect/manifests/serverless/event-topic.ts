import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { isObject } from '../resource.ts';
import { type Event, refuse } from './event.ts';
import {
  add,
  type Draft,
  type Expansion,
  firstSet,
  getAtt,
  join,
  permit,
  ref,
  targetOf,
  wordsOf,
} from './expansion.ts';
import { plainName, resourceName } from './naming.ts';
import { list, type Made, object, type Part, put } from './part.ts';

/** A topic by its name, which the framework makes, or by an ARN. */
type Topic = { name: string; arn: Part | null };

/** An event `sns`: the subscription, the topic where it is not there yet, and the permission. */
export function expandTopic(event: Event): void {
  const { expansion, fn, part } = event;
  const topic = topicOf(part);
  if (topic === null) {
    refuse(event, 'it names no topic; beside an arn that is no text stands topicName.');
    return;
  }
  const settings = isObject(part.value) && !isHole(part.value);
  const redrive = settings ? redrivePolicy(event, topic) : undefined;
  const filter = settings ? firstSet(part.at('filterPolicy')) : undefined;
  const name = plainName(topic.name);
  const more = {
    FilterPolicy: filter,
    FilterPolicyScope: settings ? firstSet(part.at('filterPolicyScope')) : undefined,
    RedrivePolicy: redrive,
  };
  const subscription = (arn: Made): Draft =>
    add(expansion, part, `${resourceName(fn.key)}SnsSubscription${name}`, 'AWS::SNS::Subscription', {
      TopicArn: arn,
      Protocol: 'lambda',
      Endpoint: targetOf(fn),
      ...more,
    });
  if (topic.arn !== null) subscription(topic.arn);
  else {
    const id = `SNSTopic${name}`;
    const made = expansion.drafts.get(id) ?? makeTopic(event, id, topic.name);
    if (filter !== undefined || redrive !== undefined) subscription(ref(id));
    else {
      const known = made.properties.Subscription;
      const entry = part.with(object({ Endpoint: targetOf(fn), Protocol: 'lambda' }));
      put(made.properties, 'Subscription', list([...(Array.isArray(known) ? known : []), entry]));
    }
  }
  permit(expansion, fn, part, `${resourceName(fn.key)}LambdaPermission${name}SNS`, 'sns.amazonaws.com', {
    SourceArn: topic.arn ?? arnOfName(topic.name),
  });
}

function makeTopic({ expansion, part }: Event, id: string, name: string): Draft {
  const shown = isObject(part.value) ? firstSet(part.at('displayName')) : undefined;
  return add(expansion, part, id, 'AWS::SNS::Topic', { TopicName: name, DisplayName: shown });
}

function arnOfName(name: string): Json {
  const account = [ref('AWS::Partition'), ':sns:', ref('AWS::Region'), ':', ref('AWS::AccountId')];
  return join('', ['arn:', ...account, ':', name]);
}

function topicOf(part: Part): Topic | null {
  const text = wordsOf(part.value);
  if (text !== null) {
    return text.startsWith('arn:') ? { name: lastOf(text), arn: part } : { name: text, arn: null };
  }
  if (!isObject(part.value)) return null;
  if (isHole(part.value)) return { name: 'Unknown', arn: part };
  const arn = part.at('arn');
  const named = part.at('topicName').text;
  if (!arn.there) return named === null ? null : { name: named, arn: null };
  const inside = wordsOf(arn.value);
  const name = named ?? (inside === null ? (isHole(arn.value) ? 'Unknown' : null) : lastOf(inside));
  return name === null ? null : { name, arn };
}

/** The last part of an ARN; the two colons of a name such as `AWS::Region` part nothing. */
function lastOf(arn: string): string {
  return arn.split(/(?<!:):(?!:)/).at(-1) ?? arn;
}

/** Where messages go that the function did not take, and the queue's permission for the topic. */
function redrivePolicy({ expansion, fn, part }: Event, topic: Topic): Made {
  const policy = part.at('redrivePolicy');
  if (!policy.there) return undefined;
  if (isHole(policy.value)) return policy;
  const { arn, url } = deadLetters(policy);
  const id = `${plainName(topic.name)}To${resourceName(fn.key)}DLQPolicy`;
  const source = topic.arn?.value ?? arnOfName(topic.name);
  deadLetterPolicy(expansion, policy, id, { arn, url, source });
  return object({ deadLetterTargetArn: arn });
}

function deadLetters(policy: Part): { arn: Made; url: Json } {
  const arn = policy.at('deadLetterTargetArn');
  if (arn.there) {
    const [name = '', account = '', region = ''] = (arn.text ?? '').split(':').reverse();
    return { arn, url: join('', [`https://sqs.${region}.`, ref('AWS::URLSuffix'), `/${account}/${name}`]) };
  }
  const id = policy.at('deadLetterTargetRef');
  if (id.text !== null) return { arn: getAtt(id.text, 'Arn'), url: ref(id.text) };
  const imported = (name: string): Json => object({ 'Fn::ImportValue': policy.at('deadLetterTargetImport', name) });
  return { arn: imported('arn'), url: imported('url') };
}

function deadLetterPolicy(
  expansion: Expansion,
  from: Part,
  id: string,
  { arn, url, source }: { arn: Made; url: Json; source: Json },
): void {
  const statement = object({
    Effect: 'Allow',
    Principal: object({ Service: 'sns.amazonaws.com' }),
    Action: 'sqs:SendMessage',
    Resource: arn,
    Condition: object({ ArnEquals: object({ 'aws:SourceArn': source }) }),
  });
  const document = object({ Version: '2012-10-17', Id: id, Statement: list([statement]) });
  add(expansion, from, id, 'AWS::SQS::QueuePolicy', { PolicyDocument: document, Queues: [url] });
}
