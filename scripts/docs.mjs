// Writes the parts of the documentation that list what is elsewhere: docs/checks.md, docs/checks/ and docs/coverage.md from the
// catalogue in dist/, docs/facts.md from controls/facts/, and the tables of inputs and outputs in README.md from action.yml.
// `--check` writes nothing and fails where something would change.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { checkPage, checksPage } from './docs/checks.mjs';
import { coveragePage } from './docs/coverage.mjs';
import { factsPage } from './docs/facts.mjs';
import { readmePage } from './docs/readme.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const list = (folder) => {
  try {
    return readdirSync(join(root, folder)).sort();
  } catch {
    return [];
  }
};

const FACTS = 'controls/facts';
const PAGES = 'docs/checks';
const types = list(FACTS)
  .filter((name) => name.endsWith('.schema.json'))
  .map((name) => ({ path: `${FACTS}/${name}`, schema: JSON.parse(read(`${FACTS}/${name}`)) }));
const catalogue = JSON.parse(read('dist/catalogue.json'));
const material = {
  types: new Map(types.map(({ schema }) => [schema.title, schema])),
  frameworks: catalogue.frameworks,
  divergences: read('docs/divergences.md'),
};

const written = {
  'README.md': readmePage(read('README.md'), parse(read('action.yml'))),
  'docs/checks.md': checksPage(catalogue),
  'docs/coverage.md': coveragePage(catalogue),
  'docs/facts.md': factsPage(types),
};
for (const check of catalogue.checks) {
  written[`${PAGES}/${check.id}.md`] = checkPage(check, { ...material, source: read(check.path) });
}

const stale = Object.keys(written).filter((path) => {
  try {
    return read(path) !== written[path];
  } catch {
    return true;
  }
});
const left = list(PAGES)
  .map((name) => `${PAGES}/${name}`)
  .filter((path) => !(path in written));
if (process.argv.includes('--check')) {
  for (const path of [...stale, ...left]) console.error(`${path} is not current. Run npm run build and commit it.`);
  process.exitCode = stale.length + left.length > 0 ? 1 : 0;
} else {
  mkdirSync(join(root, PAGES), { recursive: true });
  for (const path of stale) writeFileSync(join(root, path), written[path]);
  for (const path of left) rmSync(join(root, path));
}
