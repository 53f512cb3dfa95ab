import type { ActionAccess } from '../../model/tables.ts';
import { patternsOverlap } from './action-pattern.ts';
import type { Action, ActionsTable } from './actions-table.ts';

/**
 * Actions of platforms that no table lists: those of Azure (`Microsoft.Storage/storageAccounts/read`), Google
 * (`storage.objects.get`) and Kubernetes (`core/secrets:get`). A pattern stands for itself, its class is told by its last word, and
 * all of them take a scope.
 */
export function createForeignActions(): ActionsTable {
  const known = new Map<string, readonly Action[]>();
  const expand = (pattern: string): readonly Action[] => {
    const lower = pattern.toLowerCase();
    const found = known.get(lower);
    if (found !== undefined) return found;
    const service = /^\*+$/.test(lower) ? '*' : (/^[^/.]*(?:\.[^/]*(?=\/))?/.exec(lower)?.[0] ?? lower);
    const made = [{ name: pattern, service, access: accessOf(lower), scopeable: true }];
    known.set(lower, made);
    return made;
  };
  return {
    expand,
    except: (patterns) => (patterns.some((pattern) => patternsOverlap(pattern.toLowerCase(), '*')) ? expand('*') : []),
    changing: () => 1,
    lists: false,
  };
}

function accessOf(lower: string): ActionAccess {
  if (
    /^\*+$/.test(lower) ||
    /roleassignments\/|roledefinitions\/|setiampolicy$|:(bind|escalate|impersonate)$/.test(lower)
  )
    return lower.endsWith('/read') ? 'read' : 'permissions';
  const verb = /[^/.:]*$/.exec(lower)?.[0] ?? '';
  if (/^list/.test(verb) && verb !== 'listkeys') return 'list';
  return /^(get|read|watch|access$|query)/.test(verb) ? 'read' : 'write';
}
