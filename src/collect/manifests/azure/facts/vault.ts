import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { boolean } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import { type Draft, none, standard } from '../../stack.ts';
import { type AzureResource, type AzureStack, lastName, readAt, setAt, valueAt } from '../azure-stack.ts';
import { memberOf } from '../evaluation.ts';
import { namedFact, period, setDeletion, setTags } from './named.ts';

const VAULT = 'Microsoft.KeyVault/vaults';

/** Secrets of key vaults: how they are kept, never their values. */
export function azureSecrets(stack: AzureStack): Draft[] {
  return stack.ofType(`${VAULT}/secrets`).map((resource) => {
    const fact = namedFact(stack, 'secret', resource);
    fact.attributes.name = lastName(resource);
    fact.attributes.service = 'key-vault';
    fact.attributes.key = null;
    fact.attributes.generated = false;
    // A secret that ends must be renewed by then; who does it stands nowhere.
    setAt(
      fact,
      'rotation',
      resource.plain,
      ['properties', 'attributes', 'exp'],
      () => ({ everyDays: null, managed: false }),
      none(),
    );
    fact.attributes.replicas = [];
    setDeletion(fact);
    setTags(fact, resource);
    return fact;
  });
}

/** Keys of key vaults. */
export function azureKeys(stack: AzureStack): Draft[] {
  return stack.ofType(`${VAULT}/keys`).map((resource) => {
    const fact = namedFact(stack, 'key', resource);
    fact.attributes.name = lastName(resource);
    fact.attributes.service = 'key-vault';
    setAt(
      fact,
      'enabled',
      resource.plain,
      ['properties', 'attributes', 'enabled'],
      boolean,
      standard(true, 'Key Vault: enabled'),
    );
    setAt(
      fact,
      'symmetric',
      resource.plain,
      ['properties', 'kty'],
      (value) => /^oct/i.test(wordOf(value)),
      standard(false, 'Key Vault: RSA'),
    );
    fact.attributes.origin = 'provider';
    const { rotation, days } = rotationOf(resource);
    fact.attributes.rotation = rotation;
    fact.attributes.rotationDays = days;
    setDeletion(fact);
    setTags(fact, resource);
    return fact;
  });
}

/** The action of a rotation policy that makes a new version, and how long after the last one, or before its end. */
function rotationOf(resource: AzureResource): { rotation: Json; days: Json } {
  const actions = valueAt(resource.plain, 'properties', 'rotationPolicy', 'lifetimeActions');
  if (actions === undefined || actions === null) return { rotation: false, days: null };
  if (!Array.isArray(actions)) {
    const unknown = hole(isHole(actions) ? actions.unresolved : 'a rotation policy that is no list');
    return { rotation: unknown, days: unknown };
  }
  const at = actions.findIndex((one) => /^rotate$/i.test(wordOf(memberOf(memberOf(one, 'action'), 'type'))));
  if (at < 0) return { rotation: false, days: null };
  const trigger = ['properties', 'rotationPolicy', 'lifetimeActions', String(at), 'trigger'];
  const after = readAt(resource.plain, [...trigger, 'timeAfterCreate'], period, null);
  const life = readAt(resource.plain, ['properties', 'rotationPolicy', 'attributes', 'expiryTime'], period, null);
  const before = readAt(resource.plain, [...trigger, 'timeBeforeExpiry'], period, null);
  const seconds = after ?? (typeof life === 'number' && typeof before === 'number' ? life - before : null);
  return {
    rotation: true,
    days: typeof seconds === 'number' ? seconds / 86_400 : hole('how often it is rotated is not stated'),
  };
}
