import type { Json, JsonObject } from '../../../model/json.ts';
import type { Problem } from '../../../model/problem.ts';
import type { ReadContext, Reader, Reading } from '../../reader.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { azurermFacts } from '../azure/azurerm.ts';
import { countTypes } from '../facts/stack.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import { createResolver } from '../resolve.ts';
import { member } from '../resource.ts';
import { createStack, type Draft } from '../stack.ts';
import { stackFacts } from '../stack-facts.ts';
import { readConfiguration, referencesIn } from './configuration.ts';
import { kindOfPlan, listedResources, type PlanKind } from './listed.ts';
import { madeTemplate } from './made-template.ts';
import { MAX_PLAN_BYTES, type Plan, parsePlan, planTooBig } from './plan.ts';
import { type PlannedResource, plannedResources } from './planned-resources.ts';
import { isPlanHead } from './recognise.ts';

/** The newest major version of the format that Terraform documents. */
const MAJOR = 1;

function read(file: SourceFile, context: ReadContext): Reading {
  if (file.size > MAX_PLAN_BYTES) return unreadManifest('terraform', [planTooBig(file.path)]);
  const { plan, problems } = parsePlan(readWhole(file), file.path);
  if (plan === null) return unreadManifest('terraform', problems);
  const kind = kindOfPlan(plan.body);
  if (kind === null) return unreadManifest('terraform', [...problems, notAPlan(plan)]);
  problems.push(...wholeness(plan, kind));
  if (problems.some(({ code }) => code === 'format-version')) return unreadManifest('terraform', problems);
  return manifestReading('terraform', planFacts(plan, kind, context, problems), problems);
}

/** Everything that a plan or state says. */
function planFacts(plan: Plan, kind: PlanKind, context: ReadContext, problems: Problem[]): Draft[] {
  const configuration = readConfiguration(plan.body);
  const planned = plannedResources(plan, configuration, listedResources(plan.body, kind));
  const { template, resources } = madeTemplate(plan, planned, configuration);
  const stack = createStack(
    template,
    createResolver(template),
    resources,
    problems,
    context.config.collect.manifests.stage,
    { form: kind === 'plan' ? 'plan' : 'state' },
  );
  const facts = [
    ...stackFacts(stack, 'terraform', [], regionOf(plan.body)),
    ...azurermFacts(stack, planned.resources.values(), context.tables),
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
  };
  return { ...fact, attributes: { ...fact.attributes, ...counted } };
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

function notAPlan(plan: Plan): Problem {
  const message = 'The file is neither a plan nor a state. Write one with `terraform show -json FILE > plan.json`.';
  return manifestProblem('not-a-plan', message, plan.placeOf([]));
}

/** What the plan itself says about not being whole. */
function wholeness({ body, placeOf }: Plan, kind: PlanKind): Problem[] {
  const problems: Problem[] = [];
  const tell = (code: string, message: string, name: string): void => {
    problems.push(manifestProblem(code, message, placeOf([name])));
  };
  const version = versionOf(body, kind);
  if (version === null) {
    tell('format-version', 'The version of the format is none that we read. Tell us of it.', 'format_version');
  }
  if (body.errored === true) {
    tell(
      'plan-errored',
      'Terraform stopped before the plan was whole. Mend what it complained of, and plan again.',
      'errored',
    );
  } else if (body.complete === false) {
    tell(
      'plan-not-whole',
      'The plan leaves something out, by -target or by what was put off. Plan the whole.',
      'complete',
    );
  }
  return problems;
}

/** The major version of the format; null: none that is known. */
function versionOf(body: JsonObject, kind: PlanKind): number | null {
  const { format_version: format, version } = body;
  if (kind === 'state-file') return version === 4 ? MAJOR : null;
  // Some tools that cut plans down leave it out.
  if (format === undefined) return MAJOR;
  const major = typeof format === 'string' ? /^(\d+)\.\d+$/.exec(format)?.[1] : undefined;
  return major === undefined || Number(major) > MAJOR ? null : Number(major);
}

/** `terraform show -json` of plans and states, and the file that Terraform keeps its state in. */
export const terraform: Reader = {
  dialect: 'terraform',
  kind: 'manifest',
  patterns: [
    '**/*tfplan*.json',
    '**/*plan*.json',
    '**/*.tfstate.json',
    '**/*.tfstate',
    '**/tfstate*.json',
    '**/show*.json',
    '**/*.json',
  ],
  recognises: isPlanHead,
  read,
};
