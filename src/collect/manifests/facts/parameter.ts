import { choice, pick, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { declaredParameters, saysNoEcho } from '../parameters.ts';
import { member, wordOf } from '../resource.ts';
import { type Draft, none, type Stack, set } from '../stack.ts';
import { resourceFact } from './parts.ts';

const SECURE = choice({ SecureString: true, String: false, StringList: false });

/** Parameters of the template, and those that it keeps in Parameter Store: what they are, never their values. */
export function parameters(stack: Stack): Draft[] {
  const declared = declaredParameters(stack.template.body);
  const given = Object.keys(declared).map((name): Draft => {
    const type = wordOf(member(declared[name], 'Type'));
    return {
      type: 'parameter',
      id: `parameter:${stack.path}#${name}`,
      attributes: {
        stack: stack.id,
        logicalId: null,
        name,
        kind: 'deployment',
        valueType: type === '' ? hole('no type is stated') : type,
        secret: saysNoEcho(declared[name]),
        hasDefault: member(declared[name], 'Default') !== undefined,
        key: null,
      },
      origins: {},
      place: stack.template.placeOf(['Parameters', name]),
    };
  });
  const kept = stack.ofType('AWS::SSM::Parameter').map((resource) => {
    const fact = resourceFact(stack, 'parameter', resource, ['Name']);
    const source = stack.source(resource);
    fact.attributes.kind = 'stored';
    const untyped = none(hole('no type is stated'));
    set(fact, 'valueType', source, ['Type'], text, untyped);
    set(fact, 'secret', source, ['Type'], SECURE, untyped);
    fact.attributes.hasDefault = pick(source.value, ['Value']) !== undefined;
    set(fact, 'key', stack.source(resource, { arn: true }), ['KeyId'], text, none());
    return fact;
  });
  return [...given, ...kept];
}
