import { daysBetween } from '../model/days.ts';
import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Origin } from '../model/origin.ts';
import { note, originOf } from './carry.ts';
import { createFunctionNames, type FunctionNames } from './function-names.ts';
import type { Derived, FactIndex, Relation } from './relation.ts';

/** A tagged case with the functions that it is about. `loose`: why it may be about functions that its tags do not name for sure. */
type Tried = { one: Fact; surely: string[]; perhaps: string[]; loose: string | null; daysOld: number | null };

/**
 * What a function takes in, and what tests have shown of it. `test-case.functions` and `daysOld`; `function.tests`: the cases that are
 * tagged as evidence of its behaviour; `function.inputs`. A case whose tags name no function is about the only one there is; of several
 * it may be about any, and so a hole stands with each.
 */
export const behaviour: Relation = {
  name: 'behaviour',
  derive: (facts, { at }) => {
    const all = facts.all('function');
    const ids = all.map(({ id }) => id);
    const functionsCalled = createFunctionNames(facts);
    const tried = facts.all('test-case').map((one) => tryOut(one, functionsCalled, ids, at));
    const loose = looseOnes(tried);
    const surely = byFunction(tried, 'surely');
    const perhaps = byFunction(tried, 'perhaps');
    return [
      ...tried.map(caseAttributes),
      ...all.map((one) => {
        const tests = testsOf(surely.get(one.id) ?? [], perhaps.get(one.id) ?? [], loose);
        return {
          fact: one.id,
          attributes: { tests: tests.list, inputs: inputsOf(one, facts) },
          origins: tests.origins,
        };
      }),
    ];
  },
};

function tryOut(one: Fact, functionsCalled: FunctionNames, ids: readonly string[], at: string): Tried {
  const { functionNames, ranAt = null } = one.attributes;
  const names = Array.isArray(functionNames) ? functionNames.map(String) : [];
  const surely: string[] = [];
  const perhaps: string[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const found = functionsCalled(name);
    if (found.length === 0) unknown.push(name);
    (found.length === 1 ? surely : perhaps).push(...found);
  }
  const [only] = ids;
  if (names.length === 0 && ids.length === 1 && only !== undefined) surely.push(only);
  let loose: string | null = null;
  if (unknown.length > 0) loose = `no function is called ${unknown.join(', ')}`;
  else if (surely.length + perhaps.length === 0) loose = 'its tags name no function';
  const daysOld = daysBetween(typeof ranAt === 'string' ? ranAt : null, at);
  return { one, surely: [...new Set(surely)], perhaps: [...new Set(perhaps)], loose, daysOld };
}

function caseAttributes({ one, surely, perhaps, loose, daysOld }: Tried): Derived {
  const functions: Json[] = [...surely];
  if (perhaps.length > 0) functions.push({ unresolved: 'a name that fits several functions', among: perhaps });
  if (loose !== null) functions.push({ unresolved: loose });
  const origins: Record<string, Origin> = {};
  note(origins, '/daysOld', originOf([one, '/ranAt']));
  return { fact: one.id, attributes: { functions, daysOld }, origins };
}

/** What a function's list says of a case, once for each check. */
function entries({ one, daysOld }: Tried): JsonObject[] {
  const { checks, outcome = null } = one.attributes;
  return (Array.isArray(checks) ? checks : []).map((check) => ({ case: one.id, check, outcome, daysOld }));
}

function byFunction(tried: readonly Tried[], which: 'surely' | 'perhaps'): Map<string, Tried[]> {
  const found = new Map<string, Tried[]>();
  for (const each of tried) {
    for (const id of each[which]) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [each]);
      else list.push(each);
    }
  }
  return found;
}

/** One hole a check and outcome, for there can be many cases: what is known of the first stands for those like it. */
function looseOnes(tried: readonly Tried[]): Json[] {
  const holes = new Map<string, { why: string; first: JsonObject; count: number }>();
  for (const each of tried) {
    if (each.loose === null) continue;
    for (const entry of entries(each)) {
      // What was skipped has shown nothing of any function.
      if (entry.outcome === 'skipped') continue;
      const key = `${String(entry.check)} ${String(entry.outcome)}`;
      const before = holes.get(key);
      if (before === undefined) holes.set(key, { why: each.loose, first: entry, count: 1 });
      else before.count += 1;
    }
  }
  return [...holes.values()].map(({ why, first, count }) => {
    const text = `${String(first.case)} is tagged check=${String(first.check)}, and ${why}`;
    if (count === 1) return unsure(text, first);
    // Those like it are other cases, of other days.
    const open = { unresolved: 'one of several cases' };
    return unsure(`${text}; ${count - 1} more like it`, { ...first, case: open, daysOld: open });
  });
}

function unsure(unresolved: string, entry: JsonObject): Json {
  return { unresolved, among: [entry] };
}

function testsOf(
  surely: readonly Tried[],
  perhaps: readonly Tried[],
  loose: readonly Json[],
): { list: Json[]; origins: Record<string, Origin> } {
  const origins: Record<string, Origin> = {};
  const tests: Json[] = [];
  for (const each of surely) {
    const origin = originOf([each.one, '/ranAt']);
    for (const entry of entries(each)) {
      note(origins, `/tests/${tests.length}/daysOld`, origin);
      tests.push(entry);
    }
  }
  for (const each of perhaps) {
    for (const entry of entries(each)) {
      tests.push(unsure(`${each.one.id} is tagged with a name that fits several functions`, entry));
    }
  }
  return { list: [...tests, ...loose], origins };
}

function inputsOf({ attributes: { triggers } }: Fact, facts: FactIndex): Json[] {
  if (!Array.isArray(triggers)) return [];
  return triggers.map((trigger) => {
    if (isHole(trigger)) return trigger;
    const { source = null, service = null } = trigger as JsonObject;
    const { method = null, validation = [] } = facts.get(String(source))?.attributes ?? {};
    return { source, service, method, validation };
  });
}
