import type { Json, JsonObject } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../decode-text.ts';
import { jsonTree } from '../manifests/json-tree.ts';
import { lineIndex } from '../manifests/line-index.ts';
import { jsonFault } from '../policies/json-fault.ts';
import type { Reader, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';

/** Bytes of a report that are read: 500 resources with all their properties have a few megabytes. */
const MAX_SIZE = 32 << 20;
/** Differing properties that are named of one resource. */
const MAX_PATHS = 100;

const TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/;
const CHANGES = new Map([
  ['MODIFIED', 'modified'],
  ['DELETED', 'deleted'],
]);

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(holder: JsonObject, name: string): Json {
  return Object.hasOwn(holder, name) ? (holder[name] ?? null) : null;
}

function text(holder: JsonObject, name: string): string | null {
  const value = own(holder, name);
  return typeof value === 'string' ? value : null;
}

/** The name in the ARN of a stack, which holds the account too. */
function stackName(stackId: string | null): string | null {
  return stackId === null ? null : (/:stack\/([^/]+)/.exec(stackId)?.[1] ?? stackId);
}

function difference(resource: JsonObject): Json {
  const status = text(resource, 'StackResourceDriftStatus');
  const change = status === null ? undefined : CHANGES.get(status);
  if (change === undefined) return { unresolved: 'a resource with a status that is not known' };
  const differences = own(resource, 'PropertyDifferences');
  const paths = (Array.isArray(differences) ? differences : []).flatMap((each) =>
    isObject(each) ? (text(each, 'PropertyPath') ?? []) : [],
  );
  return {
    resource: text(resource, 'LogicalResourceId') ?? '?',
    resourceType: text(resource, 'ResourceType') ?? '?',
    change,
    paths: paths.slice(0, MAX_PATHS),
  };
}

/** One stack's resources, as `describe-stack-resource-drifts` lists them. */
function ofResources(resources: readonly JsonObject[]): JsonObject {
  const statuses = resources.map((each) => text(each, 'StackResourceDriftStatus'));
  const times = resources.flatMap((each) => text(each, 'Timestamp') ?? []).filter((time) => TIME.test(time));
  const [first] = resources;
  return {
    stack: first === undefined ? null : stackName(text(first, 'StackId')),
    checkedAt: times.sort().at(-1) ?? null,
    compared: statuses.filter((status) => status === 'IN_SYNC' || (status !== null && CHANGES.has(status))).length,
    notCompared: resources
      .filter((_, index) => statuses[index] === 'NOT_CHECKED' || statuses[index] === 'UNKNOWN')
      .map((each) => text(each, 'LogicalResourceId') ?? '?'),
    differences: resources
      .filter((_, index) => !['IN_SYNC', 'NOT_CHECKED', 'UNKNOWN'].includes(statuses[index] ?? ''))
      .map(difference),
  };
}

/** One stack as a whole, as `describe-stack-drift-detection-status` tells of it. */
function ofStack(status: JsonObject): JsonObject {
  const outcome = text(status, 'StackDriftStatus');
  const time = text(status, 'Timestamp');
  const complete = text(status, 'DetectionStatus') === 'DETECTION_COMPLETE';
  const differences: Json =
    complete && outcome === 'IN_SYNC'
      ? []
      : complete && outcome === 'DRIFTED'
        ? [{ resource: '(not named)', resourceType: 'AWS::CloudFormation::Stack', change: 'modified', paths: [] }]
        : { unresolved: 'the comparison was not finished' };
  return {
    stack: stackName(text(status, 'StackId')),
    checkedAt: time !== null && TIME.test(time) ? time : null,
    compared: null,
    notCompared: [],
    differences,
  };
}

function grouped(resources: readonly JsonObject[]): JsonObject[][] {
  const byStack = new Map<string, JsonObject[]>();
  for (const resource of resources) {
    const stack = text(resource, 'StackId') ?? '';
    const others = byStack.get(stack);
    if (others === undefined) byStack.set(stack, [resource]);
    else others.push(resource);
  }
  return [...byStack.values()];
}

function read(file: SourceFile): Reading {
  const whole: Place = { path: file.path, line: 1, column: 1, pointer: null };
  const problems: Problem[] = [];
  const tell = (code: string, message: string, place: Place = whole): void => {
    problems.push({ code, message, kinds: ['drift'], place });
  };
  const reading = (facts: Reading['facts'] = [], producedAt: string | null = null): Reading => {
    return { dialect: 'cloudformation-drift', kinds: ['drift'], facts, problems, producedAt, basis: 'observed' };
  };
  if (file.size > MAX_SIZE) {
    tell(
      'cap-reached',
      `The drift report has ${file.size} bytes; one of more than ${MAX_SIZE} is not read. Write one a stack.`,
    );
    return reading();
  }
  const source = decodeText(readWhole(file));
  const lines = lineIndex(source);
  const tree = jsonTree(source);
  if (tree === null) {
    const place = { ...whole, ...lines(jsonFault(source)) };
    tell('json-syntax', 'The drift report is not valid JSON from here on. Write it again.', place);
    return reading();
  }
  for (const { code, message, offset } of tree.faults) tell(code, message, { ...whole, ...lines(offset) });
  const { value } = tree;
  if (!isObject(value)) {
    tell('not-a-report', 'The file is called a drift report and is something else.');
    return reading();
  }
  const listed = own(value, 'StackResourceDrifts');
  const single = own(value, 'StackResourceDrift');
  const resources = (Array.isArray(listed) ? listed : [single]).filter(isObject);
  if (own(value, 'NextToken') !== null) {
    tell('drift-not-whole', 'The report goes on on another page (NextToken). Write it without --max-items.');
  }
  const facts: [string, JsonObject, Place][] = [];
  if (resources.length > 0) {
    for (const group of grouped(resources)) {
      const attributes = ofResources(group);
      const index = Array.isArray(listed) ? listed.indexOf(group[0] ?? null) : -1;
      const pointer = index < 0 ? ['StackResourceDrift'] : ['StackResourceDrifts', String(index)];
      facts.push([
        String(attributes.stack),
        attributes,
        { ...whole, ...lines(tree.offsetOf(pointer)), pointer: `/${pointer.join('/')}` },
      ]);
    }
  } else if (own(value, 'StackDriftStatus') !== null || own(value, 'DetectionStatus') !== null) {
    const attributes = ofStack(value);
    facts.push([String(attributes.stack), attributes, { ...whole, ...lines(tree.offsetOf(['StackDriftStatus'])) }]);
  } else if (Array.isArray(listed)) {
    tell(
      'drift-empty',
      'The report lists no resource: nothing was compared, or only differing ones were asked for. Write it without a filter.',
    );
  } else {
    tell(
      'drift-not-ready',
      'The file holds the id of a comparison and not what came of it. Write the output of describe-stack-resource-drifts.',
    );
  }
  const times = facts.flatMap(([, { checkedAt }]) => (typeof checkedAt === 'string' ? [checkedAt] : []));
  return reading(
    facts.map(([name, attributes, place]) => ({
      type: 'drift',
      id: `drift:${file.path}#${name}`,
      attributes: { tool: 'cloudformation', ...attributes },
      origins: {},
      place,
    })),
    times.sort()[0] ?? null,
  );
}

/** What `aws cloudformation describe-stack-resource-drifts` and `describe-stack-drift-detection-status` answer. */
export const cloudformationDrift: Reader = {
  dialect: 'cloudformation-drift',
  kind: 'drift',
  patterns: ['**/*drift*.json', '**/*drift*/**/*.json'],
  recognises: (head) =>
    /^\s*\{/.test(decodeText(head)) &&
    /"(?:StackResourceDrifts?|StackDriftStatus|StackDriftDetectionId)"\s*:/.test(decodeText(head)),
  read,
};
