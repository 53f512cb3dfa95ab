// Cuts out of GitHub's description of its GraphQL API (npm package @octokit/graphql-schema, MIT) the types that we ask for.
// Usage: npm pack @octokit/graphql-schema@15.26.1 && tar xzf octokit-graphql-schema-*.tgz && node scripts/github-graphql.mjs package
// Writes test/github/graphql-schema.json, by which the tests hold our queries and their stand-in's answers to the real API.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TYPES = [
  ...['Query', 'Repository', 'GitObject', 'Commit', 'Tree', 'GitActor', 'User', 'Actor', 'Bot', 'Mannequin'],
  ...['PullRequest', 'PullRequestConnection', 'PullRequestCommitConnection', 'PullRequestCommit', 'GitActorConnection'],
  ...['PullRequestReviewConnection', 'PullRequestReview', 'LabelConnection', 'Label', 'IssueConnection', 'Issue'],
  ...['PullRequestChangedFileConnection', 'PullRequestChangedFile', 'PullRequestTimelineItemsConnection'],
  ...['PullRequestTimelineItems', 'AddedToMergeQueueEvent', 'ReviewDismissedEvent', 'StatusCheckRollup'],
  ...['StatusCheckRollupContextConnection', 'StatusCheckRollupContext', 'CheckRun', 'StatusContext', 'PageInfo'],
  ...[
    'IssueOrPullRequest',
    'Ref',
    'DeploymentConnection',
    'Deployment',
    'DeploymentStatusConnection',
    'DeploymentStatus',
  ],
];

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder of the unpacked package @octokit/graphql-schema.');
  process.exit(3);
}
const bytes = readFileSync(join(folder, 'schema.json'));
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const read = JSON.parse(bytes.toString('utf8'));
const all = new Map((read.data ?? read).__schema.types.map((type) => [type.name, type]));

/** `[PullRequest!]!`, as the language writes it. */
function written({ kind, name, ofType }) {
  if (kind === 'NON_NULL') return `${written(ofType)}!`;
  return kind === 'LIST' ? `[${written(ofType)}]` : name;
}
const named = (type) => (type.ofType ? named(type.ofType) : type);
const isPlain = (type) => ['SCALAR', 'ENUM'].includes(all.get(named(type).name).kind);
const byName = (entries) => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));

const enums = new Set();
const noteEnum = (type) => {
  const { name } = named(type);
  if (all.get(name).kind === 'ENUM') enums.add(name);
};
const types = byName(
  TYPES.map((name) => {
    const { kind, fields, possibleTypes } = all.get(name);
    const kept = (fields ?? []).filter(({ type }) => isPlain(type) || TYPES.includes(named(type).name));
    const described = kept.map((field) => {
      noteEnum(field.type);
      for (const { type } of field.args) noteEnum(type);
      return [
        field.name,
        { type: written(field.type), args: byName(field.args.map((arg) => [arg.name, written(arg.type)])) },
      ];
    });
    const possible = (possibleTypes ?? []).map((type) => type.name).filter((type) => TYPES.includes(type));
    return [name, { kind, fields: byName(described), possible: possible.sort() }];
  }),
);
const values = byName(
  [...enums].map((name) => [
    name,
    all
      .get(name)
      .enumValues.map((value) => value.name)
      .sort(),
  ]),
);
const slice = {
  source: `npm package @octokit/graphql-schema ${version}, schema.json`,
  licence: 'MIT',
  date: '2026-11-21',
  digest: createHash('sha256').update(bytes).digest('hex'),
  types,
  enums: values,
};
writeFileSync('test/github/graphql-schema.json', `${JSON.stringify(slice, null, 1)}\n`);
