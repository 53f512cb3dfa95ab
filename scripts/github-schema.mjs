// Cuts out of GitHub's description of its REST API (npm package @octokit/openapi, MIT) the answers that we read, as JSON Schema.
// Usage: npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-*.tgz && node scripts/github-schema.mjs package
// Writes test/github/rest-schema.json, by which the tests hold their stand-in of the API to the real one's shapes.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OPERATIONS = [
  'GET /repos/{owner}/{repo}/releases',
  'GET /repos/{owner}/{repo}/releases/{release_id}',
  'GET /repos/{owner}/{repo}/releases/{release_id}/assets',
  'POST /repos/{owner}/{repo}/releases/{release_id}/assets',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/commits',
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
    kept.map(([key, value]) => [key, key === 'enum' || key === 'required' ? value : convert(value)]),
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
