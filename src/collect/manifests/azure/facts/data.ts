import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { boolean, number, text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import { type Draft, none, standard } from '../../stack.ts';
import { type AzureResource, type AzureStack, readAt, setAt, valueAt } from '../azure-stack.ts';
import { memberOf } from '../evaluation.ts';
import { isLocked, namedFact, setDeletion, setTags } from './named.ts';

export const STORAGE = 'Microsoft.Storage/storageAccounts';
export const COSMOS = 'Microsoft.DocumentDB/databaseAccounts';

/** `TLS1_2` and `1.2` as `1.2`. */
export function tlsVersion(value: Json): Json {
  const match = /^(?:TLS)?_?(\d)[._](\d)$/i.exec(wordOf(value));
  return match === null ? hole('a version of TLS that is not known to us') : `${match[1]}.${match[2]}`;
}

/** Storage accounts as stores of objects. Defaults as Azure documents them for Microsoft.Storage/storageAccounts. */
export function azureBuckets(stack: AzureStack): Draft[] {
  return stack.ofType(STORAGE).map((resource) => {
    const fact = namedFact(stack, 'bucket', resource);
    fact.attributes.service = 'storage-account';
    const closed = standard([], 'Storage: no anonymous access since August 2023');
    setAt(fact, 'publicBlocksOff', resource.plain, ['properties', 'allowBlobPublicAccess'], opened, closed);
    fact.attributes.acl = null;
    fact.attributes.website = false;
    setAt(
      fact,
      'httpsOnly',
      resource.plain,
      ['properties', 'supportsHttpsTrafficOnly'],
      boolean,
      standard(true, 'Storage: HTTPS only'),
    );
    setAt(
      fact,
      'minTls',
      resource.plain,
      ['properties', 'minimumTlsVersion'],
      tlsVersion,
      standard('1.0', 'Storage: TLS 1.0'),
    );
    const blobs = stack.below(resource, `${STORAGE}/blobServices`)[0] ?? null;
    fact.attributes.versioning =
      blobs === null ? 'off' : readAt(blobs.plain, ['properties', 'isVersioningEnabled'], versions, 'off');
    if (
      fact.attributes.versioning === 'off' &&
      valueAt(blobs?.plain ?? resource.plain, 'properties', 'isVersioningEnabled') === undefined
    ) {
      fact.origins['/versioning'] = { kind: 'inherited-default', from: 'Storage: off' };
    }
    fact.attributes.lifecycle = lifecycle(stack, resource);
    setAt(fact, 'replicas', resource.plain, ['sku', 'name'], redundancy, none([]));
    fact.attributes.objectLock = null;
    fact.attributes.logTarget = logTarget(stack, resource, blobs);
    setDeletion(fact);
    setTags(fact, resource);
    return fact;
  });
}

function opened(value: Json): Json {
  const open = boolean(value);
  if (isHole(open)) return [hole(open.unresolved)];
  return open === true ? ['blob-public-access'] : [];
}

function versions(value: Json): Json {
  const on = boolean(value);
  return isHole(on) ? on : on === true ? 'enabled' : 'off';
}

/** Geo-redundant kinds keep a copy in the region that Azure pairs with the account's own. */
function redundancy(value: Json): Json {
  return /_(RA)?(GRS|GZRS)$/i.test(wordOf(value)) ? [{ target: 'the paired region', region: null }] : [];
}

function lifecycle(stack: AzureStack, account: AzureResource): Json[] {
  return stack.below(account, `${STORAGE}/managementPolicies`).flatMap((policy): Json[] => {
    const rules = valueAt(policy.plain, 'properties', 'policy', 'rules');
    if (!Array.isArray(rules)) return rules === undefined ? [] : [hole('rules that are not known')];
    return rules.map((_, index): Json => {
      const at = ['properties', 'policy', 'rules', String(index)];
      const definition = [...at, 'definition'];
      const filters = valueAt(policy.plain, ...definition, 'filters', 'prefixMatch');
      const days = (kind: string, name: string) =>
        readAt(policy.plain, [...definition, 'actions', kind, 'delete', name], number, null);
      return {
        enabled: readAt(policy.plain, [...at, 'enabled'], boolean, true),
        whole: !Array.isArray(filters) || filters.length === 0,
        expireDays:
          days('baseBlob', 'daysAfterModificationGreaterThan') ?? days('baseBlob', 'daysAfterCreationGreaterThan'),
        noncurrentDays: days('version', 'daysAfterCreationGreaterThan'),
      };
    });
  });
}

/** Where a diagnostic setting of an account, or of its blobs, sends to. */
function logTarget(stack: AzureStack, account: AzureResource, blobs: AzureResource | null): Json {
  for (const one of stack.ofType('Microsoft.Insights/diagnosticSettings')) {
    const of = stack.find(one.extends ?? undefined);
    if (of !== account && (blobs === null || of !== blobs)) continue;
    const id =
      readAt(one.named, ['properties', 'workspaceId'], text, null) ??
      readAt(one.named, ['properties', 'storageAccountId'], text, null);
    return stack.find(id)?.name ?? id;
  }
  return null;
}

/** Cosmos DB accounts. Backups are periodic where nothing is stated. */
export function azureTables(stack: AzureStack): Draft[] {
  return stack.ofType(COSMOS).map((resource) => {
    const fact = namedFact(stack, 'table', resource);
    fact.attributes.service = 'cosmos-db';
    const type = ['properties', 'backupPolicy', 'type'];
    setAt(
      fact,
      'pointInTimeRecovery',
      resource.plain,
      type,
      (value) => /^continuous$/i.test(wordOf(value)),
      standard(false, 'Cosmos DB: periodic backups'),
    );
    fact.attributes.recoveryDays = fact.attributes.pointInTimeRecovery === true ? recoveryDays(resource) : null;
    fact.attributes.deletionProtection = isLocked(stack, resource);
    const ttl = containers(stack, resource).map((one) =>
      readAt(one.plain, ['properties', 'resource', 'defaultTtl'], number, null),
    );
    fact.attributes.ttlAttribute = ttl.some((one) => typeof one === 'number') ? '_ts' : null;
    const { pointInTimeRecovery = false, deletionProtection = false } = fact.attributes;
    fact.attributes.replicas = locations(resource, pointInTimeRecovery, deletionProtection);
    setDeletion(fact);
    setTags(fact, resource);
    return fact;
  });
}

export function containers(stack: AzureStack, account: AzureResource): AzureResource[] {
  return stack.ofType(`${COSMOS}/sqlDatabases/containers`).filter(({ name }) => name.split('/')[0] === account.name);
}

function recoveryDays(resource: AzureResource): Json {
  const tier = readAt(
    resource.plain,
    ['properties', 'backupPolicy', 'continuousModeProperties', 'tier'],
    text,
    'Continuous30Days',
  );
  return typeof tier === 'string' ? (/7/.test(tier) ? 7 : 30) : tier;
}

function locations(resource: AzureResource, pointInTimeRecovery: Json, deletionProtection: Json): Json {
  const list = valueAt(resource.plain, 'properties', 'locations');
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) return [hole('locations that are not known')];
  if (list.length < 2) return [];
  const key = readAt(resource.named, ['properties', 'keyVaultKeyUri'], text, null);
  return list.map((one): Json => {
    const region = memberOf(one, 'locationName');
    return {
      region: typeof region === 'string' ? region : hole('a region that is not known'),
      pointInTimeRecovery,
      deletionProtection,
      key,
    };
  });
}
