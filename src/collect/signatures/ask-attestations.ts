import type { Refusal } from '../../model/asked.ts';
import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { Exhibits } from '../github/exhibits.ts';
import type { GitHubReader } from '../github/reader.ts';
import { refusalProblem } from '../github/refusal.ts';
import type { ReadFact } from '../join.ts';
import { bundledProvenance } from '../provenance/bundled-provenance.ts';
import type { Read } from '../read-evidence.ts';
import type { ReadContext } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import type { ArtifactReading } from './artifacts.ts';
import { unwrap } from './bundles-in.ts';
import { parseBundle } from './parse-bundle.ts';
import { elsewhereText, trustProblems } from './read-bundles.ts';
import { malformedAttributes, signatureAttributes } from './signature-attributes.ts';
import { loadTrust } from './trusted-root.ts';

const PATH = 'github/attestations.jsonl';
const WHAT = 'attestations of artifacts';
const NEEDS = 'attestations: read';
/** Artifacts that are asked about, one call each. */
const MAX_ASKED = 100;
/** Attestations of one artifact; the platform gives a hundred a call. */
const MAX_ATTESTATIONS = 100;
/** What would be answered to every further question as well. */
const FINAL: ReadonlySet<Refusal['reason']> = new Set(['unauthorised', 'forbidden', 'rate-limit', 'budget']);

/** Something that is released, by the digest of its bytes. */
type Target = { sha256: string; files: SourceFile[]; images: string[] };

function targetsOf(artifacts: readonly ArtifactReading[], facts: readonly Omit<ReadFact, 'evidence'>[]): Target[] {
  const targets = new Map<string, Target>();
  const at = (sha256: string): Target => {
    const known = targets.get(sha256) ?? { sha256, files: [], images: [] };
    targets.set(sha256, known);
    return known;
  };
  for (const { file, reading } of artifacts) {
    const sha256 = reading.facts[0]?.attributes.sha256;
    if (typeof sha256 === 'string') at(sha256).files.push(file);
  }
  for (const { type, attributes } of facts) {
    if (type !== 'function' || attributes.codeForm !== 'image' || typeof attributes.codeLocation !== 'string') continue;
    const digest = /@sha256:([0-9a-f]{64})$/.exec(attributes.codeLocation)?.[1];
    if (digest === undefined) continue;
    const { images } = at(digest);
    if (!images.includes(attributes.codeLocation)) images.push(attributes.codeLocation);
  }
  return [...targets.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

function problem(code: string, message: string): Problem {
  return { code, message, kinds: [], place: { path: PATH, line: null, column: null, pointer: null } };
}

/**
 * Asks GitHub for the attestations of each artifact, file or image of the release, and verifies them as those of files. That it shows none
 * for an artifact is no problem: the artifact may be signed elsewhere. Never fails for what it is answered.
 */
export async function readAttestations(
  reader: GitHubReader,
  artifacts: readonly ArtifactReading[],
  facts: readonly Omit<ReadFact, 'evidence'>[],
  context: ReadContext,
  exhibits: Exhibits,
): Promise<Read> {
  const targets = targetsOf(artifacts, facts);
  const found: ReadFact[] = [];
  const problems = new Map<string, Problem>();
  const tell = (code: string, message: string): void => {
    problems.set(message, problem(code, message));
  };
  if (targets.length > MAX_ASKED) {
    tell('cap-reached', `Of ${targets.length} artifacts the first ${MAX_ASKED} were asked about at GitHub.`);
  }
  let elsewhere = 0;
  for (const target of targets.slice(0, MAX_ASKED)) {
    const { records, refusal } = await reader.list(
      reader.octokit.rest.repos.listAttestations,
      { subject_digest: `sha256:${target.sha256}` },
      NEEDS,
      { of: (data) => (Array.isArray(data?.attestations) ? data.attestations : []), most: MAX_ATTESTATIONS },
    );
    for (const [index, record] of records.entries()) {
      exhibits.open('signature', PATH, 'GET /repos/{owner}/{repo}/attestations/{subject_digest}');
      const key = `${target.sha256}.${String(index).padStart(3, '0')}`;
      const answer = record as Json;
      exhibits.keep(PATH, key, answer);
      const read = signatureFacts(answer, key, target, context, tell);
      found.push(...read.facts);
      elsewhere += read.elsewhere;
    }
    if (refusal !== null && refusal.reason !== 'not-found') {
      const told = refusalProblem(WHAT, refusal, [], PATH);
      problems.set(told.message, told);
      if (FINAL.has(refusal.reason)) break;
    }
  }
  if (elsewhere > 0) tell('bundle-elsewhere', elsewhereText(elsewhere));
  if (found.length > 0) for (const one of trustProblems(loadTrust(context), context)) problems.set(one.message, one);
  return { evidence: [], facts: found, problems: [...problems.values()] };
}

function signatureFacts(
  answer: Json,
  key: string,
  { sha256, files, images }: Target,
  context: ReadContext,
  tell: (code: string, message: string) => void,
): { facts: ReadFact[]; elsewhere: number } {
  const { bundles, elsewhere } = unwrap(answer);
  const trust = loadTrust(context);
  const facts = bundles.flatMap(({ value, pointer }, index): ReadFact[] => {
    const parsed = parseBundle(value, files[0]?.path ?? images[0] ?? '');
    const about = { likely: files, images: images.map((name) => ({ name, sha256 })) };
    const found = { path: PATH, format: 'sigstore-bundle' as const, keys: [], ...about };
    const attributes =
      'malformed' in parsed
        ? malformedAttributes(parsed, found.format, context, trust)
        : signatureAttributes(parsed, found, context, trust, tell);
    const place = { path: PATH, line: null, column: null, pointer: `/${key}${pointer}` };
    const id = `signature:${PATH}#${key}${index === 0 ? '' : `.${index}`}`;
    const fact = { type: 'signature', id, attributes, origins: {}, place, evidence: `signature:${PATH}` };
    const { evidence } = fact;
    return [fact, ...bundledProvenance(value, fact, context).map((one) => ({ ...one, evidence }))];
  });
  return { facts, elsewhere };
}
