import type { Json, JsonObject } from '../../../model/json.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Form } from '../../join.ts';
import type { ReadContext } from '../../reader.ts';
import { azurermFacts } from '../azure/azurerm.ts';
import { countTypes } from '../facts/stack.ts';
import { googleFacts } from '../google/terraform/google-terraform.ts';
import { createResolver } from '../resolve.ts';
import { member } from '../resource.ts';
import { createStack, type Draft } from '../stack.ts';
import { stackFacts } from '../stack-facts.ts';
import { ONLY_AFTER_APPLY } from '../value-form.ts';
import { readConfiguration, referencesIn } from './configuration.ts';
import { madeTemplate } from './made-template.ts';
import type { Plan } from './plan.ts';
import { type Listed, type PlannedResource, plannedResources } from './planned-resources.ts';

/** Everything that a plan or state says. `unknown` is the reason of what is not known. */
export function planFacts(
  plan: Plan,
  listed: readonly Listed[],
  form: Form,
  context: ReadContext,
  problems: Problem[],
  unknown: string = ONLY_AFTER_APPLY,
): Draft[] {
  const configuration = readConfiguration(plan.body);
  const planned = plannedResources(plan, configuration, listed, unknown);
  const { template, resources } = madeTemplate(plan, planned, configuration);
  const stack = createStack(
    template,
    createResolver(template),
    resources,
    problems,
    context.config.collect.manifests.stage,
    { form },
  );
  const facts = [
    ...stackFacts(stack, 'terraform', [], regionOf(plan.body)),
    ...azurermFacts(stack, planned.resources.values(), context.tables),
    ...googleFacts(stack, planned.resources.values()),
  ];
  return facts.map((fact) =>
    fact.type === 'stack' ? ofTerraform(fact, [...planned.resources.values()], facts) : fact,
  );
}

/** The stack's own fact, which counts what Terraform calls resources. */
function ofTerraform(fact: Draft, resources: PlannedResource[], facts: readonly Draft[]): Draft {
  const counted: Record<string, Json> = {
    resources: resources.length,
    resourceTypes: countTypes(resources.map(({ type }) => type)),
    functions: facts.filter(({ type }) => type === 'function').length,
    staticUsers: [...listOf(fact.attributes.staticUsers), ...accountKeys(facts)],
  };
  return { ...fact, attributes: { ...fact.attributes, ...counted } };
}

/** Keys of service accounts, which prove who one is by something that can be copied. */
function accountKeys(facts: readonly Draft[]): Json[] {
  const keys = facts.filter(({ type, attributes }) => type === 'iam-user' && attributes.kind === 'service-account-key');
  return keys.map(({ attributes }) => ({ name: attributes.name ?? '', resourceType: 'google_service_account_key' }));
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** The region that the provider of AWS is set to, where that is written or given; null: it is not said. */
function regionOf(body: JsonObject): string | null {
  const provider = member(member(body.configuration, 'provider_config'), 'aws');
  const region = member(member(provider, 'expressions'), 'region');
  const [reference] = referencesIn(region);
  const variable = /^var\.([\w-]+)$/.exec(reference ?? '')?.[1];
  const value =
    variable === undefined ? member(region, 'constant_value') : member(member(body.variables, variable), 'value');
  return typeof value === 'string' ? value : null;
}
