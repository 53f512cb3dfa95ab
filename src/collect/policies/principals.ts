import type { Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { type Complaints, hole, isPlainObject, texts } from './policy-elements.ts';

/** Whom a statement names, by kind. CanonicalUser counts as an account, as does everyone, `*`. */
export type Principals = { services: Json[]; accounts: Json[]; federated: Json[] };

export const nobody = (): Principals => ({ services: [], accounts: [], federated: [] });
export const unknownPrincipals = (unknown: Hole): Principals => ({
  services: [unknown],
  accounts: [unknown],
  federated: [unknown],
});

/** What stands in Principal or NotPrincipal. */
export function readPrincipals(value: Json, pointer: string[], complain: Complaints['add']): Principals {
  if (isHole(value)) return unknownPrincipals(hole(value.unresolved));
  if (value === '*') return { ...nobody(), accounts: ['*'] };
  if (!isPlainObject(value)) {
    complain(pointer, 'Principal must be * or an object with AWS, Service or Federated.');
    return unknownPrincipals(hole('Principal is not an object'));
  }
  const principals = nobody();
  for (const [key, named] of Object.entries(value)) {
    const kind = KINDS.get(key.toLowerCase());
    if (kind === undefined) {
      complain([...pointer, key], 'Principal knows AWS, Service, Federated and CanonicalUser.');
      principals.accounts.push(hole('a principal of a kind that is not known'));
    } else {
      // An account id written as a number has lost its leading zeros.
      principals[kind].push(...texts(accountIds(named), key, [...pointer, key], complain));
    }
  }
  return principals;
}

const KINDS: ReadonlyMap<string, keyof Principals> = new Map([
  ['aws', 'accounts'],
  ['canonicaluser', 'accounts'],
  ['federated', 'federated'],
  ['service', 'services'],
]);

function accountIds(value: Json): Json {
  return Array.isArray(value) ? value.map(accountId) : accountId(value);
}

function accountId(value: Json): Json {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value).padStart(12, '0') : value;
}

/** Whether an AWS principal is everyone: `*`, or an ARN of whatever account. */
export function isAnyone(principal: string): boolean {
  return principal === '*' || /^arn:[^:]*:(?:iam|sts)::\*/.test(principal);
}
