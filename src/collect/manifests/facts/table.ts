import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { boolean, number, pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { type Draft, none, type Stack, set, standard } from '../stack.ts';
import { objectsOf, resourceFact, setDeletionPolicy, setTags, textAt } from './parts.ts';

const POINT_IN_TIME = ['PointInTimeRecoverySpecification', 'PointInTimeRecoveryEnabled'];
const RECOVERY_DAYS = ['PointInTimeRecoverySpecification', 'RecoveryPeriodInDays'];
const TTL = ['TimeToLiveSpecification'];

/** DynamoDB keeps what it needs for recovery as long as this where nothing else is said. In days. */
const DEFAULT_RECOVERY_DAYS = 35;

/** DynamoDB tables, global ones among them: what those say by replica is that of the first. */
export function tables(stack: Stack): Draft[] {
  return stack.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((resource) => {
    const fact = resourceFact(stack, 'table', resource, ['TableName']);
    const source = stack.source(resource, { arn: true });
    const first = resource.type === 'AWS::DynamoDB::GlobalTable' ? ['Replicas', '0'] : [];
    fact.attributes.service = 'dynamodb';
    const off = standard(false, 'DynamoDB: no recovery');
    set(fact, 'pointInTimeRecovery', source, [...first, ...POINT_IN_TIME], boolean, off);
    const { pointInTimeRecovery = false } = fact.attributes;
    const days = readAs(pick(source.value, [...first, ...RECOVERY_DAYS]), number, DEFAULT_RECOVERY_DAYS);
    fact.attributes.recoveryDays = readAs(pointInTimeRecovery, (on) => (on === true ? days : null), null);
    const open = standard(false, 'DynamoDB: not protected');
    set(fact, 'deletionProtection', source, [...first, 'DeletionProtectionEnabled'], boolean, open);
    fact.attributes.ttlAttribute = readAs(pick(source.value, TTL), ttlAttribute, null);
    set(fact, 'replicas', source, ['Replicas'], objectsOf(replica), none([]));
    setDeletionPolicy(fact, stack, resource);
    setTags(fact, stack, resource, [...first, 'Tags']);
    return fact;
  });
}

function ttlAttribute(specification: Json): Json {
  const enabled = readAs(pick(specification, ['Enabled']), boolean, false);
  if (isHole(enabled)) return hole(enabled.unresolved);
  return enabled === true ? (textAt(specification, 'AttributeName') ?? hole('no attribute is stated')) : null;
}

function replica(item: Json): Json {
  return {
    region: textAt(item, 'Region') ?? hole('no region is stated'),
    pointInTimeRecovery: readAs(pick(item, POINT_IN_TIME), boolean, false),
    deletionProtection: readAs(pick(item, ['DeletionProtectionEnabled']), boolean, false),
    key: readAs(pick(item, ['SSESpecification', 'KMSMasterKeyId']), text, null),
  };
}
