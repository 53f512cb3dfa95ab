import { boolean, choice, pick, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { roleNamed } from '../role-reference.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';
import { objectsOf, resourceFact, setTags, textAt } from './parts.ts';
import { readWorkflow, unreadWorkflow } from './workflow-definition.ts';

const KIND = choice({ STANDARD: 'standard', EXPRESS: 'express' });
const LEVEL = choice({ OFF: 'off', FATAL: 'fatal', ERROR: 'error', ALL: 'all' });

/** Every state machine of Step Functions. */
export function stateMachines(stack: Stack): Draft[] {
  return stack.ofType('AWS::StepFunctions::StateMachine').map((resource) => {
    const fact = resourceFact(stack, 'state-machine', resource, ['StateMachineName']);
    const source = stack.source(resource);
    const named = stack.source(resource, { arn: true });
    fact.attributes.service = 'step-functions';
    set(fact, 'kind', source, ['StateMachineType'], KIND, standard('standard', 'Step Functions: STANDARD'));
    set(fact, 'role', source, ['RoleArn'], (role) => roleNamed(stack, role), none());
    const definition = pick(named.value, ['Definition']) ?? pick(named.value, ['DefinitionString']);
    const workflow =
      definition === undefined || definition === null
        ? unreadWorkflow('the definition is in a file that is not part of the template')
        : readWorkflow(definition, pick(named.value, ['DefinitionSubstitutions']));
    Object.assign(fact.attributes, workflow);
    const quiet = standard('off', 'Step Functions: OFF');
    set(fact, 'logLevel', source, ['LoggingConfiguration', 'Level'], LEVEL, quiet);
    const without = standard(false, 'Step Functions: no data');
    set(fact, 'logsData', source, ['LoggingConfiguration', 'IncludeExecutionData'], boolean, without);
    set(fact, 'logTargets', named, ['LoggingConfiguration', 'Destinations'], objectsOf(destination), none([]));
    const untraced = standard(false, 'Step Functions: not traced');
    set(fact, 'tracing', source, ['TracingConfiguration', 'Enabled'], boolean, untraced);
    set(fact, 'key', named, ['EncryptionConfiguration', 'KmsKeyId'], text, none());
    setTags(fact, stack, resource);
    return fact;
  });
}

function destination(item: Parameters<typeof textAt>[0]): ReturnType<typeof textAt> {
  return textAt(item, 'CloudWatchLogsLogGroup', 'LogGroupArn') ?? hole('a destination that names no log group');
}
