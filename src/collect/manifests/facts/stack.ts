import type { Json } from '../../../model/json.ts';
import type { Draft, Stack } from '../stack.ts';

/** The template itself. */
export function stackFact(stack: Stack, dialect: 'cloudformation' | 'sam', macros: readonly string[]): Draft {
  const users: Json[] = stack
    .ofType('AWS::IAM::User', 'AWS::IAM::AccessKey')
    .map((resource) => ({ name: resource.logicalId, resourceType: resource.type }));
  return {
    type: 'stack',
    id: stack.id,
    attributes: {
      name: stack.path,
      dialect,
      resources: stack.resources.size,
      functions: stack.ofType('AWS::Lambda::Function').length,
      macros: [...macros],
      staticUsers: users,
    },
    origins: {},
    place: stack.template.placeOf([]),
  };
}
