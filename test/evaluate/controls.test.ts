import { describe, expect, test } from 'vitest';
import { judgeControls } from '../../src/evaluate/controls.ts';
import type { Control, ControlResult, Framework } from '../../src/model/control.ts';
import type { Applicability, Assertion } from '../../src/model/exception.ts';
import type { CheckResult, FactResult, Outcome } from '../../src/model/result.ts';
import { AT, assertion, place } from './samples.ts';

function factResult(outcome: Outcome, changes: Partial<FactResult> = {}): FactResult {
  return {
    fact: `thing:template.yaml#${outcome}`,
    outcome,
    severity: outcome === 'fail' ? 'high' : null,
    atMost: null,
    texts: [],
    reasons: [],
    restsOn: [],
    decision: null,
    ...changes,
  };
}

/** A check's result over one fact, as `evaluate` would leave it. */
function result(check: string, decided: CheckResult['decided'], changes: Partial<CheckResult> = {}): CheckResult {
  const raw: Outcome =
    decided === 'excepted' || decided === 'compensated' ? 'fail' : decided === 'attested' ? 'no-evidence' : decided;
  return {
    check,
    inProfile: true,
    outcome: raw,
    decided,
    severity: decided === 'fail' ? 'high' : null,
    because: null,
    counts: { pass: 0, fail: 0, 'no-evidence': 0, error: 0, 'not-applicable': 0, outside: 0, decided: 0 },
    facts: decided === 'not-applicable' ? [] : [factResult(raw)],
    factsDigest: '',
    checkDigest: '',
    ...changes,
  };
}

function control(changes: Partial<Control> = {}): Control {
  return {
    id: 'H.1',
    title: 'Doors are guarded',
    class: 'automated',
    why: 'The manifest says so',
    group: 'doors',
    primary: ['p1'],
    pending: [],
    supporting: [],
    ...changes,
  };
}

type Given = {
  control?: Partial<Control>;
  results?: CheckResult[];
  assertions?: Assertion[];
  applicability?: Applicability[];
  categories?: Record<string, string[]>;
  exclusions?: boolean;
};

function judge(given: Given): ControlResult {
  const framework: Framework = {
    id: 'house',
    name: 'House rules',
    noun: 'rule',
    own: false,
    exclusions: given.exclusions ?? true,
    groups: [
      { id: 'doors', title: 'Doors', always: true },
      { id: 'windows', title: 'Windows', always: false },
    ],
    controls: [control(given.control)],
    path: 'controls/frameworks/house.yml',
  };
  const [only] = judgeControls([framework], given.results ?? [result('p1', 'pass')], {
    scope: { frameworks: ['house'], categories: given.categories ?? {} },
    assertions: given.assertions ?? [],
    applicability: given.applicability ?? [],
    at: AT,
    digests: new Map([['docs/audit.pdf', '1'.repeat(64)]]),
  });
  if (only === undefined) throw new Error('no result');
  return only;
}

const aboutControl = (changes: Partial<Assertion> = {}) => assertion({ check: null, control: 'H.1', ...changes });

function entry(changes: Partial<Applicability> = {}): Applicability {
  return {
    control: 'H.1',
    applicable: false,
    justification: 'We have no doors',
    owner: '@lead',
    approved: '2026-01-01',
    place: place('.evidence.yml', 30),
    ...changes,
  };
}

const FAIL = result('p1', 'fail');
const PASS = result('p1', 'pass');
const NOTHING = result('p1', 'not-applicable');

describe('out of scope', () => {
  test('by its class, whatever the checks say', () => {
    expect(judge({ control: { class: 'out-of-scope' }, results: [FAIL] })).toMatchObject({
      framework: 'house',
      control: 'H.1',
      status: 'out-of-scope',
      because: 'The manifest says so',
      severity: null,
    });
  });

  test('by choice, where its group is not selected', () => {
    expect(judge({ control: { group: 'windows' }, results: [FAIL] })).toMatchObject({
      status: 'out-of-scope',
      because: 'Out of scope by choice: Windows is not selected.',
    });
    expect(judge({ control: { group: 'windows' }, categories: { house: ['windows'] } }).status).toBe('supported');
    expect(judge({ control: { group: 'windows' }, categories: { other: ['windows'] } }).status).toBe('out-of-scope');
  });

  test('a framework that is not selected has no results', () => {
    const framework = {
      id: 'other',
      name: 'Other',
      noun: 'rule',
      own: false,
      exclusions: false,
      groups: [],
      controls: [control()],
      path: '',
    };
    const context = {
      scope: { frameworks: ['house'], categories: {} },
      assertions: [],
      applicability: [],
      at: AT,
      digests: new Map(),
    };
    expect(judgeControls([framework], [PASS], context)).toEqual([]);
  });
});

describe('not applicable', () => {
  test('by the Statement of Applicability', () => {
    expect(judge({ results: [NOTHING], applicability: [entry()] })).toMatchObject({
      status: 'not-applicable',
      because: 'Statement of Applicability: We have no doors (@lead, approved 2026-01-01).',
    });
    expect(judge({ results: [NOTHING], applicability: [entry({ control: 'house/H.1' })] }).status).toBe(
      'not-applicable',
    );
    expect(judge({ results: [NOTHING], applicability: [entry({ control: 'H.2' })] }).status).toBe('not-exercised');
    expect(judge({ results: [NOTHING], applicability: [entry({ applicable: true })] })).toMatchObject({
      status: 'not-exercised',
      because: expect.not.stringContaining('rejected'),
    });
  });

  test('comes before the rules for manual controls', () => {
    expect(judge({ control: { class: 'manual', primary: [] }, applicability: [entry()] }).status).toBe(
      'not-applicable',
    );
  });

  test('where only skipped facts are there', () => {
    const skipped = result('p1', 'not-applicable', { facts: [factResult('not-applicable')] });
    expect(judge({ results: [skipped], applicability: [entry()] }).status).toBe('not-applicable');
  });

  test.each([
    ['pass', 'supported'],
    ['fail', 'gap'],
    ['no-evidence', 'insufficient-evidence'],
    ['error', 'insufficient-evidence'],
  ] as const)('is rejected, and shown, where a primary check judges something: %s', (decided, status) => {
    const judged = judge({ results: [result('p1', decided)], applicability: [entry()] });
    expect(judged.status).toBe(status);
    expect(judged.because).toContain('entry of @lead is rejected: there is something for p1 to be about.');
  });

  test('is rejected by a primary check outside the profile too', () => {
    const judged = judge({ results: [{ ...PASS, inProfile: false }], applicability: [entry()] });
    expect(judged.status).toBe('insufficient-evidence');
    expect(judged.because).toContain('is rejected');
  });

  test.each<[string, Partial<Applicability>, string]>([
    ['justification', { justification: ' ' }, 'does not state justification'],
    ['owner', { owner: '' }, 'of nobody is rejected: it does not state owner'],
    ['readable approval', { approved: 'yes' }, 'cannot be read'],
    ['approval before the release', { approved: '2026-03-02' }, 'approved after the release'],
  ])('is rejected without %s', (_, changes, because) => {
    const judged = judge({ results: [NOTHING], applicability: [entry(changes)] });
    expect(judged.status).toBe('not-exercised');
    expect(judged.because).toContain(because);
  });

  test('is rejected in a framework that has no such statement', () => {
    const judged = judge({ results: [NOTHING], applicability: [entry()], exclusions: false });
    expect(judged.status).toBe('not-exercised');
    expect(judged.because).toContain('House rules has no exclusions but by category');
  });
});

describe('manual', () => {
  const manual = { class: 'manual', primary: [] } as const;

  test('with an assertion that holds, and without', () => {
    expect(judge({ control: { ...manual, primary: [] }, assertions: [aboutControl()] })).toMatchObject({
      status: 'manual-attested',
      because: 'Management assertion A-1 of @lead, valid until 2026-12-31.',
    });
    expect(judge({ control: { ...manual, primary: [] } })).toMatchObject({
      status: 'manual-missing',
      because: 'No management assertion for this rule holds at the release.',
    });
  });

  test.each([
    [{ validUntil: '2026-02-28' }, 'Not counted: assertion A-1 ended on 2026-02-28.'],
    [{ issued: '2026-03-02' }, 'issued after the release'],
    [{ issued: '2025-06-01', validUntil: '2026-06-02' }, 'issued for 366 days; 365 are allowed'],
    [
      { document: { path: 'docs/audit.pdf', sha256: '2'.repeat(64) } },
      'Not counted: the bytes of docs/audit.pdf, on which assertion A-1 rests, are not those that it states.',
    ],
    [
      { document: { path: 'docs/gone.pdf', sha256: '1'.repeat(64) } },
      'Not counted: docs/gone.pdf, on which assertion A-1 rests, is no file that was read below the root.',
    ],
  ])('an assertion that does not hold is shown: %j', (changes, because) => {
    const judged = judge({ control: { ...manual, primary: [] }, assertions: [aboutControl(changes)] });
    expect(judged.status).toBe('manual-missing');
    expect(judged.because).toContain(because);
  });

  test.each(['docs/audit.pdf', './docs/audit.pdf', 'docs/../docs/audit.pdf'])(
    'one whose document has the bytes that it states holds: %s',
    (path) => {
      const assertions = [aboutControl({ document: { path, sha256: '1'.repeat(64) } })];
      expect(judge({ control: { ...manual, primary: [] }, assertions }).status).toBe('manual-attested');
    },
  );

  test.each(['https://wiki.example/audit', '../audit.pdf', '/srv/docs/audit.pdf', 'S3://bucket/docs/audit.pdf'])(
    'one whose document is elsewhere holds, since nobody can look: %s',
    (path) => {
      const assertions = [aboutControl({ document: { path, sha256: '2'.repeat(64) } })];
      expect(judge({ control: { ...manual, primary: [] }, assertions }).status).toBe('manual-attested');
    },
  );

  test('one that holds counts beside one that does not', () => {
    const assertions = [aboutControl({ id: 'A-0', validUntil: '2026-02-28' }), aboutControl()];
    expect(judge({ control: { ...manual, primary: [] }, assertions }).status).toBe('manual-attested');
  });
});

describe('no check', () => {
  test('is insufficient evidence, and never not exercised', () => {
    expect(judge({ control: { primary: [] } })).toMatchObject({
      status: 'insufficient-evidence',
      because: 'No check: this version has no check that speaks for it.',
    });
    expect(judge({ results: [{ ...NOTHING, inProfile: false }] })).toMatchObject({
      status: 'insufficient-evidence',
      because: 'No check: no check that speaks for it is in the active profile.',
    });
    expect(judge({ results: [] }).status).toBe('insufficient-evidence');
  });

  test('comes before a supporting check that fails at critical, which is told', () => {
    const critical = result('s1', 'fail', { severity: 'critical' });
    const judged = judge({ control: { primary: [], supporting: ['s1'] }, results: [critical] });
    expect(judged.status).toBe('insufficient-evidence');
    expect(judged.because).toContain('A supporting check fails at critical: s1.');
  });

  test('a check outside the profile adds nothing to one inside', () => {
    const out = result('p2', 'fail', { inProfile: false, severity: 'critical' });
    expect(judge({ control: { primary: ['p1', 'p2'] }, results: [PASS, out] }).status).toBe('supported');
    expect(judge({ control: { supporting: ['p2'] }, results: [PASS, out] }).status).toBe('supported');
  });
});

describe('gap', () => {
  test('a primary check fails: with the worst severity, and before everything else', () => {
    const judged = judge({
      control: { primary: ['p1', 'p2', 'p3'] },
      results: [FAIL, result('p2', 'no-evidence'), result('p3', 'fail', { severity: 'critical' })],
    });
    expect(judged).toMatchObject({ status: 'gap', severity: 'critical' });
    expect(judged.because).toBe('Fails: p1 (high, 1 of 1), p3 (critical, 1 of 1).');
  });

  test('counts failing facts that no exception covers, of those that it applies to', () => {
    const facts = [
      factResult('fail'),
      factResult('fail', { decision: { kind: 'excepted', by: 'E-1' } }),
      factResult('pass'),
      factResult('not-applicable'),
    ];
    expect(judge({ results: [{ ...FAIL, facts }] }).because).toBe('Fails: p1 (high, 1 of 3).');
  });

  test('of low severity alone is called minor', () => {
    const low = result('p1', 'fail', { severity: 'low' });
    expect(judge({ results: [low] })).toMatchObject({
      status: 'gap',
      severity: 'low',
      because: 'Minor gap. Fails: p1 (low, 1 of 1).',
    });
    const both = judge({ control: { primary: ['p1', 'p2'] }, results: [low, result('p2', 'fail')] });
    expect(both.because).not.toContain('Minor');
  });

  test('a supporting check fails at critical; below that it is context', () => {
    const supporting = (severity: 'high' | 'critical') =>
      judge({ control: { supporting: ['s1'] }, results: [PASS, result('s1', 'fail', { severity })] });
    expect(supporting('critical')).toMatchObject({ status: 'gap', severity: 'critical' });
    expect(supporting('critical').because).toContain('A supporting check fails at critical: s1');
    expect(supporting('high').status).toBe('supported');
  });

  test('a supporting check that is excepted at critical is none', () => {
    const excepted = result('s1', 'excepted');
    expect(judge({ control: { supporting: ['s1'] }, results: [PASS, excepted] }).status).toBe('supported');
  });

  test('many failing checks are counted', () => {
    const ids = Array.from({ length: 9 }, (_, index) => `p${index}`);
    const judged = judge({ control: { primary: ids }, results: ids.map((id) => result(id, 'fail')) });
    expect(judged.because).toContain('p5 (high, 1 of 1) and 3 more.');
  });
});

describe('insufficient evidence', () => {
  test.each(['no-evidence', 'error'] as const)('a primary check is %s, before exceptions are noted', (decided) => {
    const judged = judge({
      control: { primary: ['p1', 'p2'] },
      results: [result('p1', decided), result('p2', 'excepted')],
    });
    expect(judged).toMatchObject({ status: 'insufficient-evidence', severity: null });
    expect(judged.because).toContain('p1');
  });

  test('a supporting check without evidence is context', () => {
    expect(judge({ control: { supporting: ['s1'] }, results: [PASS, result('s1', 'no-evidence')] }).status).toBe(
      'supported',
    );
  });
});

test.each(['excepted', 'compensated'] as const)('exceptions noted: a primary check is %s', (decided) => {
  expect(judge({ control: { primary: ['p1', 'p2'] }, results: [PASS, result('p2', decided)] })).toMatchObject({
    status: 'exceptions-noted',
    because: `Fails under an exception in force: p2 (${decided}).`,
    severity: null,
  });
});

describe('not exercised', () => {
  test('there is nothing for any primary check to be about', () => {
    expect(judge({ results: [NOTHING] })).toMatchObject({
      status: 'not-exercised',
      because: 'Nothing in this release is there for p1 to be about.',
    });
  });

  test('one that passes exercises it', () => {
    const judged = judge({ control: { primary: ['p1', 'p2'] }, results: [PASS, result('p2', 'not-applicable')] });
    expect(judged).toMatchObject({ status: 'supported', because: 'Passes: p1.' });
  });

  test('comes before the organisational part is asked for', () => {
    expect(judge({ control: { class: 'partial' }, results: [NOTHING], assertions: [aboutControl()] }).status).toBe(
      'not-exercised',
    );
  });
});

describe('supported', () => {
  test('automated: all that apply pass', () => {
    expect(judge({})).toMatchObject({ status: 'supported', because: 'Passes: p1.', severity: null });
  });

  test('partial: in part, until an assertion speaks for the organisational part', () => {
    const partial = { class: 'partial' } as const;
    expect(judge({ control: partial })).toMatchObject({
      status: 'supported-in-part',
      because: 'Passes: p1. No management assertion for the organisational part holds at the release.',
    });
    expect(judge({ control: partial, assertions: [aboutControl()] }).status).toBe('supported');
    expect(judge({ control: partial, assertions: [aboutControl({ validUntil: '2026-02-28' })] }).status).toBe(
      'supported-in-part',
    );
  });

  test('in part at most, where a primary check rests on an assertion', () => {
    const attested = [PASS, result('p2', 'attested')];
    for (const kind of ['automated', 'partial'] as const) {
      const judged = judge({
        control: { class: kind, primary: ['p1', 'p2'] },
        results: attested,
        assertions: [aboutControl()],
      });
      expect(judged).toMatchObject({
        status: 'supported-in-part',
        because: 'Passes: p1. Rests on a management assertion: p2.',
      });
    }
  });
});

describe('checks that are planned and not asked yet', () => {
  const pending = ['q1', 'q2'];

  test('leave a control that passes supported in part, whatever speaks for the rest', () => {
    expect(judge({ control: { pending } })).toMatchObject({
      status: 'supported-in-part',
      because: 'Passes: p1. 2 more checks are planned and not asked yet: q1, q2.',
    });
    const partial = judge({ control: { class: 'partial', pending }, assertions: [aboutControl()] });
    expect(partial).toMatchObject({
      status: 'supported-in-part',
      because:
        'Passes: p1. Management assertion A-1 speaks for the organisational part. 2 more checks are planned and not asked yet: q1, q2.',
    });
  });

  test.each<[CheckResult['decided'], ControlResult['status']]>([
    ['fail', 'gap'],
    ['no-evidence', 'insufficient-evidence'],
    ['excepted', 'exceptions-noted'],
    ['not-applicable', 'not-exercised'],
  ])('are told where a primary check is %s, and change nothing', (decided, status) => {
    const judged = judge({ control: { pending: ['q1'] }, results: [result('p1', decided)] });
    expect(judged.status).toBe(status);
    expect(judged.because).toMatch(/ 1 more check is planned and not asked yet: q1\.$/);
  });

  test('are told where there is no other check, a few by name', () => {
    const many = Array.from({ length: 9 }, (_, index) => `q${index}`);
    expect(judge({ control: { primary: [], pending: many } })).toMatchObject({
      status: 'insufficient-evidence',
      because:
        'No check: this version has no check that speaks for it. 9 checks are planned and not asked yet: q0, q1, q2, q3, q4, q5 and 3 more.',
    });
  });

  test('do not matter where no check decides', () => {
    expect(judge({ control: { class: 'out-of-scope', pending } }).because).not.toContain('planned');
    expect(judge({ control: { pending }, results: [NOTHING], applicability: [entry()] }).status).toBe('not-applicable');
  });
});

test('results come in the order of frameworks and controls', () => {
  const framework = (id: string, ids: string[]): Framework => ({
    id,
    name: id,
    noun: 'rule',
    own: false,
    exclusions: false,
    groups: [{ id: 'doors', title: 'Doors', always: true }],
    controls: ids.map((each) => control({ id: each })),
    path: '',
  });
  const judged = judgeControls([framework('b', ['2', '1']), framework('a', ['3'])], [PASS], {
    scope: { frameworks: ['a', 'b'], categories: {} },
    assertions: [],
    applicability: [],
    at: AT,
    digests: new Map([['docs/audit.pdf', '1'.repeat(64)]]),
  });
  expect(judged.map((each) => `${each.framework}/${each.control}`)).toEqual(['b/2', 'b/1', 'a/3']);
});
