import type { Json, JsonObject } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { jsonFault } from '../../policies/json-fault.ts';
import { jsonTree } from '../json-tree.ts';
import { lineIndex } from '../line-index.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { isObject, member, wordOf } from '../resource.ts';
import { jsonPointer } from '../template.ts';
import { type Fault, type Tree, yamlTree } from '../yaml-tree.ts';
import type { Written } from './draft.ts';

/** Documents of one file that are read, and objects of its lists. */
export const MAX_OBJECTS = 10_000;

/** An object of Kubernetes, or of an API that is written as one. */
export type KubernetesObject = Written & {
  value: JsonObject;
  /** `serving.knative.dev/v1`; empty where none is stated. */
  apiVersion: string;
  /** What stands before the version: `serving.knative.dev`; empty for the core of Kubernetes. */
  group: string;
  kind: string;
  name: string | null;
  namespace: string | null;
};

/** The texts of a file that Helm's or another tool's marks stand in, which another tool fills in before anything is deployed. */
const MARKS =
  /\{\{-?\s*(?:\.|\$|\/\*|"|\(|(?:include|if|else|end|range|with|define|template|block|tpl|toYaml|toJson|default|printf|print|quote|squote|required|lookup|fail|nindent|indent|eq|ne|and|or|not)\b)/;

/** A comment of a file; `on`: the name of the object that it is in or above. */
export type ObjectComment = { text: string; place: Place; on: () => string | null };

type Piece = { text: string; offset: number };

/** Everything that a file of YAML documents or of JSON holds, lists taken apart. Never throws. */
export function kubernetesObjects(
  text: string,
  path: string,
): { objects: KubernetesObject[]; comments: ObjectComment[]; problems: Problem[] } {
  const lines = lineIndex(text);
  const place = (offset: number, pointer: readonly string[] | null = null): Place => ({
    path,
    ...lines(offset),
    pointer: pointer === null ? null : jsonPointer(pointer),
  });
  const objects: KubernetesObject[] = [];
  const comments: ObjectComment[] = [];
  const problems: Problem[] = [];
  for (const [index, piece] of piecesOf(text).entries()) {
    if (objects.length > MAX_OBJECTS) break;
    const mark = MARKS.exec(piece.text);
    if (mark) {
      const message =
        'A template that another tool fills in before anything is deployed ({{ ... }}); left out. Render it (helm template) and keep what comes out.';
      problems.push(manifestProblem('template-not-rendered', message, place(piece.offset + mark.index)));
      continue;
    }
    const tree = treeOf(piece.text);
    problems.push(
      ...tree.faults.map(({ code, message, offset }) => manifestProblem(code, message, place(piece.offset + offset))),
    );
    if (!('offsetOf' in tree)) continue;
    const made: { steps: string[]; name: string | null }[] = [];
    for (const { value, steps } of itemsOf(tree.value, [])) {
      const pointer = (inside: readonly string[]): Place =>
        place(piece.offset + tree.offsetOf([...steps, ...inside]), [String(index), ...steps, ...inside]);
      const object = objectOf(value, pointer);
      objects.push(object);
      made.push({ steps, name: object.name });
    }
    for (const { text: comment, offset, on } of tree.comments) {
      comments.push({ text: comment, place: place(piece.offset + offset), on: () => nameAt(on(), made) });
    }
  }
  if (objects.length > MAX_OBJECTS) {
    objects.length = MAX_OBJECTS;
    const message = `The file holds more than ${MAX_OBJECTS} objects; the rest is left out. Split it.`;
    problems.push(manifestProblem('cap-reached', message, place(0)));
  }
  return { objects, comments, problems };
}

/** The name of the object that a path leads into; null: into none. */
function nameAt(path: readonly string[], objects: readonly { steps: string[]; name: string | null }[]): string | null {
  return objects.find(({ steps }) => steps.every((step, depth) => path[depth] === step))?.name ?? null;
}

function treeOf(text: string): Tree | { value: undefined; faults: Fault[] } {
  const isJson = /^[\s\uFEFF]*[{[]/.test(text);
  const tree = isJson ? jsonTree(text.replace(/^\uFEFF/, ' ')) : null;
  if (tree) return tree;
  const yaml = yamlTree(text);
  if (yaml.value !== undefined || !isJson) return yaml;
  const message = 'The JSON cannot be read from here on. Correct it and run again.';
  return { value: undefined, faults: [{ code: 'json-syntax', message, offset: jsonFault(text) }] };
}

/** A document begins at a line `---`, wherever that stands at the margin: YAML allows it nowhere else. */
function piecesOf(text: string): Piece[] {
  if (/^[\s\uFEFF]*\{/.test(text)) return [{ text, offset: 0 }];
  const pieces: Piece[] = [];
  let from = 0;
  const add = (to: number): void => {
    const piece = text.slice(from, to);
    const isEmpty = piece.split('\n').every((line) => /^\s*(?:#.*|---\s*(?:#.*)?|\.\.\.\s*|%.*)?$/.test(line));
    if (!isEmpty) pieces.push({ text: piece, offset: from });
    // What YAML's own directives say belongs to the document behind them.
    if (!isEmpty || !/^%/m.test(piece)) from = to;
  };
  for (const { index } of text.matchAll(/^---(?=[ \t\r\n]|$)/gm)) add(index);
  add(text.length);
  return pieces;
}

/** The items of a list, each by itself; lists in lists too. */
function itemsOf(value: Json, steps: string[], depth = 0): { value: JsonObject; steps: string[] }[] {
  if (Array.isArray(value)) {
    return value
      .slice(0, MAX_OBJECTS + 1)
      .flatMap((item, index) => itemsOf(item, [...steps, String(index)], depth + 1));
  }
  if (!isObject(value)) return [];
  const items = member(value, 'items');
  if (depth < 4 && /List$/.test(wordOf(member(value, 'kind'))) && Array.isArray(items)) {
    return itemsOf(items, [...steps, 'items'], depth + 1);
  }
  return [{ value, steps }];
}

function objectOf(value: JsonObject, placeOf: Written['placeOf']): KubernetesObject {
  const apiVersion = wordOf(member(value, 'apiVersion'));
  const metadata = member(value, 'metadata');
  const text = (name: string): string | null => wordOf(member(metadata, name)) || null;
  return {
    value,
    placeOf,
    apiVersion,
    group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
    kind: wordOf(member(value, 'kind')),
    name: text('name') ?? text('generateName'),
    namespace: text('namespace'),
  };
}
