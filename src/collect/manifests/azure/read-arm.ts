import type { Json } from '../../../model/json.ts';
import type { ReadContext, Reader, Reading } from '../../reader.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import { MAX_TEMPLATE_BYTES, tooBig } from '../template.ts';
import { parseJsonFile } from './arm-json.ts';
import { readContent } from './arm-resources.ts';
import { azureFacts, azureStackFact, distinct } from './azure-facts.ts';
import { createAzureStack } from './azure-stack.ts';
import { memberOf } from './evaluation.ts';
import { templateSettings } from './facts/template-settings.ts';
import { isArmHead, suppliedValues } from './parameter-file.ts';

function read(file: SourceFile, context: ReadContext): Reading {
  const top = { path: file.path, line: null, column: null, pointer: null };
  if (file.size > MAX_TEMPLATE_BYTES) return unreadManifest('arm', [tooBig(top)]);
  const { file: template, problems } = parseJsonFile(readWhole(file), file.path);
  if (template === null) return unreadManifest('arm', problems);
  const supplied = suppliedValues(file.path, context);
  const content = readContent(template, supplied.given);
  const stack = createAzureStack(
    {
      id: `stack:${file.path}`,
      path: file.path,
      form: isBicep(template.body) ? 'compiled' : 'source',
      stage: context.config.collect.manifests.stage,
      problems: [...problems, ...supplied.problems, ...content.problems],
    },
    content.resources,
    (value: Json) => content.tokens.whole(value)?.subject ?? null,
  );
  const facts = azureFacts(stack, context.tables);
  const functions = facts.filter(({ type }) => type === 'function').length;
  const all = distinct([
    azureStackFact(stack, 'arm', content.written, functions),
    ...facts,
    ...templateSettings(stack, template, content.templates),
  ]);
  return manifestReading('arm', all, stack.problems, { includes: supplied.includes });
}

/** Whether Bicep made the template, as it writes into its metadata. */
function isBicep(body: Json): boolean {
  return memberOf(memberOf(memberOf(body, 'metadata'), '_generator'), 'name') === 'bicep';
}

/** Deployment templates of Azure Resource Manager, and what Bicep is compiled to. */
export const arm: Reader = {
  dialect: 'arm',
  kind: 'manifest',
  patterns: ['**/azuredeploy*.json', '**/*.json'],
  recognises: isArmHead,
  read,
};
