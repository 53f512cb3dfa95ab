import type { Fact, Hole } from '../../model/fact.ts';
import { isHole } from '../../model/hole.ts';
import type { Json } from '../../model/json.ts';
import { listOf } from '../lists.ts';
import type { Relation } from '../relation.ts';
import { narrowingKeys } from './narrowing.ts';

/** `narrowedBy` and `outsiders` of `resource-policy-statement` and `trust-statement`: whom a resource or a role lets in, and how far. */
export const outsiders: Relation = {
  name: 'outsiders',
  derive: (facts, { tables: { conditionKeys }, declarations: { accounts } }) => {
    const known = accounts === null ? null : new Set(accounts.map(({ account }) => account));
    const asked = (account: string | Hole): Json => ({
      account: isHole(account) ? { unresolved: account.unresolved } : account,
      declared: isDeclared(account, known),
    });
    const derived = (fact: Fact, principals: readonly Json[], own: readonly Json[]) => ({
      fact: fact.id,
      attributes: {
        narrowedBy: narrowingKeys(fact.attributes.conditions, conditionKeys.resource),
        outsiders: principals
          .flatMap(accountOf)
          .filter((account) => !own.includes(account))
          .map(asked),
      },
    });
    return [
      ...facts.all('resource-policy-statement').map((fact) => {
        const { principals, resources } = fact.attributes;
        // What a resource's own policy speaks of is the resource, so that its ARN tells whose it is.
        return derived(fact, accountsAmong(principals), listOf(resources).flatMap(accountOf));
      }),
      ...facts.all('trust-statement').map((fact) => derived(fact, listOf(fact.attributes.accounts), [])),
    ];
  },
};

/** Whether `.evidence.yml` says that an account is a known one. */
function isDeclared(account: string | Hole, known: ReadonlySet<string> | null): boolean | Hole {
  if (isHole(account)) return { unresolved: account.unresolved };
  return known === null
    ? { unresolved: 'declarations.accounts in .evidence.yml says of no account' }
    : known.has(account);
}

function accountsAmong(principals: Json | undefined): Json[] {
  return listOf(principals).flatMap((principal): Json[] => {
    if (isHole(principal)) return [principal];
    const { kind = null, id = null } = principal as { kind?: Json; id?: Json };
    if (isHole(kind)) return [kind];
    return kind === 'account' ? [id] : [];
  });
}

/**
 * The account, project or domain of a principal, where one is written out. None for the account itself, which stands as a symbol, for
 * what the release declares, and for a principal that is anyone.
 */
function accountOf(principal: Json): (string | Hole)[] {
  if (isHole(principal)) return [{ unresolved: principal.unresolved }];
  if (typeof principal !== 'string') return [];
  const [, arnAccount] = /^arn:[^:]*:[^:]*:[^:]*:([^:]*):/.exec(principal) ?? [];
  const account = arnAccount ?? /[^@]*$/.exec(principal)?.[0] ?? principal;
  return account === '' || /\$\{|[*?]/.test(account) ? [] : [account];
}
