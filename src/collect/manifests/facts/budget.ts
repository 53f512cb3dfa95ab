import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { choice, pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { referenceIn } from '../reference.ts';
import type { Draft, Stack } from '../stack.ts';
import { itemsOf, resourceFact } from './parts.ts';

const CHANNEL = choice({ EMAIL: 'email', SNS: 'topic' });

/** Budgets, and watches on what is unusual in costs, with how those are told who are told; never who they are. */
export function budgets(stack: Stack): Draft[] {
  const limits = stack.ofType('AWS::Budgets::Budget').map((resource) => {
    const fact = resourceFact(stack, 'budget', resource, ['Budget', 'BudgetName']);
    const notifications = itemsOf(pick(stack.source(resource).value, ['NotificationsWithSubscribers']));
    fact.attributes.kind = 'budget';
    fact.attributes.subscribers = notifications.flatMap((notification) =>
      isHole(notification) ? [notification] : channels(pick(notification, ['Subscribers']), 'SubscriptionType'),
    );
    return fact;
  });
  const monitors = stack.ofType('AWS::CE::AnomalyMonitor').map((resource) => {
    const fact = resourceFact(stack, 'budget', resource, ['MonitorName']);
    fact.attributes.kind = 'anomaly-monitor';
    fact.attributes.subscribers = subscribersOf(stack, resource.logicalId);
    return fact;
  });
  return [...limits, ...monitors];
}

/** Of the subscriptions that name a monitor. */
function subscribersOf(stack: Stack, monitor: string): Json[] {
  return stack.ofType('AWS::CE::AnomalySubscription').flatMap((subscription): Json[] => {
    const { value } = stack.source(subscription, { arn: true });
    const named = itemsOf(pick(value, ['MonitorArnList']));
    const open = named.find((item) => isHole(item));
    if (named.some((item) => referenceIn(item)?.logicalId === monitor)) {
      return channels(pick(value, ['Subscribers']), 'Type');
    }
    return isHole(open) ? [hole(`whether a subscription is of this monitor: ${open.unresolved}`)] : [];
  });
}

function channels(subscribers: Json | undefined, property: string): Json[] {
  return itemsOf(subscribers).map((subscriber) =>
    isHole(subscriber)
      ? hole(subscriber.unresolved)
      : readAs(pick(subscriber, [property]), CHANNEL, hole('how someone is told is not stated')),
  );
}
