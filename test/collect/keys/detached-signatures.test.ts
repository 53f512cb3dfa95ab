import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keySignatures } from '../../../src/collect/keys/read-key-signature.ts';
import type { Reading } from '../../../src/collect/reader.ts';
import type { Attributes } from '../../../src/model/fact.ts';
import { contextOf, folderOf } from '../signatures/folder.ts';
import { hasTool, minisigner, type Workshop, workshop } from './signing-tools.ts';

const ARTIFACT = 'dist/orders.zip';
const BYTES = Buffer.from('PK the orders service, built');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** Reads a signature that lies beside the artifact, with these keys given by the settings; git tracks the template alone. */
async function read(
  ending: string,
  signature: Buffer | string,
  keys: Record<string, Buffer | string> = {},
  { bytes = BYTES as Buffer, tracked = [] as string[], recognised = true } = {},
): Promise<Reading> {
  const path = `${ARTIFACT}${ending}`;
  const folder = folderOf({ 'template.yaml': '', [ARTIFACT]: bytes, [path]: signature, ...keys }, [
    'template.yaml',
    ...tracked,
  ]);
  folders.push(folder);
  if (recognised) expect(keySignatures.recognises(Buffer.from(signature).subarray(0, 65_536), path)).toBe(true);
  return keySignatures.read(folder.get(path), contextOf(folder.files, { keys: Object.keys(keys) }));
}

async function attributesOf(...args: Parameters<typeof read>): Promise<Attributes> {
  const { facts } = await read(...args);
  expect(facts).toHaveLength(1);
  return facts[0]?.attributes ?? {};
}

/** Every bit of some bytes turned, one at a time. */
function* flips(bytes: Buffer, from: number, to: number, step: number): Generator<Buffer> {
  for (let bit = from * 8; bit < to * 8; bit += step) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    yield changed;
  }
}

describe('minisign', () => {
  const signer = minisigner();
  const keys = { 'keys/minisign.pub': signer.publicKey };

  it.each([{ prehashed: true }, { prehashed: false }])(
    'a signature verifies with the key that the settings give: %j',
    async (how) => {
      const reading = await read('.minisig', signer.sign(BYTES, how), keys);
      expect(reading.basis).toBe('verified-signature');
      expect(reading.facts[0]?.attributes).toMatchObject({
        format: 'minisign',
        content: 'message',
        verification: 'verified',
        faults: [],
        key: { kind: 'minisign', id: 'EFCDAB8967452301', from: 'settings', path: 'keys/minisign.pub' },
        verifier: 'here',
        subjects: [{ name: 'orders.zip', algorithm: 'sha256', digest: SHA256 }],
        artifacts: [ARTIFACT],
        root: 'configured',
      });
    },
  );

  it('a key that git keeps beside what it vouches for is told as that', async () => {
    const tracked = ['keys/minisign.pub'];
    expect(await attributesOf('.minisig', signer.sign(BYTES), keys, { tracked })).toMatchObject({ root: 'repository' });
  });

  it('without its key it is there and not verified, and the key is named', async () => {
    const other = minisigner(Buffer.from('ffffffffffffffff', 'hex'));
    expect(await attributesOf('.minisig', other.sign(BYTES), keys)).toMatchObject({
      verification: 'present',
      faults: [{ unresolved: expect.stringContaining('not known') }],
      key: { id: 'FFFFFFFFFFFFFFFF', from: null },
      verifier: null,
    });
  });

  it('a changed file, a changed trusted comment and another key of the same id are told apart', async () => {
    const signature = signer.sign(BYTES);
    const changed = { bytes: Buffer.concat([BYTES, Buffer.from('!')]) };
    expect(await attributesOf('.minisig', signature, keys, changed)).toMatchObject({
      verification: 'invalid',
      faults: ['broken'],
      why: expect.stringContaining('the file'),
    });
    const commented = signature.replace('file:orders.zip', 'file:others.zip');
    expect(await attributesOf('.minisig', commented, keys)).toMatchObject({
      why: expect.stringContaining('trusted comment'),
    });
    expect(await attributesOf('.minisig', minisigner().sign(BYTES), keys)).toMatchObject({ verification: 'invalid' });
  });

  it('one bit turned anywhere in what is signed or signs leaves nothing verified', async () => {
    for (const prehashed of [true, false]) {
      const lines = signer.sign(BYTES, { prehashed }).split('\n');
      for (const index of [1, 3]) {
        const bytes = Buffer.from(lines[index] ?? '', 'base64');
        for (const changed of flips(bytes, 0, bytes.length, 19)) {
          const text = lines.with(index, changed.toString('base64')).join('\n');
          const { facts } = await read('.minisig', text, keys, { recognised: false });
          for (const { attributes } of facts) expect(attributes.verification).not.toBe('verified');
        }
      }
    }
    for (const bytes of flips(BYTES, 0, BYTES.length, 3)) {
      expect(await attributesOf('.minisig', signer.sign(BYTES), keys, { bytes })).toMatchObject({ faults: ['broken'] });
    }
  });
});

describe.skipIf(!hasTool('ssh-keygen'))('OpenSSH', () => {
  let shop: Workshop;
  const kinds = ['ed25519', 'ecdsa', 'rsa'] as const;
  const signatures = new Map<string, { armour: Buffer; key: string }>();

  beforeAll(() => {
    shop = workshop();
    shop.write('orders.zip', BYTES);
    const make = (name: string, type: string, bits: string[] = [], namespace = 'file'): void => {
      shop.run('ssh-keygen', '-q', '-t', type, ...bits, '-N', '', '-C', '', '-f', name);
      shop.run('ssh-keygen', '-q', '-Y', 'sign', '-f', name, '-n', namespace, 'orders.zip');
      const key = shop.read(`${name}.pub`).toString('utf8').trim();
      signatures.set(name, { armour: shop.read('orders.zip.sig'), key });
      shop.run('rm', 'orders.zip.sig');
    };
    for (const kind of kinds) make(kind, kind, kind === 'rsa' ? ['-b', '2048'] : kind === 'ecdsa' ? ['-b', '384'] : []);
    make('weak', 'rsa', ['-b', '1024']);
    make('for-git', 'ed25519', [], 'git');
  });
  afterAll(() => shop.close());

  const signed = (name: string) => signatures.get(name) ?? { armour: Buffer.alloc(0), key: '' };
  const allowed = (name: string, options = '') => ({
    allowed_signers: `ann@example.test ${options}${signed(name).key}\n`,
  });

  it.each(kinds)('a signature by a key of %s verifies for an allowed signer', async (kind) => {
    const { armour } = signed(kind);
    const fingerprint = shop.run('ssh-keygen', '-l', '-f', `${kind}.pub`).split(' ')[1];
    expect(await attributesOf('.sig', armour, allowed(kind))).toMatchObject({
      format: 'ssh',
      verification: 'verified',
      key: { kind: 'ssh', id: fingerprint, from: 'settings', path: 'allowed_signers' },
    });
    expect(await attributesOf('.sig', armour, { 'release.pub': signed(kind).key })).toMatchObject({
      verification: 'verified',
    });
  });

  it('by a key that nobody named it holds, and its signer is not checked; by another than the named it is of another', async () => {
    expect(await attributesOf('.sig', signed('rsa').armour)).toMatchObject({
      verification: 'verified-signer-not-checked',
      root: 'none',
    });
    expect(await attributesOf('.sig', signed('rsa').armour, allowed('ecdsa'))).toMatchObject({
      verification: 'verified-other-signer',
      faults: ['other-signer'],
    });
  });

  it('a signer counts for what and when the line allows', async () => {
    const { armour } = signed('ed25519');
    const outcome = async (options: string) => {
      const { verification, faults } = await attributesOf('.sig', armour, allowed('ed25519', options));
      return [verification, faults];
    };
    expect(await outcome('namespaces="file,git" ')).toEqual(['verified', []]);
    expect(await outcome('namespaces="git" ')).toEqual(['verified-other-signer', ['other-signer']]);
    expect(await outcome('valid-after="20200101" ')).toEqual(['verified', []]);
    expect(await outcome('valid-before="20200101" ')).toEqual(['invalid', ['expired-key']]);
    expect(await outcome('cert-authority ')).toEqual(['verified-other-signer', ['other-signer']]);
  });

  it('one that was made for another purpose, and one by a key that is too short, do not count', async () => {
    expect(await attributesOf('.sig', signed('for-git').armour, allowed('for-git'))).toMatchObject({
      verification: 'invalid',
      why: expect.stringContaining('another purpose'),
    });
    expect(await attributesOf('.sig', signed('weak').armour, allowed('weak'))).toMatchObject({
      verification: 'invalid',
      faults: ['weak-algorithm'],
      why: expect.stringContaining('1024'),
    });
  });

  it('one bit turned anywhere in the signature or the file leaves nothing verified', async () => {
    for (const kind of kinds) {
      const lines = signed(kind).armour.toString('latin1').trim().split('\n');
      const bytes = Buffer.from(lines.slice(1, -1).join(''), 'base64');
      for (const changed of flips(bytes, 0, bytes.length, 41)) {
        const text = [lines[0], changed.toString('base64'), lines.at(-1)].join('\n');
        const { facts } = await read('.sig', text, allowed(kind));
        for (const { attributes } of facts) expect(attributes.verification).not.toBe('verified');
      }
      for (const turned of flips(BYTES, 0, BYTES.length, 5)) {
        expect(await attributesOf('.sig', signed(kind).armour, allowed(kind), { bytes: turned })).toMatchObject({
          faults: ['broken'],
        });
      }
    }
  });
});

describe.skipIf(!hasTool('gpg'))('OpenPGP', () => {
  let shop: Workshop;
  const made = new Map<string, { signature: Buffer; key: Buffer; fingerprint: string }>();

  beforeAll(() => {
    shop = workshop();
    shop.write('orders.zip', BYTES);
    const make = (name: string, kind: string, when: string[] = [], expires = '0', options: string[] = []): void => {
      const user = `${name}@example.test`;
      shop.run('gpg', '--batch', ...when, '--passphrase', '', '--quick-gen-key', user, kind, 'sign', expires);
      const listed = shop.run('gpg', '--with-colons', '--list-keys', user);
      const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(listed)?.[1] ?? '';
      shop.run('gpg', '--batch', ...when, ...options, '-u', fingerprint, '-b', '-o', `${name}.sig`, 'orders.zip');
      shop.run('gpg', '--batch', '--export', '-o', `${name}.key`, fingerprint);
      made.set(name, { signature: shop.read(`${name}.sig`), key: shop.read(`${name}.key`), fingerprint });
    };
    make('good', 'ed25519');
    make('old', 'rsa2048', ['--faked-system-time', '20200101T000000!'], '20200201T000000', ['--digest-algo', 'SHA256']);
    make('weak', 'rsa2048', [], '0', ['--digest-algo', 'SHA1', '--allow-weak-digest-algos']);
    make('revoked', 'ed25519');
    const { fingerprint } = made.get('revoked') ?? { fingerprint: '' };
    const certificate = shop.read(`openpgp-revocs.d/${fingerprint}.rev`).toString('latin1').replace(':-----', '-----');
    shop.write('revocation', certificate);
    shop.run('gpg', '--batch', '--import', 'revocation');
    shop.run('gpg', '--batch', '--export', '-o', 'revoked-now.key', fingerprint);
    // The time at which the key that has expired signs nothing any more.
    shop.run(
      ...([
        'gpg',
        '--batch',
        '--faked-system-time',
        '20200102T000000!',
        '-u',
        made.get('old')?.fingerprint ?? '',
        '-b',
        '-o',
        'in-time.sig',
        'orders.zip',
      ] as [string, ...string[]]),
    );
  }, 60_000);
  afterAll(() => shop.close());

  const of = (name: string) => made.get(name) ?? { signature: Buffer.alloc(0), key: Buffer.alloc(0), fingerprint: '' };

  it('a signature verifies with a keyring that the settings give, binary or armoured, whatever the clock says', async () => {
    const { signature, key, fingerprint } = of('good');
    shop.write('binary.key', key);
    const armoured = shop.run('gpg', '--armor', '--export', fingerprint);
    for (const given of [key, armoured]) {
      expect(await attributesOf('.sig', signature, { 'keys/release.gpg.pub': given })).toMatchObject({
        format: 'openpgp',
        verification: 'verified',
        key: { kind: 'openpgp', id: fingerprint, from: 'settings', path: 'keys/release.gpg.pub' },
        signedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        verifier: 'here',
      });
    }
    // The key has expired since, and had not when it signed.
    expect(await attributesOf('.sig', shop.read('in-time.sig'), { 'old.key': of('old').key })).toMatchObject({
      verification: 'verified',
    });
  });

  it('without its key, the key that it names is told', async () => {
    const { signature, fingerprint } = of('good');
    const key = { kind: 'openpgp', id: fingerprint, from: null, path: null };
    expect(await attributesOf('.sig', signature)).toMatchObject({ verification: 'present', key });
    expect(await attributesOf('.sig', signature, { 'old.key': of('old').key })).toMatchObject({
      verification: 'present',
      key,
      why: expect.stringContaining('none of those'),
    });
  });

  it('a revoked key and a digest of yesterday are told', async () => {
    expect(await attributesOf('.sig', of('revoked').signature, { key: shop.read('revoked-now.key') })).toMatchObject({
      verification: 'invalid',
      faults: ['revoked-key'],
    });
    expect(await attributesOf('.sig', of('weak').signature, { key: of('weak').key })).toMatchObject({
      verification: 'invalid',
      faults: ['weak-algorithm'],
      why: expect.stringContaining('SHA-1'),
    });
  });

  it('bits turned in the signature or the file leave nothing verified', async () => {
    const { signature, key } = of('good');
    // Behind what is signed stand hints to the key and two bytes of the digest, which anybody may change.
    const hashed = 8 + signature.readUInt16BE(6);
    const hints = hashed + 2 + signature.readUInt16BE(hashed) + 2;
    for (const changed of [...flips(signature, 0, hashed, 61), ...flips(signature, hints, signature.length, 61)]) {
      const { facts } = await read('.gpg', changed, { key }, { recognised: false });
      for (const { attributes } of facts) expect(attributes.verification).not.toBe('verified');
    }
    const bytes = Buffer.from(BYTES);
    bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3);
    expect(await attributesOf('.sig', signature, { key }, { bytes })).toMatchObject({
      verification: 'invalid',
      faults: ['broken'],
    });
  });

  it('of a list of digests with its signature around it, the files that it names are signed', async () => {
    shop.write('SHA256SUMS', `${SHA256}  orders.zip\n${'0'.repeat(64)}  gone.zip\n`);
    shop.run('gpg', '--batch', '-u', of('good').fingerprint, '--clearsign', '-o', 'SHA256SUMS.asc', 'SHA256SUMS');
    const text = shop.read('SHA256SUMS.asc').toString('utf8');
    const lies = async (content: string) => {
      const folder = folderOf({ [ARTIFACT]: BYTES, 'dist/SHA256SUMS.asc': content, key: of('good').key });
      folders.push(folder);
      const { facts } = await keySignatures.read(
        folder.get('dist/SHA256SUMS.asc'),
        contextOf(folder.files, { keys: ['key'] }),
      );
      return facts[0]?.attributes;
    };
    expect(await lies(text)).toMatchObject({ content: 'digests', verification: 'verified', artifacts: [ARTIFACT] });
    expect(await lies(text.replace('gone.zip', 'come.zip'))).toMatchObject({ verification: 'invalid' });
  });
});

describe.skipIf(!hasTool('openssl'))('S/MIME', () => {
  let shop: Workshop;

  beforeAll(() => {
    shop = workshop();
    shop.write('orders.zip', BYTES);
    const authority = (name: string) =>
      shop.run(
        'openssl',
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        `${name}.key`,
        '-out',
        `${name}.pem`,
        '-subj',
        `/CN=${name}`,
        '-days',
        '2',
      );
    authority('authority');
    authority('other');
    shop.run(
      'openssl',
      'req',
      '-new',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      'signer.key',
      '-out',
      'signer.csr',
      '-subj',
      '/CN=signer',
    );
    shop.run(
      'openssl',
      'x509',
      '-req',
      '-in',
      'signer.csr',
      '-CA',
      'authority.pem',
      '-CAkey',
      'authority.key',
      '-CAcreateserial',
      '-out',
      'signer.pem',
      '-days',
      '2',
    );
    const sign = ['-in', 'orders.zip', '-binary', '-signer', 'signer.pem', '-inkey', 'signer.key', '-outform', 'PEM'];
    shop.run('openssl', 'cms', '-sign', ...sign, '-out', 'orders.p7s');
    shop.run('openssl', 'cms', '-sign', ...sign, '-md', 'sha1', '-out', 'weak.p7s');
  }, 60_000);
  afterAll(() => shop.close());

  it('a signature verifies where its certificate leads to an authority that the settings give', async () => {
    const given = { 'authority.pem': shop.read('authority.pem') };
    const fingerprint = shop.run('openssl', 'x509', '-in', 'signer.pem', '-noout', '-fingerprint', '-sha256');
    const id = fingerprint.split('=')[1]?.trim().replaceAll(':', '').toLowerCase();
    expect(await attributesOf('.p7s', shop.read('orders.p7s'), given)).toMatchObject({
      format: 'x509',
      verification: 'verified',
      key: { kind: 'x509', id },
      signedAt: expect.stringMatching(/Z$/),
    });
    expect(await attributesOf('.p7s', shop.read('weak.p7s'), given)).toMatchObject({ faults: ['weak-algorithm'] });
  });

  it('with another authority, none, or another file it says so', async () => {
    const signature = shop.read('orders.p7s');
    expect(await attributesOf('.p7s', signature)).toMatchObject({ verification: 'verified-signer-not-checked' });
    const other = { 'other.pem': shop.read('other.pem') };
    expect(await attributesOf('.p7s', signature, other)).toMatchObject({ faults: ['other-signer'] });
    expect(await attributesOf('.p7s', signature, other, { bytes: Buffer.from('other') })).toMatchObject({
      faults: ['broken'],
    });
  });

  it('one bit turned anywhere in the signature or the file leaves nothing verified', async () => {
    const given = { 'authority.pem': shop.read('authority.pem') };
    const armoured = shop.read('orders.p7s').toString('latin1').trim().split('\n');
    const der = Buffer.from(armoured.slice(1, -1).join(''), 'base64');
    const wrapped = (bytes: Buffer) =>
      Buffer.from([armoured[0], bytes.toString('base64').replace(/.{64}/g, '$&\n'), armoured.at(-1), ''].join('\n'));
    expect(await attributesOf('.p7s', wrapped(der), given)).toMatchObject({ verification: 'verified' });
    for (const changed of flips(der, 0, der.length, 37)) {
      const { facts } = await read('.p7s', wrapped(changed), given, { recognised: false });
      for (const { attributes } of facts) expect(attributes.verification).not.toBe('verified');
    }
    const bytes = Buffer.from(BYTES);
    bytes.writeUInt8(bytes.readUInt8(3) ^ 1, 3);
    expect(await attributesOf('.p7s', shop.read('orders.p7s'), given, { bytes })).toMatchObject({
      verification: 'invalid',
      faults: ['broken'],
    });
  });
});

it('whatever the bytes, nothing is thrown and nothing is verified', async () => {
  const folder = folderOf({ [ARTIFACT]: BYTES });
  folders.push(folder);
  const beginnings = [
    '-----BEGIN PGP SIGNATURE-----\n',
    '-----BEGIN SSH SIGNATURE-----\n',
    '-----BEGIN SIGNED MESSAGE-----\n',
    '',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...beginnings),
      fc.uint8Array({ maxLength: 200 }),
      fc.boolean(),
      async (begin, bytes, packet) => {
        const content = Buffer.concat([Buffer.from(packet ? [0xc2, bytes.length] : begin), Buffer.from(bytes)]);
        const one = folderOf({ [ARTIFACT]: BYTES, [`${ARTIFACT}.sig`]: content });
        try {
          const reading = await keySignatures.read(one.get(`${ARTIFACT}.sig`), contextOf(one.files));
          expect(reading.facts.length + reading.problems.length).toBeGreaterThan(0);
          for (const { attributes } of reading.facts) expect(attributes.verification).not.toBe('verified');
        } finally {
          one.remove();
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('a signature without what it signs is told of', async () => {
  const folder = folderOf({ 'dist/orders.zip.minisig': minisigner().sign(BYTES) });
  folders.push(folder);
  const { facts, problems } = await keySignatures.read(folder.get('dist/orders.zip.minisig'), contextOf(folder.files));
  expect(facts).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['no-artifact']);
});
