import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/model/check.ts';
import { annotationsOf } from '../../src/publish/annotations.ts';
import { checkResult, factResult, sampleFact, sampleInput, sampleReport } from '../report/sample-report.ts';

function reportWithGaps(severities: readonly Severity[], count: number, path = 'template.yaml') {
  const input = sampleInput();
  const check = input.catalogue.checks[0]?.id ?? '';
  const names = Array.from({ length: count }, (_, n) => `F${String(n).padStart(2, '0')}`);
  const facts = names
    .map((name, n) => sampleFact('function', name, n + 1, {}))
    .map((fact) => ({
      ...fact,
      place: { ...fact.place, path },
    }));
  const fails = facts.map(({ id }, n) => {
    const severity = severities[n % severities.length] ?? 'low';
    return factResult(id, 'fail', { severity, texts: [`${id} is wrong`] });
  });
  return sampleReport({
    facts: [...input.facts, ...facts],
    results: [checkResult(check, fails, { outcome: 'fail', decided: 'fail', severity: 'high' })],
  });
}

describe('annotations', () => {
  it('stand at the line of the file below the workspace, with what to do', () => {
    const [first] = annotationsOf(reportWithGaps(['high'], 1), 'services/orders');
    expect(first).toMatchObject({ file: 'services/orders/template.yaml', startLine: 1 });
    expect(first?.title).toMatch(/^high: /);
    expect(first?.message).toMatch(/is wrong\nWhat to do: /);
  });

  it('name the file alone where the root is the workspace', () => {
    expect(annotationsOf(reportWithGaps(['high'], 1), '')[0]?.file).toBe('template.yaml');
  });

  it('are nine of a level at the most, worst first, and a notice counts the rest', () => {
    expect(annotationsOf(reportWithGaps(['high'], 9), '').map(({ level }) => level)).toEqual(Array(9).fill('error'));
    const many = annotationsOf(reportWithGaps(['low', 'critical', 'high', 'medium'], 40), '');
    const levels = many.map(({ level, title }) => `${level} ${title.split(':')[0]}`);
    expect(levels).toEqual([
      ...Array(9).fill('error critical'),
      ...Array(9).fill('warning medium'),
      'notice Release Evidence',
    ]);
    expect(many.at(-1)?.message).toBe('22 more gaps are in the report and in the summary of the run.');
    expect(annotationsOf(reportWithGaps(['low'], 10), '').at(-1)?.message).toMatch(/^1 more gap is /);
  });

  it('of what is no file of the workspace name none', () => {
    const path = 'github/runs/42/test-results/junit.xml';
    const report = reportWithGaps(['high'], 1, path);
    const [evidence] = report.evidence;
    if (evidence === undefined) throw new Error('unexpected');
    const of = (commit: string | null) =>
      annotationsOf({ ...report, evidence: [{ ...evidence, source: { path, commit } }] }, '')[0]?.file;
    expect([of(null), of('a'.repeat(40))]).toEqual([undefined, path]);
  });
});
