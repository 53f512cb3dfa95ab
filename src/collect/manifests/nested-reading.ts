import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { Deployment, type Member } from './deployment.ts';
import { manifestReading, unreadManifest } from './manifest-reading.ts';
import { type Nest, nestedBelow, nestOf, openPath, openTemplate } from './nested-templates.ts';
import { parameterSource } from './parameter-source.ts';

type Component = {
  deployment: Deployment;
  owners: ReadonlyMap<string, string>;
  includes: string[];
  problems: Problem[];
};

const components = new WeakMap<Nest, Map<string, Component>>();

/**
 * A template and those nested in it. Each of them is read once, with what all that use it pass; one that several templates nest is
 * told of with the first of these.
 */
export function readWithNested(file: SourceFile, context: ReadContext): Reading {
  const nest = nestOf(context.files);
  if (nestedBelow(file, nest).length === 0) return readAlone(file, nest, context);
  const known = components.get(nest) ?? new Map<string, Component>();
  components.set(nest, known);
  let component = known.get(file.path);
  if (!component) {
    const paths = connected(file.path, nest);
    component = buildComponent(file.path, paths, nest, context);
    for (const path of paths) known.set(path, component);
  }
  const { deployment, owners, includes, problems } = component;
  const facts = [];
  const snippets: string[] = [];
  const told: Problem[] = [...problems.splice(0)];
  for (const [path, owner] of owners) {
    if (owner !== file.path) continue;
    const member = deployment.at(path);
    const opened = openPath(path, nest);
    told.push(...opened.problems);
    snippets.push(...opened.includes);
    if (!member) continue;
    const said = deployment.facts(member);
    facts.push(...said.facts);
    told.push(...said.problems);
  }
  const own = deployment.at(file.path)?.reading();
  const others = [...owners.keys()].filter((path) => path !== file.path);
  return manifestReading(own?.dialect ?? 'cloudformation', facts, told, {
    includes: [...others, ...snippets, ...includes],
  });
}

function readAlone(file: SourceFile, nest: Nest, context: ReadContext): Reading {
  const opened = nest.opened.get(file.path) ?? openTemplate(file, context.files);
  const { template, problems } = opened;
  nest.opened.delete(file.path);
  if (!template) return unreadManifest('cloudformation', problems);
  const deployment = new Deployment(context.tables);
  const { supplied, includes, problems: told } = parameterSource(template, context);
  const stage = context.config.collect.manifests.stage;
  const member = deployment.add(template, { supplied, stage });
  const said = deployment.facts(member);
  const dialect = member.reading()?.dialect ?? 'cloudformation';
  return manifestReading(dialect, said.facts, [...problems, ...told, ...said.problems], {
    includes: [...opened.includes, ...includes],
  });
}

/** All templates that nest one another, up and down from one. */
function connected(start: string, nest: Nest): string[] {
  const found = new Set([start]);
  for (const path of found) {
    for (const { path: child } of openPath(path, nest).nested) if (child !== null) found.add(child);
    for (const parent of nest.parents.get(path) ?? []) found.add(parent);
  }
  return [...found].sort();
}

function buildComponent(start: string, paths: string[], nest: Nest, context: ReadContext): Component {
  const deployment = new Deployment(context.tables);
  const { stage } = context.config.collect.manifests;
  const isRoot = (path: string) => path === start || !nest.parents.has(path);
  const includes: string[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const { template } = openPath(path, nest);
    if (template === null) continue;
    if (!isRoot(path)) {
      deployment.add(template, { stage });
      continue;
    }
    const source = parameterSource(template, context);
    includes.push(...source.includes);
    problems.push(...source.problems);
    deployment.add(template, { stage, supplied: source.supplied });
  }
  for (const path of paths) {
    const parent = deployment.at(path);
    for (const { logicalId, path: nested } of openPath(path, nest).nested) {
      const child: Member | undefined = nested === null ? undefined : deployment.at(nested);
      if (parent && child) deployment.nest(parent, logicalId, child);
    }
  }
  const owners = new Map<string, string>();
  for (const root of paths.filter(isRoot)) {
    const file = nest.files.get(root);
    for (const path of [root, ...(file ? nestedBelow(file, nest) : [])]) if (!owners.has(path)) owners.set(path, root);
  }
  return { deployment, owners, includes, problems };
}
