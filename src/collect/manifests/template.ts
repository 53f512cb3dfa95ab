import type { JsonObject } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../decode-text.ts';
import { jsonFault } from '../policies/json-fault.ts';
import { jsonTree } from './json-tree.ts';
import { type LineIndex, lineIndex } from './line-index.ts';
import { manifestProblem } from './manifest-problem.ts';
import { isObject } from './resource.ts';
import type { Comment } from './yaml-comments.ts';
import { yamlTree } from './yaml-tree.ts';

/** Bytes of a template that we read; CloudFormation takes 1 MB. */
export const MAX_TEMPLATE_BYTES = 10 * 1024 * 1024;

/** A CloudFormation or SAM template as it is written. */
export type Template = {
  /** Below the root. */
  path: string;
  /**
   * Plain values. Intrinsics are in long form, `{ "Fn::Sub": ... }`, `{ "Ref": ... }`, `{ "Condition": ... }`, however they are
   * written; `Fn::GetAtt` holds `[logical id, attribute]` always. Objects have no prototype.
   */
  body: JsonObject;
  /** Place of what stands at a path of names and indices, or of the nearest thing above it; of the key, where there is one. */
  placeOf: (pointer: readonly string[]) => Place;
  comments: readonly PlacedComment[];
};

/** A comment of a file. Its place is that of the comment itself, with the pointer to what it is on. */
export type PlacedComment = { text: string; place: () => Place };

/** Reads a template. Null with at least one problem where it is none that can be read; never throws. */
export function parseTemplate(bytes: Buffer, path: string): { template: Template | null; problems: Problem[] } {
  const file: Place = { path, line: null, column: null, pointer: null };
  if (bytes.length > MAX_TEMPLATE_BYTES) return { template: null, problems: [tooBig(file)] };
  const text = decodeText(bytes);
  const isJson = /^\s*[{[]/.test(text);
  const tree = (isJson ? jsonTree(text) : null) ?? (isJson && path.endsWith('.json') ? brokenJson : yamlTree)(text);
  const lines = lineIndex(text);
  const problems = tree.faults.map(({ code, message, offset }) =>
    manifestProblem(code, message, { path, ...lines(offset), pointer: null }),
  );
  if (!isObject(tree.value) || !('offsetOf' in tree)) {
    const message = 'The file holds no object at its top, so that it is no template.';
    if (problems.length === 0) problems.push(manifestProblem('not-a-template', message, file));
    return { template: null, problems };
  }
  const { value: body, offsetOf, comments: written } = tree;
  const placeOf = (pointer: readonly string[]): Place => ({
    path,
    ...lines(offsetOf(pointer)),
    pointer: jsonPointer(pointer),
  });
  const comments = placedComments(written, path, lines);
  return { template: { path, body, placeOf, comments }, problems };
}

/** The comments of a file with their places. */
export function placedComments(comments: readonly Comment[], path: string, lines: LineIndex): PlacedComment[] {
  return comments.map(({ text, offset, on }) => ({
    text,
    place: () => ({ path, ...lines(offset), pointer: jsonPointer(on()) }),
  }));
}

/** What CloudFormation reads of a `.json` file that is no JSON is what it has of YAML; of neither, the JSON is what to mend. */
function brokenJson(text: string): ReturnType<typeof yamlTree> {
  const tree = yamlTree(text);
  if (tree.value !== undefined || tree.faults.some(({ code }) => code === 'too-deep')) return tree;
  const message = 'The JSON cannot be read from here on. Correct it and run again.';
  return { value: undefined, faults: [{ code: 'json-syntax', message, offset: jsonFault(text) }] };
}

/** The problem of a template that is too big to be read. */
export function tooBig(place: Place): Problem {
  const message = `The template is bigger than ${MAX_TEMPLATE_BYTES} bytes and was not read; CloudFormation itself takes 1 MB.`;
  return manifestProblem('cap-reached', message, place);
}

/** RFC 6901. */
export function jsonPointer(steps: readonly string[]): string {
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
