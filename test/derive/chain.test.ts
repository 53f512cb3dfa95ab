import { beforeAll, describe, expect, it, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { readControls } from '../../src/catalogue/read-controls.ts';
import { derive } from '../../src/derive/derive.ts';
import { judgeFact, type PreparedCheck, prepareCheck } from '../../src/evaluate/judge-fact.ts';
import type { Attributes, Fact } from '../../src/model/fact.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { CONTEXT, fact, unresolved } from './fact-builder.ts';

const COMMIT = '4f1c2b3a4d5e6f708192a3b4c5d6e7f809a1b2c3';
const BYTES = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const WHO = 'https://github.com/acme/orders/.github/workflows/release.yml@refs/tags/v1.4.0';
const BUILDER = 'https://github.com/actions/runner/github-hosted';
const IMAGE = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders';
const LINKS = ['commit', 'build', 'signer', 'artifact', 'manifest', 'deployment'];

type Parts = Partial<Record<'release' | 'function' | 'artifact' | 'signature' | 'provenance' | 'deployed', Attributes>>;

/** A release in which no link is missing, but for what is handed over; null: that fact is not there. */
function release(parts: { [Part in keyof Parts]: Attributes | null } = {}): Fact[] {
  const subjects = [{ name: 'orders.zip', algorithm: 'sha256', digest: BYTES }];
  const all: Record<keyof Required<Parts>, Fact> = {
    release: fact('release', 'v1', { commit: COMMIT, repository: 'acme/orders' }),
    function: fact('function', 'Orders', { codeForm: 'local', codeLocation: 'dist/orders.zip', name: 'orders' }),
    artifact: fact('artifact', 'orders', { path: 'dist/orders.zip', sha256: BYTES, size: 1 }),
    signature: fact('signature', 'orders', {
      ...{ format: 'sigstore-bundle', verification: 'verified', identity: WHO, faults: [], key: null },
      certificate: { runner: 'github-hosted', sourceRepository: null, sourceCommit: null, sourceRef: null },
      ...{ subjects, artifacts: ['dist/orders.zip'] },
    }),
    provenance: fact('provenance', 'orders', {
      ...{ format: 'slsa-v1', signature: 'signature:template.yaml#orders', builder: BUILDER, subjects },
      ...{
        repository: 'release',
        commit: 'release',
        source: null,
        sourceCommit: COMMIT,
        ref: null,
        statedRunner: null,
      },
    }),
    deployed: fact('deployed-code', 'orders', {
      name: 'orders',
      version: '$LATEST',
      packageType: 'zip',
      sha256: BYTES,
    }),
  };
  return Object.entries(all).flatMap(([part, one]) => {
    const special = parts[part as keyof Parts];
    return special === null ? [] : [{ ...one, attributes: { ...one.attributes, ...special } }];
  });
}

function functionOf(facts: Fact[]): Fact {
  const found = derive(facts, CONTEXT).find(({ type }) => type === 'function');
  if (found === undefined) throw new Error('no function');
  return found;
}

function chainOf(facts: Fact[]): JsonObject[] {
  return functionOf(facts).attributes.chain as JsonObject[];
}

/** What each link says, by its name. */
function saysOf(facts: Fact[]): Record<string, Json> {
  return Object.fromEntries(chainOf(facts).map(({ link, says }) => [String(link), says ?? null]));
}

let check: PreparedCheck;
beforeAll(() => {
  const { catalogue } = loadCatalogue(readControls('controls', 'controls').files);
  const found = catalogue.checks.find(({ id }) => id === 'sc-chain');
  if (found === undefined) throw new Error('no sc-chain');
  check = prepareCheck(found);
});

describe('a whole chain', () => {
  it('is told link by link, each with the fact that shows it', () => {
    const statement = 'provenance:template.yaml#orders';
    expect(chainOf(release())).toEqual([
      { link: 'commit', by: statement, says: COMMIT, why: null },
      { link: 'build', by: statement, says: BUILDER, why: null },
      { link: 'signer', by: 'signature:template.yaml#orders', says: WHO, why: null },
      { link: 'artifact', by: 'artifact:template.yaml#orders', says: `sha256:${BYTES}`, why: null },
      { link: 'manifest', by: 'function:template.yaml#Orders', says: 'dist/orders.zip', why: null },
      { link: 'deployment', by: 'deployed-code:template.yaml#orders', says: `sha256:${BYTES}`, why: null },
    ]);
    expect(judgeFact(check, functionOf(release())).outcome).toBe('pass');
  });

  it('is there for an image by the digest that the manifest names', () => {
    const image = release({
      function: { codeForm: 'image', codeLocation: `${IMAGE}@sha256:${BYTES}` },
      artifact: null,
      signature: { verification: 'verified-other-artifact', artifacts: [] },
      deployed: { packageType: 'image' },
    });
    expect(chainOf(image).map(({ link, says }) => [link, typeof says])).toEqual(LINKS.map((link) => [link, 'string']));
    expect(judgeFact(check, functionOf(image)).outcome).toBe('pass');
  });

  it('is there where what the manifest names for an object in a bucket has the digest of what runs', () => {
    const uploaded = { codeForm: 's3', codeLocation: `s3://builds/${BYTES}.zip` };
    expect(judgeFact(check, functionOf(release({ function: uploaded }))).outcome).toBe('pass');
    const named = { codeForm: 's3', codeLocation: 's3://builds/orders.zip' };
    expect(saysOf(release({ function: named }))).toMatchObject({
      artifact: `sha256:${BYTES}`,
      manifest: unresolved('object in a bucket'),
      deployment: `sha256:${BYTES}`,
    });
  });
});

type Broken = { link: string; parts: Parameters<typeof release>[0]; why: string };
const MISSING: Broken[] = [
  { link: 'commit', parts: { provenance: { commit: 'other' } }, why: 'it was built from another commit' },
  { link: 'commit', parts: { provenance: { commit: null } }, why: 'the statement of its build names no commit' },
  { link: 'commit', parts: { provenance: { repository: 'other' } }, why: 'it was built from another repository' },
  {
    link: 'commit',
    parts: {
      provenance: { sourceCommit: COMMIT },
      signature: { certificate: { runner: null, sourceCommit: COMMIT.replace('4', '5') } },
    },
    why: 'what it says of its source is not what the certificate of its signer says',
  },
  { link: 'build', parts: { provenance: { builder: null } }, why: 'it does not say who built' },
  { link: 'signer', parts: { provenance: { signature: null } }, why: 'nobody signed the statement of its build' },
  { link: 'signer', parts: { signature: { verification: 'invalid' } }, why: 'the signature does not hold' },
  {
    link: 'signer',
    parts: { signature: { verification: 'verified-other-signer' } },
    why: 'another signed it than is expected',
  },
  {
    link: 'manifest',
    parts: { function: { codeForm: 'image', codeLocation: `${IMAGE}:latest` }, deployed: { packageType: 'image' } },
    why: 'the manifest names its image by no digest, and a tag can be moved',
  },
  { link: 'deployment', parts: { deployed: { sha256: OTHER } }, why: 'what runs has other bytes' },
];

describe('a missing link', () => {
  test.each(MISSING)('$link: $why', ({ link, parts, why }) => {
    const facts = release(parts);
    const broken = chainOf(facts).filter(({ says }) => typeof says !== 'string');
    expect(broken).toMatchObject([{ link, says: null, why }]);
    expect(judgeFact(check, functionOf(facts))).toMatchObject({ outcome: 'fail', severity: 'medium' });
  });

  it('is named by the check, with the place in the chain', () => {
    const { texts, reasons } = judgeFact(check, functionOf(release({ deployed: { sha256: OTHER } })));
    expect(texts).toEqual(['What runs as Orders is not what was built']);
    expect(reasons.map(({ pointer }) => pointer)).toContain('/chain/5/says');
  });
});

const HOLE = { unresolved: 'not read' };
const UNKNOWN: { what: string; links: string[]; parts: Parameters<typeof release>[0] }[] = [
  { what: 'the commit of the release', links: ['commit'], parts: { provenance: { commit: { unresolved: 'no' } } } },
  { what: 'the source of the build', links: ['commit'], parts: { provenance: { commit: HOLE } } },
  { what: 'the statement', links: ['commit', 'build'], parts: { provenance: null } },
  {
    what: 'statement and signature',
    links: ['commit', 'build', 'signer'],
    parts: { provenance: null, signature: null },
  },
  { what: 'how the signature comes out', links: ['signer'], parts: { signature: { verification: 'present' } } },
  { what: 'the artifact', links: LINKS, parts: { artifact: null } },
  { what: 'what runs', links: ['deployment'], parts: { deployed: null } },
  { what: 'the bytes that run', links: ['deployment'], parts: { deployed: { sha256: HOLE } } },
];

describe('what was not collected', () => {
  test.each(UNKNOWN)('$what is not taken for missing', ({ links, parts }) => {
    const facts = release(parts);
    const open = chainOf(facts).filter(({ says }) => typeof says !== 'string');
    expect(open.map(({ link }) => link)).toEqual(links);
    for (const { says, by, why } of open) expect([says, by, why]).toEqual([unresolved(''), null, null]);
    expect(judgeFact(check, functionOf(facts)).outcome).toBe('no-evidence');
  });

  it('leaves a signature over the bytes to vouch for them', () => {
    expect(saysOf(release({ provenance: null })).signer).toBe(WHO);
  });
});

it('takes the statement that leaves the least open, whatever stands beside it', () => {
  const worse = fact('provenance', 'another', { ...release()[4]?.attributes, commit: 'other', signature: null });
  expect(judgeFact(check, functionOf([...release(), worse])).outcome).toBe('pass');
  expect(judgeFact(check, functionOf([...release({ provenance: null }), worse])).outcome).toBe('fail');
});

it('wants each version that runs to be what was built', () => {
  const old = fact('deployed-code', 'old', { name: 'orders', version: '7', packageType: 'zip', sha256: OTHER });
  expect(chainOf([...release(), old])[5]).toMatchObject({ by: old.id, says: null });
});

it('says nothing of code that stands in the manifest itself', () => {
  const inline = functionOf(release({ function: { codeForm: 'inline', codeLocation: null } }));
  expect(inline.attributes.chain).toEqual([]);
  expect(judgeFact(check, inline).outcome).toBe('not-applicable');
});
