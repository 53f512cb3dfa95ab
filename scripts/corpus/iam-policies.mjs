// Policies by themselves: parliament's findings where our checks ask the same, managed policies of AWS, and paths of escalation.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, overall, readFile } from './labelled/judge.mjs';

/** Our check by the findings of parliament that ask the same. */
const SAME = [
  { check: 'iam-resource-wildcard', findings: ['RESOURCE_STAR', 'RESOURCE_EFFECTIVELY_STAR'] },
  { check: 'iam-allow-by-exclusion', findings: ['NOTACTION_WITH_ALLOW', 'NOTRESOURCE_WITH_ALLOW'] },
];
const BROKEN = ['MALFORMED', 'MALFORMED_JSON'];

export async function measure(corpusDir) {
  return [...(await parliament(corpusDir)), await managed(corpusDir), await escalations(corpusDir)];
}

async function parliament(corpusDir) {
  const folder = join(corpusDir, 'iam-policies/duo-labs+parliament');
  const read = counter('policies: parliament');
  const findings = counter('policies: parliament findings');
  for (const [name, { file, expect }] of cases(folder)) {
    const ids = expect.find(({ what }) => what === 'finding_ids')?.value ?? null;
    const one = { absolute: join(folder, file), path: file };
    const { reader, facts, problems } = await readFile(one.absolute, one.path);
    const broken = ids?.some((id) => BROKEN.includes(id)) ?? false;
    // What is no JSON at all is no policy.
    const whole = broken ? reader === null || problems.length > 0 : facts.length + problems.length > 0;
    read.score(whole, `${name}: ${broken ? 'read without a problem' : 'read as nothing'}`);
    if (ids === null || broken || !facts.some(({ type }) => type === 'policy-statement')) continue;
    const judged = await judge([one]);
    for (const { check, findings: theirs } of SAME) {
      const wanted = ids.some((id) => theirs.includes(id));
      const { outcome, texts } = overall(judged, [check]);
      const note = `${name} ${check}: theirs ${wanted ? 'fail' : 'pass'}, ours ${outcome}: ${texts.join('; ')}`;
      const [failed, unknown] = [/fail$/.test(outcome), outcome === 'no-evidence'];
      findings.score(wanted ? failed : !failed && !unknown, note);
    }
  }
  return [read, findings];
}

/** Each statement of a managed policy is a fact, without a problem. */
async function managed(corpusDir) {
  const folder = join(corpusDir, 'iam-managed/iann0036+iam-dataset');
  const read = counter('policies: managed by AWS');
  for (const [name] of cases(folder)) {
    const absolute = join(folder, `${name}.json`);
    const wanted = [JSON.parse(readFileSync(absolute, 'utf8')).Statement].flat().length;
    const { facts, problems } = await readFile(absolute, `policies/${name}.json`);
    const statements = facts.filter(({ type }) => type === 'policy-statement').length;
    read.score(
      statements === wanted && problems.length === 0,
      `${name}: ${statements} of ${wanted} statements, ${problems.length} problems`,
    );
  }
  return read;
}

/** Each of these grants a way to more on every resource, so that it must not pass. */
async function escalations(corpusDir) {
  const folder = join(corpusDir, 'iam-privesc/DataDog+pathfinding.cloud');
  const flagged = counter('policies: ways to escalate');
  for (const [name, { file }] of cases(folder)) {
    const judged = await judge([{ absolute: join(folder, file), path: file }]);
    const { outcome } = overall(judged, ['iam-resource-wildcard']);
    flagged.score(/fail$/.test(outcome), `${name}: ${outcome}`);
  }
  return flagged;
}

function cases(folder) {
  return existsSync(folder)
    ? Object.entries(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases)
    : [];
}

function counter(name) {
  const count = { name, total: 0, reached: 0, notes: [] };
  const score = (ok, note) => {
    count.total++;
    if (ok) count.reached++;
    else count.notes.push(note);
  };
  return Object.defineProperty(count, 'score', { value: score, enumerable: false });
}
