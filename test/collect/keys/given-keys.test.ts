import { generateKeyPairSync } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { givenKeys } from '../../../src/collect/keys/given-keys.ts';
import { contextOf, folderOf } from '../signatures/folder.ts';
import { minisigner } from './signing-tools.ts';

const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const SSH = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEpNcZs0yKb0ln2lQXvU4c4m0XUxL7JpS0uQXwZ8kz4N';

function keysOf(contents: Record<string, Buffer | string>, patterns = Object.keys(contents), tracked: string[] = []) {
  const folder = folderOf({ 'template.yaml': '', ...contents }, ['template.yaml', ...tracked]);
  folders.push(folder);
  return givenKeys(contextOf(folder.files, { keys: patterns }));
}

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const PUBLIC = publicKey.export({ format: 'pem', type: 'spki' }).toString();

it('each form of public key is told by what is in the file', () => {
  const keys = keysOf({
    'a.pem': `${PUBLIC}${PUBLIC}`,
    'b.pub': minisigner().publicKey,
    allowed_signers: `# people\nann@example.test,bob@example.test namespaces="git" ${SSH}\n* ${SSH} ann\n`,
    'd.pub': `${SSH} ann@laptop\n`,
    'e.asc': '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDME\n-----END PGP PUBLIC KEY BLOCK-----\n',
    'f.gpg': Buffer.from([0x98, 0x33, 4]),
  });
  expect(keys.publicKeys.map(({ path, id }) => [path, id.length])).toEqual([
    ['a.pem', 64],
    ['a.pem', 64],
  ]);
  expect(keys.minisign.map(({ path, id }) => [path, id])).toEqual([['b.pub', 'EFCDAB8967452301']]);
  expect(keys.ssh.map(({ path, principals, namespaces }) => [path, principals, namespaces])).toEqual([
    ['allowed_signers', ['ann@example.test', 'bob@example.test'], ['git']],
    ['allowed_signers', ['*'], null],
    ['d.pub', [], null],
  ]);
  expect(keys.openpgp.map(({ path }) => path)).toEqual(['e.asc', 'f.gpg']);
  expect(keys.problems).toEqual([]);
});

it('a key that git tracks is of the repository, another is given by the settings', () => {
  const { publicKeys } = keysOf({ 'a.pem': PUBLIC, 'b.pem': PUBLIC }, ['*.pem'], ['a.pem']);
  expect(publicKeys.map(({ path, root }) => [path, root])).toEqual([
    ['a.pem', 'repository'],
    ['b.pem', 'configured'],
  ]);
});

const SECRETS: [string, Buffer | string][] = [
  ['PEM', privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()],
  ['a public key before it', `${PUBLIC}${privateKey.export({ format: 'pem', type: 'pkcs8' })}`],
  ['OpenSSH', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk=\n-----END OPENSSH PRIVATE KEY-----\n'],
  [
    'cosign',
    '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\neyJrZGYi\n-----END ENCRYPTED SIGSTORE PRIVATE KEY-----\n',
  ],
  ['minisign', 'untrusted comment: minisign encrypted secret key\nRWRTY0IyhiddenHiddenHidden\n'],
  ['OpenPGP, armoured', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlFgE\n-----END PGP PRIVATE KEY BLOCK-----\n'],
  ['OpenPGP, binary, old form', Buffer.from([0x95, 1, 2, 3])],
  ['OpenPGP, binary, new form', Buffer.from([0xc5, 1, 2, 3])],
  ['JSON Web Key', JSON.stringify(privateKey.export({ format: 'jwk' }))],
];

it.each(SECRETS)('a private key is named, and nothing of it read: %s', (_, content) => {
  const keys = keysOf({ 'release.key': content });
  const { problems, ...rest } = keys;
  expect(Object.values(rest).flat()).toEqual([]);
  expect(problems.map(({ code, place }) => [code, place?.path])).toEqual([['private-key', 'release.key']]);
  const lines = content
    .toString('latin1')
    .split('\n')
    .filter((line) => line.length > 8 && !line.startsWith('-----'));
  for (const line of lines) expect(JSON.stringify(keys.problems)).not.toContain(line);
});

it('what is no key, what is not there and what is too large is told of', () => {
  const { problems } = keysOf({ 'a.pem': 'no key', 'b.pem': `${PUBLIC}${' '.repeat(4 << 20)}` }, [
    'a.pem',
    'b.pem',
    'gone.pem',
  ]);
  expect(problems.map(({ code, place }) => [code, place?.path])).toEqual([
    ['key-not-found', '.'],
    ['key-unusable', 'a.pem'],
    ['cap-reached', 'b.pem'],
  ]);
});
