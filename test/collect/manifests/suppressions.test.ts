import { describe, expect, it } from 'vitest';
import { MAX_SUPPRESSIONS } from '../../../src/collect/manifests/facts/suppression.ts';
import { yamlTree } from '../../../src/collect/manifests/yaml-tree.ts';
import type { Reading } from '../../../src/collect/reader.ts';
import { onlyReading, readings } from './files.ts';
import { ofType, reading, schemaErrors } from './reading.ts';

/** Each suppression in a few words, in the order in which they are found. */
function told(made: Reading): string[] {
  return ofType(made, 'suppression').map(({ attributes: { tool, rules, on, reason }, place }) =>
    [`${place.path}:${place.line}`, tool, JSON.stringify(rules), on ?? 'whole file', reason ?? 'no reason'].join(' | '),
  );
}

const QUEUE = (metadata: string): string => `
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Metadata: ${metadata}
`;

describe('Metadata of a template', () => {
  it('tells of each tool what it says there, on a resource and on the template', () => {
    const made = reading(`
Metadata:
  cfn-lint: { config: { ignore_checks: [W2001, E3] } }
  checkov: { skip: [{ id: CKV_AWS_27, comment: Not before May }] }
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Metadata:
      cfn_nag:
        rules_to_suppress:
          - { id: W48, reason: Nothing personal in it }
          - { id: W87 }
      cdk_nag: { rules_to_suppress: [{ id: AwsSolutions-SQS3, reason: Nobody waits for it }] }
      guard: { SuppressedRules: [SQS_QUEUE_KMS_MASTER_KEY_ID_RULE] }
`);
    expect(told(made)).toEqual([
      'template.yaml:4 | checkov | ["CKV_AWS_27"] | whole file | Not before May',
      'template.yaml:3 | cfn-lint | ["W2001","E3"] | whole file | no reason',
      'template.yaml:11 | cfn-nag | ["W48"] | Jobs | Nothing personal in it',
      'template.yaml:12 | cfn-nag | ["W87"] | Jobs | no reason',
      'template.yaml:13 | cdk-nag | ["AwsSolutions-SQS3"] | Jobs | Nobody waits for it',
      'template.yaml:14 | guard | ["SQS_QUEUE_KMS_MASTER_KEY_ID_RULE"] | Jobs | no reason',
    ]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('is told once of a SAM function, of which the transform makes several resources', () => {
    const made = reading(`
Transform: AWS::Serverless-2016-10-31
Resources:
  Create:
    Type: AWS::Serverless::Function
    Metadata: { checkov: { skip: [{ id: CKV_AWS_115, comment: Called twice a day }] } }
    Properties: { Runtime: nodejs24.x, Handler: a.b, CodeUri: src/ } # checkov:skip=CKV_AWS_50: no traces yet
`);
    expect(told(made)).toEqual([
      'template.yaml:6 | checkov | ["CKV_AWS_115"] | Create | Called twice a day',
      'template.yaml:7 | checkov | ["CKV_AWS_50"] | Create | no traces yet',
    ]);
  });

  it('is read of CDK and of JSON, a reason in other letters decoded', () => {
    const reason = Buffer.from('Zugriff über VPN').toString('base64');
    const rule = { id: 'AwsSolutions-SQS4', reason, is_reason_encoded: true };
    const made = reading(
      JSON.stringify({
        Resources: {
          Jobs: {
            Type: 'AWS::SQS::Queue',
            Metadata: { 'aws:cdk:path': 'Shop/Jobs/Resource', cdk_nag: { rules_to_suppress: [rule] } },
          },
        },
      }),
    );
    expect(told(made)).toEqual(['template.yaml:1 | cdk-nag | ["AwsSolutions-SQS4"] | Jobs | Zugriff über VPN']);
  });

  it.each([
    [
      '{ checkov: yes, cfn_nag: [], guard: { SuppressedRules: {} } }',
      [[{ unresolved: 'the rule is not written out' }]],
    ],
    ['{ checkov: { skip: { id: CKV_AWS_27 } } }', [['CKV_AWS_27']]],
    ['{ checkov: { skip: [null, 7, [], { id: !Ref Rule }] } }', [[hole()], ['7'], [hole()], [hole()]]],
    ['{ __proto__: { checkov: { skip: [{ id: CKV_AWS_27 }] } } }', []],
    ['{ cfn-lint: { config: { ignore_checks: [] } } }', []],
    ['text', []],
    ['[checkov, skip]', []],
  ])('of any shape is taken for no more than it says: %s', (metadata, rules) => {
    const made = reading(QUEUE(metadata));
    expect(ofType(made, 'suppression').map(({ attributes }) => attributes.rules)).toEqual(rules);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('whose reason is no text is a hole, and not what stands there', () => {
    const [made] = ofType(reading(QUEUE('{ checkov: { skip: [{ id: CKV_1, comment: { a: b } }] } }')), 'suppression');
    expect(made?.attributes.reason).toEqual({ unresolved: 'the reason is not written out' });
  });
});

function hole() {
  return { unresolved: 'the rule is not written out' };
}

describe('comments of YAML', () => {
  it('are on what they are in, or above', () => {
    const made = reading(`# kics-scan disable=aaa-1,bbb-2
Parameters: { Rule: { Type: String } }
Resources:
  # trivy:ignore:AVD-AWS-0135 the key is Amazon's
  Jobs:
    Type: AWS::SQS::Queue # checkov:skip=CKV_AWS_27:no key of ours
    # kics-scan ignore-line
    Properties:
      DelaySeconds: 5
# tfsec:ignore:aws-sqs-a tfsec:ignore:aws-sqs-b:exp:2030-01-01
      QueueName: jobs
  # trivy:ignore:*
  Mails: { Type: AWS::SQS::Queue,
    # checkov:skip=CKV_AWS_28
    Properties: {} }
Outputs:
  # checkov:skip=CKV_AWS_9
  Name: { Value: x }
# kics-scan ignore
`);
    expect(told(made)).toEqual([
      'template.yaml:1 | kics | ["aaa-1","bbb-2"] | whole file | no reason',
      'template.yaml:4 | trivy | ["AVD-AWS-0135"] | Jobs | the key is Amazon\'s',
      'template.yaml:6 | checkov | ["CKV_AWS_27"] | Jobs | no key of ours',
      'template.yaml:7 | kics | [] | Jobs | no reason',
      'template.yaml:10 | tfsec | ["aws-sqs-a"] | Jobs | no reason',
      'template.yaml:10 | tfsec | ["aws-sqs-b"] | Jobs | no reason',
      'template.yaml:12 | trivy | [] | Mails | no reason',
      'template.yaml:14 | checkov | ["CKV_AWS_28"] | Mails | no reason',
      'template.yaml:17 | checkov | ["CKV_AWS_9"] | whole file | no reason',
      'template.yaml:19 | kics | [] | whole file | no reason',
    ]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('are no strings that look like one', () => {
    const made = reading(`
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: 'a # checkov:skip=CKV_AWS_1'
      Tags:
        - { Key: a, Value: "# checkov:skip=CKV_AWS_2" }
        - Key: b#checkov:skip=CKV_AWS_3
          Value: |
            #!/bin/sh
            # checkov:skip=CKV_AWS_4
        - Key: c
          Value: >- # trivy:ignore:AWS-0001
            # checkov:skip=CKV_AWS_5
`);
    expect(told(made)).toEqual(['template.yaml:14 | trivy | ["AWS-0001"] | Jobs | no reason']);
  });

  it('are none where a whole document is a text', () => {
    expect(yamlTree('|\n# checkov:skip=CKV_AWS_1\n')).toMatchObject({ comments: [] });
  });

  it('behind a flow are on what holds it, and not on its last entry', () => {
    const flow = 'Resources: { Jobs: { Type: AWS::SQS::Queue } } # checkov:skip=CKV_AWS_1\n';
    expect(told(reading(flow))).toEqual(['template.yaml:1 | checkov | ["CKV_AWS_1"] | whole file | no reason']);
  });

  it('are those of the first document alone, which is the one that is read', () => {
    expect(told(reading(`${QUEUE('{}')}---\n# checkov:skip=CKV_AWS_1\na: b\n`))).toEqual([]);
  });

  it('stand where they are, although flows are indented to be read', () => {
    const made = reading(`
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties: {
  DelaySeconds: 5,
  # checkov:skip=CKV_AWS_27
  QueueName: jobs
    }
`);
    expect(told(made)).toEqual(['template.yaml:7 | checkov | ["CKV_AWS_27"] | Jobs | no reason']);
  });

  it('say nothing where they merely speak of a tool', () => {
    const comments = [
      '# run checkov, skip nothing',
      '# kics-scan ignored',
      '# ignore: trivy',
      '# the kics-scan ignore',
    ];
    expect(told(reading(`${comments.join('\n')}\n${QUEUE('{}')}`))).toEqual([]);
  });

  it('are read of the Serverless Framework, on the function that they are in', async () => {
    const made = await onlyReading({
      'serverless.yml': `
service: shop
provider: { name: aws, runtime: nodejs24.x }
functions:
  create:
    # checkov:skip=CKV_AWS_115:called twice a day
    handler: a.b
resources:
  Resources:
    Jobs:
      Type: AWS::SQS::Queue
      # trivy:ignore:AWS-0096
      Metadata: { checkov: { skip: [{ id: CKV_AWS_27, comment: no key }] } }
`,
    });
    expect(told(made).sort()).toEqual([
      'serverless.yml:12 | trivy | ["AWS-0096"] | Jobs | no reason',
      'serverless.yml:13 | checkov | ["CKV_AWS_27"] | Jobs | no key',
      'serverless.yml:6 | checkov | ["CKV_AWS_115"] | CreateLambdaFunction | called twice a day',
    ]);
  });
});

describe('comments of Knative', () => {
  it('are on the object that they are in or above', async () => {
    const service = (name: string, comment: string): string => `
apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  ${comment}
  name: ${name}
spec: { template: { spec: { containers: [{ image: ghcr.io/shop/orders }] } } }
`;
    const made = await onlyReading({
      'service.yaml': `# trivy:ignore:KSV001${service('orders', '# checkov:skip=CKV_K8S_14:pinned by the pipeline')}---${service('mails', '# kics-scan ignore-block')}`,
    });
    expect(told(made)).toEqual([
      'service.yaml:1 | trivy | ["KSV001"] | orders | no reason',
      'service.yaml:5 | checkov | ["CKV_K8S_14"] | orders | pinned by the pipeline',
      'service.yaml:12 | kics | [] | mails | no reason',
    ]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });
});

describe('comments of Terraform', () => {
  const SOURCE = `
# trivy:ignore:AVD-AWS-0135
# tfsec:ignore:aws-sqs-enable-queue-encryption not before May
resource "aws_sqs_queue" "jobs" {
  #checkov:skip=CKV_AWS_27: no key of ours
  name = "jobs # checkov:skip=CKV_AWS_1" // kics-scan ignore-line
  delay_seconds = 5 /* checkov:skip=CKV_AWS_6 */
  policy = <<EOT
# checkov:skip=CKV_AWS_2
EOT
  tags = merge(local.tags, { # checkov:skip=CKV_AWS_3
    a = "b"
  })
} # checkov:skip=CKV_AWS_4

/* checkov:skip=CKV_AWS_5:of nothing */

data "aws_iam_policy_document" "jobs" {
  /* checkov:skip=CKV_AWS_111:read once
     checkov:skip=CKV_AWS_109 */
}
`;

  it('are on the block that they are in, behind or directly above', async () => {
    const made = await onlyReading({ 'main.tf': SOURCE });
    expect(told(made)).toEqual([
      'main.tf:2 | trivy | ["AVD-AWS-0135"] | aws_sqs_queue.jobs | no reason',
      'main.tf:3 | tfsec | ["aws-sqs-enable-queue-encryption"] | aws_sqs_queue.jobs | not before May',
      'main.tf:5 | checkov | ["CKV_AWS_27"] | aws_sqs_queue.jobs | no key of ours',
      'main.tf:6 | kics | [] | aws_sqs_queue.jobs | no reason',
      'main.tf:7 | checkov | ["CKV_AWS_6"] | aws_sqs_queue.jobs | no reason',
      'main.tf:11 | checkov | ["CKV_AWS_3"] | aws_sqs_queue.jobs | no reason',
      'main.tf:14 | checkov | ["CKV_AWS_4"] | aws_sqs_queue.jobs | no reason',
      'main.tf:16 | checkov | ["CKV_AWS_5"] | whole file | of nothing',
      'main.tf:19 | checkov | ["CKV_AWS_111"] | data.aws_iam_policy_document.jobs | read once',
      'main.tf:19 | checkov | ["CKV_AWS_109"] | data.aws_iam_policy_document.jobs | no reason',
    ]);
    expect(schemaErrors(made.facts)).toEqual([]);
  });

  it('are said of the plan, where there is one: it has none itself', async () => {
    const { byPath } = await readings({
      'main.tf': 'resource "aws_sqs_queue" "jobs" {\n  # checkov:skip=CKV_AWS_27\n}\n',
      'tfplan.json': JSON.stringify({
        format_version: '1.2',
        planned_values: {
          root_module: {
            resources: [
              { address: 'aws_sqs_queue.jobs', mode: 'managed', type: 'aws_sqs_queue', name: 'jobs', values: {} },
            ],
          },
        },
        configuration: {
          root_module: { resources: [{ address: 'aws_sqs_queue.jobs', type: 'aws_sqs_queue', name: 'jobs' }] },
        },
      }),
    });
    const facts = byPath.get('main.tf')?.facts ?? [];
    expect(facts.map(({ id, attributes, place }) => [id, attributes.stack, place.path])).toEqual([
      ['suppression:tfplan.json#aws_sqs_queue.jobs checkov CKV_AWS_27', 'stack:tfplan.json', 'main.tf'],
    ]);
  });
});

describe('many', () => {
  const capped = (made: Reading) => made.problems.filter(({ code }) => code === 'cap-reached');
  const comments = (count: number) =>
    Array.from({ length: count }, (_, at) => `# checkov:skip=CKV_AWS_${at}`).join('\n');

  it('are kept up to the cap, and it is said that there are more without touching any check', async () => {
    const most = reading(comments(MAX_SUPPRESSIONS) + QUEUE('{}'));
    expect(ofType(most, 'suppression')).toHaveLength(MAX_SUPPRESSIONS);
    expect(capped(most)).toEqual([]);
    for (const made of [
      reading(comments(MAX_SUPPRESSIONS + 1) + QUEUE('{}')),
      reading(QUEUE(`{ cfn_nag: { rules_to_suppress: [${'{ id: W1 },'.repeat(MAX_SUPPRESSIONS + 1)}] } }`)),
      await onlyReading({ 'main.tf': `${comments(MAX_SUPPRESSIONS + 1)}\nresource "aws_sqs_queue" "jobs" {}\n` }),
    ]) {
      expect(ofType(made, 'suppression')).toHaveLength(MAX_SUPPRESSIONS);
      expect(capped(made).map(({ kinds }) => kinds)).toEqual([[]]);
    }
  });

  it('have ids of their own', () => {
    const made = reading(
      QUEUE('{ guard: { SuppressedRules: [A] }, cfn_nag: { rules_to_suppress: [{ id: A }, { id: A }] } }'),
    );
    expect(ofType(made, 'suppression').map(({ id }) => id)).toEqual([
      'suppression:template.yaml#Jobs cfn-nag A',
      'suppression:template.yaml#Jobs cfn-nag A~2',
      'suppression:template.yaml#Jobs guard A',
    ]);
  });
});
