import { matcher } from '../../config/glob.ts';
import type { ReadContext } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { digestOf } from './digests.ts';
import type { ParsedBundle } from './parse-bundle.ts';

/** Files whose bytes have a digest that the bundle names. `capped`: not every candidate was looked at. */
export type Matches = { files: SourceFile[]; capped: boolean; unreadable: string[] };

/** What a signature says it is about. */
type About = Pick<ParsedBundle, 'subjects' | 'content'>;

/** Files that are hashed for one bundle at most. */
const MAX_CANDIDATES = 2000;
const SUFFIX = /(?:\.sigstore|\.cosign|\.sig|\.bundle|\.intoto|\.attestations?|\.provenance|\.jsonl?)+$/i;

type FileIndex = { byName: Map<string, SourceFile[]>; byFolder: Map<string, SourceFile[]>; configured: SourceFile[] };

const indexes = new WeakMap<ReadContext, FileIndex>();

function push(map: Map<string, SourceFile[]>, key: string, file: SourceFile): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [file]);
  else list.push(file);
}

function indexOf(context: ReadContext): FileIndex {
  const known = indexes.get(context);
  if (known !== undefined) return known;
  const index: FileIndex = { byName: new Map(), byFolder: new Map(), configured: [] };
  const configured = matcher(context.config.collect.signatures.artifacts);
  for (const file of context.files.values()) {
    const slash = file.path.lastIndexOf('/');
    push(index.byName, file.path.slice(slash + 1), file);
    push(index.byFolder, file.path.slice(0, slash + 1), file);
    if (configured(file.path)) index.configured.push(file);
  }
  indexes.set(context, index);
  return index;
}

/** The path that a bundle's own name says it is for: without the endings that bundles have. */
export function signedPath(path: string): string {
  return path.replace(SUFFIX, '');
}

/** Where the bundle's artifact can be, likeliest first: by the bundle's name, by its subjects' names, as configured, beside it. */
function* candidates(parsed: About, path: string, context: ReadContext): Generator<SourceFile> {
  const index = indexOf(context);
  const named = context.files.get(signedPath(path));
  if (named !== undefined) yield named;
  for (const { name } of parsed.subjects) yield* index.byName.get(name.slice(name.lastIndexOf('/') + 1)) ?? [];
  yield* index.configured;
  if (parsed.content === 'message') yield* index.byFolder.get(path.slice(0, path.lastIndexOf('/') + 1)) ?? [];
}

/** Looks for the files that a bundle is about, by their bytes. `path` is the bundle's own; `likely` files are looked at first. */
export function findArtifacts(
  parsed: About,
  path: string,
  context: ReadContext,
  likely: readonly SourceFile[] = [],
): Matches {
  const wanted = new Map<string, Set<string>>();
  for (const { algorithm, digest } of parsed.subjects) {
    wanted.set(algorithm, (wanted.get(algorithm) ?? new Set()).add(digest));
  }
  const matches: Matches = { files: [], capped: false, unreadable: [] };
  const seen = new Set<string>([path]);
  const all = function* () {
    yield* likely;
    yield* candidates(parsed, path, context);
  };
  for (const candidate of all()) {
    if (seen.has(candidate.path)) continue;
    if (seen.size > MAX_CANDIDATES) {
      matches.capped = true;
      break;
    }
    seen.add(candidate.path);
    try {
      const fits = [...wanted].some(([algorithm, digests]) => {
        const digest = digestOf(candidate, algorithm);
        return digest !== null && digests.has(digest);
      });
      if (fits) matches.files.push(candidate);
    } catch {
      matches.unreadable.push(candidate.path);
    }
  }
  matches.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return matches;
}
