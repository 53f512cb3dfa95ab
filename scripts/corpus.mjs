// Runs our readers over a folder of third-party files and prints, kind by kind, the share that is understood as the files' own
// sources say: `npm run corpus -- DIR`. Fails when a share falls below the one in scripts/corpus/reached.json, or when a difference
// with another tool's labels is neither ours nor theirs (labelled/differences.yml); `--update` raises
// the numbers there to what was reached. None of the files, nor parts of them, are in this repository.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const numbers = join(here, 'corpus/reached.json');
const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error(
    `Name a folder of files to measure with: npm run corpus -- DIR${folder === undefined ? '' : ` (${folder} is not there)`}`,
  );
  process.exit(3);
}
const before = existsSync(numbers) ? JSON.parse(readFileSync(numbers, 'utf8')) : {};
const after = { ...before };
const dropped = [];

const kinds = readdirSync(join(here, 'corpus'))
  .filter((name) => name.endsWith('.mjs'))
  .sort();
for (const kind of kinds) {
  const { measure } = await import(join(here, 'corpus', kind));
  const started = process.hrtime.bigint();
  const measured = await measure(resolve(folder));
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  for (const { name, total, reached, unclear = 0, notes } of [measured].flat()) {
    const share = total === 0 ? 0 : (100 * reached) / total;
    console.log(
      `${name.padEnd(28)} ${String(reached).padStart(6)} of ${String(total).padStart(6)}  ${share.toFixed(1).padStart(5)} %  ${seconds.toFixed(1)} s`,
    );
    for (const note of notes) console.log(`    ${note}`);
    const known = before[name];
    if (known !== undefined && (total < known.total || reached < known.reached)) {
      dropped.push(`${name}: ${reached} of ${total}, and it was ${known.reached} of ${known.total}`);
    }
    if (unclear > 0) dropped.push(`${name}: ${unclear} differences that nobody has settled`);
    if (known === undefined || reached > known.reached || flags.includes('--update')) after[name] = { total, reached };
  }
}
if (flags.includes('--update')) {
  const sorted = Object.fromEntries(Object.entries(after).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(numbers, `${JSON.stringify(sorted, null, 2)}\n`);
  console.log(`written: ${numbers}`);
}
if (dropped.length > 0) {
  console.error(`A share has dropped, or a difference is unclear:\n${dropped.join('\n')}`);
  process.exit(1);
}
