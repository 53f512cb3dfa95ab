import type { Json, JsonObject } from '../../model/json.ts';
import { emptyObject } from './intrinsics.ts';
import { isSymbolic } from './reference.ts';
import type { Resolver } from './resolve.ts';
import { isObject, wordOf } from './resource.ts';
import type { Template } from './template.ts';

/** Entries that the loops of one template may make. */
export const MAX_LOOPED = 2000;

/** The template with each Fn::ForEach written out; a loop over a list that is not known is left as it is. */
export function writeOutLoops(template: Template, resolver: Resolver): Template {
  const loops = new Map<string, string[]>();
  const writer = new LoopWriter(resolver);
  const body = emptyObject();
  for (const section of Object.keys(template.body)) {
    const value = template.body[section] ?? null;
    if (!mayHold(section) || !isObject(value)) {
      body[section] = value;
      continue;
    }
    const written = emptyObject();
    for (const name of Object.keys(value)) {
      if (!isLoop(name)) {
        writer.entry(written, name, value[name] ?? null, new Map());
        continue;
      }
      const before = new Set(Object.keys(written));
      writer.entry(written, name, value[name] ?? null, new Map());
      for (const made of Object.keys(written)) if (!before.has(made)) loops.set(`${section}/${made}`, [section, name]);
    }
    body[section] = written;
  }
  if (!writer.found) return template;
  const placeOf = (pointer: readonly string[]) => template.placeOf(loops.get(`${pointer[0]}/${pointer[1]}`) ?? pointer);
  return { ...template, body, placeOf };
}

function mayHold(section: string): boolean {
  return section === 'Resources' || section === 'Conditions' || section === 'Outputs';
}

/** Whether a key is a loop's. */
export function isLoop(name: string): boolean {
  return name.startsWith('Fn::ForEach::');
}

type Values = ReadonlyMap<string, string>;

class LoopWriter {
  found = false;
  private made = 0;
  private readonly resolver: Resolver;

  constructor(resolver: Resolver) {
    this.resolver = resolver;
  }

  /** Writes one entry of an object, or all that a loop makes of it, into `target`. */
  entry(target: JsonObject, name: string, value: Json, values: Values): void {
    const loop = isLoop(name) && Array.isArray(value) ? this.loop(value, values) : null;
    if (!loop) {
      target[filled(name, values)] = this.write(value, values);
      return;
    }
    this.found = true;
    for (const item of loop.items) {
      const inside = new Map(values).set(loop.identifier, item);
      for (const key of Object.keys(loop.body)) this.entry(target, key, loop.body[key] ?? null, inside);
    }
  }

  private loop(value: Json[], values: Values): { identifier: string; items: string[]; body: JsonObject } | null {
    const [identifier, collection, body] = value;
    if (typeof identifier !== 'string' || collection === undefined || !isObject(body)) return null;
    const list = this.resolver.resolve(this.write(collection, values)).value;
    if (!Array.isArray(list) || list.some((item) => typeof item === 'object' || isSymbolic(wordOf(item)))) return null;
    this.made += list.length;
    return this.made > MAX_LOOPED ? null : { identifier, items: list.map(wordOf), body };
  }

  private write(value: Json, values: Values): Json {
    if (typeof value === 'string') return filled(value, values);
    if (Array.isArray(value)) return value.map((item) => this.write(item, values));
    if (!isObject(value)) return value;
    const names = Object.keys(value);
    const reference = value.Ref;
    if (names.length === 1 && typeof reference === 'string') return values.get(reference) ?? value;
    const object = emptyObject();
    for (const name of names) this.entry(object, name, value[name] ?? null, values);
    return object;
  }
}

/** `${Name}` is the item, `&{Name}` what is left of it in a logical id: letters and digits. */
function filled(text: string, values: Values): string {
  if (values.size === 0 || !/[$&]\{/.test(text)) return text;
  return text.replace(/([$&])\{([A-Za-z0-9]+)\}/g, (whole, sign: string, name: string) => {
    const value = values.get(name);
    if (value === undefined) return whole;
    return sign === '&' ? value.replace(/[^A-Za-z0-9]/g, '') : value;
  });
}
