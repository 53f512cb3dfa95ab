import type { Json, JsonObject } from '../../model/json.ts';
import { at, isRecord, recordAt, textAt } from './fields.ts';
import { isStatement } from './statement.ts';

/**
 * What was found in a file: a statement by itself, an envelope of DSSE, a link or layout of in-toto with its signatures, or a predicate
 * that stands without a statement, as in what BuildKit leaves beside an image. `line` counts from 1, `pointer` is below that line's value.
 */
export type InTotoForm = { value: JsonObject; line: number; pointer: string } & (
  | { form: 'statement' | 'envelope' | 'metablock' }
  | { form: 'predicate'; subject: { name: string; digest: JsonObject | null } }
);

export type FoundForms = {
  forms: InTotoForm[];
  /** Lines that are no JSON. */
  broken: number[];
};

/** Keys under which answers of registries and tools hold what we look for: npm, gcloud, docker. */
const WRAPPERS = [
  'attestations',
  'attestation',
  'provenance_summary',
  'provenance',
  'envelope',
  'bundle',
  'dsseEnvelope',
];
const MAX_DEPTH = 6;
const BUILDKIT_KEY = 'buildx.build.provenance';

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function isEnvelope(value: JsonObject): boolean {
  return typeof at(value, 'payload') === 'string' && Array.isArray(at(value, 'signatures'));
}

function isMetablock(value: JsonObject): boolean {
  return Array.isArray(at(value, 'signatures')) && ['link', 'layout'].includes(textAt(value, 'signed', '_type') ?? '');
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unwrap(value: Json | undefined, line: number, pointer: string, depth: number): InTotoForm[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => unwrap(item, line, `${pointer}/${index}`, depth + 1));
  }
  if (isStatement(value)) return [{ form: 'statement', value, line, pointer }];
  if (isEnvelope(value)) return [{ form: 'envelope', value, line, pointer }];
  if (isMetablock(value)) return [{ form: 'metablock', value, line, pointer }];
  const built = ofBuildKit(value, line, pointer);
  if (built.length > 0) return built;
  return WRAPPERS.flatMap((name) => unwrap(at(value, name), line, `${pointer}/${escaped(name)}`, depth + 1));
}

/**
 * What `docker buildx build --metadata-file` and `docker buildx imagetools inspect` write: predicates by platform, which name an image only
 * beside them or not at all.
 */
function ofBuildKit(value: JsonObject, line: number, pointer: string): InTotoForm[] {
  const image = textAt(value, 'containerimage.digest');
  const [, algorithm = '', hex = ''] = /^(sha256|sha512):([0-9a-f]+)$/.exec(image ?? '') ?? [];
  const subject = { name: textAt(value, 'image.name') ?? '', digest: hex === '' ? null : { [algorithm]: hex } };
  return Object.keys(value).flatMap((name): InTotoForm[] => {
    const inner = at(value, name);
    const isProvenance = name === BUILDKIT_KEY || name.startsWith(`${BUILDKIT_KEY}/`);
    const predicate = isProvenance && isRecord(inner) ? inner : recordAt(inner, 'SLSA');
    const own = name === 'SLSA' ? recordAt(value, name) : predicate;
    if (own === null || !isPredicate(own)) return [];
    const below = own === inner ? '' : '/SLSA';
    return [{ form: 'predicate', value: own, line, pointer: `${pointer}/${escaped(name)}${below}`, subject }];
  });
}

function isPredicate(value: JsonObject): boolean {
  return (
    isRecord(at(value, 'buildDefinition')) || (isRecord(at(value, 'builder')) && Array.isArray(at(value, 'materials')))
  );
}

/** The forms in a text that is one JSON value, or one a line. */
export function inTotoForms(text: string): FoundForms {
  const whole = parse(text);
  if (whole !== undefined) return { forms: unwrap(whole, 1, '', 0), broken: [] };
  const found: FoundForms = { forms: [], broken: [] };
  text.split('\n').forEach((content, index) => {
    if (content.trim() === '') return;
    const value = parse(content);
    if (value === undefined) found.broken.push(index + 1);
    else found.forms.push(...unwrap(value, index + 1, '', 0));
  });
  return found;
}
