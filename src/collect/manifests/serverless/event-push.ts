import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';
import { type Event, refuse, stated } from './event.ts';
import { add, firstSet, join, permit, ref, targetOf, wordsOf } from './expansion.ts';
import { resourceName } from './naming.ts';
import { list, type Made, object, type Part } from './part.ts';

/** Events whose source calls the function: log groups, IoT, skills. By name. */
export const PUSHED: { [kind: string]: (event: Event) => void } = {
  cloudwatchLog: expandLog,
  iot: expandIot,
  iotFleetProvisioning: expandProvisioning,
  alexaSkill: expandSkill,
  alexaSmartHome: expandSmartHome,
};

function expandLog(event: Event): void {
  const { expansion, fn, part, nth } = event;
  const group = isObject(part.value) && !isHole(part.value) && part.at('logGroup').there ? part.at('logGroup') : part;
  if (!group.there) {
    refuse(event, 'it names no log group.');
    return;
  }
  const name = resourceName(fn.key);
  const filter = isObject(part.value) ? firstSet(part.at('filter')) : undefined;
  add(expansion, part, `${name}LogsSubscriptionFilterCloudWatchLog${nth}`, 'AWS::Logs::SubscriptionFilter', {
    LogGroupName: group,
    FilterPattern: filter ?? '',
    DestinationArn: targetOf(fn),
  });
  const groups = fn.part
    .at('events')
    .items()
    .map((one) => one.at('cloudwatchLog'))
    .filter((one) => one.there)
    .map((one) => wordsOf(one.value) ?? wordsOf(one.at('logGroup').value));
  const arn = ['arn:', ref('AWS::Partition'), ':logs:', ref('AWS::Region'), ':', ref('AWS::AccountId'), ':log-group:'];
  const source = join('', [
    ...arn,
    groups.includes(null) ? (group.value ?? null) : commonStart(groups.map(String)),
    ':*',
  ]);
  const principal = join('', ['logs.', ref('AWS::Region'), '.amazonaws.com']);
  const id = `${name}LambdaPermissionLogsSubscriptionFilterCloudWatchLog`;
  permit(expansion, fn, part, id, principal, { SourceArn: source });
}

/** What several names begin with, and a star: the framework gives all of them one permission. */
function commonStart(names: string[]): Json {
  const [first = ''] = names;
  let common = first;
  for (const name of names) {
    let length = 0;
    while (length < common.length && common[length] === name[length]) length++;
    common = common.slice(0, length);
  }
  return names.length > 1 && !common.endsWith('*') ? `${common}*` : common;
}

function expandIot(event: Event): void {
  const { expansion, fn, part, nth } = event;
  if (!part.at('sql').there) {
    refuse(event, 'it states no sql.');
    return;
  }
  const name = resourceName(fn.key);
  const id = `${name}IotTopicRule${nth}`;
  const enabled = part.at('enabled');
  add(expansion, part, id, 'AWS::IoT::TopicRule', {
    RuleName: firstSet(part.at('name')),
    TopicRulePayload: object({
      RuleDisabled: isHole(enabled.value) ? enabled : enabled.with(enabled.value === false),
      Sql: part.at('sql'),
      Actions: list([object({ Lambda: object({ FunctionArn: targetOf(fn) }) })]),
      Description: firstSet(part.at('description')),
      AwsIotSqlVersion: firstSet(part.at('sqlVersion')),
    }),
  });
  const arn = [
    'arn:',
    ref('AWS::Partition'),
    ':iot:',
    ref('AWS::Region'),
    ':',
    ref('AWS::AccountId'),
    ':rule/',
    ref(id),
  ];
  const source = { SourceArn: join('', arn) };
  permit(expansion, fn, part, `${name}LambdaPermissionIotTopicRule${nth}`, 'iot.amazonaws.com', source);
}

function expandProvisioning({ expansion, fn, part }: Event): void {
  const name = resourceName(fn.key);
  const body = part.at('templateBody');
  add(expansion, part, `${name}IotProvisioningTemplate`, 'AWS::IoT::ProvisioningTemplate', {
    Enabled: stated(part.at('enabled')) ?? true,
    PreProvisioningHook: object({ TargetArn: targetOf(fn) }),
    ProvisioningRoleArn: stated(part.at('provisioningRoleArn')),
    TemplateBody: isHole(body.value) ? body : body.with(JSON.stringify(body.value ?? {})),
    TemplateName: firstSet(part.at('templateName')),
  });
  permit(expansion, fn, part, `${name}LambdaPermissionIotProvisioningTemplate`, 'iot.amazonaws.com');
}

/** What a skill may do: nothing while it is switched off. */
function skillAction(part: Part): Made {
  const enabled = part.at('enabled');
  if (isHole(enabled.value)) return enabled.with(hole(enabled.value.unresolved));
  return enabled.value === false ? 'lambda:DisableInvokeFunction' : 'lambda:InvokeFunction';
}

function expandSkill({ expansion, fn, part, nth }: Event): void {
  const token = part.text === null ? stated(part.at('appId')) : part;
  add(expansion, part, `${resourceName(fn.key)}LambdaPermissionAlexaSkill${nth}`, 'AWS::Lambda::Permission', {
    FunctionName: targetOf(fn),
    Action: part.text === null ? skillAction(part) : 'lambda:InvokeFunction',
    Principal: 'alexa-appkit.amazon.com',
    EventSourceToken: token?.text === '' ? undefined : token,
  });
}

function expandSmartHome({ expansion, fn, part, nth }: Event): void {
  add(expansion, part, `${resourceName(fn.key)}LambdaPermissionAlexaSmartHome${nth}`, 'AWS::Lambda::Permission', {
    FunctionName: targetOf(fn),
    Action: part.text === null ? skillAction(part) : 'lambda:InvokeFunction',
    Principal: 'alexa-connectedhome.amazon.com',
    EventSourceToken: part.text === null ? stated(part.at('appId')) : part,
  });
}
