import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createExhibits } from '../../../src/collect/github/exhibits.ts';
import { createReader } from '../../../src/collect/github/reader.ts';
import { readArtifacts } from '../../../src/collect/signatures/artifacts.ts';
import { readAttestations } from '../../../src/collect/signatures/ask-attestations.ts';
import { connect } from '../../../src/github/client.ts';
import type { Json, JsonObject } from '../../../src/model/json.ts';
import { fact } from '../../derive/fact-builder.ts';
import { type MockSigstore, provenanceOf, type Signer, startMockSigstore } from '../../signing/mock-sigstore.ts';
import { contextOf, folderOf } from './folder.ts';

const ARCHIVE = Buffer.from('PK the orders service, built');
const WORKFLOW: Signer = {
  issuer: 'https://token.actions.githubusercontent.com',
  subject: 'https://github.com/acme/orders/.github/workflows/release.yml@refs/tags/v1.4.0',
};
const PATH = 'github/attestations.jsonl';
const IMAGE = Buffer.from('an image');

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

type Answer = { status?: number; json: Json };

let sigstore: MockSigstore;
let bundle: JsonObject;
let server: Server | null = null;
const folders: { remove: () => void }[] = [];
beforeAll(async () => {
  sigstore = await startMockSigstore();
  bundle = await sigstore.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), WORKFLOW);
});
afterAll(() => sigstore.close());
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
  server?.closeAllConnections();
  server?.close();
  delete process.env.GITHUB_API_URL;
});

/** Asks a platform that answers so about the artifacts of a folder, and about the functions' images. */
async function ask(
  answer: (digest: string) => Answer,
  artifacts: Record<string, Buffer> = { 'orders.zip': ARCHIVE },
  images: string[] = [],
) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    const digest = /attestations\/sha256(?::|%3A)([0-9a-f]+)/.exec(request.url ?? '')?.[1] ?? '';
    asked.push(digest);
    const { status = 200, json } = answer(digest);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  });
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  process.env.GITHUB_API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const wait = async () => undefined;
  const reader = await createReader(await connect('ghs_test', { retryAfter: 1, wait }), 'acme/orders');
  const folder = folderOf({ ...artifacts, 'root.json': sigstore.trustedRoot, t: '' }, ['t']);
  folders.push(folder);
  const settings = { trustedRoot: 'root.json', artifacts: Object.keys(artifacts) };
  const context = contextOf(folder.files, settings, { repository: 'acme/orders', tag: 'v1.4.0' });
  const facts = images.map((codeLocation, index) =>
    fact('function', `template.yaml#F${index}`, { codeForm: 'image', codeLocation }),
  );
  const exhibits = createExhibits();
  const named = readArtifacts(context.config, folder.files, facts);
  const read = await readAttestations(reader, named, facts, context, exhibits);
  return { ...read, asked, exhibits, reader };
}

const held = (...bundles: Json[]): Answer => ({
  json: {
    attestations: bundles.map((one) => ({ bundle: one, repository_id: 1, bundle_url: 'https://blobs.example/1' })),
  },
});
const NONE: Answer = { status: 404, json: { message: 'Not Found' } };

describe('attestations that GitHub holds of artifacts', () => {
  it('are verified as those of files are, and kept as they were answered', async () => {
    const { facts, problems, asked, exhibits } = await ask(() => held(bundle));
    expect(asked).toEqual([sha256(ARCHIVE)]);
    expect(problems).toEqual([]);
    const [signature] = facts.filter(({ type }) => type === 'signature');
    expect(signature).toMatchObject({
      id: `signature:${PATH}#${sha256(ARCHIVE)}.000`,
      evidence: `signature:${PATH}`,
      place: { path: PATH, pointer: `/${sha256(ARCHIVE)}.000/bundle` },
      attributes: { verification: 'verified', artifacts: ['orders.zip'], identity: WORKFLOW.subject },
    });
    const [kept] = exhibits.files();
    expect(kept).toMatchObject({ kind: 'signature', path: PATH, records: 1 });
    const line = JSON.parse(String(kept?.bytes)) as { record: { bundle: JsonObject } };
    expect(line.record.bundle).toEqual(bundle);
  });

  it('are asked for once for the same bytes, and for the images that functions run', async () => {
    const image = `registry.example/orders@sha256:${sha256(IMAGE)}`;
    const ofImage = await sigstore.signStatement(provenanceOf('orders', IMAGE, ''), WORKFLOW);
    const { facts, asked } = await ask(
      (digest) => (digest === sha256(IMAGE) ? held(ofImage) : NONE),
      { 'a.zip': ARCHIVE, 'b.zip': ARCHIVE },
      [image, image, 'registry.example/payments:latest'],
    );
    expect(asked).toEqual([sha256(ARCHIVE), sha256(IMAGE)].sort());
    expect(facts.filter(({ type }) => type === 'signature').map(({ attributes }) => attributes)).toEqual([
      expect.objectContaining({ verification: 'verified', artifacts: [image] }),
    ]);
  });

  it('that there are none of is no problem, and leaves no exhibit', async () => {
    for (const answer of [NONE, held()]) {
      const { facts, problems, exhibits } = await ask(() => answer);
      expect({ facts, problems, exhibits: exhibits.files() }).toEqual({ facts: [], problems: [], exhibits: [] });
      server?.close();
    }
  });

  it('may be refused, which is told once and not asked again', async () => {
    const { problems, asked } = await ask(() => ({ status: 403, json: { message: 'Resource not accessible' } }), {
      'a.zip': ARCHIVE,
      'b.zip': IMAGE,
    });
    expect(asked).toHaveLength(1);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'github-forbidden',
        kinds: [],
        message: expect.stringContaining('attestations: read'),
      }),
    ]);
  });

  it('that are kept at an address alone are told', async () => {
    const { facts, problems } = await ask(() => held(null));
    expect(facts).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'bundle-elsewhere',
        message: expect.stringContaining('gh attestation download'),
      }),
    ]);
  });

  it('of an instance whose root is not there are no bad ones', async () => {
    const privateOne = await startMockSigstore({ logs: false });
    const foreign = await privateOne.signStatement(provenanceOf('orders.zip', ARCHIVE, ''), WORKFLOW);
    await privateOne.close();
    const { facts } = await ask(() => held(foreign));
    expect(facts.filter(({ type }) => type === 'signature').map(({ attributes }) => attributes.verification)).toEqual([
      'root-not-available',
    ]);
  });

  it('may be answered in any form, and nothing is thrown', async () => {
    const answers: Json[] = [
      null,
      {},
      { attestations: null },
      { attestations: 5 },
      { attestations: [null, 1, {}, { bundle: {} }] },
      [],
    ];
    for (const json of [...answers, { attestations: [{ bundle: { dsseEnvelope: 1 } }] }]) {
      const { facts } = await ask(() => ({ json }));
      expect(facts.every(({ attributes }) => attributes.verification === 'invalid')).toBe(true);
      server?.close();
    }
  });
});
