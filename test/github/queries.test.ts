import { describe, expect, it } from 'vitest';
import { associatedQuery, authorsQuery, existingQuery, pullRequestsQuery } from '../../src/collect/changes/queries.ts';
import { answerQuery, Forbidden, faultsOf, parseQuery } from './graphql.ts';

const SHA = '4be1c0ffee4be1c0ffee4be1c0ffee4be1c0ffee';

describe('our queries', () => {
  it.each([
    ['pull requests of commits', associatedQuery([SHA, SHA])],
    ['authors', authorsQuery([SHA])],
    ['pull requests', pullRequestsQuery([1, 2])],
    ['issues', existingQuery([1])],
  ])('for %s are as the published schema has it', (_, text) => {
    expect(faultsOf(parseQuery(text))).toEqual([]);
  });
});

describe('the stand-in for GraphQL', () => {
  const faults = (inner: string, head = 'query Q($owner: String!, $repo: String!)') =>
    faultsOf(parseQuery(`${head} { repository(owner: $owner, name: $repo) { ${inner} } }`));

  it.each([
    ['a field that there is not', 'pullRequest(number: 1) { colour }', 'PullRequest has no such field'],
    ['an argument that there is not', 'pullRequest(number: 1, size: 2) { number }', 'no argument size'],
    ['an argument that is lacking', 'pullRequest { number }', 'lacks number'],
    [
      'a value that there is not',
      'pullRequest(number: 1) { timelineItems(first: 1, itemTypes: [LUNCH]) { totalCount } }',
      'no value LUNCH',
    ],
    ['a list without a limit', 'pullRequest(number: 1) { labels { totalCount } }', 'neither first nor last'],
    ['a type that it cannot be', 'object(oid: "0") { ... on Bot { login } }', 'GitObject is no Bot'],
    ['an object with nothing selected', 'pullRequest(number: 1)', 'nothing is selected'],
    ['a variable of another type', 'pullRequest(number: $owner) { number }', '$owner is no Int!'],
  ])('finds %s', (_, inner, fault) => {
    expect(faults(inner)).toEqual([expect.stringContaining(fault)]);
  });

  it('answers null where a part is refused, and says so', () => {
    const query = parseQuery('query Q { repository(owner: "a", name: "b") { pullRequest(number: 1) { number } } }');
    const pullRequest = (): never => {
      throw new Forbidden();
    };
    const { data, errors } = answerQuery(query, {}, { repository: { pullRequest } });
    expect(data).toEqual({ repository: { pullRequest: null } });
    expect(errors).toMatchObject([{ type: 'FORBIDDEN', path: ['repository', 'pullRequest'] }]);
  });

  it('finds answers that are not as the schema has them', () => {
    const text = 'query Q { repository(owner: "a", name: "b") { pullRequest(number: 1) { reviewDecision title } } }';
    const repository = { pullRequest: { reviewDecision: 'MAYBE' } };
    const { violations } = answerQuery(parseQuery(text), {}, { repository });
    expect(violations).toEqual([expect.stringContaining('MAYBE'), expect.stringContaining('no title of PullRequest')]);
  });
});
