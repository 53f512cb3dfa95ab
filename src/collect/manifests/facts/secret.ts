import type { Json } from '../../../model/json.ts';
import { number, pick, readAs, text } from '../attribute.ts';
import { hole } from '../candidates.ts';
import type { Resource } from '../resource.ts';
import { type Draft, none, type Stack, set } from '../stack.ts';
import { attachedTo } from './attached-to.ts';
import { objectsOf, resourceFact, setDeletionPolicy, setTags, textAt } from './parts.ts';

const SECRET = 'AWS::SecretsManager::Secret';
const ATTACHMENT = 'AWS::SecretsManager::SecretTargetAttachment';

const HOURS_OF = { minute: 1 / 60, hour: 1, day: 24 };

/** Every secret, and how it is rotated; never what is in it. */
export function secrets(stack: Stack): Draft[] {
  const resources = stack.ofType(SECRET);
  const schedules = attachedTo(stack, 'AWS::SecretsManager::RotationSchedule', 'SecretId', {
    types: [SECRET, ATTACHMENT],
    name: 'Name',
  });
  const targets = attachedTo(stack, ATTACHMENT, 'SecretId', { types: [SECRET], name: 'Name' });
  return resources.map((resource) => {
    const fact = resourceFact(stack, 'secret', resource, ['Name']);
    const source = stack.source(resource, { arn: true });
    fact.attributes.service = 'secrets-manager';
    set(fact, 'key', source, ['KmsKeyId'], text, none());
    set(fact, 'generated', source, ['GenerateSecretString'], () => true, none(false));
    // A schedule can name the secret by what ties it to its database.
    const own = [resource, ...targets.of(resource)].flatMap(schedules.of);
    const [schedule] = own;
    fact.attributes.rotation = schedule ? rotation(stack, schedule) : schedules.perhaps;
    set(fact, 'replicas', source, ['ReplicaRegions'], objectsOf(replica), none([]));
    setDeletionPolicy(fact, stack, resource);
    setTags(fact, stack, resource);
    return fact;
  });
}

function rotation(stack: Stack, schedule: Resource): Json {
  const { value } = stack.source(schedule, { arn: true });
  const days = readAs(pick(value, ['RotationRules', 'AutomaticallyAfterDays']), number, null);
  const unstated = hole('the schedule says neither days nor an expression');
  return {
    everyDays: days ?? readAs(pick(value, ['RotationRules', 'ScheduleExpression']), everyDays, unstated),
    managed: pick(value, ['RotationLambdaARN']) === undefined && pick(value, ['HostedRotationLambda']) === undefined,
  };
}

/** Days between two rotations by `rate(...)`. */
function everyDays(expression: Json): Json {
  const rate = /^\s*rate\(\s*(\d+)\s+(minute|hour|day)s?\s*\)\s*$/.exec(
    typeof expression === 'string' ? expression : '',
  );
  if (!rate) return hole('a schedule that is no rate');
  return (Number(rate[1]) * HOURS_OF[rate[2] as keyof typeof HOURS_OF]) / HOURS_OF.day;
}

function replica(item: Json): Json {
  return {
    region: textAt(item, 'Region') ?? hole('no region is stated'),
    key: textAt(item, 'KmsKeyId'),
  };
}
