import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { listOf } from './lists.ts';
import type { Relation } from './relation.ts';

/** Metrics that rise with what is used, and so with what it costs. */
const USAGE = new Set<Json>([
  ...['Invocations', 'ConcurrentExecutions', 'ClaimedAccountConcurrency', 'EstimatedCharges', 'Count'],
  ...['BytesOutToDestination', 'BytesDownloaded', 'FunctionExecutionCount', 'FunctionExecutionUnits', 'Requests'],
]);

/** Things that are listed of each stack, its own first. */
const MAX_LISTED = 20;

/** `stack.detectors`, `logExports`, `budgets` and `usageAlarms`: a release watches itself as a whole, whichever stack does it. */
export const monitoring: Relation = {
  name: 'monitoring',
  derive: (facts) => {
    const alarms = facts.all('alarm');
    const detectors = createList('detector', facts.all('detector').map(detector));
    const exports = createList('log group whose lines are passed on', facts.all('log-group').flatMap(logExport));
    const budgets = createList('budget', facts.all('budget').map(budget));
    const usage = createList('alarm', alarms.flatMap(usageOf), alarms.length > 0);
    return facts.all('stack').map(({ id }) => ({
      fact: id,
      attributes: { detectors: detectors(id), logExports: exports(id), budgets: budgets(id), usageAlarms: usage(id) },
    }));
  },
};

type Declared = { stack: Json; value: Json };

/** What is listed of a stack. Where the release has none of the kind its account can, so that it is not known; `some`: it has. */
function createList(kind: string, all: readonly Declared[], some = all.length > 0): (stack: string) => Json[] {
  const none = `no ${kind} is declared in this release: where the account has one, state it under assertions`;
  const byStack = new Map<Json, Declared[]>();
  for (const one of all) {
    const list = byStack.get(one.stack);
    if (list === undefined) byStack.set(one.stack, [one]);
    else if (list.length < MAX_LISTED) list.push(one);
  }
  const first = all.slice(0, MAX_LISTED);
  return (stack) => {
    if (!some) return [{ unresolved: none }];
    const own = byStack.get(stack) ?? [];
    const others = first.filter((one) => one.stack !== stack).slice(0, MAX_LISTED - own.length);
    const listed = [...own, ...others].map(({ value }) => value);
    return listed.length === all.length
      ? listed
      : [...listed, { unresolved: `of ${all.length} only these are listed` }];
  };
}

function detector({ id, attributes: { stack = null, service = null, enabled = null, features = [] } }: Fact): Declared {
  return { stack, value: { detector: id, service, enabled, features } };
}

function logExport({ id, attributes: { stack = null, subscriptions } }: Fact): Declared[] {
  const targets = listOf(subscriptions);
  if (targets.length === 0) return [];
  // What is not known can be no subscription at all.
  if (targets.every(isHole)) return [{ stack, value: { unresolved: `whether the lines of ${id} are passed on` } }];
  return [{ stack, value: { logGroup: id, targets } }];
}

function budget({ id, attributes: { stack = null, subscribers } }: Fact): Declared {
  return { stack, value: { budget: id, subscribers: [...listOf(subscribers)] } };
}

function usageOf({ id, attributes: { stack = null, metrics, actionsEnabled = true, actions } }: Fact): Declared[] {
  const unknown = { stack, value: { unresolved: `what ${id} watches is not known` } };
  return listOf(metrics).flatMap((one): Declared[] => {
    const metric = isHole(one) ? one : ((one as JsonObject).metric ?? null);
    if (isHole(metric)) return [unknown];
    if (!USAGE.has(metric)) return [];
    return [{ stack, value: { alarm: id, metric, enabled: actionsEnabled, actions: [...listOf(actions)] } }];
  });
}
