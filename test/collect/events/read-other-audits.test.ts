import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEach } from '../collected.ts';
import {
  AUDIT_ENTRY,
  AZURE_DIAGNOSTIC,
  AZURE_REST,
  ENTRA_AUDIT,
  ENTRA_SIGN_IN,
  GOOGLE_ENTRY,
} from './event-records.ts';
import { eventsIn } from './reading-events.ts';

const lines = (...records: object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe('the audit log of GitHub', () => {
  it('says who took which rule away, and not from which address', async () => {
    const { events, log, facts, dialect } = await eventsIn([
      AUDIT_ENTRY,
      { ...AUDIT_ENTRY, action: 'git.clone', _document_id: 'z' },
    ]);
    expect(dialect).toBe('github-audit-log');
    expect(events).toEqual([
      {
        provider: 'github',
        eventId: 'w1x2y3z4',
        at: new Date(AUDIT_ENTRY.created_at).toISOString(),
        service: 'github',
        name: 'protected_branch.destroy',
        kind: 'branch-protection',
        effect: 'weakens',
        outcome: 'succeeded',
        actor: { kind: 'user', name: 'jo-doe', identity: null, account: null, through: null },
        from: 'console',
        mfa: null,
        account: 'acme',
        region: null,
        resources: [
          { kind: 'repository', name: 'acme/orders' },
          { kind: 'name', name: 'main' },
        ],
      },
    ]);
    expect(log).toMatchObject({ provider: 'github', events: 2, accounts: [{ name: 'acme', events: 2 }] });
    expect(JSON.stringify(facts)).not.toContain('203.0.113');
  });

  it.each([
    ['repository_secret_scanning_push_protection.disable', {}, 'scanning', 'weakens'],
    ['repository_secret_scanning.enable', {}, 'scanning', 'strengthens'],
    ['dependabot_alerts.disable', {}, 'scanning', 'weakens'],
    ['repo.access', { visibility: 'public' }, 'visibility', 'weakens'],
    ['repo.access', { visibility: 'private' }, 'visibility', 'strengthens'],
    ['repository_ruleset.update', { ruleset_enforcement: 'disabled' }, 'branch-protection', 'weakens'],
    ['repository_ruleset.update', { ruleset_enforcement: 'enabled' }, 'branch-protection', 'changes'],
    ['org.disable_two_factor_requirement', {}, 'sign-in-policy', 'weakens'],
    ['org.set_default_workflow_permissions', {}, 'pipeline', 'changes'],
    ['environment.remove_protection_rule', {}, 'pipeline', 'weakens'],
    ['repo.add_member', {}, 'permission', 'changes'],
    ['hook.create', {}, 'integration', 'changes'],
    ['personal_access_token.access_granted', {}, 'credential', 'changes'],
    ['audit_log_streaming.destroy', {}, 'audit-trail', 'weakens'],
  ])('%s %j is %s that %s', async (action, more, kind, effect) => {
    const { events } = await eventsIn(lines({ ...AUDIT_ENTRY, action, ...more }), 'export/audit.jsonl');
    expect(events).toMatchObject([{ kind, effect }]);
  });

  it('is read as it is streamed, with a time as a text and a token', async () => {
    const streamed = {
      ...AUDIT_ENTRY,
      '@timestamp': undefined,
      created_at: '2026-05-03 08:15:00.000',
      actor: 'dependabot[bot]',
    };
    const { events } = await eventsIn(lines({ ...streamed, programmatic_access_type: 'OAuth access token' }));
    expect(events).toMatchObject([
      { at: '2026-05-03T08:15:00.000Z', from: 'api', actor: { kind: 'bot', name: 'dependabot[bot]' } },
    ]);
  });

  it('is not every record that has an action', async () => {
    const readings = await readEach({
      'logs/audit.json': JSON.stringify({ action: 'completed', workflow_job: {}, repository: {} }),
    });
    expect(readings.get('logs/audit.json')?.dialect).not.toBe('github-audit-log');
  });
});

describe('the activity log of Azure', () => {
  it.each([
    ['the API', { value: [AZURE_REST], nextLink: 'https://management.azure.com/next' }],
    ['the command line', [AZURE_REST]],
    ['an event hub', { records: [AZURE_REST] }],
  ])('is read as %s gives it', async (_, content) => {
    const { events } = await eventsIn(content, 'logs/activity.json');
    expect(events).toMatchObject([
      {
        provider: 'azure',
        eventId: AZURE_REST.eventDataId,
        at: '2026-05-03T08:15:00.123Z',
        service: 'microsoft.authorization',
        kind: 'permission',
        outcome: 'succeeded',
        actor: { kind: 'user', name: 'jo.doe@acme.dev' },
        from: 'cli',
        account: 's1',
      },
    ]);
  });

  it('is read as diagnostic settings write it, with upper case, of an application that was refused', async () => {
    const { events } = await eventsIn(lines(AZURE_DIAGNOSTIC), 'insights-activity-logs/m=00/PT1H.json');
    expect(events).toMatchObject([
      {
        kind: 'audit-trail',
        effect: 'weakens',
        outcome: 'denied',
        actor: { kind: 'application', name: null, identity: 'aaaaaaaa-0000-4000-8000-000000000009' },
        account: 'S1',
        resources: [{ kind: 'function', name: 'ORDERS' }],
      },
    ]);
  });

  it('tells what is only begun', async () => {
    const { events } = await eventsIn([{ ...AZURE_REST, status: { value: 'Started' } }]);
    expect(events).toMatchObject([{ outcome: 'begun' }]);
  });

  it('goes into a request that stands in it as a text', async () => {
    const of = (isVersioningEnabled: boolean) => ({
      ...AZURE_DIAGNOSTIC,
      operationName: 'Microsoft.Storage/storageAccounts/blobServices/write',
      resultType: 'Success',
      properties: { requestbody: JSON.stringify({ properties: { isVersioningEnabled } }) },
    });
    const { events } = await eventsIn(lines(of(false), of(true)));
    expect(events.map(({ effect }) => effect)).toEqual(['weakens', 'changes']);
  });

  it('is not the log of a function in the same form', async () => {
    const readings = await readEach({
      'logs/PT1H.json': lines({
        ...AZURE_DIAGNOSTIC,
        operationName: 'Microsoft.Web/sites/functions/log',
        category: 'FunctionAppLogs',
      }),
    });
    expect(readings.get('logs/PT1H.json')?.dialect).not.toBe('azure-activity-log');
  });

  it('has the audit log and the sign-ins of the directory with it', async () => {
    const { events } = await eventsIn(lines(ENTRA_AUDIT, ENTRA_SIGN_IN));
    expect(events).toMatchObject([
      {
        provider: 'entra',
        kind: 'permission',
        actor: { kind: 'user', name: 'jo.doe@acme.dev' },
        resources: [
          { kind: 'user', name: 'kim@acme.dev' },
          { kind: 'role', name: 'Owner' },
        ],
      },
      { kind: 'login', outcome: 'succeeded', mfa: false },
    ]);
  });
});

describe('the audit logs of Google Cloud', () => {
  it.each([
    ['a list', [GOOGLE_ENTRY]],
    ['an answer', { entries: [GOOGLE_ENTRY] }],
  ])('are read as %s', async (_, content) => {
    const { events } = await eventsIn(content, 'cloudaudit.googleapis.com/activity/1.json');
    expect(events).toMatchObject([
      {
        provider: 'google',
        eventId: 'abc123',
        at: '2026-05-03T08:15:00.123Z',
        kind: 'code',
        outcome: 'succeeded',
        actor: { kind: 'user', name: 'jo.doe@acme.dev', identity: null },
        from: 'cli',
        account: 'acme-prod',
        region: 'europe-west1',
        resources: [{ kind: 'function', name: 'orders-create' }],
      },
    ]);
  });

  const of = (payload: object) => ({ ...GOOGLE_ENTRY, protoPayload: { ...GOOGLE_ENTRY.protoPayload, ...payload } });

  it('say as whom an application acts, and a login of a pool of identities', async () => {
    const email = 'deploy@acme-prod.iam.gserviceaccount.com';
    const subject =
      'principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/gh/subject/repo:acme/orders';
    const { events } = await eventsIn([
      of({ authenticationInfo: { principalEmail: email } }),
      { ...of({ authenticationInfo: { principalSubject: subject } }), insertId: 'b' },
    ]);
    expect(events.map(({ actor }) => actor)).toMatchObject([
      { kind: 'application', name: null, identity: email },
      { kind: 'federated', name: null, identity: subject },
    ]);
  });

  it.each([
    ['refused', { status: { code: 7 } }, 'denied'],
    [
      'not granted',
      { status: undefined, authorizationInfo: [{ permission: 'cloudfunctions.functions.update', granted: false }] },
      'denied',
    ],
    ['failed', { status: { code: 3 } }, 'failed'],
  ])('tell what was %s', async (_, payload, outcome) => {
    const { events } = await eventsIn([of(payload)]);
    expect(events).toMatchObject([{ outcome }]);
  });

  it('know an event by the right that was used where the method says less', async () => {
    const { events } = await eventsIn([
      of({
        methodName: 'v2.deploymentmanager.deployments.insert',
        authorizationInfo: [{ permission: 'iam.serviceAccountKeys.create', granted: true }],
      }),
    ]);
    expect(events).toMatchObject([{ kind: 'credential' }]);
  });
});

it.each([
  ['GitHub', AUDIT_ENTRY],
  ['Azure', AZURE_REST],
  ['Entra', ENTRA_AUDIT],
  ['Google', GOOGLE_ENTRY],
])('a log of %s never makes a reader throw, and gives no address away', async (_, record) => {
  const whole = JSON.stringify([record, { ...record, n: 1 }]);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.string({ maxLength: 6 }), async (at, piece) => {
      const readings = await readEach({ 'logs/audit.json': `${whole.slice(0, at)}${piece}${whole.slice(at)}` });
      for (const { facts, dialect } of readings.values()) {
        if (dialect.endsWith('log')) expect(JSON.stringify(facts)).not.toContain('203.0.113');
      }
    }),
    { numRuns: 30 },
  );
});
