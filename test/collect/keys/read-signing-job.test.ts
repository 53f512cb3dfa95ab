import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { signingJob } from '../../../src/collect/keys/read-signing-job.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { contextOf, folderOf } from '../signatures/folder.ts';

const JOB = {
  jobId: '8c1b3ad4-0000-4b1c-9d53-000000000000',
  source: { s3: { bucketName: 'acme-unsigned', key: 'orders.zip', version: '1' } },
  platformId: 'AWSLambda-SHA384-ECDSA',
  profileName: 'acme_release',
  profileVersion: 'Xy12Z',
  createdAt: '2026-11-10T08:59:58+00:00',
  completedAt: '2026-11-10T09:00:00+00:00',
  signatureExpiresAt: '2027-11-10T09:00:00+00:00',
  status: 'Succeeded',
  signedObject: { s3: { bucketName: 'acme-signed', key: 'orders-signed.zip' } },
};

const folders: { remove: () => void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function read(job: JsonObject | string) {
  const folder = folderOf({ 'signing-job.json': job });
  folders.push(folder);
  return signingJob.read(folder.get('signing-job.json'), contextOf(folder.files));
}

async function attributesOf(more: JsonObject) {
  return (await read({ ...JOB, ...more })).facts[0]?.attributes;
}

it('a job of AWS Signer is the word of AWS: by which profile, when, and which object', async () => {
  expect(signingJob.recognises(Buffer.from(JSON.stringify(JOB)), 'signing-job.json')).toBe(true);
  expect(await attributesOf({})).toMatchObject({
    format: 'aws-signer',
    verification: 'present',
    faults: [{ unresolved: expect.stringContaining('s3://acme-signed/orders-signed.zip') }],
    key: { kind: 'aws-signer', id: 'acme_release/Xy12Z', from: 'platform' },
    verifier: 'platform',
    signedAt: '2026-11-10T09:00:00Z',
    artifacts: [],
  });
  expect(await attributesOf({ completedAt: 1_794_301_200 })).toMatchObject({ signedAt: '2026-11-10T09:00:00Z' });
});

it('what was revoked, has ended before the release or never came is told', async () => {
  const revocationRecord = {
    reason: 'key lost',
    revokedAt: '2026-11-20T00:00:00Z',
    revokedBy: 'arn:aws:iam::111122223333:user/ann',
  };
  const revoked = await attributesOf({ revocationRecord });
  expect(revoked).toMatchObject({
    verification: 'invalid',
    faults: ['revoked-key'],
    why: expect.stringContaining('2026-11-20'),
  });
  expect(JSON.stringify(revoked)).not.toContain('ann');
  expect(await attributesOf({ signatureExpiresAt: '2026-11-30T00:00:00Z' })).toMatchObject({ faults: ['expired-key'] });
  expect(await attributesOf({ status: 'Failed' })).toMatchObject({
    faults: [{ unresolved: expect.stringContaining('Failed') }],
  });
});

it('whatever the JSON, nothing is thrown', async () => {
  for (const text of ['{"jobId": ', '[]', '{"jobId": 1, "profileName": "x"}']) {
    expect((await read(text)).problems).toHaveLength(1);
  }
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...Object.keys(JOB), 'revocationRecord'), fc.jsonValue()),
      async (job) => {
        const { facts, problems } = await read(JSON.stringify(job));
        expect(facts.length + problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});
