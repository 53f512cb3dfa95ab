// checkov's own tests: resources that pass and fail a check, or how many of them do.
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { casesOf, foldersOf } from './folders.mjs';
import { byResource, checksByRule, joined, judge } from './judge.mjs';
import { settle } from './settle.mjs';
import { resourcesIn } from './subject.mjs';

/** Which rule a case of the graph tests is about; upstream names the policy only. */
const GRAPH_RULES = {
  ALBRedirectHTTPtoHTTPS: 'CKV2_AWS_20',
  AppSyncProtectedByWAF: 'CKV2_AWS_33',
  LambdaFunction: 'CKV_AWS_50',
  LambdaOpenCorsPolicy: 'CKV2_AWS_75',
};

export async function* checkovCases(corpusDir) {
  const rules = checksByRule('checkov');
  for (const folder of foldersOf(corpusDir, 'bridgecrewio+checkov')) {
    for (const [name, known] of Object.entries(casesOf(folder))) {
      const rule = known.check ?? GRAPH_RULES[name];
      if (!rules.has(rule) || known.facts !== undefined) continue;
      const files = known.files ?? filesIn(folder, known.dir);
      yield* compared({ rule, name, folder, files: files.filter((file) => isManifest(file, files)), known }, rules);
    }
  }
}

function filesIn(folder, dir) {
  return readdirSync(join(folder, dir))
    .filter((file) => file !== 'expected.yaml')
    .map((file) => join(dir, file));
}

/** What lies beside a serverless.yml is read with it. */
function isManifest(file, files) {
  return /^serverless\.ya?ml$/.test(basename(file)) || !files.some((one) => isBeside(one, file));
}

function isBeside(one, file) {
  return /^serverless\.ya?ml$/.test(basename(one)) && dirname(one) === dirname(file);
}

/** A template is judged by itself, as it is there. */
async function* compared({ rule, name, folder, files, known }, rules) {
  const verdicts = new Map();
  const judgedOf = new Map();
  for (const path of files) {
    const absolute = join(folder, path);
    const beside = known.files?.map((one) => ({ absolute: join(folder, one), path: one })) ?? [];
    const judged = await judge([{ absolute, path }], beside);
    judgedOf.set(path, judged);
    for (const [resource, verdict] of byResource(judged, rules.get(rule)))
      verdicts.set(nameOf(absolute, resource), { path, ...verdict });
  }
  const about = (path, logicalId) => ({
    judged: judgedOf.get(path),
    subject: resourcesIn(join(folder, path), logicalId),
  });
  for (const wanted of ['pass', 'fail']) {
    for (const resource of known[wanted] ?? []) {
      const named = resource.replaceAll("'", '');
      const logicalId = named.split('.').at(-1);
      const found = [...verdicts].filter(([key]) => isNamed(key, named)).map(([, verdict]) => verdict);
      const path = found[0]?.path ?? fileOf(folder, files, logicalId);
      const verdict = joined(found);
      const attached = () =>
        joined([...verdicts].filter(([key]) => namesIt(folder, key, logicalId)).map(([, one]) => one));
      const ours = verdict.outcome === 'nothing' ? attached() : verdict;
      yield { rule, name: `${name} ${logicalId}`, wanted, ...ours, ...about(path, logicalId) };
    }
  }
  if ([...(known.pass ?? []), ...(known.fail ?? [])].length > 0 || known.counts === undefined) return;
  for (const one of counted(rule, files, known.counts, verdicts, about)) {
    yield { rule, name: `${name} ${one.path} ${one.logicalId ?? ''}`, ...one };
  }
}

/** Templates of Azure hold their resources in a list: what stands at a place is called by its type and name. */
function nameOf(absolute, resource) {
  const [path, own] = resource.split('#');
  if (!/^\d+$/.test(own)) return resource;
  const { type, name } = JSON.parse(resourcesIn(absolute))[own] ?? {};
  return `${path}#${type}.${name}`;
}

/** Upstream names a resource `Type.Name`, ours is `path#Name`, or `path#Type.Name`. */
function isNamed(key, resource) {
  const own = key.slice(key.indexOf('#') + 1).toLowerCase();
  return own === resource.toLowerCase() || own === resource.toLowerCase().split('.').slice(1).join('.');
}

/** Whether a resource names the other: a listener its load balancer, an address its function. */
function namesIt(folder, key, logicalId) {
  const [path, own] = key.split('#');
  const written = resourcesIn(join(folder, path), own);
  return own !== '' && !written.startsWith(`{"${logicalId}"`) && written.includes(JSON.stringify(logicalId));
}

function fileOf(folder, files, logicalId) {
  return files.find((path) => resourcesIn(join(folder, path)).includes(JSON.stringify(logicalId))) ?? files[0];
}

/**
 * Where upstream tells only how many pass and fail: as many of ours, those first that are in a file with such a name, and those that
 * no reason would explain if they were of the others; and for the rest what there is instead.
 */
function counted(rule, files, counts, verdicts, about) {
  const left = [...verdicts]
    .map(([key, verdict]) => ({ ...verdict, logicalId: key.slice(key.indexOf('#') + 1) }))
    .filter(({ outcome }) => outcome !== 'nothing')
    .map((one) => ({ ...one, ...about(one.path, one.logicalId) }));
  const isClear = (one, theirs) => settle({ rule, ...one, wanted: theirs }).whose !== 'unclear';
  const take = (outcomes, name, isFirst) => {
    const isNamedSo = (one) => name.test(one.path);
    for (const isRight of [(one) => isNamedSo(one) && isFirst(one), isNamedSo, isFirst, () => true]) {
      for (const outcome of outcomes) {
        const at = left.findIndex((one) => one.outcome === outcome && isRight(one));
        if (at >= 0) return left.splice(at, 1)[0];
      }
    }
    return undefined;
  };
  const failing = { wanted: 'fail', other: 'pass', outcomes: ['fail', 'lesser fail'], name: /fail/i };
  const passing = { wanted: 'pass', other: 'fail', outcomes: ['pass', 'not-applicable', 'outside'], name: /pass/i };
  const wanted = [...Array(counts.failed ?? 0).fill(failing), ...Array(counts.passed ?? 0).fill(passing)];
  const found = wanted.map(({ outcomes, name, other }) => take(outcomes, name, (one) => !isClear(one, other)));
  const rest = ['no-evidence', 'error', 'fail', 'lesser fail', 'outside', 'pass'];
  return wanted.map(({ wanted: theirs, name }, at) => {
    const own = found[at] ?? take(rest, name, (one) => isClear(one, theirs));
    const path = own?.path ?? files.find((file) => name.test(file)) ?? files[0];
    return { outcome: 'nothing', texts: [], logicalId: null, ...about(path, null), ...own, path, wanted: theirs };
  });
}
