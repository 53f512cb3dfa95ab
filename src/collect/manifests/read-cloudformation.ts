import type { EvidenceKind } from '../../model/evidence.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { declaredResources, resourceProblems } from './declared-resources.ts';
import { eventSources } from './facts/event-source.ts';
import { functions } from './facts/function.ts';
import { functionUrls } from './facts/function-url.ts';
import { graphqlRoutes } from './facts/graphql-routes.ts';
import { httpRoutes } from './facts/http-routes.ts';
import { logGroups } from './facts/log-group.ts';
import { permissions } from './facts/permission.ts';
import { queues } from './facts/queue.ts';
import { restRoutes } from './facts/rest-routes.ts';
import { roles } from './facts/role.ts';
import { settings } from './facts/setting.ts';
import { stackFact } from './facts/stack.ts';
import { stores } from './facts/store.ts';
import { writeOutLoops } from './for-each.ts';
import { isSam, opaqueMacros } from './macros.ts';
import type { Supplied } from './parameters.ts';
import { isTemplateHead } from './recognise.ts';
import { createResolver } from './resolve.ts';
import { expandSam } from './sam/expand.ts';
import { createStack, type Draft, type Stack } from './stack.ts';
import { MAX_TEMPLATE_BYTES, parseTemplate, type Template, tooBig } from './template.ts';

const FACTS: readonly ((stack: Stack) => Draft[])[] = [
  functions,
  roles,
  permissions,
  functionUrls,
  restRoutes,
  httpRoutes,
  graphqlRoutes,
  eventSources,
  queues,
  stores,
  logGroups,
  settings,
];

const POLICY_TYPES = new Set(['role', 'policy-statement', 'trust-statement', 'permission']);

function read(file: SourceFile, context: ReadContext): Reading {
  if (file.size > MAX_TEMPLATE_BYTES) {
    return unread([tooBig({ path: file.path, line: null, column: null, pointer: null })]);
  }
  const { template, problems } = parseTemplate(readWhole(file), file.path);
  if (!template) return unread(problems);
  const supplied = {
    values: context.config.collect.manifests.parameters,
    path: context.config.path ?? '.evidence.yml',
  };
  const found = readTemplate(template, supplied, context);
  const kinds: EvidenceKind[] = found.facts.some(({ type }) => POLICY_TYPES.has(type))
    ? ['manifest', 'policy']
    : ['manifest'];
  return { ...found, kinds, problems: [...problems, ...found.problems], producedAt: null, kindOf };
}

function kindOf(fact: { type: string }): EvidenceKind {
  return POLICY_TYPES.has(fact.type) ? 'policy' : 'manifest';
}

function unread(problems: Problem[]): Reading {
  return { dialect: 'cloudformation', kinds: ['manifest'], facts: [], problems, producedAt: null };
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
  const facts = [stackFact(stack, dialect, macros), ...FACTS.flatMap((make) => make(stack))];
  return { dialect, facts: distinct(facts), problems };
}

/** Ids told apart where two things have one name, in the order of the template. */
function distinct(facts: Draft[]): Draft[] {
  const seen = new Map<string, number>();
  return facts.map((fact) => {
    const times = (seen.get(fact.id) ?? 0) + 1;
    seen.set(fact.id, times);
    return times === 1 ? fact : { ...fact, id: `${fact.id}~${times}` };
  });
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
