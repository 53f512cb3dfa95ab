import { join } from 'node:path/posix';
import type { Attributes } from '../../../../model/fact.ts';
import type { Json } from '../../../../model/json.ts';
import { readAs, text } from '../../attribute.ts';
import { hole } from '../../candidates.ts';
import { wordOf } from '../../resource.ts';
import type { Draft } from '../../stack.ts';
import { memberOf } from '../evaluation.ts';
import type { HostFolder, HostFunction } from '../host-folder.ts';
import { NOT_OF_AZURE, seconds } from './function.ts';
import { isDurable } from './host-trigger.ts';

const WITH_APP = 'it stands with the app, which is declared elsewhere';

/** What is only known of the app that functions run in, where that is declared elsewhere. */
function ofNoApp(): Attributes {
  const elsewhere = hole(WITH_APP);
  return {
    ...NOT_OF_AZURE,
    region: elsewhere,
    packageType: 'zip',
    runtime: elsewhere,
    memoryMb: elsewhere,
    minInstances: elsewhere,
    maxInstances: elsewhere,
    tracing: elsewhere,
    logGroup: elsewhere,
    role: elsewhere,
    subnets: [elsewhere],
    vpcEgress: elsewhere,
    deadLetterTarget: null,
    failureDestination: null,
    deployment: elsewhere,
    appService: elsewhere,
    tags: [elsewhere],
  };
}

/** One function of a folder. `app`: the fact of the app that it surely runs in; null: that is not known. */
export function hostFunction(folder: HostFolder, stack: string, one: HostFunction, app: Draft | null): Draft {
  const base = app?.attributes ?? ofNoApp();
  const script = readAs(memberOf(one.said, 'scriptFile'), text, null);
  const fact: Draft = {
    type: 'function',
    id: `function:${folder.host.path}#${one.name}`,
    attributes: {
      ...base,
      stack,
      name: one.name,
      logicalId: one.name,
      platform: 'azure',
      seenIn: [],
      ...ofHost(folder),
      durable: durable(folder, one),
      handler: readAs(memberOf(one.said, 'entryPoint'), text, null),
      codeForm: 'local',
      codeLocation: join(
        folder.folder,
        typeof script === 'string' ? one.name : '',
        typeof script === 'string' ? script : one.name,
      ),
    },
    origins: { ...app?.origins },
    place: one.file.placeOf(one.pointer),
  };
  fact.attributes.declared = declared(folder, app?.attributes ?? null);
  return fact;
}

/** The one fact that stands for the functions of an app that are only declared in code, where the app is not known. */
export function functionsInCode(folder: HostFolder, stack: string): Draft {
  const inCode = hole('the functions of the app stand in code');
  return {
    type: 'function',
    id: `function:${folder.host.path}#*`,
    attributes: {
      ...ofNoApp(),
      stack,
      name: inCode,
      logicalId: '*',
      platform: 'azure',
      seenIn: [],
      ...ofHost(folder),
      durable: inCode,
      codeForm: 'local',
      codeLocation: folder.folder === '' ? '.' : folder.folder,
      declared: declared(folder, null),
    },
    origins: {},
    place: folder.host.placeOf([]),
  };
}

/** What host.json says of an app whose functions stand in code. */
export function setHost(fact: Draft, folder: HostFolder): void {
  Object.assign(fact.attributes, ofHost(folder), { declared: declared(folder, fact.attributes) });
}

/** What host.json says for all functions. The default of a timeout depends on the plan that they run on. */
function ofHost({ host }: HostFolder): Attributes {
  const timeout = memberOf(host.body, 'functionTimeout');
  const level = memberOf(memberOf(memberOf(host.body, 'logging'), 'logLevel'), 'default');
  return {
    timeoutSeconds: readAs(timeout, (value) => seconds(wordOf(value)), hole('it depends on the plan', [300, 1800])),
    logLevel: readAs(level, (value) => wordOf(value).toLowerCase(), null),
  };
}

function durable({ host }: HostFolder, one: HostFunction): Json {
  const task = memberOf(memberOf(host.body, 'extensions'), 'durableTask');
  if (!isDurable(one)) return null;
  const days = memberOf(task, 'historyRetentionDays');
  return { timeoutSeconds: null, retentionDays: typeof days === 'number' ? days : null };
}

function declared({ host }: HostFolder, app: Attributes | null): Json[] {
  const timeout = memberOf(host.body, 'functionTimeout') === undefined ? [] : ['timeout'];
  if (app === null) return [...timeout, hole('what the app states stands with it')];
  const stated = Array.isArray(app.declared)
    ? app.declared.filter((one) => typeof one === 'string' && one !== 'timeout')
    : [];
  return [...timeout, ...stated];
}
