import type { GitFacts } from '../config/git.ts';
import { maskCollected } from '../mask/mask-facts.ts';
import { createMasker } from '../mask/masker.ts';
import type { Config } from '../model/config.ts';
import type { Evidence, EvidenceKind } from '../model/evidence.ts';
import type { Fact } from '../model/fact.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Tables } from '../model/tables.ts';
import { type Candidate, discover, wantedBy } from './discover.ts';
import type { ReadContext, Reading } from './reader.ts';
import { READERS } from './readers.ts';
import { readSettingsEvidence } from './settings-evidence.ts';
import { readArtifacts } from './signatures/artifacts.ts';
import { digestFile, type SourceFile } from './source-file.ts';
import { walk } from './walk.ts';

/** Everything that was found, with nothing secret in it. */
export type Collected = {
  /** By id, in code unit order. */
  evidence: Evidence[];
  facts: Fact[];
  /** Problems that belong to no evidence. */
  problems: Problem[];
  looked: Report['looked'];
};

/** Told in few words what is going on; shown on a terminal and in the log of the action. */
export type Progress = (message: string) => void;

/** Finds and reads all evidence below the root. Never fails for what it finds. */
export async function collect(config: Config, git: GitFacts, tables: Tables, progress: Progress): Promise<Collected> {
  const found = walk(config.root, config.out, wantedBy(READERS, config));
  progress(`${found.files.length} files below the root`);
  const discovery = discover(found.files, git.tracked, READERS, config);
  const files = new Map<string, SourceFile>(
    found.files.map((file) => [file.path, { ...file, tracked: git.tracked.has(file.path), foundBy: '' }]),
  );
  const context: ReadContext = { config, files, tables };
  const evidence: Evidence[] = [];
  const facts: Fact[] = [];
  for (const candidate of discovery.candidates) {
    progress(`reading ${candidate.file.path}`);
    const one = await readOne(candidate, context, config.release.commit);
    evidence.push(...one.evidence);
    for (const fact of one.facts) facts.push(fact);
  }
  return finish({
    evidence,
    facts,
    problems: [...found.problems, ...discovery.problems],
    looked: discovery.looked,
  });
}
