import type { Json, JsonObject } from '../../model/json.ts';
import { isObject } from '../components/json-access.ts';

/**
 * The Common Test Report Format 1.0, as its specification (https://ctrf.io) describes it: the fields of each part, `!` for those that
 * it must have. Lists have `[]`, and texts that may not be empty `+`; `[+]` is a list that may not be.
 */
const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  document: {
    reportFormat: '!CTRF',
    specVersion: '!version',
    reportId: 'text+',
    runId: 'text+',
    timestamp: 'text',
    generatedBy: 'text',
    extra: 'object',
    results: '!results',
    insights: 'runInsights',
    baseline: 'baseline',
  },
  results: {
    tool: '!tool',
    summary: '!summary',
    tests: '!test[]',
    environment: 'environment',
    extra: 'object',
  },
  tool: { name: '!text+', version: 'text', extra: 'object' },
  summary: {
    ...Object.fromEntries(
      ['tests', 'passed', 'failed', 'skipped', 'pending', 'other', 'start', 'stop'].map((name) => [name, '!integer']),
    ),
    flaky: 'integer',
    suites: 'integer',
    duration: 'integer',
    extra: 'object',
  },
  environment: {
    ...Object.fromEntries(
      [
        ...[
          'reportName',
          'appName',
          'appVersion',
          'buildId',
          'buildName',
          'buildUrl',
          'repositoryName',
          'repositoryUrl',
        ],
        ...['commit', 'branchName', 'osPlatform', 'osRelease', 'osVersion', 'testEnvironment'],
      ].map((name) => [name, 'text']),
    ),
    buildNumber: 'integer',
    shardId: 'text+',
    healthy: 'boolean',
    extra: 'object',
  },
  test: {
    ...Object.fromEntries(
      [
        ...['message', 'trace', 'snippet', 'ai', 'rawStatus', 'type', 'filePath', 'threadId', 'browser', 'device'],
        'screenshot',
      ].map((name) => [name, 'text']),
    ),
    name: '!text+',
    status: '!status',
    duration: '!integer',
    id: 'text+',
    testId: 'text+',
    executionId: 'text+',
    start: 'integer',
    stop: 'integer',
    suite: 'text[+]',
    line: 'integer',
    tags: 'text[]',
    labels: 'labels',
    retries: 'integer',
    retryAttempts: 'attempt[]',
    flaky: 'boolean',
    stdout: 'text[]',
    stderr: 'text[]',
    attachments: 'attachment[]',
    parameters: 'object',
    steps: 'step[]',
    insights: 'testInsights',
    extra: 'object',
  },
  attempt: {
    attempt: '!ordinal',
    status: '!status',
    attemptId: 'text+',
    duration: 'integer',
    message: 'text',
    trace: 'text',
    line: 'integer',
    snippet: 'text',
    stdout: 'text[]',
    stderr: 'text[]',
    start: 'integer',
    stop: 'integer',
    attachments: 'attachment[]',
    extra: 'object',
  },
  attachment: { name: '!text', contentType: '!text', path: '!text', attachmentId: 'text+', extra: 'object' },
  step: { name: '!text', status: '!status', extra: 'object' },
  testInsights: {
    ...rates('passRate', 'failRate', 'flakyRate', 'averageTestDuration', 'p95TestDuration'),
    executedInRuns: 'integer',
    extra: 'object',
  },
  runInsights: {
    ...rates('passRate', 'failRate', 'flakyRate', 'averageRunDuration', 'p95RunDuration', 'averageTestDuration'),
    runsAnalyzed: 'integer',
    extra: 'object',
  },
  rate: { current: 'number', baseline: 'number', change: 'number' },
  baseline: {
    reportId: '!text+',
    timestamp: 'text',
    source: 'text',
    buildNumber: 'integer',
    buildName: 'text',
    buildUrl: 'text',
    commit: 'text',
    extra: 'object',
  },
};

function rates(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, 'rate']));
}

const isPlain = (value: Json) => ['string', 'number', 'boolean'].includes(typeof value);

/** Kinds of values that are no part. */
const KINDS: Readonly<Record<string, (value: Json) => boolean>> = {
  text: (value) => typeof value === 'string',
  'text+': (value) => typeof value === 'string' && value !== '',
  integer: (value) => Number.isInteger(value),
  ordinal: (value) => Number.isInteger(value) && Number(value) >= 1,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  object: isObject,
  CTRF: (value) => value === 'CTRF',
  version: (value) => typeof value === 'string' && /^\d+\.\d+\.\d+$/.test(value),
  status: (value) => typeof value === 'string' && ['passed', 'failed', 'skipped', 'pending', 'other'].includes(value),
  labels: (value) =>
    isObject(value) &&
    Object.values(value).every((one) =>
      Array.isArray(one) ? one.length > 0 && one.every((each) => isPlain(each)) : isPlain(one),
    ),
};

/** What a value has that the format does not allow: the pointer to the first of it, from the value on. Null: nothing. */
export function ctrfFault(value: Json, kind: 'document' | 'test'): string | null {
  return faultOf(value, kind);
}

function faultOf(value: Json, kind: string): string | null {
  const list = /^(.*)\[(\+?)\]$/.exec(kind);
  if (list !== null) {
    if (!Array.isArray(value) || (list[2] === '+' && value.length === 0)) return '';
    for (const [at, one] of value.entries()) {
      const fault = faultOf(one, list[1] ?? '');
      if (fault !== null) return `/${at}${fault}`;
    }
    return null;
  }
  const fields = PARTS[kind];
  if (fields === undefined) return KINDS[kind]?.(value) === true ? null : '';
  return isObject(value) ? faultOfPart(value, fields) : '';
}

function faultOfPart(part: JsonObject, fields: Readonly<Record<string, string>>): string | null {
  for (const [name, kind] of Object.entries(fields)) {
    if (kind.startsWith('!') && !Object.hasOwn(part, name)) return `/${name}`;
  }
  for (const [name, value] of Object.entries(part)) {
    // A name of the file's own choosing says nothing to whoever reads the report, and may be anything.
    if (!Object.hasOwn(fields, name)) return '/?';
    const fault = faultOf(value, (fields[name] ?? '').replace('!', ''));
    if (fault !== null) return `/${name}${fault}`;
  }
  return null;
}
