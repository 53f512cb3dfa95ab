import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { declaredResources, resourceProblems } from './declared-resources.ts';
import { writeOutLoops } from './for-each.ts';
import { isSam, opaqueMacros } from './macros.ts';
import { manifestReading, unreadManifest } from './manifest-reading.ts';
import type { Supplied } from './parameters.ts';
import { isTemplateHead } from './recognise.ts';
import { createResolver } from './resolve.ts';
import { expandSam } from './sam/expand.ts';
import { createStack, type Draft } from './stack.ts';
import { stackFacts } from './stack-facts.ts';
import { MAX_TEMPLATE_BYTES, parseTemplate, type Template, tooBig } from './template.ts';

function read(file: SourceFile, context: ReadContext): Reading {
  if (file.size > MAX_TEMPLATE_BYTES) {
    return unreadManifest('cloudformation', [tooBig({ path: file.path, line: null, column: null, pointer: null })]);
  }
  const { template, problems } = parseTemplate(readWhole(file), file.path);
  if (!template) return unreadManifest('cloudformation', problems);
  const supplied = {
    values: context.config.collect.manifests.parameters,
    path: context.config.path ?? '.evidence.yml',
  };
  const found = readTemplate(template, supplied, context);
  return manifestReading(found.dialect, found.facts, [...problems, ...found.problems]);
}

/** Everything that a template says, once it is parsed. */
function readTemplate(
  written: Template,
  supplied: Supplied,
  context: Pick<ReadContext, 'tables'>,
): { dialect: 'cloudformation' | 'sam'; facts: Draft[]; problems: Problem[] } {
  const template = writeOutLoops(written, createResolver(written, supplied));
  const resolver = createResolver(template, supplied);
  const { macros, problems } = opaqueMacros(template);
  problems.push(...resourceProblems(template));
  const dialect = isSam(template) ? 'sam' : 'cloudformation';
  const expanded = dialect === 'sam' ? expandSam(template, resolver, context.tables) : null;
  problems.push(...(expanded?.problems ?? []));
  const stack = createStack(template, resolver, expanded?.resources ?? declaredResources(template), problems);
  return { dialect, facts: stackFacts(stack, dialect, macros), problems };
}

/** CloudFormation templates, YAML or JSON, and SAM templates after the transform. */
export const cloudformation: Reader = {
  dialect: 'cloudformation',
  kind: 'manifest',
  patterns: [
    '**/template.{yaml,yml,json}',
    '**/*.template.{json,yaml,yml}',
    '**/*.template',
    '**/{cloudformation,cfn}/**/*.{yaml,yml,json}',
    '**/{cloudformation,cfn,sam}*.{yaml,yml,json}',
    '**/*.{yaml,yml,json}',
  ],
  recognises: isTemplateHead,
  read,
};
