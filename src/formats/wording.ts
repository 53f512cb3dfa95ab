import type { ControlClass, ControlStatus } from '../model/control.ts';
import type { EvidenceKind } from '../model/evidence.ts';
import type { DocumentState } from '../model/exception.ts';
import type { Cause, Direction, ReportedAssertion, ReportedException } from '../model/report.ts';
import type { CheckResult } from '../model/result.ts';

/*
 * The words of the report, the same in every format (catalogue, part d.10). A symbol never stands without its word.
 */

export type Word = { symbol: string; word: string };

export const OUTCOME_WORDS: Record<CheckResult['decided'], Word> = {
  pass: { symbol: '✓', word: 'pass' },
  fail: { symbol: '✗', word: 'fail' },
  'no-evidence': { symbol: '?', word: 'no evidence' },
  error: { symbol: '!', word: 'could not be judged' },
  'not-applicable': { symbol: '–', word: 'nothing to judge' },
  excepted: { symbol: '◇', word: 'excepted' },
  compensated: { symbol: '◇', word: 'compensated' },
  attested: { symbol: '◆', word: 'asserted by management' },
};

export const STATUS_WORDS: Record<ControlStatus, Word & { meaning: string }> = {
  supported: {
    symbol: '✓',
    word: 'supported',
    meaning: 'The evidence of this release supports the design of the control for what is listed.',
  },
  'supported-in-part': {
    symbol: '◐',
    word: 'supported in part',
    meaning:
      'The same for what was asked: the organisational part is not shown here, rests on an assertion, or checks are still planned.',
  },
  'exceptions-noted': {
    symbol: '◇',
    word: 'exceptions noted',
    meaning: 'The evidence is there, and someone has accepted what falls short, for a time.',
  },
  gap: { symbol: '✗', word: 'gap', meaning: 'A check fails and no exception covers it.' },
  'insufficient-evidence': {
    symbol: '?',
    word: 'insufficient evidence',
    meaning: 'What would be needed to judge was not supplied, could not be read, is too old, or no check looks at it.',
  },
  'not-exercised': {
    symbol: '–',
    word: 'not exercised',
    meaning: 'This release contains nothing that the control could be about. This is not an exclusion.',
  },
  'manual-attested': {
    symbol: '◆',
    word: 'asserted by management',
    meaning: 'A dated statement by a named owner; its content was not judged.',
  },
  'manual-missing': {
    symbol: '?',
    word: 'no assertion',
    meaning: 'Only people can say, and no current statement was supplied.',
  },
  'not-applicable': { symbol: '–', word: 'not applicable', meaning: 'Taken out by the Statement of Applicability.' },
  'out-of-scope': {
    symbol: '–',
    word: 'out of scope',
    meaning: 'A release cannot show it, or it was left out by choice. Not covered here and counted in no fraction.',
  },
};

export const CLASS_WORDS: Record<ControlClass, string> = {
  automated: 'Automated',
  partial: 'Partial',
  manual: 'Manual',
  'out-of-scope': 'Out of scope',
};

export const KIND_WORDS: Record<EvidenceKind, string> = {
  manifest: 'deployment manifests',
  policy: 'role policies',
  signature: 'signatures',
  test: 'test results',
  log: 'log samples',
  document: 'documents',
  drift: 'drift reports',
  package: 'package listings',
  workflow: 'workflows',
  component: 'lists of components',
  scan: 'reports of scanners',
  change: 'records of changes',
  platform: 'settings of the hosting platform',
  configuration: 'configuration',
};

/** What to do about evidence of which nothing is there, by where it comes from: files, or the platform. */
export const SUPPLY_WORDS = {
  collected:
    'Bring it into the workspace under a name that is looked for (listed under What was not looked at), or name it under collect in .evidence.yml.',
  asked:
    'Run the action with its github-token and the permissions that README.md names, on a checkout with fetch-depth: 0. Problems with the evidence say what was refused.',
} as const;

export const DIRECTION_WORDS: Record<Direction, Word> = {
  better: { symbol: '▲', word: 'better' },
  worse: { symbol: '▼', word: 'worse' },
  other: { symbol: '•', word: 'different' },
};

export const CAUSE_WORDS: Record<Cause, string> = {
  system: 'the system changed',
  catalogue: 'the catalogue changed',
  time: 'time has passed',
  decision: 'a decision changed',
  evidence: 'what was found or understood changed',
};

export const EXCEPTION_WORDS: Record<ReportedException['state'], Word> = {
  'in-force': { symbol: '◇', word: 'in force' },
  expired: { symbol: '✗', word: 'expired' },
  void: { symbol: '✗', word: 'void' },
  unmatched: { symbol: '!', word: 'matches nothing' },
  invalid: { symbol: '✗', word: 'invalid' },
};

export const ASSERTION_WORDS: Record<ReportedAssertion['state'], Word> = {
  current: { symbol: '◆', word: 'current' },
  expired: { symbol: '✗', word: 'expired' },
  'not-yet-issued': { symbol: '!', word: 'not yet issued' },
  invalid: { symbol: '✗', word: 'for too long' },
  'other-document': { symbol: '✗', word: 'document not as stated' },
};

export const DOCUMENT_WORDS: Record<DocumentState, string> = {
  same: 'its bytes are those that were read',
  other: 'the bytes that were read are others, so the statement does not count',
  absent: 'no such file was read below the root, so the statement does not count',
  elsewhere: 'it is elsewhere: nobody looked at its bytes',
};

export const AT_FROM_WORDS: Record<string, string> = {
  at: 'as given by --at',
  configuration: 'as stated in the configuration',
  SOURCE_DATE_EPOCH: 'from SOURCE_DATE_EPOCH',
  tag: 'date of the tag',
  commit: 'date of the commit',
  clock: 'clock of the machine that made this report',
};

/** How each class is counted, for the head of its column. */
export const FRACTION_WORDS = {
  automated: 'Automated: supported / in scope',
  partial: 'Partial: supported at least in part / in scope',
  manual: 'Manual: asserted / in scope',
} as const;

export const PLATFORM_NOT_ASKED =
  'The platform was not asked, because the run had no token: who reviewed and deployed what, and which rules hold there, is not known.';

export const CLOSING =
  'This report is input to an independent assessment, not a substitute for one. It shows how controls are designed in this release and how they came out once; it draws no conclusion about a period, an organisation or a provider.';

export const CARVE_OUT =
  'Provider controls (premises, hardware, patching of hosts) and complementary user-entity controls are carved out: they are listed as out of scope, not scored. The assurance reports of the provider speak about the former.';

/** '9 of 12 facts meet the expectation; 3 do not, 1 of them under an exception.' The counts are those before decisions. */
export function countsSentence({ counts, facts }: Pick<CheckResult, 'counts' | 'facts'>): string {
  const judged = counts.pass + counts.fail + counts['no-evidence'] + counts.error;
  const idle = counts['not-applicable'];
  if (judged + idle === 0) return 'No fact was judged.';
  if (judged === 0) return `Nothing to judge of ${idle} ${idle === 1 ? 'fact' : 'facts'}.`;
  const decided = (outcome: string) =>
    facts.filter((fact) => fact.outcome === outcome && fact.decision !== null).length;
  const ofThem = (count: number, words: string) => (count > 0 ? `, ${count} of them ${words}` : '');
  const parts = [
    `${counts.pass} of ${judged} ${judged === 1 ? 'fact' : 'facts'} ${judged === 1 || counts.pass === 1 ? 'meets' : 'meet'} the expectation`,
    counts.fail > 0
      ? `${counts.fail} ${counts.fail === 1 ? 'does' : 'do'} not${ofThem(decided('fail'), 'under an exception')}`
      : '',
    counts['no-evidence'] > 0
      ? `${counts['no-evidence']} without evidence${ofThem(decided('no-evidence'), 'asserted by management')}`
      : '',
    counts.error > 0 ? `${counts.error} could not be judged` : '',
    idle > 0 ? `${idle} with nothing to judge` : '',
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}
