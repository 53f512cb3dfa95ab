import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGitHistory } from '../../../src/collect/changes/git-history.ts';
import { createLogReader } from '../../../src/collect/changes/git-log.ts';
import { createPersonOf } from '../../../src/collect/changes/people.ts';
import { createTicketsIn } from '../../../src/collect/changes/tickets.ts';
import type { CommitRecord } from '../../../src/model/change.ts';
import { createRepository, type Repository } from './repository.ts';

let repository: Repository;
beforeEach(() => {
  repository = createRepository();
});
afterEach(() => repository.remove());

const reading = () => ({ personOf: createPersonOf(), ticketsIn: createTicketsIn([]) });
async function history(from: string | null = null): Promise<CommitRecord[]> {
  const to = repository.git('rev-parse', 'HEAD');
  const read = await readGitHistory(repository.folder, { from, to, shallow: false }, reading());
  expect(read.problems).toEqual([]);
  return read.commits;
}

describe('a commit', () => {
  it('has who wrote it, who committed it, when and which content, and no address', async () => {
    const sha = repository.commit({
      author: 'Lee Wong <7+lee@users.noreply.github.com>',
      committer: 'GitHub <noreply@github.com>',
    });
    const [commit] = await history();
    expect(commit).toMatchObject({
      sha,
      tree: repository.git('rev-parse', 'HEAD^{tree}'),
      parents: [],
      author: { login: 'lee', name: 'Lee Wong', kind: 'user' },
      committer: { login: 'web-flow', kind: 'bot' },
      committedAt: expect.stringMatching(/^2026-01-05T\d\d:00:00Z$/),
      subject: 'A change',
      signature: 'none',
    });
    expect(JSON.stringify(commit)).not.toContain('@');
  });

  it("of an address that is nobody's made-up one has a name and no login", async () => {
    repository.commit();
    expect((await history())[0]?.author).toMatchObject({ login: null, name: 'Dana Petrova' });
  });

  it("is a bot's where the name says so", async () => {
    repository.commit({ author: 'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>' });
    expect((await history())[0]?.author).toMatchObject({ login: 'renovate[bot]', kind: 'bot' });
  });

  it('names co-authors by trailers, the author left out', async () => {
    const trailers = 'Co-authored-by: Lee Wong <lee@example.com>\nco-authored-by: Dana <dana@example.com>';
    repository.commit({ message: `Pay twice\n\nBecause of this.\n\n${trailers}` });
    const [commit] = await history();
    expect(commit?.coAuthors.map(({ name }) => name)).toEqual(['Lee Wong']);
  });

  it('says what it takes back', async () => {
    const first = repository.commit({ message: 'Refund at once' });
    repository.git('revert', '--no-edit', first);
    repository.commit({ message: 'Revert "Pay" (#9)\n\nReverts acme/orders#8' });
    expect((await history()).map(({ reverts }) => reverts)).toEqual([['#8'], [first], []]);
  });

  it.each([
    ['Merge things (#12)', []],
    ['Charge in cents, fixes #7 and GH-8', ['#7', 'GH-8']],
    ['PAY-31: read UTF-8, hash with SHA-256, close CVE-2026-1234', ['PAY-31']],
    ['Look at docs/page#4 and PAY-31, again PAY-31', ['PAY-31']],
  ])('with the subject %s is for %j', async (message, tickets) => {
    repository.commit({ message });
    expect((await history())[0]?.tickets).toEqual(tickets);
  });

  it('tells its files by what they are for, whatever their names hold', async () => {
    const files = {
      'src/pay.ts': '',
      'template.yaml': '',
      'iam/deploy-role.json': '',
      '.github/workflows/release.yml': '',
      'test/pay.test.ts': '',
      'docs/pay.md': '',
      'package-lock.json': '',
      'commit 4be1c0ffee4be1c0ffee4be1c0ffee4be1c0ffee\n:000000': '',
    };
    repository.commit({ files });
    repository.commit({ message: 'Nothing', files: {} });
    const [nothing, commit, ...others] = await history();
    expect(others).toEqual([]);
    expect(nothing?.files).toEqual([]);
    const kinds = Object.fromEntries((commit?.files ?? []).map(({ path, kind }) => [path, kind]));
    expect(kinds).toEqual({
      'src/pay.ts': 'code',
      'template.yaml': 'infrastructure',
      'iam/deploy-role.json': 'roles',
      '.github/workflows/release.yml': 'workflow',
      'test/pay.test.ts': 'tests',
      'docs/pay.md': 'docs',
      'package-lock.json': 'dependencies',
      'commit 4be1c0ffee4be1c0ffee4be1c0ffee4be1c0ffee\n:000000': 'code',
    });
  });

  it('keeps both paths of a renamed file', async () => {
    repository.commit({ files: { 'iam/a.json': 'the same words\n' } });
    repository.git('mv', 'iam/a.json', 'moved.ts');
    repository.commit({ files: {} });
    expect((await history())[0]?.files?.map(({ path }) => path).sort()).toEqual(['iam/a.json', 'moved.ts']);
  });

  it('that is signed says so without any key, and nobody verified it', async () => {
    const key = join(repository.folder, '.git', 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    repository.git('config', 'gpg.format', 'ssh');
    repository.git('config', 'user.signingkey', key);
    repository.git('config', 'log.showSignature', 'true');
    repository.commit({ more: ['-S'] });
    repository.commit({ message: 'gpgsig in the message\n\ngpgsig of nothing' });
    expect((await history()).map(({ signature }) => signature)).toEqual(['none', 'present']);
  });

  it('is read as it is stored, not as a replacement or a mailmap shows it', async () => {
    const first = repository.commit({
      message: 'As it was',
      files: { '.mailmap': 'Somebody Else <dana@example.com>\n' },
    });
    const other = repository.commit({ message: 'As somebody wants it' });
    repository.git('reset', '--quiet', '--hard', first);
    repository.git('replace', first, other);
    expect(await history()).toMatchObject([{ subject: 'As it was', author: { name: 'Dana Petrova' } }]);
  });
});

describe('a merge', () => {
  it('has its parents, and of files those that it changed itself', async () => {
    const base = repository.commit({ files: { a: '1\n', b: '1\n' } });
    repository.git('checkout', '-q', '-b', 'side');
    const side = repository.commit({ files: { a: '2\n' } });
    repository.git('checkout', '-q', 'main');
    const main = repository.commit({ files: { b: '2\n' } });
    const merge = repository.merge('side', 'Merge pull request #4 from acme/side');
    const commits = await history(base);
    expect(commits.map(({ sha }) => sha).sort()).toEqual([side, main, merge].sort());
    expect(commits[0]).toMatchObject({
      sha: merge,
      parents: [main, side],
      files: [],
      named: [{ number: 4, as: 'merge' }],
    });
  });

  it('that brings in what no branch had shows it', async () => {
    const base = repository.commit({ files: { a: '1\n', b: '1\n' } });
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ files: { a: '2\n' } });
    repository.git('checkout', '-q', 'main');
    repository.commit({ files: { b: '2\n' } });
    repository.git('merge', '--quiet', '--no-ff', '--no-commit', 'side');
    repository.commit({ message: 'Merge pull request #4 from acme/side', files: { a: '3\n' } });
    expect((await history(base))[0]?.files).toEqual([{ path: 'a', kind: 'code' }]);
  });

  it.each([
    ['Merged in side (pull request #5)', 5],
    ['Merged PR 6: Pay', 6],
    ["Merge branch 'side' into 'main'\n\nPay\n\nSee merge request acme/orders!7", 7],
    ["Merge branch 'side'", undefined],
    ['Merge things (#8)', undefined],
  ])('%j names %s', async (message, number) => {
    repository.commit();
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.merge('side', message);
    expect((await history())[0]?.named[0]?.number).toBe(number);
  });
});

describe('ten thousand commits', () => {
  it('are read by one process, piece by piece, with all their files', async () => {
    const count = 10_000;
    const lines: string[] = [];
    for (let index = 1; index <= count; index += 1) {
      const message = `Change ${index} (#${index})\n`;
      const who = `Dana <dana@example.com> ${1_767_603_600 + index} +0000`;
      lines.push(
        `commit refs/heads/many\nmark :${index}\nauthor ${who}\ncommitter ${who}\ndata ${message.length}\n${message}`,
      );
      if (index > 1) lines.push(`from :${index - 1}\n`);
      lines.push(`M 100644 inline src/${index % 5}.ts\ndata 5\n${String(index).padStart(5, '0')}\n`);
    }
    execFileSync('git', ['-C', repository.folder, 'fast-import', '--quiet'], { input: lines.join('') });
    repository.git('symbolic-ref', 'HEAD', 'refs/heads/many');
    const commits = await history();
    expect(commits).toHaveLength(count);
    expect(commits[0]).toMatchObject({
      subject: 'Change 10000 (#10000)',
      files: [{ path: 'src/0.ts', kind: 'code' }],
    });
    expect(new Set(commits.flatMap(({ named }) => named.map(({ number }) => number))).size).toBe(count);
  });
});

describe('what git writes', () => {
  it('comes to the same in pieces of any size', async () => {
    for (let index = 0; index < 5; index += 1) repository.commit({ message: `Größe ${index} ✓\n\nPAY-${index + 1}` });
    const args = ['log', '--topo-order', '--format=raw', '--raw', '-z', '-c', '--root', '--no-abbrev'];
    const bytes = execFileSync('git', ['-C', repository.folder, ...args]);
    const readIn = (size: number): CommitRecord[] => {
      const records: CommitRecord[] = [];
      const { personOf } = { personOf: () => ({ login: null, name: null, kind: 'user' as const, key: null }) };
      const reader = createLogReader(
        { personOf, ticketsIn: createTicketsIn([]) },
        (record) => void records.push(record),
      );
      for (let at = 0; at < bytes.length; at += size) reader.read(bytes.subarray(at, at + size));
      reader.end();
      return records;
    };
    const whole = readIn(bytes.length);
    expect(whole.map(({ tickets }) => tickets)).toEqual([['PAY-5'], ['PAY-4'], ['PAY-3'], ['PAY-2'], ['PAY-1']]);
    for (const size of [1, 2, 7, 64]) expect(readIn(size)).toEqual(whole);
  });

  it('of a commit with a very long message keeps its beginning and its files', async () => {
    repository.git('config', 'core.commentChar', ';');
    const long = `Long\n\n${'word '.repeat(20)}\n`.repeat(10_000);
    execFileSync('git', ['-C', repository.folder, 'fast-import', '--quiet'], {
      input: `commit refs/heads/main\ncommitter D <d@example.com> 1767603600 +0000\ndata ${long.length}\n${long}\nM 100644 inline a.ts\ndata 1\n1\n`,
    });
    expect(await history()).toMatchObject([{ subject: 'Long', files: [{ path: 'a.ts' }] }]);
  });

  it('with a date that is none has no date', async () => {
    execFileSync('git', ['-C', repository.folder, 'fast-import', '--quiet', '--date-format=raw-permissive'], {
      input: 'commit refs/heads/main\ncommitter D <d@example.com> 999999999999 +0000\ndata 1\na\n',
    });
    expect(await history()).toMatchObject([{ committedAt: null }]);
  });
});

describe('a history that cannot be read whole', () => {
  it('is told where a commit is gone', async () => {
    repository.commit();
    const to = repository.git('rev-parse', 'HEAD');
    const gone = { from: '4be1c0ffee4be1c0ffee4be1c0ffee4be1c0ffee', to, shallow: false };
    const { whole, problems } = await readGitHistory(repository.folder, gone, reading());
    expect({ whole, codes: problems.map(({ code }) => code) }).toEqual({ whole: false, codes: ['git-log-failed'] });
  });
});
