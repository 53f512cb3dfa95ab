import { pick } from '../attribute.ts';
import { wordOf } from '../resource.ts';
import type { Draft, Stack } from '../stack.ts';
import { eventSourceMappings } from './event-source-mapping.ts';
import {
  bucketNotifications,
  listedTargets,
  singleTargets,
  topicSubscriptions,
  userPoolTriggers,
} from './push-source.ts';
import { scheduledSources } from './scheduled-source.ts';
import { targeted, triggerFact } from './trigger.ts';

/** What calls functions, other than routes and function URLs. */
export function eventSources(stack: Stack): Draft[] {
  return [
    ...eventSourceMappings(stack),
    ...bucketNotifications(stack),
    ...topicSubscriptions(stack),
    ...scheduledSources(stack),
    ...listedTargets(stack),
    ...userPoolTriggers(stack),
    ...singleTargets(stack),
    ...alexaSkills(stack),
  ];
}

/** An Alexa skill stands in no template but for the permission that it needs. */
function alexaSkills(stack: Stack): Draft[] {
  return stack.ofType('AWS::Lambda::Permission').flatMap((permission) => {
    const source = stack.source(permission, { arn: true });
    const principal = pick(source.value, ['Principal']);
    if (!/^alexa-.*\.amazon\.com$/.test(wordOf(principal))) return [];
    const named = targeted(stack, pick(source.value, ['FunctionName']));
    if (named === undefined) return [];
    const key = permission.logicalId;
    return [
      triggerFact(stack, permission, source, {
        key,
        function: named,
        service: 'alexa',
        invocation: 'sync',
        source: null,
        path: [],
      }),
    ];
  });
}
