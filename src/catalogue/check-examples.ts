import { isAsStated, runExample } from '../evaluate/examples.ts';
import { attributesRead } from '../evaluate/reads.ts';
import type { Check, Example } from '../model/check.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { attributeNames, attributeType, elementType, isPossible, isScalar, kindOf, kindsOf } from './keywords.ts';
import type { Keys } from './source-text.ts';
import type { SpellOut } from './spot.ts';
import { suggest } from './suggest.ts';

type Refuse = SpellOut['refuse'];

/** Holds a value, which may have holes, against a fact type. */
function checkValue(value: Json, type: JsonObject, keys: Keys, refuse: Refuse): void {
  if (isHole(value)) {
    for (const candidate of value.among ?? []) checkValue(candidate, type, [...keys, 'among'], refuse);
  } else if (isScalar(value)) {
    if (!isPossible(value, type)) {
      refuse(keys, 'example-value', `The attribute can never be ${JSON.stringify(value)}: it is ${kinds(type)}.`);
    }
  } else if (!kindsOf(type).has(kindOf(value))) {
    refuse(keys, 'example-value', `The attribute can never be ${kindOf(value)}: it is ${kinds(type)}.`);
  } else if (Array.isArray(value)) {
    value.forEach((element, index) => {
      checkValue(element, elementType(type), [...keys, index], refuse);
    });
  } else {
    checkAttributes(value, type, keys, refuse);
    for (const name of attributeNames(type)) {
      if (!Object.hasOwn(value, name))
        refuse(keys, 'example-value', `The attribute ${name} is missing: a fact has them all.`);
    }
  }
}

function kinds(type: JsonObject): string {
  return Array.isArray(type.enum) ? `one of ${type.enum.join(', ')}` : [...kindsOf(type)].join(' or ');
}

function checkAttributes(value: JsonObject, type: JsonObject, keys: Keys, refuse: Refuse): void {
  for (const [name, attribute] of Object.entries(value)) {
    const inner = attributeType(type, name);
    if (inner !== null) checkValue(attribute, inner, [...keys, name], refuse);
    else
      refuse(
        [...keys, name],
        'attribute-unknown',
        `There is no attribute ${name}.${suggest(name, attributeNames(type))}`,
      );
  }
}

/** Whether the list at a path (`*`: any element) is empty. */
function hasEmpty(value: Json | undefined, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (value === undefined || value === null) return false;
  if (name === undefined) return Array.isArray(value) && value.length === 0;
  if (Array.isArray(value)) return name === '*' && value.some((element) => hasEmpty(element, rest));
  return typeof value === 'object' && Object.hasOwn(value, name) && hasEmpty(value[name], rest);
}

function keysOfExample(index: number): Keys {
  return ['examples', index + 1];
}

function checkRun(check: Check, example: Example, index: number, refuse: Refuse): void {
  const run = runExample(check, example);
  if (isAsStated(example, run)) return;
  const stated = [example.outcome, example.severity].filter((part) => part !== null).join(' at ');
  const found = [run.outcome, run.severity].filter((part) => part !== null).join(' at ');
  refuse(keysOfExample(index), 'example-differs', `The example says ${stated}, and the check says ${found}.`);
}

/**
 * Holds a check's examples against its fact type and against the check itself: each must come out as it says, and a
 * check that judges the elements of a list must show what it makes of a list without any. `lists` are those lists.
 */
export function checkExamples(check: Check, type: JsonObject, lists: SpellOut['lists'], refuse: Refuse): void {
  const faults: Parameters<Refuse>[] = [];
  const note: Refuse = (...fault) => faults.push(fault);
  checkAttributes(check.like, type, ['examples', 0, 'like'], note);
  for (const name of attributesRead(check)) {
    if (!Object.hasOwn(check.like, name)) {
      note(['examples', 0, 'like'], 'like-incomplete', `like must state ${name}, for the check reads it.`);
    }
  }
  check.examples.forEach(({ parameters }, index) => {
    const unknown = Object.keys(parameters ?? {}).find((name) => !Object.hasOwn(check.parameters, name));
    if (unknown === undefined) return;
    note([...keysOfExample(index), 'parameters'], 'parameter-unknown', `The check has no parameter ${unknown}.`);
  });
  const stated = check.examples.flatMap((example, index) => (example.files === null ? [{ example, index }] : []));
  for (const { example, index } of stated) {
    checkAttributes(example.fact ?? {}, type, [...keysOfExample(index), 'fact'], note);
  }
  if (faults.length === 0) for (const { example, index } of stated) checkRun(check, example, index, note);
  for (const [path, keys] of lists) {
    const names = path.slice(1).split('/');
    if (stated.some(({ example }) => hasEmpty({ ...check.like, ...example.fact }, names))) continue;
    note(
      keys,
      'no-empty-list',
      `No example has an empty ${path.slice(1)}: add one, for nothing in it may be true of all.`,
    );
  }
  for (const fault of faults) refuse(...fault);
}
