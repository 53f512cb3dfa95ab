import { distinct } from '../../distinct.ts';
import type { Draft, Stack } from '../../stack.ts';
import type { PlannedResource } from '../../terraform/planned-resources.ts';
import type { Manifest } from '../draft.ts';
import { accountsOf } from './accounts.ts';
import { grantsOf } from './bindings.ts';
import { googlePlan } from './blocks.ts';
import { identityFacts } from './identities.ts';
import { bindingFacts, setGuards } from './invokers.ts';
import { messagingFacts } from './messaging.ts';
import { operationsFacts } from './operations.ts';
import { storageFacts } from './storage.ts';
import { trustFacts } from './trust.ts';
import { workloadFacts } from './workloads.ts';

/** Everything that the resources of Google Cloud in a plan or state of Terraform say. */
export function googleFacts(
  stack: Pick<Stack, 'id' | 'path' | 'problems'>,
  planned: Iterable<PlannedResource>,
): Draft[] {
  const plan = googlePlan(planned);
  if (plan.all.length === 0) return [];
  const manifest: Manifest = { path: stack.path, stack: stack.id, problems: stack.problems };
  const accounts = accountsOf(manifest, plan);
  const grants = grantsOf(plan);
  const workloads = workloadFacts(manifest, plan, accounts);
  setGuards(manifest, plan, grants, workloads);
  const facts = [
    ...workloads,
    ...messagingFacts(manifest, plan),
    ...storageFacts(manifest, plan),
    ...operationsFacts(manifest, plan, accounts),
    ...identityFacts(manifest, plan, accounts, grants),
    ...trustFacts(manifest, plan, grants),
    ...bindingFacts(manifest, plan, grants),
  ];
  // The identities that the platform gives are known once everything was asked what it runs as.
  return distinct([...facts, ...accounts.given.values()]);
}
