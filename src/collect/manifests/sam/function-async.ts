import type { Json, JsonObject } from '../../../model/json.ts';
import { member } from '../resource.ts';
import {
  asText,
  bothOf,
  carryOrigins,
  digestPart,
  type Expansion,
  getAtt,
  isAbsent,
  type MadeFrom,
  make,
  mapOf,
  negated,
  Refusal,
  ref,
  type SamResource,
} from './expansion.ts';
import { allow, inlinePolicy } from './role.ts';

/** Where a failed or finished asynchronous call can go: what the role needs for it, and what is made if none is named. */
const DESTINATIONS: { [type: string]: { statements: (arn: Json) => Json[]; makes: 'Queue' | 'Topic' | null } } = {
  SQS: { statements: (arn) => [allow('sqs:SendMessage', arn)], makes: 'Queue' },
  SNS: { statements: (arn) => [allow('sns:publish', arn)], makes: 'Topic' },
  Lambda: { statements: (arn) => [allow('lambda:InvokeFunction', arn)], makes: null },
  EventBridge: { statements: (arn) => [allow('events:PutEvents', arn)], makes: null },
  S3Bucket: {
    statements: (arn) => [allow('s3:PutObject', { 'Fn::Join': ['/', [arn, '*']] }), allow('s3:ListBucket', arn)],
    makes: null,
  },
};

/** Makes the asynchronous invoke configuration and its destinations; the inline policies that the role needs for them. */
export function asyncDestinations(
  expansion: Expansion,
  resource: SamResource,
  from: MadeFrom,
  alias: string | null,
): JsonObject[] {
  const config = mapOf(member(resource.properties, 'EventInvokeConfig'), 'EventInvokeConfig');
  if (config === null) return [];
  const id = `${resource.id}EventInvokeConfig`;
  const destinations = mapOf(member(config, 'DestinationConfig'), 'EventInvokeConfig.DestinationConfig');
  const policies: JsonObject[] = [];
  const kept: JsonObject = {};
  for (const outcome of ['OnSuccess', 'OnFailure']) {
    const wanted = mapOf(member(destinations ?? undefined, outcome), `EventInvokeConfig.DestinationConfig.${outcome}`);
    if (wanted === null) continue;
    const { arn, policy } = destinationOf(expansion, resource.id, from, `${id}${outcome}`, wanted);
    if (arn !== undefined) kept[outcome] = { Destination: arn };
    if (policy !== null) policies.push(policy);
  }
  const made = make(expansion, from, id, 'AWS::Lambda::EventInvokeConfig', {
    FunctionName: ref(resource.id),
    Qualifier: alias ?? '$LATEST',
    MaximumEventAgeInSeconds: member(config, 'MaximumEventAgeInSeconds'),
    MaximumRetryAttempts: member(config, 'MaximumRetryAttempts'),
    DestinationConfig: destinations === null ? undefined : kept,
  });
  for (const name of ['MaximumEventAgeInSeconds', 'MaximumRetryAttempts', 'DestinationConfig']) {
    carryOrigins(resource, made, `EventInvokeConfig/${name}`, name);
  }
  return policies;
}

function destinationOf(
  expansion: Expansion,
  owner: string,
  from: MadeFrom,
  id: string,
  wanted: JsonObject,
): { arn: Json | undefined; policy: JsonObject | null } {
  const wantedType = member(wanted, 'Type');
  const named = member(wanted, 'Destination');
  const destination =
    typeof wantedType === 'string' && Object.hasOwn(DESTINATIONS, wantedType) ? DESTINATIONS[wantedType] : undefined;
  if (destination === undefined) {
    throw new Refusal(`Type of a destination is one of ${Object.keys(DESTINATIONS).join(', ')}.`);
  }
  const branches = member(named, 'Fn::If');
  const [condition, then, otherwise] = Array.isArray(branches) ? branches : [];
  const partly = typeof condition === 'string' && isAbsent(then) !== isAbsent(otherwise);
  let arn = named as Json;
  if (isAbsent(named) || partly) {
    if (destination.makes === null) throw new Refusal('Destination is needed where Type is neither SQS nor SNS.');
    const made = `${id}${destination.makes}`;
    const when = partly
      ? isAbsent(then)
        ? condition
        : negated(expansion, condition, digestPart(id.replace(/On(Success|Failure)$/, '')))
      : null;
    const type = destination.makes === 'Queue' ? 'AWS::SQS::Queue' : 'AWS::SNS::Topic';
    make(expansion, { ...from, condition: bothOf(expansion, from.condition, when, digestPart(owner)) }, made, type, {});
    const own = destination.makes === 'Queue' ? getAtt(made, 'Arn') : ref(made);
    arn = partly ? { 'Fn::If': [when, own, (isAbsent(then) ? otherwise : then) as Json] } : own;
  }
  const name = wantedType === 'S3Bucket' ? 'S3' : asText(wantedType);
  return { arn, policy: inlinePolicy(`${id}${name}Policy`, destination.statements(arn)) };
}
