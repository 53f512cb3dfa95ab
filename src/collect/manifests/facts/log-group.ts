import type { Json } from '../../../model/json.ts';
import { boolean, choice, number, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import type { Resource } from '../resource.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';
import { type Attached, attachedTo } from './attached-to.ts';
import { resourceFact, setDeletionPolicy, setTags, textAt } from './parts.ts';

const CLASS = choice({ STANDARD: 'standard', INFREQUENT_ACCESS: 'infrequent', DELIVERY: 'delivery' });

const LOG_GROUP = 'AWS::Logs::LogGroup';

/** Every declared log group. */
export function logGroups(stack: Stack): Draft[] {
  const resources = stack.ofType(LOG_GROUP);
  const owners = { types: [LOG_GROUP], name: 'LogGroupName' };
  const filters = attachedTo(stack, 'AWS::Logs::SubscriptionFilter', 'LogGroupName', owners);
  return resources.map((resource) => {
    const fact = resourceFact(stack, 'log-group', resource, ['LogGroupName']);
    const source = stack.source(resource);
    set(fact, 'retentionDays', source, ['RetentionInDays'], number, standard(null, 'CloudWatch Logs: never expires'));
    set(fact, 'key', stack.source(resource, { arn: true }), ['KmsKeyId'], text, none());
    set(fact, 'masking', source, ['DataProtectionPolicy'], () => true, none(false));
    set(fact, 'logClass', source, ['LogGroupClass'], CLASS, standard('standard', 'CloudWatch Logs: STANDARD'));
    const open = standard(false, 'CloudWatch Logs: not protected');
    set(fact, 'deletionProtection', source, ['DeletionProtectionEnabled'], boolean, open);
    setDeletionPolicy(fact, stack, resource);
    fact.attributes.subscriptions = subscriptions(stack, filters, resource);
    setTags(fact, stack, resource);
    return fact;
  });
}

/** Destinations of the filters that name a log group; those of a filter whose group is not known may be any's. */
function subscriptions(stack: Stack, { of, perhaps }: Attached, group: Resource): Json[] {
  const destinations = of(group).map((filter) => {
    const { value } = stack.source(filter, { arn: true });
    return textAt(value, 'DestinationArn') ?? hole('no destination is stated');
  });
  return perhaps === null ? destinations : [...destinations, perhaps];
}
