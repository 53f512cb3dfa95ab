import { describe, expect, it } from 'vitest';
import { createNaming } from '../../../src/collect/changes/people.ts';
import type { ReleaseRange } from '../../../src/collect/changes/range.ts';
import { createExhibits } from '../../../src/collect/github/exhibits.ts';
import { readDeployments } from '../../../src/collect/platform/deployments.ts';
import { readEnvironments } from '../../../src/collect/platform/environments.ts';
import type { PlatformContext } from '../../../src/collect/platform/read-platform.ts';
import { readRelease } from '../../../src/collect/platform/release.ts';
import { derive } from '../../../src/derive/derive.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { CONTEXT } from '../../derive/fact-builder.ts';
import { schemaErrors } from '../manifests/reading.ts';
import { verdict } from './release-world.ts';

const COMMIT = '4be1c0ffee4be1c0ffee4be1c0ffee4be1c0ffee';
const NOT_ASKED = { unresolved: expect.stringContaining('github-token') };

function context(tagKept: ReleaseRange['tagKept'] | 'no history', tag: string | null = 'v1.4.0'): PlatformContext {
  const release = { repository: 'acme/orders', tag, commit: COMMIT, at: '2026-06-04T08:00:00Z' };
  const range = { tag, commit: COMMIT, tagKept };
  const changes = tagKept === 'no history' ? null : { range, population: {}, naming: createNaming('login', null, []) };
  const config = { release, declarations: CONTEXT.declarations, collect: { changes: { people: 'login' } } };
  return { config, files: new Map(), reader: null, exhibits: createExhibits(), changes } as unknown as PlatformContext;
}

describe('without a token', () => {
  it.each([
    ['lightweight', 'lightweight'],
    ['annotated', 'annotated'],
    ['signed', { ...NOT_ASKED, among: ['signed', 'annotated'] }],
    [null, NOT_ASKED],
  ] as const)('the release is what git knows of it: a tag that is %s', async (kept, form) => {
    const { facts, problems } = await readRelease(context(kept));
    expect(schemaErrors(facts as Fact[])).toEqual([]);
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([
      { evidence: 'change:git/log', attributes: { tagForm: form, by: NOT_ASKED, checks: [NOT_ASKED] } },
    ]);
    const result = {
      facts: derive(facts as Fact[], CONTEXT),
      problems: [],
      requests: [],
      commit: COMMIT,
      exhibits: {},
    };
    for (const check of ['chg-release-traceable', 'chg-release-checks'])
      expect(verdict(result, check)).toMatch(/^no-evidence/);
  });

  it('a run without a tag has none', async () => {
    const { facts } = await readRelease(context(null, null));
    expect(facts[0]?.attributes).toMatchObject({ tag: null, tagForm: null });
  });

  it('nothing is known where there is no history either', async () => {
    expect((await readRelease(context('no history'))).facts).toEqual([]);
  });

  it('there are no environments and no deployments, and no exhibits of them', async () => {
    const asked = context('signed');
    expect([...(await readEnvironments(asked)).facts, ...(await readDeployments(asked)).facts]).toEqual([]);
    expect(asked.exhibits.files()).toEqual([]);
  });
});
