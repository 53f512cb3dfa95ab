// SAM fidelity: the facts read from each SAM template against those read from what the transform made of it.
//   node scripts/corpus/sam.mjs CORPUS_DIR [-v] [NAME]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declaredResources, resourceProblems } from '../../src/collect/manifests/declared-resources.ts';
import { createResolver } from '../../src/collect/manifests/resolve.ts';
import { expandSam } from '../../src/collect/manifests/sam/expand.ts';
import { createStack } from '../../src/collect/manifests/stack.ts';
import { stackFacts } from '../../src/collect/manifests/stack-facts.ts';
import { parseTemplate } from '../../src/collect/manifests/template.ts';

const SET = 'sam-transform/aws+serverless-application-model';
const PARTITION = /\barn:(aws-cn|aws-us-gov|\$\{AWS::Partition\}):/g;
const REGION = /\b(ap-southeast-1|cn-north-1|us-gov-west-1)\b/g;
const PATH = 'template.yaml';
/** Attributes that say which tool wrote a thing, which is what the two sides differ in. */
const ASIDE = new Set(['madeBy']);
const DIGESTED = ['AWS::ApiGateway::Deployment', 'AWS::Lambda::LayerVersion', 'AWS::Lambda::Version'];
const MORE_PARTITIONS = ['aws-cn', 'aws-us-gov'];

/**
 * Three shares. Golden: an expansion counts as reached when all facts of the source, of every type but `stack`, have the
 * attributes of the facts of the expansion, lists in any order, ids of layers and versions without the digest at their end.
 * Refused: templates that the transform refuses and for which we have a problem. Deployed: templates of which the resources are
 * those that CloudFormation made.
 */
export async function measure(corpusDir) {
  const folder = join(corpusDir, SET);
  if (!existsSync(folder)) return { name: 'sam-transform', total: 0, reached: 0, notes: [`${folder} is not there`] };
  const tables = {
    samPolicyTemplates: table('sam-policy-templates'),
    samConnectors: table('sam-connectors'),
    managedPolicies: table('managed-policies'),
  };
  const golden = { name: 'sam-transform: facts of source and expansion', total: 0, reached: 0, notes: [], misses: [] };
  const refused = { name: 'sam-transform: refused', total: 0, reached: 0, notes: [], misses: [] };
  for (const [name, known] of Object.entries(json(join(folder, 'expected.json')).cases)) {
    const bytes = readFileSync(join(folder, known.input));
    let source = { facts: [], problems: [] };
    try {
      source = readSource(bytes, tables);
    } catch (error) {
      // Nothing may throw; a file on which something does counts as not reached.
      golden.notes.push(`${name} throws: ${error.stack}`);
    }
    if (known.status === 'error') {
      refused.total++;
      if (source.problems.length > 0) refused.reached++;
      else refused.misses.push({ name, differences: [] });
      continue;
    }
    const outputs = [
      ['aws', known.output],
      ...MORE_PARTITIONS.map((one) => [one, known.output.replace('output/', `output-${one}/`)]),
    ];
    for (const [partition, output] of outputs) {
      const path = join(folder, output);
      if (!existsSync(path)) continue;
      golden.total++;
      const differences = compare(source.facts, readExpansion(readFileSync(path)));
      if (differences.length === 0) golden.reached++;
      else golden.misses.push({ name: `${name} ${partition}`, differences, problems: source.problems });
    }
  }
  golden.notes.push(...reasons(golden.misses));
  return [golden, refused];
}

function readSource(bytes, tables) {
  const { template, problems } = parseTemplate(bytes, PATH);
  if (template === null) return { facts: [], problems };
  const expansion = expandSam(template, createResolver(template), tables);
  problems.push(...resourceProblems(template), ...expansion.problems);
  return {
    facts: factsOf(expansion.template, expansion.resources, problems),
    problems,
    resources: expansion.resources,
  };
}

/** Layers and versions end in a digest of what is uploaded, which the source does not say. */
function readExpansion(bytes) {
  let { template } = parseTemplate(bytes, PATH);
  const digested = declaredResources(template).filter(({ type }) => DIGESTED.includes(type));
  let written = bytes.toString();
  for (const { logicalId } of digested) {
    const asReference = new RegExp(`("|\\$\\{)${logicalId}(?=["}.])`, 'g');
    if (/[0-9a-f]{10}$/.test(logicalId)) written = written.replaceAll(asReference, `$1${logicalId.slice(0, -10)}`);
  }
  template = parseTemplate(Buffer.from(written), PATH).template;
  return factsOf(template, declaredResources(template), []);
}

function factsOf(template, resources, problems) {
  return stackFacts(createStack(template, createResolver(template), resources, problems), 'sam').filter(
    ({ type }) => type !== 'stack',
  );
}

/** What one side has and the other has not; facts that share their id are told attribute by attribute. */
function compare(mine, theirs) {
  const differences = [];
  for (const type of new Set([...mine, ...theirs].map((fact) => fact.type))) {
    const [ours, golden] = [mine, theirs].map((facts) => counted(facts.filter((fact) => fact.type === type)));
    const added = minus(ours, golden);
    for (const fact of minus(golden, ours)) {
      const index = closest(fact, added);
      const [other] = index < 0 ? [] : added.splice(index, 1);
      if (other === undefined) differences.push({ reason: `missing ${type}`, text: nameOf(fact) });
      else differences.push(...attributeDifferences(type, other, fact));
    }
    for (const fact of added) differences.push({ reason: `added ${type}`, text: nameOf(fact) });
  }
  return differences;
}

function counted(facts) {
  return facts.map((fact) => ({ fact, key: text(shown(fact.attributes)) }));
}

function minus(some, others) {
  const left = new Map();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return some.filter(({ key }) => {
    const times = left.get(key) ?? 0;
    if (times > 0) left.set(key, times - 1);
    return times === 0;
  });
}

/** The fact that differs in the fewest attributes, at most half of them. */
function closest({ fact }, others) {
  let [best, fewest] = [-1, Object.keys(fact.attributes).length / 2];
  others.forEach(({ fact: other }, index) => {
    const count = names(fact, other).filter(
      (name) => text(shown(fact.attributes[name])) !== text(shown(other.attributes[name])),
    ).length;
    if (count <= fewest && (count < fewest || best < 0)) [best, fewest] = [index, count];
  });
  return best;
}

function attributeDifferences(type, { fact: mine }, { fact: golden }) {
  return names(mine, golden).flatMap((name) => {
    const [ours, theirs] = [mine, golden].map(({ attributes }) => text(shown(attributes[name])));
    return ours === theirs ? [] : [{ reason: `${type} ${name}`, text: `${golden.id}: ${ours} for ${theirs}` }];
  });
}

function names(a, b) {
  return [...new Set([...Object.keys(a.attributes), ...Object.keys(b.attributes)])].filter((name) => !ASIDE.has(name));
}

function nameOf({ fact }) {
  return `${fact.id} ${text(shown(fact.attributes))}`;
}

/**
 * Attributes without those that are set aside. The transform writes in the partition and the region that it runs in; a policy template
 * is an inline policy afterwards.
 */
function shown(value) {
  if (value === 'sam-template') return 'inline';
  if (typeof value === 'string') return value.replace(PARTITION, 'arn:aws:').replace(REGION, '${AWS::Region}');
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !ASIDE.has(name))
      .map(([name, one]) => [name, shown(one)]),
  );
}

/** JSON with sorted names and sorted lists, as the transform's own tests compare. */
function text(value) {
  if (Array.isArray(value)) return `[${value.map(text).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const keys = Object.keys(value).sort();
  return `{${keys.map((name) => `${JSON.stringify(name)}:${text(value[name])}`).join()}}`;
}

function reasons(misses) {
  const counts = new Map();
  for (const { differences } of misses) {
    for (const reason of new Set(differences.map((one) => one.reason)))
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} templates: ${reason}`);
}

function table(name) {
  const url = new URL(`../../controls/tables/${name}.json`, import.meta.url);
  return existsSync(url) ? json(url) : undefined;
}

function json(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = '../shared/corpus', flag, only] = process.argv.slice(2);
  for (const { name, total, reached, notes, misses } of await measure(folder)) {
    console.log(`${name}: ${reached} of ${total}`);
    for (const note of notes) console.log(`  ${note}`);
    if (flag !== '-v') continue;
    for (const miss of misses) {
      if (only !== undefined && !miss.name.startsWith(only)) continue;
      console.log(`${miss.name}`);
      for (const { reason, text: what } of miss.differences) console.log(`  ${reason}: ${what}`);
      for (const { message } of miss.problems ?? []) console.log(`  ! ${message}`);
    }
  }
}
