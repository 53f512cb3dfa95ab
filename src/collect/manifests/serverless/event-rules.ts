import { createHash } from 'node:crypto';
import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';
import { type Event, refuse, stated } from './event.ts';
import { add, firstSet, getAtt, grant, join, nextNumber, permit, ref, sub, targetOf, wordsOf } from './expansion.ts';
import { plainName, resourceName } from './naming.ts';
import { list, type Made, object, type Part } from './part.ts';

/** Longest name of a rule and of a target. */
const MAX_NAME = 64;

/** Rules and schedules, by the name of the event. */
export const RULES: { [kind: string]: (event: Event) => void } = {
  schedule: expandSchedule,
  eventBridge: expandEventBridge,
  cloudwatchEvent: expandCloudwatchEvent,
};

/** ENABLED unless it is switched off. */
function state(enabled: Part): Made {
  if (isHole(enabled.value)) return enabled.with(hole(enabled.value.unresolved, ['ENABLED', 'DISABLED']));
  return enabled.there ? enabled.with(enabled.value === false ? 'DISABLED' : 'ENABLED') : 'ENABLED';
}

function expandSchedule(event: Event): void {
  const { expansion, fn, part } = event;
  const alone = typeof part.value === 'string';
  const rates = alone || isHole(part.value) ? [part] : part.at('rate').items();
  if (rates.length === 0) {
    refuse(event, 'it names no rate.');
    return;
  }
  const byScheduler = part.at('method').value === 'scheduler';
  const name = resourceName(fn.key);
  const settings = (key: string): Part | undefined => (alone ? undefined : firstSet(part.at(key)));
  for (const rate of rates) {
    const number = nextNumber(expansion, `schedules of ${fn.key}`);
    const enabled = state(part.at('enabled'));
    if (byScheduler) {
      add(expansion, part, `${name}SchedulerSchedule${number}`, 'AWS::Scheduler::Schedule', {
        ScheduleExpression: rate,
        State: enabled,
        Target: object({
          Arn: targetOf(fn),
          RoleArn: settings('roleArn') ?? roleOf(event),
          Input: inputOf(settings('input')),
        }),
        FlexibleTimeWindow: object({ Mode: 'OFF' }),
        Name: settings('name'),
        GroupName: settings('groupName'),
        Description: settings('description'),
        ScheduleExpressionTimezone: settings('timezone'),
      });
      continue;
    }
    const id = `${name}EventsRuleSchedule${number}`;
    add(expansion, part, id, 'AWS::Events::Rule', {
      ScheduleExpression: rate,
      State: enabled,
      Name: settings('name'),
      Description: settings('description'),
      Targets: [
        object({
          Arn: targetOf(fn),
          Id: `${fn.key}Schedule`,
          Input: inputOf(settings('input')),
          InputPath: settings('inputPath'),
          InputTransformer: transformer(settings('inputTransformer')),
        }),
      ],
    });
    const source = { SourceArn: getAtt(id, 'Arn') };
    permit(expansion, fn, part, `${name}LambdaPermissionEventsRuleSchedule${number}`, 'events.amazonaws.com', source);
  }
  if (byScheduler) {
    const text = wordsOf(fn.name.value);
    const arn = `arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${text}`;
    const resources = text === null ? [fn.name] : [sub(arn), sub(`${arn}:*`)];
    if (!expansion.trusted.some((one) => one.fn === fn && one.service === 'scheduler.amazonaws.com')) {
      grant(expansion, fn, part, ['lambda:InvokeFunction'], resources, { group: 'scheduler' });
      expansion.trusted.push({ fn, service: 'scheduler.amazonaws.com' });
    }
  }
}

function roleOf({ expansion, fn }: Event): Made {
  return expansion.drafts.get(fn.id)?.properties.Role;
}

/** An input as the text that is handed over. */
function inputOf(input: Part | undefined): Made {
  if (input === undefined || typeof input.value === 'string' || isHole(input.value)) return input;
  return input.with(JSON.stringify(input.value));
}

function transformer(part: Part | undefined): Made {
  if (part === undefined || !isObject(part.value)) return part;
  return object({ InputTemplate: stated(part.at('inputTemplate')), InputPathsMap: stated(part.at('inputPathsMap')) });
}

function expandCloudwatchEvent({ expansion, fn, part, nth }: Event): void {
  const name = resourceName(fn.key);
  const id = `${name}EventsRuleCloudWatchEvent${nth}`;
  add(expansion, part, id, 'AWS::Events::Rule', {
    EventPattern: stated(part.at('event')) ?? hole('no event is stated'),
    State: state(part.at('enabled')),
    Name: firstSet(part.at('name')),
    Description: firstSet(part.at('description')),
    Targets: [
      object({
        Arn: targetOf(fn),
        Id: `${fn.key}CloudWatchEvent`,
        Input: inputOf(firstSet(part.at('input'))),
        InputPath: firstSet(part.at('inputPath')),
        InputTransformer: transformer(firstSet(part.at('inputTransformer'))),
      }),
    ],
  });
  const source = { SourceArn: getAtt(id, 'Arn') };
  permit(expansion, fn, part, `${name}LambdaPermissionEventsRuleCloudWatchEvent${nth}`, 'events.amazonaws.com', source);
}

function expandEventBridge(event: Event): void {
  const { expansion, fn, part, number } = event;
  if (!part.at('pattern').there && !part.at('schedule').there) {
    refuse(event, 'it needs a pattern or a schedule.');
    return;
  }
  const bus = busOf(event);
  const stub = `${wordsOf(fn.name.value) ?? fn.key}-rule-${number}`;
  const unnamed = isHole(fn.name.value) ? fn.name.value : shortened(stub, `rule-${number}`);
  const rule = firstSet(part.at('name')) ?? fn.name.with(unnamed);
  const named = wordsOf(rule.value);
  const retry = firstSet(part.at('retryPolicy'));
  const letters = firstSet(part.at('deadLetterQueueArn'));
  add(expansion, part, `${plainName(stub)}EventBridgeRule`, 'AWS::Events::Rule', {
    Description: firstSet(part.at('description')),
    EventBusName: bus,
    EventPattern: stated(part.at('pattern')),
    ScheduleExpression: stated(part.at('schedule')),
    Name: rule,
    State: state(part.at('enabled')),
    Targets: list([
      object({
        Arn: targetOf(fn),
        Id: named === null ? 'target' : shortened(`${named}-target`, 'target'),
        Input: inputOf(firstSet(part.at('input'))),
        InputPath: firstSet(part.at('inputPath')),
        InputTransformer: capitalised(firstSet(part.at('inputTransformer'))),
        RetryPolicy:
          retry &&
          object({
            MaximumEventAgeInSeconds: stated(retry.at('maximumEventAge')),
            MaximumRetryAttempts: stated(retry.at('maximumRetryAttempts')),
          }),
        DeadLetterConfig: letters && object({ Arn: letters }),
      }),
    ]),
  });
  const path = [...(bus === undefined ? [] : [bus.value ?? null]), rule.value ?? null];
  const arn = [
    'arn',
    ref('AWS::Partition'),
    'events',
    ref('AWS::Region'),
    ref('AWS::AccountId'),
    join('/', ['rule', ...path]),
  ];
  const id = `${resourceName(fn.key)}EventBridgeLambdaPermission${number}`;
  permit(expansion, fn, part, id, 'events.amazonaws.com', { SourceArn: join(':', arn) });
}

/** The bus of a rule: the default one, one that is there already, or one that the framework makes. */
function busOf({ expansion, part }: Event): Part | undefined {
  const bus = part.at('eventBus');
  const name = bus.text;
  if (!bus.there || name === 'default' || name === '') return undefined;
  const arn = wordsOf(bus.value);
  if (arn?.startsWith('arn')) {
    const inside = arn.slice(arn.indexOf('/') + 1);
    return bus.with(/\$\{/.test(inside) ? sub(inside) : inside);
  }
  if (name !== null)
    add(expansion, bus, `${resourceName(name)}EventBridgeEventBus`, 'AWS::Events::EventBus', { Name: bus });
  return bus;
}

function capitalised(part: Part | undefined): Made {
  if (part === undefined || !isObject(part.value) || isHole(part.value)) return part;
  return object(
    Object.fromEntries(part.entries().map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value])),
  );
}

/** A name that is too long ends in a digest, as the framework shortens it. */
function shortened(name: string, suffix: string): Json {
  if (name.length <= MAX_NAME) return name;
  const digest = createHash('md5').update(name).digest('hex');
  return `${name.slice(0, 31 - suffix.length)}${digest}-${suffix}`;
}
