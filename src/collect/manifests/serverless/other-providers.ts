import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { readAs, text, number as wholeNumber } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { readTags } from '../facts/tags.ts';
import { isObject } from '../resource.ts';
import type { Draft } from '../stack.ts';
import { firstSet } from './expansion.ts';
import { inventoryEvents } from './other-events.ts';
import { type Part, placeOfSpot } from './part.ts';
import type { Service } from './service.ts';

const PLATFORMS: ReadonlyMap<string, string> = new Map([
  ['azure', 'azure'],
  ['google', 'google'],
  ['knative', 'knative'],
]);

/** Functions of a service that another provider than AWS runs, and what calls them where the manifest says it plainly. */
export function inventory(service: Service): Draft[] {
  const functions = service.functions.filter(([, part]) => isObject(part.value) && !isHole(part.value));
  for (const [key, part] of service.functions) {
    if (isHole(part.value))
      service.tell('unresolved-part', `The function ${key} is not known: ${part.value.unresolved}.`, part.spot);
  }
  const facts = functions.flatMap(([key, part]) => {
    const fact = functionFact(service, key, part);
    return [fact, ...inventoryEvents(service, fact, key, part)];
  });
  return [stackFact(service, functions.length), ...facts];
}

function stackFact(service: Service, functions: number): Draft {
  const { document, stage, provider } = service;
  return {
    type: 'stack',
    id: `stack:${document.path}`,
    attributes: {
      name: document.path,
      dialect: 'serverless',
      form: 'source',
      stage: typeof stage.value === 'string' ? stage.value : null,
      region: regionOf(provider) ?? hole('it is chosen at deployment'),
      resources: functions,
      resourceTypes: [],
      functions,
      macros: [],
      staticUsers: [],
    },
    origins: {},
    place: document.placeOf([]),
  };
}

function regionOf(provider: Part): string | null {
  return firstSet(provider.at('region'), provider.at('location'))?.text ?? null;
}

function functionFact(service: Service, key: string, part: Part): Draft {
  const { document, provider, platform } = service;
  const notRead = hole(`what ${platform ?? 'this provider'} makes of it is not worked out`);
  const either = (...names: string[]): Part | undefined =>
    firstSet(...names.flatMap((name) => [part.at(name), provider.at(name)]));
  const memory = either('memorySize', 'memory');
  const timeout = either('timeout');
  const image = part.at('image');
  const name = firstSet(part.at('name'));
  const declared = [timeout && 'timeout', memory && 'memory', either('runtime') && 'runtime'].filter(
    (one) => one !== undefined,
  );
  const fact: Draft = {
    type: 'function',
    id: `function:${document.path}#${key}`,
    attributes: {
      name: name === undefined ? key : readAs(name.value, text, key),
      logicalId: key,
      stack: `stack:${document.path}`,
      madeBy: 'template',
      constructPath: null,
      platform: PLATFORMS.get(platform ?? '') ?? 'other',
      region: null,
      packageType: image.there ? 'image' : 'zip',
      runtime: image.there ? null : readAs(either('runtime')?.value, text, notRead),
      handler: image.there ? null : readAs(firstSet(part.at('handler'))?.value, text, null),
      declared,
      timeoutSeconds: timeout === undefined ? notRead : seconds(timeout.value),
      memoryMb: memory === undefined ? notRead : readAs(memory.value, megabytes, notRead),
      layers: [],
      seenIn: [],
      durable: null,
      tenantIsolation: false,
      appService: platform === 'azure' ? notRead : null,
      tags: readAs(
        firstSet(part.at('labels'), part.at('tags'), provider.at('labels'), provider.at('tags'))?.value,
        readTags,
        [],
      ),
    },
    origins: {},
    place: placeOfSpot(part.spot),
  };
  for (const attribute of UNREAD) fact.attributes[attribute] = notRead;
  return fact;
}

/** What the manifest does not say plainly for providers other than AWS. */
const UNREAD = [
  ...['runtimeUpdates', 'architectures', 'ephemeralStorageMb', 'reservedConcurrency', 'minInstances', 'maxInstances'],
  ...[
    'snapStart',
    'tracing',
    'logFormat',
    'logLevel',
    'logGroup',
    'kmsKey',
    'role',
    'subnets',
    'securityGroups',
    'vpcEgress',
  ],
  ...['deadLetterTarget', 'failureDestination', 'recursiveLoop', 'codeSigning', 'deployment', 'container'],
  ...['codeForm', 'codeLocation'],
];

/** Seconds, written as a number or as `60s`. */
function seconds(value: Json | undefined): Json {
  if (typeof value === 'string' && /^\d+s$/.test(value)) return Number(value.slice(0, -1));
  return readAs(value, wholeNumber, null);
}

/** MiB, written as a number or as `256MB`. */
function megabytes(value: Json): Json {
  const match = typeof value === 'string' ? /^(\d+)\s*M[iB]?B?$/i.exec(value) : null;
  return match?.[1] === undefined ? wholeNumber(value) : Number(match[1]);
}
