import type { JsonObject } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import { jsonFault } from '../../policies/json-fault.ts';
import { jsonTree } from '../json-tree.ts';
import { lineIndex } from '../line-index.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { isObject } from '../resource.ts';
import { jsonPointer, MAX_TEMPLATE_BYTES, tooBig } from '../template.ts';

/** A JSON file of Azure's tools, with the place of what stands in it. Objects have no prototype. */
export type JsonFile = { path: string; body: JsonObject; placeOf: (pointer: readonly string[]) => Place };

/** Reads JSON as Azure's tools do: with comments, texts over several lines and commas at the end of a list. Never throws. */
export function parseJsonFile(bytes: Buffer, path: string): { file: JsonFile | null; problems: Problem[] } {
  const top: Place = { path, line: null, column: null, pointer: null };
  if (bytes.length > MAX_TEMPLATE_BYTES) return { file: null, problems: [tooBig(top)] };
  const written = decodeText(bytes);
  const lines = lineIndex(written);
  const text = isJson(written) ? written : strict(written);
  const tree = jsonTree(text);
  if (tree === null) {
    const message = 'The JSON cannot be read from here on. Correct it and run again.';
    return { file: null, problems: [manifestProblem('json-syntax', message, { ...top, ...lines(jsonFault(text)) })] };
  }
  const problems = tree.faults.map(({ code, message, offset }) =>
    manifestProblem(code, message, { ...top, ...lines(offset) }),
  );
  const { value: body, offsetOf } = tree;
  if (!isObject(body)) {
    const message = 'The file holds no object at its top, so that it is no template.';
    if (problems.length === 0) problems.push(manifestProblem('not-a-template', message, top));
    return { file: null, problems };
  }
  const placeOf = (pointer: readonly string[]): Place => ({
    path,
    ...lines(offsetOf(pointer)),
    pointer: jsonPointer(pointer),
  });
  return { file: { path, body, placeOf }, problems };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const BLANK = /[^\n]/g;

/** The same text as strict JSON, everything at its offset: what JSON does not know is made blank. */
export function strict(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  let comma: number | null = null;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfText(text, at);
      pieces.push(text.slice(from, at), text.slice(at, end).replace(/[\r\n\t]/g, ' '));
      from = end;
      at = end - 1;
      comma = null;
    } else if (sign === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) {
      const end = endOfComment(text, at);
      pieces.push(text.slice(from, at), text.slice(at, end).replace(BLANK, ' '));
      from = end;
      at = end - 1;
    } else if (sign === ',') {
      pieces.push(text.slice(from, at), ',');
      comma = pieces.length - 1;
      from = at + 1;
    } else if ((sign === ']' || sign === '}') && comma !== null) {
      pieces[comma] = ' ';
      comma = null;
    } else if (sign !== undefined && !/\s/.test(sign)) comma = null;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function endOfComment(text: string, start: number): number {
  const close = text[start + 1] === '*' ? text.indexOf('*/', start + 2) + 2 : text.indexOf('\n', start);
  return close < start + 2 ? text.length : close;
}
