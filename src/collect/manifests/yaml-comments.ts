import { isAlias, isMap, isScalar, type ParsedNode } from 'yaml';
import type { LineIndex } from './line-index.ts';

/** A comment as it is written, marks and all. `on`: the path of names and indices of what it stands at or, on a line by itself, above or in. */
export type Comment = { text: string; offset: number; on: () => string[] };

type Node = ParsedNode | null | undefined;

/** A key with its value, or an item of a list. */
type Entry = { name: string; start: number; value: Node };

/**
 * What a comment is on. One that is indented deeper than a key is in what the key holds; otherwise it is above what follows. In a
 * flow, `{...}` or `[...]`, it is on the entry before it.
 */
export function commentedAt(root: Node, offset: number, lines: LineIndex): string[] {
  const { column } = lines(offset);
  const pointer: string[] = [];
  let node = root;
  while (node && !isScalar(node) && !isAlias(node)) {
    const isFlow = node.flow === true;
    if (isFlow && offset >= node.range[1]) break;
    const entries = entriesOf(node);
    const before = entries[lastBefore(entries, offset)];
    const inside = before !== undefined && (isFlow || isDeeper(node, column, lines(before.start).column));
    if (!inside) return [...pointer, ...nextAfter(node, offset)];
    pointer.push(before.name);
    node = before.value;
  }
  return pointer;
}

/** Of a list, the dash is what a comment must be deeper than. */
function isDeeper(node: ParsedNode, column: number, start: number): boolean {
  return isMap(node) ? column > start : column >= start;
}

/** The path to the first entry that begins after an offset; empty where none does. */
function nextAfter(node: Node, offset: number): string[] {
  if (!node || isScalar(node) || isAlias(node)) return [];
  const entries = entriesOf(node);
  const index = lastBefore(entries, offset);
  const before = entries[index];
  const within = nextAfter(before?.value, offset);
  if (before !== undefined && within.length > 0) return [before.name, ...within];
  const next = entries[index + 1];
  return next === undefined ? [] : [next.name];
}

/** Index of the last entry that begins before an offset; -1: none does. */
function lastBefore(entries: readonly Entry[], offset: number): number {
  let low = -1;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle]?.start ?? 0) < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const known = new WeakMap<object, Entry[]>();

function entriesOf(node: Exclude<ParsedNode, { source: string }>): Entry[] {
  let entries = known.get(node);
  if (!entries) {
    entries = isMap(node)
      ? node.items.map(({ key, value }) => ({
          name: isScalar(key) ? String(key.source ?? key.value ?? '') : '',
          start: key?.range[0] ?? value?.range[0] ?? 0,
          value,
        }))
      : 'items' in node
        ? node.items.map((value, index) => ({
            name: String(index),
            start: 'range' in value ? value.range[0] : 0,
            value: value as Node,
          }))
        : [];
    known.set(node, entries);
  }
  return entries;
}
