import type { GitFacts } from '../config/git.ts';
import { maskAll, maskFacts } from '../mask/mask-facts.ts';
import { createMasker, type Mask } from '../mask/masker.ts';
import type { Config } from '../model/config.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Fact } from '../model/fact.ts';
import type { OutputFile } from '../model/file.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Tables } from '../model/tables.ts';
import { readAssertedDocuments } from './asserted-documents.ts';
import { namingOf, withNamedTexts } from './changes/naming.ts';
import { createPersonOf } from './changes/people.ts';
import type { EarlierRelease } from './changes/range.ts';
import { type ReadChanges, readChanges } from './changes/read-changes.ts';
import { withoutClaimed } from './claims.ts';
import { discover, wantedBy } from './discover.ts';
import { evidenceFacts } from './evidence-facts.ts';
import type { KeptFiles } from './exhibits/keep-files.ts';
import { createExhibits, type Exhibit, type Exhibits } from './github/exhibits.ts';
import { createRecordNaming } from './github/people-in-records.ts';
import { createTextNaming } from './github/people-in-text.ts';
import type { GitHubReader } from './github/reader.ts';
import { joinFacts } from './join.ts';
import { readCodeOwners } from './platform/code-owners.ts';
import { type Read, readEvidence, toEvidence } from './read-evidence.ts';
import type { ReadContext } from './reader.ts';
import { READERS } from './readers.ts';
import type { Fetched } from './runs/read-runs.ts';
import { readSettingsEvidence } from './settings-evidence.ts';
import { type ArtifactReading, readArtifacts } from './signatures/artifacts.ts';
import { attestationsOfRunner } from './signatures/runner-attestations.ts';
import type { SourceFile } from './source-file.ts';
import { compareRuns } from './tests/compare-runs.ts';
import { walk } from './walk.ts';

/** Everything that was found, with nothing secret in it. Evidence and facts are by id, in code unit order. */
export type Collected = {
  evidence: Evidence[];
  facts: Fact[];
  /** Problems that belong to no evidence. */
  problems: Problem[];
  looked: Report['looked'];
  /** Null: there was no reader of the platform. */
  asked: Report['asked'];
  /** What the platform answered, as far as it became evidence. */
  exhibits: Exhibit[];
  /** What the pack keeps of the files that were read; they lie in the folder that `History` names. */
  kept: OutputFile[];
};

/** Told in few words what is going on; shown on a terminal and in the log of the action. */
export type Progress = (message: string) => void;

/** What of the surroundings the history of the release takes: releases that evidence is of, and the platform, where one may ask it. */
export type History = {
  earlier: readonly EarlierRelease[];
  platform: (() => Promise<GitHubReader>) | null;
  /** Artifacts of the workflow runs on the commit are fetched as well; `own` is the run that we are in. Null: none are. */
  runs?: { own: number | null } | null;
  /** The runner's folder for passing files, where earlier steps of the job leave attestations. Null: there is no runner. */
  runnerTemp?: string | null;
  /** An empty folder for exhibits of files until they are written. Left out: none are made. */
  exhibitsIn?: string;
};

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** One fact for each id. Two that share one are two things with one name: the first is kept, and the kind is not whole. */
function oneEach(facts: readonly Fact[], problems: Problem[]): Fact[] {
  const kept = new Map<string, Fact>();
  for (const fact of facts) {
    if (!kept.has(fact.id)) kept.set(fact.id, fact);
    else {
      const message = `Two ${fact.type} facts have the same name; only the first is judged. Give them different names.`;
      problems.push({ code: 'same-name', message, kinds: ['manifest', 'policy'], place: fact.place });
    }
  }
  return [...kept.values()].sort(byId);
}

/** One evidence for each id: of a file that is read by itself as well as with others, what it says by itself. */
function ownFirst(reads: readonly Read[], candidates: ReadonlySet<string>): Evidence[] {
  const kept = new Map<string, Evidence>();
  for (const one of reads.flatMap(({ evidence }) => evidence)) {
    const path = 'path' in one.source ? one.source.path : '';
    const isOwn = !candidates.has(path) || !one.foundBy.startsWith('read with ');
    if (isOwn || !kept.has(one.id)) kept.set(one.id, one);
  }
  return [...kept.values()];
}

function askedOf({ token, calls, budget, asked }: GitHubReader): NonNullable<Report['asked']> {
  return { token, calls: calls(), budget, entries: asked() };
}

/** Paths of what says how the system is deployed and what it may do. */
function manifestsIn(reads: readonly Read[]): ReadonlySet<string> {
  const all = reads.flatMap(({ evidence }) => evidence).filter(({ kind }) => kind === 'manifest' || kind === 'policy');
  return new Set(all.flatMap(({ source }) => ('path' in source ? [source.path] : [])));
}

/** Finds and reads all evidence below the root. Never fails for what it finds. */
export async function collect(
  config: Config,
  git: GitFacts,
  tables: Tables,
  progress: Progress,
  mask: Mask = createMasker(),
  history: History = { earlier: [], platform: null },
): Promise<Collected> {
  const reader = (await history.platform?.()) ?? null;
  const fetched = await fetchRuns(config, reader, history, progress);
  try {
    return await collectFrom({ config, git, tables, progress, mask, history, reader, fetched });
  } finally {
    fetched.remove();
  }
}

async function fetchRuns(
  config: Config,
  reader: GitHubReader | null,
  { runs }: History,
  progress: Progress,
): Promise<Fetched> {
  if (reader === null || !runs) return { files: [], problems: [], remove: () => undefined };
  const { readRuns } = await import('./runs/read-runs.ts');
  return readRuns(config, reader, runs.own, progress);
}

/** What a run collects with, and from. */
type Sources = {
  config: Config;
  git: GitFacts;
  tables: Tables;
  progress: Progress;
  mask: Mask;
  history: History;
  reader: GitHubReader | null;
  fetched: Fetched;
};

async function collectFrom(sources: Sources): Promise<Collected> {
  const { config, git, tables, progress, mask, history, reader, fetched } = sources;
  const walked = walk(config.root, config.out, wantedBy(READERS, config));
  // What lies in the checkout under the name of something fetched is not it.
  const passed = [...fetched.files, ...attestationsOfRunner(history.runnerTemp ?? null)];
  const taken = new Set(passed.map(({ path }) => path));
  const all = [...walked.files.filter(({ path }) => !taken.has(path)), ...passed];
  const discovery = discover(all, git.tracked, READERS, config);
  progress(`${discovery.candidates.length} of ${all.length} files are evidence`);

  const files = new Map<string, SourceFile>(
    all.map((file) => [
      file.path,
      { ...file, tracked: !taken.has(file.path) && git.tracked.has(file.path), foundBy: '' },
    ]),
  );
  const context: ReadContext = { config, files, tables };
  const reads: Read[] = [readSettingsEvidence(config, git)];
  const candidates = withoutClaimed(discovery, context);
  for (const candidate of candidates) {
    progress(`reading ${candidate.file.path}`);
    reads.push(await readEvidence(candidate, context, config.release.commit));
  }
  const read = new Set(candidates.map(({ file }) => file.path));
  const personOf = createPersonOf();
  const exhibits = createExhibits(personOf);
  const { artifacts, attested } = await readReleased(sources, context, reads, exhibits);
  reads.push(attested);
  for (const { file, reading } of artifacts) {
    if (read.has(file.path)) continue;
    const named = { ...file, foundBy: 'named by a signature, a manifest or the settings' };
    const sha256 = reading.facts[0]?.attributes.sha256;
    reads.push(toEvidence(named, reading, typeof sha256 === 'string' ? sha256 : '', config.release.commit));
  }
  const known = new Set(reads.flatMap(({ evidence }) => evidence.map(({ source }) => source.path)));
  reads.push(...readAssertedDocuments(config, files, known));

  progress('reading the history');
  const askApi = reader && (await import('./changes/ask-api.ts')).createAskApi(reader, exhibits, progress);
  const paths = { owners: readCodeOwners(files), manifests: manifestsIn(reads) };
  const changes = await readChanges(config, git.commit, history.earlier, askApi, paths, personOf);
  const { readPlatform } = await import('./platform/read-platform.ts');
  const platform = await readPlatform({ config, files, reader, exhibits, changes: changes.changes });
  const { readGitSigners } = await import('./keys/git-signers.ts');
  reads.push(changes, ...readGitSigners(context, changes, platform));
  const { query, functions } = config.collect.deployed;
  if (query === 'aws') {
    const { readDeployed } = await import('./deployed/ask-aws.ts');
    progress('asking AWS what the functions run');
    reads.push(
      await readDeployed(
        reads.flatMap(({ facts }) => facts),
        functions,
        exhibits,
      ),
    );
  }

  const problems = [
    ...walked.problems,
    ...fetched.problems,
    ...discovery.problems,
    ...reads.flatMap((one) => one.problems),
  ];
  const joined = joinFacts(compareRuns(reads.flatMap((one) => one.facts)));
  problems.push(...joined.problems);
  const naming = namingOf(config, changes.changes, exhibits.persons(), personOf);
  const named = withNamedTexts(oneEach(joined.facts, problems), createTextNaming(naming, mask));
  // Facts first: which number the mask gives to a value in them does not hang on how much was answered.
  const { facts } = maskFacts({ facts: named, evidence: [], problems: [] }, mask);
  const written = exhibits.files(createRecordNaming(naming, mask));
  const found = [...ownFirst(reads, read), ...exhibits.evidence(written)].sort(byId);
  const { evidence, files: kept } = await keepExhibits(sources, reads, found, { named, facts }, written);
  const told = maskFacts({ facts: evidenceFacts(evidence), evidence, problems }, mask);
  return {
    ...told,
    facts: [...facts, ...told.facts].sort(byId),
    looked: maskAll([...discovery.looked, ...lookedInGit(changes), ...written.map(lookedOnPlatform)], mask),
    asked: reader && maskAll(askedOf(reader), mask),
    exhibits: written,
    kept,
  };
}

/** What the pack keeps of the files, where it keeps any: masked after the facts, with the same marks. */
async function keepExhibits(
  { config, mask, history }: Sources,
  reads: readonly Read[],
  evidence: Evidence[],
  { named: facts, facts: shown }: { named: readonly Fact[]; facts: readonly Fact[] },
  written: readonly Exhibit[],
): Promise<KeptFiles> {
  if (config.exhibits === 'none') return { evidence: evidence.map((one) => ({ ...one, exhibit: null })), files: [] };
  if (history.exhibitsIn === undefined) return { evidence, files: [] };
  const { keepFiles } = await import('./exhibits/keep-files.ts');
  const files = reads.flatMap((one) => one.files ?? []);
  const taken = written.map(({ path }) => path);
  const { assertions } = config;
  const { manifests, ...collect } = config.collect;
  const settings = { ...config, collect: { ...collect, manifests: { ...manifests, parameters: {} } } };
  const stated = [shown, maskAll(settings, mask)];
  return keepFiles({ files, evidence, facts, assertions, stated, taken, mask, folder: history.exhibitsIn });
}

/** The artifacts, and what GitHub holds of attestations for them, where it can be asked. */
async function readReleased(
  { config, reader, progress }: Sources,
  context: ReadContext,
  reads: readonly Read[],
  exhibits: Exhibits,
): Promise<{ artifacts: ArtifactReading[]; attested: Read }> {
  const stated = reads.flatMap(({ facts }) => facts);
  const artifacts = readArtifacts(config, context.files, stated);
  if (reader === null) return { artifacts, attested: { evidence: [], facts: [], problems: [] } };
  progress('asking for attestations');
  const { readAttestations } = await import('./signatures/ask-attestations.ts');
  const attested = await readAttestations(reader, artifacts, stated, context, exhibits);
  return { artifacts: readArtifacts(config, context.files, [...stated, ...attested.facts]), attested };
}

type Looked = Report['looked'][number];

function lookedInGit({ evidence, changes }: ReadChanges): Looked[] {
  const found = changes?.population.counts.git?.commits ?? 0;
  return evidence.map(({ kind, foundBy }) => ({ kind, pattern: foundBy, found }));
}

function lookedOnPlatform({ kind, foundBy, records }: Exhibit): Looked {
  return { kind, pattern: foundBy, found: records };
}
