// Writes src/collect/signatures/trusted-root.json: the trusted root of the public-good Sigstore instance, as the development
// dependency @sigstore/tuf ships it. Run it after an update of that package: node scripts/tables/trusted-root.mjs
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const INSTANCE = 'https://tuf-repo-cdn.sigstore.dev';
const target = new URL('../../src/collect/signatures/trusted-root.json', import.meta.url);

const { name, version, license } = JSON.parse(readFileSync(require.resolve('@sigstore/tuf/package.json'), 'utf8'));
const seeds = JSON.parse(readFileSync(require.resolve('@sigstore/tuf/seeds.json'), 'utf8'));
const bytes = Buffer.from(seeds[INSTANCE].targets['trusted_root.json'], 'base64');
const digest = createHash('sha256').update(bytes).digest('hex');

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
  source: `${INSTANCE}, trusted_root.json in ${name} ${version}`,
  licence: license,
  date: dateOf(target),
  digest,
  root: JSON.parse(bytes.toString('utf8')),
};
writeFileSync(target, `${JSON.stringify(table, null, 2)}\n`);
