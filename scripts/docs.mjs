// Writes the parts of the documentation that list what is elsewhere: docs/checks.md from the catalogue in dist/, docs/facts.md from
// controls/facts/, and the tables of inputs and outputs in README.md from action.yml. `--check` writes nothing and fails where something would change.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const read = (path) => readFileSync(join(root, path), 'utf8');

const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
const code = (text) => (String(text) === '' ? '' : `\`${text}\``);

function between(text, name, content) {
  const marks = new RegExp(`(<!-- ${name}: [^>]* -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!marks.test(text)) throw new Error(`README.md has no place marked ${name}`);
  return text.replace(marks, (_, open, close) => `${open}${content}\n${close}`);
}

function readme() {
  const action = parse(read('action.yml'));
  const inputs = Object.entries(action.inputs).map(([name, { default: value, description }]) => [
    code(name),
    code(value ?? ''),
    description,
  ]);
  const outputs = Object.entries(action.outputs).map(([name, { description }]) => [code(name), description]);
  const text = between(read('README.md'), 'inputs', table(['Input', 'Default', 'What it does'], inputs));
  return between(text, 'outputs', table(['Output', 'What it holds'], outputs));
}

function namedBy(frameworks, check) {
  return frameworks.flatMap(({ id, controls }) => {
    const bearing = controls.flatMap((control) => {
      if (control.primary.includes(check.id)) return [control.id];
      return control.supporting.includes(check.id) ? [`${control.id} (supporting)`] : [];
    });
    return bearing.length === 0 ? [] : [`${id}: ${bearing.join(', ')}`];
  });
}

function severities(check) {
  const order = ['critical', 'high', 'medium', 'low'];
  const all = new Set(check.expect.map((clause) => clause.severity));
  return order.filter((severity) => all.has(severity)).join(', ');
}

function checks() {
  const { checks: all, frameworks } = JSON.parse(read('dist/catalogue.json'));
  const topicOf = (check) => check.path.split('/').at(-2);
  const sections = [...new Set(all.map(topicOf))].sort().map((topic) => {
    const rows = all
      .filter((check) => topicOf(check) === topic)
      .map((check) => [
        `[\`${check.id}\`](../${check.path})`,
        check.statement,
        severities(check),
        check.profile,
        check.needs.join(', '),
      ]);
    return `## ${topic[0].toUpperCase()}${topic.slice(1).replaceAll('-', ' ')}\n\n${table(['Check', 'States', 'Severity', 'Profile', 'Needs'], rows)}`;
  });
  const parameters = all.flatMap((check) =>
    Object.entries(check.parameters).map(([name, { description, default: value }]) => [
      code(check.id),
      code(name),
      value === null ? 'none' : code(JSON.stringify(value)),
      description,
    ]),
  );
  const bearing = all.map((check) => [code(check.id), namedBy(frameworks, check).join('; ') || 'no control']);
  return `# Checks

<!-- Written by scripts/docs.mjs from controls/checks/ and controls/frameworks/. Do not edit. -->

${all.length} checks. Each is one file, which says why it is asked, how to mend a failure, what it does not see, and shows examples of every outcome. Checks of profile \`baseline\` count by default; those of \`standard\` count when \`scope.profile\` is \`standard\`. Where one of the kinds under *Needs* was not found, the check is without evidence.

${sections.join('\n\n')}

## Parameters

Set them in \`.evidence.yml\` under \`parameters\`, by check and name.

${table(['Check', 'Parameter', 'Default', 'Means'], parameters)}

## What they bear on

A primary check can set the status of a criterion or control. A supporting one adds context, and only counts when it fails at critical.

${table(['Check', 'Criteria and controls'], bearing)}
`;
}

const SOURCE_NAMES = {
  cloudformation: 'CloudFormation',
  serverless: 'Serverless Framework',
  terraform: 'Terraform',
  azure: 'Azure',
  google: 'Google',
  knative: 'Knative',
  manifest: 'Any manifest',
  policy: 'Policy document',
  sigstore: 'Sigstore bundle',
  junit: 'JUnit',
  log: 'Log',
  file: 'File',
  git: 'git',
  github: 'GitHub',
  settings: 'Settings',
};

/** What a value can be, in words. */
function kindOf({ type, enum: values, items }) {
  if (values) return values.map((value) => (value === null ? 'null' : code(value))).join(', ');
  const names = [type].flat().map((name) => (name === 'array' ? `list of ${kindOf(items)}` : name));
  return names.join(' or ').replace(/\blist of (object|string|number|boolean)\b/, 'list of $1s');
}

const plain = (text) => text.replaceAll(/[*<]/g, '\\$&');

/** A row for an attribute, and one for each of those inside it. */
function attributeRows(path, schema) {
  const sources = Object.entries(schema['x-source'] ?? {}).map(
    ([platform, field]) => `${SOURCE_NAMES[platform]}: ${plain(field)}`,
  );
  const from = schema['x-derived'] ? `Derived: \`${schema['x-derived']}\`` : sources.join('<br>');
  const inside = schema.properties ?? schema.items?.properties ?? {};
  const below = schema.properties ? path : `${path}[]`;
  return [
    [code(path), kindOf(schema), plain(schema.description ?? ''), from],
    ...Object.entries(inside).flatMap(([name, inner]) => attributeRows(`${below}.${name}`, inner)),
  ];
}

function facts() {
  const folder = 'controls/facts';
  const types = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, schema: JSON.parse(read(`${folder}/${name}`)) }));
  const sections = types.map(({ path, schema }) => {
    const rows = Object.entries(schema.properties).flatMap(([name, attribute]) => attributeRows(name, attribute));
    const head = ['Attribute', 'Values', 'What it says', 'Read from'];
    return `## ${schema.title}\n\n${plain(schema.description)} [Schema](../${path})\n\n${table(head, rows)}`;
  });
  return `# Facts

<!-- Written by scripts/docs.mjs from controls/facts/. Do not edit. -->

What checks can speak of: ${types.length} types of facts, the same whichever tool declared the thing. Each is a JSON Schema in \`controls/facts/\`.

Every attribute of its type is in a fact. \`null\` and the empty list say that it was asked and there is none, or that the platform has no such thing; a value that cannot be known is a hole, \`{"unresolved": "why"}\`, at any depth, with \`among\` where few values are possible. What a manifest leaves out is the platform's documented default, and the report says so of that attribute. *Read from* names the field of each dialect; Under *CloudFormation* stand SAM and CDK too, whose own names are said where they differ. *Derived* names the relation in \`src/derive/\` that works the attribute out from several facts.

${sections.join('\n\n')}
`;
}

const written = { 'README.md': readme(), 'docs/checks.md': checks(), 'docs/facts.md': facts() };
const stale = Object.entries(written).filter(([path, text]) => {
  try {
    return read(path) !== text;
  } catch {
    return true;
  }
});
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not current. Run npm run build and commit it.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
}
