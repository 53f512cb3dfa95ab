import type { Config } from '../../model/config.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { type JsonFault, lineAt } from './json-records.ts';
import { type Scan, scanFact } from './scan.ts';

const FAULTS = {
  'json-syntax': 'The report is not valid JSON from here on, as when it was cut off. Let the tool write it again.',
  'too-deep': 'The report is nested deeper than any that tools write, and was not read.',
  'cap-reached':
    'A part of the report is larger than what is read in one piece, and nothing of it counts. Write a report for each part of the release.',
} as const;

/** What kept a report from being read, with its line. */
export function faultProblem(file: SourceFile, { code, offset }: JsonFault): Problem {
  const place = { path: file.path, line: lineAt(file, offset), column: null, pointer: null };
  return { code, message: FAULTS[code], kinds: ['scan'], place };
}

/** Scans of one file as facts; each has an id of its own, also where one tool ran several times. */
export function readingOf(
  dialect: string,
  file: SourceFile,
  config: Config,
  scans: readonly Scan[],
  problems: Problem[],
): Reading {
  const used = new Map<string, number>();
  const names = scans.map(({ name, category }) => {
    const called = scans.some((other) => other.name === name && other.category !== category)
      ? `${name} ${category}`
      : name;
    const count = (used.get(called) ?? 0) + 1;
    used.set(called, count);
    return count === 1 ? called : `${called} ${count}`;
  });
  const times = scans.flatMap(({ scannedAt }) => scannedAt ?? []);
  return {
    dialect,
    kinds: ['scan'],
    facts: scans.map((scan, index) => scanFact(scan, `scan:${file.path}#${names[index]}`, file, config)),
    problems,
    // The oldest: a report is no younger than what it rests on.
    producedAt: times.length < scans.length ? null : (times.sort()[0] ?? null),
    basis: 'declared',
  };
}
