// Makes controls/tables/sam-connectors.json from the SAM project's connector_profiles/profiles.json (Apache-2.0).
//   node scripts/tables/sam-connectors.mjs profiles.json --release <version of aws-sam-translator> --date <YYYY-MM-DD>
// In the table what a connector fills in stands as `{Source.Arn}`; `${AWS::Region}` and the like stay as they are. A shape that the
// table cannot hold stops the script: nothing is left out in silence.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { release: { type: 'string' }, date: { type: 'string' } },
});
const [path] = positionals;
if (!path || !/^\d+\.\d+\.\d+$/.test(values.release ?? '') || !/^\d{4}-\d\d-\d\d$/.test(values.date ?? '')) {
  console.error('usage: sam-connectors.mjs profiles.json --release <version> --date <YYYY-MM-DD>');
  process.exit(3);
}

const MAKES = {
  AWS_IAM_ROLE_MANAGED_POLICY: 'managed-policy',
  AWS_SQS_QUEUE_POLICY: 'queue-policy',
  AWS_SNS_TOPIC_POLICY: 'topic-policy',
  AWS_LAMBDA_PERMISSION: 'permission',
};
const bytes = readFileSync(path);
const { Permissions, CfnResourceProperties, Version, ...others } = JSON.parse(bytes);
known('the file', others, []);
if (Version !== '1') throw new Error(`a file of version ${Version}`);

const profiles = {};
for (const [source, destinations] of sorted(Permissions)) {
  profiles[source] = {};
  for (const [destination, profile] of sorted(destinations)) {
    const name = `${source} to ${destination}`;
    known(name, profile, ['Type', 'Properties', '_comment']);
    const { AccessCategories, SourcePolicy, ValidAccessCategories, ...rest } = profile.Properties;
    // Only the order of deployment hangs on it.
    known(name, rest, ['DependedBy']);
    const makes = MAKES[profile.Type];
    if (makes === undefined) throw new Error(`${name}: ${profile.Type} has no place in the table`);
    profiles[source][destination] = {
      makes,
      holder: SourcePolicy ? 'source' : 'destination',
      combinations: ValidAccessCategories?.map((one) => [...one].sort()) ?? null,
      access: Object.fromEntries(
        Object.entries(AccessCategories).map(([access, granted]) => [
          access,
          makes === 'permission' ? [invocation(name, granted)] : statements(name, granted),
        ]),
      ),
    };
  }
}

const resources = {};
for (const [type, { Inputs = {}, Outputs = {}, ...rest }] of sorted(CfnResourceProperties)) {
  known(type, rest, []);
  known(type, Inputs, ['Role']);
  known(type, Outputs, ['Arn', 'Id', 'Name', 'Qualifier', 'Url']);
  resources[type] = {
    role: typeof Inputs.Role === 'object' ? targetRole(type, Inputs.Role) : (Inputs.Role ?? null),
    arn: attribute(type, Outputs.Arn),
    id: attribute(type, Outputs.Id),
    name: attribute(type, Outputs.Name),
    url: attribute(type, Outputs.Url),
    qualifier: Outputs.Qualifier ?? null,
  };
}

const table = {
  source: `https://github.com/aws/serverless-application-model, samtranslator/model/connector_profiles/profiles.json as aws-sam-translator ${values.release} ships it`,
  licence: 'Apache-2.0',
  date: values.date,
  digest: createHash('sha256').update(bytes).digest('hex'),
  resources,
  profiles,
};
const out = new URL('../../controls/tables/sam-connectors.json', import.meta.url);
writeFileSync(out, `${JSON.stringify(table, null, 2)}\n`);
console.log(`${Object.values(profiles).flatMap(Object.keys).length} connections`);

function statements(name, granted) {
  known(name, granted, ['Statement']);
  return granted.Statement.map((statement) => {
    known(name, statement, ['Action', 'Condition', 'Effect', 'Principal', 'Resource']);
    known(name, statement.Principal ?? {}, ['Service']);
    if (statement.Effect !== 'Allow') throw new Error(`${name}: a statement that does not allow`);
    return {
      principal: statement.Principal?.Service ?? null,
      actions: list(statement.Action),
      resources: list(statement.Resource).map(text),
      conditions: Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
        Object.entries(keys).map(([key, wanted]) => ({ operator, key, values: list(wanted).map(text) })),
      ),
    };
  });
}

/** A permission of Lambda as the statement that it becomes. */
function invocation(name, granted) {
  known(name, granted, ['Action', 'Principal', 'SourceAccount', 'SourceArn']);
  const conditions = [{ operator: 'ArnLike', key: 'aws:SourceArn', values: [text(granted.SourceArn)] }];
  if (granted.SourceAccount !== undefined) {
    conditions.push({ operator: 'StringEquals', key: 'aws:SourceAccount', values: [text(granted.SourceAccount)] });
  }
  return { principal: granted.Principal, actions: list(granted.Action), resources: [], conditions };
}

/** The name of the attribute that Fn::GetAtt gives, `Ref`, or null. */
function attribute(type, value) {
  if (value === undefined) return null;
  if (value.Ref === '%{logicalId}') return 'Ref';
  const [id, name] = value['Fn::GetAtt'] ?? [];
  if (id !== '%{logicalId}') throw new Error(`${type}: a value of another shape`);
  return name;
}

function targetRole(type, value) {
  if (value.Function !== 'GetEventsRuleRole') throw new Error(`${type}: a role of another shape`);
  return 'Targets/RoleArn';
}

function text(value) {
  return value.replaceAll('%{', '{');
}

function list(value) {
  return Array.isArray(value) ? value : [value];
}

function sorted(object) {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
}

function known(name, object, names) {
  const other = Object.keys(object).filter((key) => !names.includes(key));
  if (other.length > 0) throw new Error(`${name}: ${other.join(', ')} has no place in the table`);
}
