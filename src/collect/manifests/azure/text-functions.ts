import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { wordOf } from '../resource.ts';
import type { Tokens } from './tokens.ts';

/** What a function makes of its arguments. Tokens stay in texts; holes never come in. */
export type ArmFunction = (parts: Json[], tokens: Tokens) => Json;

/** Characters of a text that functions may make. */
const MAX_TEXT = 1_000_000;

const TOO_LONG = hole('a text that is too long for us to work out');

function isText(value: Json | undefined): value is string {
  return typeof value === 'string';
}

/** A value as the template language writes it into a text; null where it is none that can be written. */
export function written(value: Json | undefined): string | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function bounded(text: string): Json {
  return text.length > MAX_TEXT ? TOO_LONG : text;
}

function concat(parts: Json[]): Json {
  if (parts.some((part) => Array.isArray(part))) return parts.flat();
  return bounded(parts.map((part) => written(part) ?? '').join(''));
}

const PLACEHOLDER = /\{\{|\}\}|\{(\d+)(?:,[^}:]*)?(?::[^}]*)?\}/g;

function format([pattern, ...values]: Json[]): Json {
  if (!isText(pattern)) return hole('format without a text');
  const text = pattern.replace(PLACEHOLDER, (all, index: string | undefined) => {
    if (index === undefined) return all.slice(1);
    return written(values[Number(index)]) ?? '';
  });
  return bounded(text);
}

function join([list, divider]: Json[]): Json {
  if (!Array.isArray(list) || !isText(divider)) return hole('join of what is no list');
  return bounded(list.map((item) => written(item) ?? '').join(divider));
}

/** What a function makes of one text: worked out where the text is known, else a token over it. */
function ofText(name: string, make: (text: string, rest: Json[]) => Json): ArmFunction {
  return ([first, ...rest], tokens) => {
    const text = written(first);
    if (text === null) return hole(`${name} of what is no text`);
    if (tokens.inside([text, ...rest]).size === 0) return make(text, rest);
    const others = rest.map((part) => `, ${wordOf(part)}`).join('');
    return tokens.over(`${name}(${text}${others})`, [text, ...rest]);
  };
}

/** Capitals do not change a name that Azure makes up itself: it has none. */
function cased(name: string, change: (text: string) => string): ArmFunction {
  const whole = ofText(name, (text) => change(text));
  return (parts, tokens) => {
    const text = written(parts[0]);
    const inside = text === null ? [] : [...tokens.inside(text).keys()];
    const made = name === 'toLower' && inside.every((token) => /^\$\{(uniqueString|guid)\(/.test(token));
    if (text === null || inside.length === 0 || !made) return whole(parts, tokens);
    return text.replace(/\$\{[^}]*\}|[^$]+|\$/g, (piece) => (inside.includes(piece) ? piece : change(piece)));
  };
}

function substring(text: string, [start, length]: Json[]): Json {
  const from = typeof start === 'number' ? start : 0;
  const end = typeof length === 'number' ? from + length : text.length;
  return from < 0 || end < from || end > text.length
    ? hole('substring beyond the end of a text')
    : text.slice(from, end);
}

function replace(text: string, [old, by]: Json[]): Json {
  return isText(old) && isText(by) && old !== '' ? bounded(text.replaceAll(old, by)) : text;
}

function padLeft(text: string, [length, sign]: Json[]): Json {
  const size = typeof length === 'number' ? Math.min(length, MAX_TEXT) : 0;
  return text.padStart(size, isText(sign) ? sign : ' ');
}

/** Names that Azure makes up from what they are given: equal for equal arguments. */
function madeUp(name: string): ArmFunction {
  return (parts, tokens) => {
    const inner = parts.map((part) =>
      isText(part) && tokens.whole(part) === undefined ? `'${part}'` : (written(part) ?? ''),
    );
    // What goes in does not have to be known for a name to be one.
    return tokens.make(`${name}(${inner.join(', ')})`, { kind: 'symbol', reason: 'a name that is made up' });
  };
}

/** Functions that make texts: a part that is not known leaves a text with a token in it. */
export const TEXT_FUNCTIONS: ReadonlyMap<string, ArmFunction> = new Map<string, ArmFunction>([
  ['concat', concat],
  ['format', format],
  ['join', join],
  ['uniquestring', madeUp('uniqueString')],
  ['guid', madeUp('guid')],
  ['newguid', madeUp('newGuid')],
  ['utcnow', madeUp('utcNow')],
  ['datetimeadd', madeUp('dateTimeAdd')],
  ['datetimefromepoch', madeUp('dateTimeFromEpoch')],
  ['datetimetoepoch', madeUp('dateTimeToEpoch')],
  ['tolower', cased('toLower', (text) => text.toLowerCase())],
  ['toupper', cased('toUpper', (text) => text.toUpperCase())],
  ['trim', ofText('trim', (text) => text.trim())],
  ['substring', ofText('substring', substring)],
  ['replace', ofText('replace', replace)],
  ['padleft', ofText('padLeft', padLeft)],
  ['string', ([value]) => written(value) ?? ''],
  ['uri', ([base, rest]) => bounded(`${wordOf(base).replace(/\/?$/, '/')}${wordOf(rest).replace(/^\//, '')}`)],
  ['uricomponent', ofText('uriComponent', (text) => encodeURIComponent(text))],
  ['uricomponenttostring', ofText('uriComponentToString', decoded)],
  ['base64', ofText('base64', (text) => Buffer.from(text, 'utf8').toString('base64'))],
  ['base64tostring', ofText('base64ToString', (text) => Buffer.from(text, 'base64').toString('utf8'))],
  [
    'datauri',
    ofText('dataUri', (text) => `data:text/plain;charset=utf8;base64,${Buffer.from(text).toString('base64')}`),
  ],
  [
    'datauritostring',
    ofText('dataUriToString', (text) => Buffer.from(text.split(',').at(-1) ?? '', 'base64').toString()),
  ],
  ['createarray', (parts) => parts],
  ['array', ([value]) => (Array.isArray(value) ? value : value === undefined ? [] : [value])],
]);

function decoded(text: string): Json {
  try {
    return decodeURIComponent(text);
  } catch {
    return hole('a text that is no part of an address');
  }
}

/** Whether a value, or a part of it, is not known. */
export function hasHole(value: Json): boolean {
  if (isHole(value)) return true;
  if (Array.isArray(value)) return value.some(hasHole);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasHole);
}
