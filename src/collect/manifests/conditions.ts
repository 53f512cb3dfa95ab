import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { isSymbolic } from './reference.ts';
import type { Resolved } from './resolve.ts';
import { member } from './resource.ts';

/** Whether a condition holds; null where that is not known. `assumed`: it rests on a parameter's default. */
export type ConditionState = { holds: boolean | null; assumed: boolean };

const UNKNOWN: ConditionState = { holds: null, assumed: false };

/** Conditions that name one another, one below the other, that we follow. */
const MAX_CHAIN = 200;

/** The conditions of a template, and what an expression of the same kind comes to elsewhere. */
export type Conditions = {
  named: (name: string) => ConditionState;
  /** `{ "Fn::And": [...] }` and its like, written in place. */
  expression: (value: Json) => ConditionState;
};

/**
 * Works out the conditions of a template, each once and only when asked for. `settled` puts what is known of pseudo parameters
 * into a text.
 */
export function conditionStates(
  conditions: Json | undefined,
  evaluate: (value: Json | undefined) => Resolved,
  settled: (text: string) => string = (text) => text,
): Conditions {
  const known = new Map<string, ConditionState>();
  const named = (name: string, depth: number): ConditionState => {
    const before = known.get(name);
    if (before) return before;
    // One that is asked for while it is worked out refers to itself, and so stays unknown.
    known.set(name, UNKNOWN);
    const state = expression(member(conditions, name), depth);
    known.set(name, state);
    return state;
  };
  const expression = (value: Json | undefined, depth: number): ConditionState => {
    if (depth > MAX_CHAIN) return UNKNOWN;
    if (typeof value === 'boolean') return { holds: value, assumed: false };
    const name = member(value, 'Condition');
    if (typeof name === 'string') return named(name, depth + 1);
    const equal = member(value, 'Fn::Equals');
    if (Array.isArray(equal) && equal.length === 2) return equals(evaluate(equal[0]), evaluate(equal[1]), settled);
    const parts = (operator: string) => {
      const list = member(value, operator);
      return Array.isArray(list) ? list.map((part) => expression(part, depth + 1)) : null;
    };
    const negated = parts('Fn::Not')?.[0];
    if (negated) return { holds: negated.holds === null ? null : !negated.holds, assumed: negated.assumed };
    const all = parts('Fn::And');
    if (all) return combined(all, false);
    const any = parts('Fn::Or');
    return any ? combined(any, true) : UNKNOWN;
  };
  return { named: (name) => named(name, 0), expression: (value) => expression(value, 0) };
}

/** One part that holds decides an Or, one that does not decides an And. */
function combined(parts: ConditionState[], decisive: boolean): ConditionState {
  const deciding = parts.filter((part) => part.holds === decisive);
  if (deciding.length > 0) return { holds: decisive, assumed: deciding.every((part) => part.assumed) };
  if (parts.length === 0 || parts.some((part) => part.holds === null)) return UNKNOWN;
  return { holds: !decisive, assumed: parts.some((part) => part.assumed) };
}

function equals(left: Resolved, right: Resolved, settled: (text: string) => string): ConditionState {
  const assumed = [left, right].some(({ origins }) => Object.values(origins).some(({ kind }) => kind === 'assumed'));
  const results = candidates(left.value).flatMap((a) => candidates(right.value).map((b) => same(a, b, settled)));
  const [first] = results;
  if (first === undefined || first === null || results.some((result) => result !== first)) return UNKNOWN;
  return { holds: first, assumed };
}

function candidates(value: Json | undefined): (Json | undefined)[] {
  return isHole(value) && value.among ? value.among : [value];
}

function same(left: Json | undefined, right: Json | undefined, settled: (text: string) => string): boolean | null {
  if (left === undefined || right === undefined || isHole(left) || isHole(right)) return null;
  const [a, b] = [settled(plain(left)), settled(plain(right))];
  if (a === b) return true;
  return isSymbolic(a) || isSymbolic(b) ? null : false;
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
