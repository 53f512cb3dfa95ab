import { hole } from '../candidates.ts';
import type { Draft } from '../stack.ts';
import { draftIn, type Manifest } from './draft.ts';

/** The identity that a platform gives where none is stated, which everything else without one shares. */
export type DefaultAccount = { logicalId: string; why: string; from: string };

export const COMPUTE_ACCOUNT: DefaultAccount = {
  logicalId: 'default compute service account',
  why: 'what the project grants its default compute service account; of many it is roles/editor',
  from: 'Google Cloud: the default compute service account',
};

export const APPSPOT_ACCOUNT: DefaultAccount = {
  logicalId: 'App Engine default service account',
  why: 'what the project grants its App Engine default service account; of many it is roles/editor',
  from: 'Cloud Functions: the App Engine default service account',
};

export function namespaceAccount(namespace: string | null): DefaultAccount {
  return {
    logicalId: `default of ${namespace ?? 'its namespace'}`,
    why: 'what the cluster grants the default service account of the namespace',
    from: 'Kubernetes: default',
  };
}

/** Its fact. What it may do is not in any manifest. */
export function defaultAccountFact(manifest: Manifest, { logicalId, why, from }: DefaultAccount): Draft {
  const place = { path: manifest.path, line: null, column: null, pointer: null };
  const fact = draftIn(manifest, 'role', logicalId, place);
  Object.assign(fact.attributes, {
    name: logicalId,
    logicalId,
    madeBy: 'platform',
    managedPolicies: [hole(why)],
    inlinePolicies: [],
    permissionsBoundary: null,
    maxSessionSeconds: null,
    trustedServices: [],
    seenIn: [],
  });
  fact.origins['/name'] = { kind: 'inherited-default', from };
  return fact;
}
