import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { boolean, number, text, texts } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { isObject, wordOf } from '../../resource.ts';
import { type Draft, none, standard } from '../../stack.ts';
import { type AzureResource, type AzureStack, keyAs, readAt, setAt, valueAt } from '../azure-stack.ts';
import { memberOf } from '../evaluation.ts';
import { isLocked, namedFact, setDeletion, setTags } from './named.ts';

const WORKSPACE = 'Microsoft.OperationalInsights/workspaces';
const INSIGHTS = 'Microsoft.Insights/components';

/** Workspaces that logs are kept in, and Application Insights that keep them themselves because they name no workspace. */
export function azureLogGroups(stack: AzureStack): Draft[] {
  const workspaces = stack.ofType(WORKSPACE).map((resource) => {
    const fact = logGroup(stack, resource, 'workspaces');
    setAt(
      fact,
      'retentionDays',
      resource.plain,
      ['properties', 'retentionInDays'],
      number,
      standard(30, 'Log Analytics: 30 days'),
    );
    fact.attributes.subscriptions = stack
      .below(resource, `${WORKSPACE}/dataExports`)
      .map((one) =>
        readAt(
          one.named,
          ['properties', 'destination', 'resourceId'],
          text,
          hole('the destination of an export is not known'),
        ),
      );
    return fact;
  });
  const classic = stack.ofType(INSIGHTS).filter((resource) => {
    const workspace = valueAt(resource.named, 'properties', 'WorkspaceResourceId');
    return workspace === undefined || workspace === null || workspace === '';
  });
  const insights = classic.map((resource) => {
    const fact = logGroup(stack, resource, 'components');
    setAt(
      fact,
      'retentionDays',
      resource.plain,
      ['properties', 'RetentionInDays'],
      number,
      standard(90, 'Application Insights: 90 days'),
    );
    fact.attributes.subscriptions = [];
    return fact;
  });
  return [...workspaces, ...insights];
}

function logGroup(stack: AzureStack, resource: AzureResource, kind: string): Draft {
  const fact = namedFact(stack, 'log-group', resource, keyAs(kind, resource));
  fact.attributes.key = null;
  fact.attributes.masking = false;
  fact.attributes.logClass = 'standard';
  fact.attributes.deletionProtection = isLocked(stack, resource);
  setDeletion(fact);
  setTags(fact, resource);
  return fact;
}

/** Alerts on metrics. */
export function azureAlarms(stack: AzureStack): Draft[] {
  return stack.ofType('Microsoft.Insights/metricAlerts').map((resource) => {
    const fact = namedFact(stack, 'alarm', resource);
    fact.attributes.kind = 'metric';
    fact.attributes.metrics = metricsOf(stack, resource);
    fact.attributes.alarms = [];
    setAt(fact, 'threshold', resource.plain, ['properties', 'criteria', 'allOf', '0', 'threshold'], decimal, none());
    setAt(
      fact,
      'actionsEnabled',
      resource.plain,
      ['properties', 'enabled'],
      boolean,
      standard(true, 'Azure Monitor: enabled'),
    );
    fact.attributes.actions = actionsOf(resource);
    return fact;
  });
}

function decimal(value: Json): Json {
  const found = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof found === 'number' && Number.isFinite(found) ? found : hole('a threshold that is no number');
}

function actionsOf(resource: AzureResource): Json[] {
  const actions = valueAt(resource.named, 'properties', 'actions');
  if (actions === undefined || actions === null) return [];
  if (!Array.isArray(actions)) return [hole('actions that are not known')];
  return actions.map((_, index) =>
    readAt(
      resource.named,
      ['properties', 'actions', String(index), 'actionGroupId'],
      text,
      hole('an action without a group'),
    ),
  );
}

/** Each criterion on each thing that is watched, by the name that its own fact has. */
function metricsOf(stack: AzureStack, resource: AzureResource): Json[] {
  const criteria = valueAt(resource.plain, 'properties', 'criteria', 'allOf');
  if (!Array.isArray(criteria)) return [hole('criteria that are not known')];
  const scopes = readAt(resource.named, ['properties', 'scopes'], texts, []);
  const dimensions = (Array.isArray(scopes) ? scopes : [hole('what is watched is not known')]).map((scope): Json => {
    if (isHole(scope)) return hole(scope.unresolved);
    return { name: 'scope', value: stack.find(scope)?.name ?? scope };
  });
  return criteria.map((one, index): Json => {
    if (!isObject(one) || isHole(one)) return hole('a criterion that is not known');
    const at = ['properties', 'criteria', 'allOf', String(index)];
    return {
      namespace: readAt(resource.plain, [...at, 'metricNamespace'], text, null),
      metric: readAt(resource.plain, [...at, 'metricName'], text, hole('a metric without a name')),
      dimensions,
    };
  });
}

/** Budgets, and by what way someone is told. */
export function azureBudgets(stack: AzureStack): Draft[] {
  return stack.ofType('Microsoft.Consumption/budgets').map((resource) => {
    const fact = namedFact(stack, 'budget', resource);
    fact.attributes.kind = 'budget';
    const notifications = valueAt(resource.plain, 'properties', 'notifications');
    const all = isObject(notifications) && !isHole(notifications) ? Object.values(notifications) : [];
    const told = (name: string) => all.some((one) => hasItems(memberOf(one, name)) && isOn(memberOf(one, 'enabled')));
    fact.attributes.subscribers = isHole(notifications)
      ? [hole(notifications.unresolved)]
      : [
          ...(told('contactEmails') ? ['email'] : []),
          ...(told('contactGroups') ? ['topic'] : []),
          ...(told('contactRoles') ? ['role'] : []),
        ];
    return fact;
  });
}

/** A list that is worked out may hold someone. */
function hasItems(value: Json | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

function isOn(value: Json | undefined): boolean {
  return wordOf(value).toLowerCase() !== 'false';
}
