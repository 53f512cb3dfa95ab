import type { Json } from '../../../model/json.ts';
import type { Problem } from '../../../model/problem.ts';
import type { ReadContext } from '../../reader.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { MAX_TEMPLATE_BYTES, tooBig } from '../template.ts';
import { type JsonFile, parseJsonFile } from './arm-json.ts';
import { type ArmContent, readContent } from './arm-resources.ts';
import { type AzureStack, createAzureStack } from './azure-stack.ts';
import { memberOf } from './evaluation.ts';
import { suppliedValues } from './parameter-file.ts';

/** A template with all that it holds, worked out. */
export type ArmStack = { file: JsonFile; stack: AzureStack; content: ArmContent; includes: string[] };

/** Reads a template with the values of its parameters; null with at least one problem where it is none that can be read. */
export function readArmStack(
  source: SourceFile,
  context: Pick<ReadContext, 'config' | 'files'>,
): { found: ArmStack | null; problems: Problem[] } {
  const { path } = source;
  if (source.size > MAX_TEMPLATE_BYTES) {
    return { found: null, problems: [tooBig({ path, line: null, column: null, pointer: null })] };
  }
  const { file, problems } = parseJsonFile(readWhole(source), path);
  if (file === null) return { found: null, problems };
  const supplied = suppliedValues(path, context);
  const content = readContent(file, supplied.given);
  const stack = createAzureStack(
    {
      id: `stack:${path}`,
      path,
      form: isBicep(file.body) ? 'compiled' : 'source',
      stage: context.config.collect.manifests.stage,
      problems: [...problems, ...supplied.problems, ...content.problems],
    },
    content.resources,
    { subjectOf: (value) => content.tokens.whole(value)?.subject ?? null },
  );
  return { found: { file, stack, content, includes: supplied.includes }, problems: stack.problems };
}

/** Whether Bicep made the template, as it writes into its metadata. */
function isBicep(body: Json): boolean {
  return memberOf(memberOf(memberOf(body, 'metadata'), '_generator'), 'name') === 'bicep';
}
