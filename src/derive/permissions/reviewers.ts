import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Fact } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { changeName, grantedOf } from '../granted.ts';
import { listOf } from '../lists.ts';
import type { FactIndex } from '../relation.ts';

/** Changes that a reason names. */
const MAX_NAMED = 8;

/** Who approved a change, by role; null: with none. `doubts`: approvals that are not certain, and why. */
type Approved = { name: string; byRole: ReadonlyMap<string | null, ReadonlySet<string>>; doubts: ReadonlySet<string> };

/** The changes that touch a file, and why there can be more. */
type Touching = { changes: readonly Approved[]; doubts: readonly string[] };

/**
 * Tells who approved the changes that touch files, with their roles. Of several changes to one file nobody can tell which brought a
 * right: a role counts where each of them has an approval by it, and where some have, it is open. `previous`: the release whose facts
 * are held against those of now, by its tag or commit.
 */
export function createReviewersOf(facts: FactIndex, previous: string | null): (paths: readonly string[]) => Json[] {
  const unknown = unknownOf(facts, previous);
  if (unknown !== null) return () => [{ unresolved: unknown }];
  const touchingOf = createTouching(facts.all('change'));
  return (paths) => {
    const touching = [...new Set(paths)].sort(byCodeUnit).map(touchingOf);
    const roles = new Set(touching.flatMap(({ changes }) => changes.flatMap(({ byRole }) => [...byRole.keys()])));
    const found: Json[] = [];
    const holes = new Set(
      touching.flatMap(({ changes, doubts }) => [...doubts, ...changes.flatMap((one) => [...one.doubts])]),
    );
    for (const role of [...roles].sort((a, b) => byCodeUnit(a ?? '', b ?? ''))) {
      const all = touching.flatMap(({ changes }) => changes);
      const logins = [...new Set(all.flatMap(({ byRole }) => [...(byRole.get(role) ?? [])]))].sort(byCodeUnit);
      const lacking = [...new Set(all.filter(({ byRole }) => !byRole.has(role)).map(({ name }) => name))];
      const isCertain = lacking.length === 0 && touching.every(({ doubts }) => doubts.length === 0);
      const isPossible = touching.every(({ changes }) => changes.some(({ byRole }) => byRole.has(role)));
      if (isCertain || role === null) for (const login of logins) found.push({ login, role });
      else if (isPossible && lacking.length > 0)
        holes.add(
          `${logins.join(', ')} (${role}) approved some of the changes to the same file, and not ${lacking.slice(0, MAX_NAMED).join(', ')}; which of them brought it is not known`,
        );
    }
    return [...found, ...[...holes].map((unresolved) => ({ unresolved }))];
  };
}

/** Why it is not known which changes lie between the two releases; null: it is. */
function unknownOf(facts: FactIndex, previous: string | null): string | null {
  const [range] = facts.all('commit-range');
  if (range === undefined) return 'the changes of the release are not known';
  const from = range.attributes.previous;
  if (isHole(from)) return from.unresolved;
  const { tag = null, commit = null } = (from ?? {}) as { tag?: Json; commit?: Json };
  if (previous !== null && (tag === previous || commit === previous)) return null;
  return 'the changes are counted from another release than the one that the rights are held against';
}

function createTouching(changes: readonly Fact[]): (path: string) => Touching {
  const byPath = new Map<string, Approved[]>();
  const doubts: string[] = [];
  for (const { attributes } of changes) {
    const approved: Approved = { name: changeName(attributes), ...approvedIn(attributes) };
    for (const path of listOf(attributes.manifests)) {
      if (isHole(path)) doubts.push(path.unresolved);
      else if (typeof path === 'string') byPath.set(path, [...(byPath.get(path) ?? []), approved]);
    }
  }
  return (path) => {
    const found = byPath.get(path);
    if (found !== undefined) return { changes: found, doubts };
    return {
      changes: [],
      doubts: [
        ...doubts,
        `no change of the release touches ${path === '' ? 'the file' : path}, so that which brought it is not known`,
      ],
    };
  };
}

function approvedIn(change: Fact['attributes']): Omit<Approved, 'name'> {
  const byRole = new Map<string | null, Set<string>>();
  const doubts = new Set<string>();
  for (const one of grantedOf(change)) {
    if (isHole(one)) doubts.add(one.unresolved);
    else {
      const { by, roles } = one.approval;
      const known = listOf(roles);
      const open = [one.hole, by, ...known].find((value) => isHole(value));
      if (isHole(open)) doubts.add(open.unresolved);
      else if (typeof by === 'string') {
        const held = known.filter((role) => typeof role === 'string');
        for (const role of held.length === 0 ? [null] : held) byRole.set(role, (byRole.get(role) ?? new Set()).add(by));
      }
    }
  }
  return { byRole, doubts };
}
