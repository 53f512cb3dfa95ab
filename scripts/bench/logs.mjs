import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const bench = process.env.BENCH_DIR ?? resolve(root, '../shared/bench');
/** Runs TypeScript as it is, whatever version started the bench. */
const node = join(root, 'node_modules/.bin/node');
const SIZES = [10, 100, 1024];
const MIB = 1024 * 1024;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function generated(generator, folder, ...args) {
  const made = spawnSync(process.execPath, [join(bench, 'workloads', generator), '--out', folder, ...args], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`${generator} failed: ${made.stderr}`);
  const files = readdirSync(folder).filter((name) => !/^(?:WORKLOAD|truth)\./.test(name));
  return files.map((name) => join(folder, name)).sort();
}

/** Tools of others that are there: on the path, in PEERS_DIR, or named by GITLEAKS. The largest logs are left to rg. */
function peersFor(files, folder, mib, work) {
  const peers = {};
  const rules = JSON.parse(readFileSync(join(bench, 'peers/common-rules.json'), 'utf8'));
  if (spawnSync('rg', ['--version']).status === 0) {
    const patterns = join(work, 'patterns.txt');
    writeFileSync(patterns, `${rules.map(({ re }) => re).join('\n')}\n`);
    peers['rg, 19 common rules'] = ['rg', '-j1', '-a', '--no-unicode', '-c', '-f', patterns, ...files];
  }
  const secretlint = join(process.env.PEERS_DIR ?? '', 'node_modules/secretlint/bin/secretlint.js');
  if (process.env.PEERS_DIR !== undefined && existsSync(secretlint) && mib <= 100) {
    const config = join(work, 'secretlint.json');
    writeFileSync(config, JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }));
    peers['secretlint, recommended rules'] = [node, secretlint, '--secretlintrc', config, ...files];
  }
  if (process.env.GITLEAKS !== undefined && mib <= 100) {
    peers['gitleaks, its own rules'] = [
      ...process.env.GITLEAKS.split(' '),
      'detect',
      '--no-git',
      '--no-banner',
      '--exit-code',
      '0',
      '-s',
      folder,
    ];
  }
  return peers;
}

function timeNode(args, { preload, work }) {
  const peakFile = join(work, 'peak-logs');
  const env = { PATH: process.env.PATH, HOME: work, PEAK_FILE: peakFile };
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(node, ['--require', preload, ...args], { cwd: work, encoding: 'utf8', env });
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`${args[0]} failed: ${stderr}`);
  return { ms, peakMb: Number(readFileSync(peakFile, 'utf8')) / 1024 };
}

/** Findings are told by the status 1; any other says that the tool has not done it. */
function timePeer([command, ...args]) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, {
    cwd: process.env.PEERS_DIR ?? root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0 && status !== 1) throw new Error(`${command} ${args[0]} failed: ${stderr}`);
  return { ms, peakMb: null };
}

/**
 * Reading logs of three sizes: hashing their bytes, looking through them as masking does, and a whole run over them; beside tools of
 * others; and a run over 200 MiB of JUnit.
 */
export function timeLogs({ preload, work, runs = 3 }) {
  const time = (args) => timeNode(args, { preload, work });
  if (!existsSync(bench)) return null;
  const reader = join(here, 'read-logs.mjs');
  const cli = join(root, 'dist/cli.js');
  const run = (folder) => [
    cli,
    'generate',
    '--root',
    folder,
    '--out',
    join(work, 'out'),
    '--at',
    '2026-11-01',
    '--format',
    'json',
  ];
  const rows = [];
  const measure = (what, mib, bytes, commands) => {
    const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
    for (let round = 0; round < (mib > 500 ? 1 : runs); round++) {
      for (const [name, command] of Object.entries(commands)) taken[name].push(command());
    }
    const [base] = Object.values(taken);
    for (const [name, times] of Object.entries(taken)) {
      rows.push({
        what,
        name,
        mbPerSecond: bytes / MIB / (median(times.map(({ ms }) => ms)) / 1000),
        ratio: median(times.map(({ ms }, index) => ms / base[index].ms)),
        peakMb: times[0].peakMb === null ? null : median(times.map(({ peakMb }) => peakMb)),
      });
    }
  };
  for (const mib of SIZES) {
    const folder = join(work, `logs-${mib}`);
    const files = generated('gen-logs.mjs', folder, '--mb', String(mib));
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    const peers = Object.entries(peersFor(files, folder, mib, work)).map(([name, command]) => [
      name,
      () => timePeer(command),
    ]);
    measure(`${mib} MiB of logs`, mib, bytes, {
      'hashing the bytes': () => time([reader, 'hash', ...files]),
      'looking for what must be masked': () => time([reader, 'mask', ...files]),
      'a whole run': () => time(run(folder)),
      ...Object.fromEntries(peers),
    });
  }
  const folder = join(work, 'junit-200');
  const files = generated('gen-junit.mjs', folder, '--mb', '200');
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  measure('200 MiB of JUnit', 200, bytes, {
    'hashing the bytes': () => time([reader, 'hash', ...files]),
    'a whole run': () => time(run(folder)),
  });
  return rows;
}

export function printLogs(rows) {
  if (rows === null) return;
  console.log(
    `${'logs and test results'.padEnd(52)} ${'MiB/s'.padStart(7)} ${'ratio'.padStart(7)} ${'peak MB'.padStart(8)}`,
  );
  for (const { what, name, mbPerSecond, ratio, peakMb } of rows) {
    const figures = [
      mbPerSecond.toFixed(0).padStart(7),
      ratio.toFixed(2).padStart(7),
      (peakMb?.toFixed(0) ?? '-').padStart(8),
    ];
    console.log(`${`${what}: ${name}`.padEnd(52)} ${figures.join(' ')}`);
  }
}
