import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import type { PlannedResource } from '../../terraform/planned-resources.ts';
import { type DefaultAccount, defaultAccountFact } from '../default-account.ts';
import type { Manifest } from '../draft.ts';
import { addressIn, type GooglePlan } from './blocks.ts';

const ACCOUNT = 'google_service_account';

/** Id of the role fact of a service account. */
export function accountId(manifest: Manifest, account: PlannedResource): string {
  return `role:${manifest.path}#${account.address}`;
}

/** Finds the identity that something runs as, and keeps the facts of those that the platform gives. */
export type Accounts = {
  runsAs: (
    resource: PlannedResource,
    path: readonly string[],
    value: Json | undefined,
    standard: DefaultAccount,
  ) => Json;
  /** Ids of the accounts that a member such as `serviceAccount:orders@shop.iam.gserviceaccount.com` names; null: none of this plan. */
  memberOf: (binding: PlannedResource, path: readonly string[], member: Json | undefined) => string | null;
  given: Map<string, Draft>;
};

export function accountsOf(manifest: Manifest, plan: GooglePlan): Accounts {
  const given = new Map<string, Draft>();
  const byEmail = (email: string): PlannedResource | undefined => {
    const [name = '', domain = ''] = email.split('@');
    const found = plan
      .ofType(ACCOUNT)
      .filter(
        ({ values }) => values.email === email || (values.account_id === name && isProject(domain, values.project)),
      );
    return found.length === 1 ? found[0] : undefined;
  };
  const targetOf = (resource: PlannedResource, path: readonly string[]): PlannedResource | undefined => {
    const { targets, open } = resource.named(path);
    const own = targets.filter(({ type }) => type === ACCOUNT);
    return own.length === 1 && open.length === 0 ? plan.at(own[0]?.address ?? '') : undefined;
  };
  const find = (
    resource: PlannedResource,
    path: readonly string[],
    value: Json | undefined,
  ): PlannedResource | undefined => {
    const text = wordOf(value).replace(/^serviceAccount:/, '');
    const referred = plan.at(addressIn(text) ?? '');
    if (referred?.type === ACCOUNT) return referred;
    return byEmail(text.slice(text.lastIndexOf('/') + 1)) ?? targetOf(resource, path);
  };
  return {
    given,
    runsAs: (resource, path, value, standard) => {
      const found = find(resource, path, value);
      if (found) return accountId(manifest, found);
      if (isHole(value)) return hole(value.unresolved);
      if (wordOf(value) !== '') return hole('the service account is declared elsewhere');
      const fact = given.get(standard.logicalId) ?? defaultAccountFact(manifest, standard);
      given.set(standard.logicalId, fact);
      return fact.id;
    },
    memberOf: (binding, path, member) => {
      if (typeof member === 'string' && !member.startsWith('serviceAccount:') && addressIn(member) === null)
        return null;
      const found = find(binding, path, member);
      return found ? accountId(manifest, found) : null;
    },
  };
}

function isProject(domain: string, project: Json | undefined): boolean {
  if (!domain.endsWith('.iam.gserviceaccount.com')) return false;
  return typeof project !== 'string' || domain === `${project}.iam.gserviceaccount.com`;
}
