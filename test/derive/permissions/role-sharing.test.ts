import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roleSharing } from '../../../src/derive/permissions/role-sharing.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { Json } from '../../../src/model/json.ts';
import { derive } from '../derive-all.ts';
import { fact } from '../fact-builder.ts';

const ROLE = 'role:template.yaml#Shared';
const role = (stack = 'stack:a') => fact('role', 'Shared', { stack });
const fn = (name: string, runsAs: Json, stack = 'stack:a') => fact('function', name, { role: runsAs, stack });
const id = (name: string) => `function:template.yaml#${name}`;
const shared = (facts: Fact[], name: string) => derive(roleSharing, facts).get(id(name))?.roleSharedWith;
const used = (facts: Fact[]) => derive(roleSharing, facts).get(ROLE)?.usedBy;

describe('role-sharing', () => {
  test('functions of one role see each other, in order', () => {
    const facts = [role(), fn('C', ROLE), fn('A', ROLE), fn('B', ROLE), fn('D', 'role:template.yaml#Own')];
    expect(shared(facts, 'A')).toEqual([id('B'), id('C')]);
    expect(shared(facts, 'D')).toEqual([]);
    expect(used(facts)).toEqual([id('A'), id('B'), id('C')]);
  });

  test('a function without a role shares none', () => {
    expect(shared([fn('A', null), fn('B', null)], 'A')).toEqual([]);
  });

  test('a role that is not known may be shared with anyone', () => {
    expect(shared([fn('A', { unresolved: 'parameter Role' })], 'A')).toEqual([{ unresolved: 'parameter Role' }]);
  });

  test('what is not known in one stack is never a role of that stack', () => {
    const facts = [role(), fn('A', ROLE), fn('B', { unresolved: 'parameter Role' })];
    expect(shared(facts, 'A')).toEqual([]);
    expect(used(facts)).toEqual([id('A')]);
  });

  test('what is not known in another stack may be this role', () => {
    const facts = [role(), fn('A', ROLE), fn('B', { unresolved: 'import' }, 'stack:b'), fn('C', { unresolved: 'x' })];
    const hole = { unresolved: `the role of ${id('B')} is not known, and may be this one` };
    expect(shared(facts, 'A')).toEqual([hole]);
    expect(used(facts)).toEqual([id('A'), hole]);
  });

  test('known candidates count for themselves alone, in any stack', () => {
    const either = { unresolved: 'condition', among: [ROLE, 'role:template.yaml#Other'] };
    const neither = { unresolved: 'condition', among: ['role:template.yaml#Other'] };
    expect(shared([role(), fn('A', ROLE), fn('B', either)], 'A')).toEqual([{ unresolved: expect.any(String) }]);
    expect(shared([role(), fn('A', ROLE), fn('B', neither, 'stack:b')], 'A')).toEqual([]);
  });

  test('a long list is cut, and that it is longer stands as a hole', () => {
    const many = [role(), ...Array.from({ length: 50 }, (_, at) => fn(`F${String(at).padStart(2, '0')}`, ROLE))];
    for (const name of ['F00', 'F49']) {
      const list = shared(many, name) as Json[];
      expect(list).toHaveLength(21);
      expect(list).not.toContain(id(name));
      expect(list.at(-1)).toEqual({ unresolved: '29 more of them are not listed' });
    }
    expect((used(many) as Json[]).at(-1)).toEqual({ unresolved: '30 more of them are not listed' });
  });

  test('sharing goes both ways', () => {
    const roles = fc.array(fc.constantFrom('role:r1', 'role:r2', 'role:r3'), { maxLength: 15 });
    fc.assert(
      fc.property(roles, (runAs) => {
        const facts = runAs.map((name, at) => fn(`F${at}`, name));
        const derived = derive(roleSharing, facts);
        for (const a of facts) {
          for (const b of facts) {
            const others = derived.get(a.id)?.roleSharedWith;
            const sameRole = a !== b && a.attributes.role === b.attributes.role;
            expect(Array.isArray(others) && others.includes(b.id)).toBe(sameRole);
          }
        }
      }),
    );
  });
});
