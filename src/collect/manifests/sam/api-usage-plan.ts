import { member } from '../resource.ts';
import {
  type Expansion,
  isAbsent,
  type MadeFrom,
  make,
  mapOf,
  picked,
  Refusal,
  ref,
  type SamResource,
} from './expansion.ts';

/** The plan that several APIs share. */
const SHARED = 'ServerlessUsagePlan';

/** Makes the usage plan of a REST API that `Auth.UsagePlan` asks for, with its key. */
export function expandUsagePlan(expansion: Expansion, resource: SamResource, from: MadeFrom, stageId: string): void {
  const plan = mapOf(member(member(resource.properties, 'Auth'), 'UsagePlan'), 'UsagePlan');
  if (plan === null) return;
  const wanted = member(plan, 'CreateUsagePlan');
  if (isAbsent(wanted)) throw new Refusal('UsagePlan needs CreateUsagePlan.');
  if (wanted === 'NONE') return;
  if (wanted !== 'PER_API' && wanted !== 'SHARED') throw new Refusal('CreateUsagePlan is PER_API, SHARED or NONE.');
  const shared = wanted === 'SHARED';
  const stage = { ApiId: ref(resource.id), Stage: ref(stageId) };
  const id = shared ? SHARED : `${resource.id}UsagePlan`;
  const known = expansion.resources.get(id);
  if (shared && known !== undefined) {
    const stages = member(known.properties, 'ApiStages');
    known.properties.ApiStages = [...(Array.isArray(stages) ? stages : []), stage];
    return;
  }
  make(expansion, from, id, 'AWS::ApiGateway::UsagePlan', {
    ...picked(plan, ['Description', 'Quota', 'Tags', 'Throttle', 'UsagePlanName']),
    ApiStages: [stage],
  });
  const key = shared ? 'ServerlessApiKey' : `${resource.id}ApiKey`;
  make(expansion, from, key, 'AWS::ApiGateway::ApiKey', {
    Enabled: true,
    StageKeys: [{ RestApiId: ref(resource.id), StageName: ref(stageId) }],
  });
  make(
    expansion,
    from,
    shared ? 'ServerlessUsagePlanKey' : `${resource.id}UsagePlanKey`,
    'AWS::ApiGateway::UsagePlanKey',
    {
      KeyId: ref(key),
      KeyType: 'API_KEY',
      UsagePlanId: ref(id),
    },
  );
}
