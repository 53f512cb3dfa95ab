import { choice, number, pick, readAs, type Source } from '../attribute.ts';
import type { Resource } from '../resource.ts';
import { type Draft, type Stack, set, standard } from '../stack.ts';
import { fieldsOf } from './bus.ts';
import { itemsAt, targeted, textAt, triggerFact } from './trigger.ts';

const STATE = choice({ ENABLED: true, DISABLED: false, ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS: true });

/** EventBridge rules, on events or on a schedule, and EventBridge Scheduler. */
export function scheduledSources(stack: Stack): Draft[] {
  const rules = stack.ofType('AWS::Events::Rule').flatMap((rule) => {
    const source = stack.source(rule, { arn: true });
    const scheduled = pick(source.value, ['ScheduleExpression']) !== undefined;
    return itemsAt(source, ['Targets']).flatMap(({ item, path }, index) => {
      const named = targeted(stack, pick(item, ['Arn']) ?? item);
      if (named === undefined) return [];
      const id = pick(item, ['Id']);
      const fact = triggerFact(stack, rule, source, {
        key: `${rule.logicalId}/${typeof id === 'string' ? id : index}`,
        function: named,
        service: scheduled ? 'schedule' : 'events',
        invocation: 'async',
        source: `\${${rule.logicalId}.Arn}`,
        filters: pick(source.value, ['EventPattern']) === undefined ? 0 : 1,
        matches: fieldsOf(source),
        failureTarget: textAt(item, ['DeadLetterConfig', 'Arn']),
        path,
      });
      return [withRetries(fact, source, path, rule)];
    });
  });
  const schedules = stack.ofType('AWS::Scheduler::Schedule').flatMap((schedule) => {
    const source = stack.source(schedule, { arn: true });
    const named = targeted(stack, pick(source.value, ['Target', 'Arn']));
    if (named === undefined) return [];
    const fact = triggerFact(stack, schedule, source, {
      key: schedule.logicalId,
      function: named,
      service: 'schedule',
      invocation: 'async',
      source: `\${${schedule.logicalId}.Arn}`,
      failureTarget: textAt(source.value, ['Target', 'DeadLetterConfig', 'Arn']),
      path: [],
    });
    return [withRetries(fact, source, ['Target'], schedule)];
  });
  return [...rules, ...schedules];
}

/** Both retry for a day and 185 times where nothing else is said. */
function withRetries(fact: Draft, source: Source, target: string[], resource: Resource): Draft {
  const policy = [...target, 'RetryPolicy'];
  set(fact, 'maxRetries', source, [...policy, 'MaximumRetryAttempts'], number, standard(185, 'EventBridge: 185 times'));
  const age = standard(86400, 'EventBridge: 24 hours');
  set(fact, 'maxRecordAgeSeconds', source, [...policy, 'MaximumEventAgeInSeconds'], number, age);
  fact.attributes.enabled = readAs(pick(source.value, ['State']), STATE, true);
  if (resource.properties.State === undefined) {
    fact.origins['/enabled'] = { kind: 'inherited-default', from: 'EventBridge: enabled' };
  }
  return fact;
}
