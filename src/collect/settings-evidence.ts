import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { GitFacts } from '../config/git.ts';
import type { Config } from '../model/config.ts';
import { type Read, toEvidence } from './read-evidence.ts';
import { digestFile, type SourceFile } from './source-file.ts';

/** `.evidence.yml` as evidence of what people have said: scope, declarations, exceptions. Its content is in the Config already. */
export function readSettingsEvidence(config: Config, git: GitFacts): Read {
  const { path } = config;
  if (path === null) return { evidence: [], facts: [], problems: [] };
  const absolute = join(config.root, path);
  const file: SourceFile = {
    path,
    absolute,
    size: statSync(absolute).size,
    tracked: git.tracked.has(path),
    foundBy: path,
  };
  const reading = {
    dialect: 'evidence-settings',
    kinds: ['configuration' as const],
    facts: [],
    problems: [],
    producedAt: null,
    basis: 'stated' as const,
  };
  return toEvidence(file, reading, digestFile(file), config.release.commit);
}
