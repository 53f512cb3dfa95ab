import { describe, expect, it } from 'vitest';
import { components } from '../../src/derive/components.ts';
import { documents } from '../../src/derive/documents.ts';
import { evidenceAge } from '../../src/derive/evidence-age.ts';
import { exercises } from '../../src/derive/exercises.ts';
import { dataGrants } from '../../src/derive/permissions/data-grants.ts';
import { scanCoverage } from '../../src/derive/scan-coverage.ts';
import { derivedOf, fact, unresolved } from './fact-builder.ts';

const PAGE = 'document:template.yaml#page';
const page = (attributes: object) => fact('document', 'page', { kind: 'threat-model', covers: [], ...attributes });
const said = (facts: ReturnType<typeof fact>[], id = PAGE) => derivedOf(documents, facts, id).attributes;

describe('documents', () => {
  it('counts the days to the release', () => {
    expect(said([page({ reviewed: '2026-04-04', periodEnd: '2026-05-14' })])).toMatchObject({
      reviewedDaysAgo: 30,
      periodEndDaysAgo: -10,
    });
    expect(said([page({ reviewed: null, periodEnd: null })])).toMatchObject({
      reviewedDaysAgo: null,
      periodEndDaysAgo: null,
    });
    const open = { unresolved: 'the front matter cannot be read' };
    expect(said([page({ reviewed: open, periodEnd: 'never' })])).toMatchObject({
      reviewedDaysAgo: open,
      periodEndDaysAgo: unresolved('cannot be read'),
    });
  });

  it('names the kinds that stand beside each other, each once', () => {
    const others = [
      page({}),
      fact('document', 'b', { kind: 'operations' }),
      fact('document', 'c', { kind: 'operations' }),
    ];
    expect(said(others).beside).toEqual(['operations', 'threat-model']);
  });

  const invoked = (...triggers: object[]) =>
    fact('function', 'F', { triggers: triggers.map((one) => ({ source: 'x', invocation: 'async', ...one })) });

  it('names what invokes functions and is no topic, under the names that vendors use too', () => {
    const works = [invoked({ service: 'sqs' }, { service: 's3' }, { service: 'events' }, { service: 'api' })];
    expect(said([page({ covers: ['sqs', 'eventbridge'] }), ...works]).uncoveredTriggers).toEqual(['api', 's3']);
    expect(said([page({ covers: ['sqs', 's3', 'events', 'api-gateway'] }), ...works]).uncoveredTriggers).toEqual([]);
    expect(said([page({ covers: ['function-url'] }), invoked({ service: 'url' })]).uncoveredTriggers).toEqual([]);
    expect(said([page({ covers: ['s3'] }), invoked({ service: 'url' })]).uncoveredTriggers).toEqual(['url']);
  });

  it('leaves open what cannot be known: other triggers, other topics', () => {
    const open = fact('function', 'F', { triggers: [{ unresolved: 'a macro' }] });
    expect(said([page({ covers: ['sqs'] }), open]).uncoveredTriggers).toEqual([unresolved('a macro')]);
    const topics = page({ covers: [{ unresolved: 'no text' }] });
    expect(said([topics, invoked({ service: 'sqs' })]).uncoveredTriggers).toEqual([unresolved('no text', ['sqs'])]);
  });

  it('names the services that are used, by what they are where they do not say', () => {
    const used = [fact('bucket', 'B'), fact('queue', 'Q', { service: 'sqs' }), invoked({ service: 'sqs' })];
    expect(said([page({ covers: ['function'] }), ...used]).uncoveredServices).toEqual(['bucket', 'sqs']);
    expect(said([page({ covers: ['lambda', 's3', 'sqs'] }), ...used]).uncoveredServices).toEqual([]);
  });
});

describe('exercises', () => {
  const record = (name: string, reviewedDaysAgo: number | null, outcome: string) =>
    fact('document', name, { kind: 'continuity-exercise', reviewedDaysAgo, outcome });
  const stack = fact('stack', 'S');
  const of = (...facts: ReturnType<typeof fact>[]) => derivedOf(exercises, [stack, ...facts], stack.id).attributes;

  it('takes the latest record', () => {
    expect(of().lastExercise).toBeNull();
    expect(of(record('a', 300, 'success'), record('b', 20, 'failure')).lastExercise).toEqual({
      document: 'document:template.yaml#b',
      outcome: 'failure',
      daysAgo: 20,
    });
    expect(of(record('a', 20, 'success'), record('b', 300, 'failure')).lastExercise).toMatchObject({
      outcome: 'success',
    });
  });

  it('does not choose where a date is not known', () => {
    expect(of(record('a', null, 'success')).lastExercise).toMatchObject({ outcome: 'success', daysAgo: null });
    expect(of(record('a', null, 'success'), record('b', 2, 'failure')).lastExercise).toEqual(
      unresolved('which exercise is the latest'),
    );
  });

  it('lists tagged tests that are about no function alone', () => {
    const tried = (name: string, functionNames: string[]) =>
      fact('test-case', name, { checks: ['rel-recovery-tested'], functionNames, outcome: 'passed', daysOld: 1 });
    expect(of(tried('a', []), tried('b', ['F'])).tests).toEqual([
      { case: 'test-case:template.yaml#a', check: 'rel-recovery-tested', outcome: 'passed', daysOld: 1 },
    ]);
  });
});

describe('components', () => {
  const artifact = fact('artifact', 'A', { path: 'build/orders.zip', sha256: 'aa' });
  const of = (...facts: ReturnType<typeof fact>[]) =>
    derivedOf(components, [artifact, ...facts], artifact.id).attributes.sboms;
  const bill = (name: string, attributes: object) => fact('sbom', name, { faults: [], components: 4, ...attributes });
  const about = (sha256: string | null, name = 'a') => ({ subjects: [{ name, version: null, purl: null, sha256 }] });
  const FAULT = { at: '/components/0', what: 'lacks name' };

  it('joins bills to the bytes that they name, each once, with what checks ask of them', () => {
    const elements = { supplier: 1, name: 1, version: 1, identifier: 1, relationship: 1 };
    const more = { identified: 0.5, elements, authors: 1, madeAt: '2026-05-01T10:00:00Z' };
    const { subjects } = about('aa');
    expect(of(bill('B', { subjects: [...subjects, ...subjects], faults: [FAULT], ...more }))).toEqual([
      { sbom: 'sbom:template.yaml#B', faults: 1, components: 4, ...more },
    ]);
  });

  it('does not know how many faults there are where none is known and others may be', () => {
    const sboms = of(bill('B', { ...about('aa'), faults: [{ unresolved: 'cut' }] }));
    expect(sboms).toMatchObject([{ faults: unresolved('cut') }]);
    const more = of(bill('B', { ...about('aa'), faults: [FAULT, { unresolved: 'cut' }] }));
    expect(more).toMatchObject([{ faults: 1 }]);
  });

  it('says why nothing is known of an artifact that no bill names by its bytes', () => {
    expect(of()).toEqual([unresolved('no bill of materials that was collected names its bytes')]);
    expect(of(bill('B', about('bb')))).toEqual([unresolved('no bill of materials')]);
    expect(of(bill('B', about(null, 'orders')))).toEqual([unresolved('B is about something of its name')]);
    expect(of(bill('B', about('bb', 'build/orders.zip')))).toEqual([unresolved('B is about something of its name')]);
  });

  it('leaves open whether bills of which not every subject is known are about it too', () => {
    const open = bill('C', { subjects: [{ unresolved: '3 more subjects are not named here' }] });
    expect(of(bill('B', about('aa')), open)).toMatchObject([
      { sbom: 'sbom:template.yaml#B' },
      unresolved('what sbom:template.yaml#C is about is not known'),
    ]);
  });
});

describe('scan-coverage', () => {
  const stacks = [fact('stack', 'a', {}, {}, 'a.yaml'), fact('stack', 'b', {}, {}, 'b.yaml')];
  const scan = (attributes: object) => fact('scan', 'S', { category: 'infrastructure', ...attributes });
  const of = (attributes: object) =>
    derivedOf(scanCoverage, [...stacks, scan(attributes)], 'scan:template.yaml#S').attributes.uncovered;

  it('names the manifests that were not looked at', () => {
    expect(of({ targets: ['a.yaml'] })).toEqual(['b.yaml']);
    expect(of({ targets: ['a.yaml', 'b.yaml', { unresolved: 'cut' }] })).toEqual([]);
    expect(of({ targets: [{ unresolved: 'cut' }] })).toEqual(unresolved('cut'));
    expect(of({ targets: { unresolved: 'not said' } })).toEqual(unresolved('not said'));
    expect(of({ category: 'code', targets: [] })).toEqual([]);
  });
});

describe('evidence-age', () => {
  it.each([
    ['2026-05-01T08:00:00Z', 3],
    ['2026-05-06', -2],
    [null, null],
  ])('%s: %s days', (producedAt, days) => {
    const one = fact('evidence', 'E', { producedAt });
    expect(derivedOf(evidenceAge, [one], one.id).attributes.ageDays).toBe(days);
  });
});

describe('data-grants', () => {
  const grant = (more: object) => ({ service: 'dynamodb', access: 'read', level: 2, narrowedBy: [], ...more });
  const of = (role: object | string | null, ...grants: object[]) => {
    const one = fact('function', 'F', { role } as never);
    const held = fact('role', 'R', { grants } as never);
    return derivedOf(dataGrants, [one, held], one.id).attributes.dataGrants;
  };
  const ROLE = 'role:template.yaml#R';

  it('keeps what touches data, of services that keep it', () => {
    expect(of(ROLE, grant({}), grant({ service: 'logs' }), grant({ access: 'list' }))).toEqual([
      { service: 'dynamodb', level: 2, narrowedBy: [] },
    ]);
  });

  it('leaves open what is not known', () => {
    expect(of({ unresolved: 'imported' })).toEqual([unresolved('imported')]);
    expect(of(ROLE, { unresolved: 'no text' })).toEqual([unresolved('no text')]);
    expect(of(null)).toEqual([]);
  });
});
