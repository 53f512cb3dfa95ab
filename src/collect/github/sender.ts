import type { Octokit } from '../../github/client.ts';
import type { Asked, Refusal } from '../../model/asked.ts';
import type { Scalar } from '../../model/json.ts';
import { createAskedRecord } from './asked.ts';
import { refusalOf } from './refusal.ts';

export type Parameters = Record<string, Scalar>;

/**
 * What a request is in the record, and the permission that its documentation names. `divisible`: where it is too much for the platform,
 * whoever asks asks again in parts, so that nothing is lacking for it.
 */
export type Question = { endpoint: string; shown: Parameters; needs: string; divisible?: boolean };

/** What came of a request: the answer, how many records it holds, and what was refused of it. */
export type Received<A> = { answer: A; records: number; refusals: Refusal[] };

/** Sends requests one after the other, as the platform asks of its clients, counts them, and keeps the record. */
export type Sender = {
  send: <A>(question: Question, request: () => Promise<Received<A> | Refusal>) => Promise<Received<A> | Refusal>;
  calls: () => number;
  asked: () => Asked[];
};

const BUDGET_SPENT: Refusal = { reason: 'budget', status: 0, permission: null };

/** How often a request was sent; src/github/patience.ts counts, which is nearest to it. */
function attemptsOf(options: unknown): number {
  const request = typeof options === 'object' && options !== null && 'request' in options ? options.request : null;
  const attempts = typeof request === 'object' && request !== null && 'attempts' in request ? request.attempts : 1;
  return typeof attempts === 'number' ? attempts : 1;
}

/** `budget` is the number of calls after which nothing more is asked; `now` the clock of the record, ISO 8601. */
export function createSender(octokit: Octokit, budget: number, now: () => string): Sender {
  const record = createAskedRecord();
  let calls = 0;
  octokit.hook.wrap('request', async (request, options) => {
    try {
      return await request(options);
    } finally {
      calls += attemptsOf(options);
    }
  });

  const one = async <A>(
    question: Question,
    request: () => Promise<Received<A> | Refusal>,
  ): Promise<Received<A> | Refusal> => {
    const { endpoint, shown, needs, divisible = false } = question;
    const from = now();
    const before = calls;
    const note = (pages: number, records: number, all: Refusal[]): void => {
      const refusals = all.filter(({ reason }) => !divisible || reason !== 'unreachable');
      record.note(endpoint, shown, { calls: calls - before, pages, records, from, to: now(), refusals });
    };
    if (before >= budget) {
      note(0, 0, [BUDGET_SPENT]);
      return BUDGET_SPENT;
    }
    try {
      const received = await request();
      if ('reason' in received) note(0, 0, [received]);
      else note(1, received.records, received.refusals);
      return received;
    } catch (error) {
      const refusal = refusalOf(error, needs);
      note(0, 0, [refusal]);
      return refusal;
    }
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    send: (question, request) => {
      const done = last.then(() => one(question, request));
      last = done.catch(() => null);
      return done;
    },
    calls: () => calls,
    asked: record.all,
  };
}
