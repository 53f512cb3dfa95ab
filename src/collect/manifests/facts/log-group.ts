import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, choice, number, pick, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { referenceIn } from '../reference.ts';
import type { Resource } from '../resource.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';
import { resourceFact, setDeletionPolicy, setTags, textAt } from './parts.ts';

const CLASS = choice({ STANDARD: 'standard', INFREQUENT_ACCESS: 'infrequent', DELIVERY: 'delivery' });

/** Every declared log group. */
export function logGroups(stack: Stack): Draft[] {
  const resources = stack.ofType('AWS::Logs::LogGroup');
  const passedOn = resources.length === 0 ? null : subscriptions(stack, resources);
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
    fact.attributes.subscriptions = passedOn?.(resource.logicalId) ?? [];
    setTags(fact, stack, resource);
    return fact;
  });
}

/** Destinations of the filters that name a log group, by its logical id; those of a group that is not known may be any's. */
function subscriptions(stack: Stack, groups: readonly Resource[]): (logicalId: string) => Json[] {
  const byName = new Map<string, string>();
  for (const group of groups) {
    const name = pick(stack.source(group).value, ['LogGroupName']);
    if (typeof name === 'string') byName.set(name, group.logicalId);
  }
  const found = new Map<string, Json[]>();
  const strangers: Json[] = [];
  for (const filter of stack.ofType('AWS::Logs::SubscriptionFilter')) {
    const { value } = stack.source(filter, { arn: true });
    const group = pick(value, ['LogGroupName']);
    const destination = textAt(value, 'DestinationArn');
    const id = referenceIn(group)?.logicalId ?? byName.get(typeof group === 'string' ? group : '');
    if (isHole(group)) strangers.push(hole(`a subscription whose log group is not known: ${group.unresolved}`));
    else if (id !== undefined)
      found.set(id, [...(found.get(id) ?? []), destination ?? hole('no destination is stated')]);
  }
  return (logicalId) => [...(found.get(logicalId) ?? []), ...strangers.slice(0, 1)];
}
