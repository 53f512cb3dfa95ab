import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject } from '../resource.ts';
import { customResource, handlerArn } from './custom-resources.ts';
import { type Event, refuse } from './event.ts';
import { add, type Draft, firstSet, isOn, join, permit, ref, statement, targetOf } from './expansion.ts';
import { plainName, resourceName, startCase, upperFirst } from './naming.ts';
import { list, object, type Part, put } from './part.ts';

/** An event `s3`: the bucket and its notification, or a custom resource that sets it on a bucket which is there already. */
export function expandBucket(event: Event): void {
  const { expansion, fn, part } = event;
  const settings = isObject(part.value) && !isHole(part.value);
  const bucket = settings ? part.at('bucket') : part;
  if (settings && isOn(part.at('existing')) !== false) {
    expandExisting(event, bucket);
    return;
  }
  const key = bucket.text;
  if (key === null) {
    refuse(event, 'a bucket that the framework makes has a name that is known.');
    return;
  }
  const shared = expansion.service.provider.at('s3', key);
  const name = firstSet(shared.at('name'))?.text ?? key;
  const id = `S3Bucket${plainName(key)}`;
  const draft = expansion.drafts.get(id) ?? makeBucket(event, id, name, shared);
  const entry = object({
    Event: settings ? (firstSet(part.at('event')) ?? 's3:ObjectCreated:*') : 's3:ObjectCreated:*',
    Function: targetOf(fn),
    Filter: settings ? filterOf(part.at('rules')) : undefined,
  });
  notify(draft, part.with(entry));
  permit(expansion, fn, part, `${resourceName(fn.key)}LambdaPermission${plainName(key)}S3`, 's3.amazonaws.com', {
    SourceArn: join('', ['arn:', ref('AWS::Partition'), `:s3:::${name}`]),
    SourceAccount: ref('AWS::AccountId'),
  });
}

/** A bucket with what provider.s3 says of it. */
function makeBucket({ expansion, part }: Event, id: string, name: string, shared: Part): Draft {
  const properties = shared.entries().filter(([key]) => key !== 'name');
  const named = properties.map(([key, value]): [string, Part] => [upperFirst(key), value]);
  const from = shared.there ? shared : part;
  return add(expansion, from, id, 'AWS::S3::Bucket', { BucketName: name, ...Object.fromEntries(named) });
}

/** What events have set on each bucket so far. */
const notified = new WeakMap<Draft, Part[]>();

function notify(bucket: Draft, entry: Part): void {
  const entries = [...(notified.get(bucket) ?? []), entry];
  notified.set(bucket, entries);
  const known = bucket.properties.NotificationConfiguration;
  const made = emptyObject();
  if (isObject(known)) for (const name of Object.keys(known)) put(made, name, known[name]);
  // What provider.s3 says of notifications takes the place of what the events say.
  if (known === undefined || notified.get(bucket)?.length !== 1) put(made, 'LambdaConfigurations', list(entries));
  else if (!Object.hasOwn(made, 'LambdaConfigurations')) put(made, 'LambdaConfigurations', list(entries));
  put(bucket.properties, 'NotificationConfiguration', made);
}

function filterOf(rules: Part): Json | undefined {
  if (!rules.there) return undefined;
  const made = rules
    .items()
    .flatMap((rule) => rule.entries().map(([name, value]) => object({ Name: name, Value: value })));
  return object({ S3Key: object({ Rules: made }) });
}

/** A bucket that is there already: a function of the framework's own sets its notification after deployment. */
function expandExisting({ expansion, fn, part }: Event, bucket: Part): void {
  const id = `${resourceName(fn.key)}CustomS31`;
  const rules = part
    .at('rules')
    .items()
    .flatMap((rule) => rule.entries());
  const config = object({
    Event: firstSet(part.at('event')) ?? 's3:ObjectCreated:*',
    Rules: rules.map(([name, value]) => object({ [startCase(name)]: value })),
  });
  const draft = expansion.drafts.get(id);
  if (draft !== undefined) {
    const known = draft.properties.BucketConfigs;
    put(draft.properties, 'BucketConfigs', [...(Array.isArray(known) ? known : []), config]);
    return;
  }
  const service = (text: Json[]): Json => join(':', ['arn', ref('AWS::Partition'), ...text]);
  customResource(expansion, 's3', part, [
    statement(
      'Allow',
      ['s3:PutBucketNotification', 's3:GetBucketNotification'],
      service(['s3', '', '', bucket.value ?? null]),
    ),
    statement(
      'Allow',
      ['lambda:AddPermission', 'lambda:RemovePermission'],
      service(['lambda', ref('AWS::Region'), ref('AWS::AccountId'), 'function', '*']),
    ),
  ]);
  add(expansion, part, id, 'Custom::S3', {
    ServiceToken: handlerArn('s3'),
    FunctionName: fn.name,
    FunctionQualifier: fn.alias?.name,
    BucketName: bucket,
    BucketConfigs: [config],
  });
}
