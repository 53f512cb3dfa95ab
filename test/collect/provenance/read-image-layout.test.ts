import { createHash } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { imageLayout } from '../../../src/collect/provenance/read-image-layout.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { contextOf, folderOf } from '../signatures/folder.ts';
import { githubProvenance, SHA256, statement } from './statements.ts';

const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

/** A layout with one image of one platform and the statements that are attested of it. */
function layout(statements: JsonObject[], change: (blobs: Map<string, string>) => void = () => {}) {
  const blobs = new Map<string, string>();
  const add = (mediaType: string, value: JsonObject, annotations: JsonObject = {}): JsonObject => {
    const text = JSON.stringify(value);
    const hex = createHash('sha256').update(text).digest('hex');
    blobs.set(`image/blobs/sha256/${hex}`, text);
    return { mediaType, digest: `sha256:${hex}`, size: text.length, annotations };
  };
  const layers = statements.map((one) => add('application/vnd.in-toto+json', one));
  const manifest = 'application/vnd.oci.image.manifest.v1+json';
  const attested = {
    'vnd.docker.reference.type': 'attestation-manifest',
    'vnd.docker.reference.digest': `sha256:${SHA256}`,
  };
  const manifests = [
    add(manifest, { schemaVersion: 2, layers: [] }),
    add(manifest, { schemaVersion: 2, layers }, attested),
  ];
  const inner = add('application/vnd.oci.image.index.v1+json', { schemaVersion: 2, manifests });
  change(blobs);
  const index = { schemaVersion: 2, manifests: [inner] };
  const folder = folderOf({ 'image/index.json': index, ...Object.fromEntries(blobs) });
  folders.push(folder);
  expect(imageLayout.recognises(Buffer.from(JSON.stringify(index)), 'image/index.json')).toBe(true);
  return imageLayout.read(folder.get('image/index.json'), contextOf(folder.files, {}, { repository: 'acme/orders' }));
}

it('the statements that BuildKit keeps beside an image are read, each in its own part of the layout', async () => {
  const { facts, includes, problems } = await layout([githubProvenance(), statement('https://spdx.dev/Document', {})]);
  expect(problems).toEqual([]);
  expect(facts.map(({ attributes }) => [attributes.format, attributes.signature, attributes.repository])).toEqual([
    ['slsa-v1', null, 'release'],
  ]);
  expect(includes).toEqual(facts.map(({ place }) => place.path));
});

it('a part whose bytes are others than its name says is not read', async () => {
  const { facts, problems } = await layout([githubProvenance()], (blobs) => {
    for (const [path, text] of blobs)
      if (text.includes('in-toto.io')) blobs.set(path, text.replace('release.yml', 'hacked.yml'));
  });
  expect([facts, problems.map(({ code }) => code)]).toEqual([[], ['other-digest']]);
});

it('an index of something else is left alone', () => {
  expect(imageLayout.recognises(Buffer.from('{"manifests": [], "pages": 2}'), 'index.json')).toBe(false);
});
