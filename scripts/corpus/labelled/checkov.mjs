// checkov's own tests: resources that pass and fail a check, or how many of them do.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byResource, checksByRule, joined, judge } from './judge.mjs';

/** Which rule a case of the graph tests is about; upstream names the policy only. */
const GRAPH_RULES = { LambdaFunction: 'CKV_AWS_50', LambdaOpenCorsPolicy: 'CKV2_AWS_75' };

export async function* checkovCases(corpusDir) {
  const rules = checksByRule('checkov');
  const folder = join(corpusDir, 'cfn-labelled/bridgecrewio+checkov');
  for (const [name, known] of Object.entries(casesOf(folder))) {
    if (rules.has(known.check)) yield* compared(known.check, name, folder, known.files, known, rules.get(known.check));
  }
  const graph = join(corpusDir, 'cfn-labelled/bridgecrewio+checkov__graph');
  for (const [name, known] of Object.entries(casesOf(graph))) {
    const rule = GRAPH_RULES[name];
    if (!rules.has(rule)) continue;
    const files = readdirSync(join(graph, known.dir)).filter((file) => file !== 'expected.yaml');
    yield* compared(
      rule,
      name,
      graph,
      files.map((file) => join(known.dir, file)),
      known,
      rules.get(rule),
    );
  }
}

function casesOf(folder) {
  return existsSync(folder) ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases : {};
}

/** A template is judged by itself, as it is there. */
async function* compared(rule, name, folder, files, known, checks) {
  const verdicts = new Map();
  for (const path of files) {
    const judged = await judge([{ absolute: join(folder, path), path }]);
    for (const [resource, verdict] of byResource(judged, checks)) verdicts.set(resource, verdict);
  }
  for (const wanted of ['pass', 'fail']) {
    for (const resource of known[wanted] ?? []) {
      const logicalId = resource.replaceAll("'", '').split('.').at(-1);
      const found = [...verdicts].filter(([key]) => key.endsWith(`#${logicalId}`)).map(([, verdict]) => verdict);
      yield { rule, name: `${name} ${logicalId}`, wanted, ...joined(found) };
    }
  }
  if ([...(known.pass ?? []), ...(known.fail ?? [])].length === 0) yield* counted(rule, name, known.counts, verdicts);
}

/** Where upstream tells only how many pass and fail: as many of ours, and for the rest what there is instead. */
function* counted(rule, name, counts, verdicts) {
  const left = [...verdicts]
    .map(([key, verdict]) => ({ key, ...verdict }))
    .filter(({ outcome }) => outcome !== 'nothing');
  const take = (wanted) => {
    for (const one of wanted) {
      const at = left.findIndex(({ outcome }) => outcome === one);
      if (at >= 0) return left.splice(at, 1)[0];
    }
    return null;
  };
  const wanted = [...Array(counts.failed ?? 0).fill('fail'), ...Array(counts.passed ?? 0).fill('pass')];
  const found = wanted.map((one) =>
    take(one === 'fail' ? ['fail', 'lesser fail'] : ['pass', 'not-applicable', 'outside']),
  );
  for (const [at, verdict] of found.entries()) {
    const { key = '', outcome, texts } = verdict ?? left.shift() ?? { outcome: 'nothing', texts: [] };
    yield { rule, name: `${name} ${key.slice(key.lastIndexOf('/') + 1)}`, wanted: wanted[at], outcome, texts };
  }
}
