import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { number, pick, readAs, type Source, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { jsonTree } from '../json-tree.ts';
import { referenceIn } from '../reference.ts';
import { isObject, type Resource } from '../resource.ts';
import { type Draft, draft, none, type Stack, set } from '../stack.ts';
import { itemsOf, resourceFact, setTags, textAt } from './parts.ts';

/** EventBridge and its scheduler try as often as this where nothing else is said. */
const RETRIES = 185;
const AGE_SECONDS = 86_400;

/** One service's way to declare what is called. */
type Kind = {
  service: 'events' | 'scheduler';
  bus: string;
  rule: string;
  /** Property of a rule that names its bus. */
  of: string;
  targets: (stack: Stack, rule: Resource) => Json[];
};

const KINDS: readonly Kind[] = [
  { service: 'events', bus: 'AWS::Events::EventBus', rule: 'AWS::Events::Rule', of: 'EventBusName', targets: ofRule },
  {
    service: 'scheduler',
    bus: 'AWS::Scheduler::ScheduleGroup',
    rule: 'AWS::Scheduler::Schedule',
    of: 'GroupName',
    targets: ofSchedule,
  },
];

/** Buses of events and groups of schedules, those of the account too where rules of this stack are on them. */
export function buses(stack: Stack): Draft[] {
  return KINDS.flatMap((kind) => {
    const declared = stack.ofType(kind.bus);
    const names = new Map(declared.map((bus) => [pick(stack.source(bus).value, ['Name']), bus.logicalId]));
    const rules = new Map<string, Resource[]>();
    for (const rule of stack.ofType(kind.rule)) {
      const name = busOf(stack, rule, kind.of);
      const own = referenceIn(name)?.logicalId ?? names.get(name) ?? name;
      rules.set(own, [...(rules.get(own) ?? []), rule]);
    }
    const ids = new Set(declared.map(({ logicalId }) => logicalId));
    const elsewhere = [...rules].filter(([name]) => !ids.has(name));
    return [
      ...declared.map((bus) => declaredBus(stack, kind, bus, rules.get(bus.logicalId) ?? [])),
      ...elsewhere.flatMap(([name, on]) => accountBus(stack, kind, name, on)),
    ];
  });
}

/** Name of a rule's bus, which can stand at the end of an ARN; empty where it is not known. */
function busOf(stack: Stack, rule: Resource, property: string): string {
  const name = readAs(pick(stack.source(rule, { arn: true }).value, [property]), text, 'default');
  if (typeof name !== 'string') return '';
  return /:(?:event-bus|schedule-group)\/(.+)$/.exec(name)?.[1] ?? name;
}

function declaredBus(stack: Stack, kind: Kind, bus: Resource, rules: readonly Resource[]): Draft {
  const fact = resourceFact(stack, 'bus', bus, ['Name']);
  const source = stack.source(bus, { arn: true });
  fact.attributes.service = kind.service;
  fact.attributes.declared = true;
  set(fact, 'key', source, ['KmsKeyIdentifier'], text, none());
  set(fact, 'failureTarget', source, ['DeadLetterConfig', 'Arn'], text, none());
  fact.attributes.targets = rules.flatMap((rule) => kind.targets(stack, rule));
  setTags(fact, stack, bus);
  return fact;
}

/** A bus that rules are on and that this stack does not declare. Nothing of its own is known, but for the account's own one. */
function accountBus(stack: Stack, kind: Kind, name: string, rules: readonly Resource[]): Draft[] {
  const [first] = rules;
  if (first === undefined) return [];
  const shown = name === '' ? 'unknown' : name;
  const fact = draft(stack, 'bus', kind.service === 'events' ? shown : `${kind.service}/${shown}`, first);
  const own = name === 'default';
  const elsewhere = hole('the bus is declared elsewhere');
  Object.assign(fact.attributes, {
    logicalId: shown,
    name: name === '' ? hole('the name of the bus is not known') : name,
    service: kind.service,
    declared: false,
    key: own || kind.service === 'scheduler' ? null : elsewhere,
    failureTarget: own || kind.service === 'scheduler' ? null : elsewhere,
    targets: rules.flatMap((rule) => kind.targets(stack, rule)),
    tags: own ? [] : [elsewhere],
  });
  fact.origins = {};
  return [fact];
}

function ofRule(stack: Stack, rule: Resource): Json[] {
  const source = stack.source(rule, { arn: true });
  const matches = fieldsOf(source);
  return itemsOf(pick(source.value, ['Targets'])).map((target) =>
    isHole(target) ? hole(target.unresolved) : targetOf(rule, target, matches),
  );
}

function ofSchedule(stack: Stack, schedule: Resource): Json[] {
  const target = pick(stack.source(schedule, { arn: true }).value, ['Target']);
  if (target === undefined || isHole(target)) return [hole(target?.unresolved ?? 'no target is stated')];
  return [targetOf(schedule, target, [])];
}

function targetOf(rule: Resource, target: Json, matches: Json): Json {
  return {
    rule: rule.logicalId,
    target: textAt(target, 'Arn') ?? hole('no target is stated'),
    failureTarget: textAt(target, 'DeadLetterConfig', 'Arn'),
    maxRetries: readAs(pick(target, ['RetryPolicy', 'MaximumRetryAttempts']), number, RETRIES),
    maxAgeSeconds: readAs(pick(target, ['RetryPolicy', 'MaximumEventAgeInSeconds']), number, AGE_SECONDS),
    matches,
  };
}

/** Names of the fields that the pattern of a rule asks about; none for a schedule. */
export function fieldsOf(source: Source): Json {
  return readAs(pick(source.value, ['EventPattern']), fields, []);
}

function fields(pattern: Json): Json {
  const parsed = typeof pattern === 'string' ? (jsonTree(pattern)?.value ?? null) : pattern;
  return isObject(parsed) ? Object.keys(parsed).sort() : hole('a pattern that is no object');
}
