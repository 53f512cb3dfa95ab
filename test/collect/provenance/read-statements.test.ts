import { createHash, sign } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/collect/provenance/canonical-json.ts';
import { inToto } from '../../../src/collect/provenance/read-in-toto.ts';
import type { Reading } from '../../../src/collect/reader.ts';
import type { Attributes } from '../../../src/model/fact.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { contextOf, folderOf } from '../signatures/folder.ts';
import { COMMIT, envelope, githubProvenance, SHA256, signer, statement } from './statements.ts';

const RELEASE = { repository: 'acme/orders', tag: 'v1.4.0', commit: COMMIT };
const PATH = 'dist/orders.intoto.jsonl';

const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

type Files = Record<string, Buffer | string | JsonObject>;

async function read(
  content: string | JsonObject,
  more: Files = {},
  keys: string[] = [],
  path = PATH,
): Promise<Reading> {
  const folder = folderOf({ 'template.yaml': '', [path]: content, ...more }, ['template.yaml']);
  folders.push(folder);
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  expect(inToto.recognises(Buffer.from(text).subarray(0, 65_536), path)).toBe(true);
  return inToto.read(folder.get(path), contextOf(folder.files, { keys }, RELEASE));
}

async function provenanceOf(content: JsonObject, release: Partial<typeof RELEASE> = {}): Promise<Attributes> {
  const folder = folderOf({ [PATH]: content });
  folders.push(folder);
  const { facts } = await inToto.read(folder.get(PATH), contextOf(folder.files, {}, { ...RELEASE, ...release }));
  return facts.find(({ type }) => type === 'provenance')?.attributes ?? {};
}

describe('a predicate of provenance', () => {
  it('v1 of GitHub says who built what, from where and with what', async () => {
    expect(await provenanceOf(githubProvenance())).toEqual({
      path: PATH,
      format: 'slsa-v1',
      signature: null,
      builder: 'https://github.com/acme/orders/.github/workflows/release.yml@refs/tags/v1.4.0',
      builderVersions: [],
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      source: 'https://github.com/acme/orders',
      repository: 'release',
      commit: 'release',
      tag: 'release',
      sourceCommit: COMMIT,
      ref: 'refs/tags/v1.4.0',
      entryPoint: '.github/workflows/release.yml',
      invocation: 'https://github.com/acme/orders/actions/runs/25/attempts/1',
      parameters: ['workflow', 'workflow/path', 'workflow/ref', 'workflow/repository'],
      materials: 1,
      materialsWithDigest: 1,
      complete: { parameters: null, environment: null, materials: null },
      reproducible: null,
      hermetic: null,
      startedAt: null,
      finishedAt: null,
      statedRunner: 'github-hosted',
      steps: [],
      expiresAt: null,
      summary: null,
      subjects: [{ name: 'orders.zip', algorithm: 'sha256', digest: SHA256 }],
    });
  });

  it('v0.2 of the generators, with what they claim', async () => {
    const builder =
      'https://github.com/slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@refs/tags/v2.1.0';
    const source = { uri: 'git+https://github.com/acme/orders@refs/heads/main', digest: { sha1: COMMIT } };
    const predicate = {
      builder: { id: builder },
      buildType: 'https://github.com/slsa-framework/slsa-github-generator/generic@v1',
      invocation: {
        configSource: { ...source, entryPoint: '.github/workflows/release.yml' },
        parameters: { inputs: { token: 'never shown' } },
        environment: { github_ref: 'refs/heads/main' },
      },
      metadata: {
        buildInvocationID: '25-1',
        buildStartedOn: '2026-11-10T09:00:00Z',
        buildFinishedOn: '2026-11-10T09:05:00+01:00',
        completeness: { parameters: true, environment: false, materials: false },
        reproducible: true,
      },
      materials: [source, { uri: 'https://github.com/actions/runner-images/releases/tag/ubuntu24' }],
    };
    const facts = await provenanceOf(statement('https://slsa.dev/provenance/v0.2', predicate, 'v0.1'));
    expect(facts).toMatchObject({
      format: 'slsa-v0.2',
      builder,
      repository: 'release',
      commit: 'release',
      tag: null,
      ref: 'refs/heads/main',
      entryPoint: '.github/workflows/release.yml',
      invocation: '25-1',
      parameters: ['inputs', 'inputs/token'],
      materials: 2,
      materialsWithDigest: 1,
      complete: { parameters: true, environment: false, materials: false },
      reproducible: true,
      startedAt: '2026-11-10T09:00:00.000Z',
      finishedAt: '2026-11-10T08:05:00.000Z',
    });
    expect(JSON.stringify(facts)).not.toContain('never shown');
  });

  it('v0.1, whose source is one of its materials', async () => {
    const predicate: JsonObject = {
      builder: { id: 'https://cloudbuild.googleapis.com/GoogleHostedWorker@v0.2' },
      recipe: {
        type: 'https://cloudbuild.googleapis.com/CloudBuildYaml@v0.1',
        definedInMaterial: 1,
        entryPoint: 'cloudbuild.yaml',
        arguments: { steps: [] },
      },
      metadata: { buildInvocationId: 'b7', completeness: { arguments: true } },
      materials: [
        { uri: 'gs://acme/cache', digest: { sha256: SHA256 } },
        { uri: 'https://github.com/acme/orders', digest: { sha1: COMMIT } },
      ],
    };
    expect(await provenanceOf(statement('https://slsa.dev/provenance/v0.1', predicate))).toMatchObject({
      format: 'slsa-v0.1',
      repository: 'release',
      commit: 'release',
      entryPoint: 'cloudbuild.yaml',
      parameters: ['steps'],
      complete: { parameters: true, environment: null, materials: null },
    });
  });

  const dependencies = [{ uri: 'git+https://github.com/acme/orders', digest: { gitCommit: COMMIT } }];
  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    [
      'BuildKit',
      {
        externalParameters: {
          configSource: { uri: `https://github.com/acme/orders.git#${COMMIT}:deploy`, path: 'Dockerfile' },
        },
        resolvedDependencies: [{ uri: 'pkg:docker/alpine@latest', digest: { sha256: SHA256 } }],
      },
      {
        metadata: {
          buildkit_hermetic: true,
          buildkit_completeness: { request: true, resolvedDependencies: false },
          startedOn: '2026-11-10T09:00:00.5Z',
        },
      },
      {
        repository: 'release',
        commit: 'release',
        entryPoint: 'Dockerfile',
        hermetic: true,
        complete: { parameters: true, environment: null, materials: false },
        startedAt: '2026-11-10T09:00:00.500Z',
      },
    ],
    [
      'BuildKit of a local checkout',
      { externalParameters: { configSource: { path: 'Dockerfile' } } },
      { metadata: { buildkit_metadata: { vcs: { source: 'git@github.com:acme/orders.git', revision: COMMIT } } } },
      { repository: 'release', commit: 'release', entryPoint: 'Dockerfile' },
    ],
    [
      'Google Cloud Build',
      {
        externalParameters: {
          buildConfigSource: {
            path: 'cloudbuild.yaml',
            ref: 'refs/tags/v1.4.0',
            repository: 'https://github.com/acme/orders',
          },
          sourceToBuild: { ref: 'refs/tags/v1.4.0', repository: 'https://github.com/acme/orders' },
        },
        resolvedDependencies: dependencies,
      },
      {},
      { repository: 'release', commit: 'release', tag: 'release', entryPoint: 'cloudbuild.yaml' },
    ],
    [
      'GitLab',
      {
        externalParameters: { source: 'https://gitlab.com/acme/orders', entryPoint: 'build', variables: { CI: 'x' } },
        resolvedDependencies: [{ uri: 'https://gitlab.com/acme/orders', digest: { sha256: COMMIT } }],
      },
      { builder: { id: 'https://gitlab.com/acme/orders/-/runners/7', version: { 'gitlab-runner': '17.1' } } },
      {
        repository: { unresolved: expect.any(String), among: ['release', 'other'] } as unknown as Json,
        commit: 'release',
        entryPoint: 'build',
        builderVersions: [{ name: 'gitlab-runner', version: '17.1' }],
      },
    ],
    [
      'Tekton, whose source is its one dependency that is a commit',
      {
        externalParameters: { runSpec: {} },
        resolvedDependencies: [{ uri: 'oci://registry/task', digest: { sha256: SHA256 } }, ...dependencies],
      },
      {},
      { repository: 'release', commit: 'release' },
    ],
    [
      'one that names several repositories and not which of them was built',
      {
        externalParameters: {},
        resolvedDependencies: [
          ...dependencies,
          { uri: 'git+https://github.com/acme/tools', digest: { gitCommit: COMMIT } },
        ],
      },
      {},
      { repository: null, commit: null, source: null },
    ],
  ])('v1 of %s', async (_, definition, details, expected) => {
    expect(await provenanceOf(githubProvenance({ externalParameters: {}, ...definition }, details))).toMatchObject(
      expected,
    );
  });

  it('is held against the release: repository, commit and tag, each by itself', async () => {
    const held = async (release: Partial<typeof RELEASE>) => {
      const { repository, commit, tag } = await provenanceOf(githubProvenance(), release);
      return [repository, commit, tag];
    };
    expect(await held({ repository: 'ACME/Orders' })).toEqual(['release', 'release', 'release']);
    expect(await held({ repository: 'acme/order' })).toEqual(['other', 'release', 'release']);
    expect(await held({ commit: SHA256.slice(0, 40) })).toEqual(['release', 'other', 'release']);
    expect(await held({ tag: 'v1.4' })).toEqual(['release', 'release', 'other']);
    const unknown = { unresolved: expect.any(String), among: ['release', 'other'] };
    const folder = folderOf({ [PATH]: githubProvenance() });
    folders.push(folder);
    const { facts } = await inToto.read(folder.get(PATH), contextOf(folder.files, {}, { repository: null, tag: null }));
    expect(facts[0]?.attributes).toMatchObject({ repository: unknown, tag: unknown });
  });

  it('no credential of an address is shown', async () => {
    const workflow = { repository: 'https://x:hunter2secret@github.com/acme/orders', ref: 'refs/heads/main' };
    const facts = await provenanceOf(
      githubProvenance(
        { externalParameters: { workflow } },
        { builder: { id: 'https://u:hunter2secret@ci.example.net?key=hunter2secret' } },
      ),
    );
    expect(facts).toMatchObject({ repository: 'release', builder: 'https://ci.example.net' });
    expect(JSON.stringify(facts)).not.toContain('hunter2');
  });
});

it('a summary of a verification says who verified what', async () => {
  const predicate = {
    verifier: { id: 'https://slsa.example.net/verifier' },
    timeVerified: '2026-11-10T09:00:00Z',
    resourceUri: 'https://example.net/orders.zip',
    policy: { uri: 'https://example.net/policy' },
    verificationResult: 'PASSED',
    verifiedLevels: ['SLSA_BUILD_LEVEL_3'],
  };
  expect(await provenanceOf(statement('https://slsa.dev/verification_summary/v1', predicate))).toMatchObject({
    format: 'vsa',
    builder: null,
    summary: {
      verifier: 'https://slsa.example.net/verifier',
      result: 'passed',
      levels: ['SLSA_BUILD_LEVEL_3'],
      resource: 'https://example.net/orders.zip',
      policy: 'https://example.net/policy',
      at: '2026-11-10T09:00:00.000Z',
    },
  });
});

describe('links and layouts', () => {
  const link = {
    _type: 'link',
    name: 'package',
    materials: { 'src/index.mjs': { sha256: SHA256 }, 'note.txt': {} },
    products: { 'orders.zip': { sha256: SHA256 } },
    byproducts: { stderr: 'a "quoted" \\ text' },
    command: ['zip'],
    environment: {},
  };
  const layout = {
    _type: 'layout',
    expires: '2027-01-01T00:00:00Z',
    steps: [{ name: 'build' }, { name: 'package' }],
    inspect: [],
    keys: {},
  };
  const key = signer('rsa');
  const block = (signed: JsonObject): JsonObject => {
    const bytes = Buffer.from(canonicalJson(signed) ?? '');
    return { signed, signatures: [{ keyid: 'a1', sig: sign('sha256', bytes, key.privateKey).toString('hex') }] };
  };

  it('are told as what they are, by themselves and in envelopes', async () => {
    const told = {
      format: 'link',
      steps: ['package'],
      materials: 2,
      materialsWithDigest: 1,
      builder: null,
      subjects: [{ name: 'orders.zip', algorithm: 'sha256', digest: SHA256 }],
    };
    expect(await provenanceOf(block(link))).toMatchObject(told);
    expect(await provenanceOf(envelope(link, key))).toMatchObject(told);
    expect(await provenanceOf({ signed: layout, signatures: [] })).toMatchObject({
      format: 'layout',
      signature: null,
      steps: ['build', 'package'],
      expiresAt: '2027-01-01T00:00:00.000Z',
    });
  });

  it('verify with the key that the settings give, over the form that in-toto signs', async () => {
    const { facts, basis } = await read(block(layout), { 'root.pub': key.pem }, ['root.pub'], 'root.layout');
    expect(facts[0]?.attributes).toMatchObject({ format: 'metablock', content: 'metablock', verification: 'verified' });
    expect(basis).toBe('verified-signature');
    const changed = { ...block(layout), signed: { ...layout, expires: '2037-01-01T00:00:00Z' } };
    const { facts: others } = await read(changed, { 'root.pub': key.pem }, ['root.pub'], 'root.layout');
    expect(others[0]?.attributes).toMatchObject({ verification: 'invalid', faults: ['broken'] });
  });
});

describe('an envelope', () => {
  const BYTES = Buffer.from('PK the orders service, built');
  const digest = createHash('sha256').update(BYTES).digest('hex');
  const about = { ...githubProvenance(), subject: [{ name: 'orders.zip', digest: { sha256: digest } }] };
  const archive = { 'dist/orders.zip': BYTES };

  it.each(['ec', 'ed25519', 'rsa'] as const)('verifies with a key of %s, and says of which bytes', async (kind) => {
    const key = signer(kind);
    const { facts, basis } = await read(envelope(about, key), { ...archive, 'build.pub': key.pem }, ['build.pub']);
    const [signature, provenance] = facts;
    expect(signature?.attributes).toMatchObject({
      format: 'dsse',
      verification: 'verified',
      faults: [],
      key: { kind: 'public-key', from: 'settings', path: 'build.pub' },
      predicateType: 'https://slsa.dev/provenance/v1',
      artifacts: ['dist/orders.zip'],
      root: 'configured',
    });
    expect(provenance?.attributes.signature).toBe(signature?.id);
    expect(basis).toBe('verified-signature');
  });

  it('whose key is not known, too weak, or another is not verified, and says why', async () => {
    const key = signer();
    const outcome = async (signed: JsonObject, pem?: string) => {
      const keys: Record<string, string> = pem === undefined ? {} : { 'build.pub': pem };
      const { facts } = await read(signed, { ...archive, ...keys }, Object.keys(keys));
      const { verification, faults } = facts[0]?.attributes ?? {};
      return { verification, faults };
    };
    const open = [{ unresolved: expect.any(String) }];
    expect(await outcome(envelope(about, key))).toEqual({ verification: 'present', faults: open });
    expect(await outcome(envelope(about, key), signer().pem)).toEqual({ verification: 'invalid', faults: ['broken'] });
    const weak = signer('weak');
    expect(await outcome(envelope(about, weak), weak.pem)).toEqual({
      verification: 'invalid',
      faults: ['weak-algorithm'],
    });
    const { facts } = await read(envelope(about, key), { 'build.pub': key.pem }, ['build.pub']);
    expect(facts[0]?.attributes).toMatchObject({ verification: 'verified-other-artifact', faults: [] });
  });

  it('of which a bit is turned anywhere is not verified', async () => {
    const key = signer();
    const signed = envelope(about, key);
    const [{ sig = '' } = {}] = signed.signatures as { sig: string }[];
    const payload = Buffer.from(String(signed.payload), 'base64');
    const bytes = Buffer.from(sig, 'base64');
    const turned = (of: Buffer, bit: number): string => {
      const copy = Buffer.from(of);
      copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      return copy.toString('base64');
    };
    await fc.assert(
      fc.asyncProperty(
        fc.nat(payload.length * 8 - 1),
        fc.nat(bytes.length * 8 - 1),
        fc.boolean(),
        async (inPayload, inSignature, which) => {
          const changed = which
            ? { ...signed, payload: turned(payload, inPayload) }
            : { ...signed, signatures: [{ keyid: '', sig: turned(bytes, inSignature) }] };
          const { facts } = await read(changed, { ...archive, 'build.pub': key.pem }, ['build.pub']);
          expect(facts[0]?.attributes).toMatchObject({ verification: 'invalid', faults: ['broken'] });
        },
      ),
      { numRuns: 60 },
    );
    const { facts } = await read(
      { ...signed, payloadType: 'application/vnd.in-toto+jsom' },
      { ...archive, 'build.pub': key.pem },
      ['build.pub'],
    ).catch(() => ({ facts: [] }));
    for (const { attributes } of facts) expect(attributes.verification).not.toBe('verified');
  });

  it('each stands on its line, and lines that are no JSON are told of', async () => {
    const lines = [
      JSON.stringify(githubProvenance()),
      '{"_type": "https://in-toto.io/Stat',
      JSON.stringify(envelope(about, signer())),
    ];
    const { facts, problems } = await read(lines.join('\n'));
    expect(facts.map(({ id, place }) => [id, place.line])).toEqual([
      [`provenance:${PATH}#0`, 1],
      [`signature:${PATH}#1`, 3],
      [`provenance:${PATH}#1`, 3],
    ]);
    expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([['json-syntax', 2]]);
  });
});

describe('what tools leave', () => {
  it('BuildKit beside an image: a predicate by platform, of the image whose digest stands beside it', async () => {
    const { predicate } = githubProvenance() as { predicate: JsonObject };
    const metadata = {
      'buildx.build.provenance/linux/amd64': predicate,
      'containerimage.digest': `sha256:${SHA256}`,
      'image.name': 'acme/orders',
    };
    const { facts } = await read(metadata, {}, [], 'build-metadata.json');
    expect(facts).toHaveLength(1);
    expect(facts[0]?.attributes).toMatchObject({
      format: 'slsa-v1',
      signature: null,
      subjects: [{ name: 'acme/orders', algorithm: 'sha256', digest: SHA256 }],
    });
    const inspected = { 'linux/amd64': { SLSA: predicate }, 'linux/arm64': { SLSA: predicate } };
    expect((await read(inspected, {}, [], 'image.provenance.json')).facts).toHaveLength(2);
  });

  it('Google Cloud Build: envelopes within its answer', async () => {
    const build = {
      envelope: envelope(githubProvenance(), signer()),
      build: { inTotoSlsaProvenanceV1: githubProvenance() },
    };
    const answer = { image_summary: { digest: `sha256:${SHA256}` }, provenance_summary: { provenance: [build] } };
    const { facts } = await read(answer, {}, [], 'provenance.json');
    expect(facts.map(({ type }) => type)).toEqual(['signature', 'provenance']);
  });

  it('a statement that is no provenance and that nobody signed is told of, and rests on nothing', async () => {
    const { facts, problems } = await read(statement('https://in-toto.io/attestation/test-result/v0.1', {}));
    expect([facts, problems.map(({ code }) => code)]).toEqual([[], ['not-signed']]);
  });
});

it('whatever the JSON, nothing is thrown', async () => {
  const keys = [
    '_type',
    'predicateType',
    'predicate',
    'subject',
    'payload',
    'signatures',
    'signed',
    'builder',
    'materials',
    'metadata',
    'buildDefinition',
    'runDetails',
    'externalParameters',
    'resolvedDependencies',
    'uri',
    'digest',
    '__proto__',
    'unresolved',
  ];
  const texts = [
    'link',
    'layout',
    'https://in-toto.io/Statement/v1',
    'https://slsa.dev/provenance/v1',
    'https://slsa.dev/provenance/v0.2',
    'git+https://github.com/a/b@refs/tags/v1',
    COMMIT,
  ];
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(...texts),
      fc.constant(null),
      fc.integer(),
      fc.boolean(),
      fc.string(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(value, fc.constantFrom(...texts), async (predicate, predicateType) => {
      const wrapped = { _type: 'https://in-toto.io/Statement/v1', predicateType, predicate, subject: predicate };
      const folder = folderOf({
        'a.intoto.json': JSON.stringify(wrapped),
        'b.intoto.json': JSON.stringify(predicate),
        'c.link': JSON.stringify({ signed: predicate, signatures: [predicate] }),
      });
      try {
        for (const path of folder.files.keys()) {
          const { facts, problems } = await inToto.read(folder.get(path), contextOf(folder.files, {}, RELEASE));
          expect(Array.isArray(facts) && Array.isArray(problems)).toBe(true);
        }
      } finally {
        folder.remove();
      }
    }),
    { numRuns: 150 },
  );
});
