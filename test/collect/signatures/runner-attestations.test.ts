import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sigstoreBundle } from '../../../src/collect/signatures/read-sigstore-bundle.ts';
import { attestationsOfRunner } from '../../../src/collect/signatures/runner-attestations.ts';
import { matcher } from '../../../src/config/glob.ts';

let temp: string;
let elsewhere: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'runner-'));
  elsewhere = mkdtempSync(join(tmpdir(), 'other-'));
});
afterEach(() => {
  for (const folder of [temp, elsewhere]) rmSync(folder, { recursive: true, force: true });
});

function bundle(folder: string, name: string): string {
  const path = join(folder, name, 'attestation.json');
  mkdirSync(join(folder, name));
  writeFileSync(path, '{"dsseEnvelope":{}}');
  return path;
}

function listed(...paths: string[]) {
  writeFileSync(join(temp, 'created_attestation_paths.txt'), paths.map((path) => `${path}\n`).join(''));
  return attestationsOfRunner(temp).map(({ path }) => path);
}

it('gives the bundles that earlier steps of the job wrote, under names that the reader looks for', () => {
  const paths = listed(bundle(temp, 'a'), bundle(temp, 'b'), bundle(temp, 'c'));
  expect(paths).toEqual([1, 2, 3].map((index) => `github/runner/${index}/attestation.json`));
  expect(paths.every(matcher(sigstoreBundle.patterns))).toBe(true);
});

it('gives nothing that lies outside the runner’s folder, is not there, or is no file', () => {
  const outside = bundle(elsewhere, 'a');
  symlinkSync(outside, join(temp, 'attestation.json'));
  expect(listed(outside, join(temp, 'attestation.json'), join(temp, 'gone'), temp, `${temp}/../x`, 'relative')).toEqual(
    [],
  );
});

it('gives nothing without a runner, without a list, and for a list that is none', () => {
  expect(attestationsOfRunner(null)).toEqual([]);
  expect(attestationsOfRunner(temp)).toEqual([]);
  expect(attestationsOfRunner(join(temp, 'gone'))).toEqual([]);
  const path = bundle(temp, 'a');
  writeFileSync(join(temp, 'created_attestation_paths.txt'), `${path}\n`.repeat(1 << 16));
  expect(attestationsOfRunner(temp)).toEqual([]);
});
