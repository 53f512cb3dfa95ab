import type { Json, JsonObject } from '../../model/json.ts';

/** Short YAML tags of CloudFormation, without `!`, and the long form that each stands for. */
const LONG_FORMS = new Map<string, string>([
  ['Ref', 'Ref'],
  ['Condition', 'Condition'],
  ...[
    'And',
    'Base64',
    'Cidr',
    'Contains',
    'EachMemberEquals',
    'EachMemberIn',
    'Equals',
    'FindInMap',
    'GetAtt',
    'GetAZs',
    'GetStackOutput',
    'If',
    'ImportValue',
    'Join',
    'Length',
    'Not',
    'Or',
    'RefAll',
    'Select',
    'Split',
    'Sub',
    'ToJsonString',
    'Transform',
    'ValueOf',
    'ValueOfAll',
  ].map((name): [string, string] => [name, `Fn::${name}`]),
]);

/** The short tags themselves: `!Ref`, `!Sub`, ... */
export const SHORT_TAGS: readonly string[] = [...LONG_FORMS.keys()].map((name) => `!${name}`);

/** The long form of a YAML tag such as `!Sub`; undefined for a tag that is not CloudFormation's. */
export function longForm(tag: string): string | undefined {
  return LONG_FORMS.get(tag.replace(/^!(Fn::)?/, ''));
}

/** An object that holds no inherited names, so that a key of the template can never be mistaken for one; and no hole, whatever its keys. */
export function emptyObject(): JsonObject {
  return Object.create(null);
}

/** `{ "<name>": argument }`, with what Fn::GetAtt names taken apart into logical id and attribute. */
export function intrinsic(name: string, argument: Json): JsonObject {
  const object = emptyObject();
  object[name] = name === 'Fn::GetAtt' ? attributeOf(argument) : argument;
  return object;
}

function attributeOf(argument: Json): Json {
  if (typeof argument === 'string') {
    const dot = argument.indexOf('.');
    return dot < 0 ? [argument] : [argument.slice(0, dot), argument.slice(dot + 1)];
  }
  if (Array.isArray(argument) && argument.length > 2 && argument.every((part) => typeof part === 'string')) {
    return [argument[0] ?? '', argument.slice(1).join('.')];
  }
  return argument;
}
