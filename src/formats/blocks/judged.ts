import { canonicalJson } from '../../catalogue/canonical.ts';
import type { Report } from '../../model/report.ts';
import { gapsOf, type Open, severityOf, unknownsOf } from '../../report/gaps.ts';
import type { PlaceLink } from '../place-link.ts';
import { CLASS_WORDS, countsSentence, KIND_WORDS, OUTCOME_WORDS, STATUS_WORDS, type Word } from '../wording.ts';
import type { FactLine, FactLiner } from './fact-line.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';

/** A check that does not pass, with what to do about it. */
export type OpenBlock = {
  check: string;
  statement: string;
  severity: string;
  fix: string;
  because: string | null;
  sentence: string;
  limits: string[];
  controls: { framework: string; controls: string[] }[];
  facts: Bounded<FactLine>;
};

/** What falls short, what is unknown, and which controls only people can speak for. */
export type GapsBlock = {
  gaps: OpenBlock[];
  unknown: OpenBlock[];
  unasserted: { framework: string; control: string; title: string }[];
};

export function gapsBlock(report: Report, line: FactLiner, limits: Limits): GapsBlock {
  const block = (open: Open): OpenBlock => ({
    check: open.check.id,
    statement: open.check.statement,
    severity: severityOf(open),
    fix: open.check.fix,
    because: open.result.because,
    sentence: countsSentence(open.result),
    limits: open.check.limits,
    controls: byFramework(open.controls),
    facts: bounded(open.facts, limits, line),
  });
  return {
    gaps: gapsOf(report).map(block),
    unknown: unknownsOf(report).map(block),
    unasserted: report.frameworks.flatMap((framework) =>
      framework.controls
        .filter((control) => statusOf(report, framework.id, control.id) === 'manual-missing')
        .map((control) => ({ framework: framework.name, control: control.id, title: control.title })),
    ),
  };
}

function byFramework(controls: Open['controls']): OpenBlock['controls'] {
  const names = [...new Set(controls.map(({ framework }) => framework))];
  return names.map((framework) => ({
    framework,
    controls: controls.filter((entry) => entry.framework === framework).map(({ control }) => control),
  }));
}

function statusOf(report: Report, framework: string, control: string): string | undefined {
  return report.controls.find((result) => result.framework === framework && result.control === control)?.status;
}

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
  const named = (checks: readonly string[]) =>
    checks.map((check) => {
      const result = results.get(check);
      return { check: headingOf(check), outcome: result === undefined ? NOT_JUDGED : bothWords(result) };
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

/** A link to the heading of a check further down. */
function headingOf(check: string): PlaceLink {
  return { text: check, url: /^[a-z0-9-]+$/.test(check) ? `#${check}` : null };
}

/** Every check with the facts that it judged. */
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
  facts: Bounded<FactLine>;
  passes: Bounded<FactLine>;
  passCount: number;
};

export function checkBlocks(report: Report, line: FactLiner, limits: Limits): CheckBlock[] {
  const results = new Map(report.results.map((result) => [result.check, result]));
  return report.checks.flatMap((check) => {
    const result = results.get(check.id);
    if (result === undefined) return [];
    const passes = result.facts.filter((fact) => fact.outcome === 'pass');
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
        facts: bounded(
          result.facts.filter((fact) => fact.outcome !== 'pass'),
          limits,
          line,
        ),
        passes: bounded(passes, limits, line),
        passCount: passes.length,
      },
    ];
  });
}
