import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readControls } from '../../src/catalogue/read-controls.ts';
import type { Check } from '../../src/model/check.ts';
import type { Fact } from '../../src/model/fact.ts';
import { type KnownValues, knownValues } from './mutation/other-values.ts';
import { type Release, withFiles } from './mutation/release.ts';
import { changeEach, clausesTurned } from './mutation/search.ts';
import { collectedSubject, type Subject, statedSubject } from './mutation/subject.ts';

// A pass has to rest on what the check says it rests on. Here each thing that a pass example says is changed, and the check must notice.

const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);
const { factTypes } = catalogue;

const passing = ({ examples }: Check) => examples.filter(({ outcome }) => outcome === 'pass');
const fromFiles = (check: Check) =>
  passing(check).flatMap(({ files }) => (files === null || check.reads === 'results' ? [] : [files]));

/** Clauses, by index, that no change of a pass example reaches, and why. */
const NOT_REACHED: Record<string, { clauses: number[]; because: string }> = {
  'iam-role-evidence': {
    clauses: [0],
    because: 'it never fails, and a role that is not known may be none, which is skipped',
  },
};

function canFail({ expect: clauses }: Check): boolean {
  return clauses.some(({ outcome }) => outcome === 'fail');
}

let releases: Map<string, Release[]>;
let known: KnownValues;

beforeAll(async () => {
  releases = new Map();
  for (const check of catalogue.checks) {
    const all = fromFiles(check).map((files) => withFiles(catalogue, check, files, (collected) => collected(files)));
    releases.set(check.id, await Promise.all(all));
  }
  const collected = [...releases.values()].flatMap((all) => all.flatMap(({ facts }) => facts));
  known = knownValues([...catalogue.checks.flatMap(statedBy), ...collected]);
});

/** What the examples of a check say of the things that it is about. */
function statedBy({ about: type, like, examples }: Check): Pick<Fact, 'type' | 'attributes'>[] {
  return [like, ...examples.map(({ fact }) => fact ?? {})].map((attributes) => ({ type, attributes }));
}

/** What its own examples say comes first. */
function knownTo(check: Check): KnownValues {
  const own = knownValues(statedBy(check));
  return (...place) => [...own(...place), ...known(...place)];
}

function subjectsOf(check: Check): Subject[] {
  const collected = (releases.get(check.id) ?? []).map((release) => collectedSubject(release, factTypes));
  if (collected.length > 0) return collected;
  return passing(check).flatMap((example) => (example.files === null ? [statedSubject(check, example)] : []));
}

describe.each(catalogue.checks.map((check) => ({ id: check.id, check })))('$id', ({ check, id }) => {
  it('turns with what it is about, clause by clause, and never on what is not known', () => {
    const searches = subjectsOf(check).map((subject) => changeEach(subject, factTypes, knownTo(check)));
    expect(searches.flatMap(({ wrong }) => wrong)).toEqual([]);
    const turned = clausesTurned(searches);
    expect(check.expect.map((_, at) => at).filter((at) => !turned.has(at))).toEqual(NOT_REACHED[id]?.clauses ?? []);
    const outcomes = searches.flatMap(({ tried }) => tried.map(({ verdict }) => verdict.outcome));
    expect(outcomes).toContain(canFail(check) ? 'fail' : 'no-evidence');
  });
});
