import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../model/config.ts';
import type { EvidenceKind } from '../../model/evidence.ts';
import type { Problem } from '../../model/problem.ts';
import type { Progress } from '../collect.ts';
import type { GitHubReader } from '../github/reader.ts';
import { refusalProblem } from '../github/refusal.ts';
import type { FromRun } from '../source-file.ts';
import type { FoundFile } from '../walk.ts';
import { createIsOfWorkflow, createKindsOf } from './artifact-names.ts';
import { type Artifact, downloadArtifact, listArtifacts, listRuns, type Run } from './list-artifacts.ts';
import { type Left, type Room, unpack } from './unpack.ts';

const MIB = 1 << 20;
/** Caps of a release. An archive is held in memory while it is unpacked. */
export const MAX_RUNS = 100;
export const MAX_ARTIFACTS = 100;
export const MAX_ARTIFACT_BYTES = 32 * MIB;
const MAX_UNPACKED: Room = { bytes: 256 * MIB, files: 10_000 };
const MAX_UNPACKED_IN_ALL: Room = { bytes: 1024 * MIB, files: 50_000 };

/** A file of an artifact, and what may be made of it. */
export type FetchedFile = FoundFile & { run: FromRun; within: string; kinds: EvidenceKind[] };

/** What was fetched. It is there until `remove` is called, which never throws. */
export type Fetched = { files: FetchedFile[]; problems: Problem[]; remove: () => void };

const NOTHING: Fetched = { files: [], problems: [], remove: () => undefined };

/** An artifact that is fetched, with the path that its files have. */
type Wanted = { run: Run; artifact: Artifact; kinds: EvidenceKind[]; path: string; repeated: boolean };

function note(code: string, message: string, path: string, kinds: EvidenceKind[] = []): Problem {
  return { code, message, kinds, place: { path, line: null, column: null, pointer: null } };
}

/** A name of an artifact as a part of a path. */
function asPart(name: string): string {
  const safe = name.replaceAll(/[\u0000-\u001f\u007f/\\]/g, '_');
  return /^\.*$/.test(safe) ? `_${safe}` : safe;
}

/** Artifacts of a run that are wanted. Of one name the last has it as its path, those before it their id as well. */
function wantedOf(run: Run, artifacts: readonly Artifact[], kindsOf: ReturnType<typeof createKindsOf>): Wanted[] {
  return artifacts.flatMap((artifact, index) => {
    const kinds = kindsOf(artifact.name);
    if (kinds === null) return [];
    const repeated = artifacts.slice(index + 1).some(({ name }) => name === artifact.name);
    const name = asPart(artifact.name) + (repeated ? `@${artifact.id}` : '');
    return { run, artifact, kinds, path: `github/runs/${run.id}/${name}`, repeated };
  });
}

const LEFT: Record<Left['reason'], string> = {
  broken: 'Its archive is broken, or holds names that lead out of it, from here on. Upload it again.',
  encrypted: 'Some of its files are encrypted, and were not read. Upload them as they are.',
  link: 'Some of its files are links, and were not read. Upload what they lead to.',
  method: 'Some of its files are packed in a way that is not read. Upload them with actions/upload-artifact.',
  twice: 'It holds files of the same name; the first of each was read. Give them different names.',
  'too-much':
    'It holds more than is unpacked; what comes after was not read. Upload evidence apart from what is large.',
};

/**
 * Fetches the artifacts of workflow runs on the released commit that can be evidence, and gives their files as if they lay below
 * `github/runs/<run>/<artifact>/`. `own` is the run that we are in, if we are in one: it goes on. Never fails for what it finds.
 */
export async function readRuns(
  config: Config,
  reader: GitHubReader | null,
  own: number | null,
  progress: Progress,
): Promise<Fetched> {
  const { commit } = config.release;
  if (reader === null || commit === null || !/^[0-9a-f]{40,64}$/.test(commit)) return NOTHING;
  const problems: Problem[] = [];
  progress('looking for artifacts of the workflow runs on the commit');
  const wanted = await wantedArtifacts(config, reader, commit, own, problems);
  if (wanted.length === 0) return { ...NOTHING, problems };

  const root = mkdtempSync(join(tmpdir(), 'release-evidence-'));
  const remove = (): void => {
    try {
      rmSync(root, { recursive: true, force: true });
    } catch {
      // The runner takes it away with the job.
    }
  };
  try {
    const files: FetchedFile[] = [];
    const room = { ...MAX_UNPACKED_IN_ALL };
    for (const one of wanted.slice(0, MAX_ARTIFACTS)) {
      progress(`fetching the artifact ${one.artifact.name} of run ${one.run.id}`);
      files.push(...(await fetchOne(one, reader, join(root, String(one.artifact.id)), room, problems)));
    }
    for (const { path, kinds } of wanted.slice(MAX_ARTIFACTS)) {
      const message = `Only the first ${MAX_ARTIFACTS} artifacts are fetched. Name those that count in collect.runs.include.`;
      problems.push(note('cap-reached', message, path, kinds));
    }
    return { files, problems, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function wantedArtifacts(
  config: Config,
  reader: GitHubReader,
  commit: string,
  own: number | null,
  problems: Problem[],
): Promise<Wanted[]> {
  const { include, workflows } = config.collect.runs;
  const kindsOf = createKindsOf(config.collect.runs);
  const isOfWorkflow = createIsOfWorkflow(workflows);
  // What nobody asked for in so many words was a try.
  const all = kindsOf(include[0] ?? '') ?? [];
  const asked = include.length > 0 ? all : [];
  const { all: runs, refusal, others } = await listRuns(reader, commit);
  if (refusal !== null) problems.push(refusalProblem('the workflow runs on the commit', refusal, asked, 'github/runs'));
  if (others > 0) {
    const message = `${others} runs that bear the commit's name ran on something else, as those for a pull request do; their artifacts are not read.`;
    problems.push(note('runs-of-others', message, 'github/runs'));
  }
  const counted = runs.filter(({ workflow, path }) => isOfWorkflow(workflow, path));
  if (counted.length > MAX_RUNS) {
    const message = `Only the last ${MAX_RUNS} of ${counted.length} runs were looked at. Name the workflows that count in collect.runs.workflows.`;
    problems.push(note('cap-reached', message, 'github/runs', asked));
  }
  const wanted: Wanted[] = [];
  for (const run of counted.slice(-MAX_RUNS)) {
    const listed = await listArtifacts(reader, run);
    const path = `github/runs/${run.id}`;
    if (listed.refusal !== null)
      problems.push(refusalProblem(`the artifacts of run ${run.id}`, listed.refusal, asked, path));
    const found = wantedOf(run, listed.all, kindsOf);
    wanted.push(...found);
    if (!run.isOver && run.id !== own) {
      const message = `The run of ${run.workflow} goes on; what it uploads later is not seen. Let the release wait for it.`;
      problems.push(note('run-goes-on', message, path));
    }
  }
  const isFound = wanted.some(({ artifact }) => !artifact.expired);
  if (include.length > 0 && !isFound && refusal === null) {
    const message = `collect.runs.include asks for ${include.join(', ')}, and no run on the commit has such an artifact. Upload it, or take the pattern out.`;
    problems.push(note('pattern-found-nothing', message, config.path ?? '.', all));
  }
  return wanted;
}

async function fetchOne(
  { run, artifact, kinds, path, repeated }: Wanted,
  reader: GitHubReader,
  folder: string,
  inAll: Room,
  problems: Problem[],
): Promise<FetchedFile[]> {
  const told = (code: string, message: string): FetchedFile[] => {
    problems.push(note(code, message, path, kinds));
    return [];
  };
  if (artifact.expired)
    return told('artifact-expired', 'The platform has removed it, as its time was over. Run the workflow again.');
  const tooLarge = `It is larger than ${MAX_ARTIFACT_BYTES / MIB} MiB, and was not fetched. Upload evidence apart from what is large, or pass it over with collect.runs.exclude.`;
  if (artifact.size > MAX_ARTIFACT_BYTES) return told('artifact-too-large', tooLarge);
  const { data, refusal } = await downloadArtifact(reader, artifact, MAX_ARTIFACT_BYTES);
  if (refusal !== null) {
    problems.push(refusalProblem(`the artifact ${artifact.name}`, refusal, kinds, path));
    return [];
  }
  if (data.length > MAX_ARTIFACT_BYTES) return told('artifact-too-large', tooLarge);
  if (artifact.digest !== null && createHash('sha256').update(data).digest('hex') !== artifact.digest) {
    const message =
      'What came is not what the platform says that it holds: the digests differ. Nothing of it was read. Run again, and report it to GitHub if it stays.';
    return told('artifact-digest', message);
  }
  const room = {
    bytes: Math.min(MAX_UNPACKED.bytes, inAll.bytes),
    files: Math.min(MAX_UNPACKED.files, inAll.files),
  };
  const before = { ...room };
  const archive = await unpack(data, folder, room);
  inAll.bytes -= before.bytes - room.bytes;
  inAll.files -= before.files - room.files;
  for (const reason of new Set(archive.left.map((one) => one.reason))) told(`artifact-${reason}`, LEFT[reason]);
  const from = { id: run.id, workflow: run.workflow, artifact: artifact.name, commit: run.commit, repeated };
  return archive.files.map(({ path: within, absolute, size }) => ({
    path: `${path}/${within}`,
    absolute,
    size,
    run: from,
    within,
    kinds,
  }));
}
