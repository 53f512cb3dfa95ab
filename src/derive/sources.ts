import type { Attributes } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { Relation } from './relation.ts';

/** What a trigger takes from. `keys`: what its source is, or can be; null: that is not known. */
type Source = { id: string; service: Json; stack: Json; keys: string[] | null; isOpen: boolean };

/** `event-source.sharedWith`: the other triggers on the same source, and a hole where one may be on the same. */
export const sources: Relation = {
  name: 'sources',
  derive: (facts) => {
    const all = facts.all('event-source').map(({ id, attributes }) => sourceOf(id, attributes));
    const bySource = new Map<string, string[]>();
    const open = new Map<string, Source[]>();
    for (const source of all) {
      if (source.isOpen) {
        // Two of those that are alike are enough: whichever trigger is asked for, one of them is another.
        const alike = open.get(alikeKey(source)) ?? [];
        if (alike.length < 2) open.set(alikeKey(source), [...alike, source]);
      } else for (const key of source.keys ?? []) bySource.set(key, [...(bySource.get(key) ?? []), source.id]);
    }
    const opens = [...open.values()].flat();
    return all.map((source) => {
      const { id, keys, isOpen } = source;
      const sure = isOpen ? [] : (keys ?? []).flatMap((key) => bySource.get(key) ?? []).filter((other) => other !== id);
      const perhaps = (isOpen ? all : opens).find((other) => other.id !== id && mayShare(source, other));
      const hole = perhaps === undefined ? [] : [{ unresolved: `${perhaps.id} may take from the same source` }];
      return { fact: id, attributes: { sharedWith: [...sure, ...hole] } };
    });
  },
};

function sourceOf(id: string, { source = null, stack = null, service = null }: Attributes): Source {
  const among = isHole(source) ? (source.among ?? null) : [source];
  const keys = among?.flatMap((one) => (typeof one === 'string' ? [keyOf(one, stack)] : [])) ?? null;
  return { id, service, stack, keys, isOpen: isHole(source) };
}

/** A reference names a resource of its own stack; an ARN the same thing everywhere. */
function keyOf(source: string, stack: Json): string {
  return source.includes('${') ? `${stack} ${source}` : source;
}

function alikeKey({ service, stack, keys }: Source): string {
  return JSON.stringify([service, stack, keys]);
}

function mayShare(a: Source, b: Source): boolean {
  if (typeof a.service === 'string' && typeof b.service === 'string' && a.service !== b.service) return false;
  if (a.keys !== null && b.keys !== null) return a.keys.some((key) => b.keys?.includes(key));
  const [known, other] = a.keys === null ? [b, a] : [a, b];
  // What a stack is given from outside is there before it, and so is nothing of its own.
  return known.keys === null || known.stack !== other.stack || known.keys.some((key) => !key.includes('${'));
}
