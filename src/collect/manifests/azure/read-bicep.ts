import type { Json } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import { decodeText } from '../../decode-text.ts';
import type { ReadContext, Reader, Reading } from '../../reader.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { hole } from '../candidates.ts';
import { countTypes } from '../facts/stack.ts';
import { lineIndex } from '../line-index.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import type { Draft } from '../stack.ts';
import { MAX_TEMPLATE_BYTES, tooBig } from '../template.ts';
import { NOT_OF_AZURE } from './facts/function.ts';

/** The heading of a resource, and what follows it up to the next one. */
type Heading = { symbol: string; type: string; existing: boolean; body: string; offset: number };

const HEADING = /^[ \t]*resource[ \t]+(\w+)[ \t]+'([^'@\n]+)@[^'\n]*'[ \t]*(existing\b)?/gm;

/** Comments and texts over several lines as blanks, everything at its offset. */
function withoutComments(text: string): string {
  return text.replace(/'''[\s\S]*?'''|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (found) => found.replace(/[^\n]/g, ' '));
}

function headings(written: string): Heading[] {
  const text = withoutComments(written.replaceAll('://', '   '));
  const found = [...text.matchAll(HEADING)];
  return found.map((match, index) => ({
    symbol: match[1] ?? '',
    type: match[2] ?? '',
    existing: match[3] !== undefined,
    body: text.slice(match.index, found[index + 1]?.index ?? text.length),
    offset: match.index + (match[0].length - match[0].trimStart().length),
  }));
}

/** Whether a site is a function app: it says so by its kind, or has what only function apps have. */
function isFunctionApp({ type, body }: Heading): boolean {
  if (!/^Microsoft\.Web\/sites(\/slots)?$/i.test(type)) return false;
  return (
    /^[ \t]*kind:[^\n]*functionapp/im.test(body) ||
    /\bfunctionAppConfig:|FUNCTIONS_(EXTENSION_VERSION|WORKER_RUNTIME)/.test(body)
  );
}

const UNREAD = hole('Bicep is read by its headings only');

function functionFact(stack: string, path: string, { symbol }: Heading, place: Place): Draft {
  const unread: { [name: string]: Json } = Object.fromEntries(
    [...OWN, ...Object.keys(NOT_OF_AZURE)].map((name) => [name, UNREAD]),
  );
  const lists = Object.fromEntries(['declared', 'subnets', 'tags'].map((name) => [name, [UNREAD]]));
  return {
    type: 'function',
    id: `function:${path}#${symbol}`,
    attributes: {
      ...unread,
      ...NOT_OF_AZURE,
      ...lists,
      stack,
      name: UNREAD,
      logicalId: symbol,
      platform: 'azure',
      seenIn: [],
    },
    origins: {},
    place,
  };
}

/** Attributes of a function that a template would state. */
const OWN = (
  'region packageType runtime timeoutSeconds memoryMb minInstances maxInstances durable tracing logLevel logGroup role vpcEgress ' +
  'deadLetterTarget failureDestination deployment appService codeForm codeLocation'
).split(' ');

function read(file: SourceFile, context: ReadContext): Reading {
  const top: Place = { path: file.path, line: null, column: null, pointer: null };
  if (file.size > MAX_TEMPLATE_BYTES) return unreadManifest('arm', [tooBig(top)]);
  const text = decodeText(readWhole(file));
  const lines = lineIndex(text);
  const declared = headings(text).filter(({ existing }) => !existing);
  const apps = declared.filter(isFunctionApp);
  const id = `stack:${file.path}`;
  const stack: Draft = {
    type: 'stack',
    id,
    attributes: {
      name: file.path,
      dialect: 'arm',
      form: 'inventory',
      stage: context.config.collect.manifests.stage,
      region: null,
      resources: declared.length,
      resourceTypes: countTypes(declared.map(({ type }) => type)),
      functions: apps.length,
      macros: [],
      staticUsers: [],
    },
    origins: {},
    place: { ...top, line: 1, column: 1 },
  };
  const functions = apps.map((app) => functionFact(id, file.path, app, { ...top, ...lines(app.offset) }));
  const message =
    'Of Bicep only the headings of resources are read. `bicep build` makes a template of it, which is read whole: leave that beside it.';
  return manifestReading(
    'arm',
    [stack, ...functions],
    [manifestProblem('bicep-source', message, { ...top, line: 1, column: 1 })],
  );
}

/** Bicep that was not compiled: which resources it declares, and no more. */
export const bicep: Reader = {
  dialect: 'arm',
  kind: 'manifest',
  patterns: ['**/*.bicep'],
  recognises: (head, path) =>
    path.endsWith('.bicep') && /^[ \t]*(resource|module|targetScope|param|var)\b/m.test(decodeText(head)),
  read,
};
