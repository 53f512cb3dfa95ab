import type { Json } from '../../model/json.ts';
import { isMap } from './workflow-tree.ts';

const ACCESS = new Set(['read', 'write', 'none']);

/** What `permissions` grants the token; null: it is not stated. */
export function permissionsOf(written: Json): Json {
  if (written === null) return null;
  if (written === 'read-all') return [{ scope: 'all', access: 'read' }];
  if (written === 'write-all') return [{ scope: 'all', access: 'write' }];
  if (!isMap(written)) return { unresolved: 'permissions is written in a form that is not known' };
  return Object.entries(written).map(([scope, access]): Json => {
    if (typeof access === 'string' && ACCESS.has(access)) return { scope, access };
    return { scope, access: { unresolved: 'the access is none that is known' } };
  });
}
