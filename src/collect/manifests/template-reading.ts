import type { Problem } from '../../model/problem.ts';
import type { Tables } from '../../model/tables.ts';
import { isCdk } from './cdk/construct.ts';
import { declaredResources, resourceProblems } from './declared-resources.ts';
import type { ManifestDialect } from './facts/stack.ts';
import { writeOutLoops } from './for-each.ts';
import { isSam, opaqueMacros } from './macros.ts';
import type { Supplied } from './parameters.ts';
import { createResolver, type Resolver } from './resolve.ts';
import type { Resource } from './resource.ts';
import { expandSam } from './sam/expand.ts';
import type { Template } from './template.ts';

/** A template with what is known of its deployment, its loops written out and its transform done. */
export type TemplateReading = {
  dialect: ManifestDialect;
  template: Template;
  resolver: Resolver;
  resources: Resource[];
  macros: string[];
  problems: Problem[];
};

/** Works out everything of a template but its facts. */
export function readTemplate(written: Template, supplied: Supplied, tables: Tables): TemplateReading {
  const source = writeOutLoops(written, createResolver(written, supplied));
  const { macros, problems } = opaqueMacros(source);
  problems.push(...resourceProblems(source));
  const expanded = isSam(source) ? expandSam(source, createResolver(source, supplied), tables) : null;
  problems.push(...(expanded?.problems ?? []));
  const template = expanded?.template ?? source;
  const resources = expanded?.resources ?? declaredResources(template);
  const dialect = expanded ? 'sam' : isCdk(template) ? 'cdk' : 'cloudformation';
  return { dialect, template, resolver: createResolver(template, supplied), resources, macros, problems };
}
