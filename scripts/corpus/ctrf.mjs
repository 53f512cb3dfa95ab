// CTRF: reports that its own tests call valid are read without a word, others are told of; the examples have the totals that they state.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readReport } from './scans/read-report.mjs';

function agrees({ attributes }, { tests, passed, failed, skipped, pending, other, flaky = 0 }) {
  return (
    attributes.tests === tests &&
    attributes.passed === passed &&
    attributes.failed === failed &&
    attributes.errors === other &&
    attributes.skipped === skipped + pending &&
    attributes.flaky === flaky &&
    attributes.differences.length === 0
  );
}

export async function measure(corpusDir) {
  const folder = join(corpusDir, 'ctrf/ctrf-io+ctrf');
  const cases = Object.entries(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases);
  const made = mkdtempSync(join(tmpdir(), 'ctrf-'));
  const notes = [];
  let reached = 0;
  for (const [name, { valid, summary, description }] of cases) {
    const [path, index] = name.split('#');
    let absolute = join(folder, path);
    if (index !== undefined) {
      const groups = [JSON.parse(readFileSync(absolute, 'utf8'))].flat();
      const test = groups.flatMap(({ tests }) => tests)[Number(index)];
      const data = test.data ?? JSON.parse(readFileSync(join(dirname(absolute), test.dataPath), 'utf8'));
      absolute = join(made, 'ctrf.json');
      writeFileSync(absolute, JSON.stringify(data));
    }
    const { reader, facts, problems } = await readReport(absolute, 'ctrf.json');
    const isTaken = reader === 'ctrf' && problems.length === 0;
    if (isTaken === valid && (summary === undefined || agrees(facts[0], summary))) reached++;
    else notes.push(`${name}: ${reader}, ${problems.length} problems; ${description ?? 'example'}`);
  }
  rmSync(made, { recursive: true });
  return { name: 'CTRF', total: cases.length, reached, notes };
}
