import { number, text } from '../attribute.ts';
import { type Draft, draft, none, type Stack, set, standard } from '../stack.ts';

/** Every declared log group. */
export function logGroups(stack: Stack): Draft[] {
  return stack.ofType('AWS::Logs::LogGroup').map((resource) => {
    const fact = draft(stack, 'log-group', resource.logicalId, resource);
    const source = stack.source(resource);
    set(fact, 'name', source, ['LogGroupName'], text, none(resource.logicalId));
    set(fact, 'retentionDays', source, ['RetentionInDays'], number, standard(null, 'CloudWatch Logs: never expires'));
    set(fact, 'key', stack.source(resource, { arn: true }), ['KmsKeyId'], text, none());
    set(fact, 'masking', source, ['DataProtectionPolicy'], () => true, none(false));
    return fact;
  });
}
