import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../src/model/json.ts';
import { factOf, ofType, schemaErrors } from '../reading.ts';
import { type Given, planOf, readingOf } from './plan.ts';

const KNOWN_LATER = { id: true, arn: true };

const of = (given: Given[], id: string): { [name: string]: Json } => {
  const made = readingOf(planOf(given));
  expect(made.problems).toEqual([]);
  return factOf(made, `${id.split(' ')[0]}:plan.json#${id.split(' ').slice(1).join(' ')}`).attributes;
};

const FUNCTION: Given = {
  address: 'aws_lambda_function.f',
  values: { function_name: 'f', runtime: 'nodejs24.x', package_type: 'Zip' },
  unknown: { ...KNOWN_LATER, invoke_arn: true },
};

const KEY: Given = {
  address: 'aws_kms_key.k',
  values: { enable_key_rotation: true, is_enabled: true },
  unknown: KNOWN_LATER,
};

describe('what other resources say of a function', () => {
  const about = (...more: Given[]) => of([FUNCTION, ...more], 'function aws_lambda_function.f');
  const named = { function_name: 'aws_lambda_function.f.function_name' };

  test('where failed events go', () => {
    const config: Given = {
      address: 'aws_lambda_function_event_invoke_config.c',
      values: { function_name: 'f', destination_config: [{ on_failure: [{}], on_success: [] }] },
      unknown: { destination_config: [{ on_failure: [{ destination: true }] }] },
      expressions: {
        ...named,
        destination_config: [
          { on_failure: [{ destination: { references: ['aws_sqs_queue.dead.arn', 'aws_sqs_queue.dead'] } }] },
        ],
      },
    };
    const queue: Given = { address: 'aws_sqs_queue.dead', values: { name: 'dead' }, unknown: KNOWN_LATER };
    expect(about(config, queue).failureDestination).toBe('${aws_sqs_queue.dead.Arn}');
  });

  test('how its runtime is kept up to date', () => {
    const management: Given = {
      address: 'aws_lambda_runtime_management_config.m',
      values: { function_name: 'f', update_runtime_on: 'Manual', runtime_version_arn: 'arn:x' },
      expressions: named,
    };
    expect(about(management).runtimeUpdates).toBe('manual');
  });

  test('whether it may call itself round', () => {
    const recursion: Given = {
      address: 'aws_lambda_function_recursion_config.r',
      values: { function_name: 'f', recursive_loop: 'Allow' },
      expressions: named,
    };
    expect(about(recursion).recursiveLoop).toBe('allow');
  });

  test('who signs its code', () => {
    const config: Given = {
      address: 'aws_lambda_code_signing_config.s',
      values: {
        allowed_publishers: [
          { signing_profile_version_arns: ['arn:aws:signer:eu-west-1:111122223333:/signing-profiles/p/1'] },
        ],
        policies: [{ untrusted_artifact_on_deployment: 'Enforce' }],
      },
      unknown: KNOWN_LATER,
    };
    const signed: Given = {
      ...FUNCTION,
      unknown: { ...FUNCTION.unknown, code_signing_config_arn: true },
      expressions: { code_signing_config_arn: 'aws_lambda_code_signing_config.s.arn' },
    };
    expect(of([signed, config], 'function aws_lambda_function.f').codeSigning).toMatchObject({
      untrusted: 'enforce',
      publishers: ['arn:aws:signer:eu-west-1:111122223333:/signing-profiles/p/1'],
    });
  });
});

describe('policies', () => {
  const ROLE: Given = {
    address: 'aws_iam_role.r',
    values: { name: 'r', assume_role_policy: '{"Statement":[]}' },
    unknown: KNOWN_LATER,
  };
  const POLICY: Given = {
    address: 'aws_iam_policy.p',
    values: {
      name: 'p',
      policy: '{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}',
    },
    unknown: KNOWN_LATER,
  };
  const rolesOf = (...more: Given[]) =>
    ofType(readingOf(planOf([ROLE, POLICY, ...more])), 'policy-statement').map(({ attributes }) => attributes.role);

  test.each<[string, Given]>([
    [
      'an attachment to one role',
      {
        address: 'aws_iam_role_policy_attachment.a',
        values: { role: 'r' },
        unknown: { policy_arn: true },
        expressions: { role: 'aws_iam_role.r.name', policy_arn: 'aws_iam_policy.p.arn' },
      },
    ],
    [
      'an attachment to several',
      {
        address: 'aws_iam_policy_attachment.a',
        values: { name: 'a', roles: ['r'] },
        unknown: { policy_arn: true },
        expressions: { roles: 'aws_iam_role.r.name', policy_arn: 'aws_iam_policy.p.arn' },
      },
    ],
    [
      'all attachments of one role',
      {
        address: 'aws_iam_role_policy_attachments_exclusive.a',
        values: { role_name: 'r' },
        unknown: { policy_arns: true },
        expressions: { role_name: 'aws_iam_role.r.name', policy_arns: 'aws_iam_policy.p.arn' },
      },
    ],
  ])('%s', (_, attachment) => {
    expect(rolesOf(attachment)).toEqual(['role:plan.json#aws_iam_role.r']);
  });

  test('a policy that hangs on nothing', () => {
    expect(rolesOf()).toEqual([null]);
  });

  test('users and their keys', () => {
    const made = readingOf(
      planOf([
        { address: 'aws_iam_user.u', values: { name: 'u' }, unknown: KNOWN_LATER },
        {
          address: 'aws_iam_access_key.k',
          values: { user: 'u' },
          expressions: { user: 'aws_iam_user.u.name' },
          unknown: { secret: true },
          sensitive: { secret: true },
        },
      ]),
    );
    expect(factOf(made, 'stack:plan.json').attributes.staticUsers).toEqual([
      { name: 'aws_iam_user.u', resourceType: 'AWS::IAM::User' },
      { name: 'aws_iam_access_key.k', resourceType: 'AWS::IAM::AccessKey' },
    ]);
  });

  test.each<[string, Given, Given]>([
    [
      'a queue',
      { address: 'aws_sqs_queue.q', values: { name: 'q' }, unknown: { ...KNOWN_LATER, url: true } },
      {
        address: 'aws_sqs_queue_policy.p',
        unknown: { queue_url: true },
        expressions: { queue_url: 'aws_sqs_queue.q.url' },
      },
    ],
    [
      'a topic',
      { address: 'aws_sns_topic.t', values: { name: 't' }, unknown: KNOWN_LATER },
      { address: 'aws_sns_topic_policy.p', unknown: { arn: true }, expressions: { arn: 'aws_sns_topic.t.arn' } },
    ],
    [
      'a bucket',
      { address: 'aws_s3_bucket.b', values: { bucket: 'b' }, unknown: KNOWN_LATER },
      { address: 'aws_s3_bucket_policy.p', unknown: { bucket: true }, expressions: { bucket: 'aws_s3_bucket.b.id' } },
    ],
    [
      'a secret',
      { address: 'aws_secretsmanager_secret.s', values: { name: 's' }, unknown: KNOWN_LATER },
      {
        address: 'aws_secretsmanager_secret_policy.p',
        unknown: { secret_arn: true },
        expressions: { secret_arn: 'aws_secretsmanager_secret.s.arn' },
      },
    ],
    [
      'an image repository',
      { address: 'aws_ecr_repository.e', values: { name: 'e' }, unknown: KNOWN_LATER },
      {
        address: 'aws_ecr_repository_policy.p',
        values: { repository: 'e' },
        expressions: { repository: 'aws_ecr_repository.e.name' },
      },
    ],
    [
      'an API',
      { address: 'aws_api_gateway_rest_api.a', values: { name: 'a' }, unknown: KNOWN_LATER },
      {
        address: 'aws_api_gateway_rest_api_policy.p',
        unknown: { rest_api_id: true },
        expressions: { rest_api_id: 'aws_api_gateway_rest_api.a.id' },
      },
    ],
  ])('of %s', (_, resource, policy) => {
    const text = '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}';
    const made = readingOf(planOf([resource, { ...policy, values: { ...policy.values, policy: text } }]));
    expect(made.problems).toEqual([]);
    const [statement, ...others] = ofType(made, 'resource-policy-statement');
    expect(others).toEqual([]);
    expect(statement?.attributes).toMatchObject({ effect: 'allow', principals: [{ kind: 'anyone', id: '*' }] });
    expect(JSON.stringify(statement?.attributes)).toContain(resource.address);
  });
});

describe('stores and what keeps them', () => {
  test('a bucket with its parts', () => {
    const bucket = { bucket: 'aws_s3_bucket.b.id' };
    const attributes = of(
      [
        KEY,
        { address: 'aws_s3_bucket.b', values: { bucket: 'b' }, unknown: KNOWN_LATER },
        {
          address: 'aws_s3_bucket_public_access_block.b',
          values: {
            block_public_acls: true,
            block_public_policy: false,
            ignore_public_acls: true,
            restrict_public_buckets: true,
          },
          unknown: { bucket: true },
          expressions: bucket,
        },
        {
          address: 'aws_s3_bucket_versioning.b',
          values: { versioning_configuration: [{ status: 'Enabled' }] },
          unknown: { bucket: true },
          expressions: bucket,
        },
        {
          address: 'aws_s3_bucket_lifecycle_configuration.b',
          values: { rule: [{ id: 'old', status: 'Enabled', expiration: [{ days: 30 }], filter: [] }] },
          unknown: { bucket: true },
          expressions: bucket,
        },
        {
          address: 'aws_s3_bucket_logging.b',
          values: { target_bucket: 'logs', target_prefix: 'b/' },
          unknown: { bucket: true },
          expressions: bucket,
        },
      ],
      'bucket aws_s3_bucket.b',
    );
    expect(attributes).toMatchObject({ name: 'b', versioning: 'enabled', logTarget: 'logs' });
    expect(attributes.publicBlocksOff).toHaveLength(1);
    expect(attributes.lifecycle).toHaveLength(1);
  });

  test('a bucket whose key is one of the plan', () => {
    const given: Given[] = [
      KEY,
      { address: 'aws_s3_bucket.b', values: { bucket: 'b' }, unknown: KNOWN_LATER },
      {
        address: 'aws_s3_bucket_server_side_encryption_configuration.b',
        values: { rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: 'aws:kms' }] }] },
        unknown: { bucket: true, rule: [{ apply_server_side_encryption_by_default: [{ kms_master_key_id: true }] }] },
        expressions: {
          bucket: 'aws_s3_bucket.b.id',
          rule: [
            {
              apply_server_side_encryption_by_default: [
                { kms_master_key_id: { references: ['aws_kms_key.k.arn', 'aws_kms_key.k'] } },
              ],
            },
          ],
        },
      },
    ];
    expect(of(given, 'store aws_s3_bucket.b')).toMatchObject({
      service: 's3',
      encryption: 'customer-key',
      key: '${aws_kms_key.k}',
    });
  });

  test('a table', () => {
    const table: Given = {
      address: 'aws_dynamodb_table.t',
      values: {
        name: 't',
        point_in_time_recovery: [{ enabled: true }],
        server_side_encryption: [{ enabled: true, kms_key_arn: null }],
        deletion_protection_enabled: true,
        ttl: [{ attribute_name: 'until', enabled: true }],
      },
      unknown: KNOWN_LATER,
    };
    expect(of([table], 'table aws_dynamodb_table.t')).toMatchObject({
      pointInTimeRecovery: true,
      deletionProtection: true,
      ttlAttribute: 'until',
    });
    expect(of([table], 'store aws_dynamodb_table.t')).toMatchObject({ service: 'dynamodb', encryption: 'aws-key' });
  });

  test('a queue, a topic and a stream without keys', () => {
    const given: Given[] = [
      { address: 'aws_sqs_queue.q', values: { name: 'q', sqs_managed_sse_enabled: false }, unknown: KNOWN_LATER },
      { address: 'aws_sns_topic.t', values: { name: 't', kms_master_key_id: null }, unknown: KNOWN_LATER },
      {
        address: 'aws_kinesis_stream.s',
        values: { name: 's', encryption_type: 'NONE', retention_period: 48 },
        unknown: KNOWN_LATER,
      },
    ];
    for (const id of ['aws_sqs_queue.q', 'aws_sns_topic.t', 'aws_kinesis_stream.s']) {
      expect(of(given, `store ${id}`).encryption).toBe('none');
    }
    expect(of(given, 'stream aws_kinesis_stream.s').retentionHours).toBe(48);
  });

  test('a key with its name', () => {
    const alias: Given = {
      address: 'aws_kms_alias.a',
      values: { name: 'alias/orders' },
      unknown: { target_key_id: true },
      expressions: { target_key_id: 'aws_kms_key.k.key_id' },
    };
    expect(of([KEY, alias], 'key aws_kms_key.k')).toMatchObject({
      rotation: true,
      enabled: true,
      name: 'alias/orders',
    });
  });

  test('a secret that is rotated, whose value is nowhere', () => {
    const given: Given[] = [
      FUNCTION,
      { address: 'aws_secretsmanager_secret.s', values: { name: 'db' }, unknown: KNOWN_LATER },
      {
        address: 'aws_secretsmanager_secret_version.v',
        values: { secret_string: 'Tr0ub4dor-and-3' },
        unknown: { secret_id: true },
        sensitive: { secret_string: true },
        expressions: { secret_id: 'aws_secretsmanager_secret.s.id' },
      },
      {
        address: 'aws_secretsmanager_secret_rotation.r',
        values: { rotation_rules: [{ automatically_after_days: 30 }] },
        unknown: { secret_id: true, rotation_lambda_arn: true },
        expressions: { secret_id: 'aws_secretsmanager_secret.s.id', rotation_lambda_arn: 'aws_lambda_function.f.arn' },
      },
    ];
    expect(of(given, 'secret aws_secretsmanager_secret.s').rotation).toMatchObject({ everyDays: 30 });
    expect(JSON.stringify(readingOf(planOf(given)))).not.toContain('Tr0ub4dor');
  });
});

describe('what calls functions', () => {
  const sourceOf = (...given: Given[]) => {
    const made = readingOf(planOf([FUNCTION, ...given]));
    expect(made.problems).toEqual([]);
    return ofType(made, 'event-source').map(({ attributes: { service, function: called, source } }) => [
      service,
      called,
      source,
    ]);
  };
  const F = 'function:plan.json#aws_lambda_function.f';

  test('a bucket', () => {
    expect(
      sourceOf(
        { address: 'aws_s3_bucket.b', values: { bucket: 'b' }, unknown: KNOWN_LATER },
        {
          address: 'aws_s3_bucket_notification.n',
          values: { lambda_function: [{ events: ['s3:ObjectCreated:*'], filter_prefix: 'in/' }] },
          unknown: { bucket: true, lambda_function: [{ lambda_function_arn: true }] },
          expressions: {
            bucket: 'aws_s3_bucket.b.id',
            lambda_function: [
              { lambda_function_arn: { references: ['aws_lambda_function.f.arn', 'aws_lambda_function.f'] } },
            ],
          },
        },
      ),
    ).toEqual([['s3', F, '${aws_s3_bucket.b.Arn}']]);
  });

  test('a topic', () => {
    expect(
      sourceOf(
        { address: 'aws_sns_topic.t', values: { name: 't' }, unknown: KNOWN_LATER },
        {
          address: 'aws_sns_topic_subscription.s',
          values: { protocol: 'lambda' },
          unknown: { topic_arn: true, endpoint: true },
          expressions: { topic_arn: 'aws_sns_topic.t.arn', endpoint: 'aws_lambda_function.f.arn' },
        },
      ),
    ).toEqual([['sns', F, '${aws_sns_topic.t}']]);
  });

  test('the stream of a table', () => {
    expect(
      sourceOf(
        {
          address: 'aws_dynamodb_table.t',
          values: { name: 't', stream_enabled: true },
          unknown: { ...KNOWN_LATER, stream_arn: true },
        },
        {
          address: 'aws_lambda_event_source_mapping.m',
          values: { starting_position: 'LATEST' },
          unknown: { event_source_arn: true, function_name: true },
          expressions: {
            event_source_arn: 'aws_dynamodb_table.t.stream_arn',
            function_name: 'aws_lambda_function.f.arn',
          },
        },
      ),
    ).toEqual([['dynamodb', F, '${aws_dynamodb_table.t.StreamArn}']]);
  });

  test('a schedule', () => {
    expect(
      sourceOf({
        address: 'aws_scheduler_schedule.s',
        values: { schedule_expression: 'rate(1 hour)', state: 'ENABLED', target: [{ retry_policy: [] }] },
        unknown: { ...KNOWN_LATER, target: [{ arn: true }] },
        expressions: { target: [{ arn: { references: ['aws_lambda_function.f.arn', 'aws_lambda_function.f'] } }] },
      }),
    ).toEqual([['schedule', F, '${aws_scheduler_schedule.s.Arn}']]);
  });

  test('a load balancer', () => {
    const [found] = sourceOf(
      { address: 'aws_lb_target_group.g', values: { name: 'g', target_type: 'lambda' }, unknown: KNOWN_LATER },
      {
        address: 'aws_lb_target_group_attachment.a',
        unknown: { target_group_arn: true, target_id: true },
        expressions: { target_group_arn: 'aws_lb_target_group.g.arn', target_id: 'aws_lambda_function.f.arn' },
      },
    );
    expect(found?.slice(0, 2)).toEqual(['alb', F]);
  });

  test('an alias is its function', () => {
    expect(
      sourceOf(
        {
          address: 'aws_lambda_alias.live',
          values: { name: 'live', function_name: 'f' },
          unknown: KNOWN_LATER,
          expressions: { function_name: 'aws_lambda_function.f.function_name' },
        },
        { address: 'aws_sqs_queue.q', values: { name: 'q' }, unknown: KNOWN_LATER },
        {
          address: 'aws_lambda_event_source_mapping.m',
          unknown: { event_source_arn: true, function_name: true },
          expressions: { event_source_arn: 'aws_sqs_queue.q.arn', function_name: 'aws_lambda_alias.live.arn' },
        },
      ),
    ).toEqual([['sqs', F, '${aws_sqs_queue.q.Arn}']]);
  });
});

describe('what watches and limits', () => {
  test('an alarm', () => {
    const alarm: Given = {
      address: 'aws_cloudwatch_metric_alarm.a',
      values: {
        alarm_name: 'errors',
        namespace: 'AWS/Lambda',
        metric_name: 'Errors',
        threshold: 1,
        dimensions: { FunctionName: 'f' },
      },
      unknown: { ...KNOWN_LATER, alarm_actions: [true] },
      expressions: { alarm_actions: 'aws_sns_topic.t.arn' },
    };
    const topic: Given = { address: 'aws_sns_topic.t', values: { name: 't' }, unknown: KNOWN_LATER };
    expect(of([alarm, topic], 'alarm aws_cloudwatch_metric_alarm.a')).toMatchObject({
      name: 'errors',
      actions: ['${aws_sns_topic.t}'],
    });
  });

  test('a security group lets out what its rules say', () => {
    const group: Given = {
      address: 'aws_security_group.g',
      values: {
        name: 'g',
        egress: [
          {
            protocol: '-1',
            from_port: 0,
            to_port: 0,
            cidr_blocks: ['0.0.0.0/0', '10.0.0.0/8'],
            ipv6_cidr_blocks: ['::/0'],
          },
        ],
        ingress: [],
      },
      unknown: KNOWN_LATER,
    };
    const { egress } = of([group], 'network aws_security_group.g');
    expect(egress).toHaveLength(3);
  });

  test('a trail and a budget', () => {
    const given: Given[] = [
      {
        address: 'aws_cloudtrail.t',
        values: { name: 't', is_multi_region_trail: true, enable_logging: true, enable_log_file_validation: true },
        unknown: KNOWN_LATER,
      },
      {
        address: 'aws_budgets_budget.b',
        values: {
          name: 'b',
          budget_type: 'COST',
          limit_amount: '100',
          limit_unit: 'USD',
          time_unit: 'MONTHLY',
          notification: [
            {
              notification_type: 'ACTUAL',
              comparison_operator: 'GREATER_THAN',
              threshold: 80,
              threshold_type: 'PERCENTAGE',
              subscriber_email_addresses: ['ops@acme.test'],
              subscriber_sns_topic_arns: [],
            },
          ],
        },
        unknown: KNOWN_LATER,
      },
    ];
    expect(of(given, 'trail aws_cloudtrail.t')).toMatchObject({ multiRegion: true, logging: true, validation: true });
    expect(of(given, 'budget aws_budgets_budget.b')).toMatchObject({ kind: 'budget', subscribers: ['email'] });
  });
});

test('a resource of every type that is known, with nothing in it, is read', async () => {
  const { KNOWN_TYPES } = await import('../../../../src/collect/manifests/terraform/aws/table.ts');
  const given = [...KNOWN_TYPES].map((type): Given => ({ address: `${type}.x`, values: {} }));
  const made = readingOf(planOf(given));
  expect(made.problems.filter(({ code }) => code === 'reader-failed')).toEqual([]);
  expect(factOf(made, 'stack:plan.json').attributes.resources).toBe(given.length);
  expect(schemaErrors(made.facts)).toEqual([]);
});
