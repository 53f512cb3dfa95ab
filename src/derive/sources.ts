import type { Relation } from './relation.ts';

/** `event-source.sharedWith`: the other triggers on the same source. */
export const sources: Relation = {
  name: 'sources',
  derive: (facts) => {
    const bySource = new Map<string, string[]>();
    const triggers = facts.all('event-source').map(({ id, attributes: { source, stack } }) => {
      // A reference names a resource of its own stack; an ARN the same thing everywhere.
      const key = typeof source !== 'string' ? null : source.includes('${') ? `${stack} ${source}` : source;
      if (key !== null) bySource.set(key, [...(bySource.get(key) ?? []), id]);
      return { id, key };
    });
    return triggers.map(({ id, key }) => ({
      fact: id,
      attributes: { sharedWith: key === null ? [] : (bySource.get(key) ?? []).filter((other) => other !== id) },
    }));
  },
};
