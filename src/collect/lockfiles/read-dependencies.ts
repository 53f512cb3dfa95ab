import { posix } from 'node:path';
import type { Reader, Reading } from '../reader.ts';
import { cargo } from './cargo.ts';
import type { EcosystemReader } from './ecosystem.ts';
import { go } from './go.ts';
import { gradle } from './gradle.ts';
import { lockfileFact } from './lockfile-fact.ts';
import { isLockfile, LOCK_PATTERNS, lockAt } from './locks.ts';
import { maven } from './maven.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { pypi } from './pypi.ts';
import { rubygems } from './rubygems.ts';

/** Every package manager whose manifests are read. */
const ECOSYSTEMS: readonly EcosystemReader[] = [npm, pypi, go, maven, gradle, nuget, cargo, rubygems];

/** What tools for packaging copy of a project: the project itself is judged. */
const COPY = /(?:^|\/)(?:\.aws-sam|cdk\.out|\.serverless|\.webpack|\.esbuild)\//;

function readerOf({ ecosystem, patterns, isManifest, read }: EcosystemReader): Reader {
  return {
    dialect: `${ecosystem}-manifest`,
    kind: 'component',
    patterns,
    recognises: (head, path) => !COPY.test(path) && isManifest(path, head),
    read: async (file, { files }): Promise<Reading> => {
      const project = await read(file, files);
      const facts = project === null ? [] : [lockfileFact(file.path, ecosystem, project)];
      return {
        dialect: `${ecosystem}-manifest`,
        kinds: ['component'],
        facts,
        problems: project?.problems ?? [],
        producedAt: null,
      };
    },
  };
}

/** A lockfile by itself: that it could be read. What it says is told of the manifests that it is for. */
export const lockfile: Reader = {
  dialect: 'lockfile',
  kind: 'component',
  patterns: [...LOCK_PATTERNS],
  recognises: (head, path) => !COPY.test(path) && isLockfile(path, head),
  read: async (file, { files }): Promise<Reading> => {
    const lock = await lockAt(file.path, files);
    const dialect = lock?.format.split(' ')[0] ?? posix.basename(file.path);
    return { dialect, kinds: ['component'], facts: [], problems: lock?.problems ?? [], producedAt: null };
  },
};

export const manifestsOfDependencies: readonly Reader[] = ECOSYSTEMS.map(readerOf);
