import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEach } from '../collected.ts';
import { TRAIL_EVENT, trailEvent } from './event-records.ts';
import { eventsIn } from './reading-events.ts';

const OTHER = trailEvent({
  eventID: 'e-2',
  eventName: 'GetFunction20150331v2',
  readOnly: true,
  awsRegion: 'eu-central-1',
});
const TRAIL = { Records: [OTHER, TRAIL_EVENT] };

describe('an event', () => {
  it('says who did what, when, from where and to what, and no address, key or agent', async () => {
    const { events, facts } = await eventsIn(TRAIL);
    expect(events).toEqual([
      {
        provider: 'aws',
        eventId: TRAIL_EVENT.eventID,
        at: '2026-05-03T08:15:00.000Z',
        service: 'lambda.amazonaws.com',
        name: 'UpdateFunctionCode20150331v2',
        kind: 'code',
        effect: 'changes',
        outcome: 'succeeded',
        actor: {
          kind: 'role',
          name: 'jo.doe@acme.dev',
          identity: 'arn:aws:iam::111122223333:role/team/Operators',
          account: '111122223333',
          through: null,
        },
        from: 'cli',
        mfa: null,
        account: '111122223333',
        region: 'eu-west-1',
        resources: [{ kind: 'function', name: 'orders-create' }],
      },
    ]);
    expect(facts[1]?.place.pointer).toBe('/Records/1');
    for (const kept of ['203.0.113', 'ASIA', 'AROA', 'awscrt']) expect(JSON.stringify(facts)).not.toContain(kept);
  });

  it('names people as the settings name those of changes', async () => {
    const settings = 'release: { repository: acme/orders }\ncollect: { changes: { people: pseudonym } }\n';
    const iam = trailEvent({
      eventSource: 'iam.amazonaws.com',
      eventName: 'CreateAccessKey',
      requestParameters: { userName: 'kim' },
    });
    const { events, facts } = await eventsIn({ Records: [iam] }, 'logs/audit.json', settings);
    expect(events[0]).toMatchObject({
      kind: 'credential',
      actor: { name: expect.stringMatching(/^person-[0-9a-f]{12}$/) },
      resources: [{ kind: 'user', name: expect.stringMatching(/^person-[0-9a-f]{12}$/) }],
    });
    expect(JSON.stringify(facts)).not.toMatch(/jo\.doe|kim/);
  });

  it.each([
    ['refused', { errorCode: 'AccessDenied', errorMessage: 'no' }, { outcome: 'denied' }],
    ['refused by EC2', { errorCode: 'Client.UnauthorizedOperation' }, { outcome: 'denied' }],
    ['failed', { errorCode: 'ResourceConflictException' }, { outcome: 'failed' }],
    ['in the console', { sessionCredentialFromConsole: 'true', userAgent: 'AWS Internal' }, { from: 'console' }],
    [
      'by a stack',
      { userAgent: 'cloudformation.amazonaws.com', sourceIPAddress: 'cloudformation.amazonaws.com' },
      { from: 'stack' },
    ],
    ['by a tool', { userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.9.0' }, { from: 'infrastructure-tool' }],
    ['by nobody known', { userAgent: 'something' }, { from: null }],
    [
      'with layers',
      { eventName: 'UpdateFunctionConfiguration20150331v2', requestParameters: { layers: ['a'] } },
      { kind: 'code' },
    ],
    ['without', { eventName: 'UpdateFunctionConfiguration20150331v2' }, { kind: 'configuration' }],
  ])('that was %s', async (_, other, expected) => {
    const { events } = await eventsIn({ Records: [trailEvent(other)] });
    expect(events).toMatchObject([expected]);
  });

  it('of root matters whatever it is, but for what a service does in its name', async () => {
    const root = { type: 'Root', arn: 'arn:aws:iam::111122223333:root', accountId: '111122223333' };
    const read = trailEvent({ eventSource: 'health.amazonaws.com', eventName: 'DescribeEvents', userIdentity: root });
    const served = trailEvent({
      ...read,
      eventID: 'e-3',
      userIdentity: { ...root, invokedBy: 'health.amazonaws.com' },
    });
    const { events, log } = await eventsIn({ Records: [read, served] });
    expect(events).toMatchObject([{ kind: 'root-use', actor: { kind: 'root', name: null, identity: null } }]);
    expect(log).toMatchObject({ events: 2, root: 1 });
  });

  it('that logs in says whether a second factor was used, where AWS knows it', async () => {
    const login = (identity: object, more: object) =>
      trailEvent({
        eventSource: 'signin.amazonaws.com',
        eventName: 'ConsoleLogin',
        requestParameters: null,
        eventID: JSON.stringify([identity, more]),
        userIdentity: identity,
        ...more,
      });
    const user = { type: 'IAMUser', userName: 'kim', accountId: '111122223333' };
    const without = { additionalEventData: { MFAUsed: 'No' }, responseElements: { ConsoleLogin: 'Success' } };
    const failed = { additionalEventData: { MFAUsed: 'Yes' }, responseElements: { ConsoleLogin: 'Failure' } };
    const { events } = await eventsIn({
      Records: [login(user, without), login(user, failed), login(TRAIL_EVENT.userIdentity, without)],
    });
    expect(events.map(({ mfa, outcome, kind }) => [kind, mfa, outcome])).toEqual([
      ['login', false, 'succeeded'],
      ['login', true, 'failed'],
      ['login', null, 'succeeded'],
    ]);
  });

  it('that takes a log away is told apart from one that brings it', async () => {
    const of = (eventName: string, eventSource: string, requestParameters: object) =>
      trailEvent({
        eventName,
        eventSource,
        requestParameters,
        eventID: `${eventName}${JSON.stringify(requestParameters)}`,
      });
    const trail = 'cloudtrail.amazonaws.com';
    const selectors = (includeManagementEvents: boolean) => ({
      trailName: 'account',
      eventSelectors: [{ readWriteType: 'All', includeManagementEvents }],
    });
    const { events, log } = await eventsIn({
      Records: [
        of('StopLogging', trail, { name: 'account' }),
        of('StartLogging', trail, { name: 'account' }),
        of('PutEventSelectors', trail, selectors(false)),
        of('PutEventSelectors', trail, selectors(true)),
        of('DeleteLogGroup', 'logs.amazonaws.com', { logGroupName: '/aws/lambda/orders' }),
      ],
    });
    expect(events.map(({ effect }) => effect)).toEqual(['weakens', 'strengthens', 'weakens', 'changes', 'weakens']);
    expect(events[0]?.resources).toEqual([{ kind: 'trail', name: 'account' }]);
    expect(events[4]?.resources).toEqual([{ kind: 'log-group', name: '/aws/lambda/orders' }]);
    expect(log.kinds).toEqual([
      { kind: 'audit-trail', effect: 'changes', events: 1 },
      { kind: 'audit-trail', effect: 'strengthens', events: 1 },
      { kind: 'audit-trail', effect: 'weakens', events: 3 },
    ]);
  });
});

describe('the population', () => {
  it('is all events, with what is of no kind', async () => {
    const { log } = await eventsIn({
      Records: [OTHER, TRAIL_EVENT, trailEvent({ eventID: 'e-9', errorCode: 'AccessDenied' })],
    });
    expect(log).toMatchObject({
      format: 'cloudtrail',
      events: 3,
      others: 0,
      firstAt: '2026-05-03T08:15:00.000Z',
      accounts: [{ name: '111122223333', events: 3 }],
      regions: [
        { name: 'eu-central-1', events: 1 },
        { name: 'eu-west-1', events: 2 },
      ],
      denied: 1,
      listed: 2,
    });
  });

  it('is counted whole where not each event is told, and says so', async () => {
    const many = Array.from({ length: 501 }, (_, at) => trailEvent({ eventID: `e-${at}` }));
    const { log, events, problems } = await eventsIn({ Records: many });
    expect(log).toMatchObject({ events: 501, listed: 500, kinds: [{ kind: 'code', events: 501 }] });
    expect(events).toHaveLength(500);
    expect(problems).toMatchObject([{ code: 'cap-reached', kinds: ['log'] }]);
  });

  it('has an event that comes twice once among those that are told', async () => {
    const { log, events } = await eventsIn({ Records: [TRAIL_EVENT, TRAIL_EVENT] });
    expect([log.events, events.length]).toEqual([2, 1]);
  });
});

describe('what carries it', () => {
  const lookup = { Events: [{ EventId: 'x', EventName: 'x', CloudTrailEvent: JSON.stringify(TRAIL_EVENT) }] };
  const bridge = {
    version: '0',
    'detail-type': 'AWS API Call via CloudTrail',
    source: 'aws.lambda',
    detail: TRAIL_EVENT,
  };
  const lake = { QueryResultRows: [[{ eventID: 'e-7' }, { eventJson: JSON.stringify(TRAIL_EVENT) }]] };
  const groups = { events: [{ timestamp: 1, logStreamName: 's', message: JSON.stringify(TRAIL_EVENT) }] };
  it.each([
    ['a trail in S3', JSON.stringify(TRAIL)],
    ['lookup-events', JSON.stringify(lookup, null, 2)],
    ['one event', JSON.stringify(TRAIL_EVENT, null, 2)],
    ['a list', JSON.stringify([TRAIL_EVENT])],
    ['JSON lines', `${JSON.stringify(OTHER)}\n${JSON.stringify(TRAIL_EVENT)}\n`],
    ['EventBridge', JSON.stringify(bridge)],
    ['EventBridge, line by line', `${JSON.stringify(bridge)}\n${JSON.stringify({ ...bridge, detail: OTHER })}\n`],
    ['CloudTrail Lake', JSON.stringify(lake)],
    ['filter-log-events', JSON.stringify(groups)],
    ['a subscription', JSON.stringify({ messageType: 'DATA_MESSAGE', logEvents: groups.events })],
    ['files one after another', `${JSON.stringify(TRAIL)}${JSON.stringify({ Records: [OTHER] })}`],
  ])('%s', async (_, text) => {
    const { events, dialect } = await eventsIn(text);
    expect(dialect).toBe('cloudtrail');
    expect(events).toMatchObject([{ eventId: TRAIL_EVENT.eventID, kind: 'code' }]);
  });

  it.each([
    [
      'a notice of S3',
      { Records: [{ eventVersion: '2.1', eventSource: 'aws:s3', eventName: 'ObjectCreated:Put', userIdentity: {} }] },
    ],
    ['a message of SQS', { Records: [{ messageId: 'm', eventSource: 'aws:sqs', body: '{}' }] }],
    [
      'a line of a logger',
      { level: 'INFO', message: 'eventName', eventName: 'OrderPlaced', time: '2026-05-03T08:15:00Z' },
    ],
  ])('is not %s', async (_, content) => {
    const readings = await readEach({ 'logs/audit.json': JSON.stringify(content) });
    expect(readings.get('logs/audit.json')?.dialect).not.toBe('cloudtrail');
  });
});

describe('what is wrong with a file', () => {
  it('is told with its line, and what came before counts', async () => {
    const text = `${JSON.stringify(TRAIL_EVENT)}\n${JSON.stringify(OTHER)}\n{"eventVersion": nonsense}\n`;
    const { log, events, problems } = await eventsIn(text, 'logs/audit.jsonl');
    expect(events).toHaveLength(1);
    expect(log.events).toBe(2);
    expect(problems).toMatchObject([{ code: 'json-syntax', kinds: ['log'], place: { line: 3 } }]);
    expect(JSON.stringify(problems)).not.toContain('nonsense');
  });

  it('never throws, wherever it breaks off or is cut into', async () => {
    const whole = JSON.stringify(TRAIL);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.string({ maxLength: 8 }), async (at, piece) => {
        const readings = await readEach({
          'logs/cloudtrail.json': `${whole.slice(0, at)}${piece}${whole.slice(at + 3)}`,
        });
        for (const { facts } of readings.values()) expect(JSON.stringify(facts)).not.toContain('ASIA');
      }),
      { numRuns: 60 },
    );
  });

  it('holds for names that are those of prototypes', async () => {
    const text = JSON.stringify(TRAIL).replace('"userIdentity"', '"__proto__":{"type":"Root"},"userIdentity"');
    const { events } = await eventsIn(text);
    expect(events).toMatchObject([{ actor: { kind: 'role' } }]);
  });
});
