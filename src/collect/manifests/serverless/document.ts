import type { Json } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import { jsonFault } from '../../policies/json-fault.ts';
import { jsonTree } from '../json-tree.ts';
import { lineIndex } from '../line-index.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { jsonPointer, type PlacedComment, placedComments } from '../template.ts';
import { yamlTree } from '../yaml-tree.ts';

/** A file of a service as it is written: the manifest itself, or one that a variable brings in. */
export type Document = {
  /** Below the root. */
  path: string;
  /** Plain values; intrinsics of CloudFormation in long form, objects without prototype. */
  value: Json;
  placeOf: (pointer: readonly string[]) => Place;
  comments: readonly PlacedComment[];
};

/** Reads YAML or, by the name, JSON. Null with at least one problem where nothing can be read; never throws. */
export function readDocument(bytes: Buffer, path: string): { document: Document | null; problems: Problem[] } {
  const text = decodeText(bytes);
  const tree = /\.(json|tfstate)$/.test(path) ? (jsonTree(text) ?? brokenJson(text)) : yamlTree(text);
  const lines = lineIndex(text);
  const problems = tree.faults.map(({ code, message, offset }) =>
    manifestProblem(code, message, { path, ...lines(offset), pointer: null }),
  );
  if (!('offsetOf' in tree)) return { document: null, problems };
  const { value, offsetOf, comments } = tree;
  const placeOf = (pointer: readonly string[]): Place => ({
    path,
    ...lines(offsetOf(pointer)),
    pointer: jsonPointer(pointer),
  });
  return { document: { path, value, placeOf, comments: placedComments(comments, path, lines) }, problems };
}

function brokenJson(text: string): ReturnType<typeof yamlTree> {
  const message = 'The JSON cannot be read from here on. Correct it and run again.';
  return { value: undefined, faults: [{ code: 'json-syntax', message, offset: jsonFault(text) }] };
}
