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

/** Sets failureDestination from the asynchronous invoke configurations that name the function or one of its aliases. */
export function setFailureDestination(fact: Draft, stack: Stack, resource: Resource): void {
  const id = functionId(stack, resource);
  fact.attributes.failureDestination = null;
  for (const config of stack.ofType('AWS::Lambda::EventInvokeConfig')) {
    const source = stack.source(config, { arn: true });
    const stated = pick(source.value, ['FunctionName']);
    const named = functionNamed(stack, stated);
    const destination = readAs(pick(source.value, DESTINATION), text, null);
    const before: Json = fact.attributes.failureDestination;
    if (named === id) {
      // Each qualifier can have its own; where they differ, which one counts depends on who calls.
      fact.attributes.failureDestination = before === null ? destination : oneOf(DIFFER, [before, destination]);
      const origin = originAt(source, DESTINATION);
      if (origin) fact.origins['/failureDestination'] = origin;
    } else if (before === null && isHole(stated) && mayBe(named, id)) {
      fact.attributes.failureDestination = hole('an invoke configuration whose function is not known');
    }
  }
}

function mayBe(named: string | Hole | null, id: string): boolean {
  return isHole(named) && (named.among === undefined || named.among.includes(id));
}
