import { byCodeUnit } from '../../catalogue/canonical.ts';
import type { Asked, Refusal } from '../../model/asked.ts';
import type { Report } from '../../model/report.ts';
import { REFUSAL_WORDS, TOKEN_WORDS } from '../change-wording.ts';
import type { Word } from '../wording.ts';
import { type Bounded, bounded, clip, type Limits } from './limits.ts';
import { count } from './values.ts';

/** What the platform was asked, for whoever judges whether the answers are whole. */
export type AskedBlock = {
  /** Kind of token, calls and budget, in a sentence. */
  sentence: string;
  period: string;
  questions: Bounded<{
    endpoint: string;
    parameters: string;
    calls: number;
    pages: number;
    records: number;
    from: string;
    to: string;
    refusals: { word: Word; help: string }[];
  }>;
  totals: { calls: number; pages: number; records: number };
};

/** Questions of one table; the totals count all of them. */
const QUESTIONS = 300;
const PARAMETERS_LENGTH = 300;

/** Null: the platform was not asked. Those that were not answered come first. */
export function askedBlock({ asked, release }: Report, limits: Limits): AskedBlock | null {
  if (asked === null) return null;
  const { entries, token, calls, budget } = asked;
  const sum = (of: (entry: Asked) => number): number => entries.reduce((total, entry) => total + of(entry), 0);
  const times = entries.flatMap(({ from, to }) => [from, to]).sort(byCodeUnit);
  const refused = entries.filter(({ refusals }) => refusals.length > 0);
  const sorted = [...refused, ...entries.filter(({ refusals }) => refusals.length === 0)];
  const few = { ...limits, listed: Math.min(limits.listed, QUESTIONS) };
  const limitsOfText = { ...limits, text: Math.min(limits.text, PARAMETERS_LENGTH) };
  return {
    sentence: `${count(calls, 'call', 'calls')} of the ${budget} that a run may make, with ${TOKEN_WORDS[token]}, about ${release.repository ?? 'no repository'}; ${count(entries.length, 'question', 'questions')}, not answered in full: ${refused.length}.`,
    period: times.length === 0 ? '' : `${times.at(0)} to ${times.at(-1)}`,
    questions: bounded(sorted, few, (entry) => ({
      endpoint: clip(entry.endpoint, limits),
      parameters: clip(parametersText(entry, release.repository), limitsOfText),
      calls: entry.calls,
      pages: entry.pages,
      records: entry.records,
      from: entry.from,
      to: entry.to,
      refusals: entry.refusals.map((refusal) => ({ word: REFUSAL_WORDS[refusal.reason], help: helpOf(refusal) })),
    })),
    totals: { calls: sum((one) => one.calls), pages: sum((one) => one.pages), records: sum((one) => one.records) },
  };
}

/** Without the repository, where it is the one that all questions are about. */
function parametersText({ parameters }: Asked, repository: string | null): string {
  const isOwn = `${parameters.owner}/${parameters.repo}` === repository;
  return Object.entries(parameters)
    .filter(([name]) => !isOwn || (name !== 'owner' && name !== 'repo'))
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
}

function helpOf({ status, permission }: Refusal): string {
  const parts = [status === 0 ? '' : `status ${status}`, permission === null ? '' : `needs ${permission}`];
  return parts.filter((part) => part !== '').join('; ');
}
