import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EarlierRelease, type ReleaseRange, releaseRange } from '../../../src/collect/changes/range.ts';
import { compareVersions, tagForm } from '../../../src/collect/changes/tag-form.ts';
import { configured, createRepository, type Repository } from './repository.ts';

let repository: Repository;
beforeEach(() => {
  repository = createRepository();
});
afterEach(() => repository.remove());

const tagged = (...tags: string[]): string => {
  const commit = repository.commit();
  for (const tag of tags) repository.git('tag', tag);
  return commit;
};
function rangeOf(tag: string | null, earlier: EarlierRelease[] = [], tags: string[] = []): ReleaseRange {
  const range = releaseRange(repository.folder, configured(repository.folder, { tag }, { tags }).config, earlier);
  if (range === null) throw new Error('no range');
  return range;
}
const codes = ({ problems }: ReleaseRange) => problems.map(({ code }) => code);

describe('the release before', () => {
  it('is the nearest tag of the same form that the release holds', () => {
    tagged('v1.2.0');
    const before = tagged('v1.3.0', 'latest', 'v1', 'docs-1.9.0');
    tagged('v1.4.0');
    expect(rangeOf('v1.4.0')).toMatchObject({
      previous: { tag: 'v1.3.0', commit: before, from: 'tag', at: expect.stringMatching(/^2026-01-05T/) },
      relation: 'ancestor',
      mergeBase: before,
      leftBehind: 0,
      tagKept: 'lightweight',
      problems: [],
    });
  });

  it('is none for the first release', () => {
    tagged('v1.0.0');
    expect(rangeOf('v1.0.0')).toMatchObject({ previous: null, relation: 'first', problems: [] });
  });

  it('is the nearest by commits and not by date, where an older line was released later and merged', () => {
    tagged('v1.3.0');
    repository.git('checkout', '-q', '-b', 'fixes');
    repository.git('checkout', '-q', 'main');
    repository.commit();
    tagged('v1.4.0');
    repository.git('checkout', '-q', 'fixes');
    tagged('v1.3.1');
    repository.git('checkout', '-q', 'main');
    repository.merge('fixes', "Merge branch 'fixes'");
    tagged('v1.5.0');
    expect(rangeOf('v1.5.0').previous?.tag).toBe('v1.4.0');
  });

  it('of a release passes over those that were only tried, and of one to try does not', () => {
    tagged('v1.3.0');
    tagged('v1.4.0-rc.1');
    tagged('v1.4.0-rc.2', 'v1.4.0');
    expect(rangeOf('v1.4.0').previous?.tag).toBe('v1.3.0');
    expect(rangeOf('v1.4.0-rc.2')).toMatchObject({ preRelease: true, previous: { tag: 'v1.4.0-rc.1' } });
  });

  it('at the same commit is one of a lower version, and no tag that moves along', () => {
    tagged('v1.3.0');
    tagged('v1.4.0', 'v1.4.1', 'v1');
    expect(rangeOf('v1.4.1').previous?.tag).toBe('v1.4.0');
    expect(rangeOf('v1.4.0').previous?.tag).toBe('v1.3.0');
    expect(rangeOf('v1.4.0', [], ['v*']).previous?.tag).toBe('v1.3.0');
  });

  it('in a repository of several systems is of the same system, by the form of the tag or by the settings', () => {
    tagged('orders-v1.0.0');
    tagged('billing-v3.0.0', 'release/7');
    tagged('orders-v1.1.0');
    expect(rangeOf('orders-v1.1.0').previous?.tag).toBe('orders-v1.0.0');
    expect(rangeOf('orders-v1.1.0', [], ['billing-v*']).previous?.tag).toBe('billing-v3.0.0');
    expect(rangeOf('orders-v1.1.0', [], ['release/*']).previous?.tag).toBe('release/7');
    expect(rangeOf('orders-v1.1.0', [], ['none-*']).relation).toBe('first');
  });

  it('is what the latest evidence says, whatever tags are nearer; those are told', () => {
    const commit = tagged('v1.2.0');
    tagged('v1.3.0');
    tagged('v1.4.0');
    const earlier = [
      { tag: 'v1.1.0', commit: 'f'.repeat(40), at: '2026-01-01T00:00:00Z' },
      { tag: 'v1.2.0', commit, at: '2026-01-05T10:00:00Z' },
    ];
    expect(rangeOf('v1.4.0', earlier)).toMatchObject({
      previous: { tag: 'v1.2.0', commit, from: 'evidence', at: '2026-01-05T10:00:00Z' },
      between: ['v1.3.0'],
      problems: [],
    });
  });

  it('by evidence that the history does not hold is told, and the tags are asked', () => {
    tagged('v1.3.0');
    tagged('v1.4.0');
    const range = rangeOf('v1.4.0', [{ tag: 'v1.3.0', commit: 'e'.repeat(40), at: '2026-01-01T00:00:00Z' }]);
    expect(codes(range)).toEqual(['previous-not-in-history']);
    expect(range.previous).toMatchObject({ tag: 'v1.3.0', from: 'tag' });
  });
});

describe('a release beside the line', () => {
  it('tells where both parted and what it lacks', () => {
    const base = tagged('v1.3.0');
    repository.commit();
    const ahead = tagged('v2.0.0');
    repository.git('checkout', '-q', '-b', 'hotfix', base);
    tagged('v1.3.1');
    expect(rangeOf('v1.3.1').previous?.tag).toBe('v1.3.0');
    const earlier = [{ tag: 'v2.0.0', commit: ahead, at: '2026-02-01T00:00:00Z' }];
    expect(rangeOf('v1.3.1', earlier)).toMatchObject({ relation: 'diverged', mergeBase: base, leftBehind: 2 });
    const both = [...earlier, { tag: 'v1.3.0', commit: base, at: '2026-01-20T00:00:00Z' }];
    expect(rangeOf('v1.3.1', both)).toMatchObject({ relation: 'ancestor', previous: { tag: 'v1.3.0' } });
  });

  it('with a history of its own has nothing in common', () => {
    const other = tagged('v1.0.0');
    repository.git('checkout', '-q', '--orphan', 'new');
    tagged('v2.0.0');
    const range = rangeOf('v2.0.0', [{ tag: 'v1.0.0', commit: other, at: '2026-02-01T00:00:00Z' }]);
    expect(range).toMatchObject({ relation: 'unrelated', mergeBase: null, leftBehind: 1 });
  });
});

describe('the tag', () => {
  it('is told to be signed, annotated, lightweight or not there', () => {
    const key = join(repository.folder, '.git', 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    repository.git('config', 'gpg.format', 'ssh');
    repository.git('config', 'user.signingkey', key);
    repository.commit();
    repository.git('tag', '-s', '-m', 'Signed', 'v1.0.0');
    repository.git('tag', '-a', '-m', 'Annotated', 'v1.0.1');
    repository.git('tag', 'v1.0.2');
    const kept = ['v1.0.0', 'v1.0.1', 'v1.0.2', 'v1.0.3', null].map((tag) => rangeOf(tag).tagKept);
    expect(kept).toEqual(['signed', 'annotated', 'lightweight', null, null]);
  });

  it('that was moved since the evidence is told with both commits, whether of this release or of one before', () => {
    const was = tagged('v1.3.0');
    tagged('v1.4.0');
    repository.git('tag', '--force', 'v1.3.0', 'HEAD');
    const is = repository.git('rev-parse', 'HEAD');
    const gone = { tag: 'v1.2.0', commit: was, at: '2026-01-01T00:00:00Z' };
    const earlier = [gone, { tag: 'v1.3.0', commit: was, at: '2026-01-02T00:00:00Z' }];
    const again = { tag: 'v1.4.0', commit: was, at: '2026-11-10T00:00:00Z' };
    expect(rangeOf('v1.4.0', [...earlier, again]).moved).toEqual([
      { tag: 'v1.2.0', was, is: null },
      { tag: 'v1.3.0', was, is },
      { tag: 'v1.4.0', was, is },
    ]);
  });

  it('that names another commit than the released one is a problem', () => {
    tagged('v1.4.0');
    repository.commit();
    expect(codes(rangeOf('v1.4.0'))).toEqual(['tag-elsewhere']);
  });
});

describe('a shallow clone', () => {
  const clone = (depth: number): string => {
    const folder = mkdtempSync(join(tmpdir(), 'shallow-'));
    const from = `file://${repository.folder}`;
    execFileSync('git', ['clone', '--quiet', '--depth', `${depth}`, from, folder], { stdio: 'ignore' });
    return folder;
  };

  it.each([
    [1, null, 'unknown', ['shallow-clone']],
    [4, 'v1.3.0', 'ancestor', []],
  ])('of depth %i has %s as the release before: %s', (depth, before, relation, told) => {
    tagged('v1.2.0');
    tagged('v1.3.0');
    repository.commit();
    tagged('v1.4.0');
    const folder = clone(depth);
    try {
      const range = releaseRange(folder, configured(folder, { tag: 'v1.4.0' }).config, []);
      expect(range).toMatchObject({ shallow: true, relation });
      expect(range?.previous?.tag ?? null).toBe(before);
      expect(range?.problems.map(({ code }) => code)).toEqual(told);
      for (const { message } of range?.problems ?? []) expect(message).toContain('fetch-depth: 0');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('a commit that is not there has no range, and one that is no digest is not asked for', () => {
  repository.commit();
  for (const commit of ['f'.repeat(40), '--all', 'HEAD']) {
    expect(releaseRange(repository.folder, configured(repository.folder, { commit }).config, [])).toBeNull();
  }
});

describe('the form of a tag', () => {
  it.each([
    ['v1.4.0', 'v#.#.#', [1, 4, 0], false],
    ['orders2-v1.4.0', 'orders2-v#.#.#', [1, 4, 0], false],
    ['@acme/orders@1.4.0-beta.1', '@acme/orders@#.#.#', [1, 4, 0], true],
    ['1.4rc2', '#.#', [1, 4], true],
    ['1.4.0.post1', '#.#.#', [1, 4, 0], false],
    ['v1.4.0+build.7', 'v#.#.#', [1, 4, 0], false],
    ['v1.4.0-hotfix.1', 'v#.#.#', [1, 4, 0], false],
    ['v1', 'v#', [1], false],
    ['release-2026-11-21', 'release-#-#-#', [2026, 11, 21], false],
    ['latest', 'latest', [], false],
  ])('%s', (tag, form, version, preRelease) => {
    expect(tagForm(tag)).toEqual({ form, version, preRelease });
  });

  it('versions are compared number by number', () => {
    expect(compareVersions([1, 9, 0], [1, 10, 0])).toBeLessThan(0);
    expect(compareVersions([1, 9], [1, 10, 0])).toBe(0);
  });
});
