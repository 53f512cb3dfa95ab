import { describe, expect, it } from 'vitest';
import {
  associatedQuery,
  authorsQuery,
  checksQuery,
  defaultBranchQuery,
  existingQuery,
  LISTS_OF_PULL,
  pullListsQuery,
  pullRequestsQuery,
} from '../../src/collect/changes/queries.ts';
import { answerQuery, costOf, Forbidden, faultsOf, parseQuery } from './graphql.ts';

const SHA = '4be1c0ffee4be1c0ffee4be1c0ffee4be1c0ffee';
const PAGES = [null, 'Y3Vyc29yOjE='].map((after) => ({ of: SHA, after }));

describe('our queries', () => {
  it.each([
    ['pull requests of commits', associatedQuery(PAGES)],
    ['authors', authorsQuery(PAGES)],
    ['checks', checksQuery(PAGES)],
    ['pull requests', pullRequestsQuery([1, 2])],
    [
      'further pages',
      pullListsQuery(LISTS_OF_PULL.map((list) => ({ of: { number: 1, list }, after: 'Y3Vyc29yOjE=' }))),
    ],
    ['issues', existingQuery([1])],
    ['the default branch', defaultBranchQuery()],
  ])('for %s are as the published schema has it', (_, text) => {
    expect(faultsOf(parseQuery(text))).toEqual([]);
  });

  it('cost two points for the pull requests that one of them asks for, of nodes few', () => {
    const { points, nodes } = costOf(parseQuery(pullRequestsQuery(Array.from({ length: 27 }, (_, n) => n))));
    expect(points).toBe(2);
    expect(nodes).toBeLessThan(25_000);
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
    ['a page that is too long', 'pullRequest(number: 1) { labels(first: 101) { totalCount } }', 'asks for 101 at once'],
    ['a list without a limit', 'pullRequest(number: 1) { labels { totalCount } }', 'neither first nor last'],
    ['a type that it cannot be', 'object(oid: "0") { ... on Bot { login } }', 'GitObject is no Bot'],
    ['an object with nothing selected', 'pullRequest(number: 1)', 'nothing is selected'],
    ['a variable of another type', 'pullRequest(number: $owner) { number }', '$owner is no Int!'],
  ])('finds %s', (_, inner, fault) => {
    expect(faults(inner)).toEqual([expect.stringContaining(fault)]);
  });

  it('finds a query of too many nodes, counted as the documentation of the limits counts them', () => {
    const lists = 'commits(first: 100) { nodes { commit { authors(first: 100) { nodes { name } } } } }';
    const text = (count: number) =>
      Array.from({ length: count }, (_, n) => `p${n}: pullRequest(number: ${n}) { ${lists} }`).join(' ');
    expect(faults(text(49))).toEqual([]);
    expect(faults(text(50))).toEqual([expect.stringContaining('505000 nodes')]);
    expect(costOf(parseQuery(`query Q { repository(owner: "a", name: "b") { ${text(1)} } }`)).points).toBe(1);
  });

  it('gives a list page by page', () => {
    const labels = Array.from({ length: 5 }, (_, n) => ({ name: `l${n}` }));
    const read = (page: string) => {
      const of = `pullRequest(number: 1) { labels(${page}) { totalCount pageInfo { hasNextPage endCursor } nodes { name } } }`;
      const query = parseQuery(`query Q { repository(owner: "a", name: "b") { ${of} } }`);
      const { data } = answerQuery(query, {}, { repository: { pullRequest: { labels } } });
      return (data as { repository: { pullRequest: { labels: Page } } }).repository.pullRequest.labels;
    };
    type Page = { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { name: string }[] };
    const first = read('first: 3');
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const second = read(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes]).toEqual(labels);
    expect(second.pageInfo.hasNextPage).toBe(false);
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
