// Templates as they are published: resources by type as another parser counted them, functions as facts, code signing where it is.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate } from '../../src/collect/manifests/template.ts';
import { readFile } from './labelled/judge.mjs';

const SETS = ['aws-cloudformation+cfn-lint', 'aws-samples+serverless-patterns', 'aws+aws-sam-cli'];
const FUNCTIONS = ['AWS::Lambda::Function', 'AWS::Serverless::Function'];

export async function measure(corpusDir) {
  const measured = [];
  for (const set of SETS) {
    const folder = join(corpusDir, 'cfn-parse', set);
    const cases = existsSync(folder) ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases : {};
    const differences = [];
    const told = new Map();
    for (const [path, known] of Object.entries(cases)) {
      const read = await readFile(join(folder, path), path);
      const faults = faultsOf(read, known, typesIn(join(folder, path), path));
      if (faults.length > 0) differences.push(`${path}: ${faults.join('; ')}`);
      for (const code of new Set(read.problems.map((problem) => problem.code)))
        told.set(code, (told.get(code) ?? 0) + 1);
    }
    const total = Object.keys(cases).length;
    const counts = [...told].sort().map(([code, count]) => `${code} in ${count}`);
    const notes = [`problems told: ${counts.join(', ') || 'none'}`, ...differences];
    measured.push({ name: `templates: ${set.split('+')[1]}`, total, reached: total - differences.length, notes });
  }
  return measured;
}

function faultsOf({ reader, facts, problems }, known, types) {
  if (problems.some(({ code }) => code === 'reader-failed')) return ['the reader failed'];
  if (!known.parses) return problems.length > 0 ? [] : ['read without a problem'];
  if (reader !== 'cloudformation') return Object.keys(known.types).length === 0 ? [] : [`taken for ${reader}`];
  const faults = text(types) === text(known.types) ? [] : [`types ${text(types)} for ${text(known.types)}`];
  // What a linter calls bad can hold a function that no platform takes; then that must be told.
  if (known.expect === 'bad') {
    return facts.length + problems.length > 0 ? faults : [...faults, 'nothing read and nothing told'];
  }
  const wanted = FUNCTIONS.reduce((count, type) => count + (known.types[type] ?? 0), 0);
  const functions = facts.filter(({ type }) => type === 'function');
  if (functions.length !== wanted) faults.push(`${functions.length} functions for ${wanted}`);
  if (known.codeSigning && wanted > 0 && functions.every(({ attributes }) => attributes.codeSigning === null)) {
    faults.push('no code signing');
  }
  return faults;
}

/** Resources by type as they are written. */
function typesIn(absolute, path) {
  const resources = parseTemplate(readFileSync(absolute), path).template?.body.Resources ?? {};
  const types = {};
  for (const resource of Object.values(resources)) {
    if (typeof resource?.Type === 'string') types[resource.Type] = (types[resource.Type] ?? 0) + 1;
  }
  return types;
}

function text(types) {
  return JSON.stringify(Object.entries(types).sort(([a], [b]) => (a < b ? -1 : 1)));
}
