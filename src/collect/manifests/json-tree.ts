import type { Json } from '../../model/json.ts';
import { emptyObject, intrinsic } from './intrinsics.ts';
import { type Fault, MAX_DEPTH, type Tree } from './yaml-tree.ts';

/** Where a value's key or, in a list, the value itself begins, and what is inside it. */
type Mark = { offset: number; inside: Map<string, Mark> | null };

/**
 * A JSON text as plain values, or null where it is no JSON. `JSON.parse` reads the values; it keeps no places, and the YAML parser,
 * which does, takes a hundred times as long. So a second pass, over text that is known to be well formed, marks the places.
 */
export function jsonTree(text: string): Tree | null {
  let parsed: Json;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const faults: Fault[] = [];
  const marker = new Marker(text, faults);
  const root = marker.mark(0);
  if (marker.tooDeep) return { value: null, faults, offsetOf: () => 0, comments: [] };
  return { value: plain(parsed), faults, offsetOf: (pointer) => offsetOf(root, pointer), comments: [] };
}

function plain(value: Json): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const object = emptyObject();
  const names = Object.keys(value);
  if (names.length === 1 && names[0] === 'Fn::GetAtt')
    return intrinsic('Fn::GetAtt', plain(value['Fn::GetAtt'] ?? null));
  for (const name of names) object[name] = plain(value[name] ?? null);
  return object;
}

function offsetOf(root: Mark, pointer: readonly string[]): number {
  let mark = root;
  for (const step of pointer) {
    const next = mark.inside?.get(step);
    if (!next) break;
    mark = next;
  }
  return mark.offset;
}

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /[^,\]} \t\r\n]+/y;

/** Walks over well-formed JSON. */
class Marker {
  tooDeep = false;
  private readonly text: string;
  private readonly faults: Fault[];
  private at = 0;

  constructor(text: string, faults: Fault[]) {
    this.text = text;
    this.faults = faults;
  }

  /** The mark of the value that comes next. */
  mark(depth: number): Mark {
    this.skip(SPACE);
    const offset = this.at;
    const first = this.text[offset];
    if (depth > MAX_DEPTH) {
      const message = `The template is nested deeper than ${MAX_DEPTH} levels and was not read.`;
      if (!this.tooDeep) this.faults.push({ code: 'too-deep', message, offset });
      this.tooDeep = true;
    }
    if (this.tooDeep) return { offset, inside: null };
    if (first === '{') return { offset, inside: this.object(depth) };
    if (first === '[') return { offset, inside: this.list(depth) };
    if (first === '"') this.quoted();
    else this.skip(SCALAR);
    return { offset, inside: null };
  }

  private object(depth: number): Map<string, Mark> {
    const inside = new Map<string, Mark>();
    this.at++;
    for (;;) {
      this.skip(SPACE);
      if (this.tooDeep || this.text[this.at] === '}') break;
      const offset = this.at;
      this.quoted();
      const name: string = JSON.parse(this.text.slice(offset, this.at));
      this.skip(SPACE);
      this.at++;
      if (inside.has(name)) {
        const message = 'A key that stands twice in one object; the last one is read. Remove one.';
        this.faults.push({ code: 'duplicate-key', message, offset });
      }
      inside.set(name, { offset, inside: this.mark(depth + 1).inside });
      this.comma();
    }
    this.at++;
    return inside;
  }

  private list(depth: number): Map<string, Mark> {
    const inside = new Map<string, Mark>();
    this.at++;
    for (let index = 0; ; index++) {
      this.skip(SPACE);
      if (this.tooDeep || this.text[this.at] === ']') break;
      inside.set(String(index), this.mark(depth + 1));
      this.comma();
    }
    this.at++;
    return inside;
  }

  /** By hand: a pattern over a text of some megabytes is more than the matcher's stack takes. */
  private quoted(): void {
    let end = this.at;
    let escapes = 0;
    do {
      end = this.text.indexOf('"', end + 1);
      for (escapes = 0; this.text[end - escapes - 1] === '\\'; ) escapes++;
    } while (escapes % 2 === 1);
    this.at = end + 1;
  }

  private comma(): void {
    this.skip(SPACE);
    if (this.text[this.at] === ',') this.at++;
  }

  private skip(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    if (pattern.test(this.text)) this.at = pattern.lastIndex;
  }
}
