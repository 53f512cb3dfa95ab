import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { jsonTree } from '../json-tree.ts';
import type { Resource } from '../resource.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';
import { type Attached, attachedTo } from './attached-to.ts';
import { itemsOf, resourceFact, textAt } from './parts.ts';
import { addressesIn } from './web-address.ts';

const TOPIC = 'AWS::SNS::Topic';

/** Every SNS topic, with the subscriptions that the template declares in it or apart. */
export function topics(stack: Stack): Draft[] {
  const resources = stack.ofType(TOPIC);
  const apart = attachedTo(stack, 'AWS::SNS::Subscription', 'TopicArn', { types: [TOPIC], name: 'TopicName' });
  return resources.map((resource) => {
    const fact = resourceFact(stack, 'topic', resource, ['TopicName']);
    const source = stack.source(resource, { arn: true });
    fact.attributes.service = 'sns';
    set(fact, 'fifo', source, ['FifoTopic'], boolean, standard(false, 'SNS: a standard topic'));
    fact.attributes.subscriptions = subscriptions(stack, resource, apart);
    set(fact, 'masking', source, ['DataProtectionPolicy'], () => true, none(false));
    return fact;
  });
}

function subscriptions(stack: Stack, topic: Resource, apart: Attached): Json[] {
  const own = itemsOf(pick(stack.source(topic, { arn: true }).value, ['Subscription']));
  const inside = own.map((item, index) =>
    isHole(item) ? hole(item.unresolved) : subscription(`${topic.logicalId}/${index}`, item),
  );
  const declared = apart
    .of(topic)
    .map((resource) => subscription(resource.logicalId, stack.source(resource, { arn: true }).value ?? null));
  return [...inside, ...declared, ...(apart.perhaps ? [apart.perhaps] : [])];
}

function subscription(name: string, value: Json): Json {
  return {
    subscription: name,
    protocol: textAt(value, 'Protocol') ?? hole('no protocol is stated'),
    endpoint: readAs(pick(value, ['Endpoint']), endpoint, null),
    failureTarget: failureTarget(pick(value, ['RedrivePolicy'])),
    filtered: readAs(pick(value, ['FilterPolicy']), () => true, false),
  };
}

/** A resource, or scheme and host of an address. A mailbox or a telephone is a person's and is not handed over. */
function endpoint(value: Json): Json {
  const written = text(value);
  if (typeof written !== 'string') return written;
  const [address] = addressesIn(written);
  if (address !== undefined) return address;
  return /^arn:|^\$\{[^{}]*\}$/.test(written) ? written : null;
}

function failureTarget(policy: Json | undefined): Json {
  const parsed = typeof policy === 'string' ? jsonTree(policy)?.value : policy;
  if (parsed === undefined && policy !== undefined) return hole('a redrive policy that is no JSON');
  return textAt(parsed ?? undefined, 'deadLetterTargetArn');
}
