import { matcher } from '../../config/glob.ts';
import type { Config } from '../../model/config.ts';
import type { EvidenceKind } from '../../model/evidence.ts';
import type { Attributes, Fact } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { digestOf } from './digests.ts';

/** A file that is deployed or released, and what is to be said of it. */
export type ArtifactReading = { file: SourceFile; reading: Reading };

/** Who says that a file is an artifact, strongest first; its evidence is of that kind. */
const NAMED_BY = ['signature', 'manifest', 'configuration'] as const satisfies readonly EvidenceKind[];
type NamedBy = (typeof NAMED_BY)[number];

type Naming = { by: NamedBy; verified: boolean };

function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Names in a signature's subjects; a file of that name is meant even where its bytes are others. */
function subjectNames(attributes: Attributes): string[] {
  const { subjects } = attributes;
  if (!Array.isArray(subjects)) return [];
  return subjects.flatMap((subject) =>
    typeof subject === 'object' && subject !== null && !Array.isArray(subject) && typeof subject.name === 'string'
      ? [subject.name]
      : [],
  );
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The artifacts: files that a signature names, by digest or by path; that a function's manifest names as its code; that
 * `collect.signatures.artifacts` matches. Each once, with the digest of its own bytes. `facts` are those of every other reader.
 */
export function readArtifacts(
  config: Config,
  files: ReadonlyMap<string, SourceFile>,
  facts: readonly Omit<Fact, 'evidence'>[],
): ArtifactReading[] {
  const namings = new Map<string, Naming>();
  const name = (path: string, by: NamedBy, verified = false): void => {
    const before = namings.get(path);
    if (before === undefined) namings.set(path, { by, verified });
    else if (NAMED_BY.indexOf(by) <= NAMED_BY.indexOf(before.by)) {
      namings.set(path, { by, verified: before.verified || verified });
    }
  };
  const bySubject = new Map<string, Set<string>>();
  for (const { type, attributes } of facts) {
    if (type === 'signature') {
      for (const path of textsOf(attributes.artifacts)) name(path, 'signature', attributes.verification === 'verified');
      for (const subject of subjectNames(attributes)) {
        bySubject.set(baseName(subject), (bySubject.get(baseName(subject)) ?? new Set()).add(subject));
      }
    } else if (type === 'function' && attributes.codeForm === 'local' && typeof attributes.codeLocation === 'string') {
      name(attributes.codeLocation, 'manifest');
    }
  }
  const configured = matcher(config.collect.signatures.artifacts);
  for (const path of files.keys()) {
    if (configured(path)) name(path, 'configuration');
    for (const subject of bySubject.get(baseName(path)) ?? []) {
      if (path === subject || path.endsWith(`/${subject}`)) name(path, 'signature');
    }
  }
  return [...namings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, naming]) => {
      const file = files.get(path);
      return file === undefined ? [] : [{ file, reading: readArtifact(file, naming) }];
    });
}

function readArtifact(file: SourceFile, { by, verified }: Naming): Reading {
  const place = { path: file.path, line: null, column: null, pointer: null };
  const problems: Problem[] = [];
  let sha256: Json;
  try {
    sha256 = digestOf(file, 'sha256');
  } catch {
    sha256 = { unresolved: 'the file could not be read' };
    const message = 'The artifact could not be read, so it has no digest. Give the job the right to read it.';
    problems.push({ code: 'file-unreadable', message, kinds: ['signature'], place });
  }
  return {
    dialect: 'artifact',
    kinds: [by],
    facts: [
      {
        type: 'artifact',
        id: `artifact:${file.path}`,
        attributes: { path: file.path, sha256, size: file.size },
        origins: {},
        place,
      },
    ],
    problems,
    producedAt: null,
    basis: verified ? 'verified-signature' : 'declared',
  };
}
