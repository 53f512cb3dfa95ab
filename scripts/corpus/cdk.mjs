// Cloud assemblies as `cdk synth` left them: every template is read through its manifest, its resources by type as another parser
// counted them and its functions as facts; each thing of the framework's own is marked as such.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cdkAssembly } from '../../src/collect/manifests/cdk/read-assembly.ts';
import { contextOf } from './labelled/judge.mjs';

const SET = 'cdk-synth/awslabs+aws-solutions-constructs';

export async function measure(corpusDir) {
  const folder = join(corpusDir, SET);
  const name = 'cloud assemblies: aws-solutions-constructs';
  if (!existsSync(folder)) return { name, total: 0, reached: 0, notes: [`${folder} is not there`] };
  const cases = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases;
  const stacks = new Map();
  const notes = [];
  const told = new Map();
  let [functions, named, made] = [0, 0, 0];
  for (const manifest of filesBelow(folder).filter((path) => path.endsWith('/manifest.json'))) {
    const root = dirname(manifest);
    const files = new Map(filesBelow(root).map((path) => [relative(root, path), fileAt(root, relative(root, path))]));
    const file = files.get('manifest.json');
    if (!cdkAssembly.recognises(readFileSync(manifest).subarray(0, 65536), 'manifest.json'))
      notes.push(`${manifest}: not taken for an assembly`);
    const { facts, problems } = await cdkAssembly.read(file, contextOf(files));
    for (const code of new Set(problems.map((problem) => problem.code))) told.set(code, (told.get(code) ?? 0) + 1);
    for (const { type, attributes } of facts) {
      if (type === 'stack') stacks.set(relative(folder, join(root, attributes.name)), attributes);
      if (type !== 'function') continue;
      functions++;
      if (attributes.constructPath !== null) named++;
      if (attributes.madeBy === 'cdk') made++;
    }
  }
  let reached = 0;
  for (const [path, known] of Object.entries(cases)) {
    const found = stacks.get(path);
    const types = Object.fromEntries(
      (found?.resourceTypes ?? []).map(({ resourceType, count }) => [resourceType, count]),
    );
    const wanted = known.types['AWS::Lambda::Function'] ?? 0;
    if (found !== undefined && text(types) === text(known.types) && found.functions === wanted) reached++;
    else notes.push(`${path}: ${found === undefined ? 'not read' : `types ${text(types)} for ${text(known.types)}`}`);
  }
  const counts = [...told].sort().map(([code, count]) => `${code} in ${count}`);
  notes.unshift(
    `${functions} functions, ${named} with the path of their construct, ${made} of the framework's own`,
    `problems told: ${counts.join(', ') || 'none'}`,
  );
  return { name, total: Object.keys(cases).length, reached, notes };
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function fileAt(root, path) {
  const absolute = join(root, path);
  return { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: '**/manifest.json' };
}

function text(types) {
  return JSON.stringify(Object.entries(types).sort(([a], [b]) => (a < b ? -1 : 1)));
}
