import { getInput } from '@actions/core';
import type { Options } from './config.ts';
import type { RunEvent } from './event.ts';
import { UsageError } from './usage-error.ts';

const ATTACH = ['auto', 'always', 'never'] as const;
const RUN_ARTIFACTS = ['auto', 'never'] as const;
const MAX_HISTORY = 100;

/** What only the action takes: where to attach, and how. */
export type Inputs = {
  options: Options;
  token: string;
  attach: (typeof ATTACH)[number];
  replacePublished: boolean;
  releaseId: number | null;
  history: number;
  runArtifacts: (typeof RUN_ARTIFACTS)[number];
};

function optional(name: string): string | null {
  return getInput(name) || null;
}

function list(name: string, separator: RegExp): string[] {
  return getInput(name)
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most)
    throw new UsageError([`${name}: '${text}' is not a whole number up to ${most}. Write it in digits.`]);
  return value;
}

/** Reads and checks the inputs of action.yml. Throws UsageError. */
export function readInputs(event: RunEvent, env: NodeJS.ProcessEnv): Inputs {
  const attach = ATTACH.find((mode) => mode === (optional('attach') ?? 'auto'));
  if (attach === undefined)
    throw new UsageError([`attach: '${getInput('attach')}' is not known. Use one of: ${ATTACH.join(', ')}.`]);
  const runArtifacts = RUN_ARTIFACTS.find((mode) => mode === (optional('run-artifacts') ?? 'auto'));
  if (runArtifacts === undefined) {
    const known = RUN_ARTIFACTS.join(', ');
    throw new UsageError([`run-artifacts: '${getInput('run-artifacts')}' is not known. Use one of: ${known}.`]);
  }
  const replace = optional('replace-published') ?? 'false';
  if (replace !== 'true' && replace !== 'false') {
    throw new UsageError([`replace-published: '${replace}' is neither true nor false. Write one of the two.`]);
  }
  const id = optional('release-id');
  const tag = optional('tag');
  const token = getInput('github-token');
  if (attach === 'always' && token === '') {
    throw new UsageError([
      'github-token: it is empty, and attach is always. Leave the input out, or set attach: never.',
    ]);
  }
  return {
    options: {
      label: (option) => (option === 'format' ? 'formats' : option),
      root: optional('root') ?? '.',
      out: optional('out') ?? 'release-evidence',
      config: optional('config'),
      repository: event.repository,
      tag: tag ?? event.tag,
      commit: event.commit,
      author: event.actor,
      at: optional('at'),
      previous: list('previous', /\n/),
      formats: list('formats', /[\s,]+/),
      failOn: optional('fail-on'),
      failOnMissing: list('fail-on-missing', /[\s,]+/),
      sourceDateEpoch: env.SOURCE_DATE_EPOCH || null,
    },
    token,
    attach,
    replacePublished: replace === 'true',
    releaseId:
      id === null ? (tag === null ? event.releaseId : null) : wholeNumber('release-id', id, Number.MAX_SAFE_INTEGER),
    history: wholeNumber('history', optional('history') ?? '10', MAX_HISTORY),
    runArtifacts,
  };
}
