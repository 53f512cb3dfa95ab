import type { ReadContext, Reader, Reading } from '../../reader.ts';
import type { SourceFile } from '../../source-file.ts';
import { distinct } from '../distinct.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import { appJoin } from './app-join.ts';
import { azureFacts, azureStackFact } from './azure-facts.ts';
import { templateSettings } from './facts/template-settings.ts';
import { isArmHead } from './parameter-file.ts';
import { readArmStack } from './read-arm-stack.ts';

function read(file: SourceFile, context: ReadContext): Reading {
  const { found, problems } = readArmStack(file, context);
  if (found === null) return unreadManifest('arm', problems);
  const { stack, content, includes } = found;
  const joined = appJoin(context);
  const facts = azureFacts(stack, context.tables, joined?.template === file.path ? joined : null);
  const functions = facts.filter(({ type }) => type === 'function').length;
  const all = distinct([
    azureStackFact(stack, 'arm', content.written, functions),
    ...facts,
    ...templateSettings(stack, found.file, content.templates),
  ]);
  return manifestReading('arm', all, problems, { includes });
}

/** Deployment templates of Azure Resource Manager, and what Bicep is compiled to. */
export const arm: Reader = {
  dialect: 'arm',
  kind: 'manifest',
  patterns: ['**/azuredeploy*.json', '**/*.json'],
  recognises: isArmHead,
  read,
};
