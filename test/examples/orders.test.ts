import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../src/config/arguments.ts';
import { readConfig } from '../../src/config/config.ts';
import { CONTROL_STATUSES } from '../../src/model/control.ts';
import { FOUND_KINDS } from '../../src/model/evidence.ts';
import type { Report } from '../../src/model/report.ts';
import { run } from '../../src/pipeline.ts';

// The report on examples/orders is what a reader sees first: it has to show each word that a report can say, once at least.
const root = fileURLToPath(new URL('../../examples/orders', import.meta.url));

async function reportOf(...options: string[]): Promise<Report> {
  const command = readArguments(['generate', '--root', root, '--format', 'json', ...options], {});
  if (command.name !== 'generate') throw new Error('no such command');
  const { report } = await run({
    ...(await readConfig(command.options, () => new Date(0))),
    progress: () => {},
    serverUrl: 'https://github.com',
    earlier: async () => [],
  });
  return report;
}

describe('the example of an order system', () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf();
  });

  it('has evidence of every kind that is looked for among files, and could all be read', () => {
    const kinds = new Set(report.evidence.map(({ kind }) => kind));
    expect(FOUND_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
    const problems = [...report.problems, ...report.evidence.flatMap((one) => one.problems)];
    // The released commit is made up: where the example lies in a checkout, that does not hold it.
    expect(problems.filter(({ code }) => code !== 'release-not-in-history')).toEqual([]);
  });

  it('shows every outcome but a defect of ours', () => {
    const outcomes = new Set(report.results.map(({ decided }) => decided));
    expect([...outcomes].sort()).toEqual([
      'attested',
      'compensated',
      'excepted',
      'fail',
      'no-evidence',
      'not-applicable',
      'pass',
    ]);
  });

  it('shows every status of a control', () => {
    const statuses = new Set(report.controls.map(({ status }) => status));
    expect(CONTROL_STATUSES.filter((status) => !statuses.has(status))).toEqual([]);
  });

  it('shows decisions that hold and some that do not', () => {
    expect(new Set(report.exceptions.map(({ state }) => state))).toEqual(new Set(['in-force', 'expired']));
    expect(new Set(report.assertions.map(({ state }) => state))).toEqual(new Set(['current', 'expired']));
    const because = report.controls.find(({ control }) => control === 'A.8.11')?.because;
    expect(because).toContain('The Statement of Applicability entry of @ciso is rejected');
  });
});
