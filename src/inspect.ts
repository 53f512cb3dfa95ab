import { readdirSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { readShippedCatalogue } from './catalogue/shipped-catalogue.ts';
import { withoutClaimed } from './collect/claims.ts';
import { discover, readHead, wantedBy } from './collect/discover.ts';
import { bareName, expandHead } from './collect/expand.ts';
import { joinFacts } from './collect/join.ts';
import { type Read, readEvidence } from './collect/read-evidence.ts';
import type { ReadContext } from './collect/reader.ts';
import { READERS } from './collect/readers.ts';
import type { SourceFile } from './collect/source-file.ts';
import { walk } from './collect/walk.ts';
import { type Run, readConfig } from './config/config.ts';
import { rootOptions } from './config/root-options.ts';
import { maskFacts } from './mask/mask-facts.ts';
import { createMasker } from './mask/masker.ts';
import type { Evidence } from './model/evidence.ts';
import type { Fact } from './model/fact.ts';
import type { Masking } from './model/masking.ts';
import type { Problem } from './model/problem.ts';

/** What was understood of one path. Facts are as collected: what follows from several of them comes with `generate`. */
type Line = {
  path: string;
  evidence: Omit<Evidence, 'problems'>[];
  facts: Omit<Fact, 'evidence'>[];
  problems: Pick<Problem, 'code' | 'message' | 'place'>[];
};

/** The file at a path; null where there is none that could be read to its end. */
function sourceFile(root: string, absolute: string, run: Run): SourceFile | null {
  const path = relative(root, absolute).split(sep).join('/');
  try {
    const stat = statSync(absolute);
    if (!stat.isFile()) return null;
    return { path, absolute, size: stat.size, tracked: run.git.tracked.has(path), foundBy: 'inspect' };
  } catch {
    return null;
  }
}

function siblings(root: string, absolute: string, run: Run): SourceFile[] {
  const folder = dirname(absolute);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    names = [];
  }
  return names.flatMap((name) => sourceFile(root, resolve(folder, name), run) ?? []);
}

function print(path: string, { evidence, facts, problems }: Read, masking: Masking | null = null): string {
  const collected = { facts, evidence, problems: [...problems, ...evidence.flatMap((one) => one.problems)] };
  const masked = maskFacts(collected, createMasker(masking));
  const line: Line = {
    path: createMasker(masking)(path),
    evidence: masked.evidence.map(({ problems: _, ...rest }) => rest),
    facts: masked.facts.map(({ evidence: _, ...rest }) => rest),
    problems: masked.problems.map(({ code, message, place }) => ({ code, message, place })),
  };
  return JSON.stringify(line);
}

function nothing(path: string, code: string, message: string, others: readonly Problem[] = []): string {
  const place = { path, line: null, column: null, pointer: null };
  return print(path, { evidence: [], facts: [], problems: [{ code, message, kinds: [], place }, ...others] });
}

/** What stands at a path; null where nothing does, or where one may not look. */
function kindOf(absolute: string): 'folder' | 'file' | null {
  try {
    return statSync(absolute).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

async function inspectFile(
  path: string,
  absolute: string,
  root: string,
  run: Run,
  context: ReadContext,
): Promise<string> {
  const file = sourceFile(root, absolute, run);
  const stored = file === null ? null : readHead(absolute);
  const head = stored === null || file === null ? null : expandHead(stored, file);
  if (file === null || head === null) {
    const message = 'It is no file that could be read. Name a file, and give yourself the right to read it.';
    return nothing(path, 'file-unreadable', message);
  }
  const reader = READERS.find((one) => one.recognises(head, bareName(file.path)));
  if (reader === undefined)
    return nothing(path, 'not-recognised', 'The file is in no format that is read; see docs/evidence.md.');
  const read = await readEvidence({ file, reader }, context, null);
  const [alone] = joined([{ file, read }]);
  return print(path, alone?.read ?? read, run.config.masking);
}

/** What the files of a folder say together: each thing once, under the file where it is judged. */
function joined(reads: readonly { file: SourceFile; read: Read }[]): { file: SourceFile; read: Read }[] {
  const { facts, problems } = joinFacts(reads.flatMap(({ read }) => read.facts));
  const kept = new Map(facts.map((fact) => [fact.id, fact]));
  return reads.map(({ file, read }) => ({
    file,
    read: {
      ...read,
      facts: read.facts.flatMap(({ id }) => kept.get(id) ?? []),
      problems: [...read.problems, ...problems.filter(({ place }) => place?.path === file.path)],
    },
  }));
}

/** One line of JSON for each path; for a folder, one for each evidence file below it. Throws UsageError for settings only. */
export async function* inspect(paths: readonly string[], givenRoot: string | null): AsyncGenerator<string> {
  const { tables } = readShippedCatalogue();
  for (const path of paths) {
    const absolute = resolve(path);
    const kind = kindOf(absolute);
    if (kind === null) {
      yield nothing(path, 'not-found', 'There is nothing to be seen at this path. Check how it is written.');
      continue;
    }
    const folder = kind === 'folder';
    const root = givenRoot === null ? (folder ? absolute : dirname(absolute)) : resolve(givenRoot);
    const run = await readConfig(rootOptions(root), () => new Date(0));
    const inRoot = folder || givenRoot !== null ? walk(root, run.config.out, wantedBy(READERS, run.config)) : null;
    const known = inRoot?.files.map(
      (file): SourceFile => ({ ...file, tracked: run.git.tracked.has(file.path), foundBy: 'inspect' }),
    );
    const files = new Map((known ?? siblings(root, absolute, run)).map((file) => [file.path, file]));
    const context: ReadContext = { config: run.config, files, tables };
    if (!folder) {
      yield await inspectFile(path, absolute, root, run, context);
      continue;
    }
    const prefix = relative(root, absolute).split(sep).join('/');
    const below = (known ?? []).filter((file) => prefix === '' || file.path.startsWith(`${prefix}/`));
    const discovery = discover(below, new Set(), READERS, run.config);
    const candidates = withoutClaimed(discovery, context);
    const reads: { file: SourceFile; read: Read }[] = [];
    for (const candidate of candidates) {
      reads.push({ file: candidate.file, read: await readEvidence(candidate, context, null) });
    }
    for (const { file, read } of joined(reads)) {
      yield print(`${path.replace(/\/+$/, '')}/${relative(absolute, file.absolute)}`, read, run.config.masking);
    }
    const told = [...(inRoot?.problems ?? []), ...discovery.problems];
    if (candidates.length === 0) {
      const message = 'The folder holds nothing that is read as evidence; see docs/evidence.md.';
      yield nothing(path, 'nothing-found', message, told);
    } else if (told.length > 0) yield print(path, { evidence: [], facts: [], problems: told }, run.config.masking);
  }
}
