// Services of Serverless Framework as they are published: functions and declared resources as another parser counted them, and what
// is no service refused with its line. What another tool says of services is asked in labelled.mjs.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { readFile } from './labelled/judge.mjs';

const KIND = 'serverless-framework';

export async function measure(corpusDir) {
  const published = join(corpusDir, KIND, 'serverless+examples');
  return [await readAsCounted(published), await refused(published)];
}

async function readAsCounted(folder) {
  const name = 'services: serverless examples';
  const cases = casesOf(folder);
  const told = new Map();
  const differences = [];
  for (const [path, known] of Object.entries(cases)) {
    const read = await readService(folder, path);
    const faults = faultsOf(read, known);
    if (faults.length > 0) differences.push(`${path}: ${faults.join('; ')}`);
    for (const code of new Set(read.problems.map((problem) => problem.code))) told.set(code, (told.get(code) ?? 0) + 1);
  }
  const total = Object.keys(cases).length;
  const counts = [...told].sort().map(([code, count]) => `${code} in ${count}`);
  const notes = [`problems told: ${counts.join(', ') || 'none'}`, ...differences];
  return { name, total, reached: total - differences.length, notes };
}

function faultsOf({ reader, facts, problems }, known) {
  if (problems.some(({ code }) => code === 'reader-failed')) return ['the reader failed'];
  if (!known.parses) return problems.some(hasLine) ? [] : ['read without a problem that has a line'];
  if (reader !== 'serverless') return [`taken for ${reader}`];
  const faults = [];
  const functions = facts.filter(({ type, attributes }) => type === 'function' && attributes.madeBy === 'template');
  const wanted = known.functions?.length ?? 0;
  if (functions.length !== wanted) faults.push(`${functions.length} functions for ${wanted}`);
  const stack = facts.find(({ type }) => type === 'stack')?.attributes;
  const found = new Map((stack?.resourceTypes ?? []).map(({ resourceType, count }) => [resourceType, count]));
  for (const [type, count] of Object.entries(known.resources ?? {})) {
    // What the framework makes by itself stands there too.
    if ((found.get(type) ?? 0) < count) faults.push(`${found.get(type) ?? 0} ${type} for ${count}`);
  }
  const granted = facts.some(({ type, place }) => type === 'policy-statement' && /\/iam/.test(place.pointer));
  if (known.provider === 'aws' && known.hasIam && !granted) faults.push('no statement from what the service grants');
  return faults;
}

/** Each service cut off within a bracket that nothing closes, and each in JSON cut in half. */
async function refused(folder) {
  const paths = Object.keys(casesOf(folder));
  const broken = mkdtempSync(join(tmpdir(), 'services-'));
  const differences = [];
  for (const path of paths) {
    const text = readFileSync(join(folder, path), 'utf8');
    writeFileSync(join(broken, 'serverless.yml'), `${text}\nunclosed: [a, {b: c\n`);
    const { facts, problems } = await readService(broken, 'serverless.yml');
    if (facts.length > 0 || !problems.some(hasLine)) differences.push(`${path}: ${facts.length} facts`);
  }
  rmSync(broken, { recursive: true });
  const name = 'services: malformed';
  return { name, total: paths.length, reached: paths.length - differences.length, notes: differences };
}

function hasLine({ place }) {
  return typeof place?.line === 'number';
}

function casesOf(folder) {
  const expected = join(folder, 'expected.json');
  return existsSync(expected) ? JSON.parse(readFileSync(expected, 'utf8')).cases : {};
}

function readService(folder, path) {
  return readFile(join(folder, path), path, besideOf(folder, path));
}

/** Files in the folder of a service, which it may name. */
function besideOf(folder, path) {
  const files = new Map();
  for (const entry of readdirSync(join(folder, dirname(path)), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const absolute = join(entry.parentPath, entry.name);
    const own = relative(folder, absolute);
    files.set(own, { path: own, absolute, size: statSync(absolute).size, tracked: false, foundBy: 'corpus' });
  }
  return files;
}
