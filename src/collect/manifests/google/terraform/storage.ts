import type { Json } from '../../../../model/json.ts';
import { boolean, choice, number, pick, readAs, text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { readTags } from '../../facts/tags.ts';
import { wordOf } from '../../resource.ts';
import { type Draft, none, standard } from '../../stack.ts';
import type { PlannedResource } from '../../terraform/planned-resources.ts';
import { itemsOf } from '../container.ts';
import { type Manifest, put } from '../draft.ts';
import { seconds } from '../quantity.ts';
import { type GooglePlan, inApiWords } from './blocks.ts';
import { resourceDraft, setDeletion, storeFact } from './resource-draft.ts';

const DAY = 86_400;

/** Buckets, databases, keys and secrets. */
export function storageFacts(manifest: Manifest, plan: GooglePlan): Draft[] {
  return [
    ...plan.ofType('google_storage_bucket').flatMap((one) => bucketFacts(manifest, one)),
    ...plan.ofType('google_firestore_database').flatMap((one) => databaseFacts(manifest, plan, one)),
    ...plan.ofType('google_kms_crypto_key').map((one) => keyFact(manifest, one)),
    ...plan.ofType('google_secret_manager_secret').map((one) => secretFact(manifest, one)),
    ...STORES.flatMap(({ type, service, key }) =>
      plan.ofType(type).map((one) => {
        const { value } = inApiWords(one);
        return storeFact(manifest, one, service, pick(value, key), pick(value, ['labels']));
      }),
    ),
  ];
}

/** Stores of which only their encryption is read. */
const STORES = [
  { type: 'google_bigquery_dataset', service: 'bigquery', key: ['defaultEncryptionConfiguration', '0', 'kmsKeyName'] },
  { type: 'google_sql_database_instance', service: 'cloud-sql', key: ['encryptionKeyName'] },
  { type: 'google_redis_instance', service: 'memorystore', key: ['customerManagedKey'] },
  { type: 'google_artifact_registry_repository', service: 'artifact-registry', key: ['kmsKeyName'] },
  { type: 'google_spanner_database', service: 'spanner', key: ['encryptionConfig', '0', 'kmsKeyName'] },
] as const;

function bucketFacts(manifest: Manifest, bucket: PlannedResource): Draft[] {
  const { value } = inApiWords(bucket);
  const fact = resourceDraft(manifest, 'bucket', bucket, 'name');
  const uniform = readAs(pick(value, ['uniformBucketLevelAccess']), boolean, false);
  const prevention = readAs(pick(value, ['publicAccessPrevention']), (word) => wordOf(word) === 'enforced', false);
  Object.assign(fact.attributes, {
    service: 'cloud-storage',
    publicBlocksOff: [...barrier(prevention, 'public-access-prevention'), ...barrier(uniform, 'uniform-access')],
    acl: null,
    website: pick(value, ['website']) !== undefined,
    httpsOnly: true,
    minTls: null,
    lifecycle: itemsOf(pick(value, ['lifecycleRule'])).map(lifecycleRule),
    replicas: [],
    logTarget: readAs(pick(value, ['logging', 'logBucket']), text, null),
  });
  if (pick(value, ['publicAccessPrevention']) === undefined) {
    fact.origins['/publicBlocksOff'] = {
      kind: 'inherited-default',
      from: 'Cloud Storage: inherited from the organisation',
    };
  }
  fact.origins['/httpsOnly'] = {
    kind: 'inherited-default',
    from: 'Cloud Storage: HTTPS, but for a website by its domain',
  };
  const versions = pick(value, ['versioning', 'enabled']);
  put(fact, 'versioning', versions, choice({ true: 'enabled', false: 'off' }), standard('off', 'Cloud Storage: off'));
  const retention = pick(value, ['retentionPolicy']);
  fact.attributes.objectLock =
    retention === undefined
      ? null
      : {
          mode: readAs(
            pick(retention, ['isLocked']),
            (locked) => (locked === true ? 'compliance' : 'governance'),
            'governance',
          ),
          days: readAs(pick(retention, ['retentionPeriod']), inDays, null),
        };
  setDeletion(fact, bucket);
  put(fact, 'tags', pick(value, ['labels']), readTags, none([]));
  const ends = itemsOf(pick(value, ['lifecycleRule']))
    .filter((rule) => wordOf(pick(rule, ['action', 'type'])) === 'Delete')
    .map((rule): Json => ({ by: 'lifecycle', days: readAs(pick(rule, ['condition', '0', 'age']), number, null) }));
  const recovery = fact.attributes.versioning === 'enabled' ? ['versioning'] : [];
  const key = pick(value, ['encryption', 'defaultKmsKeyName']);
  return [fact, storeFact(manifest, bucket, 'cloud-storage', key, pick(value, ['labels']), { recovery, expiry: ends })];
}

/** A barrier that stands open, or may. */
function barrier(closed: Json, name: string): Json[] {
  if (closed === true) return [];
  return [closed === false ? name : hole(`whether ${name} is on is only known after apply`)];
}

function inDays(value: Json): Json {
  const all = seconds(value);
  return typeof all === 'number' ? all / DAY : all;
}

function lifecycleRule(rule: Json): Json {
  const condition = pick(rule, ['condition', '0']) ?? pick(rule, ['condition']);
  const deletes = wordOf(pick(rule, ['action', 'type'])) === 'Delete';
  const age = readAs(pick(condition, ['age']), number, null);
  const old = wordOf(pick(condition, ['withState'])) === 'ARCHIVED';
  const narrowed = ['matchesPrefix', 'matchesSuffix', 'matchesStorageClass', 'withState'].some(
    (name) => pick(condition, [name]) !== undefined,
  );
  return {
    enabled: true,
    whole: !narrowed,
    expireDays: deletes && !old ? age : null,
    noncurrentDays: deletes && old ? age : null,
  };
}

const RECOVERY = choice({ POINT_IN_TIME_RECOVERY_ENABLED: true, POINT_IN_TIME_RECOVERY_DISABLED: false });
const PROTECTION = choice({
  DELETE_PROTECTION_ENABLED: true,
  DELETE_PROTECTION_DISABLED: false,
  DELETE_PROTECTION_STATE_UNSPECIFIED: false,
});

function databaseFacts(manifest: Manifest, plan: GooglePlan, one: PlannedResource): Draft[] {
  const { value } = inApiWords(one);
  const fact = resourceDraft(manifest, 'table', one, 'name');
  fact.attributes.service = 'firestore';
  const off = standard(false, 'Firestore: off');
  put(fact, 'pointInTimeRecovery', pick(value, ['pointInTimeRecoveryEnablement']), RECOVERY, off);
  const recovers = fact.attributes.pointInTimeRecovery;
  fact.attributes.recoveryDays = recovers === true ? 7 : recovers === false ? null : (recovers ?? null);
  put(fact, 'deletionProtection', pick(value, ['deleteProtectionState']), PROTECTION, off);
  const field = plan
    .ofType('google_firestore_field')
    .find((each) => each.values.database === one.values.name && inApiWords(each).value.ttlConfig !== undefined);
  fact.attributes.ttlAttribute = field ? readAs(field.values.field, text, null) : null;
  fact.attributes.replicas = [];
  setDeletion(fact, one);
  fact.attributes.tags = [];
  const key = pick(value, ['cmekConfig', '0', 'kmsKeyName']);
  const recovery = [
    ...(recovers === true ? ['point-in-time'] : []),
    ...(fact.attributes.deletionProtection === true ? ['deletion-protection'] : []),
  ];
  const expiry = field ? [{ by: 'ttl', days: null }] : [];
  return [fact, storeFact(manifest, one, 'firestore', key, undefined, { recovery, expiry })];
}

function keyFact(manifest: Manifest, one: PlannedResource): Draft {
  const { value } = inApiWords(one);
  const fact = resourceDraft(manifest, 'key', one, 'name');
  const period = pick(value, ['rotationPeriod']);
  const level = wordOf(pick(value, ['versionTemplate', 'protectionLevel']));
  Object.assign(fact.attributes, {
    service: 'cloud-kms',
    enabled: true,
    origin: level.startsWith('EXTERNAL') ? 'external' : pick(value, ['importOnly']) === true ? 'external' : 'provider',
    rotation: readAs(period, () => true, false),
    rotationDays: readAs(period, inDays, null),
  });
  const symmetric = choice({
    ENCRYPT_DECRYPT: true,
    RAW_ENCRYPT_DECRYPT: true,
    ASYMMETRIC_SIGN: false,
    ASYMMETRIC_DECRYPT: false,
    MAC: false,
  });
  put(fact, 'symmetric', pick(value, ['purpose']), symmetric, standard(true, 'Cloud KMS: ENCRYPT_DECRYPT'));
  setDeletion(fact, one);
  put(fact, 'tags', pick(value, ['labels']), readTags, none([]));
  return fact;
}

function secretFact(manifest: Manifest, one: PlannedResource): Draft {
  const { value } = inApiWords(one);
  const fact = resourceDraft(manifest, 'secret', one, 'secret_id');
  const period = pick(value, ['rotation', 'rotationPeriod']);
  const replicas = itemsOf(pick(value, ['replication', 'userManaged', 'replicas']));
  const keyAt = (holder: Json | undefined): Json =>
    readAs(pick(holder, ['customerManagedEncryption', 'kmsKeyName']), text, null);
  Object.assign(fact.attributes, {
    service: 'secret-manager',
    key: replicas[0] === undefined ? keyAt(pick(value, ['replication', 'auto'])) : keyAt(replicas[0]),
    generated: false,
    rotation: period === undefined ? null : { everyDays: readAs(period, inDays, null), managed: false },
    replicas: replicas.map((replica) => ({
      region: readAs(pick(replica, ['location']), text, hole('no region is stated')),
      key: keyAt(replica),
    })),
  });
  setDeletion(fact, one);
  put(fact, 'tags', pick(value, ['labels']), readTags, none([]));
  return fact;
}
