import { resolve } from 'node:path';
import type { Options } from './config.ts';

/** What a command that looks at a folder and makes no report goes by: the folder and its settings. Nothing that it prints depends on the time. */
export function rootOptions(root: string): Options {
  return {
    label: (option) => `--${option}`,
    root,
    out: resolve(root, 'release-evidence'),
    config: null,
    repository: null,
    tag: null,
    commit: null,
    author: null,
    at: '1970-01-01',
    previous: [],
    formats: [],
    failOn: null,
    failOnMissing: [],
    sourceDateEpoch: null,
  };
}
