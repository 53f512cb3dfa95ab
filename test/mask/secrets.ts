/** Made-up secrets of each format. They are put together here, so that none stands in this file as it would in the wild. */
const alnum = 'k3J9xQ2mV7bT4nR8wZ5cL1pD6sF0hGyAeUiOoXvKqNzPdW2rT5yU8iM3aS6dF9gH';
const hex = 'd1f0a9b83c7e6542f1e0d9c8b7a69584736251403f2e1d0cbbaa998877665544';
const upper = 'Q7ZK2M4X9V3B8N5L6P0R1T2W4Y6C8D0F';

const take = (from: string, length: number): string => from.repeat(4).slice(0, length);
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const pemBody = Array.from({ length: 4 }, (_, i) => take(alnum.slice(i), 64)).join('\n');
export const pem = `-----BEGIN ${'RSA PRIVATE'} KEY-----\n${pemBody}\n-----END ${'RSA PRIVATE'} KEY-----`;

/** Rule and a text with the secret in it; the second part is what must be gone. */
export const SECRETS: readonly { rule: string; text: string; secret: string }[] = [
  ...(
    [
      ['aws-access-key-id', `AKIA${take(upper, 16)}`],
      ['github-token', `ghp_${take(alnum, 36)}`],
      ['github-token', `ghs_${take(alnum, 512)}`],
      ['github-token', `github_pat_${take(alnum, 22)}_${take(alnum, 59)}`],
      ['gitlab-token', `glpat-${take(alnum, 20)}`],
      ['slack-token', `xoxb-${'1234'.repeat(3)}-${'5678'.repeat(3)}-${take(alnum, 24)}`],
      ['stripe-key', `sk_live_${take(alnum, 24)}`],
      ['google-api-key', `AIza${take(alnum, 35)}`],
      ['npm-token', `npm_${take(alnum, 36)}`],
      ['pypi-token', `pypi-AgEIcHlwaS5vcmc${take(alnum, 80)}`],
      ['sendgrid-key', `SG.${take(alnum, 22)}.${take(alnum, 43)}`],
      ['anthropic-key', `sk-ant-api03-${take(alnum, 90)}`],
      ['vault-token', `hvs.${take(alnum, 40)}`],
      ['jwt', `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url({ sub: 'someone', exp: 1 })}.${take(alnum, 43)}`],
    ] as const
  ).map(([rule, secret]) => ({ rule, secret, text: secret })),
  ...(
    [
      ['aws-secret-access-key', 'aws_secret_access_key=', take(`${alnum}/+`, 40), ''],
      ['azure-storage-key', 'AccountName=acc;AccountKey=', `${take(alnum, 86)}==`, ';EndpointSuffix=x'],
      ['database-url', 'postgres://app:', take(alnum, 12), '@db.internal:5432/orders'],
      ['url-credentials', 'https://bob:', take(alnum, 12), '@artifacts.internal/x'],
      ['authorization-header', 'Authorization: Bearer ', take(alnum, 40), ''],
      ['authorization-header', 'Authorization: Basic ', Buffer.from('someone:pass-word').toString('base64'), ''],
      [
        'webhook-url',
        'https://hooks.slack.com/services/',
        `T${take(upper, 8)}/B${take(upper, 8)}/${take(alnum, 24)}`,
        '',
      ],
      ['twilio-api-key', 'twilio ', `SK${take(hex, 32)}`, ''],
      ['openai-key', 'key ', `sk-proj-${take(alnum, 48)}`, ''],
      ['bearer-token', 'sent bearer ', take(alnum, 40), ''],
      ['secret-assignment', 'payment_api_key=', take(alnum, 40), ''],
      ['secret-assignment', 'password: "', 'correct horse', '"'],
    ] as const
  ).map(([rule, before, secret, after]) => ({ rule, secret, text: `${before}${secret}${after}` })),
  { rule: 'private-key', secret: pemBody.split('\n')[1] ?? '', text: pem },
];

/** Personal data whose form checks out, and belongs to nobody. */
export const PERSONAL: readonly { rule: string; text: string }[] = [
  { rule: 'email', text: 'jane.roe@firma-beispiel.de' },
  { rule: 'card-number', text: '4111111111111111' },
  { rule: 'card-number', text: '5500 0000 0000 0004' },
  { rule: 'card-number', text: '3400 000000 00009' },
  { rule: 'iban', text: 'DE89370400440532013000' },
  { rule: 'iban', text: 'GB82 WEST 1234 5698 7654 32' },
  { rule: 'us-ssn', text: '219-09-4321' },
  { rule: 'phone', text: '+491701234567' },
];

/** What stands in evidence, reports and logs all the time, and is no secret. */
export const HARMLESS: readonly string[] = [
  `sha256:${hex}`,
  `commit ${hex.slice(0, 40)}`,
  `integrity sha512-${Buffer.from(hex.repeat(2)).toString('base64').slice(0, 86)}==`,
  'arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/db-AbC123',
  'arn:aws:iam::111122223333:role/OrdersRole-1A2B3C4D5E6F',
  'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  'alias/orders-token-key',
  'token: 1234abcd-12ab-34cd-56ef-1234567890ab',
  'AWS_SECRET_ACCESS_KEY=REPLACE_ME',
  `key AKIA${'IOSFODNN7'}EXAMPLE from the documentation`,
  'password=${DB_PASSWORD}',
  'password: {{resolve:secretsmanager:Orders:SecretString:password}}',
  'token=****************',
  'password: %s',
  'Pass: enabled=true',
  'DB_PASSWORD: !Ref DbSecret',
  'const token = readToken1(request)',
  'password: must have eight characters',
  'from noreply@example.com',
  'uses actions/checkout@v4 and left-pad@1.3.0',
  'git@github.com:owner/repository.git',
  'logo@2x.png',
  'orderNumber=4111111111111112',
  '"SpanId":"5112315071105007"',
  'timestamp 1768464000000 and 1768464000000000000',
  'RequestId: 78b0785d-afd3-11e6-85a7-abb1cd48ef00',
  'nextToken: AAAA1234bbbb5678',
  'max_tokens: 40961234',
  'TOKEN_TTL=12345678',
  'SECRET_ARN=arn:aws:secretsmanager:eu-west-1:111122223333:secret:x-AbCdEf',
  'secretsmanager:GetSecretValue',
  'https://registry.npmjs.org:443/path@1.0.0',
  'task-definition-orders-2026-production-blue',
  'Root=1-66828c55-2bb635c65eb609c820ebe7bc',
  'log format %h %l %u %t',
  '"iam:ChangePassword": "Permissions management"',
  '["s3:GetObject", "redshift:GetClusterCredentials", "cloud9:CreateEnvironmentSSH"]',
  '"OrdersTokenAuthorizer":"AWS::ApiGateway::Authorizer"',
  '["iam_password_policy_reuse_24", "iam_password_policy_minimum_length_14"]',
  '<function id="9012" token="0x6000023" name="Main">',
  '<MetadataToken>-1235337233</MetadataToken>',
  'Version=4.0.0.0, PublicKeyToken=b03f5f7f11d50a3b',
  '"S3_BUCKET_NO_PLAINTEXT_PASSWORD":"PASS"',
  "this.newPassword = '#new-password';",
  '"MasterUserPassword: " + readPassword() + ","',
  'password:\n  description: of the user',
  '+02:00 and +0000 and +1 more',
  'bundle.min.js?v=12.34.56.78',
  'build 2026.11.21-1',
  '00000000-0000-0000-0000-000000000000',
];
