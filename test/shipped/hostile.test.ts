import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../github/stand-in.ts';
import { SECRETS } from '../mask/secrets.ts';
import { everything } from './let-out.ts';
import { installProgram, type Program } from './program.ts';
import { commitAll, writeTree } from './small-system.ts';

let program: Program;
let github: StandIn;

beforeAll(async () => {
  program = installProgram();
  github = await startStandIn();
});
afterAll(async () => {
  await github.close();
  program.remove();
});

describe('secrets', () => {
  // One that any rule knows, and one that no rule can know: it must not get as far as the rules.
  const known = SECRETS.find(({ rule }) => rule === 'stripe-key')?.secret ?? '';
  const token = SECRETS.find(({ rule }) => rule === 'github-token')?.secret ?? '';
  const plain = (where: string): string => `planted-${where}-tulip`;

  const template = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Description: ${known}
Metadata:
  Note: ${plain('metadata')}
Parameters:
  Password:
    Type: String
    Default: ${plain('default')}
  Supplied:
    Type: String
Globals:
  Function:
    Environment:
      Variables:
        SHARED: ${plain('globals')}
Resources:
  Pay:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Handler: index.handler
      CodeUri: src/
      Description: ${token}
      Environment:
        Variables:
          API_KEY: ${known}
          DB_PASSWORD: ${plain('environment')}
          FROM_DEFAULT: !Ref Password
          FROM_SETTINGS: !Sub 'x-\${Supplied}'
          DATABASE_URL: 'postgres://app:${plain('url')}@db:5432/x'
      Policies:
        - Statement:
            - Effect: Allow
              Action: s3:GetObject
              Resource: arn:aws:s3:::receipts/*
              Condition: { StringEquals: { 'aws:PrincipalTag/token': '${known}' } }
  Database:
    Type: AWS::RDS::DBInstance
    Properties: { MasterUserPassword: ${plain('property')}, MasterUsername: app }
`;
  const junit = `<testsuites><testsuite name="pay">
  <testcase classname="pay" name="sends ${known}"><failure message="${plain('failure')}">${plain('body')}</failure></testcase>
  <system-out>${plain('output')} ${token}</system-out>
  <properties><property name="password" value="${plain('property-value')}"/></properties>
</testsuite></testsuites>`;
  const log = [
    JSON.stringify({ time: '2026-11-09T07:00:00Z', level: 'INFO', message: plain('message'), apiKey: known }),
    JSON.stringify({ time: '2026-11-09T07:00:01Z', level: 'INFO', message: token, [plain('field')]: plain('value') }),
  ].join('\n');
  const planted = [
    known,
    token,
    ...'metadata default globals environment url property failure body output property-value message field value supplied'
      .split(' ')
      .map(plain),
  ];

  it('leave in no file, no summary, no output and no line', async () => {
    const workspace = program.emptyFolder();
    writeTree(workspace, {
      'template.yaml': template,
      '.evidence.yml': `collect: { manifests: { parameters: { Supplied: ${plain('supplied')} } } }\n`,
    });
    const commit = commitAll(workspace);
    writeTree(workspace, {
      'test-results/junit.xml': junit,
      'logs/Pay/a.jsonl': `${log}\n`,
      [`logs/${token}.log`]: log,
    });
    const ran = await program.step({ workspace, github, tag: 'v1.0.0', commit });
    expect(ran.code).toBe(0);
    const all = await everything(ran, workspace);
    const ways = [
      'stdout',
      'stderr',
      'summary',
      'outputs',
      'SHA256SUMS',
      'evidence.json',
      'evidence.md',
      'evidence.pdf',
    ];
    expect([...all.keys()]).toEqual(
      expect.arrayContaining([...ways, 'population.csv', 'exhibits/github/release.jsonl']),
    );
    // A drawn line is kept as it was written, but for what has a known form: docs/security.md says so.
    const said = ['message', 'field', 'value'].map(plain);
    for (const [where, text] of all) {
      const isDrawn = where.endsWith('.drawn.jsonl');
      for (const secret of planted.filter((one) => !isDrawn || !said.includes(one))) {
        expect(text.includes(secret), `${secret.slice(0, 24)} in ${where}`).toBe(false);
      }
    }
    expect([...all.keys()].filter((where) => where.endsWith('.drawn.jsonl'))).toHaveLength(2);
    // They were there to be found: the report says so without them.
    const report = JSON.parse(all.get('evidence.json') ?? '');
    const failing = (check: string) =>
      report.results.find((result: { check: string }) => result.check === check).counts.fail;
    expect(failing('sec-config-plaintext')).toBeGreaterThan(0);
    expect(failing('obs-logs-no-sensitive')).toBeGreaterThan(0);
    expect(failing('chg-checks-passed')).toBe(1);
  });

  it('leave neither by inspect nor by an error', async () => {
    const folder = program.emptyFolder();
    writeTree(folder, {
      'template.yaml': template,
      'junit.xml': junit,
      'a.jsonl': log,
      'broken/template.yaml': `AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Key: ${known}: [\n  ${plain('field')}\n`,
      'broken/policy.json': `{"Version": "2012-10-17", "Statement": [${plain('value')} ${known}`,
      'broken/junit.xml': `<testsuites><testsuite name="a"><${plain('body')} ${token}`,
    });
    const inspected = await program.cli(['inspect', folder]);
    expect(inspected.code).toBe(0);
    expect(inspected.stdout).toContain('broken/policy.json');
    writeTree(folder, { '.evidence.yml': `scope: { system: ${known}\n  ${plain('field')}: {{\n` });
    const refused = await program.cli(['generate', '--root', folder, '--out', join(folder, 'out')]);
    expect(refused.code).toBe(3);
    writeTree(folder, { '.evidence.yml': `collect: { logs: { sample-size: ${plain('value')} } }\n` });
    const wrong = await program.cli(['generate', '--root', folder, '--out', join(folder, 'out')]);
    expect(wrong.code).toBe(3);
    for (const { stdout, stderr } of [inspected, refused, wrong]) {
      for (const secret of planted) expect(`${stdout}${stderr}`.includes(secret), secret.slice(0, 24)).toBe(false);
    }
  });
});

describe('names', () => {
  const command = '::error title=boom::boom';

  it('that are commands to the runner never begin a line of its log', async () => {
    const workspace = program.emptyFolder();
    const template = (name: string): string =>
      `AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  "${name}":\n    Type: AWS::SQS::Queue\n  "##[error]boom": { Type: AWS::SQS::Queue }\n`;
    writeTree(workspace, {
      'template.yaml': template(command),
      [`${command}\n${command}.template.yaml`]: template('__proto__'),
      [`a\r${command}/template.yaml`]: `AWSTemplateFormatVersion: '2010-09-09'\nResources: [\n`,
    });
    const commit = commitAll(workspace);
    writeTree(workspace, {
      'test-results/junit.xml': `<testsuites><testsuite name="&#10;${command}"><testcase name="&#10;${command}"><failure/></testcase></testsuite></testsuites>`,
      [`logs/\n${command}.log`]: `START RequestId: 1\n2026-11-09T07:00:00Z\t1\tINFO\t${command}\n`,
    });
    const ran = await program.step({ workspace, github, commit, inputs: { tag: `v1\n${command}` } });
    expect(ran.code).toBe(0);
    const commands = ran.stdout.split(/\r\n|\n|\r/).filter((line) => /^\s*(::|##\[)/.test(line));
    // Groups and annotations of ours, whose properties hold no mark that would end them.
    const ours =
      /^::(group::|endgroup::|(warning|error) title=(critical|high|medium|low)%3A [^:,]+(,file=[^:,]+)?(,line=\d+)?::|notice title=Release Evidence::)/;
    expect(commands.filter((line) => !ours.test(line))).toEqual([]);
    expect(ran.stdout).toContain('boom');
    const report = JSON.parse(readFileSync(join(workspace, 'release-evidence/evidence.json'), 'utf8'));
    expect(report.facts.some(({ id }: { id: string }) => id.endsWith(`#${command}`))).toBe(true);
  });

  it('that are prototype keys are names like any other', async () => {
    const folder = program.emptyFolder();
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const resources = names.map((name) => `  ${name}:\n    Type: AWS::SQS::Queue\n`).join('');
    writeTree(folder, { 'template.yaml': `AWSTemplateFormatVersion: '2010-09-09'\nResources:\n${resources}` });
    const out = join(folder, 'out');
    const ran = await program.cli(['generate', '--root', folder, '--out', out, '--at', '2026-11-10']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const { facts } = JSON.parse(readFileSync(join(out, 'evidence.json'), 'utf8'));
    const queues = facts.filter(({ type }: { type: string }) => type === 'queue').map(({ id }: { id: string }) => id);
    expect(queues).toEqual(names.sort().map((name) => `queue:template.yaml#${name}`));
    expect(readFileSync(join(out, 'evidence.md'), 'utf8')).toContain('#__proto__');
  });
});

describe('input that is made to hurt', () => {
  it('leaves the rest of the evidence as it is', async () => {
    const folder = program.emptyFolder();
    const bomb = Array.from(
      { length: 12 },
      (_, i) => `  a${i + 1}: &a${i + 1} [${Array(12).fill(`*a${i}`).join(', ')}]`,
    );
    writeTree(folder, {
      'template.yaml': "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Jobs:\n    Type: AWS::SQS::Queue\n",
      'bomb/template.yaml': `AWSTemplateFormatVersion: '2010-09-09'\nMetadata:\n  a0: &a0 [x]\n${bomb.join('\n')}\nResources: {}\n`,
      'deep/template.json': `{"AWSTemplateFormatVersion":"2010-09-09","Resources":${'['.repeat(100_000)}`,
      'entity/junit.xml': '<!DOCTYPE testsuites [<!ENTITY a SYSTEM "file:///etc/passwd">]><testsuites>&a;</testsuites>',
      'not-what-it-says/template.yaml': Buffer.from([0x50, 0x4b, 3, 4, 0, 255, 254, 0]),
    });
    const out = join(folder, 'out');
    const ran = await program.cli([
      'generate',
      '--root',
      folder,
      '--out',
      out,
      '--at',
      '2026-11-10',
      '--format',
      'json',
    ]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const report = JSON.parse(readFileSync(join(out, 'evidence.json'), 'utf8'));
    expect(report.facts.map(({ id }: { id: string }) => id)).toContain('queue:template.yaml#Jobs');
    const problems = [...report.problems, ...report.evidence.flatMap((one: { problems: object[] }) => one.problems)];
    const places = new Set(problems.map(({ place }: { place: { path: string } }) => place.path));
    for (const path of ['bomb/template.yaml', 'deep/template.json', 'entity/junit.xml']) expect(places).toContain(path);
    expect(problems.map(({ code }: { code: string }) => code)).not.toContain('reader-failed');
    const passing = report.results.filter(
      ({ check, outcome }: { check: string; outcome: string }) =>
        outcome === 'pass' && report.checks.find(({ id }: { id: string }) => id === check).needs.includes('manifest'),
    );
    expect(passing).toEqual([]);
  });
});
