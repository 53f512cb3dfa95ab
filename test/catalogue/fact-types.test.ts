import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readControls } from '../../src/catalogue/read-controls.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { FACT_TYPE, THING } from './sample-controls.ts';

/** What checks of serverless systems speak of, whichever tool declared it. */
const NAMED = [
  ...['function', 'role', 'policy-statement', 'trust-statement', 'resource-policy-statement', 'endpoint', 'authorizer'],
  ...['event-source', 'queue', 'topic', 'bus', 'bucket', 'table', 'stream', 'state-machine', 'secret', 'parameter'],
  ...['key', 'log-group', 'alarm', 'api-stage', 'domain', 'waf-association', 'network', 'trail', 'detector'],
  ...['iam-user', 'layer', 'code-signing-config', 'artifact', 'budget', 'stack', 'release', 'repository', 'document'],
];

const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);
const types = catalogue.factTypes.map(({ name, schema }) => ({ name, schema }));

/** An attribute and those inside it, by path. */
function attributes(schema: JsonObject, path = ''): [string, JsonObject][] {
  const items = (schema.items as JsonObject | undefined) ?? {};
  const inside = (schema.properties ?? items.properties ?? {}) as { [name: string]: JsonObject };
  return Object.entries(inside).flatMap(([name, inner]) => [
    [`${path}/${name}`, inner] as [string, JsonObject],
    ...attributes(inner, `${path}/${name}`),
  ]);
}

it('every type that checks speak of is there', () => {
  expect(types.map(({ name }) => name)).toEqual(expect.arrayContaining(NAMED));
  expect(readdirSync('controls/facts')).toHaveLength(types.length);
});

describe.each(types)('$name', ({ schema }) => {
  it('says what each attribute is, at any depth', () => {
    const silent = attributes(schema).filter(([, { description }]) => typeof description !== 'string' || !description);
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('says of each attribute which field it is read from, or which relation works it out', () => {
    const top = Object.entries(schema.properties as { [name: string]: JsonObject });
    for (const [name, attribute] of top) {
      const derived = attribute['x-derived'] !== undefined;
      const sources = Object.keys((attribute['x-source'] as JsonObject | undefined) ?? {});
      expect(sources.length > 0, `${name}: either x-source or x-derived`).toBe(!derived);
    }
  });
});

it('speaks of platforms in sources alone: what is said of an attribute holds for each', () => {
  // A stack is one thing in one dialect.
  const dialectless = types.filter(({ name }) => name !== 'stack');
  const spoken = dialectless.flatMap(({ name, schema }) =>
    attributes(schema)
      .filter(([, { description }]) =>
        /\b(CloudFormation|Terraform|SAM|Serverless Framework)\b/.test(String(description)),
      )
      .map(([path]) => `${name}${path}`),
  );
  expect(spoken).toEqual([]);
});

describe('a source', () => {
  const loading = (source: unknown) => {
    const name = { ...THING.properties.name, 'x-source': source };
    const text = JSON.stringify({ ...THING, properties: { ...THING.properties, name } });
    return loadCatalogue([{ ...FACT_TYPE, text }]).problems.map(({ message }) => message);
  };

  it('names a field for each platform', () => {
    expect(loading({ cloudformation: 'Name', knative: 'metadata.name' })).toEqual([]);
  });

  it.each([[{ pulumi: 'name' }], [{ azure: '' }], [{ google: { field: 'name' } }]])('%j is refused', (source) => {
    expect(loading(source)).toEqual([expect.stringMatching(/^x-source\/\w+ must be a text, and its name one of /)]);
  });

  it('that is no object is refused', () => {
    expect(loading('Name')).toEqual([expect.stringMatching(/^x-source names the field/)]);
  });
});
