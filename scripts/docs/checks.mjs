import { parse, stringify } from 'yaml';
import { code, kindOf, plain, sourcesOf, table, titled } from './words.mjs';

const SEVERITIES = ['critical', 'high', 'medium', 'low'];
const PEERS = {
  checkov: 'Checkov',
  'cfn-nag': 'cfn-nag',
  'cfn-guard': 'CloudFormation Guard rules',
  'security-hub': 'AWS Security Hub',
  'aws-config': 'AWS Config',
  prowler: 'Prowler',
  trivy: 'Trivy',
  kics: 'KICS',
  scorecard: 'OpenSSF Scorecard',
};

export const topicOf = (check) => check.path.split('/').at(-2);

/** By framework, the controls that a check bears on. */
function bearingOf(frameworks, { id }) {
  return frameworks.flatMap((framework) => {
    const primary = framework.controls.filter((control) => control.primary.includes(id));
    const supporting = framework.controls.filter((control) => control.supporting.includes(id));
    return primary.length + supporting.length === 0 ? [] : [{ framework, primary, supporting }];
  });
}

function severitiesOf(check) {
  const all = new Set(check.expect.map((clause) => clause.severity));
  return SEVERITIES.filter((severity) => all.has(severity)).join(', ');
}

/** docs/checks.md: every check in a line, by topic. */
export function checksPage({ checks, frameworks }) {
  const sections = [...new Set(checks.map(topicOf))].sort().map((topic) => {
    const rows = checks
      .filter((check) => topicOf(check) === topic)
      .map((check) => [
        `[\`${check.id}\`](checks/${check.id}.md)`,
        check.statement,
        severitiesOf(check),
        check.profile,
        check.needs.join(', '),
      ]);
    return `## ${titled(topic)}\n\n${table(['Check', 'States', 'Severity', 'Profile', 'Needs'], rows)}`;
  });
  const parameters = checks.flatMap((check) =>
    Object.entries(check.parameters).map(([name, { description, default: value }]) => [
      code(check.id),
      code(name),
      value === null ? 'none' : code(JSON.stringify(value)),
      description,
    ]),
  );
  const bearing = checks.map((check) => {
    const named = bearingOf(frameworks, check).map(({ framework, primary, supporting }) => {
      const ids = [...primary.map(({ id }) => id), ...supporting.map(({ id }) => `${id} (supporting)`)];
      return `${framework.id}: ${ids.join(', ')}`;
    });
    return [code(check.id), named.join('; ') || 'no control'];
  });
  return `# Checks

<!-- Written by scripts/docs.mjs from controls/checks/ and controls/frameworks/. Do not edit. -->

${checks.length} checks. Each has a page that says why it is asked, how to mend a failure, what it reads and what it does not see, and shows examples of every outcome. Checks of profile \`baseline\` count by default; those of \`standard\` count when \`scope.profile\` is \`standard\`. Where one of the kinds under *Needs* was not found, the check is without evidence. What they come to for each framework is in [coverage.md](coverage.md).

${sections.join('\n\n')}

## Parameters

Set them in \`.evidence.yml\` under \`parameters\`, by check and name.

${table(['Check', 'Parameter', 'Default', 'Means'], parameters)}

## What they bear on

A primary check can set the status of a criterion or control. A supporting one adds context, and only counts when it fails at critical.

${table(['Check', 'Criteria and controls'], bearing)}
`;
}

/** Names of the attributes that a schema speaks of. */
function attributesIn(schema) {
  const named = Object.keys(schema.properties ?? {});
  const inside = [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(schema.not ? [schema.not] : [])];
  return [...named, ...inside.flatMap(attributesIn)];
}

function readsOf(check, type) {
  const schemas = [check.only, ...check.skip.map(({ when }) => when)];
  for (const { when, that } of check.expect) schemas.push(when, that);
  const names = [...new Set(schemas.flatMap(attributesIn))].filter((name) => type.properties[name] !== undefined);
  const rows = names.sort().map((name) => {
    const attribute = type.properties[name];
    return [code(name), kindOf(attribute), plain(attribute.description ?? ''), sourcesOf(attribute).join('<br>')];
  });
  return table(['Attribute', 'Values', 'What it says', 'Read from'], rows);
}

const fenced = (text, language) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;

/** Examples as they are written: what differs from the first, or files that are collected. */
function examplesOf(written) {
  const [{ like }] = written.filter((example) => 'like' in example);
  const worked = written.filter((example) => 'outcome' in example);
  const items = worked.map(({ outcome, severity, note, fact, files }) => {
    const head = `**${outcome}**${severity ? ` at ${severity}` : ''}${note ? `: ${plain(note)}` : ''}`;
    const body = files
      ? Object.entries(files).map(
          ([path, text]) => `\`${path}\`\n\n${fenced(text, path.endsWith('.json') ? 'json' : 'yaml')}`,
        )
      : fact
        ? [fenced(stringify(fact, { lineWidth: 120 }), 'yaml')]
        : [];
    return [head, ...body].join('\n\n');
  });
  const start = fenced(stringify(like, { lineWidth: 120 }), 'yaml');
  return `The examples without files start from this fact and differ in what they show:\n\n${start}\n\n${items.join('\n\n')}`;
}

/** Paragraphs of docs/divergences.md that name a check, with the template below them, and rows of its tables. */
function divergencesOf(text, id) {
  const blocks = text.split(/\n\n+/);
  return blocks.flatMap((block, index) => {
    if (!block.includes(`\`${id}\``)) return [];
    if (block.startsWith('|')) {
      const rows = block.split('\n').filter((row, at) => at < 2 || row.includes(`\`${id}\``));
      return [rows.join('\n')];
    }
    if (block.startsWith('- ')) {
      const items = block.split(/\n(?=- )/).filter((item) => item.includes(`\`${id}\``));
      return [items.join('\n')];
    }
    const next = blocks[index + 1] ?? '';
    return [block.startsWith('#') ? '' : block, next.startsWith('```') ? next : ''].filter((part) => part !== '');
  });
}

/** docs/checks/ID.md. `source`: the text of the check's file, `types`: schemas by the name of the fact type. */
export function checkPage(check, { source, types, frameworks, divergences }) {
  const written = parse(source);
  const type = types.get(check.about);
  const bearing = bearingOf(frameworks, check).flatMap(({ framework, primary, supporting }) => [
    ...primary.map((control) => [framework.name, control.id, control.title, 'primary']),
    ...supporting.map((control) => [framework.name, control.id, control.title, 'supporting']),
  ]);
  const parameters = Object.entries(check.parameters).map(([name, { description, default: value }]) => [
    code(name),
    value === null ? 'none' : code(JSON.stringify(value)),
    description,
  ]);
  const peers = Object.entries(check.sameAs).map(([peer, rules]) => [PEERS[peer] ?? peer, rules.map(code).join(', ')]);
  const differing = divergencesOf(divergences, check.id);
  const population = type ? `[${check.about}](../facts.md#${check.about})` : check.about;
  const demands = check.expect.map(({ else: text, severity, outcome }) => [
    severity,
    outcome === 'no-evidence' ? 'no evidence' : 'fails',
    plain(text),
  ]);
  const parts = [
    `# ${check.id}\n\n<!-- Written by scripts/docs.mjs from ${check.path}. Do not edit. -->\n\n**${check.statement}.**`,
    plain(check.why),
    `| About | Topic | Profile | Needs | File |\n| --- | --- | --- | --- | --- |\n| ${population} | ${titled(topicOf(check))} | ${check.profile} | ${check.needs.join(', ') || 'nothing'} | [${check.path}](../../${check.path}) |`,
    `## How to mend it\n\n${plain(check.fix)}`,
    `## When it does not pass\n\n${table(['Severity', 'It', 'Says'], demands)}`,
    check.skip.length > 0 &&
      `It does not apply where one of these holds:\n\n${check.skip.map(({ because }) => `- ${plain(because)}`).join('\n')}`,
    `Where there is nothing to judge, it is ${check.empty.outcome}: ${plain(check.empty.because)}`,
    type && `## What it reads\n\n${readsOf(check, type)}`,
    check.limits.length > 0 &&
      `## What it does not see\n\n${check.limits.map((limit) => `- ${plain(limit)}`).join('\n')}`,
    parameters.length > 0 &&
      `## Parameters\n\nUnder \`parameters.${check.id}\` in \`.evidence.yml\`.\n\n${table(['Parameter', 'Default', 'Means'], parameters)}`,
    bearing.length > 0 && `## What it bears on\n\n${table(['Framework', 'Id', 'In our words', 'As'], bearing)}`,
    peers.length > 0 && `## Rules of others that ask the same\n\n${table(['Tool', 'Rules'], peers)}`,
    differing.length > 0 && `## Where we differ on purpose\n\n${differing.join('\n\n')}`,
    `## Examples\n\n${examplesOf(written.examples)}`,
  ];
  return `${parts.filter((part) => typeof part === 'string').join('\n\n')}\n`;
}
