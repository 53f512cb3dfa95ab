import type { Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { pick } from './attribute.ts';
import { hole, oneOf } from './candidates.ts';
import type { Resource } from './resource.ts';
import { declaredElsewhere, referredIn, type Stack } from './stack.ts';

/** Aliases that name one another, one below the other, that we follow. */
const MAX_STEPS = 5;

/** Id of the fact of a function. */
export function functionId(stack: Stack, resource: Resource): string {
  return `function:${stack.path}#${resource.logicalId}`;
}

/**
 * The id of the function that a resolved name, ARN or integration URI means, its aliases and versions among them. A hole where it
 * may be a function that is declared elsewhere; null where it is something else.
 */
export function functionNamed(stack: Stack, value: Json | undefined, steps = 0): string | Hole | null {
  if (isHole(value)) {
    if (!value.among) return hole(value.unresolved);
    const made = oneOf(
      value.unresolved,
      value.among.map((candidate) => functionNamed(stack, candidate, steps)),
    );
    return typeof made === 'string' || isHole(made) ? made : null;
  }
  if (typeof value !== 'string') return null;
  const named = (/\bfunctions\/(.+?)\/invocations$/.exec(value)?.[1] ?? value).trim();
  const elsewhere = (): Hole => declaredElsewhere(stack, 'function', named);
  const reference = /^\$\{[^}]*\}/.exec(named)?.[0];
  const referred = reference === undefined ? null : referredIn(stack, reference);
  if (referred !== null) return functionOf(referred.stack, referred.resource, steps);
  if (named.startsWith('${')) return elsewhere();
  const arn = /^arn:.*?:lambda:.*?:function:(.+)$/.exec(named)?.[1];
  if (arn !== undefined) return functionNamed(stack, arn, steps);
  if (named.startsWith('arn:') || /^[a-z]+:\/\//.test(named)) return null;
  const bare = named.replace(/:[A-Za-z0-9$_-]+$/, '');
  return namesOf(stack).get(named) ?? namesOf(stack).get(bare) ?? elsewhere();
}

/** The function that a resource is, or that it is an alias or a version of; null: none. */
function functionOf(stack: Stack, resource: Resource, steps: number): string | Hole | null {
  if (resource.type === 'AWS::Lambda::Function') return functionId(stack, resource);
  if (resource.type !== 'AWS::Lambda::Alias' && resource.type !== 'AWS::Lambda::Version') return null;
  if (steps >= MAX_STEPS) return hole('an alias that names itself');
  return functionNamed(stack, pick(stack.source(resource).value, ['FunctionName']), steps + 1);
}

const names = new WeakMap<Stack, Map<string, string>>();

/** Ids by the FunctionName that the template sets, each of its possible values counting. */
function namesOf(stack: Stack): Map<string, string> {
  let known = names.get(stack);
  if (!known) {
    known = new Map();
    for (const resource of stack.ofType('AWS::Lambda::Function')) {
      const name = pick(stack.source(resource).value, ['FunctionName']);
      for (const candidate of isHole(name) ? (name.among ?? []) : [name]) {
        if (typeof candidate === 'string') known.set(candidate, functionId(stack, resource));
      }
    }
    names.set(stack, known);
  }
  return known;
}
