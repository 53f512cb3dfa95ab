import type { Config } from '../model/config.ts';
import { pathBelowRoot } from '../model/document-path.ts';
import { type Read, toEvidence } from './read-evidence.ts';
import { digestFile, type SourceFile } from './source-file.ts';

/**
 * Documents that assertions rest on and that are no other evidence, for the digest of their bytes alone: what is in them is not
 * read. `known`: paths of what is evidence already.
 */
export function readAssertedDocuments(
  { assertions, release, path }: Pick<Config, 'assertions' | 'release' | 'path'>,
  files: ReadonlyMap<string, SourceFile>,
  known: ReadonlySet<string>,
): Read[] {
  const paths = assertions.flatMap(({ document }) => (document === null ? [] : (pathBelowRoot(document.path) ?? [])));
  return [...new Set(paths)].flatMap((at): Read[] => {
    const file = files.get(at);
    if (file === undefined || at === path || known.has(at)) return [];
    const place = { path: at, line: null, column: null, pointer: null };
    try {
      const reading = {
        dialect: 'document-bytes',
        kinds: ['configuration' as const],
        facts: [],
        problems: [],
        producedAt: null,
        basis: 'stated' as const,
      };
      return [toEvidence({ ...file, foundBy: 'named by an assertion' }, reading, digestFile(file), release.commit)];
    } catch {
      const message = 'The document of an assertion could not be read. Give the job the right to read it.';
      return [{ evidence: [], facts: [], problems: [{ code: 'file-unreadable', message, kinds: [], place }] }];
    }
  });
}
