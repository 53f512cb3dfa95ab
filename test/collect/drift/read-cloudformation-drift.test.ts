import { describe, expect, it } from 'vitest';
import { collected, ofType, told } from '../collected.ts';

const STACK = 'arn:aws:cloudformation:eu-west-1:111122223333:stack/orders/0c3c1a2b';

function resource(name: string, status: string, more: object = {}): object {
  return {
    StackId: STACK,
    LogicalResourceId: name,
    ResourceType: 'AWS::SQS::Queue',
    StackResourceDriftStatus: status,
    Timestamp: '2026-05-09T10:00:00.000Z',
    ...more,
  };
}

async function read(answer: object, path = 'drift.json') {
  const found = await collected({ [path]: JSON.stringify(answer) });
  return { facts: ofType(found, 'drift'), told: told(found), evidence: found.evidence, all: JSON.stringify(found) };
}

describe('describe-stack-resource-drifts', () => {
  it('tells which resources differ and where, and none of the values', async () => {
    const changed = {
      PropertyDifferences: [
        {
          PropertyPath: '/DelaySeconds',
          ExpectedValue: 'expected-value',
          ActualValue: 'actual-value',
          DifferenceType: 'NOT_EQUAL',
        },
      ],
      ExpectedProperties: '{"DelaySeconds":"expected-value"}',
    };
    const { facts, all, evidence } = await read({
      StackResourceDrifts: [
        resource('Jobs', 'MODIFIED', changed),
        resource('Failed', 'DELETED', { Timestamp: '2026-05-09T11:00:00.000Z' }),
        resource('Orders', 'IN_SYNC'),
        resource('Custom', 'NOT_CHECKED'),
      ],
    });
    expect(facts.map(({ id, attributes }) => [id, attributes])).toEqual([
      [
        'drift:drift.json#orders',
        {
          stack: 'orders',
          tool: 'cloudformation',
          checkedAt: '2026-05-09T11:00:00.000Z',
          compared: 3,
          notCompared: ['Custom'],
          differences: [
            { resource: 'Jobs', resourceType: 'AWS::SQS::Queue', change: 'modified', paths: ['/DelaySeconds'] },
            { resource: 'Failed', resourceType: 'AWS::SQS::Queue', change: 'deleted', paths: [] },
          ],
        },
      ],
    ]);
    expect(all).not.toMatch(/expected-value|actual-value|111122223333/);
    expect(evidence.find(({ kind }) => kind === 'drift')?.producedAt).toBe('2026-05-09T11:00:00.000Z');
  });

  it('keeps stacks apart', async () => {
    const other = { StackId: STACK.replace('orders', 'billing') };
    const { facts } = await read({ StackResourceDrifts: [resource('A', 'IN_SYNC'), resource('B', 'DELETED', other)] });
    expect(facts.map(({ id }) => id)).toEqual(['drift:drift.json#billing', 'drift:drift.json#orders']);
  });

  it('has a hole for a status that is not known', async () => {
    const { facts } = await read({ StackResourceDrifts: [resource('A', 'SOMETHING')] });
    expect(facts[0]?.attributes.differences).toEqual([{ unresolved: expect.any(String) }]);
    const inherited = await read({ StackResourceDrifts: [resource('A', 'constructor')] });
    expect(inherited.facts[0]?.attributes.differences).toEqual([{ unresolved: expect.any(String) }]);
  });

  it.each([
    ['goes on on another page', { StackResourceDrifts: [resource('A', 'IN_SYNC')], NextToken: 'x' }, 'drift-not-whole'],
    ['lists nothing', { StackResourceDrifts: [] }, 'drift-empty'],
    ['is an id alone', { StackDriftDetectionId: 'b78ac9b0' }, 'drift-not-ready'],
  ])('is a problem where it %s', async (_, answer, code) => {
    expect((await read(answer)).told).toContain(`${code} drift.json`);
  });

  it('is a problem with its place where it is cut off', async () => {
    const found = await collected({ 'drift.json': '{ "StackResourceDrifts": [\n {"StackId":' });
    const [problem] = found.evidence.flatMap(({ problems }) => problems);
    expect(problem).toMatchObject({ code: 'json-syntax', kinds: ['drift'], place: { path: 'drift.json', line: 2 } });
  });
});

describe('describe-stack-drift-detection-status', () => {
  const status = (outcome: string, detection = 'DETECTION_COMPLETE') => ({
    StackId: STACK,
    StackDriftDetectionId: 'b78ac9b0',
    StackDriftStatus: outcome,
    DetectionStatus: detection,
    Timestamp: '2026-05-09T10:00:00.000Z',
  });

  it.each([
    ['IN_SYNC', 'DETECTION_COMPLETE', []],
    ['DRIFTED', 'DETECTION_COMPLETE', [expect.objectContaining({ change: 'modified' })]],
    ['UNKNOWN', 'DETECTION_COMPLETE', { unresolved: expect.any(String) }],
    ['IN_SYNC', 'DETECTION_FAILED', { unresolved: expect.any(String) }],
  ])('%s, %s', async (outcome, detection, differences) => {
    const { facts } = await read(status(outcome, detection));
    expect(facts[0]?.attributes).toMatchObject({ stack: 'orders', differences });
  });
});

describe('a plan of Terraform', () => {
  const plan = (more: object) =>
    JSON.stringify({
      format_version: '1.2',
      terraform_version: '1.9.0',
      timestamp: '2026-05-09T10:00:00Z',
      planned_values: { root_module: {} },
      configuration: { root_module: {} },
      ...more,
    });
  const change = (actions: string[], before: object | null = {}, after: object | null = {}) => ({
    address: 'aws_sqs_queue.jobs',
    mode: 'managed',
    type: 'aws_sqs_queue',
    name: 'jobs',
    provider_name: 'registry.terraform.io/hashicorp/aws',
    change: { actions, before, after },
  });
  const drift = async (more: object) => ofType(await collected({ 'tfplan.json': plan(more) }), 'drift');

  it('tells of what a refresh found, by name alone', async () => {
    const found = await collected({
      'tfplan.json': plan({
        resource_drift: [change(['update'], { delay: 'old-value', name: 'a' }, { delay: 'new-value', name: 'a' })],
      }),
    });
    const [fact] = ofType(found, 'drift');
    expect(fact?.attributes).toMatchObject({
      tool: 'terraform',
      checkedAt: '2026-05-09T10:00:00Z',
      differences: [
        { resource: 'aws_sqs_queue.jobs', resourceType: 'aws_sqs_queue', change: 'modified', paths: ['delay'] },
      ],
    });
    expect(fact?.evidence).toBe('drift:tfplan.json');
    expect(JSON.stringify(found)).not.toMatch(/old-value|new-value/);
  });

  it('that changes nothing shows that there is none', async () => {
    expect((await drift({ resource_changes: [change(['no-op'])] }))[0]?.attributes).toMatchObject({
      differences: [],
      compared: 1,
    });
  });

  it.each([
    ['changes something', { resource_changes: [change(['create'], null)] }],
    ['holds nothing', { resource_changes: [] }],
  ])('that %s says nothing of drift', async (_, more) => {
    expect(await drift(more)).toEqual([]);
  });
});
