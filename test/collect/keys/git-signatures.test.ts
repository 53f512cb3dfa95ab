import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadChanges } from '../../../src/collect/changes/read-changes.ts';
import { objectId, readGitObject } from '../../../src/collect/keys/git-object.ts';
import { type PlatformsWord, readGitSignatures } from '../../../src/collect/keys/git-signatures.ts';
import { readGitSigners } from '../../../src/collect/keys/git-signers.ts';
import type { Read } from '../../../src/collect/read-evidence.ts';
import type { ReadContext } from '../../../src/collect/reader.ts';
import { contextOf } from '../signatures/folder.ts';
import { hasTool, type Workshop, workshop } from './signing-tools.ts';

const SIGNED = hasTool('ssh-keygen') && hasTool('gpg');

describe('an object of git', () => {
  const commit = (gpgsig: string) =>
    Buffer.from(
      `tree ${'a'.repeat(40)}\nauthor A <a@example.test> 1 +0000\ncommitter B <b@example.test> 1780000000 +0200\n${gpgsig}\nmessage\n gpgsig not a header\n`,
    );

  it('of a commit is parted from its signature, which may have empty lines', () => {
    const { signature, at, target } = readGitObject(
      'commit',
      commit('gpgsig -----BEGIN SSH SIGNATURE-----\n \n abc\n -----END SSH SIGNATURE-----\nencoding latin1\n'),
    );
    expect(signature).toMatchObject({
      kind: 'ssh',
      armour: '-----BEGIN SSH SIGNATURE-----\n\nabc\n-----END SSH SIGNATURE-----',
    });
    expect(signature?.payload.toString()).toBe(commit('encoding latin1\n').toString());
    expect([at, target]).toEqual([1_780_000_000_000, 'a'.repeat(40)]);
    expect(readGitObject('commit', commit('')).signature).toBeNull();
  });

  it('of a tag ends with its signature; one that the message quotes is a part of what is signed', () => {
    const quoted = '-----BEGIN PGP SIGNATURE-----\nquoted\n';
    const head = `object ${'b'.repeat(40)}\ntype commit\ntag v1.4.0\ntagger A <a@example.test> 1780000000 +0000\n\n`;
    const bytes = Buffer.from(`${head}${quoted}-----BEGIN SIGNED MESSAGE-----\nabc\n-----END SIGNED MESSAGE-----\n`);
    const { signature, name, target } = readGitObject('tag', bytes);
    expect([signature?.kind, name, target]).toEqual(['x509', 'v1.4.0', 'b'.repeat(40)]);
    expect(signature?.payload.toString()).toBe(`${head}${quoted}`);
    expect(readGitObject('tag', Buffer.from(head)).signature).toBeNull();
  });
});

describe.skipIf(!SIGNED)('signatures of a repository', () => {
  let shop: Workshop;
  let root: string;
  let commits: string[];
  const git = (...args: string[]) => shop.run('git', '-C', root, ...args).trim();

  beforeAll(() => {
    shop = workshop();
    root = join(shop.folder, 'repository');
    mkdirSync(root);
    git('init', '-q', '.');
    git('config', 'user.name', 'Ann');
    git('config', 'user.email', 'ann@example.test');
    shop.run('gpg', '--batch', '--passphrase', '', '--quick-gen-key', 'ann@example.test', 'ed25519', 'sign');
    const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(shop.run('gpg', '--with-colons', '--list-keys'))?.[1] ?? '';
    shop.run('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', 'id');
    git('config', 'user.signingkey', fingerprint);
    git('commit', '-q', '--allow-empty', '-S', '-m', 'by gpg');
    git('config', 'gpg.format', 'ssh');
    git('config', 'user.signingkey', join(shop.folder, 'id.pub'));
    git('commit', '-q', '--allow-empty', '-S', '-m', 'by ssh');
    git('commit', '-q', '--allow-empty', '-m', 'by nobody');
    git('tag', '-s', 'v1.4.0', '-m', 'v1.4.0');
    git('update-ref', 'refs/tags/v1.5.0', 'refs/tags/v1.4.0');
    commits = git('log', '--format=%H').split('\n');
    writeFileSync(join(root, 'ann.asc'), shop.run('gpg', '--armor', '--export', fingerprint));
    writeFileSync(join(root, 'allowed_signers'), `ann@example.test ${shop.read('id.pub')}`);
  }, 60_000);
  afterAll(() => shop.close());

  function contextWith(keys: string[], tag = 'v1.4.0'): ReadContext {
    const names = ['ann.asc', 'allowed_signers'];
    const files = new Map(
      names.map((path) => {
        const absolute = join(root, path);
        return [path, { path, absolute, size: readFileSync(absolute).length, tracked: false, foundBy: '' }];
      }),
    );
    const context = contextOf(files, { keys }, { tag, commit: commits[0] ?? '' });
    return { ...context, config: { ...context.config, root } };
  }

  const nobody: PlatformsWord = () => null;
  const outcomes = (context: ReadContext, platform: PlatformsWord = nobody) =>
    readGitSignatures(context, commits, platform).facts.map(
      ({ id, attributes: { format, verification, verifier } }) => [
        id.replace(/^.*#/, '').replace(/[0-9a-f]{40}/, ''),
        format,
        verification,
        verifier,
      ],
    );

  it('verify with the keys that the settings give, each of its kind', () => {
    expect(outcomes(contextWith(['ann.asc', 'allowed_signers']))).toEqual([
      ['tag/v1.4.0', 'ssh', 'verified', 'here'],
      ['commit/', 'ssh', 'verified', 'here'],
      ['commit/', 'openpgp', 'verified', 'here'],
    ]);
  });

  it('without keys are what the platform says, and say whose word it is', () => {
    expect(outcomes(contextWith([]))).toEqual([['tag/v1.4.0', 'ssh', 'verified-signer-not-checked', 'here']]);
    expect(outcomes(contextWith([]), () => 'verified')).toEqual([['tag/v1.4.0', 'ssh', 'verified', 'platform']]);
    const { facts } = readGitSignatures(contextWith([]), [], () => 'verified');
    expect(facts[0]?.attributes).toMatchObject({
      content: 'git-tag',
      key: { kind: 'ssh', from: 'platform' },
      faults: [],
    });
    expect(outcomes(contextWith([]), () => 'refused')).toEqual([
      ['tag/v1.4.0', 'ssh', 'verified-signer-not-checked', 'here'],
    ]);
  });

  it('of a tag make it a signed one, but for a key that the repository itself brings', () => {
    const NOBODY = { unresolved: 'nobody verified it' };
    const release = { type: 'release', id: 'release:history#release', attributes: { tagForm: NOBODY } };
    const platform = { evidence: [], problems: [], facts: [release] } as unknown as Read;
    const changes = { changes: { population: { changes: [] } } } as unknown as ReadChanges;
    const tagForm = (context: ReadContext) =>
      readGitSigners(context, changes, platform)[0]?.facts[0]?.attributes.tagForm;
    const given = contextWith(['allowed_signers']);
    const template = { path: 'template.yaml', absolute: '', size: 0, tracked: true, foundBy: '' };
    expect(tagForm(given)).toEqual(NOBODY);
    expect(tagForm({ ...given, files: new Map([...given.files, ['template.yaml', template]]) })).toBe('signed');
    expect(tagForm(contextWith([]))).toEqual(NOBODY);
  });

  it('of a tag under the name of another is not one of that', () => {
    const { facts } = readGitSignatures(contextWith(['allowed_signers'], 'v1.5.0'), [], nobody);
    expect(facts[0]?.attributes).toMatchObject({ verification: 'invalid', why: expect.stringContaining('v1.4.0') });
  });

  it('of which anything was changed do not hold', () => {
    const raw = (kind: string, what: string) => execFileSync('git', ['-C', root, 'cat-file', kind, what]);
    const tag = raw('tag', 'refs/tags/v1.4.0');
    expect(objectId('tag', tag)).toBe(git('rev-parse', 'refs/tags/v1.4.0'));
    const forged = Buffer.from(tag.toString('latin1').replace('tag v1.4.0', 'tag v1.6.0'), 'latin1');
    writeFileSync(join(shop.folder, 'forged'), forged);
    git('update-ref', 'refs/tags/v1.6.0', git('hash-object', '-t', 'tag', '-w', join(shop.folder, 'forged')));
    const { facts } = readGitSignatures(contextWith(['allowed_signers'], 'v1.6.0'), [], () => 'verified');
    expect(facts[0]?.attributes).toMatchObject({ verification: 'invalid', faults: ['broken'], verifier: 'here' });
    const gpgSigned = raw('commit', commits[2] ?? '')
      .toString('latin1')
      .replace('by gpg', 'by gpq');
    writeFileSync(join(shop.folder, 'forged'), Buffer.from(gpgSigned, 'latin1'));
    const forgedCommit = git('hash-object', '-t', 'commit', '-w', join(shop.folder, 'forged'));
    const read = readGitSignatures(contextWith(['ann.asc']), [forgedCommit], nobody);
    expect(read.facts.find(({ id }) => id.endsWith(forgedCommit))?.attributes).toMatchObject({ faults: ['broken'] });
  });
});
