import { code, plain, table } from './words.mjs';

const CLASSES = {
  automated: 'The technical part can be decided from a release',
  partial: 'A release shows part; a document, people or running operation is needed for the rest',
  manual: 'Only a document or a record can speak; it is shown as attested or missing',
  'out-of-scope': 'People, premises or boards, or carried by the cloud provider; it raises no count',
};

function countRows(framework) {
  const row = (title, controls) => [
    title,
    controls.length,
    ...Object.keys(CLASSES).map((name) => controls.filter((control) => control.class === name).length),
  ];
  const groups = framework.groups.map(({ id, title }) =>
    row(
      title,
      framework.controls.filter(({ group }) => group === id),
    ),
  );
  return [...groups, row(`**${framework.name}**`, framework.controls)];
}

const checkList = (ids) => ids.map((id) => `[\`${id}\`](checks/${id}.md)`).join(', ');

function controlRow({ id, title, class: kind, why, primary, supporting, pending }) {
  const awaited = pending.length > 0 ? `awaited: ${pending.map(code).join(', ')}` : '';
  return [id, title, kind, plain(why), [checkList(primary), awaited].filter(Boolean).join('; '), checkList(supporting)];
}

/** docs/coverage.md: what a release can show of each framework, what it cannot, and why. */
export function coveragePage({ frameworks, checks }) {
  const sections = frameworks.map((framework) => {
    const counts = table(['Part', 'All', ...Object.keys(CLASSES)], countRows(framework));
    const head = ['Id', 'In our words', 'Class', 'Why this much and no more', 'Primary checks', 'Supporting checks'];
    const groups = framework.groups.map(({ id, title }) => {
      const rows = framework.controls.filter(({ group }) => group === id).map(controlRow);
      return `### ${title}\n\n${table(head, rows)}`;
    });
    return `## ${framework.name}\n\n${counts}\n\n${groups.join('\n\n')}`;
  });
  const idle = checks.filter(({ id }) =>
    frameworks.every(({ controls }) =>
      controls.every(({ primary, supporting }) => !primary.includes(id) && !supporting.includes(id)),
    ),
  );
  const ends = idle.length > 0 ? `\n\nChecks that bear on no control: ${checkList(idle.map(({ id }) => id))}.` : '';
  return `# What a release can show

<!-- Written by scripts/docs.mjs from controls/frameworks/. Do not edit. -->

For every criterion and control of the shipped frameworks: whether the evidence of a release can speak to it, by which of the ${checks.length} checks, and why no further. \`node dist/cli.js explain ID\` prints the same for one of them.

${table(['Class', 'Means'], Object.entries(CLASSES))}

A primary check can set the status, a supporting one adds context. A control of class \`partial\` is at most supported in part, unless a current assertion speaks for its organisational part.${ends}

${sections.join('\n\n')}
`;
}
