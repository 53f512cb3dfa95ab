import { expect, it } from 'vitest';
import { issueNumber, ticketsOfPull } from '../../../src/collect/changes/existing-issues.ts';
import { quotedPulls, revertsIn } from '../../../src/collect/changes/messages.ts';
import { createTicketsIn } from '../../../src/collect/changes/tickets.ts';
import type { PullRequestDetail } from '../../../src/model/pull-request.ts';

const pull = (kind: 'user' | 'bot'): PullRequestDetail =>
  ({ number: 9, title: 'Bump #1', body: 'Fixes #2, and #9 itself', author: { kind } }) as PullRequestDetail;

it('a pull request names tickets in title and body, itself left out', () => {
  expect(ticketsOfPull(pull('user'), createTicketsIn([]))).toEqual(['#1', '#2']);
});

it('what a bot quotes into the body is of other repositories', () => {
  expect(ticketsOfPull(pull('bot'), createTicketsIn([]))).toEqual(['#1']);
});

it.each([
  ['#12', 12],
  ['GH-12', 12],
  ['PAY-12', null],
  ['acme/other#12', null],
])('the number of %s is %s', (ticket, number) => expect(issueNumber(ticket)).toBe(number));

it('a pull request that is taken back is no ticket, however often it went to and fro', () => {
  const title = 'Revert "Revert "Pay (#4)" (#6)" for #7';
  const text = { ...pull('user'), title, body: 'Reverts #6, see #8' };
  expect(ticketsOfPull(text, createTicketsIn([]))).toEqual(['#7', '#8']);
  expect(revertsIn(`${title}\n\nReverts acme/orders#6`)).toEqual(['#6']);
  expect(quotedPulls(title)).toEqual(['#4', '#6']);
  expect(quotedPulls('Pay (#4) "and" refund (#6)')).toEqual([]);
});
