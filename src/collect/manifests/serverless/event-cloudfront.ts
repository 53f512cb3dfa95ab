import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject } from '../resource.ts';
import { type Event, stated } from './event.ts';
import { add, addOutput, type Expansion, getAtt, grant, join, ref, sub, wordsOf } from './expansion.ts';
import { plainName, resourceName } from './naming.ts';
import { list, type Made, object, type Part, put } from './part.ts';

const DISTRIBUTION = 'CloudFrontDistribution';

/** The policy of AWS's own that caches what it can. */
const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';

const EDGE_LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:TagResource'];

/** Everything that the events `cloudFront` of a service come to: one distribution whose behaviours call functions. */
export function expandCloudFront(expansion: Expansion, events: readonly Event[]): void {
  const [first] = events;
  if (first === undefined) return;
  const origins = new Map<string, JsonObject>();
  const behaviours: { pattern: string | null; made: JsonObject }[] = [];
  for (const [name, policy] of expansion.service.provider.at('cloudFront', 'cachePolicies').entries()) {
    const config = emptyObject();
    for (const [key, value] of policy.entries()) put(config, key, value);
    const id = `CloudFrontCachePolicy${resourceName(name)}`;
    add(expansion, policy, id, 'AWS::CloudFront::CachePolicy', { CachePolicyConfig: config });
  }
  for (const event of events) {
    const origin = originOf(event.part.at('origin'));
    if (!origins.has(origin.id)) origins.set(origin.id, origin.made);
    const pattern = event.part.at('pathPattern').text;
    const known = behaviours.find((one) => one.pattern === pattern && one.made.TargetOriginId === origin.id);
    if (known !== undefined) associate(known.made, event);
    else behaviours.push({ pattern, made: behaviourOf(event, pattern, origin.id) });
    permitEdge(expansion, event);
  }
  const [standard] = behaviours.filter(({ pattern }) => pattern === null);
  const others = behaviours.filter(({ pattern }) => pattern !== null);
  const config = object({
    Enabled: true,
    DefaultCacheBehavior: standard?.made ?? withoutFunctions(others[0]?.made),
    CacheBehaviors: others.length > 0 ? others.map(({ made }) => made) : undefined,
    Origins: [...origins.values()],
  });
  add(expansion, first.part, DISTRIBUTION, 'AWS::CloudFront::Distribution', { DistributionConfig: config });
  addOutput(expansion, DISTRIBUTION, ref(DISTRIBUTION));
  addOutput(expansion, `${DISTRIBUTION}DomainName`, getAtt(DISTRIBUTION, 'DomainName'));
}

/** Lets CloudFront call the function, and the function write logs where it then runs. */
function permitEdge(expansion: Expansion, { fn, part }: Event): void {
  const version = ref(`${resourceName(fn.key)}LambdaVersion`);
  const arn = [
    'arn:',
    ref('AWS::Partition'),
    ':cloudfront::',
    ref('AWS::AccountId'),
    ':distribution/',
    ref(DISTRIBUTION),
  ];
  add(expansion, part, `${fn.id}InvokePermission`, 'AWS::Lambda::Permission', {
    FunctionName: version,
    Action: 'lambda:InvokeFunction',
    Principal: 'edgelambda.amazonaws.com',
    SourceArn: join('', arn),
  });
  grant(expansion, fn, part, EDGE_LOGS, [sub('arn:${AWS::Partition}:logs:*:*:*')], { group: 'edge', once: true });
  expansion.trusted.push({ fn, service: 'edgelambda.amazonaws.com' });
}

function behaviourOf(event: Event, pattern: string | null, origin: string): JsonObject {
  const { part } = event;
  const made = object({ ViewerProtocolPolicy: 'allow-all' });
  const own = part.at('behavior');
  for (const [name, value] of own.entries()) put(made, name, value);
  const policy = part.at('cachePolicy');
  const cached = ['CachePolicyId', 'ForwardedValues', 'MaxTTL', 'MinTTL', 'DefaultTTL'].some(
    (name) => own.at(name).there,
  );
  if (policy.there) put(made, 'CachePolicyId', policyOf(policy));
  else if (!cached) put(made, 'CachePolicyId', CACHING_OPTIMIZED);
  put(made, 'TargetOriginId', origin);
  if (pattern !== null) put(made, 'PathPattern', pattern);
  associate(made, event);
  return made;
}

function policyOf(policy: Part): Made {
  const name = policy.at('name').text;
  return (
    stated(policy.at('id')) ??
    (name === null ? hole('a cache policy without a name') : ref(`CloudFrontCachePolicy${resourceName(name)}`))
  );
}

function associate(behaviour: JsonObject, { fn, part }: Event): void {
  const known = behaviour.LambdaFunctionAssociations;
  const made = object({
    EventType: stated(part.at('eventType')),
    LambdaFunctionARN: ref(`${resourceName(fn.key)}LambdaVersion`),
    IncludeBody: stated(part.at('includeBody')),
  });
  put(behaviour, 'LambdaFunctionAssociations', list([...(Array.isArray(known) ? known : []), part.with(made)]));
}

function withoutFunctions(behaviour: JsonObject | undefined): JsonObject {
  const made = emptyObject();
  for (const name of Object.keys(behaviour ?? {})) {
    if (name !== 'PathPattern' && name !== 'LambdaFunctionAssociations') put(made, name, behaviour?.[name]);
  }
  return made;
}

function originOf(part: Part): { id: string; made: JsonObject } {
  const text = wordsOf(part.value);
  if (text !== null) return ofAddress(part, text);
  const made = emptyObject();
  if (!isObject(part.value) || isHole(part.value)) return { id: 'custom/Unknown', made: object({ DomainName: part }) };
  for (const [name, value] of part.entries()) put(made, name, value);
  return withId(made, part.at('DomainName').value, part.at('OriginPath').text ?? '', part.at('S3OriginConfig').there);
}

function ofAddress(part: Part, text: string): { id: string; made: JsonObject } {
  const [, scheme = 'https', host = text, path = ''] = /^([a-z0-9]+):\/\/([^/]+)(\/.*)?$/.exec(text) ?? [];
  const isBucket = scheme === 's3';
  const made = object({
    DomainName: part.with(host),
    OriginPath: path.length > 1 ? path : undefined,
    S3OriginConfig: isBucket ? emptyObject() : undefined,
    CustomOriginConfig: isBucket ? undefined : object({ OriginProtocolPolicy: 'match-viewer' }),
  });
  return withId(made, host, path.length > 1 ? path : '', isBucket);
}

function withId(
  made: JsonObject,
  domain: Json | undefined,
  path: string,
  isBucket: boolean,
): { id: string; made: JsonObject } {
  const name = typeof domain === 'string' ? domain : plainName(JSON.stringify(domain ?? null));
  const id = `${isBucket ? 's3' : 'custom'}/${name}${path}`;
  put(made, 'Id', id);
  return { id, made };
}
