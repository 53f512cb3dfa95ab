import { createHash } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { readArtifacts } from '../../../src/collect/signatures/artifacts.ts';
import type { Attributes } from '../../../src/model/fact.ts';
import { contextOf, folderOf } from './folder.ts';

const place = { path: 'x', line: null, column: null, pointer: null };
const folders: { remove: () => void }[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function saying(type: string, attributes: Attributes) {
  return { type, id: `${type}:x`, attributes, origins: {}, place };
}

function artifactsOf(facts: ReturnType<typeof saying>[], artifacts: string[] = []) {
  const folder = folderOf({
    'dist/orders.zip': 'orders',
    'dist/pay.zip': 'pay',
    'src/pay.zip': 'old',
    'README.md': '',
  });
  folders.push(folder);
  const { config } = contextOf(folder.files, { artifacts });
  return { folder, read: () => readArtifacts(config, folder.files, facts) };
}

function summary(facts: ReturnType<typeof saying>[], artifacts?: string[]) {
  return artifactsOf(facts, artifacts)
    .read()
    .map(({ file, reading }) => [file.path, reading.kinds[0], reading.basis]);
}

const SIGNED = saying('signature', { verification: 'verified', artifacts: ['dist/orders.zip'], subjects: [] });

describe('artifacts', () => {
  it('are facts with the digest of their own bytes', () => {
    const [only] = artifactsOf([SIGNED]).read();
    expect(only?.reading.facts).toEqual([
      {
        type: 'artifact',
        id: 'artifact:dist/orders.zip',
        attributes: { path: 'dist/orders.zip', sha256: createHash('sha256').update('orders').digest('hex'), size: 6 },
        origins: {},
        place: { path: 'dist/orders.zip', line: null, column: null, pointer: null },
      },
    ]);
  });

  it('are what a signature, a manifest or the configuration names, each once, in the order of their paths', () => {
    const code = saying('function', { codeForm: 'local', codeLocation: 'dist/pay.zip' });
    const folderOfCode = saying('function', { codeForm: 'local', codeLocation: 'src' });
    const uploaded = saying('function', { codeForm: 's3', codeLocation: 'README.md' });
    expect(summary([code, folderOfCode, uploaded, SIGNED], ['dist/*.zip', 'src/*.zip'])).toEqual([
      ['dist/orders.zip', 'signature', 'verified-signature'],
      ['dist/pay.zip', 'manifest', 'declared'],
      ['src/pay.zip', 'configuration', 'declared'],
    ]);
    expect(summary([])).toEqual([]);
  });

  it('are files that a signature names by their path, though their bytes are others', () => {
    const named = (name: string) =>
      summary([
        saying('signature', {
          verification: 'verified-other-artifact',
          artifacts: [],
          subjects: [{ name, algorithm: 'sha256', digest: 'ab' }],
        }),
      ]);
    expect(named('pay.zip')).toEqual([
      ['dist/pay.zip', 'signature', 'declared'],
      ['src/pay.zip', 'signature', 'declared'],
    ]);
    expect(named('dist/pay.zip')).toEqual([['dist/pay.zip', 'signature', 'declared']]);
    expect(named('ghcr.io/acme/pay.zip')).toEqual([]);
  });

  it('have the basis of a verified signature only with one that is verified', () => {
    const invalid = saying('signature', { verification: 'invalid', artifacts: ['dist/orders.zip'], subjects: [] });
    expect(summary([invalid])).toEqual([['dist/orders.zip', 'signature', 'declared']]);
    expect(summary([invalid, SIGNED])).toEqual([['dist/orders.zip', 'signature', 'verified-signature']]);
    expect(summary([SIGNED, invalid])).toEqual([['dist/orders.zip', 'signature', 'verified-signature']]);
  });

  it.skipIf(process.getuid?.() === 0)('that cannot be read are a problem and have no digest', () => {
    const { folder, read } = artifactsOf([SIGNED]);
    chmodSync(folder.get('dist/orders.zip').absolute, 0);
    const [only] = read();
    expect(only?.reading.problems.map(({ code }) => code)).toEqual(['file-unreadable']);
    expect(only?.reading.facts[0]?.attributes.sha256).toEqual({ unresolved: 'the file could not be read' });
  });
});
