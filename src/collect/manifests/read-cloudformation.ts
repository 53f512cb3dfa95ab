import type { ReadContext, Reader, Reading } from '../reader.ts';
import type { SourceFile } from '../source-file.ts';
import { unreadManifest } from './manifest-reading.ts';
import { readWithNested } from './nested-reading.ts';
import { nestedBelow, nestOf } from './nested-templates.ts';
import { isTemplateHead } from './recognise.ts';
import { lacksToml, loadToml } from './samconfig.ts';
import { MAX_TEMPLATE_BYTES, tooBig } from './template.ts';

function read(file: SourceFile, context: ReadContext): Reading | Promise<Reading> {
  if (file.size > MAX_TEMPLATE_BYTES) {
    return unreadManifest('cloudformation', [tooBig({ path: file.path, line: null, column: null, pointer: null })]);
  }
  if (lacksToml(context.files)) return loadToml().then(() => readWithNested(file, context));
  return readWithNested(file, context);
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
  claims: (file, context) => nestedBelow(file, nestOf(context.files)),
};
