// Writes src/collect/signatures/trusted-root.json: the trusted root of the public-good Sigstore instance, and the keys that npm's
// registry signs attestations with, as the development dependency @sigstore/tuf ships it. Run it after an update of that package: node scripts/tables/trusted-root.mjs
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const INSTANCE = 'https://tuf-repo-cdn.sigstore.dev';
const target = new URL('../../src/collect/signatures/trusted-root.json', import.meta.url);

const { name, version, license } = JSON.parse(readFileSync(require.resolve('@sigstore/tuf/package.json'), 'utf8'));
const seeds = JSON.parse(readFileSync(require.resolve('@sigstore/tuf/seeds.json'), 'utf8'));
const targetOf = (path) => Buffer.from(seeds[INSTANCE].targets[path], 'base64');
const bytes = targetOf('trusted_root.json');
const npm = targetOf('registry.npmjs.org%2Fkeys.json');
const digest = createHash('sha256').update(bytes).update(npm).digest('hex');

function dateOf(file) {
  try {
    const before = JSON.parse(readFileSync(file, 'utf8'));
    if (before.digest === digest) return before.date;
  } catch {
    // There is none yet.
  }
  return new Date().toISOString().slice(0, 10);
}

const table = {
  source: `${INSTANCE}, trusted_root.json and registry.npmjs.org/keys.json in ${name} ${version}`,
  licence: license,
  date: dateOf(target),
  digest,
  root: JSON.parse(bytes.toString('utf8')),
  npm: JSON.parse(npm.toString('utf8')).keys.filter(({ keyUsage }) => keyUsage === 'npm:attestations'),
};
writeFileSync(target, `${JSON.stringify(table, null, 2)}\n`);
