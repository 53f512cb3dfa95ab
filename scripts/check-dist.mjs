// Builds into a folder of its own and compares it with the committed dist/, byte by byte.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const fresh = mkdtempSync(join(tmpdir(), 'release-evidence-dist-'));

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

try {
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), fresh], { stdio: ['ignore', 'ignore', 'inherit'] });
  const committed = join(root, 'dist');
  const names = [...new Set([...files(fresh), ...files(committed)])].sort();
  const stale = names.filter((name) => {
    try {
      return !readFileSync(join(fresh, name)).equals(readFileSync(join(committed, name)));
    } catch {
      return true;
    }
  });
  if (stale.length > 0) {
    console.error(
      `dist/ is not what the sources build. Run npm run build and commit it. Different:\n${stale.join('\n')}`,
    );
    process.exit(1);
  }
  console.log(`dist/ is current: ${names.length} files`);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
