// Policies by themselves: parliament's findings where our checks ask the same, managed policies of AWS, and paths of escalation.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge, overall, readFile } from './labelled/judge.mjs';

/** Our check by the findings of parliament that ask the same. */
const SAME = [
  { check: 'iam-resource-wildcard', findings: ['RESOURCE_STAR', 'RESOURCE_EFFECTIVELY_STAR'] },
  { check: 'iam-allow-by-exclusion', findings: ['NOTACTION_WITH_ALLOW', 'NOTRESOURCE_WITH_ALLOW'] },
];
/** Those that ask it of the role that holds the policy; parliament looks for these only where it is told to. */
const SAME_OF_ROLES = [
  { check: 'iam-privilege-escalation', findings: ['PRIVILEGE_ESCALATION'] },
  { check: 'iam-sensitive-actions-scoped', findings: ['CREDENTIALS_EXPOSURE'] },
];
/** Our checks by the risk flags of managed policies. */
const FLAGS = [
  { check: 'iam-privilege-escalation', flags: ['privesc'] },
  { check: 'iam-sensitive-actions-scoped', flags: ['credentials_exposure', 'data_access'] },
];
const BROKEN = ['MALFORMED', 'MALFORMED_JSON'];

export async function measure(corpusDir) {
  return [...(await parliament(corpusDir)), ...(await managed(corpusDir)), await escalations(corpusDir)];
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
    for (const { check, findings: theirs } of [...SAME, ...SAME_OF_ROLES]) {
      const isOfRole = SAME_OF_ROLES.some((asked) => asked.check === check);
      const wanted = ids.some((id) => theirs.includes(id));
      if (isOfRole && !wanted) continue;
      const { outcome, texts } = overall(isOfRole ? await judgeHeld(one.absolute) : judged, [check]);
      const note = `${name} ${check}: theirs ${wanted ? 'fail' : 'pass'}, ours ${outcome}: ${texts.join('; ')}`;
      const [failed, unknown] = [/fail$/.test(outcome), outcome === 'no-evidence'];
      findings.score(wanted ? failed : !failed && !unknown, note);
    }
  }
  return [read, findings];
}

/** Each statement of a managed policy is a fact, without a problem; and a role that has it is as risky as its flags say. */
async function managed(corpusDir) {
  const folder = join(corpusDir, 'iam-managed/iann0036+iam-dataset');
  const read = counter('policies: managed by AWS');
  const risks = counter('policies: risks of those that AWS manages');
  for (const [name, labels] of cases(folder)) {
    const absolute = join(folder, `${name}.json`);
    const wanted = [JSON.parse(readFileSync(absolute, 'utf8')).Statement].flat().length;
    const { facts, problems } = await readFile(absolute, `policies/${name}.json`);
    const statements = facts.filter(({ type }) => type === 'policy-statement').length;
    read.score(
      statements === wanted && problems.length === 0,
      `${name}: ${statements} of ${wanted} statements, ${problems.length} problems`,
    );
    const judged = await judgeHeld(absolute);
    for (const { check, flags } of FLAGS) {
      const flagged = flags.some((flag) => labels[flag] === true);
      const { outcome, texts } = overall(judged, [check]);
      const note = `${name} ${check}: theirs ${flagged ? 'fail' : 'pass'}, ours ${outcome}: ${texts.join('; ')}`;
      risks.score(flagged === /fail$/.test(outcome), note);
    }
  }
  return [read, risks];
}

/** Each of these grants a way to more on every resource, so that a role that has it must not pass. */
async function escalations(corpusDir) {
  const folder = join(corpusDir, 'iam-privesc/DataDog+pathfinding.cloud');
  const flagged = counter('policies: ways to escalate');
  for (const [name, { file }] of cases(folder)) {
    const { outcome } = overall(await judgeHeld(join(folder, file)), ['iam-privilege-escalation']);
    flagged.score(/fail$/.test(outcome), `${name}: ${outcome}`);
  }
  return flagged;
}

/** What is judged of a role of a function that has this policy and no other. */
async function judgeHeld(absolute) {
  const folder = mkdtempSync(join(tmpdir(), 'release-evidence-corpus-'));
  const template = join(folder, 'template.json');
  const trust = [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }];
  const Properties = {
    AssumeRolePolicyDocument: { Statement: trust },
    Policies: [{ PolicyName: 'held', PolicyDocument: JSON.parse(readFileSync(absolute, 'utf8')) }],
  };
  const Resources = { Role: { Type: 'AWS::IAM::Role', Properties } };
  writeFileSync(template, JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', Resources }));
  try {
    return await judge([{ absolute: template, path: 'template.json' }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
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
