import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Fact } from '../../../src/model/fact.ts';
import { isHole } from '../../../src/model/hole.ts';
import { judged, told } from '../collected.ts';
import { schemaErrors } from '../manifests/reading.ts';
import { DIFFERENCES, NAMES } from './names.ts';
import { type Files, SHOP } from './shop.ts';

function written(files: Files): Record<string, string> {
  const text = (path: string, value: Files[string]): string => {
    if (typeof value === 'string') return value;
    return path.endsWith('.json') ? JSON.stringify(value, null, 2) : stringify(value);
  };
  return Object.fromEntries(Object.entries(files).map(([path, value]) => [path, text(path, value)]));
}

/** What the dialect comes to, in the words of the CloudFormation template; facts about the files themselves are no part of the shop. */
async function shop(dialect: string) {
  const { collected, facts, results } = await judged(written(SHOP[dialect] ?? {}));
  expect(told(collected)).toEqual([]);
  expect(schemaErrors(collected.facts)).toEqual([]);
  let text = JSON.stringify({ facts: facts.filter(({ type }) => type !== 'evidence'), results });
  for (const [theirs, ours] of NAMES[dialect] ?? []) text = text.replaceAll(theirs, ours);
  return JSON.parse(text) as { facts: Fact[]; results: typeof results };
}

const base = await shop('cloudformation');

/** `<fact>/<attribute>` of all that is not the same, and ids of the facts that only one of them has. */
function differing(theirs: readonly Fact[]): string[] {
  const byId = (facts: readonly Fact[]) => new Map(facts.map((fact) => [fact.id, fact.attributes]));
  const [a, b] = [byId(base.facts), byId(theirs)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((id) => {
    const [ours, others] = [a.get(id), b.get(id)];
    if (ours === undefined || others === undefined) return [id];
    return [...new Set([...Object.keys(ours), ...Object.keys(others)])]
      .filter((name) => name !== 'madeBy' && JSON.stringify(ours[name]) !== JSON.stringify(others[name]))
      .map((name) => `${id}/${name}`);
  });
}

test('the shop is whole: every kind of thing is there, and nothing of it is unknown', () => {
  const types = new Set(base.facts.map(({ type }) => type));
  const wanted = [
    'function',
    'role',
    'policy-statement',
    'trust-statement',
    'endpoint',
    'event-source',
    'queue',
    'table',
  ];
  for (const type of [...wanted, 'log-group', 'secret', 'setting', 'api-stage', 'resource-policy-statement']) {
    expect(types).toContain(type);
  }
  const open = base.facts.flatMap(({ id, attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) => (isHole(value) ? [`${id}/${name}`] : [])),
  );
  // Who is meant to reach an endpoint is declared in the settings, and the region is chosen at deployment.
  expect(open).toEqual([
    'endpoint:template.yaml#Api GET /orders/intent',
    'endpoint:template.yaml#Url/intent',
    'stack:template.yaml/region',
  ]);
});

test.each(Object.keys(DIFFERENCES))('written for %s it is the same shop', async (dialect) => {
  const { facts, checks } = DIFFERENCES[dialect] ?? { facts: {}, checks: {} };
  const theirs = await shop(dialect);
  expect(differing(theirs.facts).sort()).toEqual(Object.keys(facts).sort());
  const ours = new Map(base.results.map((result) => [result.check, result]));
  const otherwise = theirs.results.filter(({ check, outcome, severity, facts: judgedFacts }) => {
    const own = ours.get(check);
    const outcomes = (all: typeof judgedFacts) =>
      all
        .filter(({ fact }) => !(fact in facts))
        .map(({ fact, outcome: one, severity: how }) => [fact, one, how])
        .sort();
    return (
      own === undefined ||
      own.outcome !== outcome ||
      own.severity !== severity ||
      JSON.stringify(outcomes(own.facts)) !== JSON.stringify(outcomes(judgedFacts))
    );
  });
  expect(otherwise.map(({ check }) => check)).toEqual(Object.keys(checks));
});
