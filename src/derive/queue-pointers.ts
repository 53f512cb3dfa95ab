import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import { LOGICAL_ID } from '../model/logical-id.ts';
import type { FactIndex } from './relation.ts';

/**
 * What a target or a source says of queues. `queue`: that one. `among`: it may be one of these, `elsewhere`: or one of another stack,
 * `unnamed`: or one whose name is not known. Null: no queue.
 */
export type Pointer = { queue: Fact } | { among: Fact[]; elsewhere: boolean; unnamed: boolean };

/** `${Queue.Arn}`, or `${orders/queues.yaml#Queue.Arn}` of another template. */
const REFERENCE = new RegExp(`^\\$\\{(?:([^{}#]+)#)?(${LOGICAL_ID})(?:\\.([A-Za-z0-9_.]+))?\\}$`);
/** A colon inside `${...}` divides nothing. */
const PART = /(?:\$\{[^}]*\}|\$(?!\{)|[^:$])*/.source;
const ARN = new RegExp(`^arn:${PART}:([^:]*):${PART}:${PART}:(.+)$`, 's');
/** Of the region and the account that its own stack is deployed to. */
const OWN_ACCOUNT = /^arn:(?:\$\{AWS::Partition\}|[^:]*):sqs:\$\{AWS::Region\}:\$\{AWS::AccountId\}:/;
/** Fact types whose name in their id is a resource of the template. */
const RESOURCES = ['store', 'function', 'log-group', 'role'];

function keyOf([, path, logicalId]: RegExpExecArray, stack: Json | undefined): string {
  return `${path === undefined ? stack : `stack:${path}`} ${logicalId}`;
}

/** Whether a name is only known, or only known whole, after deployment. */
export function isOpenName(name: Json | undefined): boolean {
  return isHole(name) || (typeof name === 'string' && name.includes('${'));
}

/** Reads references to queues: `${Queue.Arn}` and `${Queue}` of the same stack, and ARNs, whose last part is the queue's name. */
export function createQueuePointers(facts: FactIndex): (reference: Json, stack: Json | undefined) => Pointer | null {
  const byLogicalId = new Map<string, Fact>();
  const byName = new Map<string, Fact[]>();
  let anyUnnamed = false;
  for (const queue of facts.all('queue')) {
    const { name, logicalId, stack } = queue.attributes;
    byLogicalId.set(`${stack} ${logicalId}`, queue);
    if (isOpenName(name)) anyUnnamed = true;
    if (typeof name !== 'string') continue;
    const named = byName.get(name);
    if (named === undefined) byName.set(name, [queue]);
    else named.push(queue);
  }
  const others = new Set<string>();
  for (const type of RESOURCES) {
    for (const { id, attributes } of facts.all(type))
      others.add(`${attributes.stack} ${id.slice(id.lastIndexOf('#') + 1)}`);
  }

  const point = (reference: Json, stack: Json | undefined): Pointer | null => {
    if (reference === null) return null;
    if (isHole(reference)) return reference.among === undefined ? ELSEWHERE : oneOf(reference.among, stack);
    if (typeof reference !== 'string') return null;
    const named = REFERENCE.exec(reference);
    if (named !== null) {
      const key = keyOf(named, stack);
      const queue = byLogicalId.get(key);
      if (queue !== undefined) return { queue };
      // The ARN of another resource is no queue's; anything else may come from outside the stack.
      return others.has(key) || named[3] === 'Arn' ? null : ELSEWHERE;
    }
    if (reference.startsWith('${')) return ELSEWHERE;
    const arn = ARN.exec(reference);
    return arn === null ? null : byArn(arn, stack);
  };

  function oneOf(among: readonly Json[], stack: Json | undefined): Pointer | null {
    const pointers = among.flatMap((candidate) => point(candidate, stack) ?? []);
    if (pointers.length === 0) return null;
    const open = pointers.filter((pointer) => 'among' in pointer);
    return {
      among: pointers.flatMap((pointer) => ('queue' in pointer ? [pointer.queue] : pointer.among)),
      elsewhere: open.some(({ elsewhere }) => elsewhere),
      unnamed: open.some(({ unnamed }) => unnamed),
    };
  }

  function byArn([arn, service, name = '']: RegExpExecArray, stack: Json | undefined): Pointer | null {
    if (service !== 'sqs') return null;
    const inside = REFERENCE.exec(name);
    if (inside !== null) {
      const queue = byLogicalId.get(keyOf(inside, stack));
      return queue === undefined ? ELSEWHERE : { queue };
    }
    const among = byName.get(name) ?? [];
    const own = among.find((queue) => queue.attributes.stack === stack);
    // A queue without a name of its own is listed by its logical id, which is not what it will be called.
    if (own !== undefined && OWN_ACCOUNT.test(arn) && own.attributes.logicalId !== name) return { queue: own };
    if (isOpenName(name)) return { among: [], elsewhere: true, unnamed: anyUnnamed };
    return among.length === 0 && !anyUnnamed ? null : { among, elsewhere: false, unnamed: anyUnnamed };
  }

  return point;
}

const ELSEWHERE: Pointer = { among: [], elsewhere: true, unnamed: false };
