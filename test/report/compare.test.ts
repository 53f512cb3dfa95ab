import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/model/result.ts';
import type { ReportInput } from '../../src/report/build.ts';
import {
  checkResult,
  controlResult,
  factResult,
  SAMPLE_CATALOGUE,
  sampleFact,
  sampleInput,
  samplePrevious,
  sampleReport,
} from './sample-report.ts';

const READ_ORDER = 'function:template.yaml#ReadOrder';
const pass = (overrides: Partial<CheckResult> = {}) =>
  checkResult('obs-function-logging', [factResult(READ_ORDER, 'pass')], overrides);
const fail = (overrides: Partial<CheckResult> = {}) =>
  checkResult('obs-function-logging', [factResult(READ_ORDER, 'fail')], overrides);

const FACTS = sampleInput().facts;

/** The one change of a check between two releases which are otherwise the same. */
function changeOf(before: Partial<ReportInput>, after: Partial<ReportInput>) {
  const previous = samplePrevious({ facts: FACTS, ...before });
  const { delta } = sampleReport({ previous: [previous], ...after });
  return delta?.checks.find((change) => change.check === 'obs-function-logging');
}

describe('delta of checks', () => {
  it('lists nothing when nothing changed', () => {
    expect(changeOf({ results: [pass()] }, { results: [pass()] })).toBeUndefined();
  });

  it('blames the system when the facts judged differ in what the manifest says', () => {
    const facts = [
      sampleFact('function', 'ReadOrder', 40, { name: 'ReadOrder', runtime: 'nodejs24.x', logGroups: [] }),
    ];
    expect(changeOf({ results: [pass()], facts }, { results: [fail({ factsDigest: 'other' })] })).toEqual({
      check: 'obs-function-logging',
      from: 'pass',
      to: 'fail',
      direction: 'worse',
      causes: ['system'],
      newlyFailing: [READ_ORDER],
      noLongerFailing: [],
    });
  });

  it('blames the catalogue when the same facts are judged by another check', () => {
    const change = changeOf({ results: [fail()] }, { results: [pass({ checkDigest: 'other' })] });
    expect(change).toMatchObject({ direction: 'better', causes: ['catalogue'], noLongerFailing: [READ_ORDER] });
  });

  it('names time, and the tables if they changed, when only derived attributes can differ', () => {
    const results = [fail({ factsDigest: 'other' })];
    expect(changeOf({ results: [pass()] }, { results })?.causes).toEqual(['time']);
    const { tables } = SAMPLE_CATALOGUE;
    const catalogue = {
      ...SAMPLE_CATALOGUE,
      tables: { ...tables, runtimes: { ...tables.runtimes, date: '2026-02-02' } },
    };
    expect(changeOf({ results: [pass()] }, { results, catalogue })?.causes).toEqual(['catalogue', 'time']);
    const fewer = FACTS.filter((fact) => fact.type !== 'endpoint');
    expect(changeOf({ results: [pass()], facts: fewer }, { results })?.causes).toEqual(['system', 'time']);
  });

  it('blames a decision when the raw outcome stays', () => {
    const decision = { kind: 'excepted', by: 'EX-1' } as const;
    const excepted = checkResult('obs-function-logging', [factResult(READ_ORDER, 'fail', { decision })], {
      decided: 'excepted',
    });
    expect(changeOf({ results: [excepted] }, { results: [fail()] })).toMatchObject({
      direction: 'worse',
      causes: ['decision'],
      newlyFailing: [READ_ORDER],
    });
  });

  it('blames the evidence when neither facts nor check nor decisions differ', () => {
    const unmet = pass({ outcome: 'no-evidence', decided: 'no-evidence', because: 'part of it could not be read' });
    expect(changeOf({ results: [pass()] }, { results: [unmet] })).toMatchObject({
      direction: 'worse',
      causes: ['evidence'],
    });
  });

  it('names decisions first for a check about results', () => {
    const checks = SAMPLE_CATALOGUE.checks.map((check) => ({
      ...check,
      about: 'exception',
      reads: 'results' as const,
    }));
    const change = changeOf(
      { results: [pass()] },
      { results: [fail({ factsDigest: 'other' })], catalogue: { ...SAMPLE_CATALOGUE, checks } },
    );
    expect(change?.causes).toEqual(['time', 'decision']);
  });

  it('tells failing facts that came and went while the check fails on', () => {
    const other = 'function:template.yaml#CreateOrder';
    const both = checkResult('obs-function-logging', [factResult(READ_ORDER, 'fail'), factResult(other, 'fail')]);
    expect(changeOf({ results: [fail()] }, { results: [both] })).toMatchObject({
      from: 'fail',
      to: 'fail',
      direction: 'worse',
      newlyFailing: [other],
    });
    expect(changeOf({ results: [both] }, { results: [fail()] })).toMatchObject({ direction: 'better' });
  });

  it('calls a new check neither better nor worse', () => {
    expect(changeOf({ results: [] }, { results: [fail()] })).toMatchObject({
      from: null,
      to: 'fail',
      direction: 'other',
      causes: ['catalogue'],
    });
    expect(changeOf({ results: [pass()] }, { results: [] })).toMatchObject({ to: null, direction: 'other' });
  });

  it('calls what no longer applies neither better nor worse', () => {
    const gone = pass({ outcome: 'not-applicable', decided: 'not-applicable', facts: [] });
    expect(changeOf({ results: [fail()] }, { results: [gone] })?.direction).toBe('other');
  });
});

describe('delta of controls', () => {
  const statusChange = (before: Partial<ReportInput>, after: Partial<ReportInput>) =>
    sampleReport({ previous: [samplePrevious({ facts: FACTS, ...before })], ...after }).delta?.controls;

  it('takes the causes of its checks', () => {
    expect(
      statusChange(
        { results: [pass()], controls: [controlResult('soc2', 'CC7.2', { status: 'supported-in-part' })] },
        { results: [fail({ checkDigest: 'other' })], controls: [controlResult('soc2', 'CC7.2', { status: 'gap' })] },
      ),
    ).toEqual([
      {
        framework: 'soc2',
        control: 'CC7.2',
        from: 'supported-in-part',
        to: 'gap',
        direction: 'worse',
        causes: ['catalogue'],
      },
    ]);
  });

  it('blames a decision when neither checks nor mapping changed', () => {
    const changes = statusChange(
      { controls: [controlResult('iso27001', 'A.8.34', { status: 'manual-missing' })] },
      {
        controls: [controlResult('iso27001', 'A.8.34', { status: 'manual-attested' })],
        results: samplePrevious().results,
      },
    );
    expect(changes).toMatchObject([{ control: 'A.8.34', direction: 'better', causes: ['decision'] }]);
  });

  it('blames the catalogue when the mapping of the control changed', () => {
    const frameworks = SAMPLE_CATALOGUE.frameworks.map((framework) => ({
      ...framework,
      controls: framework.controls.map((control) => ({ ...control, primary: [] })),
    }));
    const controls = (status: 'supported' | 'insufficient-evidence') => [controlResult('soc2', 'CC7.2', { status })];
    const changes = statusChange(
      { controls: controls('supported') },
      {
        controls: controls('insufficient-evidence'),
        results: samplePrevious().results,
        catalogue: { ...SAMPLE_CATALOGUE, frameworks },
      },
    );
    expect(changes).toMatchObject([{ control: 'CC7.2', direction: 'worse', causes: ['catalogue'] }]);
  });
});

describe('delta of facts', () => {
  it('lists added, removed and changed facts by type, without derived attributes, exceptions and the release itself', () => {
    const fact = (name: string, runtime: string, logGroups: string[]) =>
      sampleFact('function', name, 1, { name, runtime, logGroups });
    const release = (at: string) => sampleFact('release', 'release', 1, { at });
    const before = [
      fact('A', 'nodejs22.x', []),
      fact('B', 'nodejs22.x', []),
      fact('C', 'nodejs22.x', []),
      release('x'),
    ];
    const after = [
      sampleFact('exception', 'EX-1', 1, { daysLeft: 3 }),
      fact('B', 'nodejs24.x', ['l']),
      fact('C', 'nodejs22.x', ['l']),
      fact('D', 'nodejs22.x', []),
      release('y'),
    ];
    const { delta } = sampleReport({ previous: [samplePrevious({ facts: before })], facts: after });
    expect(delta?.facts).toEqual([
      {
        type: 'function',
        added: ['function:template.yaml#D'],
        removed: ['function:template.yaml#A'],
        changed: [{ fact: 'function:template.yaml#B', attributes: ['runtime'] }],
      },
    ]);
  });
});
