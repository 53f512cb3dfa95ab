import { isHole } from '../../../model/hole.ts';
import { hole } from '../candidates.ts';
import { isObject } from '../resource.ts';
import { add, type Expansion, firstSet, isOn, tell } from './expansion.ts';
import { tagList } from './function-settings.ts';
import { resourceName, upperFirst } from './naming.ts';
import { list, type Made, object, type Part } from './part.ts';
import { hasPlugin } from './plugins.ts';

const PLUGIN = 'serverless-step-functions';

/**
 * State machines of the plugin. The role that it makes where none is named follows from the states in ways of its own: what that role
 * may do is told as not known.
 */
export function expandStateMachines(expansion: Expansion): void {
  if (!hasPlugin(expansion, PLUGIN)) return;
  const section = expansion.service.at('stepFunctions');
  const machines = section.at('stateMachines');
  if (isHole(section.value) || isHole(machines.value)) {
    tell(expansion, 'unresolved-part', 'The state machines of the service are not known.', section);
    return;
  }
  for (const [key, part] of machines.entries()) if (part.there) stateMachine(expansion, key, part);
}

function stateMachine(expansion: Expansion, key: string, part: Part): void {
  if (!isObject(part.value) || isHole(part.value)) {
    tell(expansion, 'unresolved-part', `The state machine ${key} is not known.`, part);
    return;
  }
  const name = firstSet(part.at('name'));
  const stated = firstSet(part.at('id'))?.text;
  const id =
    stated === undefined || stated === null
      ? `${resourceName(name?.text ?? key)}StepFunctionsStateMachine`
      : resourceName(stated);
  const role = firstSet(part.at('role'));
  const type = firstSet(part.at('type'));
  const definition = part.at('definition');
  add(expansion, part, id.replace(/[^0-9A-Za-z]/g, ''), 'AWS::StepFunctions::StateMachine', {
    StateMachineName: name,
    StateMachineType: type,
    RoleArn: role ?? roleOf(expansion, key, part),
    Definition: definition.there ? definition : hole('no definition is stated'),
    LoggingConfiguration: logging(part.at('loggingConfig')),
    TracingConfiguration: tracing(part.at('tracingConfig')),
    EncryptionConfiguration: capitals(part.at('encryptionConfig')),
    Tags: tagList(expansion.service.provider.at('tags'), part.at('tags')),
  });
  if (part.at('events').there) {
    const message = `Events of the state machine ${key} are the plugin's work and are not worked out here. Keep the packaged template to have them read.`;
    tell(expansion, 'serverless-plugin', message, part.at('events'));
  }
}

function roleOf(expansion: Expansion, key: string, part: Part): Made {
  const statements = part.at('iamRoleStatements');
  const id = `${upperFirst(key.replace(/[^0-9A-Za-z]/g, ''))}Role`;
  const allowed = object({
    Effect: 'Allow',
    Principal: object({ Service: ['states.amazonaws.com'] }),
    Action: 'sts:AssumeRole',
  });
  const document = object({
    Version: '2012-10-17',
    Statement: statements.there ? list(statements.items()) : [hole('the plugin works out what the states need')],
  });
  add(expansion, part, id, 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: object({ Version: '2012-10-17', Statement: [allowed] }),
    Policies: [object({ PolicyName: `${key}-statemachine`, PolicyDocument: document })],
  });
  return object({ 'Fn::GetAtt': [id, 'Arn'] });
}

function logging(part: Part): Made {
  if (!part.there || isHole(part.value)) return part.there ? part : undefined;
  const targets = part
    .at('destinations')
    .items()
    .map((arn) => arn.with(object({ CloudWatchLogsLogGroup: object({ LogGroupArn: arn }) })));
  return object({
    Level: firstSet(part.at('level')),
    IncludeExecutionData: part.at('includeExecutionData').there ? part.at('includeExecutionData') : undefined,
    Destinations: targets.length > 0 ? list(targets) : undefined,
  });
}

function tracing(part: Part): Made {
  if (!part.there) return undefined;
  const enabled = isObject(part.value) ? part.at('enabled') : part;
  return isHole(enabled.value)
    ? object({ Enabled: enabled })
    : object({ Enabled: enabled.with(isOn(enabled) === true) });
}

function capitals(part: Part): Made {
  if (!part.there || isHole(part.value)) return part.there ? part : undefined;
  return object(Object.fromEntries(part.entries().map(([name, value]) => [upperFirst(name), value])));
}
