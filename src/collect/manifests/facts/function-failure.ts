import type { Hole } from '../../../model/fact.ts';
import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { originAt, pick, readAs, text } from '../attribute.ts';
import { hole, oneOf } from '../candidates.ts';
import { functionId, functionNamed } from '../function-reference.ts';
import type { Resource } from '../resource.ts';
import type { Draft, Stack } from '../stack.ts';

const DESTINATION = ['DestinationConfig', 'OnFailure', 'Destination'];

const DIFFER = 'the qualifiers differ in their failure destination';

/** The configurations of a stack: by the function that each surely is of, and those whose function is not known. */
type Configs = { of: Map<string, Resource[]>; strangers: Hole[] };

const configs = new WeakMap<Stack, Configs>();

function configsOf(stack: Stack): Configs {
  let known = configs.get(stack);
  if (!known) {
    known = { of: new Map(), strangers: [] };
    for (const resource of stack.ofType('AWS::Lambda::EventInvokeConfig')) {
      const stated = pick(stack.source(resource, { arn: true }).value, ['FunctionName']);
      const named = functionNamed(stack, stated);
      if (typeof named === 'string') known.of.set(named, [...(known.of.get(named) ?? []), resource]);
      else if (isHole(stated) && isHole(named)) known.strangers.push(named);
    }
    configs.set(stack, known);
  }
  return known;
}

/** Sets failureDestination from the asynchronous invoke configurations that name the function or one of its aliases. */
export function setFailureDestination(fact: Draft, stack: Stack, resource: Resource): void {
  const id = functionId(stack, resource);
  const { of, strangers } = configsOf(stack);
  let destination: Json = null;
  for (const config of of.get(id) ?? []) {
    const source = stack.source(config, { arn: true });
    const stated = readAs(pick(source.value, DESTINATION), text, null);
    // Each qualifier can have its own; where they differ, which one counts depends on who calls.
    destination = destination === null ? stated : oneOf(DIFFER, [destination, stated]);
    const origin = originAt(source, DESTINATION);
    if (origin) fact.origins['/failureDestination'] = origin;
  }
  const perhaps = strangers.some((named) => named.among === undefined || named.among.includes(id));
  if (destination === null && perhaps) destination = hole('an invoke configuration whose function is not known');
  fact.attributes.failureDestination = destination;
}
