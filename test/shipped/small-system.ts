import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// A system as small as one can be that still has manifests, policies, tests and logs, and nobody's configuration.

export const TEMPLATE = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::HttpApi
  Pay:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Handler: index.handler
      CodeUri: src/pay/
      Tracing: Active
      Policies:
        - Statement:
            - Effect: Allow
              Action: 's3:*'
              Resource: '*'
      Events:
        Post:
          Type: HttpApi
          Properties: { ApiId: !Ref Api, Method: POST, Path: /pay }
  Orders:
    Type: AWS::SQS::Queue
`;

/** The same with what was wrong put right. */
export const MENDED = TEMPLATE.replace("Action: 's3:*'", 'Action: s3:GetObject').replace(
  "Resource: '*'",
  "Resource: 'arn:aws:s3:::receipts/*'",
);

const JUNIT = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="pay" tests="2" failures="0">
    <testcase classname="pay" name="takes a card" time="0.01"/>
    <testcase classname="pay" name="refuses a card that is over" time="0.01"/>
  </testsuite>
</testsuites>
`;

const LOG = ['2026-11-09T07:00:00.000Z', '2026-11-09T07:00:01.000Z', '2026-11-09T07:00:02.000Z']
  .map((timestamp, index) =>
    JSON.stringify({ timestamp, level: 'INFO', message: 'paid', requestId: `0000-${index}`, amount: index }),
  )
  .join('\n');

/** Writes files below a folder, with the folders that they are in. */
export function writeTree(folder: string, files: Record<string, string | Buffer>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function git(folder: string, ...args: string[]): string {
  const who = {
    GIT_AUTHOR_NAME: 'Dana',
    GIT_AUTHOR_EMAIL: 'dana@example.com',
    GIT_AUTHOR_DATE: '2026-11-10T08:00:00Z',
  };
  const by = { GIT_COMMITTER_NAME: 'Dana', GIT_COMMITTER_EMAIL: 'dana@example.com' };
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, ...who, ...by, GIT_COMMITTER_DATE: '2026-11-10T08:00:00Z' },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** Commits what is there, and returns the commit. */
export function commitAll(folder: string): string {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'a change');
  return git(folder, 'rev-parse', 'HEAD');
}

/** The checked-out repository with the template in git, and beside it what the build left: test results and logs. Returns the commit. */
export function writeSystem(folder: string, template: string = TEMPLATE): string {
  writeTree(folder, { 'template.yaml': template, 'src/pay/index.mjs': 'export const handler = () => {};\n' });
  const commit = commitAll(folder);
  writeTree(folder, { 'test-results/junit.xml': JUNIT, 'logs/Pay/sample.jsonl': `${LOG}\n` });
  return commit;
}
