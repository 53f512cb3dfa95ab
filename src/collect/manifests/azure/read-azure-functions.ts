import { basename } from 'node:path/posix';
import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import type { ReadContext, Reader, Reading } from '../../reader.ts';
import type { SourceFile } from '../../source-file.ts';
import { distinct } from '../distinct.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import type { Draft } from '../stack.ts';
import { type AppJoin, appJoin } from './app-join.ts';
import { appGuards } from './facts/endpoint.ts';
import { functionFact } from './facts/function.ts';
import { endpointInCode, hostEndpoints } from './facts/host-endpoint.ts';
import { functionsInCode, hostFunction } from './facts/host-function.ts';
import { hostEventSources } from './facts/host-trigger.ts';
import { type HostFolder, hostFolder } from './host-folder.ts';

function read(file: SourceFile, context: ReadContext): Reading {
  const { found: folder, problems } = hostFolder(file.path, context);
  if (folder === null) return unreadManifest('azure-functions', problems);
  const joined = appJoin(context);
  const stack = `stack:${file.path}`;
  const facts = folder.functions.length > 0 ? listed(folder, stack, joined) : inCode(folder, stack, joined);
  const told = [...problems, ...(folder.functions.length > 0 ? [] : [codeProblem(folder)])];
  if (joined === null) told.push(apart(folder));
  const includes = [...folder.includes, ...(joined === null ? [] : [joined.template])];
  return manifestReading('azure-functions', distinct([stackFact(folder, stack, facts, context), ...facts]), told, {
    includes,
  });
}

/** The functions of a folder; with the app that they run in they are part of its stack. */
function listed(folder: HostFolder, own: string, joined: AppJoin | null): Draft[] {
  const stack = joined?.read.stack.id ?? own;
  const app = joined === null ? null : functionFact(joined.read.stack, joined.app);
  const guards = joined === null ? null : appGuards(joined.read.stack, joined.app);
  return folder.functions.flatMap((one) => {
    const fact = hostFunction(folder, stack, one, app);
    const endpoints = hostEndpoints(folder, stack, one, fact.id, guards);
    return [fact, ...endpoints, ...hostEventSources(folder, stack, one, fact.id)];
  });
}

/** Functions in code are those of their app, which a manifest tells; where it is not known, one stands for all. */
function inCode(folder: HostFolder, stack: string, joined: AppJoin | null): Draft[] {
  if (joined !== null) return [];
  const fact = functionsInCode(folder, stack);
  return [fact, endpointInCode(folder, stack, fact.id)];
}

function stackFact(folder: HostFolder, id: string, facts: readonly Draft[], context: ReadContext): Draft {
  const functions = facts.filter(({ type }) => type === 'function').length;
  return {
    type: 'stack',
    id,
    attributes: {
      name: folder.host.path,
      dialect: 'azure-functions',
      form: 'source',
      stage: context.config.collect.manifests.stage,
      region: null,
      resources: functions,
      resourceTypes: functions === 0 ? [] : [{ resourceType: 'Microsoft.Web/sites/functions', count: functions }],
      functions,
      macros: [],
      staticUsers: [],
    },
    origins: {},
    place: folder.host.placeOf([]),
  };
}

/** With the models of Node.js v4, Python v2 and .NET, functions, triggers and authLevel stand in code, which is not read. */
function codeProblem({ host, folder }: HostFolder): Problem {
  const message = `No function.json and no functions.metadata lies in ${folder === '' ? 'the root' : 'the folder of host.json'}: the functions, their triggers and who may call them stand in code, which is not read. Build the app before, so that its metadata is there.`;
  return manifestProblem('functions-in-code', message, host.placeOf([]));
}

function apart({ host }: HostFolder): Problem {
  const message =
    'Which app of a manifest these functions run in is not known: they are joined only where there is one app and one host.json.';
  return { code: 'app-not-known', message, kinds: [], place: host.placeOf([]) };
}

/** The folder of a function app: host.json, and function.json of each function or functions.metadata of all. local.settings.json is never read. */
export const azureFunctions: Reader = {
  dialect: 'azure-functions',
  kind: 'manifest',
  patterns: ['**/host.json'],
  recognises: (head, path) =>
    basename(path) === 'host.json' && /^\s*\{[\s\S]*"(version|extensionBundle|functionTimeout)"/.test(decodeText(head)),
  read,
};
