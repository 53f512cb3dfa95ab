import { type Document, isMap, isNode, isScalar, isSeq, parseDocument, Scalar } from 'yaml';
import type { FactType } from '../../../src/model/catalogue.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import type { Release } from './release.ts';
import { sourcesOf, typeOfSource } from './what-derive-reads.ts';

type Keys = readonly (string | number)[];

/** One thing in a text removed, added or set to something else. `keys` lead to the place; undefined: nothing stands there then. */
export type Edit = { keys: Keys; to: unknown };

/** A value as it is written, with the keys that lead to it. */
type Written = { keys: Keys; value: unknown };

/** Resources and their properties are changed one at a time, never all together. */
const WHOLE = /^(Resources|resources|functions|Properties|properties)$/;

function parsed(text: string): Document {
  return parseDocument(text, { merge: false });
}

/** The text after an edit; what was JSON still is. */
export function edited(text: string, { keys, to }: Edit): string {
  const document = parsed(text);
  if (to === undefined) document.deleteIn(keys);
  else document.setIn(keys, isNode(to) ? to : new Scalar(to));
  return text.trimStart().startsWith('{') ? JSON.stringify(document.toJS()) : document.toString();
}

/** The edit in words. */
export function inWords({ keys, to }: Edit): string {
  return `${keys.join('/')}: ${to === undefined ? 'nothing' : JSON.stringify(isNode(to) ? to.toJSON() : to)}`;
}

/** Every value of a document, the outer before the inner. */
function writtenIn(node: unknown, keys: Keys = []): Written[] {
  const items: Written[] = isMap(node)
    ? node.items.map(({ key, value }) => ({ keys: [...keys, isScalar(key) ? String(key.value) : String(key)], value }))
    : isSeq(node)
      ? node.items.map((value, at) => ({ keys: [...keys, at], value }))
      : [];
  return items.flatMap((item) => [item, ...writtenIn(item.value, item.keys)]);
}

/** The last names on the way to a place; those of elements of a list are those of the list. */
function namesOf(keys: Keys, count: number): string[] {
  return keys.filter((key) => typeof key === 'string').slice(-count);
}

function nameOf(keys: Keys): string {
  return namesOf(keys, 1)[0] ?? '';
}

function othersOf(value: unknown): unknown[] {
  const plain = isScalar(value) ? value.value : undefined;
  if (typeof plain === 'boolean') return [!plain];
  if (typeof plain === 'number') return [0, 1, plain * 1000];
  if (typeof plain !== 'string') return [];
  return /^https?:/.test(plain) ? ['http://elsewhere.example.org'] : ['*', 'something-else'];
}

/**
 * Edits of a YAML or JSON text, the innermost first: each thing removed; each plain value replaced; each value that stands under the
 * same name elsewhere put in its place; and, of `others`, texts about which the check says something else, each name that stands
 * beside it there added.
 */
export function editsOf(text: string, others: readonly string[]): Edit[] {
  const own = writtenIn(parsed(text).contents);
  const models = others.flatMap((other) => writtenIn(parsed(other).contents));
  const edits = own.flatMap(({ keys, value }): Edit[] => {
    const alike = [...models, ...own].filter((model) => model.value !== value && nameOf(model.keys) === nameOf(keys));
    const beside = models.filter(
      (model) => typeof model.keys.at(-1) === 'string' && namesOf(model.keys, 2)[0] === nameOf(keys),
    );
    return [
      { keys, to: undefined },
      ...othersOf(value).map((to) => ({ keys, to })),
      ...(WHOLE.test(nameOf(keys)) ? [] : alike.map((model) => ({ keys, to: model.value }))),
      ...(isMap(value) ? beside : [])
        .map((model) => ({ keys: [...keys, nameOf(model.keys)], to: model.value }))
        .filter((edit) => isMap(value) && !value.has(nameOf(edit.keys))),
    ];
  });
  return edits.sort((a, b) => b.keys.length - a.keys.length);
}

/** The words in which `x-source` names where the attributes stand that the verdict can hang on. */
export function wordsOfSources(release: Release, types: readonly FactType[]): Set<string> {
  const byId = new Map(release.facts.map((fact) => [fact.id, fact]));
  const texts = sourcesOf(release, types).flatMap(({ fact: id, attribute }) => {
    const fact = byId.get(id);
    const sources = fact === undefined ? null : typeOfSource(types, fact, attribute)['x-source'];
    return Object.values((sources ?? {}) as JsonObject).map(String);
  });
  return new Set(texts.flatMap((text) => text.match(/AWS::\w+::\w+|[A-Za-z][\w-]*/g) ?? []));
}

/** Whether an edit is of what the words name: by one of the last names on the way to it, or by the type of a resource. */
export function isNamed({ keys, to }: Edit, words: ReadonlySet<string>): boolean {
  const type = isMap(to) ? String(to.get('Type')) : '';
  const inside = writtenIn(to).flatMap((written) => namesOf(written.keys, 1));
  const isType = nameOf(keys) === 'Type';
  return isType || words.has(type) || [...namesOf(keys, 3), ...inside].some((name) => words.has(name));
}
