import { type EvidenceKind, FOUND_KINDS } from '../../model/evidence.ts';
import type { Report } from '../../model/report.ts';
import { gapsOf, keptBackOf, type Open, severityOf, undecidedOf, unknownsOf, waitingOf } from '../../report/gaps.ts';
import type { PlaceLink } from '../place-link.ts';
import { countsSentence, KIND_WORDS, SUPPLY_WORDS } from '../wording.ts';
import { type FactGroup, type FactLiner, grouped } from './fact-line.ts';
import { checkLinker } from './headings.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';

/** A check that does not pass, with what to do about it. */
export type OpenBlock = {
  check: PlaceLink;
  statement: string;
  severity: string;
  fix: string;
  because: string | null;
  sentence: string;
  controls: { framework: string; controls: string[] }[];
  facts: Bounded<FactGroup>;
};

/** Checks that judged nothing, because evidence of some kinds is not there at all. */
export type WaitingBlock = {
  kinds: string[];
  supply: string;
  checks: Pick<OpenBlock, 'check' | 'statement' | 'severity' | 'fix' | 'controls'>[];
};

/** Checks that no fact of theirs keeps from passing, but one reason. */
export type KeptBackBlock = {
  because: string;
  checks: Pick<OpenBlock, 'check' | 'statement' | 'severity' | 'sentence' | 'controls'>[];
};

/** What falls short, what is unknown, and which controls only people can speak for. */
export type GapsBlock = {
  gaps: OpenBlock[];
  /** Without enough evidence: those that wait for a whole kind of it, those that one reason keeps back, the others. `unknowns` counts all. */
  unknowns: number;
  waiting: WaitingBlock[];
  keptBack: KeptBackBlock[];
  unknown: OpenBlock[];
  unasserted: { framework: string; control: string; title: string }[];
};

export function gapsBlock(report: Report, line: FactLiner, limits: Limits): GapsBlock {
  const linkOf = checkLinker(report);
  const block = (open: Open): OpenBlock => ({
    check: linkOf(open.check.id),
    statement: open.check.statement,
    severity: severityOf(open),
    fix: open.check.fix,
    because: open.result.because,
    sentence: countsSentence(open.result),
    controls: byFramework(open.controls),
    facts: grouped(bounded(open.facts, limits, line)),
  });
  const keptBack = keptBackOf(report);
  const together = new Set(keptBack.flatMap(({ checks }) => checks.map(({ check }) => check.id)));
  const waiting = waitingOf(report).map(({ kinds, checks }) => ({
    kinds: kinds.map((kind) => KIND_WORDS[kind]),
    supply: SUPPLY_WORDS[kinds.some(isFound) ? 'collected' : 'asked'],
    checks: checks.map(block),
  }));
  return {
    gaps: gapsOf(report).map(block),
    unknowns: unknownsOf(report).length,
    waiting,
    keptBack: keptBack.map(({ because, checks }) => ({ because: clip(because, limits), checks: checks.map(block) })),
    unknown: undecidedOf(report)
      .filter(({ check }) => !together.has(check.id))
      .map(block),
    unasserted: report.frameworks.flatMap((framework) =>
      framework.controls
        .filter((control) => statusOf(report, framework.id, control.id) === 'manual-missing')
        .map((control) => ({ framework: framework.name, control: control.id, title: control.title })),
    ),
  };
}

function isFound(kind: EvidenceKind): boolean {
  return FOUND_KINDS.some((one) => one === kind);
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
