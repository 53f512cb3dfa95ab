import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { choice, pick, readAs } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { referenceOf } from '../reference.ts';
import { member, type Resource } from '../resource.ts';
import type { Stack } from '../stack.ts';
import { decimal } from './parts.ts';
import { type DeclaredStage, stageNamed } from './stage-reference.ts';

const PERIODS = choice({ DAY: 'day', WEEK: 'week', MONTH: 'month' });

/** The usage plans that a stage of a REST API is in. */
export function usagePlansOf(stack: Stack, stage: DeclaredStage): Json[] {
  return stack.ofType('AWS::ApiGateway::UsagePlan').flatMap((plan) => {
    const { value } = stack.source(plan);
    const stages = pick(value, ['ApiStages']);
    if (isHole(stages)) return [hole(stages.unresolved)];
    const written = member(plan.properties, 'ApiStages');
    const items = Array.isArray(stages) ? stages : [];
    return items.some((item, index) => isStage(stack, stage, item, Array.isArray(written) ? written[index] : undefined))
      ? [planOf(plan, value)]
      : [];
  });
}

function isStage(stack: Stack, stage: DeclaredStage, item: Json, written: Json | undefined): boolean {
  const api = referenceOf(member(written, 'ApiId'))?.logicalId ?? pick(item, ['ApiId']);
  return api === stage.api && stageNamed(stack, stage.api, pick(item, ['Stage'])) === stage.id;
}

function planOf(plan: Resource, value: Json | undefined): Json {
  return {
    plan: plan.logicalId,
    rate: readAs(pick(value, ['Throttle', 'RateLimit']), decimal, null),
    burst: readAs(pick(value, ['Throttle', 'BurstLimit']), decimal, null),
    quota: readAs(pick(value, ['Quota', 'Limit']), decimal, null),
    period: readAs(pick(value, ['Quota', 'Period']), PERIODS, null),
  };
}
