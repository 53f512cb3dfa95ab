import { describe, expect, it } from 'vitest';
import { codeOwnership } from '../../src/derive/code-ownership.ts';
import { createFactIndex } from '../../src/derive/fact-index.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import { CONTEXT, fact } from './fact-builder.ts';

const evidence = (kind: string, path: string, commit: string | null = 'c0ffee'): Fact =>
  fact('evidence', kind, { kind, path, commit }, {}, path);

function unowned(codeOwners: Json, ...all: Fact[]): Json {
  const facts = [fact('repository', 'acme/orders', { codeOwners }), ...all];
  const [derived] = codeOwnership.derive(createFactIndex(facts), CONTEXT);
  return derived?.attributes.unowned ?? null;
}

const ALL = { pattern: '*', owners: ['@acme/orders'] };
const TEMPLATE = evidence('manifest', 'template.yaml');

describe('what nobody owns', () => {
  it('is of manifests, policies and workflows that git keeps, each once and in order', () => {
    const files = [
      evidence('workflow', '.github/workflows/release.yml'),
      TEMPLATE,
      evidence('policy', 'template.yaml'),
      evidence('policy', 'iam/role.json'),
      evidence('test', 'report.xml'),
      evidence('manifest', 'cdk.out/manifest.json', null),
    ];
    expect(unowned([], ...files)).toEqual(['.github/workflows/release.yml', 'iam/role.json', 'template.yaml']);
    expect(unowned([ALL], ...files)).toEqual([]);
    expect(unowned([ALL, { pattern: 'iam/', owners: [] }], ...files)).toEqual(['iam/role.json']);
  });

  it('is told of everything where git keeps nothing', () => {
    expect(unowned([], evidence('manifest', 'template.yaml', null))).toEqual(['template.yaml']);
  });

  it('an owner whose name is not known is one', () => {
    expect(unowned([{ pattern: '*', owners: [{ unresolved: 'no login' }] }], TEMPLATE)).toEqual([]);
  });

  it('is not known without the lines, or without a file to look up', () => {
    expect(unowned({ unresolved: 'CODEOWNERS stands above' }, TEMPLATE)).toEqual([
      { unresolved: 'CODEOWNERS stands above' },
    ]);
    expect(unowned([ALL])).toMatchObject([{ unresolved: expect.stringContaining('git keeps') }]);
    expect(
      unowned([ALL], evidence('manifest', 'cdk.out/manifest.json', null), evidence('test', 'a.xml')),
    ).toMatchObject([{ unresolved: expect.stringContaining('git keeps') }]);
  });
});
