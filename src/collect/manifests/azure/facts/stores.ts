import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { boolean, number, text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import { type AzureResource, type AzureStack, azureDraft, keyAs, readAt, setAt, valueAt } from '../azure-stack.ts';
import { COSMOS, containers, STORAGE } from './data.ts';
import { isLocked, period, setTags } from './named.ts';

/** How a store of one type says that a key of the user's own encrypts it: where the key stands. */
type Store = {
  type: string;
  service: string;
  key: readonly string[] | null;
  recovery: (stack: AzureStack, resource: AzureResource) => Json[];
  expiry: (stack: AzureStack, resource: AzureResource) => Json[];
};

const NO = (): Json[] => [];

const STORES: readonly Store[] = [
  {
    type: STORAGE,
    service: 'storage-account',
    key: ['properties', 'encryption', 'keyvaultproperties', 'keyname'],
    recovery: ofStorage,
    expiry: NO,
  },
  {
    type: 'Microsoft.ServiceBus/namespaces',
    service: 'service-bus',
    key: ['properties', 'encryption', 'keyVaultProperties', '0', 'keyName'],
    recovery: NO,
    expiry: ofMessages,
  },
  {
    type: 'Microsoft.EventHub/namespaces',
    service: 'event-hubs',
    key: ['properties', 'encryption', 'keyVaultProperties', '0', 'keyName'],
    recovery: NO,
    expiry: NO,
  },
  { type: 'Microsoft.EventGrid/topics', service: 'event-grid', key: null, recovery: NO, expiry: NO },
  {
    type: COSMOS,
    service: 'cosmos-db',
    key: ['properties', 'keyVaultKeyUri'],
    recovery: ofCosmos,
    expiry: ofContainers,
  },
  {
    type: 'Microsoft.Sql/servers/databases',
    service: 'sql-database',
    key: ['properties', 'encryptionProtector'],
    recovery: () => ['backup'],
    expiry: NO,
  },
  { type: 'Microsoft.Cache/redis', service: 'redis-cache', key: null, recovery: NO, expiry: NO },
  {
    type: 'Microsoft.ContainerRegistry/registries',
    service: 'container-registry',
    key: ['properties', 'encryption', 'keyVaultProperties', 'keyIdentifier'],
    recovery: NO,
    expiry: NO,
  },
];

/** Everything that keeps data at rest. Azure encrypts all of it, with a key of its own where no other is named. */
export function azureStores(stack: AzureStack): Draft[] {
  return STORES.flatMap(({ type, service, key, recovery, expiry }) =>
    stack.ofType(type).map((resource) => {
      const fact = azureDraft(stack, 'store', keyAs(service, resource), resource);
      fact.attributes.name = resource.logicalId;
      fact.attributes.service = service;
      const provider = { value: 'provider', from: 'Azure: encrypted with its own key' };
      if (key === null) {
        fact.attributes.encryption = provider.value;
        fact.origins['/encryption'] = { kind: 'inherited-default', from: provider.from };
        fact.attributes.key = null;
      } else {
        setAt(
          fact,
          'encryption',
          resource.named,
          key,
          (value) => (wordOf(value) === '' ? 'provider' : 'customer-key'),
          provider,
        );
        setAt(fact, 'key', resource.named, key, (value) => (wordOf(value) === '' ? null : text(value)), {
          value: null,
          from: null,
        });
      }
      fact.attributes.recovery = [
        ...recovery(stack, resource),
        ...(isLocked(stack, resource) ? ['deletion-protection'] : []),
      ];
      fact.attributes.expiry = expiry(stack, resource);
      setTags(fact, resource);
      return fact;
    }),
  );
}

function ofStorage(stack: AzureStack, account: AzureResource): Json[] {
  const found: Json[] = [];
  const sku = readAt(account.plain, ['sku', 'name'], text, '');
  if (isHole(sku)) found.push(hole('whether it is copied to another region is not known'));
  else if (/_(RA)?(GRS|GZRS)$/i.test(wordOf(sku))) found.push('replication');
  for (const service of stack.below(account, `${STORAGE}/blobServices`)) {
    const on = (...path: string[]) => readAt(service.plain, ['properties', ...path], boolean, false);
    if (on('isVersioningEnabled') === true) found.push('versioning');
    if (on('restorePolicy', 'enabled') === true) found.push('point-in-time');
    if (on('deleteRetentionPolicy', 'enabled') === true) found.push('retain');
  }
  return found;
}

function ofCosmos(_: AzureStack, account: AzureResource): Json[] {
  const type = readAt(account.plain, ['properties', 'backupPolicy', 'type'], text, 'Periodic');
  const found: Json[] = isHole(type)
    ? [hole(type.unresolved)]
    : [/^continuous$/i.test(wordOf(type)) ? 'point-in-time' : 'backup'];
  const places = valueAt(account.plain, 'properties', 'locations');
  if (Array.isArray(places) && places.length > 1) found.push('replication');
  return found;
}

function ofContainers(stack: AzureStack, account: AzureResource): Json[] {
  return containers(stack, account).flatMap((one): Json[] => {
    const ttl = readAt(one.plain, ['properties', 'resource', 'defaultTtl'], number, null);
    if (ttl === null) return [];
    if (typeof ttl !== 'number') return [hole('a time to live that is not known')];
    return [{ by: 'ttl', days: ttl < 0 ? null : ttl / 86_400 }];
  });
}

function ofMessages(stack: AzureStack, namespace: AzureResource): Json[] {
  const type = 'Microsoft.ServiceBus/namespaces';
  const kept = [...stack.below(namespace, `${type}/queues`), ...stack.below(namespace, `${type}/topics`)];
  return kept.flatMap((one): Json[] => {
    const seconds = readAt(one.plain, ['properties', 'defaultMessageTimeToLive'], period, null);
    if (seconds === null) return [];
    return [{ by: 'retention', days: typeof seconds === 'number' ? seconds / 86_400 : seconds }];
  });
}
