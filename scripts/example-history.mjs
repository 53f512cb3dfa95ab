// Makes the earlier releases of examples/orders, and the report of its present one, with the shipped program:
//   node scripts/example-history.mjs
// The earlier states are the present one with a few texts changed back, so that what changed since is something to read.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const example = join(root, 'examples/orders');
const cli = join(root, 'dist/cli.js');

/** What v1.4.0 changed in the rights of functions and in who may call what; each pair is the text of now and that of before. */
const BEFORE_RIGHTS = [
  [
    "              Action: 's3:*'\n              Resource: '*'",
    '              Action: s3:PutObject\n              Resource: arn:aws:s3:::acme-shop-reports/*',
  ],
  ['              Action: ses:SendEmail\n', '              Action: [ses:SendEmail, ses:SendRawEmail]\n'],
  ['            Auth: { Authorizer: NONE }\n', ''],
];

/** A component that v1.4.0 raised, and what was known of it then. */
const BEFORE_COMPONENTS = [
  ['mail-text@2.3.0', 'mail-text@2.2.0', 'everywhere'],
  ['"version": "2.3.0"', '"version": "2.2.0"'],
  ['"id": "CVE-2026-99901"', '"id": "CVE-2026-99900"'],
];

const RELEASES = [
  {
    tag: 'v1.2.0',
    commit: '1a7be20c9d84f35e6b07c1d2e3f4a5b6c7d8e9f0',
    at: '2026-08-18T09:00:00Z',
    changes: {
      'template.yaml': [
        ['    Tracing: Active\n', ''],
        ['      maxReceiveCount: 5', '      maxReceiveCount: 50'],
        ['      Runtime: nodejs20.x', '      Runtime: nodejs22.x'],
        ...BEFORE_RIGHTS,
      ],
      'components/orders-worker.cdx.json': BEFORE_COMPONENTS,
    },
  },
  {
    tag: 'v1.3.0',
    commit: '2b8cf31dae95046f7c18d2e3f4a5b6c7d8e9f0a1',
    at: '2026-09-29T09:00:00Z',
    changes: {
      'template.yaml': BEFORE_RIGHTS,
      'components/orders-worker.cdx.json': BEFORE_COMPONENTS,
    },
  },
];

/** Evidence with a date of its own. */
const DATED = [
  'test-results/junit.xml',
  'logs/CreateOrder.jsonl',
  'logs/worker.log',
  'drift/orders-drift.json',
  'artifacts/orders-api.zip.txt',
  'artifacts/orders-report.zip.txt',
  'artifacts/orders-worker.zip.txt',
  'components/orders-api.cdx.json',
  'components/orders-worker.cdx.json',
];

function replaceAll(text, from, to) {
  if (!text.includes(from)) throw new Error(`examples/orders no longer holds:\n${from}`);
  return text.replaceAll(from, () => to);
}

function replaceOnce(text, from, to) {
  if (text.split(from).length !== 2) throw new Error(`examples/orders no longer holds exactly one:\n${from}`);
  return text.replace(from, () => to);
}

function run(folder, out, ...more) {
  execFileSync(process.execPath, [cli, 'generate', '--root', folder, '--out', out, ...more], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const work = mkdtempSync(join(tmpdir(), 'release-evidence-example-'));
try {
  rmSync(join(example, 'previous'), { recursive: true, force: true });
  for (const { tag, commit, at, changes } of RELEASES) {
    const folder = join(work, tag);
    cpSync(example, folder, {
      recursive: true,
      filter: (path) => !/\/(previous|report|artifacts\/.*\.json)$/.test(path),
    });
    const settings = join(folder, '.evidence.yml');
    let text = readFileSync(settings, 'utf8');
    // In these releases nothing was signed yet and no exception had been granted.
    text = text.slice(0, text.indexOf('\nexceptions:'));
    text = replaceOnce(text, '  tag: v1.4.0', `  tag: ${tag}`);
    text = replaceOnce(text, '  commit: 4f1c2d7e9a0b8c6d5e3f2a1b0c9d8e7f6a5b4c3d', `  commit: ${commit}`);
    text = replaceOnce(text, '  at: 2026-11-10T09:00:00Z', `  at: ${at}`);
    writeFileSync(settings, text);
    for (const [path, pairs] of Object.entries(changes)) {
      const file = join(folder, path);
      writeFileSync(
        file,
        pairs.reduce(
          (whole, [from, to, where]) => (where === 'everywhere' ? replaceAll : replaceOnce)(whole, from, to),
          readFileSync(file, 'utf8'),
        ),
      );
    }
    // Tests, logs and listings of the time: the same ones, dated by that release.
    const day = at.slice(0, 10);
    const before = new Date(Date.parse(at) - 86_400_000).toISOString().slice(0, 10);
    for (const path of DATED) {
      const file = join(folder, path);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('2026-11-10', day).replaceAll('2026-11-09', before));
    }
    run(folder, join(example, 'previous', tag), '--format', 'json');
    rmSync(join(example, 'previous', tag, 'SHA256SUMS'));
    rmSync(join(example, 'previous', tag, 'exhibits'), { recursive: true, force: true });
  }
  run(example, join(example, 'report'));
} finally {
  rmSync(work, { recursive: true, force: true });
}
