// Writes the parts of the documentation that list what is elsewhere: docs/checks.md from the catalogue in dist/, and the tables of
// inputs and outputs in README.md from action.yml. `--check` writes nothing and fails where something would change.
import { readFileSync, writeFileSync } from 'node:fs';
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

const written = { 'README.md': readme(), 'docs/checks.md': checks() };
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
