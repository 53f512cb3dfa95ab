import { describe, expect, it } from 'vitest';
import { artifacts } from '../../src/derive/artifacts.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Json } from '../../src/model/json.ts';
import { derivedOf, fact, unresolved } from './fact-builder.ts';

const WHO = 'https://github.com/acme/orders/.github/workflows/release.yml@refs/tags/v1.4.0';
const UNNAMED = [unresolved('no collected signature names it')];
const ARCHIVE = 'artifact:dist/orders.zip';

function artifact(path: string, sha256: Json = 'aa'): Fact {
  return { ...fact('artifact', path), id: `artifact:${path}`, attributes: { path, sha256, size: 1 } };
}

function signature(name: string, attributes: Fact['attributes']): Fact {
  return fact('signature', name, {
    artifacts: [],
    subjects: [],
    verification: 'verified',
    identity: WHO,
    ...attributes,
  });
}

function subject(name: string, digest: string, algorithm = 'sha256'): Json {
  return { name, algorithm, digest };
}

function signaturesOf(...facts: Fact[]): Json | undefined {
  return derivedOf(artifacts, facts, ARCHIVE).attributes.signatures;
}

function usersOf(attributes: Fact['attributes']): Json | undefined {
  const one = fact('function', 'Orders', { codeForm: 'local', ...attributes });
  return derivedOf(artifacts, [one, artifact('dist/orders.zip')], ARCHIVE).attributes.usedBy;
}

describe('the functions that use an artifact', () => {
  it('are those whose code it is', () => {
    expect(usersOf({ codeLocation: 'dist/orders.zip' })).toEqual(['function:template.yaml#Orders']);
    expect(usersOf({ codeLocation: 'dist/pay.zip' })).toEqual([]);
    expect(usersOf({ codeForm: 'inline', codeLocation: null })).toEqual([]);
  });

  it('may be those whose code is not known, or of the same name in a bucket', () => {
    expect(usersOf({ codeForm: 's3', codeLocation: 's3://acme-builds/7/orders.zip' })).toEqual([
      unresolved('s3://acme-builds'),
    ]);
    expect(usersOf({ codeForm: 's3', codeLocation: 's3://acme-builds/7/pay.zip' })).toEqual([]);
    expect(usersOf({ codeLocation: { unresolved: 'parameter Code' } })).toEqual([unresolved('Orders')]);
    expect(usersOf({ codeLocation: { unresolved: 'parameter Code', among: ['dist/a.zip', 'dist/b.zip'] } })).toEqual(
      [],
    );
    expect(usersOf({ codeForm: 'image', codeLocation: { unresolved: 'parameter Image' } })).toEqual([]);
  });
});

describe('the signatures of an artifact', () => {
  it('are those that name the digest of its bytes', () => {
    const facts = [
      artifact('dist/orders.zip'),
      signature('a', { artifacts: ['dist/orders.zip'] }),
      signature('b', { artifacts: ['dist/orders.zip'], verification: 'invalid' }),
      signature('c', { artifacts: ['dist/pay.zip'] }),
    ];
    expect(signaturesOf(...facts)).toEqual([
      { signature: 'signature:template.yaml#a', verification: 'verified', identity: WHO },
      { signature: 'signature:template.yaml#b', verification: 'invalid', identity: WHO },
    ]);
  });

  it.each([
    ['verified', 'verified-other-artifact'],
    ['verified-other-artifact', 'verified-other-artifact'],
    ['root-not-available', 'verified-other-artifact'],
    ['invalid', 'invalid'],
  ])('are, where one names it but other bytes, told as such: %s', (verification, told) => {
    const facts = [
      artifact('dist/orders.zip'),
      signature('a', { verification, subjects: [subject('orders.zip', 'bb')] }),
    ];
    expect(signaturesOf(...facts)).toEqual([
      { signature: 'signature:template.yaml#a', verification: told, identity: WHO },
    ]);
  });

  it('are not those of another file of the same name', () => {
    const other = signature('a', { artifacts: ['build/orders.zip'], subjects: [subject('orders.zip', 'bb')] });
    expect(signaturesOf(artifact('dist/orders.zip'), artifact('build/orders.zip', 'bb'), other)).toEqual(UNNAMED);
    const image = signature('a', { subjects: [subject('ghcr.io/acme/orders.zip', 'bb')] });
    expect(signaturesOf(artifact('dist/orders.zip'), image)).toEqual(UNNAMED);
  });

  it('may still hold where they could not be finished', () => {
    const as = (verification: string) =>
      signaturesOf(artifact('dist/orders.zip'), signature('a', { artifacts: ['dist/orders.zip'], verification }));
    const told = (why: string, among: string[]) => [
      { signature: 'signature:template.yaml#a', verification: unresolved(why, among), identity: WHO },
    ];
    expect(as('verified-signer-not-checked')).toEqual(told('no signer', ['verified', 'verified-other-signer']));
    expect(as('root-not-available')).toEqual(told('trust root', ['verified', 'verified-other-signer', 'invalid']));
    expect(as('present')).toEqual(told('could not', ['verified', 'verified-other-signer', 'invalid']));
  });

  it('are a hole where no collected one names it, since others may be elsewhere', () => {
    expect(signaturesOf(artifact('dist/orders.zip'))).toEqual(UNNAMED);
    expect(signaturesOf(artifact('dist/orders.zip'), signature('a', { artifacts: ['dist/pay.zip'] }))).toEqual(UNNAMED);
  });

  it('may be one that does not say what it is about', () => {
    const broken = signature('a', { subjects: [{ unresolved: 'the bundle is malformed' }], verification: 'invalid' });
    expect(signaturesOf(artifact('dist/orders.zip'), broken)).toEqual([unresolved('signature:template.yaml#a')]);
  });
});

describe('a list of digests', () => {
  const listed = (more: Fact['attributes'] = {}): Fact => {
    const digests = { format: 'checksums', verification: 'present', identity: null, artifacts: ['dist/orders.zip'] };
    const list = signature('list', { ...digests, subjects: [subject('orders.zip', 'aa')], ...more });
    return { ...list, place: { ...list.place, path: 'dist/SHA256SUMS' } };
  };
  const over = (verification: string) =>
    signature('over', { artifacts: ['dist/SHA256SUMS'], identity: null, verification });
  const archive = artifact('dist/orders.zip');

  it('is no signature of what it lists; who signs it signs that', () => {
    expect(signaturesOf(archive, listed())).toEqual(UNNAMED);
    const one = { signature: 'signature:template.yaml#over', identity: null };
    expect(signaturesOf(archive, listed(), over('verified'))).toEqual([{ ...one, verification: 'verified' }]);
    expect(signaturesOf(archive, listed(), over('invalid'))).toEqual([{ ...one, verification: 'invalid' }]);
  });

  it('speaks of no file whose bytes are others, but to say so', () => {
    const others = { artifacts: [], verification: 'invalid', subjects: [subject('orders.zip', 'bb')] };
    expect(signaturesOf(archive, listed(others), over('verified'))).toMatchObject([{ verification: 'invalid' }]);
    expect(signaturesOf(archive, listed({ ...others, verification: 'present' }), over('verified'))).toEqual(UNNAMED);
  });
});
