import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../src/publish/annotations.ts';
import { checkResult, factResult, sampleFact, sampleInput, sampleReport } from '../report/sample-report.ts';

function reportWithGaps(count: number) {
  const input = sampleInput();
  const check = input.catalogue.checks[0]?.id ?? '';
  const names = Array.from({ length: count }, (_, n) => `F${String(n).padStart(2, '0')}`);
  const facts = names.map((name, n) => sampleFact('function', name, n + 1, {}));
  const fails = facts.map(({ id }) => factResult(id, 'fail', { severity: 'high', texts: [`${id} is wrong`] }));
  return sampleReport({
    facts: [...input.facts, ...facts],
    results: [checkResult(check, fails, { outcome: 'fail', decided: 'fail', severity: 'high' })],
  });
}

describe('annotations', () => {
  it('stand at the line of the file below the workspace, with what to do', () => {
    const [first] = annotationsOf(reportWithGaps(1), 'services/orders');
    expect(first).toMatchObject({ file: 'services/orders/template.yaml', startLine: 1 });
    expect(first?.title).toMatch(/^high: /);
    expect(first?.message).toMatch(/is wrong\nWhat to do: /);
  });

  it('name the file alone where the root is the workspace', () => {
    expect(annotationsOf(reportWithGaps(1), '')[0]?.file).toBe('template.yaml');
  });

  it('are ten at the most, the last of which counts the rest', () => {
    expect(annotationsOf(reportWithGaps(10), '')).toHaveLength(10);
    const many = annotationsOf(reportWithGaps(25), '');
    expect(many).toHaveLength(10);
    expect(many[9]?.message).toBe('16 more gaps are in the report.');
  });
});
