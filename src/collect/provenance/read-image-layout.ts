import type { Fact } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { digestOf } from '../signatures/digests.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { isRecord, listAt, textAt } from './fields.ts';
import { provenanceAttributes } from './provenance-attributes.ts';
import { readStatement } from './statement.ts';

/** Bytes of one blob that is read as JSON. */
const MAX_BLOB_BYTES = 32 << 20;
/** Blobs of one layout that are looked at. */
const MAX_BLOBS = 500;
/** An index lists indexes, those list manifests, and those list statements. */
const MAX_DEPTH = 4;
const INDEX = /^application\/vnd\.(?:oci\.image\.index|docker\.distribution\.manifest\.list)\b/;
const MANIFEST = /^application\/vnd\.(?:oci\.image\.manifest|docker\.distribution\.manifest)\b/;
const STATEMENT = 'application/vnd.in-toto+json';
/** What BuildKit marks the manifests of attestations with, and the image that they are of. */
const TYPE = 'vnd.docker.reference.type';

/** A layout of OCI images on disk, as `docker buildx build --output type=oci,tar=false` leaves it: the statements that BuildKit keeps in it. */
export const imageLayout: Reader = {
  dialect: 'oci-layout',
  kind: 'signature',
  patterns: ['**/index.json'],
  recognises: (head) => {
    const text = head.toString('latin1');
    return (
      /"manifests"\s*:\s*\[/.test(text) && /"digest"\s*:\s*"sha256:/.test(text) && /"schemaVersion"\s*:\s*2/.test(text)
    );
  },
  read: readLayout,
};

type Walk = {
  folder: string;
  context: ReadContext;
  seen: Set<string>;
  includes: Set<string>;
  tell: (code: string, message: string) => void;
};
type Found = { value: Json; path: string };

function readLayout(file: SourceFile, context: ReadContext): Reading {
  const problems = new Map<string, Problem>();
  const tell = (code: string, message: string): void => {
    problems.set(message, {
      code,
      message,
      kinds: ['signature'],
      place: { path: file.path, line: null, column: null, pointer: null },
    });
  };
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const walk: Walk = { folder, context, seen: new Set(), includes: new Set(), tell };
  const index = jsonOf(file, tell);
  const facts =
    index === undefined ? [] : [...statementsIn(index, walk, 0)].flatMap((found) => factsOf(found, context));
  const paths = new Set(facts.map(({ place }) => place.path));
  return {
    dialect: 'oci-layout',
    kinds: ['signature'],
    facts,
    problems: [...problems.values()],
    producedAt: null,
    includes: [...walk.includes].filter((path) => paths.has(path)).sort(),
  };
}

function jsonOf(file: SourceFile, tell: Walk['tell']): Json | undefined {
  if (file.size > MAX_BLOB_BYTES) {
    tell('cap-reached', `A part of the layout is larger than the ${MAX_BLOB_BYTES} bytes that are read of it.`);
    return undefined;
  }
  try {
    return JSON.parse(readWhole(file).toString('utf8')) as Json;
  } catch {
    tell('json-syntax', 'A part of the layout could not be read as JSON.');
    return undefined;
  }
}

/** The blob of a descriptor, where it is there and has the digest that is its name. */
function blobOf(descriptor: Json, { folder, context, seen, includes, tell }: Walk): Found | null {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(textAt(descriptor, 'digest') ?? '')?.[1];
  const path = `${folder}blobs/sha256/${hex}`;
  const file = context.files.get(path);
  if (hex === undefined || file === undefined || seen.has(path)) return null;
  if (seen.size >= MAX_BLOBS) {
    tell('cap-reached', `Only the first ${MAX_BLOBS} parts of the layout were looked at.`);
    return null;
  }
  seen.add(path);
  try {
    if (digestOf(file, 'sha256') !== hex) {
      tell('other-digest', 'A part of the layout has another digest than its name says, and was not read.');
      return null;
    }
  } catch {
    tell('file-unreadable', 'A part of the layout could not be read. Give the job the right to read it.');
    return null;
  }
  const value = jsonOf(file, tell);
  if (value === undefined) return null;
  includes.add(path);
  return { value, path };
}

function* statementsIn(index: Json, walk: Walk, depth: number): Generator<Found> {
  if (depth > MAX_DEPTH) return;
  for (const descriptor of listAt(index, 'manifests')) {
    const type = textAt(descriptor, 'mediaType') ?? '';
    const isAttestation = textAt(descriptor, 'annotations', TYPE) === 'attestation-manifest';
    if (INDEX.test(type)) {
      const inner = blobOf(descriptor, walk);
      if (inner !== null) yield* statementsIn(inner.value, walk, depth + 1);
    } else if (MANIFEST.test(type) && isAttestation) {
      const manifest = blobOf(descriptor, walk);
      for (const layer of manifest === null ? [] : listAt(manifest.value, 'layers')) {
        if (textAt(layer, 'mediaType') !== STATEMENT) continue;
        const statement = blobOf(layer, walk);
        if (statement !== null && isRecord(statement.value)) yield statement;
      }
    }
  }
}

/** Nobody signs what BuildKit keeps beside an image; its digest is in the index, which somebody may. */
function factsOf({ value, path }: Found, { config }: ReadContext): Omit<Fact, 'evidence'>[] {
  const statement = readStatement(value);
  const attributes = statement === null ? null : provenanceAttributes(statement, { path, signature: null }, config);
  if (attributes === null) return [];
  return [
    {
      type: 'provenance',
      id: `provenance:${path}#0`,
      attributes,
      origins: {},
      place: { path, line: 1, column: 1, pointer: '' },
    },
  ];
}
