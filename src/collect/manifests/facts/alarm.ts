import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, pick, readAs, type Source, texts } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { isSymbolic } from '../reference.ts';
import { wordOf } from '../resource.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';
import { itemsOf, objectsOf, resourceFact, textAt } from './parts.ts';

const COMPOSITE = 'AWS::CloudWatch::CompositeAlarm';

/** Every alarm of CloudWatch, and what it watches. */
export function alarms(stack: Stack): Draft[] {
  return stack.ofType('AWS::CloudWatch::Alarm', COMPOSITE).map((resource) => {
    const fact = resourceFact(stack, 'alarm', resource, ['AlarmName']);
    const source = stack.source(resource, { arn: true });
    const composite = resource.type === COMPOSITE;
    fact.attributes.kind = composite ? 'composite' : 'metric';
    fact.attributes.metrics = composite ? [] : metrics(source);
    fact.attributes.alarms = composite ? readAs(pick(source.value, ['AlarmRule']), watched, []) : [];
    set(fact, 'threshold', source, ['Threshold'], decimal, none());
    set(fact, 'actionsEnabled', source, ['ActionsEnabled'], boolean, standard(true, 'CloudWatch: enabled'));
    set(fact, 'actions', source, ['AlarmActions'], texts, none([]));
    return fact;
  });
}

/** The metric itself, and each of those that an expression puts together. */
function metrics(source: Source): Json[] {
  const own = pick(source.value, ['MetricName']);
  const single = own === undefined ? [] : [metric(source.value ?? null)];
  const queries = itemsOf(pick(source.value, ['Metrics'])).flatMap((query): Json[] => {
    if (isHole(query)) return [query];
    const stat = pick(query, ['MetricStat', 'Metric']);
    if (stat !== undefined) return [isHole(stat) ? hole(stat.unresolved) : metric(stat)];
    // An expression over other queries says nothing that they do not; one that looks metrics up names them itself.
    const expression = textAt(query, 'Expression');
    const looksUp = typeof expression === 'string' && /\b(SEARCH|SELECT)\b/.test(expression);
    return looksUp ? [{ namespace: null, metric: expression, dimensions: [] }] : [];
  });
  return [...single, ...queries];
}

function metric(value: Json): Json {
  return {
    namespace: textAt(value, 'Namespace'),
    metric: textAt(value, 'MetricName') ?? hole('no metric is stated'),
    dimensions: readAs(pick(value, ['Dimensions']), objectsOf(dimension), []),
  };
}

function dimension(item: Json): Json {
  const unstated = hole('a dimension that is not whole');
  return { name: textAt(item, 'Name') ?? unstated, value: textAt(item, 'Value') ?? unstated };
}

/** Alarms that a rule names: `ALARM("errors") OR ALARM(throttles)`. */
function watched(rule: Json): Json {
  if (typeof rule !== 'string') return hole('a rule that is no text');
  const named = [...rule.matchAll(/\b(?:ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*["']?([^"')]+?)["']?\s*\)/g)];
  return [...new Set(named.map(([, name = '']) => name))];
}

function decimal(value: Json): Json {
  if (typeof value === 'string' && isSymbolic(value)) return hole('only known after deployment');
  const number = Number(wordOf(value).trim() || Number.NaN);
  return Number.isFinite(number) ? number : hole('something that is no number');
}
