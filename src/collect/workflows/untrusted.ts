import type { Json } from '../../model/json.ts';
import { type Job, mapField, textField } from './workflow-tree.ts';

type LineOf = (keys: readonly string[]) => number;

const EXPRESSION = /\$\{\{([^}]{0,2000}(?:\}(?!\})[^}]{0,2000}){0,20})\}\}/g;

/** Fields of the event that whoever opens an issue or a pull request, comments, or pushes a branch can write as they like. */
const FREE = new RegExp(
  [
    String.raw`github\.head_ref\b`,
    String.raw`github\.event\.(?:issue|pull_request|discussion|comment|review|review_comment)\.(?:title|body)\b`,
    String.raw`github\.event\.pull_request\.head\.(?:ref|label)\b`,
    String.raw`github\.event\.pull_request\.head\.repo\.(?:default_branch|description|homepage)\b`,
    String.raw`github\.event\.(?:workflow_run|workflow_job|check_suite|check_run)\.(?:[\w.]*\.)?(?:head_branch|display_title|message|name|email)\b`,
    String.raw`github\.event\.workflow_run\.pull_requests\b[^ ]*\.ref\b`,
    String.raw`github\.event\.head_commit\.(?:message|author\.(?:name|email)|committer\.(?:name|email))\b`,
    String.raw`github\.event\.commits\b[^ ]*\.(?:message|name|email)\b`,
    String.raw`github\.event\.pages\b[^ ]*\.page_name\b`,
    String.raw`toJSON\(\s*github(?:\.event)?\s*\)`,
  ].join('|'),
  'i',
);

/** What names the code of a pull request. */
const STRANGE_CODE =
  /github\.event\.pull_request\.(?:head\.(?:sha|ref|repo)|merge_commit_sha)|github\.head_ref|github\.event\.workflow_run\.head_(?:sha|branch|commit|repository)|refs\/pull\//i;
const FETCHES =
  /\bgh\s+pr\s+checkout\b|\bgit\s+(?:fetch|pull|checkout)\b[^\n]{0,300}(?:pull\/|github\.event\.pull_request\.head|github\.head_ref)/i;

/** Triggers that a stranger can set off and whose jobs run with the rights and secrets of the repository. */
const PRIVILEGED = [
  'pull_request_target',
  'workflow_run',
  'issue_comment',
  'issues',
  'discussion',
  'discussion_comment',
];

/** Scripts of a step: what a shell runs, and what github-script does. */
function scripts(step: Job['steps'][number]): { text: string; keys: string[] }[] {
  const run = textField(step.body, 'run');
  const uses = textField(step.body, 'uses') ?? '';
  const script = /^actions\/github-script(?:@|$)/.test(uses) ? textField(mapField(step.body, 'with'), 'script') : null;
  return [
    ...(run === null ? [] : [{ text: run, keys: [...step.keys, 'run'] }]),
    ...(script === null ? [] : [{ text: script, keys: [...step.keys, 'with', 'script'] }]),
  ];
}

function interpolations(job: Job, lineOf: LineOf): Json[] {
  return job.steps.flatMap((step) =>
    scripts(step).flatMap(({ text, keys }) =>
      [...text.matchAll(EXPRESSION)].flatMap(([, inside = '']): Json[] => {
        const expression = FREE.exec(inside)?.[0];
        return expression === undefined
          ? []
          : [{ job: job.name, kind: 'interpolation', expression, line: lineOf(keys) }];
      }),
    ),
  );
}

function checkouts(job: Job, triggers: readonly string[], lineOf: LineOf): Json[] {
  const trigger = triggers.find((event) => PRIVILEGED.includes(event));
  if (trigger === undefined) return [];
  return job.steps.flatMap((step): Json[] => {
    const isCheckout = /^actions\/checkout(?:@|$)/.test(textField(step.body, 'uses') ?? '');
    const inputs = mapField(step.body, 'with');
    const ref = `${textField(inputs, 'ref') ?? ''} ${textField(inputs, 'repository') ?? ''}`;
    const fetched = FETCHES.test(textField(step.body, 'run') ?? '');
    if (!fetched && !(isCheckout && STRANGE_CODE.test(ref))) return [];
    return [
      {
        job: job.name,
        kind: 'checkout',
        expression: trigger,
        line: lineOf(fetched ? [...step.keys, 'run'] : [...step.keys, 'with']),
      },
    ];
  });
}

/** Where what a stranger wrote comes to be run. */
export function untrustedOf(jobs: readonly Job[], triggers: readonly string[], lineOf: LineOf): Json[] {
  return jobs.flatMap((job) => [...interpolations(job, lineOf), ...checkouts(job, triggers, lineOf)]);
}
