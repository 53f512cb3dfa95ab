import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { checksumLines, type HeldList } from './checksum-lines.ts';
import { type KeyVerdict, keySignature, type Signed } from './key-signature.ts';

const MAX_FILE_BYTES = 4 << 20;
/** Paths that a reason names. */
const MAX_NAMED = 5;
/** The first line that is neither empty nor a comment. */
const FIRST =
  /^(?:\uFEFF|\s|#[^\n]*\n)*(?:\\?[0-9a-f]{32,128}(?: [ *]\S|\s*$|\s*\n)|[A-Z0-9][A-Z0-9-]{1,15}(?:\/\d{3})? ?\([^\n)]+\) ?= ?[0-9a-f]{32,128}\s)/i;
const WEAK: ReadonlySet<string> = new Set(['md5', 'sha1']);
/** The list that stands beside the evidence of a run: of an earlier release, or of an earlier step. Nothing of it is deployed. */
const OF_EVIDENCE = /^[0-9a-f]{64} {2}(?:\S+\.)?evidence\.json$/m;
const EVIDENCE_LIST = /(?:^|\/|\.)SHA256SUMS$/;

/** Lists of digests, as sha256sum and its kin write them. */
export const checksums: Reader = {
  dialect: 'checksums',
  kind: 'signature',
  patterns: [
    '**/*{SHA,sha,MD5,md5}*{SUM,sum}*',
    '**/*{checksum,CHECKSUM}*',
    '**/*.{md5,sha1,sha256,sha384,sha512}{,.txt}',
  ],
  recognises: (head, path) => {
    const text = head.toString('utf8', 0, 4096);
    return FIRST.test(text) && !(EVIDENCE_LIST.test(path) && OF_EVIDENCE.test(text));
  },
  read: readChecksums,
};

function readChecksums(file: SourceFile, context: ReadContext): Reading {
  const problems: Problem[] = [];
  const place = { path: file.path, line: null, column: null, pointer: null };
  const tell = (code: string, message: string): void => {
    problems.push({ code, message, kinds: ['signature'], place });
  };
  const reading = (facts: Reading['facts']): Reading => ({
    dialect: 'checksums',
    kinds: ['signature'],
    facts,
    problems,
    producedAt: null,
  });
  if (file.size > MAX_FILE_BYTES) {
    tell(
      'cap-reached',
      `It is larger than the ${MAX_FILE_BYTES} bytes that are read of a list of digests, so none of it was.`,
    );
    return reading([]);
  }
  let text: string;
  try {
    text = readWhole(file).toString('utf8');
  } catch {
    tell('file-unreadable', 'The file could not be read. Give the job the right to read it.');
    return reading([]);
  }
  const { lines, broken, leftOut, held } = checksumLines(text, file.path);
  if (leftOut > 0) tell('cap-reached', `It has more lines than are read; left out: ${leftOut}.`);
  if (broken > 0) tell('malformed-checksums', `It has lines that are no digest and name: ${broken}.`);
  if (lines.length === 0) return reading([]);
  const list = held(file, context);
  if (list.unreadable.length > 0) {
    tell('file-unreadable', `Files that it names could not be read, the first of them ${list.unreadable[0]}.`);
  }
  const { subjects, artifacts } = list;
  const signed: Signed = {
    format: 'checksums',
    content: 'digests',
    predicateType: null,
    subjects,
    subjectsLeftOut: leftOut,
    artifacts,
  };
  const verdict = verdictOf(list);
  const attributes = { ...keySignature(signed, verdict), faults: verdict.faults };
  return reading([
    { type: 'signature', id: `signature:${file.path}#0`, attributes, origins: {}, place: { ...place, line: 1 } },
  ]);
}

/** A list says nothing of who wrote it; that its digests are others than the files' is all that can be wrong with it. */
function verdictOf({ subjects, others }: HeldList): KeyVerdict {
  const known = { key: null, root: 'none', signedAt: null } as const;
  if (others.length > 0) {
    const named = others.slice(0, MAX_NAMED).join(', ');
    const more = others.length > MAX_NAMED ? ` and ${others.length - MAX_NAMED} more` : '';
    return {
      ...known,
      verification: 'invalid',
      why: `Files have other digests than it says: ${named}${more}.`,
      faults: ['broken'],
    };
  }
  if (subjects.every(({ algorithm }) => WEAK.has(algorithm))) {
    const why = 'Its digests are of MD5 or SHA-1, for which others with the same digest can be made.';
    return { ...known, verification: 'present', why, faults: ['weak-algorithm'] };
  }
  const why = 'It is a list of digests: who wrote it is shown by a signature over the list, if there is one.';
  return { ...known, verification: 'present', why, faults: [] };
}
