// Plans and states of Terraform as they are published: kind, changes, and resources by type as another parser counted them, each
// function a function; what is no JSON is refused, with its line.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../src/collect/manifests/terraform/plan.ts';
import { readFile } from './labelled/judge.mjs';

const SETS = ['aquasecurity+trivy', 'bridgecrewio+checkov', 'infracost+infracost', 'terraform-compliance+cli'];
const FUNCTIONS =
  /^(aws_lambda_function|azurerm_((linux|windows)_)?function_app(_flex_consumption)?|google_cloudfunctions2?_function|google_cloud_run(_v2)?_service)$/;

export async function measure(corpusDir) {
  const measured = [];
  for (const set of SETS) {
    const folder = join(corpusDir, 'terraform-plan', set);
    const expected = join(folder, 'expected.json');
    const cases = existsSync(expected) ? JSON.parse(readFileSync(expected, 'utf8')).cases : {};
    const differences = [];
    for (const [path, { facts }] of Object.entries(cases)) {
      const faults = faultsOf(await readFile(join(folder, path), path), facts, join(folder, path));
      if (faults.length > 0) differences.push(`${path}: ${faults.join('; ')}`);
    }
    const total = Object.keys(cases).length;
    const name = `terraform: ${set.split('+')[1]}`;
    measured.push({ name, total, reached: total - differences.length, notes: differences });
  }
  return measured;
}

function faultsOf({ reader, facts, problems }, known, absolute) {
  if (problems.some(({ code }) => code === 'reader-failed')) return ['the reader failed'];
  if (known.error !== undefined) {
    const placed = problems.some(({ place }) => typeof place?.line === 'number');
    return placed ? [] : ['read without a problem that has a line'];
  }
  if (reader !== 'terraform') return [`taken for ${reader}`];
  const faults = [];
  const differ = (what, ours, theirs) => {
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      faults.push(`${what} ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`);
  };
  const stack = facts.find(({ type }) => type === 'stack')?.attributes;
  const { body } = parsePlan(readFileSync(absolute), '').plan ?? { body: {} };
  // The other parser counts data sources that are read at apply too; they are nothing that is deployed.
  const data = dataIn(body.planned_values?.root_module ?? body.values?.root_module);
  differ('kind', stack?.form, known.kind);
  differ('resources', (stack?.resources ?? 0) + data.length, known.plannedResources);
  const types = Object.fromEntries(
    (stack?.resourceTypes ?? []).map(({ resourceType, count }) => [resourceType, count]),
  );
  for (const type of data) types[type] = (types[type] ?? 0) + 1;
  differ('types', sorted(types), sorted(known.types));
  differ('changes', body.resource_changes?.length ?? 0, known.resourceChanges);
  const functions = sorted(types).reduce((sum, [type, count]) => sum + (FUNCTIONS.test(type) ? count : 0), 0);
  differ('functions', facts.filter(({ type }) => type === 'function').length, functions);
  if (problems.length > 0) faults.push(`told of ${problems.map(({ code }) => code).join(', ')}`);
  return faults;
}

function sorted(types) {
  return Object.entries(types).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Types of the data sources in a module and those below it. */
function dataIn(module) {
  const own = (module?.resources ?? []).filter(({ mode }) => mode === 'data').map(({ type }) => type);
  return [...own, ...(module?.child_modules ?? []).flatMap(dataIn)];
}
