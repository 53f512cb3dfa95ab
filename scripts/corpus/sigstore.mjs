import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sigstoreBundle } from '../../src/collect/signatures/read-sigstore-bundle.ts';

const FOLDER = 'sigstore-bundles/sigstore+sigstore-conformance';

function sourceFile(root, path) {
  const absolute = join(root, path);
  return { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: '' };
}

/** Reads one case as the action would: its bundle, its artifact, its trusted root, and who is expected to have signed. */
async function verify(root, { bundle, artifact, identity, issuer, trustedRoot }) {
  const custom = trustedRoot.endsWith('.json') ? trustedRoot : null;
  const paths = [bundle, artifact, ...(custom === null ? [] : [custom])];
  const files = new Map(paths.map((path) => [path, sourceFile(root, path)]));
  const config = {
    root,
    release: { repository: null, tag: null },
    collect: {
      signatures: {
        artifacts: [artifact],
        trustedRoot: custom,
        identity: identity === undefined ? null : { issuer, subject: identity },
      },
    },
  };
  const { facts } = await sigstoreBundle.read(files.get(bundle), { config, files });
  return facts[0]?.attributes.verification ?? 'none';
}

/** A case is reached when `verified` is said of what is valid and of nothing else. A key of one's own is not read yet: `present`. */
export async function measure(corpusDir) {
  const root = join(corpusDir, FOLDER);
  const name = 'sigstore-bundles';
  if (!existsSync(root)) return { name, total: 0, reached: 0, notes: [`${FOLDER} is not there`] };
  const { cases } = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8'));
  const notes = [];
  let reached = 0;
  for (const [id, expected] of Object.entries(cases)) {
    const verification = await verify(root, expected);
    const fits =
      expected.expect === 'valid'
        ? verification === 'verified' || (expected.key !== undefined && verification === 'present')
        : verification !== 'verified';
    if (fits) reached += 1;
    else notes.push(`${id}: ${expected.expect}, said ${verification}`);
  }
  return { name, total: Object.keys(cases).length, reached, notes };
}
