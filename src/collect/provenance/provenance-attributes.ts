import type { Config } from '../../model/config.ts';
import type { Attributes } from '../../model/fact.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Subject } from '../signatures/parse-bundle.ts';
import { type Build, countsOf, materialsIn, timeAt } from './build.ts';
import { at, isRecord, listAt, recordAt, textAt } from './fields.ts';
import { readV1 } from './slsa-1.ts';
import { readV01, readV02 } from './slsa-before-1.ts';
import { shownUri } from './source-uri.ts';
import { digestsOf, MAX_SUBJECTS, type Statement } from './statement.ts';

/** Steps of a layout, and levels of a summary, that are kept. */
const MAX_LISTED = 200;
const MAX_TEXT = 500;

const PREDICATES: readonly { type: RegExp; format: string; read: ((predicate: JsonObject) => Build) | null }[] = [
  { type: /^https:\/\/slsa\.dev\/provenance\/v0\.1$/, format: 'slsa-v0.1', read: readV01 },
  { type: /^https:\/\/slsa\.dev\/provenance\/v0\.2$/, format: 'slsa-v0.2', read: readV02 },
  { type: /^https:\/\/slsa\.dev\/provenance\/v1(?:\.\d+)?$/, format: 'slsa-v1', read: readV1 },
  { type: /^https:\/\/slsa\.dev\/verification_summary\/v(?:0\.\d+|1(?:\.\d+)?)$/, format: 'vsa', read: null },
  { type: /^https:\/\/in-toto\.io\/(?:Link\/v1|attestation\/link\/v0\.\d+)$/i, format: 'link', read: null },
];

/** What every attribute is where a statement says nothing of it. */
const NOTHING: Attributes = {
  builder: null,
  builderVersions: [],
  buildType: null,
  source: null,
  repository: null,
  commit: null,
  tag: null,
  sourceCommit: null,
  ref: null,
  entryPoint: null,
  invocation: null,
  parameters: [],
  materials: 0,
  materialsWithDigest: 0,
  complete: null,
  reproducible: null,
  hermetic: null,
  startedAt: null,
  finishedAt: null,
  statedRunner: null,
  steps: [],
  expiresAt: null,
  summary: null,
  subjects: [],
};

/** Where a statement stands, and the id of the signature around it. */
export type Around = { path: string; signature: string | null };

/** The attributes of a statement of provenance, of a link or of a summary of a verification; null for any other predicate. */
export function provenanceAttributes(statement: Statement, around: Around, config: Config): Attributes | null {
  const known = PREDICATES.find(({ type }) => type.test(statement.predicateType));
  if (known === undefined) return null;
  const { predicate } = statement;
  const own = {
    ...NOTHING,
    ...around,
    format: known.format,
    subjects: shownSubjects(statement.subjects, statement.subjectsLeftOut),
  };
  if (known.read !== null) return { ...own, ...buildAttributes(known.read(predicate), config) };
  if (known.format === 'vsa') return { ...own, summary: summaryOf(predicate) };
  return { ...own, steps: named(textAt(predicate, 'name')), ...linkCounts(at(predicate, 'materials')) };
}

/** The attributes of a link or a layout as in-toto had them before statements; null where it is neither. */
export function metablockAttributes(signed: Json | undefined, around: Around): Attributes | null {
  const type = textAt(signed, '_type');
  if (type === 'link') {
    const subjects = productsOf(signed);
    return {
      ...NOTHING,
      ...around,
      format: 'link',
      steps: named(textAt(signed, 'name')),
      ...linkCounts(at(signed, 'materials')),
      subjects: shownSubjects(subjects, 0),
    };
  }
  if (type !== 'layout') return null;
  const steps = listAt(signed, 'steps')
    .slice(0, MAX_LISTED)
    .flatMap((step) => named(textAt(step, 'name')));
  return { ...NOTHING, ...around, format: 'layout', steps, expiresAt: timeAt(signed, 'expires') };
}

/** What a link says came out of its step. */
export function productsOf(signed: Json | undefined): Subject[] {
  return Object.entries(recordAt(signed, 'products') ?? {}).flatMap(([name, digest]) =>
    digestsOf(name, isRecord(digest) ? digest : null),
  );
}

function shownSubjects(subjects: readonly Subject[], leftOut: number): Json[] {
  const kept = subjects.slice(0, MAX_SUBJECTS);
  const shown: Json[] = kept.map(({ name, algorithm, digest }) => ({ name: short(name), algorithm, digest }));
  const missing = leftOut + subjects.length - kept.length;
  return missing > 0 ? [...shown, { unresolved: `subjects that were not read: ${missing}` }] : shown;
}

function short(text: string): string {
  return text.slice(0, MAX_TEXT);
}

function named(name: string | null): string[] {
  return name === null ? [] : [short(name)];
}

/** A list in new links, a map from path to digests in old ones. */
function linkCounts(materials: Json | undefined): Pick<Build, 'materials' | 'materialsWithDigest'> {
  if (Array.isArray(materials)) return countsOf(materialsIn(materials));
  return countsOf(
    Object.entries(isRecord(materials) ? materials : {}).map(([uri, digest]) => ({
      uri,
      digest: isRecord(digest) ? digest : null,
    })),
  );
}

function buildAttributes(build: Build, config: Config): Attributes {
  const { repository, commit, runner, source, invocation, ...rest } = build;
  return {
    ...rest,
    buildType: rest.buildType === null ? null : short(shownUri(rest.buildType)),
    builder: rest.builder === null ? null : short(shownUri(rest.builder)),
    entryPoint: rest.entryPoint === null ? null : short(rest.entryPoint),
    source: source === null ? null : short(shownUri(source)),
    invocation: invocation === null ? null : short(shownUri(invocation)),
    sourceCommit: commit,
    repository: repositoryHeld(repository, config),
    commit: heldAgainst(commit, config.release.commit?.toLowerCase() ?? null, 'commit'),
    tag: tagHeld(rest.ref, config),
    statedRunner: runner,
  };
}

/** `release` where both are the same, `other` where not; null where nothing is stated. */
function heldAgainst(stated: string | null, released: string | null, what: string): Json {
  if (stated === null) return null;
  if (released === null) return { unresolved: `the released ${what} is not known`, among: ['release', 'other'] };
  return stated === released ? 'release' : 'other';
}

/** A run knows its repository as OWNER/NAME of GitHub. On another host one of that name may be the same, on a server of one's own. */
function repositoryHeld(stated: string | null, { release }: Config): Json {
  const released = release.repository?.toLowerCase() ?? null;
  if (stated === null || released === null) return heldAgainst(stated, released, 'repository');
  if (stated === `github.com/${released}`) return 'release';
  const isElsewhere = !stated.startsWith('github.com/') && stated.slice(stated.indexOf('/') + 1) === released;
  if (!isElsewhere) return 'other';
  return { unresolved: 'it is of that name on another host than GitHub', among: ['release', 'other'] };
}

function tagHeld(ref: string | null, { release }: Config): Json {
  const tag = /^refs\/tags\/(.+)$/s.exec(ref ?? '')?.[1] ?? null;
  return heldAgainst(tag, release.tag, 'tag');
}

/** https://slsa.dev/spec/v1.0/verification_summary, and the versions before it. */
function summaryOf(predicate: JsonObject): JsonObject {
  const result = textAt(predicate, 'verificationResult') ?? textAt(predicate, 'verification_result');
  const stated = listAt(predicate, 'verifiedLevels');
  const before = textAt(predicate, 'policy_level');
  return {
    verifier: shown(textAt(predicate, 'verifier', 'id')),
    result: result === 'PASSED' ? 'passed' : result === 'FAILED' ? 'failed' : null,
    levels: [...stated, ...(before === null ? [] : [before])]
      .slice(0, MAX_LISTED)
      .flatMap((level) => (typeof level === 'string' ? [short(level)] : [])),
    resource: shown(textAt(predicate, 'resourceUri') ?? textAt(predicate, 'resource_uri')),
    policy: shown(textAt(predicate, 'policy', 'uri')),
    at: timeAt(predicate, 'timeVerified') ?? timeAt(predicate, 'time_verified'),
  };
}

function shown(uri: string | null): string | null {
  return uri === null ? null : short(shownUri(uri));
}
