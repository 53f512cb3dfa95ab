import type { Json } from '../../../model/json.ts';
import { member } from '../resource.ts';
import { NO_NEEDS, permit, type RoleNeeds, required, type SamEvent } from './event.ts';
import { defined, getAtt, make, mapOf, picked, Refusal, ref } from './expansion.ts';
import { allow, trust } from './role.ts';

/** Events of EventBridge, of functions and of state machines, by type. */
export const RULE_EVENTS: { [type: string]: (event: SamEvent) => RoleNeeds } = {
  Schedule: expandRule,
  CloudWatchEvent: expandRule,
  EventBridgeRule: expandRule,
  ScheduleV2: expandSchedule,
};

function expandRule(event: SamEvent): RoleNeeds {
  const { properties } = event;
  const timed = event.type === 'Schedule';
  const machine = event.owner.type === 'AWS::Serverless::StateMachine';
  const deadLetters = deadLetterTarget(event);
  if (deadLetters.made !== null) {
    make(event.expansion, event.from, `${event.id}QueuePolicy`, 'AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Action: 'sqs:SendMessage',
            Effect: 'Allow',
            Principal: { Service: 'events.amazonaws.com' },
            Resource: getAtt(deadLetters.made, 'Arn'),
            Condition: { ArnEquals: { 'aws:SourceArn': getAtt(event.id, 'Arn') } },
          },
        ],
      },
      Queues: [ref(deadLetters.made)],
    });
  }
  const role = machine ? starterRole(event, 'events.amazonaws.com') : null;
  const target = member(properties, 'Target');
  const targetId = member(target, 'Id') ?? `${event.id}${machine ? 'StepFunctionsTarget' : 'LambdaTarget'}`;
  make(event.expansion, event.from, event.id, 'AWS::Events::Rule', {
    ...picked(properties, ['Description', 'EventBusName']),
    Name: member(properties, timed ? 'Name' : 'RuleName'),
    ScheduleExpression: timed ? required(event, 'Schedule') : undefined,
    EventPattern: timed ? undefined : member(properties, 'Pattern'),
    State: stateOf(event),
    Targets: [
      {
        Id: targetId,
        Arn: event.target.arn,
        ...defined(picked(properties, ['Input', 'InputPath', 'InputTransformer', 'RetryPolicy'])),
        ...(deadLetters.arn === null ? {} : { DeadLetterConfig: { Arn: deadLetters.arn } }),
        ...(role === null ? {} : { RoleArn: role }),
      },
    ],
  });
  if (!machine) permit(event, 'events.amazonaws.com', { SourceArn: getAtt(event.id, 'Arn') });
  return NO_NEEDS;
}

/** ENABLED or DISABLED from `State` or `Enabled`; undefined where neither is there. */
function stateOf(event: SamEvent): Json | undefined {
  const { State, Enabled } = picked(event.properties, ['State', 'Enabled']);
  if (State !== undefined && Enabled !== undefined) {
    throw new Refusal('State and Enabled cannot both be set.', event.pointer);
  }
  if (Enabled === undefined) return State;
  if (typeof Enabled !== 'boolean') return undefined;
  return Enabled ? 'ENABLED' : 'DISABLED';
}

function expandSchedule(event: SamEvent): RoleNeeds {
  const { properties } = event;
  const machine = event.owner.type === 'AWS::Serverless::StateMachine';
  const deadLetters = deadLetterTarget(event);
  const action = machine ? 'states:StartExecution' : 'lambda:InvokeFunction';
  const policies = [
    {
      PolicyName: `${event.id}${machine ? 'StartExecution' : 'Lambda'}Policy`,
      PolicyDocument: { Statement: [allow(action, event.target.arn)] },
    },
    ...(deadLetters.arn === null
      ? []
      : [
          {
            PolicyName: `${event.id}SQSPolicy`,
            PolicyDocument: { Statement: [allow('sqs:SendMessage', deadLetters.arn)] },
          },
        ]),
  ];
  let role = member(properties, 'RoleArn');
  if (role === undefined) {
    make(event.expansion, event.from, `${event.id}Role`, 'AWS::IAM::Role', {
      AssumeRolePolicyDocument: trust('scheduler.amazonaws.com'),
      Policies: policies,
      PermissionsBoundary: member(properties, 'PermissionsBoundary'),
    });
    role = getAtt(`${event.id}Role`, 'Arn');
  }
  make(event.expansion, event.from, event.id, 'AWS::Scheduler::Schedule', {
    ...picked(properties, [
      'Description',
      'EndDate',
      'GroupName',
      'KmsKeyArn',
      'ScheduleExpression',
      'ScheduleExpressionTimezone',
      'StartDate',
      'State',
    ]),
    Name: member(properties, 'OmitName') === true ? undefined : (member(properties, 'Name') ?? event.id),
    FlexibleTimeWindow: member(properties, 'FlexibleTimeWindow') ?? { Mode: 'OFF' },
    Target: {
      Arn: event.target.arn,
      RoleArn: role,
      ...defined(picked(properties, ['Input', 'RetryPolicy'])),
      ...(deadLetters.arn === null ? {} : { DeadLetterConfig: { Arn: deadLetters.arn } }),
    },
  });
  return NO_NEEDS;
}

/** Where what cannot be delivered goes, and the queue that the transform makes for it. */
function deadLetterTarget(event: SamEvent): { arn: Json | null; made: string | null } {
  const config = mapOf(member(event.properties, 'DeadLetterConfig'), 'DeadLetterConfig');
  if (config === null) return { arn: null, made: null };
  const { Arn, Type, QueueLogicalId } = picked(config, ['Arn', 'Type', 'QueueLogicalId']);
  if ((Arn === undefined) === (Type === undefined)) {
    throw new Refusal('DeadLetterConfig has either Arn or Type.', event.pointer);
  }
  if (Arn !== undefined) return { arn: Arn, made: null };
  if (Type !== 'SQS') throw new Refusal('Type of DeadLetterConfig can only be SQS.', event.pointer);
  if (QueueLogicalId !== undefined && typeof QueueLogicalId !== 'string') {
    throw new Refusal('QueueLogicalId must be a text.', event.pointer);
  }
  const made = QueueLogicalId ?? `${event.id}Queue`;
  make(event.expansion, event.from, made, 'AWS::SQS::Queue', {});
  return { arn: getAtt(made, 'Arn'), made };
}

/** Makes the role with which another service starts the state machine; its ARN. */
export function starterRole(event: SamEvent, service: string): Json {
  const given = member(event.properties, 'RoleArn');
  if (given !== undefined) return given;
  const id = `${event.id}Role`;
  make(event.expansion, event.from, id, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: trust(service),
    Policies: [
      {
        PolicyName: `${event.id}RoleStartExecutionPolicy`,
        PolicyDocument: { Version: '2012-10-17', Statement: [allow('states:StartExecution', event.target.arn)] },
      },
    ],
    PermissionsBoundary: member(event.owner.properties, 'PermissionsBoundary'),
  });
  return getAtt(id, 'Arn');
}
