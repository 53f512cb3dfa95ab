// Cuts out of GitHub's description of its REST API (npm package @octokit/openapi, MIT) the answers that we read, as JSON Schema.
// Usage: npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-*.tgz && node scripts/github-schema.mjs package
// Writes test/github/rest-schema.json, by which the tests hold their stand-in of the API to the real one's shapes.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is read, below /repos/{owner}/{repo}. */
const READ = [
  '',
  '/activity',
  '/actions/artifacts/{artifact_id}',
  '/actions/permissions',
  '/actions/permissions/selected-actions',
  '/actions/permissions/workflow',
  '/actions/runs',
  '/actions/runs/{run_id}',
  '/actions/runs/{run_id}/approvals',
  '/actions/runs/{run_id}/artifacts',
  '/actions/secrets',
  '/actions/variables',
  '/automated-security-fixes',
  '/branches',
  '/branches/{branch}',
  '/branches/{branch}/protection',
  '/code-scanning/alerts',
  '/code-scanning/analyses',
  '/code-scanning/default-setup',
  '/codeowners/errors',
  '/commits',
  '/commits/{commit_sha}/pulls',
  '/commits/{ref}',
  '/commits/{ref}/check-runs',
  '/commits/{ref}/status',
  '/compare/{basehead}',
  '/dependabot/alerts',
  '/deployments',
  '/deployments/{deployment_id}/statuses',
  '/environments',
  '/environments/{environment_name}',
  '/environments/{environment_name}/deployment-branch-policies',
  '/environments/{environment_name}/deployment_protection_rules',
  '/environments/{environment_name}/secrets',
  '/environments/{environment_name}/variables',
  '/git/matching-refs/{ref}',
  '/git/ref/{ref}',
  '/git/tags/{tag_sha}',
  '/immutable-releases',
  '/private-vulnerability-reporting',
  '/pulls/{pull_number}/reviews',
  '/releases',
  '/releases/tags/{tag}',
  '/releases/{release_id}',
  '/releases/{release_id}/assets',
  '/rules/branches/{branch}',
  '/rulesets',
  '/rulesets/rule-suites',
  '/rulesets/{ruleset_id}',
  '/secret-scanning/alerts',
  '/tags',
];
const OPERATIONS = [
  ...READ.map((path) => `GET /repos/{owner}/{repo}${path}`),
  'POST /repos/{owner}/{repo}/releases/{release_id}/assets',
];

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder of the unpacked package @octokit/openapi.');
  process.exit(3);
}
const bytes = readFileSync(join(folder, 'generated/api.github.com.json'));
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const api = JSON.parse(bytes.toString('utf8'));
const definitions = {};

/** OpenAPI 3.0 to JSON Schema: references to our own definitions, `nullable` to a type, no prose. */
function convert(schema) {
  if (Array.isArray(schema)) return schema.map(convert);
  if (typeof schema !== 'object' || schema === null) return schema;
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1);
    if (!(name in definitions)) {
      definitions[name] = null;
      definitions[name] = convert(api.components.schemas[name]);
    }
    return { $ref: `#/definitions/${name}` };
  }
  const kept = Object.entries(schema).filter(
    ([key]) => !['description', 'title', 'example', 'examples', 'nullable', 'externalDocs'].includes(key),
  );
  const converted = Object.fromEntries(
    kept.map(([key, value]) => {
      if (key === 'enum' || key === 'required') return [key, value];
      // Names of properties are no keywords: `description` is one of theirs too.
      if (key !== 'properties') return [key, convert(value)];
      return [key, Object.fromEntries(Object.entries(value).map(([name, property]) => [name, convert(property)]))];
    }),
  );
  return schema.nullable ? { anyOf: [{ type: 'null' }, converted] } : converted;
}

const answers = {};
for (const operation of OPERATIONS) {
  const [method, path] = operation.split(' ');
  const { responses } = api.paths[path][method.toLowerCase()];
  const status = ['200', '201'].find((code) => code in responses);
  answers[operation] = convert(responses[status].content['application/json'].schema);
}
const sorted = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
const slice = {
  source: `npm package @octokit/openapi ${version}, generated/api.github.com.json`,
  licence: 'MIT',
  date: '2026-11-21',
  digest: createHash('sha256').update(bytes).digest('hex'),
  answers,
  definitions: sorted,
};
writeFileSync('test/github/rest-schema.json', `${JSON.stringify(slice, null, 1)}\n`);
