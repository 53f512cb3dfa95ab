import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { foldStacks } from './same-stack.ts';
import type { ComparedCases } from './tests/case-digests.ts';

/**
 * A fact as its reader made it. `refers`: by JSON pointer, the deployed name or ARN of what is declared in another file; `cases`: what
 * test runs are compared by.
 */
export type ReadFact = Fact & { refers?: Record<string, string>; cases?: ComparedCases };

/**
 * Forms in which one stack can be at hand, the one that is judged first: what is deployed rather than what it is made from, a plan
 * rather than the state before it, and an export of what runs last, because the release is about what is rolled out.
 */
export const FORMS = ['compiled', 'plan', 'source', 'state', 'inventory', 'deployed'] as const;
export type Form = (typeof FORMS)[number];

/** Things that the platform knows by a name of which there is one in an account and region. */
const NAMED: ReadonlySet<string> = new Set([
  ...['function', 'role', 'queue', 'topic', 'bucket', 'table', 'stream', 'bus', 'log-group', 'state-machine', 'alarm'],
]);

/** Attributes in which two forms of one thing differ by nature. */
const OF_THE_FORM: ReadonlySet<string> = new Set([
  ...[
    'stack',
    'logicalId',
    'madeBy',
    'declared',
    'seenIn',
    'role',
    'codeForm',
    'codeLocation',
    'constructPath',
    'tags',
  ],
]);

/**
 * Each thing once. What is declared in several forms (a source and a plan, a manifest and an export of what runs) is one thing
 * where the platform's own name says so: the form that comes first in FORMS is kept and says in `seenIn` where else it stands
 * and in which attributes that differs; what speaks of the others then speaks of it. Two stacks of one form stay two: they are
 * other stages or accounts. References to what another file declares by name become ids.
 */
export function joinFacts(found: readonly ReadFact[]): { facts: Fact[]; problems: Problem[] } {
  const read = found.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const forms = formsOf(read);
  const groups = new Map<string, ReadFact[]>();
  for (const fact of read) {
    const name = deployedName(fact, forms);
    if (name === null) continue;
    const key = `${fact.type} ${name}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const folded = new Map<string, Fact>();
  const seenIn = new Map<string, Json[]>();
  const problems: Problem[] = [];
  const regions = regionsOf(read);
  for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const inRegion of byRegion(group, regions)) problems.push(...fold(inRegion, forms, folded, seenIn));
  }
  const isNamed = (fact: Fact): boolean => deployedName(fact, forms) !== null;
  const stacks = foldStacks(read, { forms, folded, isNamed });
  problems.push(...stacks.problems);
  const gone = new Set<string>();
  for (const { fact, by } of stacks.outdone) {
    if (by === null) gone.add(fact.id);
    else folded.set(fact.id, by);
  }
  for (const [id, by] of folded) folded.set(id, standing(by, folded));
  for (const { fact } of stacks.outdone) {
    const by = folded.get(fact.id);
    if (by === undefined || !('seenIn' in by.attributes)) continue;
    seenIn.set(by.id, [...(seenIn.get(by.id) ?? []), sighting(fact, by, forms)]);
  }
  const left = ({ id }: Fact): boolean => !folded.has(id) && !gone.has(id);
  const ids = linkable(groups, left);
  const kept = read.filter(left);
  const joined = kept.map((fact) => resolved(repointed(fact, folded, seenIn.get(fact.id)), ids));
  return { facts: withoutRepeats(joined, read, folded), problems };
}

function formsOf(facts: readonly Fact[]): ReadonlyMap<string, Form> {
  return new Map(
    facts.flatMap(({ id, type, attributes: { form } }) =>
      type === 'stack' && FORMS.includes(form as Form) ? [[id, form as Form] as const] : [],
    ),
  );
}

function formOf({ attributes: { stack } }: Fact, forms: ReadonlyMap<string, Form>): Form {
  return (typeof stack === 'string' ? forms.get(stack) : undefined) ?? 'source';
}

/** The name under which the platform knows it; null where it is not stated or not known whole before deployment. */
function deployedName(fact: Fact, forms: ReadonlyMap<string, Form>): string | null {
  const { name, logicalId, platform = 'aws' } = fact.attributes;
  if (!NAMED.has(fact.type) || typeof name !== 'string' || name.includes('${')) return null;
  // A thing without a name of its own is called by its logical id, which says nothing outside of its template.
  if (name === logicalId && formOf(fact, forms) !== 'deployed') return null;
  return `${typeof platform === 'string' ? platform : ''} ${name}`;
}

/** Where what stands for a fact stands for another itself: the one that is kept. */
function standing(fact: Fact, folded: ReadonlyMap<string, Fact>): Fact {
  let kept = fact;
  for (let by = folded.get(kept.id); by !== undefined; by = folded.get(kept.id)) kept = by;
  return kept;
}

function regionsOf(facts: readonly Fact[]): ReadonlyMap<string, Json> {
  return new Map(
    facts.flatMap(({ id, type, attributes }) => (type === 'stack' ? [[id, attributes.region ?? null]] : [])),
  );
}

/** Of one name those in one region; none where they are in several and it is not known of all in which. */
function byRegion(group: readonly ReadFact[], regions: ReadonlyMap<string, Json>): ReadFact[][] {
  const found = new Map<string | null, ReadFact[]>();
  for (const fact of group) {
    const { region: own = null, stack } = fact.attributes;
    const region = own ?? regions.get(String(stack)) ?? null;
    const known = typeof region === 'string' && !region.includes('${') ? region : null;
    found.set(known, [...(found.get(known) ?? []), fact]);
  }
  if (found.size <= 1) return [...found.values()];
  if (!found.has(null)) return [...found.values()];
  return found.size === 2 ? [[...group]] : [];
}

/** What is told of the things of one name that are one thing. */
function fold(
  group: readonly ReadFact[],
  forms: ReadonlyMap<string, Form>,
  folded: Map<string, Fact>,
  seenIn: Map<string, Json[]>,
): Problem[] {
  const rank = (fact: Fact): number => FORMS.indexOf(formOf(fact, forms));
  const [first, ...others] = group.toSorted(
    (a, b) => rank(a) - rank(b) || holesIn(a) - holesIn(b) || (a.id < b.id ? -1 : 1),
  );
  if (first === undefined || others.length === 0) return [];
  // Which of several stages or accounts another form belongs to cannot be told; several exports of one thing are no stages.
  const declaring = group.map((fact) => formOf(fact, forms)).filter((form) => form !== 'deployed');
  if (new Set(declaring).size < declaring.length) return [];
  const seen: Json[] = [];
  const problems: Problem[] = [];
  for (const other of others) {
    folded.set(other.id, first);
    seen.push(sighting(other, first, forms));
    const message = `It is the ${first.type} ${String(first.attributes.name)} of ${first.place.path}, where it is judged: ${formOf(first, forms)} comes before ${formOf(other, forms)}.`;
    problems.push({ code: 'same-thing', message, kinds: [], place: other.place });
  }
  seenIn.set(first.id, seen);
  return problems;
}

/** Where else a thing stands, and in which attributes that differs. */
function sighting(other: Fact, kept: Fact, forms: ReadonlyMap<string, Form>): Json {
  return { fact: other.id, form: formOf(other, forms), differs: differing(kept.attributes, other.attributes) };
}

function holesIn({ attributes }: Fact): number {
  return Object.values(attributes).filter(isHole).length;
}

/** Names of the attributes that are known of both, and are not the same. */
function differing(a: Attributes, b: Attributes): string[] {
  return Object.keys(a)
    .filter((name) => !OF_THE_FORM.has(name) && Object.hasOwn(b, name))
    .filter((name) => isKnown(a[name]) && isKnown(b[name]) && JSON.stringify(a[name]) !== JSON.stringify(b[name]))
    .sort();
}

/** Nothing in it is a hole or a reference that only its own template can follow. */
function isKnown(value: Json | undefined): boolean {
  if (value === undefined || isHole(value)) return false;
  if (typeof value === 'string') return !value.includes('${');
  return typeof value !== 'object' || value === null || Object.values(value).every(isKnown);
}

/** Ids by type and deployed name, where one thing has the name. */
function linkable(groups: ReadonlyMap<string, ReadFact[]>, isLeft: (fact: Fact) => boolean): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [key, group] of groups) {
    const left = group.filter(isLeft);
    if (left.length === 1 && left[0] !== undefined) ids.set(key, left[0].id);
  }
  return ids;
}

/** The same fact, speaking of what is kept where it spoke of what was folded, and of where else it was seen. */
function repointed(fact: ReadFact, folded: ReadonlyMap<string, Fact>, seen: Json[] | undefined): ReadFact {
  if (folded.size === 0) return fact;
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(fact.attributes)) {
    attributes[name] = name === 'seenIn' && seen !== undefined ? seen : renamed(value, folded);
  }
  return { ...fact, attributes };
}

function renamed(value: Json, folded: ReadonlyMap<string, Fact>): Json {
  if (typeof value === 'string') return folded.get(value)?.id ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, folded));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, renamed(item, folded)]));
}

/** The same fact, with the ids of what it refers to by name. */
function resolved({ refers, cases: _, ...fact }: ReadFact, ids: ReadonlyMap<string, string>): Fact {
  if (refers === undefined) return fact;
  const attributes = { ...fact.attributes };
  for (const [pointer, name] of Object.entries(refers)) {
    const attribute = pointer.slice(1);
    const type = attribute === 'role' ? 'role' : 'function';
    const id = ids.get(`${type} aws ${nameIn(name)}`);
    if (id !== undefined && isHole(attributes[attribute])) attributes[attribute] = id;
  }
  return { ...fact, attributes };
}

/** The name at the end of an ARN of a function or a role; another text as it is. */
function nameIn(text: string): string {
  return /:function:([^:]+)/.exec(text)?.[1] ?? /:role\/(?:.*\/)?([^/]+)$/.exec(text)?.[1] ?? text;
}

/** What a folded form says once more of the thing that is kept, word for word, is not said twice. */
function withoutRepeats(facts: Fact[], read: readonly Fact[], folded: ReadonlyMap<string, Fact>): Fact[] {
  if (folded.size === 0) return facts;
  const kept = new Set([...folded.values()].map(({ id }) => id));
  const stacks = new Set(read.filter(({ id }) => folded.has(id)).map(({ attributes }) => attributes.stack));
  const isRepeat = ({ attributes: { stack = null, function: target, role } }: Fact): boolean =>
    stacks.has(stack) && [target, role].some((id) => typeof id === 'string' && kept.has(id));
  const said = new Set(facts.filter((fact) => !isRepeat(fact)).map(wording));
  return facts.filter((fact) => {
    if (!isRepeat(fact)) return true;
    const text = wording(fact);
    if (said.has(text)) return false;
    said.add(text);
    return true;
  });
}

function wording({ type, attributes: { stack: _, ...rest } }: Fact): string {
  return `${type} ${JSON.stringify(rest)}`;
}
