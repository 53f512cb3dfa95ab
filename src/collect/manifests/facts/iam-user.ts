import { text } from '../attribute.ts';
import { type Draft, none, type Stack, set } from '../stack.ts';
import { resourceFact } from './parts.ts';

/** Users of IAM and their keys. */
export function iamUsers(stack: Stack): Draft[] {
  const users = stack.ofType('AWS::IAM::User').map((resource) => {
    const fact = resourceFact(stack, 'iam-user', resource, ['UserName']);
    Object.assign(fact.attributes, { kind: 'user', of: null });
    return fact;
  });
  const keys = stack.ofType('AWS::IAM::AccessKey').map((resource) => {
    const fact = resourceFact(stack, 'iam-user', resource, null);
    fact.attributes.kind = 'access-key';
    set(fact, 'of', stack.source(resource, { arn: true }), ['UserName'], text, none());
    return fact;
  });
  return [...users, ...keys];
}
