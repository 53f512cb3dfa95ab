// ARM templates as they are published: each is read, with its resources as another count of the file has them; and where a check of
// checkov asks what one of our facts says, whether the fact says what checkov's own tests say.
//   node scripts/corpus/azure.mjs CORPUS_DIR
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strict } from '../../src/collect/manifests/azure/arm-json.ts';
import { sites } from '../../src/collect/manifests/azure/facts/app.ts';
import { setAppService } from '../../src/collect/manifests/azure/facts/app-service.ts';
import { appGuards } from '../../src/collect/manifests/azure/facts/endpoint.ts';
import { identitiesOf } from '../../src/collect/manifests/azure/facts/identity.ts';
import { readArmStack } from '../../src/collect/manifests/azure/read-arm-stack.ts';
import { contextOf, readFile } from './labelled/judge.mjs';
import { settle } from './labelled/settle.mjs';

const SETS = ['Azure-Samples+azure-functions-flex-consumption-samples', 'bridgecrewio+checkov'];

export async function measure(corpusDir) {
  const folder = join(corpusDir, 'azure-arm');
  return [await reads(folder), await labels(join(folder, SETS[1]))];
}

async function reads(folder) {
  const differences = [];
  let total = 0;
  for (const set of SETS.filter((one) => existsSync(join(folder, one)))) {
    for (const path of readdirSync(join(folder, set), { recursive: true }).sort()) {
      const absolute = join(folder, set, path);
      if (!path.endsWith('.json') || !statSync(absolute).isFile()) continue;
      const body = JSON.parse(strict(readFileSync(absolute, 'utf8').replace(/^\uFEFF/, '')));
      if (!/deploymentTemplate\.json/i.test(body.$schema ?? '')) continue;
      total++;
      const { reader, facts, problems } = await readFile(absolute, `${set}/${path}`);
      const ours = facts.find(({ type }) => type === 'stack')?.attributes.resources;
      const theirs = countOf(body.resources);
      const told = problems.map(({ code }) => code);
      if (reader !== 'arm' || told.includes('reader-failed') || ours !== theirs) {
        differences.push(`${path}: ${reader}, ${ours} resources for ${theirs} ${told.join(', ')}`);
      }
    }
  }
  return { name: 'azure: templates read', total, reached: total - differences.length, notes: differences };
}

/** Resources as they are written: children, and those of nested deployments, each once. */
function countOf(section) {
  let count = 0;
  for (const one of Object.values(section ?? {})) {
    if (typeof one?.type !== 'string' || one.existing === true) continue;
    count += 1 + countOf(one.resources) + countOf(one.properties?.template?.resources);
  }
  return count;
}

/** What our facts say of a resource where a check asks: true, false, or undefined where they do not say. */
const ASKED = {
  // 1.2 or newer
  CKV_AZURE_145: site((service) => known(service.minTls, (version) => version >= '1.2')),
  CKV_AZURE_78: site((service) => known(service.ftps, (state) => state !== 'all-allowed')),
  CKV_AZURE_72: site((service) => known(service.remoteDebugging, (on) => !on)),
  CKV_AZURE_155: site((service) => known(service.remoteDebugging, (on) => !on)),
  CKV_AZURE_57: site((_, stack, app) => !appGuards(stack, app).corsOrigins.includes('*')),
  CKV_AZURE_71: site((_, stack, { resource }) => identitiesOf(stack, resource).length > 0),
  CKV_AZURE_13: site((_, stack, app) => appGuards(stack, app).guards.includes('jwt')),
  // CKV_AZURE_59 asks about the network of an account, which no fact speaks of.
  CKV_AZURE_206: fact('bucket', ({ replicas }) => known(replicas, (list) => list.length > 0)),
  CKV_AZURE_100: fact('store', ({ encryption }) => known(encryption, (by) => by === 'customer-key')),
  CKV_AZURE_131: secureDefaults,
  CKV_AZURE_39: customRoles,
  CKV_AZURE_9: openPorts(3389),
  CKV_AZURE_10: openPorts(22),
};

async function labels(folder) {
  const { cases } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const rules = new Map();
  const differences = [];
  for (const [name, known] of Object.entries(cases)) {
    const rule =
      known.check ?? { NSGRuleRDPAccessRestricted: 'CKV_AZURE_9', NSGRuleSSHAccessRestricted: 'CKV_AZURE_10' }[name];
    const ask = ASKED[rule];
    if (ask === undefined) continue;
    const said = [];
    for (const path of known.files) {
      const absolute = join(folder, path);
      const file = { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: 'corpus' };
      const { found } = readArmStack(file, contextOf(new Map()));
      const { facts } = await readFile(absolute, path);
      said.push(...ask(found, facts));
    }
    const score = rules.get(rule) ?? { total: 0, reached: 0 };
    rules.set(rule, score);
    for (const { wanted, ours, what } of compared(known, said)) {
      score.total++;
      if (wanted === ours) score.reached++;
      else
        differences.push({ ...settled(rule, wanted, ours), line: `${rule} ${what}: theirs ${wanted}, ours ${ours}` });
    }
  }
  const all = [...rules.values()];
  return {
    name: 'azure: checkov labels',
    total: all.reduce((sum, { total }) => sum + total, 0),
    reached: all.reduce((sum, { reached }) => sum + reached, 0),
    unclear: differences.filter(({ whose }) => whose === 'unclear').length,
    notes: [
      [...rules]
        .sort()
        .map(([rule, { total, reached }]) => `${rule} ${reached} of ${total}`)
        .join(', '),
      ...differences.map(({ whose, why, line }) => `${whose} (${why}): ${line}`),
    ],
  };
}

/** Whose a difference is: of a fact that says otherwise, or nothing, or of how many there are. */
function settled(rule, wanted, ours) {
  const outcome = typeof ours === 'number' ? 'counted' : ours === undefined ? 'no-evidence' : ours ? 'pass' : 'fail';
  const texts = outcome === 'no-evidence' ? ['the fact does not say'] : [];
  return settle({ rule, wanted: wanted === true ? 'pass' : 'fail', outcome, texts, subject: '', judged: null });
}

/** Resources by name where the case names them; else how many pass and fail. */
function compared(known, said) {
  if (known.pass !== undefined || known.fail !== undefined) {
    const of = (names, wanted) =>
      (names ?? []).map((id) => ({
        wanted,
        ours: said.find(({ type, name }) => same(id, type, name))?.ours,
        what: id,
      }));
    return [...of(known.pass, true), ...of(known.fail, false)];
  }
  const count = (wanted) => said.filter(({ ours }) => ours === wanted).length;
  return [
    { wanted: known.counts.passed, ours: count(true), what: 'passing' },
    { wanted: known.counts.failed, ours: count(false), what: 'failing' },
  ];
}

function same(id, type, name) {
  return (
    id.toLowerCase() === `${type}.${name}`.toLowerCase() ||
    id.toLowerCase().endsWith(`.${name.split('/').at(-1)}`.toLowerCase())
  );
}

function known(value, judge) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : judge(value);
}

/** What stands on the appService of a site, function app or not. */
function site(judge) {
  return ({ stack }) =>
    sites(stack).map((app) => {
      const draft = { attributes: {}, origins: {} };
      setAppService(draft, stack, app);
      const { type, name } = app.resource;
      return { type, name, ours: judge(draft.attributes.appService, stack, app) };
    });
}

function fact(type, judge) {
  return (_, facts) =>
    facts
      .filter((one) => one.type === type)
      .map(({ attributes }) => ({ type, name: attributes.name, ours: judge(attributes) }));
}

/** A secure parameter that has a value of its own. */
function secureDefaults(_, facts) {
  const settings = facts.filter(
    ({ type, attributes }) => type === 'setting' && attributes.surface === 'parameter' && attributes.noEcho,
  );
  return settings.map(({ attributes: { name, form } }) => ({ type: 'parameter', name, ours: form !== 'literal' }));
}

/** A custom role that lets do everything in a subscription. */
function customRoles(_, facts) {
  return facts
    .filter(({ type }) => type === 'policy-statement')
    .map(({ attributes: { policy, actions, resources } }) => ({
      type: 'role',
      name: policy,
      ours: !(actions.some(({ breadth }) => breadth === 'all') && resources.some(({ level }) => level === 0)),
    }));
}

/** A security group, or a rule of one, that lets everyone come to a port. */
function openPorts(port) {
  return (_, facts) =>
    facts
      .filter(({ type, attributes }) => type === 'network' && attributes.kind === 'security-group')
      .map(({ attributes: { name, ingress } }) => ({
        type: 'network',
        name,
        ours: !ingress.some(
          ({ peer, fromPort, toPort, protocol }) =>
            peer === '0.0.0.0/0' && protocol !== 'udp' && (fromPort ?? 0) <= port && port <= (toPort ?? 65_535),
        ),
      }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, total, reached, notes } of await measure(process.argv[2] ?? '../shared/corpus')) {
    console.log(`${name}: ${reached} of ${total}`);
    for (const note of notes) console.log(`  ${note}`);
  }
}
