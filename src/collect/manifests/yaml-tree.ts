import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  type Tags,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Json, JsonObject } from '../../model/json.ts';
import { type Indented, indentFlows } from './flow-indent.ts';
import { emptyObject, intrinsic, longForm, SHORT_TAGS } from './intrinsics.ts';
import { lineIndex } from './line-index.ts';
import { plainScalar } from './plain-scalar.ts';
import { type Comment, commentedAt } from './yaml-comments.ts';

/** Levels that a template may be nested; CloudFormation's own templates rarely pass 30. */
export const MAX_DEPTH = 200;

/** Values that aliases may add to a template. */
export const MAX_ALIASED = 100_000;

/** Tags and anchors that may stand before one value; YAML knows one of each, and the parser takes long over many. */
const MAX_PROPERTIES = 100;

/** What is wrong at an offset of the text. */
export type Fault = { code: string; message: string; offset: number };

/** A text read as plain values, with the offset of what stands at a path: of its key, where it has one. */
export type Tree = {
  value: Json;
  faults: Fault[];
  offsetOf: (pointer: readonly string[]) => number;
  comments: Comment[];
};

/** A scalar follows; what the lexer puts before it stands nowhere in the text. */
const SCALAR = '\u001f';

type Node = ParsedNode | null | undefined;

/** Plain values of the first YAML document. `value` is undefined where the text cannot be read at all. */
export function yamlTree(text: string): Tree | { value: undefined; faults: Fault[] } {
  const faults: Fault[] = [];
  const written: { text: string; offset: number }[] = [];
  const documents = compose(text, faults, written);
  const first = documents[0];
  if (first?.errors.some(({ code }) => code === 'BAD_INDENT')) {
    const indented = indentFlows(text);
    const read = indented && yamlTree(indented.text);
    if (read && 'offsetOf' in read) return inOriginal(read, indented);
  }
  for (const { code, pos } of first?.errors ?? []) {
    if (faults.length === 0) faults.push({ code: 'yaml-syntax', message: syntaxMessage(code), offset: pos[0] });
  }
  if (first === undefined || faults.length > 0) return { value: undefined, faults };
  const second = documents[1];
  if (second) {
    const message = 'The file holds more than one YAML document; only the first is read. Split them into files.';
    faults.push({ code: 'multi-document', message, offset: second.range[0] });
  }
  const value = new Reading(faults).plain(first.contents, 0);
  const lines = lineIndex(text);
  const comments = written
    .filter(({ offset }) => offset < (second?.range[0] ?? text.length))
    .map((comment) => ({ ...comment, on: () => commentedAt(first.contents, comment.offset, lines) }));
  return { value, faults, offsetOf: (pointer) => offsetOf(first.contents, pointer), comments };
}

/** The same with offsets of the text before its flows were indented. */
function inOriginal({ value, faults, offsetOf, comments }: Tree, { original }: Indented): Tree {
  return {
    value,
    faults: faults.map((fault) => ({ ...fault, offset: original(fault.offset) })),
    offsetOf: (pointer) => original(offsetOf(pointer)),
    comments: comments.map((comment) => ({ ...comment, offset: original(comment.offset) })),
  };
}

function syntaxMessage(code: string): string {
  return `The YAML cannot be read from here on (${code.toLowerCase().replaceAll('_', ' ')}). Correct it and run again.`;
}

/** The parser makes an error object, stack and all, for each tag that it does not know. What a tag means is told by longForm. */
const CUSTOM_TAGS: Tags = SHORT_TAGS.flatMap((tag) => [
  { tag, resolve: (text: string) => text },
  { tag, collection: 'map' as const },
  { tag, collection: 'seq' as const },
]);

/** All documents; none, with a fault, where the nesting is deeper than we follow. Comments are added to `comments`. */
function compose(text: string, faults: Fault[], comments: { text: string; offset: number }[]): Document.Parsed[] {
  const parser = new Parser();
  // Every scalar stays text: what CloudFormation makes of it is told by plainScalar. Duplicates are looked for in linear time below.
  const composer = new Composer({
    schema: 'failsafe',
    customTags: CUSTOM_TAGS,
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const documents: Document.Parsed[] = [];
  let properties = 0;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && before !== SCALAR) comments.push({ text: lexeme, offset: parser.offset });
    before = lexeme;
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (/^[!&]/.test(lexeme)) properties++;
    else if (lexeme.trim() !== '') properties = 0;
    if (parser.stack.length > MAX_DEPTH || properties > MAX_PROPERTIES) {
      const what =
        properties > MAX_PROPERTIES
          ? 'has values with more tags than we follow'
          : `is nested deeper than ${MAX_DEPTH} levels`;
      faults.push({ code: 'too-deep', message: `The template ${what} and was not read.`, offset: parser.offset });
      return [];
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(documents.length === 0, text.length));
  return documents;
}

/** One walk over a document. */
class Reading {
  private readonly anchors = new Map<string, ParsedNode>();
  private readonly open = new Set<ParsedNode>();
  private readonly faults: Fault[];
  private aliased = 0;
  private insideAlias = 0;
  private capped = false;

  constructor(faults: Fault[]) {
    this.faults = faults;
  }

  plain(node: Node, depth: number): Json {
    if (!node) return null;
    if (node.anchor !== undefined && this.insideAlias === 0) this.anchors.set(node.anchor, node);
    if (this.insideAlias > 0 && !this.countAliased(node)) return null;
    if (depth > MAX_DEPTH) return this.fault('too-deep', `Nested deeper than ${MAX_DEPTH} levels; left out.`, node);
    const tag = node.tag;
    const value = this.untagged(node, depth);
    if (tag === undefined || !tag.startsWith('!') || tag === '!') return value;
    const name = longForm(tag);
    if (name !== undefined) return intrinsic(name, value);
    this.fault('unknown-tag', 'A YAML tag that CloudFormation does not know; its value is taken as not known.', node);
    return intrinsic(tag, value);
  }

  private untagged(node: ParsedNode, depth: number): Json {
    if (isAlias(node)) return this.alias(node.source, node, depth);
    if (isScalar(node)) {
      const source = typeof node.source === 'string' ? node.source : String(node.value ?? '');
      // A tag of CloudFormation's makes text of what it stands before; YAML's own `!!str` does so too.
      const isText = node.type !== 'PLAIN' || node.tag?.startsWith('!') || node.tag === 'tag:yaml.org,2002:str';
      return isText ? source : plainScalar(source);
    }
    this.open.add(node);
    const value = isSeq(node) ? this.list(node, depth) : isMap(node) ? this.map(node, depth) : null;
    this.open.delete(node);
    return value;
  }

  private list(node: YAMLSeq.Parsed, depth: number): Json {
    return node.items.map((item) => this.plain(item, depth + 1));
  }

  private map(node: YAMLMap.Parsed, depth: number): JsonObject {
    const object = emptyObject();
    const merged: Json[] = [];
    for (const { key, value } of node.items) {
      const name = keyOf(key);
      if (name === null) {
        this.fault('complex-key', 'A key that is itself a list or an object; it is left out.', key ?? node);
        continue;
      }
      const item = this.plain(value, depth + 1);
      if (name === '<<' && isScalar(key) && key.type === 'PLAIN') {
        merged.push(item);
        continue;
      }
      if (Object.hasOwn(object, name)) {
        this.fault(
          'duplicate-key',
          'A key that stands twice in one object; the last one is read. Remove one.',
          key ?? node,
        );
      }
      object[name] = item;
    }
    for (const source of merged.flat()) merge(object, source);
    const [only] = Object.keys(object);
    return only === 'Fn::GetAtt' ? intrinsic(only, object[only] ?? null) : object;
  }

  private alias(name: string, node: ParsedNode, depth: number): Json {
    const target = this.anchors.get(name);
    if (!target) return this.fault('unknown-alias', 'A YAML alias without an anchor before it.', node);
    if (this.open.has(target)) return this.fault('alias-cycle', 'A YAML alias inside what it names.', node);
    this.insideAlias++;
    const value = this.plain(target, depth + 1);
    this.insideAlias--;
    return value;
  }

  private countAliased(node: ParsedNode): boolean {
    this.aliased++;
    if (this.aliased <= MAX_ALIASED) return true;
    if (!this.capped) {
      this.capped = true;
      this.fault('cap-reached', `YAML aliases add more than ${MAX_ALIASED} values; the rest is left out.`, node);
    }
    return false;
  }

  private fault(code: string, message: string, node: { range?: readonly number[] | null | undefined }): null {
    this.faults.push({ code, message, offset: node.range?.[0] ?? 0 });
    return null;
  }
}

function keyOf(key: Node): string | null {
  if (!key) return '';
  if (!isScalar(key)) return null;
  return typeof key.source === 'string' ? key.source : String(key.value ?? '');
}

function merge(object: JsonObject, source: Json): void {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) return;
  for (const name of Object.keys(source)) {
    if (!Object.hasOwn(object, name)) object[name] = source[name] ?? null;
  }
}

const indexes = new WeakMap<object, Map<string, { key: Node; value: Node }>>();

function indexOf(node: YAMLMap.Parsed): Map<string, { key: Node; value: Node }> {
  let index = indexes.get(node);
  if (!index) {
    index = new Map();
    for (const { key, value } of node.items) {
      const name = keyOf(key);
      if (name !== null) index.set(name, { key, value });
    }
    indexes.set(node, index);
  }
  return index;
}

function offsetOf(root: Node, pointer: readonly string[]): number {
  let node = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of pointer) {
    if (!node || isAlias(node)) break;
    // A short tag is one level less in the text than in its long form.
    if (node.tag !== undefined && longForm(node.tag) === step) continue;
    if (isMap(node)) {
      const pair = indexOf(node).get(step);
      if (!pair) break;
      offset = pair.key?.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: Node = node.items[Number(step)];
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
