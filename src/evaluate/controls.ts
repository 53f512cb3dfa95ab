import type { Severity } from '../model/check.ts';
import type { Config } from '../model/config.ts';
import type { Control, ControlResult, ControlStatus, Framework } from '../model/control.ts';
import { daysBetween } from '../model/days.ts';
import type { Applicability, Assertion } from '../model/exception.ts';
import type { CheckResult } from '../model/result.ts';
import { type AssertionContext, assertionFault } from './assertions.ts';
import { worst } from './severity.ts';

/** What is said of controls besides the checks, and when. */
export type ControlContext = AssertionContext & {
  scope: Pick<Config['scope'], 'frameworks' | 'categories'>;
  assertions: readonly Assertion[];
  applicability: readonly Applicability[];
};

/** Check ids that a sentence names. */
const MAX_NAMED = 6;

/** A status with its sentence; the severity only where there is a gap. */
type Verdict = { status: ControlStatus; because: string; severity?: Severity | null };

/** A control with what was found out about it. */
type Case = {
  control: Control;
  framework: Framework;
  /** Results of its primary checks that the active profile holds. */
  primary: CheckResult[];
  supporting: CheckResult[];
  /** What was said of the control itself and does not count, in sentences. */
  remarks: string[];
  /** An assertion about the control that holds at the release. */
  assertion: Assertion | undefined;
};

function listed(words: readonly string[]): string {
  const shown = words.slice(0, MAX_NAMED).join(', ');
  return words.length > MAX_NAMED ? `${shown} and ${words.length - MAX_NAMED} more` : shown;
}

function named(results: readonly CheckResult[], of: (result: CheckResult) => string = ({ check }) => check): string {
  return listed(results.map(of));
}

/** A control is named by its id, or by its framework and its id where two frameworks share one. */
function isNamed(control: string, { control: { id }, framework }: Pick<Case, 'control' | 'framework'>): boolean {
  return control === id || control === `${framework.id}/${id}`;
}

function judgesSomething(result: CheckResult): boolean {
  return result.facts.some(({ outcome }) => outcome !== 'not-applicable');
}

/** Why an entry of the Statement of Applicability cannot take a control out; null: it does. */
function applicabilityFault(
  entry: Applicability,
  { control, framework }: Case,
  results: ReadonlyMap<string, CheckResult>,
  at: string,
): string | null {
  if (!framework.exclusions) return `${framework.name} has no exclusions but by category`;
  const absent = (['justification', 'owner', 'approved'] as const).filter((field) => entry[field].trim() === '');
  if (absent.length > 0) return `it does not state ${absent.join(', ')}`;
  const age = daysBetween(entry.approved, at);
  if (age === null) return 'its date of approval cannot be read';
  if (age < 0) return 'it was approved after the release';
  const contradicting = control.primary.flatMap((id) => {
    const result = results.get(id);
    return result !== undefined && judgesSomething(result) ? [result] : [];
  });
  if (contradicting.length === 0) return null;
  return `there is something for ${named(contradicting)} to be about`;
}

function outOfScope({ control, framework }: Case, scope: ControlContext['scope']): Verdict | null {
  if (control.class === 'out-of-scope') return { status: 'out-of-scope', because: control.why };
  const group = framework.groups.find(({ id }) => id === control.group);
  const chosen = Object.hasOwn(scope.categories, framework.id) ? (scope.categories[framework.id] ?? []) : [];
  if (group?.always === true || chosen.includes(control.group)) return null;
  return {
    status: 'out-of-scope',
    because: `Out of scope by choice: ${group?.title ?? control.group} is not selected.`,
  };
}

function manual({ control, framework, assertion }: Case): Verdict | null {
  if (control.class !== 'manual') return null;
  if (assertion === undefined) {
    return {
      status: 'manual-missing',
      because: `No management assertion for this ${framework.noun} holds at the release.`,
    };
  }
  const { id, owner, validUntil } = assertion;
  return { status: 'manual-attested', because: `Management assertion ${id} of ${owner}, valid until ${validUntil}.` };
}

function isCritical({ decided, severity }: CheckResult): boolean {
  return decided === 'fail' && severity === 'critical';
}

function noCheck({ control, primary, supporting }: Case): Verdict | null {
  if (primary.length > 0) return null;
  const why =
    control.primary.length === 0
      ? 'this version has no check that speaks for it'
      : 'no check that speaks for it is in the active profile';
  const critical = supporting.filter(isCritical);
  const more = critical.length > 0 ? ` A supporting check fails at critical: ${named(critical)}.` : '';
  return { status: 'insufficient-evidence', because: `No check: ${why}.${more}` };
}

function failsIn(result: CheckResult): string {
  const failing = result.facts.filter(({ outcome, decision }) => outcome === 'fail' && decision === null).length;
  const judged = result.facts.filter(({ outcome }) => outcome !== 'not-applicable').length;
  return `${result.check} (${result.severity ?? 'severity unknown'}, ${failing} of ${judged})`;
}

function gap({ primary, supporting }: Case): Verdict | null {
  const failing = primary.filter(({ decided }) => decided === 'fail');
  const critical = supporting.filter(isCritical);
  if (failing.length === 0 && critical.length === 0) return null;
  const severity = worst([...failing, ...critical].map((result) => result.severity));
  const sentences = [];
  if (failing.length > 0)
    sentences.push(`${severity === 'low' ? 'Minor gap. ' : ''}Fails: ${named(failing, failsIn)}.`);
  if (critical.length > 0) sentences.push(`A supporting check fails at critical: ${named(critical, failsIn)}.`);
  return { status: 'gap', because: sentences.join(' '), severity };
}

function insufficient({ primary }: Case): Verdict | null {
  const open = primary.filter(({ decided }) => decided === 'no-evidence' || decided === 'error');
  if (open.length === 0) return null;
  const errors = open.filter(({ decided }) => decided === 'error');
  const error = errors.length > 0 ? ` Could not be judged: ${named(errors)}.` : '';
  const without = open.filter(({ decided }) => decided === 'no-evidence');
  const missing = without.length > 0 ? `No evidence, or not enough, for ${named(without)}.` : '';
  return { status: 'insufficient-evidence', because: `${missing}${error}`.trim() };
}

function exceptionsNoted({ primary }: Case): Verdict | null {
  const excepted = primary.filter(({ decided }) => decided === 'excepted' || decided === 'compensated');
  if (excepted.length === 0) return null;
  const list = named(excepted, ({ check, decided }) => `${check} (${decided})`);
  return { status: 'exceptions-noted', because: `Fails under an exception in force: ${list}.` };
}

function notExercised({ primary }: Case): Verdict | null {
  if (primary.some(({ decided }) => decided !== 'not-applicable')) return null;
  return { status: 'not-exercised', because: `Nothing in this release is there for ${named(primary)} to be about.` };
}

function supported({ control, primary, assertion }: Case): Verdict {
  const attested = primary.filter(({ decided }) => decided === 'attested');
  const passing = primary.filter(({ decided }) => decided === 'pass');
  const sentences = passing.length > 0 ? [`Passes: ${named(passing)}.`] : [];
  if (attested.length > 0) sentences.push(`Rests on a management assertion: ${named(attested)}.`);
  else if (control.class === 'partial') {
    sentences.push(
      assertion === undefined
        ? 'No management assertion for the organisational part holds at the release.'
        : `Management assertion ${assertion.id} speaks for the organisational part.`,
    );
  }
  const unasserted = control.class === 'partial' && assertion === undefined;
  const inPart = attested.length > 0 || unasserted || control.pending.length > 0;
  return { status: inPart ? 'supported-in-part' : 'supported', because: sentences.join(' ') };
}

/** What stands between the checks that there are and those that would speak for the whole control; null: nothing. */
function notAskedYet({ primary, pending }: Control): string | null {
  if (pending.length === 0) return null;
  const more = primary.length > 0 ? ' more' : '';
  const are = pending.length === 1 ? 'check is' : 'checks are';
  return `${pending.length}${more} ${are} planned and not asked yet: ${listed(pending)}.`;
}

function judgeByChecks(found: Case): Verdict {
  const verdict =
    noCheck(found) ??
    gap(found) ??
    insufficient(found) ??
    exceptionsNoted(found) ??
    notExercised(found) ??
    supported(found);
  const planned = notAskedYet(found.control);
  return planned === null ? verdict : { ...verdict, because: `${verdict.because} ${planned}` };
}

function notApplicable(
  found: Case,
  results: ReadonlyMap<string, CheckResult>,
  { applicability, at }: ControlContext,
): Verdict | null {
  const entries = applicability.filter((entry) => !entry.applicable && isNamed(entry.control, found));
  for (const entry of entries) {
    const fault = applicabilityFault(entry, found, results, at);
    if (fault === null) {
      const { justification, owner, approved } = entry;
      return {
        status: 'not-applicable',
        because: `Statement of Applicability: ${justification} (${owner}, approved ${approved}).`,
      };
    }
    found.remarks.push(`The Statement of Applicability entry of ${entry.owner || 'nobody'} is rejected: ${fault}.`);
  }
  return null;
}

function judgeControl(
  framework: Framework,
  control: Control,
  results: ReadonlyMap<string, CheckResult>,
  context: ControlContext,
): ControlResult {
  const active = (ids: readonly string[]): CheckResult[] =>
    ids.flatMap((id) => {
      const result = results.get(id);
      return result?.inProfile === true ? [result] : [];
    });
  const about = context.assertions.filter(
    (assertion) => assertion.control !== null && isNamed(assertion.control, { control, framework }),
  );
  const faults = about.map((assertion) => assertionFault(assertion, context));
  const found: Case = {
    control,
    framework,
    primary: active(control.primary),
    supporting: active(control.supporting),
    remarks: faults.flatMap((fault) => (fault === null ? [] : [`Not counted: ${fault}.`])),
    assertion: about.find((_, index) => faults[index] === null),
  };
  const { status, because, severity } =
    outOfScope(found, context.scope) ?? notApplicable(found, results, context) ?? manual(found) ?? judgeByChecks(found);
  return {
    framework: framework.id,
    control: control.id,
    status,
    because: [because, ...found.remarks].join(' '),
    severity: severity ?? null,
  };
}

/**
 * The status of each control of the selected frameworks, by the rules in the order of CONTROL_STATUSES: the first that
 * matches. In the order of the frameworks and of their controls.
 */
export function judgeControls(
  frameworks: readonly Framework[],
  checkResults: readonly CheckResult[],
  context: ControlContext,
): ControlResult[] {
  const results = new Map(checkResults.map((result) => [result.check, result]));
  return frameworks
    .filter(({ id }) => context.scope.frameworks.includes(id))
    .flatMap((framework) => framework.controls.map((control) => judgeControl(framework, control, results, context)));
}
