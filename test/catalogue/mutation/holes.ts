import { isObject } from '../../../src/evaluate/judge.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { Json } from '../../../src/model/json.ts';
import { type Change, changeOf, type Place, verdictAfter } from './changes.ts';
import { holesIn, isWithin, type Path, type Variant } from './other-values.ts';
import type { TriedVariant } from './search.ts';
import type { Subject } from './subject.ts';
import type { Verdict } from './verdict.ts';

/** Places at which collect leaves no hole, or none with candidates, by type and path with `*` for each element; and why. */
const NEVER_OPEN: readonly [place: RegExp, because: string][] = [
  [/^\S+ (stack|logicalId)$/, 'a key of the manifest, or its path'],
  [
    /^policy-statement (role|policy)$/,
    'a role that is not known has no candidates; a policy without a name goes by another',
  ],
  [/^\S+ actions\/\*\/\w+$/, 'made of one text: what is not known is the element'],
  [/^\S+ resources\/\*\/\w+$/, 'made of one text: what is not known is the element'],
  [/^\S+ conditions\/\*\/(operator|key)$/, 'keys of the document'],
  [/^role maxSessionSeconds$/, 'without one where the platform has none'],
  [/^role managedPolicies\/\*\/owner$/, 'read off the name; what is not known is the element'],
  [/^alarm kind$/, 'the type of the resource'],
  [/^api-stage api$/, 'an API that is declared elsewhere has no alarms here'],
  [/^(test-case|evidence) |^log-sample owner/, 'said of a file, or words in it that refer to nothing'],
  [/^function name$/, 'a log or a test names it by any name that it can have'],
];

function shapeOf({ type }: Fact, attribute: string, path: Path): string {
  const steps = path.map((step) => (typeof step === 'number' || step === '-' ? '*' : step));
  return `${type} ${[attribute, ...steps].join('/')}`;
}

function valueAt(value: Json, path: Path): Json | undefined {
  let at: Json | undefined = value;
  for (const step of path) {
    if (Array.isArray(at)) at = typeof step === 'number' ? at[step] : undefined;
    else at = isObject(at) ? at[step] : undefined;
  }
  return at;
}

/**
 * A name of something of the same stack. What is not known at deployment never is: a parameter, an import or an output is there before
 * the stack. Only a hole that names its candidates can stand for it.
 */
function isReference(value: Json | undefined, facts: readonly Fact[]): boolean {
  return typeof value === 'string' && (value.includes('${') || facts.some(({ id }) => id === value));
}

/** A hole to try, and the values that it surely stands for beside the one that is there; null: it cannot stand for that. */
type Trial = { hole: Variant; among: TriedVariant[] | null };

function trialsAt(subject: Subject, { value }: Place, { path }: Variant, tried: readonly TriedVariant[]): Trial[] {
  const here = valueAt(value, path);
  const inside = tried.filter(({ variant }) => isWithin(variant.path, path));
  const bare: Variant = { path, value: { unresolved: 'a mutation' } };
  const trials: Trial[] = [{ hole: bare, among: isReference(here, subject.facts) ? null : inside }];
  const whole = inside.filter(({ variant }) => variant.path.length === path.length && variant.value !== undefined);
  const other = whole.find(({ verdict }) => verdict.outcome !== 'pass') ?? whole[0];
  if (here !== undefined && other?.variant.value !== undefined) {
    const among = [here, other.variant.value];
    trials.push({ hole: { path, value: { unresolved: 'a mutation', among } }, among: [other] });
  }
  return trials;
}

/** A hole at one place, what the check said, and what is wrong with that, in words. */
export type TriedHole = { change: Change; verdict: Verdict; wrong: string | null };

/**
 * Puts a hole at each place in turn. It may stand for what is there, on which the check passes, so that a fail or a not-applicable is
 * wrong; and where another value that it stands for does not pass, a pass is wrong too.
 */
export function tryHoles(subject: Subject, place: Place, tried: readonly TriedVariant[]): TriedHole[] {
  const { source, fact, value } = place;
  return holesIn(value)
    .filter(({ path }) => !NEVER_OPEN.some(([open]) => open.test(shapeOf(fact, source.attribute, path))))
    .flatMap((hole) => trialsAt(subject, place, hole, tried))
    .map(({ hole, among }) => {
      const change = changeOf(source, hole);
      const verdict = verdictAfter(subject, change);
      return { change, verdict, wrong: wrongWith(change, verdict, among) };
    });
}

function wrongWith({ what }: Change, { outcome }: Verdict, among: readonly TriedVariant[] | null): string | null {
  if (outcome === 'no-evidence' || among === null) return null;
  if (outcome !== 'pass') return `${outcome} with ${what}`;
  const against = among.find(({ verdict }) => verdict.outcome !== 'pass');
  return against === undefined ? null : `pass with ${what}, and ${against.verdict.outcome} with ${against.change.what}`;
}
