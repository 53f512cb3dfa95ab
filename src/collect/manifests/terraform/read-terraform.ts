import type { JsonObject } from '../../../model/json.ts';
import type { Problem } from '../../../model/problem.ts';
import type { ReadContext, Reader, Reading } from '../../reader.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import { driftOf } from './drift.ts';
import { kindOfPlan, listedResources, type PlanKind } from './listed.ts';
import { MAX_PLAN_BYTES, type Plan, parsePlan, planTooBig } from './plan.ts';
import { planFacts } from './plan-facts.ts';
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
  const form = kind === 'plan' ? 'plan' : 'state';
  const facts = planFacts(plan, listedResources(plan.body, kind), form, context, problems);
  const drift = kind === 'plan' ? driftOf(plan) : null;
  if (drift === null) return manifestReading('terraform', facts, problems);
  return manifestReading('terraform', [...facts, drift.fact], problems, { producedAt: drift.checkedAt });
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
