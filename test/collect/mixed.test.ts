import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { FORMS, type Form } from '../../src/collect/join.ts';
import { inspect } from '../../src/inspect.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { wholeRun } from '../hostile/whole-run.ts';
import { collected, inFolder, judged, ofType, told } from './collected.ts';
import { planOf } from './manifests/terraform/plan.ts';

/** A template of one function with a name of its own, and its role. */
const template = (name: string, timeout = 10): JsonObject => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Resources: {
    Main: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: name,
        Handler: 'index.handler',
        Runtime: 'nodejs22.x',
        Timeout: timeout,
        Code: { S3Bucket: 'code', S3Key: `${name}.zip` },
        Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
      },
    },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: { RoleName: `${name}-role`, AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] } },
    },
  },
});

const sam = (name: string): JsonObject => ({
  Transform: 'AWS::Serverless-2016-10-31',
  Resources: {
    Main: {
      Type: 'AWS::Serverless::Function',
      Properties: { FunctionName: name, Handler: 'a.b', Runtime: 'nodejs22.x', CodeUri: 'src/' },
    },
  },
});

const resources = (name: string) => [
  { address: 'aws_iam_role.main', values: { name: `${name}-role` }, unknown: { arn: true } },
  {
    address: 'aws_lambda_function.main',
    values: { function_name: name, handler: 'a.b', runtime: 'nodejs22.x', filename: 'a.zip', timeout: 10 },
    unknown: { arn: true, role: true },
    expressions: { role: 'aws_iam_role.main.arn' },
  },
];

const state = (name: string): object => ({
  version: 4,
  terraform_version: '1.9.5',
  outputs: {},
  resources: resources(name).map(({ address, values }) => {
    const [type = '', own = ''] = address.split('.');
    return { mode: 'managed', type, name: own, instances: [{ attributes: { id: own, ...values } }] };
  }),
});

const terraform = (name: string): string => `resource "aws_lambda_function" "main" {
  function_name = "${name}"
}

resource "aws_iam_role" "main" {
  name = "${name}-role"
}
`;

const exported = (name: string): object => ({
  FunctionName: name,
  FunctionArn: `arn:aws:lambda:eu-west-1:111122223333:function:${name}`,
  Runtime: 'nodejs22.x',
  Handler: 'a.b',
  Timeout: 30,
  Role: `arn:aws:iam::111122223333:role/${name}-role`,
});

const json = (value: object): string => JSON.stringify(value, null, 1);

/** One system whose parts are written with eight tools, most of them at hand in several forms. */
const SYSTEM: Record<string, string> = {
  'a/template.yaml': stringify(sam('shop-a')),
  'a/.aws-sam/build/template.yaml': stringify(sam('shop-a')),
  'b/serverless.yml': stringify({
    service: 'shop',
    provider: { name: 'aws', runtime: 'nodejs22.x' },
    functions: { main: { name: 'shop-b', handler: 'a.b' } },
  }),
  'b/.serverless/cloudformation-template-update-stack.json': json(template('shop-b')),
  'b/.serverless/cloudformation-template-create-stack.json': json({
    Resources: { ServerlessDeploymentBucket: { Type: 'AWS::S3::Bucket' } },
  }),
  'c/main.tf': terraform('shop-c'),
  'c/tfplan.json': json(planOf(resources('shop-c'))),
  'c/terraform.tfstate': json(state('shop-c')),
  'd/cdk.out/manifest.json': json({
    version: '48.0.0',
    artifacts: { Shop: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Shop.template.json' } } },
  }),
  'd/cdk.out/Shop.template.json': json(template('shop-d')),
  'e/main.bicep': "resource app 'Microsoft.Web/sites@2024-04-01' = {\n  name: 'shop-e'\n  kind: 'functionapp'\n}\n",
  'e/main.json': json({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [{ type: 'Microsoft.Web/sites', apiVersion: '2024-04-01', name: 'shop-e', kind: 'functionapp' }],
  }),
  'f/service.yaml': stringify({
    apiVersion: 'serving.knative.dev/v1',
    kind: 'Service',
    metadata: { name: 'shop-f' },
    spec: { template: { spec: { containers: [{ image: 'registry.example/shop:1' }] } } },
  }),
  'g/template.json': json(template('shop-g')),
  'deployed/a.json': json(exported('shop-a')),
  'deployed/g.json': json(exported('shop-g')),
};

/** Names of functions with the file in which each is judged. */
const functionsIn = (facts: { facts: readonly Fact[] }): string[] =>
  ofType(facts, 'function')
    .map(({ attributes, place }) => `${String(attributes.name)} in ${place.path}`)
    .sort();

const ONCE = [
  'shop-a in a/.aws-sam/build/template.yaml',
  'shop-b in b/.serverless/cloudformation-template-update-stack.json',
  'shop-c in c/tfplan.json',
  'shop-d in d/cdk.out/Shop.template.json',
  'shop-e in e/main.json',
  'shop-f in f/service.yaml',
  'shop-g in g/template.json',
];

describe('a folder with several dialects, and one stack in several forms', () => {
  it('has each function once, in the form that is deployed', async () => {
    const found = await collected(SYSTEM);
    expect(functionsIn(found)).toEqual(ONCE);
    expect(told(found).filter((one) => /^(superseded|same-thing)/.test(one))).toEqual([
      'same-thing c/terraform.tfstate',
      'same-thing c/terraform.tfstate',
      'same-thing c/terraform.tfstate',
      'same-thing deployed/a.json',
      'same-thing deployed/g.json',
      'superseded a/template.yaml',
      'superseded b/.serverless/cloudformation-template-create-stack.json',
      'superseded b/serverless.yml',
      'superseded c/main.tf',
      'superseded e/main.bicep',
    ]);
  });

  it('says of a function where else it stands, and in what that differs', async () => {
    const found = await collected(SYSTEM);
    const seen = (name: string) =>
      ofType(found, 'function').find(({ attributes }) => attributes.name === name)?.attributes.seenIn;
    expect(seen('shop-g')).toEqual([
      {
        fact: 'function:deployed/g.json#shop-g',
        form: 'deployed',
        differs: expect.arrayContaining(['timeoutSeconds']),
      },
    ]);
    expect(seen('shop-c')).toMatchObject([
      { fact: 'function:c/terraform.tfstate#aws_lambda_function.main', form: 'state' },
    ]);
    expect(seen('shop-d')).toEqual([]);
  });

  it('is one inventory: every check of functions is about each of them once', async () => {
    const { facts, results } = await judged(SYSTEM);
    const ids = ofType({ facts }, 'function')
      .map(({ id }) => id)
      .sort();
    expect(ids).toHaveLength(ONCE.length);
    const inventory = results.find(({ check }) => check === 'gov-inventory');
    expect(inventory?.facts.map(({ fact }) => fact).sort()).toEqual(ids);
  });

  it('is so in the report: which form won, and why the other was not read', async () => {
    const { report, files } = await wholeRun(SYSTEM);
    const markdown = files.find(({ name }) => name.endsWith('.md'))?.bytes;
    const text = Buffer.from(markdown ?? []).toString('utf8');
    const index = text.slice(text.indexOf('## Evidence index'));
    for (const path of ['a/.aws-sam/build/template.yaml', 'c/tfplan.json', 'g/template.json']) {
      expect(index).toContain(path);
    }
    for (const path of ['a/template.yaml', 'b/serverless.yml', 'e/main.bicep']) expect(index).not.toContain(path);
    const notLookedAt = text.slice(text.indexOf('## What was not looked at'), text.indexOf('## Evidence index'));
    expect(notLookedAt).toContain('a/.aws-sam/build/template.yaml is its compiled form');
    expect(notLookedAt).toContain(
      'It is the function shop-c of c/tfplan.json, where it is judged: plan comes before state',
    );
    expect(report.facts.filter(({ type }) => type === 'function')).toHaveLength(ONCE.length);
  });

  it('is so in what inspect prints', async () => {
    const lines = await inFolder(SYSTEM, async (root) => {
      const printed: string[] = [];
      for await (const line of inspect([root], null)) printed.push(line);
      return printed.map((line) => JSON.parse(line.replaceAll(root, '')));
    });
    const functions = lines.flatMap(({ facts }) => facts.filter(({ type }: Fact) => type === 'function'));
    expect(functionsIn({ facts: functions })).toEqual(ONCE);
    const problems = lines.flatMap((line) =>
      line.problems.map(({ code, place }: { code: string; place: { path: string } }) => `${code} ${place.path}`),
    );
    expect(problems).toContain('superseded a/template.yaml');
    expect(problems).toContain('same-thing deployed/a.json');
  });

  it('hangs on no order of the files', async () => {
    const backwards = Object.fromEntries(Object.entries(SYSTEM).toReversed());
    expect(JSON.stringify((await collected(backwards)).facts)).toBe(JSON.stringify((await collected(SYSTEM)).facts));
  });
});

describe('several stages', () => {
  it('of one form stay apart, though their names are the same', async () => {
    const found = await collected({
      'dev/template.json': json(template('shop-a')),
      'prod/template.json': json(template('shop-a', 20)),
    });
    expect(functionsIn(found)).toEqual(['shop-a in dev/template.json', 'shop-a in prod/template.json']);
    expect(told(found).filter((one) => one.startsWith('same-thing'))).toEqual([]);
  });

  it('of which the settings choose one are that one', async () => {
    const assembly = (id: string): Record<string, string> => ({
      [`cdk.out/assembly-${id}/manifest.json`]: json({
        version: '48.0.0',
        artifacts: { [id]: { type: 'aws:cloudformation:stack', properties: { templateFile: `${id}.template.json` } } },
      }),
      [`cdk.out/assembly-${id}/${id}.template.json`]: json(template(`shop-${id.toLowerCase()}`)),
    });
    const tree = {
      ...assembly('Dev'),
      ...assembly('Prod'),
      'cdk.out/manifest.json': json({
        version: '48.0.0',
        artifacts: Object.fromEntries(
          ['Dev', 'Prod'].map((id) => [
            `assembly-${id}`,
            { type: 'cdk:cloud-assembly', properties: { directoryName: `assembly-${id}` }, displayName: id },
          ]),
        ),
      }),
    };
    expect(functionsIn(await collected(tree)).map((one) => one.split(' ')[0])).toEqual(['shop-dev', 'shop-prod']);
    const chosen = await collected({ ...tree, '.evidence.yml': 'collect: { manifests: { stage: Prod } }\n' });
    expect(functionsIn(chosen)).toEqual(['shop-prod in cdk.out/assembly-Prod/Prod.template.json']);
  });
});

it('a hundred packages, each built, are a hundred functions', async () => {
  const names = Array.from({ length: 100 }, (_, n) => `p${String(n).padStart(3, '0')}`);
  const tree = Object.fromEntries(
    names.flatMap((name, n): [string, string][] => {
      const at = `packages/${name}`;
      if (n % 3 === 0) {
        return [
          [`${at}/template.yaml`, stringify(sam(name))],
          [`${at}/.aws-sam/build/template.yaml`, stringify(sam(name))],
        ];
      }
      if (n % 3 === 1) {
        return [
          [`${at}/tfplan.json`, json(planOf(resources(name)))],
          [`${at}/terraform.tfstate`, json(state(name))],
        ];
      }
      return [
        [`${at}/template.json`, json(template(name))],
        [`${at}/packaged.json`, json(template(name))],
      ];
    }),
  );
  const { report } = await wholeRun(tree);
  const functions = ofType(report, 'function');
  expect(functions.map(({ attributes }) => attributes.name).sort()).toEqual(names);
  expect(ofType(report, 'role')).toHaveLength(100);
  const codes = new Map<string, number>();
  for (const { code } of report.problems) codes.set(code, (codes.get(code) ?? 0) + 1);
  // 34 sources of SAM and 33 of templates; function, role and all the rest of 33 states.
  expect(codes.get('superseded')).toBe(67);
  expect(codes.get('same-thing')).toBe(99);
  expect(report.results.find(({ check }) => check === 'gov-inventory')?.facts).toHaveLength(100);
}, 60_000);

it('a plan stands in for no other service that calls its resources the same', async () => {
  const found = await collected({
    'a/main.tf': terraform('shop-a'),
    'out/tfplan.json': json(planOf(resources('shop-a'))),
    'b/main.tf': terraform('shop-b'),
    'c/terraform.tfstate': json(state('shop-c')),
  });
  expect(functionsIn(found)).toEqual([
    'shop-a in out/tfplan.json',
    'shop-b in b/main.tf',
    'shop-c in c/terraform.tfstate',
  ]);
  expect(told(found).filter((one) => one.startsWith('superseded'))).toEqual(['superseded a/main.tf']);
});

describe('any forms of any functions', () => {
  const FILES: Record<Form, (name: string) => [string, string]> = {
    compiled: (name) => [`${name}/packaged.json`, json(template(name))],
    plan: (name) => [`${name}/tf/tfplan.json`, json(planOf(resources(name)))],
    source: (name) => [`${name}/template.json`, json(template(name, 20))],
    state: (name) => [`${name}/tf/terraform.tfstate`, json(state(name))],
    inventory: (name) => [`${name}/other/main.tf`, terraform(name)],
    deployed: (name) => [`${name}/live.json`, json(exported(name))],
  };

  it('come to each function once, in the form that comes first', async () => {
    const forms = fc.subarray([...FORMS], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(forms, { minLength: 1, maxLength: 4 }), async (services) => {
        const named = services.map((one, n) => ({ name: `shop-${n}`, forms: one }));
        const tree = Object.fromEntries(named.flatMap(({ name, forms: own }) => own.map((form) => FILES[form](name))));
        const expected = named.map(({ name, forms: own }) => {
          const first = FORMS.find((form) => own.includes(form)) ?? 'source';
          return `${name} in ${FILES[first](name)[0]}`;
        });
        expect(functionsIn(await collected(tree))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
