import { canonicalJson } from '../../catalogue/canonical.ts';
import type { Report } from '../../model/report.ts';
import type { FactResult } from '../../model/result.ts';
import { gapsOf, type Open, unknownsOf } from '../../report/gaps.ts';
import type { PlaceLink } from '../place-link.ts';
import { CLASS_WORDS, countsSentence, KIND_WORDS, OUTCOME_WORDS, STATUS_WORDS, type Word } from '../wording.ts';
import { type FactGroup, type FactLiner, grouped } from './fact-line.ts';
import { checkLinker, isBrief } from './headings.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';

/** Every control of a framework with its status and its checks. */
export type FrameworkBlock = {
  name: string;
  noun: string;
  own: boolean;
  controls: {
    id: string;
    title: string;
    class: string;
    group: string;
    status: Word;
    severity: string | null;
    because: string;
    why: string;
    primary: { check: PlaceLink; outcome: Word }[];
    /** Ids of checks that are planned and not asked yet. */
    pending: string[];
    supporting: { check: PlaceLink; outcome: Word }[];
  }[];
};

const NOT_JUDGED: Word = { symbol: '–', word: 'not in the profile' };

export function frameworkBlocks(report: Report): FrameworkBlock[] {
  const results = new Map(report.results.filter((result) => result.inProfile).map((result) => [result.check, result]));
  const linkOf = checkLinker(report);
  const named = (checks: readonly string[]) =>
    checks.map((check) => {
      const result = results.get(check);
      return { check: linkOf(check), outcome: result === undefined ? NOT_JUDGED : bothWords(result) };
    });
  return report.frameworks.map((framework) => {
    const groups = new Map(framework.groups.map((group) => [group.id, group.title]));
    const found = new Map(
      report.controls.filter((result) => result.framework === framework.id).map((result) => [result.control, result]),
    );
    return {
      name: framework.name,
      noun: framework.noun,
      own: framework.own,
      controls: framework.controls.map((control) => {
        const result = found.get(control.id);
        return {
          id: control.id,
          title: control.title,
          class: CLASS_WORDS[control.class],
          group: groups.get(control.group) ?? control.group,
          status: STATUS_WORDS[result?.status ?? 'out-of-scope'],
          severity: result?.severity ?? null,
          // Where the class alone decides, its reason is the whole of it and is not said twice.
          because: result === undefined || result.because === control.why ? '' : result.because,
          why: control.why,
          primary: named(control.primary),
          pending: control.pending,
          supporting: named(control.supporting),
        };
      }),
    };
  });
}

/** What was decided and, where it is another word, what it lies over. */
function bothWords({ outcome, decided }: Report['results'][number]): Word {
  const { symbol, word } = OUTCOME_WORDS[decided];
  return { symbol, word: outcome === decided ? word : `${word} (${OUTCOME_WORDS[outcome].word})` };
}

/** A check with the facts that it judged; those that keep it from passing stand under the gaps, and are only counted here. */
export type CheckBlock = {
  check: string;
  statement: string;
  why: string;
  outcome: Word;
  /** The outcome before decisions, where they changed it. */
  raw: Word | null;
  inProfile: boolean;
  severity: string;
  profile: string;
  about: string;
  needs: string[];
  basis: string;
  because: string | null;
  sentence: string;
  limits: string[];
  parameters: { name: string; value: string }[];
  sameAs: { tool: string; rules: string[] }[];
  own: boolean;
  path: string;
  digest: string;
  /** How many facts stand above, and under which heading. */
  above: { count: number; under: Above['under'] } | null;
  facts: Bounded<FactGroup>;
  passes: Bounded<FactGroup>;
  passCount: number;
  /** Facts of which the check asks nothing. */
  idle: Bounded<FactGroup>;
  idleCount: number;
};

export function checkBlocks(report: Report, line: FactLiner, limits: Limits): CheckBlock[] {
  const results = new Map(report.results.map((result) => [result.check, result]));
  const above = factsAbove(report);
  const linesOf = (facts: readonly FactResult[]) => grouped(bounded(facts, limits, line));
  return report.checks.flatMap((check) => {
    const result = results.get(check.id);
    if (result === undefined || isBrief(result)) return [];
    const there = above.get(check.id);
    const here = result.facts.filter((fact) => there?.facts.has(fact) !== true);
    const passes = here.filter((fact) => fact.outcome === 'pass');
    const idle = here.filter((fact) => fact.outcome === 'not-applicable');
    return [
      {
        check: check.id,
        statement: check.statement,
        why: check.why,
        outcome: OUTCOME_WORDS[result.decided],
        raw: result.outcome === result.decided ? null : OUTCOME_WORDS[result.outcome],
        inProfile: result.inProfile,
        severity: check.severity,
        profile: check.profile,
        about: check.about,
        needs: check.needs.map((kind) => KIND_WORDS[kind]),
        basis: check.basis,
        because: result.because,
        sentence: countsSentence(result),
        limits: check.limits,
        parameters: Object.keys(check.parameters).map((name) => ({
          name,
          value: clip(canonicalJson(check.parameters[name]?.value ?? null), limits),
        })),
        sameAs: Object.entries(check.sameAs).map(([tool, rules]) => ({ tool, rules })),
        own: check.own,
        path: check.path,
        digest: result.checkDigest,
        above: there === undefined ? null : { count: there.facts.size, under: there.under },
        facts: linesOf(here.filter((fact) => fact.outcome !== 'pass' && fact.outcome !== 'not-applicable')),
        passes: linesOf(passes),
        passCount: passes.length,
        idle: linesOf(idle),
        idleCount: idle.length,
      },
    ];
  });
}

type Above = { facts: ReadonlySet<FactResult>; under: 'Gaps' | 'Without enough evidence' };

/** By check, the facts that stand under what to do. */
function factsAbove(report: Report): Map<string, Above> {
  const from = (open: readonly Open[], under: Above['under']): [string, Above][] =>
    open
      .filter(({ facts }) => facts.length > 0)
      .map(({ check, facts }) => [check.id, { facts: new Set(facts), under }]);
  return new Map([...from(unknownsOf(report), 'Without enough evidence'), ...from(gapsOf(report), 'Gaps')]);
}

/** A check that judged no fact, in a row. */
export type BriefCheck = {
  check: string;
  statement: string;
  outcome: Word;
  inProfile: boolean;
  because: string;
  severity: string;
  profile: string;
  about: string;
  needs: string[];
  own: boolean;
  path: string;
  digest: string;
};

export function briefChecks(report: Report): BriefCheck[] {
  const results = new Map(report.results.map((result) => [result.check, result]));
  return report.checks.flatMap((check) => {
    const result = results.get(check.id);
    if (result === undefined || !isBrief(result)) return [];
    const { id, statement, severity, profile, about, needs, own, path } = check;
    return [
      {
        check: id,
        statement,
        outcome: bothWords(result),
        inProfile: result.inProfile,
        because: result.because ?? countsSentence(result),
        severity,
        profile,
        about,
        needs: needs.map((kind) => KIND_WORDS[kind]),
        own,
        path,
        digest: result.checkDigest,
      },
    ];
  });
}
