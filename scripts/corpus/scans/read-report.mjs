// A file as a release of its own, read by whoever recognises it.
import { readFileSync, statSync } from 'node:fs';
import { readEvidence } from '../../../src/collect/read-evidence.ts';
import { READERS } from '../../../src/collect/readers.ts';

/** The day on which every file is judged. */
const config = {
  root: '/checkout',
  path: null,
  release: { repository: null, tag: null, commit: null, at: '2026-05-10T00:00:00Z' },
  collect: { changes: { people: 'login' } },
};

/** Which reader took the file, if any, with its facts and all problems. */
export async function readReport(absolute, path) {
  const head = readFileSync(absolute).subarray(0, 65_536);
  const reader = READERS.find(({ recognises }) => recognises(head, path));
  if (reader === undefined) return { reader: null, facts: [], problems: [] };
  const file = { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: 'corpus' };
  const read = await readEvidence({ file, reader }, { config, files: new Map([[path, file]]), tables: {} }, null);
  return {
    reader: reader.dialect,
    facts: read.facts,
    problems: [...read.problems, ...read.evidence.flatMap((one) => one.problems)],
  };
}
