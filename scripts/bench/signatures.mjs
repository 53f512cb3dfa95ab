// Times 500 signature bundles, as one release with many artifacts has them: reading and verifying them by us, beside the library alone,
// and beside reading the same bytes and hashing them. Run by itself: node scripts/bench/signatures.mjs
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startMockSigstore } from '../../test/signing/mock-sigstore.ts';

const BUNDLES = 500;
const ISSUER = 'https://token.actions.githubusercontent.com';
const SUBJECT = 'https://github.com/acme/orders/.github/workflows/release.yml@refs/tags/v1.4.0';

/** Signs artifacts of 64 KiB, each with a statement of its own, into a folder. */
async function sign(folder) {
  const mock = await startMockSigstore();
  const paths = [];
  for (let index = 0; index < BUNDLES; index += 1) {
    const path = `dist/function-${index}.zip`;
    const bytes = Buffer.alloc(1 << 16, `function ${index} `);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const statement = {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: path, digest: { sha256: digest } }],
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: {},
    };
    const bundle = await mock.signStatement(statement, { issuer: ISSUER, subject: SUBJECT });
    mkdirSync(join(folder, 'dist'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
    writeFileSync(join(folder, `${path}.sigstore.json`), JSON.stringify(bundle));
    paths.push(path, `${path}.sigstore.json`);
  }
  writeFileSync(join(folder, 'root.json'), JSON.stringify(mock.trustedRoot));
  await mock.close();
  return [...paths, 'root.json'];
}

async function timed(work) {
  const started = process.hrtime.bigint();
  const result = await work();
  return { ms: Number(process.hrtime.bigint() - started) / 1e6, result };
}

export async function signatureTimes() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-signatures-'));
  try {
    const paths = await sign(folder);
    const files = new Map(
      paths.map((path) => {
        const absolute = join(folder, path);
        return [path, { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: '' }];
      }),
    );
    const signatures = {
      artifacts: [],
      trustedRoot: 'root.json',
      identity: null,
      identities: [],
      builders: [],
      keys: [],
      minimum: { logEntries: null, timestamps: null },
    };
    const release = { repository: 'acme/orders', tag: 'v1.4.0', commit: null, at: '2026-11-21T00:00:00Z' };
    const context = { config: { root: folder, path: null, release, collect: { signatures } }, files };
    const bundles = paths.filter((path) => path.endsWith('.sigstore.json'));

    const floor = await timed(() => {
      for (const { absolute } of files.values()) createHash('sha256').update(readFileSync(absolute)).digest();
    });
    const { bundleFromJSON } = await import('@sigstore/bundle');
    const { TrustedRoot } = await import('@sigstore/protobuf-specs');
    const { toSignedEntity, toTrustMaterial, Verifier } = await import('@sigstore/verify');
    const library = await timed(() => {
      const root = TrustedRoot.fromJSON(JSON.parse(readFileSync(join(folder, 'root.json'), 'utf8')));
      const verifier = new Verifier(toTrustMaterial(root));
      for (const path of bundles) {
        verifier.verify(toSignedEntity(bundleFromJSON(JSON.parse(readFileSync(join(folder, path), 'utf8')))));
      }
    });
    const { sigstoreBundle } = await import('../../src/collect/signatures/read-sigstore-bundle.ts');
    const ours = await timed(async () => {
      let verified = 0;
      for (const path of bundles) {
        const { facts } = await sigstoreBundle.read(files.get(path), context);
        if (facts[0]?.attributes.verification === 'verified') verified += 1;
      }
      return verified;
    });
    if (ours.result !== BUNDLES) throw new Error(`only ${ours.result} of ${BUNDLES} were verified`);
    const peakMb = process.resourceUsage().maxRSS / 1024;
    return { floor: floor.ms, library: library.ms, ours: ours.ms, peakMb };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { floor, library, ours, peakMb } = await signatureTimes();
  const shown = (ms) => `${ms.toFixed(0)} ms`;
  console.log(
    `read and hashed ${shown(floor)}, @sigstore/verify ${shown(library)}, ours ${shown(ours)} (${(ours / library).toFixed(2)} of it)`,
  );
  console.log(`at most ${peakMb.toFixed(0)} MB, with the signing`);
}
