import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { listOf } from './lists.ts';
import { createStrangers } from './permissions/strangers.ts';
import type { FactIndex, Relation } from './relation.ts';

/** `artifact.usedBy` and `signatures`. */
export const artifacts: Relation = {
  name: 'artifacts',
  derive: (facts) => {
    const usedBy = createUse(facts);
    const signatures = createSigning(facts);
    return facts.all('artifact').map((artifact) => ({
      fact: artifact.id,
      attributes: { usedBy: usedBy(artifact), signatures: signatures(artifact) },
    }));
  },
};

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function grouped<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

/** Functions by the path of their code. Code in a bucket under the same file name, and code that is not known, may be the artifact. */
function createUse(facts: FactIndex): (artifact: Fact) => Json[] {
  const byPath = new Map<string, string[]>();
  const uploaded = new Map<string, string>();
  const strangers = createStrangers();
  for (const { id, attributes } of facts.all('function')) {
    const { codeForm, codeLocation: location = null } = attributes;
    if (codeForm === 'inline' || codeForm === 'image') continue;
    if (isHole(location)) {
      const among = location.among?.flatMap((path) => (typeof path === 'string' ? `artifact:${path}` : [])) ?? null;
      // Code is no resource of a stack: it may be any file.
      strangers.add(`the code of ${id} is not known, and may be this file`, id, among);
    } else if (typeof location === 'string') {
      if (location.startsWith('s3://')) {
        if (!uploaded.has(baseName(location)))
          uploaded.set(baseName(location), `${location}, the code of ${id}, may be this file`);
      } else grouped(byPath, location, id);
    }
  }
  return (artifact) => {
    const path = String(artifact.attributes.path);
    const known: Json[] = byPath.get(path) ?? [];
    const copy = uploaded.get(baseName(path));
    const hole = strangers.at(artifact.id, artifact.id) ?? (copy === undefined ? null : { unresolved: copy });
    return hole === null ? known : [...known, hole];
  };
}

/** What is said of an artifact that no collected signature names: being unsigned is not shown by that. */
const UNNAMED =
  'no collected signature names it; one may be in a registry, or in an attestation store of GitHub that was not asked or did not show it';

/**
 * Signatures of an artifact: those that name the digest of its bytes, and those that name the file but a digest which no artifact has,
 * and so tell that it was changed. A hole where there are none of both, and where a signature does not say what it is about.
 */
function createSigning(facts: FactIndex): (artifact: Fact) => Json[] {
  const digests = new Set(facts.all('artifact').map(({ attributes }) => attributes.sha256));
  const byPath = new Map<string, Fact[]>();
  const byName = new Map<string, { name: string; signature: Fact }[]>();
  let unknown: string | null = null;
  const lists = new Map(
    facts
      .all('signature')
      .flatMap((fact) => (isList(fact) ? [[fact.place.path, listOf(fact.attributes.artifacts)] as const] : [])),
  );
  for (const signature of facts.all('signature')) {
    // A list of digests is no signature; one that does not fit tells of files that were changed.
    if (isList(signature) && signature.attributes.verification !== 'invalid') continue;
    for (const path of isList(signature) ? [] : listOf(signature.attributes.artifacts)) {
      if (typeof path === 'string') {
        grouped(byPath, path, signature);
        // Who signs a list of digests signs what has those digests.
        for (const listed of lists.get(path) ?? []) if (typeof listed === 'string') grouped(byPath, listed, signature);
      } else if (isHole(path)) unknown ??= `what ${signature.id} is about is not known`;
    }
    for (const subject of listOf(signature.attributes.subjects)) {
      if (isHole(subject)) unknown ??= `what ${signature.id} is about is not known`;
      const { name, algorithm, digest } = subject as JsonObject;
      if (typeof name !== 'string' || name === '' || algorithm !== 'sha256') continue;
      if (!digests.has(digest)) grouped(byName, baseName(name), { name, signature });
    }
  }
  return ({ attributes }) => {
    const path = String(attributes.path);
    const listed = new Map<string, Json>();
    for (const signature of byPath.get(path) ?? []) listed.set(signature.id, signed(signature, true));
    for (const { name, signature } of byName.get(baseName(path)) ?? []) {
      if (path !== name && !path.endsWith(`/${name}`)) continue;
      if (!listed.has(signature.id)) listed.set(signature.id, signed(signature, false));
    }
    const signatures = [...listed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
    if (unknown !== null) return [...signatures, { unresolved: unknown }];
    return signatures.length > 0 ? signatures : [{ unresolved: UNNAMED }];
  };
}

function isList({ attributes: { format } }: Fact): boolean {
  return format === 'checksums';
}

/** What a verification that could not be finished may still turn out to be. */
const OPEN: Record<string, { why: string; among: string[] }> = {
  'verified-signer-not-checked': {
    why: 'no signer is expected, so none could be checked',
    among: ['verified', 'verified-other-signer'],
  },
  'root-not-available': {
    why: 'the trust root to verify it with is not available',
    among: ['verified', 'verified-other-signer', 'invalid'],
  },
  present: { why: 'it could not be verified here', among: ['verified', 'verified-other-signer', 'invalid'] },
};

/** A signature over other bytes is one for another artifact, however well it verifies. */
function signed({ id, attributes }: Fact, sameBytes: boolean): Json {
  const { format = null, verification = null, identity = null } = attributes;
  // A list of digests would be no signature.
  const known = isHole(format) ? { unresolved: format.unresolved } : forArtifact(verification, sameBytes);
  return { signature: id, verification: known, identity };
}

/** How a signature came out for one artifact; a hole where verifying it could not be finished. */
export function forArtifact(verification: Json, sameBytes: boolean): Json {
  if (typeof verification !== 'string') return verification;
  if (!sameBytes) return verification === 'invalid' ? verification : 'verified-other-artifact';
  const open = OPEN[verification];
  return open === undefined ? verification : { unresolved: open.why, among: open.among };
}
