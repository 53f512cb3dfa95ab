// Objects of Knative, Cloud Run and Kubernetes as they are published: kinds as another parser counted them, each Knative Service a
// function; a file in which nothing of Knative stands is not ours.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from './labelled/judge.mjs';

const SET = 'knative+docs';
const OURS = /^((serving|eventing|messaging|flows|sources)\.knative\.dev|run\.googleapis\.com)\//;

export async function measure(corpusDir) {
  const folder = join(corpusDir, 'knative', SET);
  const cases = existsSync(folder) ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases : {};
  const differences = [];
  for (const [path, known] of Object.entries(cases)) {
    const faults = faultsOf(await readFile(join(folder, path), path), known);
    if (faults.length > 0) differences.push(`${path}: ${faults.join('; ')}`);
  }
  const total = Object.keys(cases).length;
  return { name: 'knative', total, reached: total - differences.length, notes: differences };
}

function faultsOf({ reader, facts, problems }, { parses, kinds }) {
  if (problems.some(({ code }) => code === 'reader-failed')) return ['the reader failed'];
  if (!parses) return problems.length > 0 ? [] : ['read without a problem'];
  if (!kinds.some((kind) => OURS.test(kind))) return reader === null ? [] : [`taken for ${reader}`];
  if (reader !== 'knative') return [`taken for ${reader}`];
  const stack = facts.find(({ type }) => type === 'stack')?.attributes;
  const faults = [];
  const counted = (stack?.resourceTypes ?? []).flatMap(({ resourceType, count }) => Array(count).fill(resourceType));
  const wanted = kinds.map((kind) => kind.replace(/\/([^/]+)$/, ' $1')).sort();
  if (JSON.stringify(counted.sort()) !== JSON.stringify(wanted)) faults.push(`kinds ${counted} for ${wanted}`);
  const services = kinds.filter((kind) => kind === 'serving.knative.dev/v1/Service').length;
  const functions = facts.filter(({ type }) => type === 'function').length;
  if (functions !== services) faults.push(`${functions} functions for ${services}`);
  if (problems.length > 0) faults.push(`told of ${problems.map(({ code }) => code).join(', ')}`);
  return faults;
}
