import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { at, recordAt, textAt } from '../provenance/fields.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { faulty, type KeyVerdict, keySignature, notVerified, type Signed, type SigningKey } from './key-signature.ts';

const MAX_FILE_BYTES = 1 << 20;
const MAX_TEXT = 300;

/** What `aws signer describe-signing-job` answers. */
export const signingJob: Reader = {
  dialect: 'aws-signer',
  kind: 'signature',
  patterns: ['**/*signing*job*.json', '**/*signer*.json'],
  recognises: (head) => {
    const text = head.toString('latin1');
    return /"jobId"\s*:/.test(text) && /"(?:signedObject|platformId|profileName)"\s*:/.test(text);
  },
  read: readSigningJob,
};

function readSigningJob(file: SourceFile, { config }: ReadContext): Reading {
  const place = { path: file.path, line: 1, column: 1, pointer: '' };
  const reading = (facts: Reading['facts'], problems: Problem[], signedAt: string | null): Reading => ({
    dialect: 'aws-signer',
    kinds: ['signature'],
    facts,
    problems,
    producedAt: signedAt,
  });
  const refuse = (code: string, message: string) =>
    reading([], [{ code, message, kinds: ['signature'], place: { ...place, pointer: null } }], null);
  if (file.size > MAX_FILE_BYTES) {
    return refuse('cap-reached', `It is larger than the ${MAX_FILE_BYTES} bytes that are read of a job of AWS Signer.`);
  }
  let job: Json;
  try {
    job = JSON.parse(readWhole(file).toString('utf8')) as Json;
  } catch {
    return refuse(
      'json-syntax',
      'It could not be read as JSON. Write the answer of aws signer describe-signing-job to it whole.',
    );
  }
  if (textAt(job, 'jobId') === null) return refuse('no-signing-job', 'No job of AWS Signer is in it.');
  const signed: Signed = {
    format: 'aws-signer',
    content: 'message',
    predicateType: null,
    subjects: [],
    subjectsLeftOut: 0,
    artifacts: [],
  };
  const verdict = verdictOf(job, Date.parse(config.release.at));
  const attributes = { ...keySignature(signed, verdict), verifier: 'platform' };
  return reading(
    [{ type: 'signature', id: `signature:${file.path}#0`, attributes, origins: {}, place }],
    [],
    verdict.signedAt,
  );
}

/** AWS writes times as ISO 8601 or as seconds since 1970. */
function timeOf(value: Json | undefined): string | null {
  const time = typeof value === 'number' ? new Date(value * 1000) : typeof value === 'string' ? new Date(value) : null;
  return time === null || Number.isNaN(time.getTime()) ? null : `${time.toISOString().slice(0, 19)}Z`;
}

function verdictOf(job: Json, released: number): KeyVerdict {
  const profile = textAt(job, 'profileName') ?? 'unknown';
  const version = textAt(job, 'profileVersion');
  const id = (version === null ? profile : `${profile}/${version}`).slice(0, MAX_TEXT);
  const key: SigningKey = { kind: 'aws-signer', id, from: 'platform', path: null };
  const signedAt = timeOf(at(job, 'completedAt'));
  const revoked = recordAt(job, 'revocationRecord');
  if (revoked !== null) {
    const when = timeOf(at(revoked, 'revokedAt'));
    return {
      ...faulty('revoked-key', `The signature was revoked${when === null ? '' : ` at ${when}`}.`, key),
      signedAt,
    };
  }
  const status = textAt(job, 'status');
  if (status !== 'Succeeded') {
    const said = status !== null && /^[A-Za-z]{1,30}$/.test(status) ? status : 'not told';
    return notVerified(`AWS Signer has not signed: the status of the job is ${said}.`, key, signedAt);
  }
  const ends = timeOf(at(job, 'signatureExpiresAt'));
  if (ends !== null && Date.parse(ends) < released) {
    return {
      ...faulty('expired-key', `The signature holds until ${ends}, which is before the release.`, key),
      signedAt,
    };
  }
  const bucket = textAt(job, 'signedObject', 's3', 'bucketName');
  const object =
    bucket === null
      ? 'no object'
      : `s3://${bucket}/${textAt(job, 'signedObject', 's3', 'key') ?? ''}`.slice(0, MAX_TEXT);
  return notVerified(
    `AWS Signer says that it signed ${object}, which it names by its address and not by its bytes.`,
    key,
    signedAt,
  );
}
