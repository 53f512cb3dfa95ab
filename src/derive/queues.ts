import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { Origin } from '../model/origin.ts';
import { fromNumbers, note, originOf } from './carry.ts';
import { createStrangers } from './permissions/strangers.ts';
import { createQueuePointers, isOpenName, type Pointer } from './queue-pointers.ts';
import type { Derived, FactIndex, Relation } from './relation.ts';

const DAY_SECONDS = 86_400;

/** `queue.deadLetterQueue`, `deadLetterFor` and `consumers`. */
export const queues: Relation = {
  name: 'queues',
  derive: (facts) => {
    const point = createQueuePointers(facts);
    const senders = createSide();
    const readers = createSide();
    for (const [type, attribute] of SENDERS) {
      for (const fact of facts.all(type)) {
        senders.add(
          point(fact.attributes[attribute] ?? null, fact.attributes.stack),
          fact,
          `where ${fact.id} sends failures`,
        );
      }
    }
    for (const source of facts.all('event-source')) {
      const { service = null, source: from = null, stack } = source.attributes;
      if (service !== 'sqs' && !isHole(service)) continue;
      const pointer = point(from, stack);
      readers.add(isHole(service) ? unsure(pointer) : pointer, source, `what ${source.id} reads`);
    }
    return facts.all('queue').map((queue) => queueAttributes(queue, facts, point, senders, readers));
  },
};

/** Who sends failures to a queue, and the attribute that says where. */
const SENDERS = [
  ['queue', 'redriveTarget'],
  ['function', 'deadLetterTarget'],
  ['function', 'failureDestination'],
  ['event-source', 'failureTarget'],
] as const;

type Side = {
  add: (pointer: Pointer | null, from: Fact, what: string) => void;
  /** Those that surely point at the queue, each once, and the hole for those that may. */
  at: (queue: Fact) => { surely: Fact[]; perhaps: Json[] };
};

/** Everyone who points at queues from one side. */
function createSide(): Side {
  const known = new Map<string, Set<Fact>>();
  const strangers = createStrangers();
  let unnamed: string | null = null;
  return {
    add: (pointer, from, what) => {
      if (pointer === null) return;
      if ('queue' in pointer) {
        known.set(pointer.queue.id, (known.get(pointer.queue.id) ?? new Set()).add(from));
        return;
      }
      const why = `${what} is not known, and may be this queue`;
      const { stack } = from.attributes;
      strangers.add(
        why,
        stack,
        pointer.among.map(({ id }) => id),
      );
      if (pointer.elsewhere) strangers.add(why, stack, null);
      if (pointer.unnamed) unnamed ??= why;
    },
    at: (queue) => {
      const stranger = strangers.at(queue.id, queue.attributes.stack);
      const nameless = unnamed !== null && isOpenName(queue.attributes.name) ? { unresolved: unnamed } : null;
      const hole = stranger ?? nameless;
      return { surely: [...(known.get(queue.id) ?? [])], perhaps: hole === null ? [] : [hole] };
    },
  };
}

/** The same, of something that need not concern queues at all. */
function unsure(pointer: Pointer | null): Pointer | null {
  return pointer !== null && 'queue' in pointer
    ? { among: [pointer.queue], elsewhere: false, unnamed: false }
    : pointer;
}

function queueAttributes(
  queue: Fact,
  facts: FactIndex,
  point: ReturnType<typeof createQueuePointers>,
  senders: Side,
  readers: Side,
): Derived {
  const origins: Record<string, Origin> = {};
  const { surely: from, perhaps: perhapsFrom } = senders.at(queue);
  const { surely: by, perhaps: perhapsBy } = readers.at(queue);
  const ids = from.map(({ id }) => id).sort();
  return {
    fact: queue.id,
    attributes: {
      deadLetterQueue: deadLetterQueue(
        queue,
        point(queue.attributes.redriveTarget ?? null, queue.attributes.stack),
        origins,
      ),
      deadLetterFor: [...ids, ...perhapsFrom],
      consumers: [...by.map((source, index) => consumer(queue, source, facts, index, origins)), ...perhapsBy],
    },
    origins,
  };
}

function deadLetterQueue(queue: Fact, pointer: Pointer | null, origins: Record<string, Origin>): Json {
  const { redriveTarget = null, fifo = null, retentionSeconds = null } = queue.attributes;
  if (redriveTarget === null) return null;
  if (isHole(redriveTarget)) return { unresolved: redriveTarget.unresolved };
  if (pointer === null || !('queue' in pointer)) {
    return { unresolved: 'the queue that redriveTarget names is none of those declared, or not for sure' };
  }
  const target = pointer.queue;
  const seconds = target.attributes.retentionSeconds ?? null;
  note(origins, '/deadLetterQueue', originOf([queue, '/redriveTarget'], [target, '']));
  note(origins, '/deadLetterQueue/retentionDays', originOf([target, '/retentionSeconds']));
  note(
    origins,
    '/deadLetterQueue/retentionRatio',
    originOf([target, '/retentionSeconds'], [queue, '/retentionSeconds']),
  );
  return {
    queue: target.id,
    sameType: sameType(fifo, target.attributes.fifo ?? null),
    retentionDays: fromNumbers(seconds, DAY_SECONDS, (a, b) => a / b),
    retentionRatio: fromNumbers(seconds, retentionSeconds, ratio),
  };
}

function sameType(a: Json, b: Json): Json {
  const unknown = [a, b].find((value) => isHole(value));
  return isHole(unknown) ? { unresolved: unknown.unresolved } : a === b;
}

function ratio(a: number, b: number): Json {
  return b > 0 ? a / b : { unresolved: 'it would be divided by zero' };
}

function consumer(queue: Fact, source: Fact, facts: FactIndex, index: number, origins: Record<string, Origin>): Json {
  const id = source.attributes.function ?? null;
  const one = typeof id === 'string' ? facts.get(id) : undefined;
  const timeout = one?.attributes.timeoutSeconds ?? { unresolved: 'the function is not known' };
  const at = `/consumers/${index}`;
  note(origins, at, originOf([source, ''], [source, '/source']));
  note(origins, `${at}/timeoutSeconds`, originOf([one, '/timeoutSeconds']));
  note(origins, `${at}/visibilityRatio`, originOf([queue, '/visibilitySeconds'], [one, '/timeoutSeconds']));
  return {
    function: id,
    timeoutSeconds: timeout,
    visibilityRatio: fromNumbers(queue.attributes.visibilitySeconds ?? null, timeout, ratio),
  };
}
