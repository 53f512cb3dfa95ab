import type { Attributes, Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Relation } from './relation.ts';

/** Metrics that rise with what is used, and so with what it costs. */
const USAGE = new Set<Json>([
  ...['Invocations', 'ConcurrentExecutions', 'ClaimedAccountConcurrency', 'EstimatedCharges', 'Count'],
  ...['BytesOutToDestination', 'BytesDownloaded', 'FunctionExecutionCount', 'FunctionExecutionUnits', 'Requests'],
]);

/** What a release says of itself as a whole: its account can hold the same where the release does not. */
function none(what: string): Json[] {
  return [
    { unresolved: `no ${what} is declared in this release: where the account has one, state it under assertions` },
  ];
}

/** `stack.detectors`, `logExports`, `budgets` and `usageAlarms`: of the release as a whole, the same for each of its stacks. */
export const monitoring: Relation = {
  name: 'monitoring',
  derive: (facts) => {
    const detectors = facts
      .all('detector')
      .map(({ id, attributes: { service = null, enabled = null, features = [] } }) => ({
        detector: id,
        service,
        enabled,
        features,
      }));
    const exports = facts.all('log-group').flatMap(({ id, attributes: { subscriptions } }): Json[] => {
      const targets = listOf(subscriptions);
      return targets.length === 0 ? [] : [{ logGroup: id, targets: [...targets] }];
    });
    const budgets = facts.all('budget').map(({ id, attributes: { subscribers } }) => ({
      budget: id,
      subscribers: [...listOf(subscribers)],
    }));
    const alarms = facts.all('alarm');
    const attributes: Attributes = {
      detectors: detectors.length === 0 ? none('detector') : detectors,
      logExports: exports.length === 0 ? none('log group whose lines are passed on') : exports,
      budgets: budgets.length === 0 ? none('budget') : budgets,
      usageAlarms: alarms.length === 0 ? none('alarm') : alarms.flatMap(usage),
    };
    return facts.all('stack').map(({ id }) => ({ fact: id, attributes: { ...attributes } }));
  },
};

function usage({ id, attributes: { metrics, actionsEnabled = true, actions } }: Fact): Json[] {
  return listOf(metrics).flatMap((one): Json[] => {
    if (isHole(one)) return [{ unresolved: `what ${id} watches is not known` }];
    const { metric = null } = one as JsonObject;
    if (isHole(metric)) return [{ unresolved: `what ${id} watches is not known` }];
    return USAGE.has(metric) ? [{ alarm: id, metric, enabled: actionsEnabled, actions: [...listOf(actions)] }] : [];
  });
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
