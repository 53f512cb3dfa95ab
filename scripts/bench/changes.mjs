import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { makeRepository } from './repository.mjs';

const SIZES = [10, 100, 1_000, 10_000];
const RUNS = 3;
const here = import.meta.dirname;
/** Runs TypeScript as it is, whatever version started the bench. */
const node = resolve(here, '../../node_modules/.bin/node');
/** Of src/collect/changes/git-log.ts: what the other route reads of the same number of commits. */
const GIT_LOG = ['log', '--topo-order', '--format=raw', '--raw', '-z', '-c', '--root', '--no-abbrev', '--no-renames'];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Starts the stand-in in a process of its own; `end` gives what it counted. */
async function startStandIn(commits) {
  const child = spawn(node, [join(here, 'stand-in.mjs'), String(commits)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value);
  const where = await next();
  const end = async () => {
    child.kill('SIGTERM');
    const counted = await next();
    await once(child, 'exit');
    return counted;
  };
  return { ...where, end };
}

function readOnce({ url, base, tip }, { preload, work }) {
  const peakFile = join(work, 'peak-changes');
  const args = ['--require', preload, join(here, 'read-changes.mjs'), base, tip];
  const env = { PATH: process.env.PATH, HOME: work, PEAK_FILE: peakFile, GITHUB_API_URL: url };
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`reading the changes failed: ${stderr}`);
  return { ...JSON.parse(stdout), peakMb: Number(readFileSync(peakFile, 'utf8')) / 1024 };
}

function gitOnce(folder) {
  const started = process.hrtime.bigint();
  const args = ['-C', folder, ...GIT_LOG, 'v1.1.0', '^v1.0.0'];
  const { status } = spawnSync('git', args, { maxBuffer: 1024 ** 3, stdio: ['ignore', 'pipe', 'ignore'] });
  if (status !== 0) throw new Error('git log failed');
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** What the changes of a release take by the platform's route, from 10 commits to 10,000, beside `git log` over as many. */
export async function timeChanges({ preload, work }) {
  const rows = [];
  for (const commits of SIZES) {
    const folder = join(work, `history-${commits}`);
    makeRepository(folder, commits);
    const standIn = await startStandIn(commits);
    const taken = Array.from({ length: RUNS }, () => ({
      ...readOnce(standIn, { preload, work }),
      git: gitOnce(folder),
    }));
    const { violations, points } = await standIn.end();
    const wrong = taken.find(({ facts, whole }) => facts !== commits || !whole);
    if (wrong !== undefined || violations > 0) throw new Error(`${commits} commits were not read whole`);
    rows.push({
      commits,
      calls: taken[0].calls,
      points: points / RUNS,
      seconds: median(taken.map(({ ms }) => ms)) / 1000,
      peakMb: median(taken.map(({ peakMb }) => peakMb)),
      bytesEach: taken[0].bytes / commits,
      gitMs: median(taken.map(({ git }) => git)),
      ratio: median(taken.map(({ ms, git }) => ms / git)),
    });
  }
  return rows;
}

export function printChanges(rows) {
  const heads = ['calls', 'points', 'seconds', 'peak MB', 'bytes each', 'git log ms', 'ratio'];
  console.log(`${'changes of a release'.padEnd(34)} ${heads.map((head) => head.padStart(10)).join(' ')}`);
  for (const row of rows) {
    const figures = [
      row.calls,
      row.points,
      row.seconds.toFixed(1),
      row.peakMb.toFixed(0),
      row.bytesEach.toFixed(0),
      row.gitMs.toFixed(0),
      row.ratio.toFixed(1),
    ];
    console.log(`${`${row.commits} commits`.padEnd(34)} ${figures.map((one) => String(one).padStart(10)).join(' ')}`);
  }
}
