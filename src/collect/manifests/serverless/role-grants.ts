import type { Origin } from '../../../model/origin.ts';
import type { Expansion, Fn, Grant } from './expansion.ts';
import { list, type Made, object, Part, pointerOf } from './part.ts';

/** The statements that events and settings of some functions add to their role. */
export function grantedStatements(expansion: Expansion, functions: readonly Fn[]): Part[] {
  const among = new Set(functions);
  const groups = new Map<string, { grant: Grant; resources: Made[] }>();
  for (const [index, grant] of expansion.grants.entries()) {
    if (!among.has(grant.fn)) continue;
    const key = grant.group ?? `grant ${index}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { grant, resources: [...grant.resources] });
    else if (!grant.once) known.resources.push(...grant.resources);
  }
  return [...groups.values()].map(({ grant, resources }) => {
    const { from, actions } = grant;
    const origin: Origin = {
      kind: 'inherited-default',
      from: `Serverless Framework adds it for ${pointerOf(from.spot).join('.') || 'the service'}`,
    };
    return new Part(object({ Effect: 'Allow', Action: actions, Resource: list(resources) }), from.spot, origin);
  });
}
