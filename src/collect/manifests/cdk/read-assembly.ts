import { posix } from 'node:path';
import { matcher } from '../../../config/glob.ts';
import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import type { ReadContext, Reader, Reading } from '../../reader.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { Deployment, type Member } from '../deployment.ts';
import { emptyObject } from '../intrinsics.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import type { Supplied } from '../parameters.ts';
import { pseudoParameters } from '../pseudo-parameters.ts';
import { isObject, member } from '../resource.ts';
import type { Draft } from '../stack.ts';
import { MAX_TEMPLATE_BYTES, parseTemplate, type Template, tooBig } from '../template.ts';
import { type Assembly, type AssemblyStack, MAX_ASSEMBLY_DEPTH, readAssembly } from './assembly.ts';
import { assetOf, belowRoot } from './assets.ts';
import { assetPath } from './construct.ts';

/** Levels of nested stacks of one stack that we follow. */
const MAX_NESTED_DEPTH = 10;

type Files = ReadonlyMap<string, SourceFile>;

const assemblies = new WeakMap<Files, Map<string, Assembly | null>>();

function assemblyAt(path: string, files: Files): Assembly | null {
  const known = assemblies.get(files) ?? new Map<string, Assembly | null>();
  assemblies.set(files, known);
  let assembly = known.get(path);
  if (assembly === undefined) {
    assembly = readAssembly(path, files);
    known.set(path, assembly);
  }
  return assembly;
}

/** An assembly and those within it. */
function assembliesFrom(path: string, files: Files): Assembly[] {
  const found: Assembly[] = [];
  const visit = (at: string, stage: string | null, depth: number): void => {
    if (depth > MAX_ASSEMBLY_DEPTH || found.some((one) => one.path === at)) return;
    const assembly = assemblyAt(at, files);
    if (assembly === null) return;
    // One that is looked at by itself does not say which stage it is.
    found.push({ ...assembly, stage });
    for (const nested of assembly.nested) visit(nested.path, nested.stage, depth + 1);
  };
  visit(path, null, 0);
  return found;
}

/** Without the assemblies of other stages, where one of them is the stage that is released. */
function ofStage(all: Assembly[], stage: string | null, problems: Problem[]): Assembly[] {
  const named = stage?.toLowerCase();
  if (named === undefined || !all.some((one) => one.stage?.toLowerCase() === named)) return all;
  return all.filter((one) => {
    if (one.stage === null || one.stage.toLowerCase() === named) return true;
    const message = `Not read: it is of another stage than the one that collect.manifests.stage says is released.`;
    problems.push({ code: 'other-stage', message, kinds: [], place: filePlace(one.path) });
    return false;
  });
}

function filePlace(path: string) {
  return { path, line: null, column: null, pointer: null };
}

/** One reading of all stacks of an app. */
class AppReading {
  readonly includes = new Set<string>();
  readonly problems: Problem[] = [];
  private readonly context: ReadContext;
  private readonly deployment: Deployment;
  private readonly isExcluded: (path: string) => boolean;

  constructor(context: ReadContext) {
    this.context = context;
    this.isExcluded = matcher(context.config.collect.manifests.exclude);
    this.deployment = new Deployment(context.tables, { dialect: 'cdk', form: 'compiled' });
  }

  add(assembly: Assembly): void {
    this.problems.push(...assembly.problems);
    for (const path of assembly.includes) this.includes.add(path);
    for (const stack of assembly.stacks) this.addStack(assembly, stack);
    for (const nested of assembly.nested) {
      if (!this.context.files.has(nested.path)) {
        const message = 'The manifest names an assembly that is not at hand. Collect all that cdk synth leaves.';
        this.problems.push(manifestProblem('missing-template', message, filePlace(assembly.path)));
      }
    }
    this.tellStale(assembly);
  }

  facts(): Draft[] {
    return this.deployment.all().flatMap((one) => {
      const { facts, problems } = this.deployment.facts(one);
      // CDK writes a template for a stack without resources too, and does not deploy it.
      this.problems.push(...problems.filter(({ code }) => code !== 'no-resources'));
      return facts;
    });
  }

  private addStack(assembly: Assembly, stack: AssemblyStack): void {
    if (this.includes.has(stack.template) || this.isExcluded(stack.template)) return;
    const template = this.open(stack.template, stack);
    if (template === null) return;
    const { config } = this.context;
    const supplied: Supplied = {
      values: config.collect.manifests.parameters,
      path: config.path ?? '.evidence.yml',
      given: (name) => {
        const value = member(stack.parameters, name);
        if (typeof value !== 'string') return undefined;
        return { value, origin: { kind: 'literal', from: `parameter ${name}`, place: stack.place } };
      },
      pseudo: pseudoParameters(stack.region, stack.account, stack.name),
    };
    const about = { supplied, stage: assembly.stage, stackName: stack.name };
    const added = this.deployment.add(template, about);
    this.addNested(added, stack, 0);
  }

  /** Nested stacks, whose templates are assets. */
  private addNested(parent: Member, stack: AssemblyStack, depth: number): void {
    const resources = member(parent.written.body, 'Resources');
    for (const logicalId of Object.keys(isObject(resources) ? resources : {})) {
      const written = member(resources, logicalId);
      if (member(written, 'Type') !== 'AWS::CloudFormation::Stack') continue;
      const folder = posix.dirname(parent.path);
      const path =
        belowRoot(folder, assetPath(written, 'TemplateURL') ?? undefined) ??
        assetOf(stack.assets, member(member(written, 'Properties'), 'TemplateURL'));
      const place = parent.written.placeOf(['Resources', logicalId]);
      if (path === null || depth === MAX_NESTED_DEPTH) {
        const message = `What the nested stack ${logicalId} holds is not known: its template is none of the assembly's assets, or nested too deep.`;
        this.problems.push(manifestProblem('nested-unread', message, place));
        continue;
      }
      const known = this.deployment.at(path);
      const template = known ? null : this.open(path, { ...stack, place });
      const child = known ?? (template && this.deployment.add(template, { stage: parent.stage }));
      if (!child) continue;
      this.deployment.nest(parent, logicalId, child);
      if (!known) this.addNested(child, stack, depth + 1);
    }
  }

  private open(path: string, stack: AssemblyStack): Template | null {
    const file = this.context.files.get(path);
    if (file === undefined) {
      const message = `The template ${posix.basename(path)} is not at hand. Collect all that cdk synth leaves.`;
      this.problems.push(manifestProblem('missing-template', message, stack.place));
      return null;
    }
    this.includes.add(path);
    if (file.size > MAX_TEMPLATE_BYTES) {
      this.problems.push(tooBig(filePlace(path)));
      return null;
    }
    const { template, problems } = parseTemplate(readWhole(file), path);
    this.problems.push(...problems);
    if (template) annotate(template, stack);
    return template;
  }

  /** What an earlier synthesis left is not deployed. */
  private tellStale(assembly: Assembly): void {
    const folder = posix.dirname(assembly.path);
    for (const path of this.context.files.keys()) {
      if (posix.dirname(path) !== folder || !isTemplateName(path) || this.includes.has(path) || this.isExcluded(path))
        continue;
      const message = 'Not read: no stack of the assembly uses it, so that it is what an earlier synthesis left.';
      this.problems.push({ code: 'not-in-assembly', message, kinds: [], place: filePlace(path) });
    }
  }
}

/** Writes into a template what stands in the files beside it: paths of constructs, and where code lies that is uploaded. */
function annotate(template: Template, { paths, assets }: AssemblyStack): void {
  const folder = posix.dirname(template.path);
  const resources = member(template.body, 'Resources');
  for (const logicalId of Object.keys(isObject(resources) ? resources : {})) {
    const resource = member(resources, logicalId);
    if (!isObject(resource)) continue;
    const path = paths.get(logicalId);
    const metadata = isObject(resource.Metadata) ? resource.Metadata : emptyObject();
    if (path !== undefined && metadata['aws:cdk:path'] === undefined) {
      metadata['aws:cdk:path'] = path;
      resource.Metadata = metadata;
    }
    const code = member(member(resource, 'Properties'), 'Code');
    if (resource.Type !== 'AWS::Lambda::Function' || !isObject(resource.Properties)) continue;
    const key = member(code, 'S3Key');
    const asset =
      assetOf(assets, key) ?? (key === undefined ? null : belowRoot(folder, assetPath(resource, 'Code') ?? undefined));
    if (asset !== null) resource.Properties.Code = posix.relative(folder, asset) || '.';
  }
}

function isTemplateName(path: string): boolean {
  return /\.template\.(json|ya?ml)$/.test(path);
}

function read(file: SourceFile, context: ReadContext): Reading {
  const all = assembliesFrom(file.path, context.files);
  if (all.length === 0) {
    const message = 'It is called as the manifest of a cloud assembly, but cannot be read as one. Run cdk synth again.';
    return unreadManifest('cdk', [manifestProblem('json-syntax', message, filePlace(file.path))]);
  }
  const app = new AppReading(context);
  const chosen = ofStage(all, context.config.collect.manifests.stage, app.problems);
  for (const assembly of chosen) {
    app.add(assembly);
    if (assembly.path !== file.path) app.includes.add(assembly.path);
  }
  const facts = app.facts();
  return manifestReading('cdk', facts, app.problems, { includes: [...app.includes].sort() });
}

/** Templates of an assembly, what it says of them, the code that it uploads, and the same of those within it. */
function claims(file: SourceFile, { files }: ReadContext): string[] {
  const folders = new Set<string>();
  const claimed = new Set<string>();
  for (const { path, stacks, includes } of assembliesFrom(file.path, files)) {
    folders.add(posix.dirname(path));
    for (const one of [path, ...includes, ...stacks.map(({ template }) => template)]) claimed.add(one);
  }
  for (const path of files.keys()) {
    const asset = /^(.*?)\/?asset\.[^/]+\//.exec(path);
    if (folders.has(posix.dirname(path)) ? isTemplateName(path) : asset && folders.has(asset[1] || '.'))
      claimed.add(path);
  }
  return [...claimed];
}

/** Cloud assemblies, as `cdk synth` leaves them in `cdk.out`: every stack of the app, through its manifest. */
export const cdkAssembly: Reader = {
  dialect: 'cdk',
  kind: 'manifest',
  patterns: ['**/manifest.json'],
  recognises: (head, path) => {
    if (posix.basename(path) !== 'manifest.json') return false;
    const text = decodeText(head);
    return /"artifacts"\s*:/.test(text) && /"type"\s*:\s*"(cdk:[a-z-]+|aws:cloudformation:stack)"/.test(text);
  },
  read,
  claims,
};
