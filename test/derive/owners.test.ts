import { describe, expect, it } from 'vitest';
import { owners } from '../../src/derive/owners.ts';
import type { Attributes } from '../../src/model/fact.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { derivedOf, fact, unresolved } from './fact-builder.ts';

const WHY = 'the token may not read reviews';
const approval = (by: Json, more: JsonObject = {}): JsonObject => ({
  ...{ by, kind: 'user', wrote: false, final: true, beforeMerge: true, mayWrite: true, standing: 'in-force' },
  ...more,
});
const person = (name: Json): JsonObject => ({ kind: 'person', name });
const team: JsonObject = { kind: 'team', name: 'acme/security' };

function approvals(all: Json, of: Json, more: Attributes = {}) {
  const owned = [{ pattern: '/iam/', owners: all, kind: 'roles', files: 1 }];
  const change = fact('change', 'pull-1', { owned, approvals: of, emergency: false, ...more });
  return derivedOf(owners, [change], change.id).attributes.ownerApprovals as JsonObject[];
}
const approvedBy = (all: Json, of: Json, more: Attributes = {}) => approvals(all, of, more)[0]?.approvedBy;

describe('an owner who approved it', () => {
  it('is told by name, whatever the case it is written in', () => {
    expect(approvals([person('Lee'), person('kim')], [approval('lee'), approval('dana')])).toEqual([
      { pattern: '/iam/', kind: 'roles', owners: ['Lee', 'kim'], approvedBy: ['lee'] },
    ]);
  });

  it.each<[string, JsonObject]>([
    ['of an earlier commit', { final: false }],
    ['after the merge', { beforeMerge: false }],
    ['that was dismissed', { standing: 'dismissed' }],
    ['without the right to write', { mayWrite: false }],
  ])('is none with an approval %s', (_, more) => {
    expect(approvedBy([person('lee')], [approval('lee', more)])).toEqual([]);
  });

  it('may have written some of it, and may come after the merge of an emergency', () => {
    expect(approvedBy([person('lee')], [approval('lee', { wrote: true })])).toEqual(['lee']);
    const late = [approval('lee', { beforeMerge: false })];
    expect(approvedBy([person('lee')], late, { emergency: true })).toEqual(['lee']);
    expect(approvedBy([person('lee')], late, { emergency: { unresolved: WHY } })).toEqual([{ unresolved: WHY }]);
  });

  it('can be a member of a team, or have an address, which nobody knows', () => {
    expect(approvedBy([team], [approval('lee')])).toEqual([unresolved('who belongs to acme/security')]);
    expect(approvedBy([{ kind: 'address', name: null }], [approval('lee')])).toEqual([unresolved('who belongs to')]);
    expect(approvedBy([team, person('lee')], [approval('lee')])).toEqual(['lee']);
    expect(approvedBy([team], [])).toEqual([]);
  });

  it('is open where an approval or its worth is not known', () => {
    expect(approvedBy([person('lee')], [{ unresolved: WHY }])).toEqual([{ unresolved: WHY }]);
    expect(approvedBy([person('lee')], { unresolved: WHY })).toEqual([{ unresolved: WHY }]);
    expect(approvedBy([person('lee')], [approval('lee', { final: { unresolved: WHY } })])).toEqual([
      { unresolved: WHY },
    ]);
    expect(approvedBy([person('lee')], [approval('kim', { final: { unresolved: WHY } })])).toEqual([]);
  });
});

it('a line without owners asks nobody, and files that are not known are carried on', () => {
  expect(approvals([], [approval('lee')])).toEqual([]);
  const change = fact('change', 'pull-1', { owned: [{ unresolved: WHY }], approvals: [] });
  expect(derivedOf(owners, [change], change.id).attributes.ownerApprovals).toEqual([{ unresolved: WHY }]);
});
