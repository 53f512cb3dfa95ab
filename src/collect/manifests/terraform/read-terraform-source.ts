import { basename, dirname } from 'node:path/posix';
import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import type { ReadContext, Reader, Reading } from '../../reader.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { hole } from '../candidates.ts';
import { distinct } from '../distinct.ts';
import { type Suppression, suppressionFacts } from '../facts/suppression.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import { wordOf } from '../resource.ts';
import type { Draft } from '../stack.ts';
import { listedResources } from './listed.ts';
import { planFacts } from './plan-facts.ts';
import { namesIn, type PlannedModule, plannedModules } from './planned-modules.ts';
import type { Listed } from './planned-resources.ts';
import { sourcePlan } from './source-plan.ts';

/** Bytes of one file of a configuration that we read. */
const MAX_SOURCE_BYTES = 2 * 1024 * 1024;

/** What is not known without a plan, and what would make it known. */
const IN_A_PLAN = '`terraform show -json` of a plan would add it';

function read(file: SourceFile, context: ReadContext): Reading {
  const files = configurationOf(file, context);
  const [lead] = files;
  // A folder is one configuration, which is read with the first of its files.
  if (lead === undefined || lead.path !== file.path) return unreadManifest('terraform', []);
  const read = files.filter(({ size }) => size <= MAX_SOURCE_BYTES);
  const { plan, repeated, modules, suppressions, problems } = sourcePlan(
    read.map((one) => ({ path: one.path, bytes: readWhole(one) })),
    file.path,
  );
  problems.push(...files.filter((one) => !read.includes(one)).map(tooBig));
  const listed = listedResources(plan.body, 'plan');
  // Where the settings name what is to be read, nothing stands in for it.
  const others = context.config.collect.manifests.include.length > 0 ? [] : plannedModules(context.files);
  const superseding = others.find((module) => covers(module, listed, modules));
  const includes = read.slice(1).map(({ path }) => path);
  if (superseding !== undefined) {
    const message = `Not judged: ${superseding.path} is a plan or state of what it declares, and that is what is deployed.`;
    const place = { path: file.path, line: null, column: null, pointer: null };
    const told: Problem[] = [{ code: 'superseded', message, kinds: [], place }];
    // A plan has no comments: these are of what it declares.
    const facts = ofComments(suppressions, superseding.path, told);
    return { ...unreadManifest('terraform', told), facts, includes };
  }
  if (listed.length === 0 && modules.length === 0) return { ...unreadManifest('terraform', problems), includes };
  problems.push(planMissing(file.path));
  const declared = planFacts(plan, listed, 'inventory', context, problems, IN_A_PLAN);
  const facts = [...counted(declared, repeated + modules.length), ...ofComments(suppressions, file.path, problems)];
  return manifestReading('terraform', facts, problems, { includes });
}

/** All files of the folder's configuration, `main.tf` first. */
function configurationOf(file: SourceFile, { files }: ReadContext): SourceFile[] {
  const folder = dirname(file.path);
  const all = [...files.values()].filter(({ path }) => dirname(path) === folder && /\.(tf|tofu)$/.test(path));
  const rank = ({ path }: SourceFile): number => (/^main\.(tf|tofu)$/.test(basename(path)) ? 0 : 1);
  const sorted = all.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  return sorted.length > 0 ? sorted : [file];
}

/** Whether a module of a plan declares all that stands here, and by the same names where both state them: many services call theirs `main`. */
function covers(module: PlannedModule, listed: readonly Listed[], modules: readonly string[]): boolean {
  if (listed.length + modules.length === 0) return false;
  return (
    listed.every(({ entry }) => module.resources.has(wordOf(entry.address))) &&
    modules.every((name) => module.calls?.has(name) ?? listed.length > 0) &&
    [...namesIn(listed)].every(([key, names]) => {
      const planned = module.names.get(key);
      return planned === undefined || [...names].some((name) => planned.has(name));
    })
  );
}

/** `path` is that of what the stack is known by. */
function ofComments(suppressions: readonly Suppression[], path: string, problems: Problem[]): Draft[] {
  return distinct(suppressionFacts(suppressions, `stack:${path}`, path, problems));
}

/** Where instances and modules are not known, neither is how many functions there are. */
function counted(facts: Draft[], open: number): Draft[] {
  if (open === 0) return facts;
  return facts.map((fact) =>
    fact.type === 'stack'
      ? { ...fact, attributes: { ...fact.attributes, functions: hole(`count, for_each and modules: ${IN_A_PLAN}`) } }
      : fact,
  );
}

function planMissing(path: string): Problem {
  const folder = dirname(path);
  const message = `Only what is written out is known of this configuration. Run \`terraform -chdir=${folder} plan -out=tfplan && terraform -chdir=${folder} show -json tfplan > ${folder === '.' ? '' : `${folder}/`}tfplan.json\` before the release.`;
  return manifestProblem('plan-missing', message, { path, line: null, column: null, pointer: null });
}

function tooBig({ path }: SourceFile): Problem {
  const message = `The file is bigger than ${MAX_SOURCE_BYTES} bytes and was not read. Take it apart.`;
  return manifestProblem('cap-reached', message, { path, line: null, column: null, pointer: null });
}

/** `.tf` files by themselves: what they write out, and a word on what a plan would add. */
export const terraformSource: Reader = {
  dialect: 'terraform',
  kind: 'manifest',
  patterns: ['**/*.tf', '**/*.tofu'],
  recognises: (head, path) => /\.(tf|tofu)$/.test(path) && /^[^\0]*$/.test(decodeText(head)),
  read,
};
