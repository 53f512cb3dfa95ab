// Times what users run, as ratios within one run: `npm run bench [-- --runs N]`. Commands are interleaved after a warm-up; figures
// are medians. The release is made by the generator in ../shared/bench where that is there (W1), else it is examples/orders.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printChanges, timeChanges } from './bench/changes.mjs';
import { printLogs, timeLogs } from './bench/logs.mjs';
import { stageTimes } from './bench/stages.mjs';
import { printSupplyChain, timeSupplyChain } from './bench/supply-chain.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const runsAt = process.argv.indexOf('--runs');
const runs = runsAt === -1 ? 7 : Number(process.argv[runsAt + 1]);
const work = mkdtempSync(join(tmpdir(), 'release-evidence-bench-'));
const generator = resolve(root, '../shared/bench/workloads/gen-release.mjs');

// Each child says at its end how much memory it had at the most.
const preload = join(work, 'peak.cjs');
writeFileSync(
  preload,
  `process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));`,
);

function time(args, env = {}) {
  const peakFile = join(work, 'peak');
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--require', preload, ...args], {
    cwd: work,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: work, PEAK_FILE: peakFile, ...env },
  });
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  return { ms, status, stderr, peakMb: Number(readFileSync(peakFile, 'utf8')) / 1024 };
}

let release = join(root, 'examples/orders');
let name = 'examples/orders';
if (existsSync(generator)) {
  release = join(work, 'w1');
  name = 'W1 (small release)';
  const made = spawnSync(process.execPath, [generator, '--profile', 'small', '--out', release], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`the generator failed: ${made.stderr}`);
} else console.log('../shared/bench is not there: measuring with examples/orders');

const cli = join(root, 'dist/cli.js');
const catalogue = join(root, 'dist/catalogue.json');
const commands = {
  'node -e 0': { args: ['-e', '0'] },
  'action, to its first error': { args: [join(root, 'dist/action.js')], env: { INPUT_ATTACH: 'sometimes' } },
  'load of the catalogue': {
    args: ['-e', `JSON.parse(require('node:fs').readFileSync(${JSON.stringify(catalogue)}, 'utf8'))`],
  },
  [name]: { args: [cli, 'generate', '--root', release, '--out', join(work, 'out'), '--at', '2026-11-01'] },
  [`${name}, without PDF`]: {
    args: [
      cli,
      'generate',
      '--root',
      release,
      '--out',
      join(work, 'out'),
      '--at',
      '2026-11-01',
      '--format',
      'json,markdown',
    ],
  },
};

const results = Object.fromEntries(Object.keys(commands).map((key) => [key, []]));
for (let round = 0; round <= runs; round += 1) {
  for (const [key, { args, env }] of Object.entries(commands)) {
    const result = time(args, env);
    if (key.startsWith(name) && result.status !== 0) throw new Error(`${key} failed: ${result.stderr}`);
    if (round > 0) results[key].push(result);
  }
}

/** Manifests alone, from a hundred functions to five thousand: time for each function stays, memory is bounded. */
const sizes = existsSync(resolve(root, '../shared/bench/workloads/gen-manifests.mjs')) ? [100, 1000, 5000] : [];
const manifests = sizes.map((functions) => {
  const folder = join(work, `manifests-${functions}`);
  const script = resolve(root, '../shared/bench/workloads/gen-manifests.mjs');
  const made = spawnSync(process.execPath, [script, '--functions', String(functions), '--out', folder], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`the generator failed: ${made.stderr}`);
  const args = ['generate', '--root', folder, '--out', join(work, 'out'), '--at', '2026-11-01', '--format', 'json'];
  const taken = Array.from({ length: 3 }, () => time([cli, ...args]));
  const failed = taken.find(({ status }) => status !== 0);
  if (failed) throw new Error(`${functions} functions failed: ${failed.stderr}`);
  const profile = join(work, `profile-${functions}`);
  time(['--cpu-prof', `--cpu-prof-dir=${profile}`, cli, ...args]);
  return { functions, taken, stages: stageTimes(profile) };
});

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const base = results['node -e 0'];
console.log(`Node ${process.version}, medians of ${runs} rounds`);
console.log(`${'command'.padEnd(34)} ${'ms'.padStart(7)} ${'ratio'.padStart(7)} ${'peak MB'.padStart(8)}`);
for (const [key, taken] of Object.entries(results)) {
  const ratio = median(taken.map((one, index) => one.ms / base[index].ms));
  const row = [
    median(taken.map((one) => one.ms))
      .toFixed(0)
      .padStart(7),
    ratio.toFixed(2).padStart(7),
    median(taken.map((one) => one.peakMb))
      .toFixed(0)
      .padStart(8),
  ];
  console.log(`${key.padEnd(34)} ${row.join(' ')}`);
}
if (manifests.length > 0)
  console.log(`${'manifests'.padEnd(34)} ${'ms'.padStart(7)} ${'ms each'.padStart(7)} ${'peak MB'.padStart(8)}`);
for (const { functions, taken } of manifests) {
  const ms = median(taken.map((one) => one.ms));
  const peak = median(taken.map((one) => one.peakMb));
  const row = [ms.toFixed(0).padStart(7), (ms / functions).toFixed(2).padStart(7), peak.toFixed(0).padStart(8)];
  console.log(`${`${functions} functions`.padEnd(34)} ${row.join(' ')}`);
}
for (const { functions, stages } of manifests) {
  const shares = Object.entries(stages.times).map(
    ([stage, ms]) => `${stage} ${((ms / stages.all) * 100).toFixed(0)} %`,
  );
  console.log(`${functions} functions, share of the time: ${shares.join(', ')}`);
}
printChanges(await timeChanges({ preload, work }));
printSupplyChain(timeSupplyChain({ preload, work }));
printLogs(timeLogs({ preload, work }));
rmSync(work, { recursive: true, force: true });
