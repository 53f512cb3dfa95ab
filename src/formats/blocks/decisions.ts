import type { Place } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import type { PlaceLink } from '../place-link.ts';
import { ASSERTION_WORDS, DOCUMENT_WORDS, EXCEPTION_WORDS, OUTCOME_WORDS, type Word } from '../wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';

/** What people decided: exceptions, and management assertions. Beside them what was decided for other tools, and counts for nothing. */
export type Decisions = {
  exceptions: Bounded<{
    id: string;
    check: string;
    pattern: string;
    state: Word;
    because: string;
    owner: string | null;
    approver: string | null;
    expires: string | null;
    /** When it ends, counted from the release; empty where its end is not known. */
    ends: string;
    reason: string | null;
    risk: string | null;
    ticket: string | null;
    compensating: string[];
    facts: Bounded<string>;
    place: PlaceLink;
  }>;
  suppressions: { heading: string; meaning: string } & Bounded<{
    tool: string;
    /** Null: the whole file. */
    on: string | null;
    reason: string | null;
    /** None: all that the tool has. */
    rules: Bounded<{ rule: string; checks: { check: string; outcome: Word }[] }>;
    place: PlaceLink;
  }>;
  assertions: Bounded<{
    id: string;
    about: string;
    statement: string;
    state: Word;
    owner: string;
    document: { path: string; sha256: string; state: string } | null;
    issued: string;
    validUntil: string;
    place: PlaceLink;
  }>;
};

/** Of a check that does not speak of what a suppression is on. */
const NOT_JUDGED: Word = { symbol: '–', word: 'not judged of it' };

/** What stands above the list of suppressions, in every format. */
const SUPPRESSIONS = 'Suppressions written for other tools: nobody owns them here';
const SUPPRESSIONS_MEANING =
  'They tell another tool to leave something out. None of them is an exception: each check that asks the same judges the thing all the same.';

export function decisions(report: Report, link: (place: Place) => PlaceLink, limits: Limits): Decisions {
  const short = (text: string) => clip(text, limits);
  const shortOrNull = (text: string | null) => (text === null ? null : short(text));
  return {
    exceptions: bounded(report.exceptions, limits, (exception) => ({
      id: short(exception.id),
      check: short(exception.check),
      pattern: short(exception.fact ?? `function ${exception.function}`),
      state: EXCEPTION_WORDS[exception.state],
      because: short(exception.because),
      owner: shortOrNull(exception.owner),
      approver: shortOrNull(exception.approver),
      expires: shortOrNull(exception.expires),
      ends: endWords(exception.daysLeft),
      reason: shortOrNull(exception.reason),
      risk: shortOrNull(exception.risk),
      ticket: shortOrNull(exception.ticket),
      compensating: exception.compensating.map(short),
      facts: bounded(exception.facts, limits, short),
      place: link(exception.place),
    })),
    suppressions: {
      heading: SUPPRESSIONS,
      meaning: SUPPRESSIONS_MEANING,
      ...bounded(report.suppressions, limits, (suppression) => ({
        tool: suppression.tool,
        on: shortOrNull(suppression.on),
        reason: shortOrNull(suppression.reason),
        rules: bounded(suppression.rules, limits, ({ rule, checks }) => ({
          rule: short(rule),
          checks: checks.map(({ check, outcome }) => ({
            check: short(check),
            outcome: outcome === null ? NOT_JUDGED : OUTCOME_WORDS[outcome],
          })),
        })),
        place: link(suppression.place),
      })),
    },
    assertions: bounded(report.assertions, limits, (assertion) => ({
      id: short(assertion.id),
      about: short(assertion.control ?? assertion.check ?? ''),
      statement: short(assertion.statement),
      state: ASSERTION_WORDS[assertion.state],
      owner: short(assertion.owner),
      document: assertion.document && {
        path: short(assertion.document.path),
        sha256: assertion.document.sha256,
        state: DOCUMENT_WORDS[assertion.document.state],
      },
      issued: assertion.issued,
      validUntil: assertion.validUntil,
      place: link(assertion.place),
    })),
  };
}

function endWords(daysLeft: number | null): string {
  if (daysLeft === null) return '';
  if (daysLeft === 0) return 'its last day is that of the release';
  const days = Math.abs(daysLeft) === 1 ? '1 day' : `${Math.abs(daysLeft)} days`;
  return daysLeft > 0 ? `${days} after the release` : `${days} before the release`;
}
