import { byCodeUnit } from '../catalogue/canonical.ts';
import { suggest } from '../catalogue/suggest.ts';
import type { FunctionNames } from '../derive/function-names.ts';
import { dayOf, daysBetween } from '../model/days.ts';
import type { Exception } from '../model/exception.ts';
import type { Fact, Hole } from '../model/fact.ts';
import { matchesFact } from '../model/fact-pattern.ts';
import { isHole } from '../model/hole.ts';
import type { Report } from '../model/report.ts';
import type { RawResult } from './judge-check.ts';

/** The longest time for which an exception may be granted. In days. */
export const MAX_EXCEPTION_DAYS = 180;

const DEMANDED = ['reason', 'owner', 'approver', 'created', 'expires'] as const;

/** An exception with what became of it in this run. */
export type JudgedException = Report['exceptions'][number];

/** What the checks know of an exception: the attributes of controls/facts/exception.schema.json. */
type Standing = {
  check: string;
  pattern: string;
  missing: string[];
  approverIs: (string | Hole)[];
  daysLeft: number | null;
  daysGranted: number | null;
  matched: string[];
  known: boolean;
  notPassing: string[];
};

/** The same person, however the handle is written. */
function same(a: string | null, b: string | null): boolean {
  const plain = (name: string | null): string => (name ?? '').trim().replace(/^@/, '').toLowerCase();
  return plain(a) !== '' && plain(a) === plain(b);
}

function isMissing(exception: Exception, field: (typeof DEMANDED)[number]): boolean {
  const value = exception[field];
  if (value === null || value.trim() === '') return true;
  return (field === 'created' || field === 'expires') && dayOf(value) === null;
}

/** What exceptions are held against. */
export type ExceptionContext = {
  /** Of the first pass. */
  results: ReadonlyMap<string, RawResult>;
  /** Facts by id. */
  facts: ReadonlyMap<string, Fact>;
  functionsCalled: FunctionNames;
  /** Who made the change, where known. */
  author: string | null;
  /** ISO 8601, the time of the release. */
  at: string;
};

/** Whether a failing fact is one that the exception names: by its id, or as a function and what belongs to it. */
function covers(exception: Exception, id: string, { facts, functionsCalled }: ExceptionContext): boolean {
  if (exception.function === null) return exception.fact !== null && matchesFact(exception.fact, id);
  const [only, ...others] = functionsCalled(exception.function);
  if (only === undefined || others.length > 0) return false;
  return id === only || facts.get(id)?.attributes.function === only;
}

function standing(exception: Exception, context: ExceptionContext): Standing {
  const { results, author, at } = context;
  const result = results.get(exception.check);
  const approverIs: Standing['approverIs'] = [];
  if (same(exception.approver, exception.owner)) approverIs.push('owner');
  if (same(exception.approver, author)) approverIs.push('author');
  if (author === null) approverIs.push({ unresolved: 'who made the change is not known', among: ['author'] });
  return {
    check: exception.check,
    pattern: exception.fact ?? exception.function ?? '',
    missing: DEMANDED.filter((field) => isMissing(exception, field)),
    approverIs,
    daysLeft: daysBetween(at, exception.expires),
    daysGranted: daysBetween(exception.created, exception.expires),
    matched: (result?.facts ?? [])
      .filter(({ fact, outcome }) => outcome === 'fail' && covers(exception, fact, context))
      .map(({ fact }) => fact),
    known: result !== undefined,
    notPassing: exception.compensating.filter((check) => results.get(check)?.outcome !== 'pass'),
  };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function unmatched({ function: name }: Exception, functionsCalled: FunctionNames): string {
  const count = name === null ? 1 : functionsCalled(name).length;
  if (count === 0) return `No function is called ${name}: it is gone or renamed.`;
  if (count > 1) return `${count} functions are called ${name}: name the one that is meant by its id, as fact.`;
  return 'It matches no fact that fails the check: what it was for is gone or renamed.';
}

/** The first fault that an exception has, in the order in which they are named here; without one it is in force. */
function stateOf(
  exception: Exception,
  stands: Standing,
  { at, results, functionsCalled }: ExceptionContext,
): Pick<JudgedException, 'state' | 'because'> {
  const invalid = (because: string) => ({ state: 'invalid' as const, because });
  if (!stands.known) {
    const hint = suggest(exception.check, [...results.keys()]);
    return invalid(`There is no check ${exception.check} whose results an exception can cover.${hint}`);
  }
  if (stands.missing.length > 0) return invalid(`It does not state ${stands.missing.join(', ')}.`);
  const otherRoles = stands.approverIs.filter((role) => !isHole(role));
  if (otherRoles.length > 0) {
    const roles = otherRoles.map((role) => (role === 'author' ? 'the author of the change' : 'its owner'));
    return invalid(`Its approver is also ${roles.join(' and ')}.`);
  }
  const granted = stands.daysGranted ?? 0;
  if (granted < 0) return invalid('It ends before it was created.');
  if (granted > MAX_EXCEPTION_DAYS) {
    return invalid(`It was granted for ${granted} days; ${MAX_EXCEPTION_DAYS} are allowed.`);
  }
  if ((daysBetween(at, exception.created) ?? 0) > 0) return invalid('It was created after the release.');
  const left = stands.daysLeft ?? -1;
  if (left < 0) {
    return {
      state: 'expired',
      because: `It ended on ${exception.expires}, ${plural(-left, 'day')} before the release.`,
    };
  }
  if (stands.matched.length === 0) return { state: 'unmatched', because: unmatched(exception, functionsCalled) };
  if (stands.notPassing.length > 0) {
    return { state: 'void', because: `What compensates for it does not pass: ${stands.notPassing.join(', ')}.` };
  }
  return {
    state: 'in-force',
    because: `It covers ${plural(stands.matched.length, 'failing fact')} until ${exception.expires}, approved by ${exception.approver}.`,
  };
}

function asFact(exception: Exception, stands: Standing): Fact {
  const { path } = exception.place;
  return {
    type: 'exception',
    id: `exception:${path}#${exception.id}`,
    attributes: stands,
    origins: {},
    place: exception.place,
    evidence: `configuration:${path}`,
  };
}

/**
 * Exceptions held against the first pass: each with its state, and as a fact for the checks that read results. Only checks
 * over facts are in `results`, so that a check over results can be neither excepted nor compensating.
 */
export function judgeExceptions(
  exceptions: readonly Exception[],
  context: ExceptionContext,
): { exceptions: JudgedException[]; facts: Fact[] } {
  const sorted = [...exceptions].sort((a, b) => byCodeUnit(a.id, b.id));
  const judged = sorted.map((exception) => {
    return { exception, stands: standing(exception, context) };
  });
  return {
    exceptions: judged.map(({ exception, stands }) => ({
      ...exception,
      ...stateOf(exception, stands, context),
      facts: stands.matched,
      daysLeft: stands.daysLeft,
    })),
    facts: judged.map(({ exception, stands }) => asFact(exception, stands)),
  };
}
