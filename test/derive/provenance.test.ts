import { describe, expect, it } from 'vitest';
import { provenance } from '../../src/derive/provenance.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import { derivedOf, fact, unresolved } from './fact-builder.ts';

const OWN = 'https://github.com/acme/orders/.github/workflows/release.yml@refs/tags/v1.4.0';
const ISOLATED =
  'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@refs/tags/v2.1.0';
const COMMIT = '4f0c5d7a9b3e2846c1d0f9e8b7a6958473625140';
const ARCHIVE = 'artifact:dist/orders.zip';

function statement(more: Attributes = {}, name = 'one'): Fact {
  return fact('provenance', name, {
    format: 'slsa-v1',
    signature: 'signature:template.yaml#one',
    builder: OWN,
    source: 'git+https://github.com/acme/orders@refs/tags/v1.4.0',
    sourceCommit: COMMIT,
    ref: 'refs/tags/v1.4.0',
    repository: 'release',
    commit: 'release',
    statedRunner: null,
    subjects: [{ name: 'orders.zip', algorithm: 'sha256', digest: 'aa' }],
    ...more,
  });
}

const CERTIFICATE = {
  sourceRepository: 'https://github.com/acme/orders',
  sourceRef: 'refs/tags/v1.4.0',
  sourceCommit: COMMIT,
  runner: 'github-hosted',
};

function signature(more: Attributes = {}): Fact {
  const known = { verification: 'verified', faults: [], identity: OWN, certificate: CERTIFICATE, key: null };
  return fact('signature', 'one', { ...known, ...more });
}

const archive: Fact = {
  ...fact('artifact', 'a'),
  id: ARCHIVE,
  attributes: { path: 'dist/orders.zip', sha256: 'aa', size: 1 },
};

function said(one: Fact, ...others: Fact[]): Attributes {
  return derivedOf(provenance, [one, ...others], one.id).attributes;
}

describe('the build level', () => {
  it('is 2 for a workflow on machines of GitHub that signs with its own certificate, and says what 3 lacks', () => {
    expect(said(statement(), signature())).toEqual({
      verification: 'verified',
      signer: OWN,
      differences: [],
      hosting: 'hosted',
      buildLevel: 2,
      lacks: [expect.stringContaining('cannot reach each other')],
    });
  });

  it('is 3 for a builder that is known to keep builds apart, signed in its name; with a key of somebody else 2', () => {
    const isolated = statement({ builder: ISOLATED });
    expect(said(isolated, signature({ identity: ISOLATED }))).toMatchObject({
      hosting: 'isolated',
      buildLevel: 3,
      lacks: [],
    });
    const key = {
      identity: null,
      certificate: null,
      key: { kind: 'public-key', id: 'ab', from: 'settings', path: 'k' },
    };
    expect(said(isolated, signature(key))).toMatchObject({
      signer: 'key ab',
      buildLevel: 2,
      lacks: [expect.stringContaining('key')],
    });
    const google = statement({ builder: 'https://cloudbuild.googleapis.com/GoogleHostedWorker@v1' });
    expect(said(google, signature(key))).toMatchObject({ hosting: 'isolated', buildLevel: 3 });
    expect(
      said(statement({ builder: ISOLATED.replace('refs/tags/v2.1.0', 'refs/heads/main') }), signature(key)),
    ).toMatchObject({ hosting: null });
  });

  it.each<[string, Attributes, Attributes, string]>([
    ['nobody signed', { signature: null }, {}, 'nobody signed'],
    ['the signature is not verified', {}, { verification: 'present' }, 'not verified'],
    ['the signer is another', {}, { verification: 'verified-other-signer', faults: ['other-signer'] }, 'not verified'],
    [
      'the machine is one of their own',
      {},
      { certificate: { ...CERTIFICATE, runner: 'self-hosted' } },
      'not known as one that somebody else runs',
    ],
    ['the builder is not known', { builder: 'https://ci.example.net' }, {}, 'not known as one that somebody else runs'],
    ['another signed than the builder', { builder: OWN.replace('release', 'other') }, {}, `signed by ${OWN}`],
    [
      'the certificate names another commit',
      { sourceCommit: COMMIT.replace('4', '5') },
      {},
      'another commit than the certificate',
    ],
  ])('is 1 where %s', (_, stated, signed, lack) => {
    const { buildLevel, lacks } = said(statement(stated), signature(signed));
    expect([buildLevel, lacks]).toEqual([1, expect.arrayContaining([expect.stringContaining(lack)])]);
  });

  it('is 0 where it does not say who built, or what', () => {
    expect(said(statement({ builder: null }), signature())).toMatchObject({
      buildLevel: 0,
      lacks: [expect.stringContaining('who built')],
    });
    expect(said(statement({ subjects: [] }), signature())).toMatchObject({ buildLevel: 0 });
  });

  it('is not known where what it hangs on is not', () => {
    const hole = { unresolved: 'a reason' };
    const holes: Attributes[] = [
      { verification: hole },
      { certificate: hole },
      { certificate: { ...CERTIFICATE, sourceCommit: hole } },
    ];
    for (const known of holes) {
      expect(said(statement(), signature(known)).buildLevel).toEqual(unresolved('a reason'));
    }
    expect(said(statement({ builder: hole }), signature()).hosting).toEqual(unresolved('a reason'));
    expect(said(statement({ signature: hole })).verification).toEqual(unresolved('a reason'));
    expect(said(statement()).verification).toEqual(unresolved('was not read'));
  });

  it('is of builds alone: a link, a layout and a summary have none', () => {
    for (const format of ['link', 'layout', 'vsa']) {
      expect(said(statement({ format }), signature())).toMatchObject({
        verification: 'verified',
        buildLevel: null,
        lacks: [],
      });
    }
  });
});

it('what the statement says otherwise than its certificate is told, each by itself', () => {
  const differences = (stated: Attributes) => said(statement(stated), signature()).differences;
  expect(differences({ source: 'https://github.com/acme/other' })).toEqual(['repository']);
  expect(differences({ source: 'https://GitHub.com/Acme/Orders.git' })).toEqual([]);
  expect(differences({ sourceCommit: '0'.repeat(40), ref: 'refs/heads/main' })).toEqual(['commit', 'ref']);
  expect(differences({ builder: ISOLATED })).toEqual(['builder']);
  expect(differences({ builder: 'https://github.com/actions/runner/github-hosted', source: null, ref: null })).toEqual(
    [],
  );
});

describe('the provenance of an artifact', () => {
  const provenanceOf = (...facts: Fact[]) => derivedOf(provenance, [archive, ...facts], ARCHIVE).attributes.provenance;

  it('is what names its bytes, and what nobody collected is not known', () => {
    expect(provenanceOf(statement(), signature())).toMatchObject([
      { statement: 'provenance:template.yaml#one', builder: OWN, verification: 'verified', buildLevel: 2 },
    ]);
    const others = { subjects: [{ name: 'orders.zip', algorithm: 'sha256', digest: 'bb' }] };
    expect(provenanceOf(statement(others), signature())).toEqual([unresolved('no statement of provenance')]);
    expect(provenanceOf(statement({ format: 'vsa' }), signature())).toEqual([unresolved('no statement of provenance')]);
  });

  it('is verified where its bytes are these, although the signature found them nowhere', () => {
    expect(provenanceOf(statement(), signature({ verification: 'verified-other-artifact' }))).toMatchObject([
      { verification: 'verified', buildLevel: 2 },
    ]);
    const unchecked = { verification: 'verified-other-artifact', faults: [{ unresolved: 'no signer is expected' }] };
    expect(provenanceOf(statement(), signature(unchecked))).toMatchObject([
      { verification: 'verified-other-artifact', buildLevel: 1 },
    ]);
  });

  it('may be more where a statement names what was not read', () => {
    const more = statement({ subjects: [{ unresolved: 'there are more' }] }, 'two');
    expect(provenanceOf(statement(), more, signature())).toEqual([
      expect.objectContaining({ buildLevel: 2 }),
      unresolved('there are more'),
    ]);
  });
});
