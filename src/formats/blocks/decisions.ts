import type { Place } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import type { PlaceLink } from '../place-link.ts';
import { ASSERTION_WORDS, EXCEPTION_WORDS, type Word } from '../wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';

/** What people decided: exceptions, management assertions, applicability. */
export type Decisions = {
  exceptions: {
    id: string;
    check: string;
    pattern: string;
    state: Word;
    because: string;
    owner: string | null;
    approver: string | null;
    expires: string | null;
    daysLeft: number | null;
    reason: string | null;
    risk: string | null;
    ticket: string | null;
    compensating: string[];
    facts: Bounded<string>;
    place: PlaceLink;
  }[];
  assertions: {
    id: string;
    about: string;
    statement: string;
    state: Word;
    owner: string;
    document: { path: string; sha256: string } | null;
    issued: string;
    validUntil: string;
    place: PlaceLink;
  }[];
  applicability: { control: string; justification: string; owner: string; approved: string; place: PlaceLink }[];
};

export function decisions(report: Report, link: (place: Place) => PlaceLink, limits: Limits): Decisions {
  const short = (text: string) => clip(text, limits);
  const shortOrNull = (text: string | null) => (text === null ? null : short(text));
  return {
    exceptions: report.exceptions.map((exception) => ({
      id: short(exception.id),
      check: short(exception.check),
      pattern: short(exception.fact),
      state: EXCEPTION_WORDS[exception.state],
      because: short(exception.because),
      owner: shortOrNull(exception.owner),
      approver: shortOrNull(exception.approver),
      expires: shortOrNull(exception.expires),
      daysLeft: exception.daysLeft,
      reason: shortOrNull(exception.reason),
      risk: shortOrNull(exception.risk),
      ticket: shortOrNull(exception.ticket),
      compensating: exception.compensating.map(short),
      facts: bounded(exception.facts, limits, short),
      place: link(exception.place),
    })),
    assertions: report.assertions.map((assertion) => ({
      id: short(assertion.id),
      about: short(assertion.control ?? assertion.check ?? ''),
      statement: short(assertion.statement),
      state: ASSERTION_WORDS[assertion.state],
      owner: short(assertion.owner),
      document: assertion.document,
      issued: assertion.issued,
      validUntil: assertion.validUntil,
      place: link(assertion.place),
    })),
    applicability: report.applicability.map(({ control, justification, owner, approved, place }) => ({
      control: short(control),
      justification: short(justification),
      owner: short(owner),
      approved,
      place: link(place),
    })),
  };
}
