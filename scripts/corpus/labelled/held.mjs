// A policy as a role of a function that has it and no other: what is asked of roles can then be asked of the policy.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from './judge.mjs';

const TRUST = [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }];

/** What is judged of a template with such a role. */
export async function judgeHeld(absolute) {
  const folder = mkdtempSync(join(tmpdir(), 'release-evidence-corpus-'));
  const template = join(folder, 'template.json');
  const Properties = {
    AssumeRolePolicyDocument: { Statement: TRUST },
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
