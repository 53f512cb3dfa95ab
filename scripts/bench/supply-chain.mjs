// Times a bill of 10,000 components, a SARIF report of 50,000 results and 500 signature bundles, each as a release of its own by what
// ships, beside reading and hashing the same bytes, beside parsing them, and, for bundles, beside the library that verifies them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const RUNS = 3;
const root = resolve(import.meta.dirname, '../..');
const workloads = resolve(root, '../shared/bench/workloads');

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const WORKLOADS = [
  {
    name: 'SBOM of 10,000 components',
    args: ['gen-sbom.mjs', '--components', '10000'],
    settings: null,
    right: ({ facts }, { components }) =>
      facts.some(({ type, attributes }) => type === 'sbom' && attributes.components === components),
  },
  {
    name: 'SARIF of 50,000 results',
    args: ['gen-sarif.mjs', '--results', '50000'],
    settings: null,
    right: ({ facts }, { results }) =>
      facts
        .filter(({ type }) => type === 'scan')
        .flatMap(({ attributes }) => attributes.findings)
        .reduce((sum, { count }) => sum + count, 0) === results,
  },
  {
    // The generator makes no artifacts: what is signed is genuine, and of nothing that is there.
    name: '500 signature bundles',
    args: ['gen-sigstore.mjs', '--bundles', '500'],
    settings: `collect:
  signatures:
    trusted-root: trusted_root.json
    identities:
      - issuer: https://token.actions.githubusercontent.com
        subject: https://github.com/acme/serverless/.github/workflows/release.yml@refs/tags/v1.42.0
`,
    right: ({ facts }, { valid }) =>
      facts.filter(
        ({ type, attributes }) => type === 'signature' && attributes.verification === 'verified-other-artifact',
      ).length === valid,
  },
];

/** Bytes of a folder, read and hashed by one process of Node; the same, parsed; the same, verified by the library with their root. */
function floors(folder) {
  const list = `const { readdirSync, readFileSync } = require('node:fs');
    const files = readdirSync(${JSON.stringify(folder)}, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && /\\.(?:json|sarif)$/.test(one.name) && !/WORKLOAD|expected/.test(one.name))
      .map((one) => require('node:path').join(one.parentPath, one.name));`;
  const library = pathToFileURL(join(root, 'node_modules/')).href;
  return {
    hash: `${list} for (const file of files) require('node:crypto').createHash('sha256').update(readFileSync(file)).digest();`,
    parse: `${list} for (const file of files) JSON.parse(readFileSync(file, 'utf8'));`,
    verify: `${list} (async () => {
      const { bundleFromJSON } = require(new URL('@sigstore/bundle', ${JSON.stringify(library)}).pathname);
      const { TrustedRoot } = require(new URL('@sigstore/protobuf-specs', ${JSON.stringify(library)}).pathname);
      const { toSignedEntity, toTrustMaterial, Verifier } = require(new URL('@sigstore/verify', ${JSON.stringify(library)}).pathname);
      const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
      const verifier = new Verifier(toTrustMaterial(TrustedRoot.fromJSON(json(files.find((file) => file.endsWith('trusted_root.json'))))));
      for (const file of files) if (!file.endsWith('trusted_root.json')) verifier.verify(toSignedEntity(bundleFromJSON(json(file))));
    })().catch((error) => { console.error(error); process.exit(1); });`,
  };
}

function run(args, { preload, work }) {
  const peakFile = join(work, 'peak');
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--require', preload, ...args], {
    cwd: work,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: work, PEAK_FILE: peakFile },
  });
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`${args[0]} failed: ${stderr}`);
  return { ms, peakMb: Number(readFileSync(peakFile, 'utf8')) / 1024 };
}

function bytesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** A row for each workload; none where the generators are not there. Throws where what was read is not what was made. */
export function timeSupplyChain({ preload, work }) {
  if (!existsSync(workloads)) return [];
  const empty = join(work, 'supply-chain-empty');
  mkdirSync(empty, { recursive: true });
  return WORKLOADS.map(({ name, args: [script, ...given], settings, right }, index) => {
    const folder = join(work, `supply-chain-${index}`);
    const made = spawnSync(process.execPath, [join(workloads, script), ...given, '--out', folder], {
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(`the generator failed: ${made.stderr}`);
    const { truth } = JSON.parse(readFileSync(join(folder, 'WORKLOAD.json'), 'utf8'));
    if (settings !== null) writeFileSync(join(folder, '.evidence.yml'), settings);
    const out = join(work, `supply-chain-out-${index}`);
    const generate = (of, to) => [
      join(root, 'dist/cli.js'),
      ...['generate', '--root', of, '--out', to, '--at', '2026-11-01', '--format', 'json'],
    ];
    const { hash, parse, verify } = floors(folder);
    const commands = {
      hash: ['-e', hash],
      parse: ['-e', parse],
      ...(settings === null ? {} : { verify: ['-e', verify] }),
      nothing: generate(empty, join(work, 'supply-chain-nothing')),
      ours: generate(folder, out),
    };
    const taken = Object.fromEntries(Object.keys(commands).map((key) => [key, []]));
    for (let round = 0; round <= RUNS; round += 1) {
      for (const [key, command] of Object.entries(commands)) {
        const one = run(command, { preload, work });
        if (round > 0) taken[key].push(one);
      }
    }
    const report = JSON.parse(readFileSync(join(out, 'evidence.json'), 'utf8'));
    if (!right(report, truth)) throw new Error(`${name}: what was read is not what was made`);
    const ms = (key) => (taken[key] === undefined ? null : median(taken[key].map((one) => one.ms)));
    return {
      name,
      megabytes: bytesOf(folder) / 2 ** 20,
      hash: ms('hash'),
      parse: ms('parse'),
      verify: ms('verify'),
      ours: ms('ours'),
      ratio: median(taken.ours.map((one, round) => (one.ms - taken.nothing[round].ms) / taken.parse[round].ms)),
      toLibrary:
        settings === null
          ? null
          : median(taken.ours.map((one, round) => (one.ms - taken.nothing[round].ms) / taken.verify[round].ms)),
      peakMb: median(taken.ours.map(({ peakMb }) => peakMb)),
      parsePeakMb: median(taken.parse.map(({ peakMb }) => peakMb)),
    };
  });
}

export function printSupplyChain(rows) {
  if (rows.length === 0) return;
  console.log('ratios are of what is beyond a release with nothing in it');
  const heads = ['MB', 'hash ms', 'parse ms', 'verify ms', 'ours ms', 'to parse', 'to verify', 'peak MB', 'parse MB'];
  console.log(`${'supply chain'.padEnd(34)} ${heads.map((head) => head.padStart(10)).join(' ')}`);
  for (const { name, megabytes, hash, parse, verify, ours, ratio, toLibrary, peakMb, parsePeakMb } of rows) {
    const shown = (figure, digits) => (figure === null ? '' : figure.toFixed(digits)).padStart(10);
    const times = [megabytes, hash, parse, verify, ours].map((one) => shown(one, 0));
    const rest = [shown(ratio, 2), shown(toLibrary, 2), shown(peakMb, 0), shown(parsePeakMb, 0)];
    console.log(`${name.padEnd(34)} ${[...times, ...rest].join(' ')}`);
  }
}
