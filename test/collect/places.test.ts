import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';
import type { JsonObject } from '../../src/model/json.ts';
import { readEach } from './collected.ts';
import { DIALECTS } from './dialects/dialects.ts';
import { type Layout, laidOut, layout } from './dialects/layout.ts';
import type { Fact } from './manifests/reading.ts';

/**
 * What is asserted of a fact's place, whatever the layout of the file:
 *
 * 1. `line` and `column` are those at which the thing begins that `pointer` leads to, as another reading of the file finds it:
 *    its key where it has one, else the item of the list. Where a language has no pointers, nothing but white space stands before.
 *    The stack is its file as a whole.
 * 2. What stands there names the thing: a key on the way to it, the name of something that it stands in, what is written there,
 *    or the line. A statement is named as its role or its policy is.
 */

/** What has no name in the file, and why its place is then another. */
const WITHOUT_NAME: readonly { when: (fact: Fact, dialect: string) => boolean; because: string }[] = [
  {
    when: ({ type, attributes }) => type === 'bus' && attributes.declared === false && attributes.name === 'default',
    because: 'the account has it without anybody declaring it, and it stands at the first thing that uses it',
  },
  {
    when: ({ id }, dialect) =>
      dialect === 'Serverless Framework' &&
      /#(ServerlessDeploymentBucket|IamRoleLambdaExecution|HttpApi|ApiGateway)/.test(id),
    because: 'the framework makes it for the service, and it stands at the section or the event that has it made',
  },
  {
    when: ({ type, place }, dialect) =>
      dialect === 'Serverless Framework' && type === 'setting' && place.pointer === '',
    because: 'the framework adds outputs that no line declares',
  },
  {
    when: ({ id }, dialect) => dialect === 'SAM' && id.includes('#ServerlessRestApi'),
    because: 'the transform makes it for the first event that names no API',
  },
  {
    when: ({ place }) => place.pointer?.startsWith('/custom/') === true,
    because: 'a value that ${self:} brings stands where it is written, and not where it is brought to',
  },
];

/** Steps of a JSON pointer. */
const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** `holders`: names that objects on the way say of themselves. */
type Found = { line: number; column: number; node: Node | null; holders: string[] };

/** What an object calls itself: `name`, `RoleName`, `address` ... */
function ownNames(node: unknown): string[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    isScalar(key) && isScalar(value) && /name$|^address$/i.test(String(key.value)) ? [String(value.value)] : [],
  );
}

type Parsed = { lines: LineCounter; documents: ReturnType<typeof parseAllDocuments> };
let last: { text: string; parsed: Parsed } | null = null;

/** Many facts of one file are looked for, one after the other. */
function parsed(text: string): Parsed {
  if (last?.text !== text) {
    const lines = new LineCounter();
    const documents = parseAllDocuments(text, { lineCounter: lines, logLevel: 'silent', prettyErrors: false });
    last = { text, parsed: { lines, documents } };
  }
  return last.parsed;
}

/** What a pointer leads to, by another parser than ours. In a stream of documents its first step is the number of the document. */
function find(text: string, pointer: string, isStream: boolean): Found | null {
  const { lines, documents } = parsed(text);
  const steps = stepsOf(pointer);
  const [document] = Array.isArray(documents) ? documents.slice(isStream ? Number(steps.shift() ?? 0) : 0) : [];
  let node: unknown = document?.contents;
  let at: unknown = node;
  const holders: string[] = [];
  for (const step of steps) {
    holders.push(...ownNames(node));
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (pair === undefined) return null;
      [at, node] = [pair.key, pair.value];
    } else if (isSeq(node)) at = node = node.items[Number(step)];
    else return null;
  }
  const range = (at as Node | null | undefined)?.range;
  if (!range) return null;
  const { line, col } = lines.linePos(range[0]);
  return { line, column: col, node: (node as Node | undefined) ?? null, holders };
}

/** Letters and digits alone, so that it does not matter how a tool writes a name of its own. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Keys that every manifest has, which name nothing. */
const SECTIONS = new Set([
  'resources',
  'properties',
  'functions',
  'events',
  'provider',
  'values',
  'rootmodule',
  'outputs',
]);

/** The words of a fact's id and of its names that tell it from others. */
function wordsOf({ id, attributes }: Fact): string[] {
  const own = id.slice(id.indexOf('#') + 1).split(/[^A-Za-z0-9_-]+/);
  return [attributes.logicalId, attributes.name, ...own]
    .filter((word) => typeof word === 'string')
    .map(plain)
    .filter((word) => word.length > 2);
}

/** What is written at a place: keys on the way to it, and the texts that stand right there. */
function shownAt(pointer: string, { node, holders }: Found): string[] {
  const value: unknown = node?.toJSON();
  const texts = typeof value === 'object' && value !== null ? Object.values(value as JsonObject) : [value];
  const nested = (value as JsonObject | null)?.metadata;
  const names = typeof nested === 'object' && nested !== null ? Object.values(nested) : [];
  return [...stepsOf(pointer), ...holders, ...texts, ...names]
    .filter((one) => typeof one === 'string')
    .map(plain)
    .filter((one) => one.length > 2 && !SECTIONS.has(one));
}

const names = (shown: readonly string[], words: readonly string[]): boolean =>
  words.some((word) => shown.some((one) => one.includes(word) || word.includes(one)));

/** What is wrong with the place of a fact; null if nothing is. */
function fault(fact: Fact, files: Readonly<Record<string, string>>, dialect: string): string | null {
  const { type, place } = fact;
  const { path, line, column, pointer } = place;
  const text = files[path];
  if (text === undefined) return 'there is no such file';
  if (type === 'stack') return (pointer ?? '') === '' ? null : 'it is not the whole file';
  const nameless = WITHOUT_NAME.some(({ when }) => when(fact, dialect));
  if (line === null || column === null) return 'it has no line';
  if (pointer === null) {
    const written = text.split(/\r?\n/)[line - 1] ?? '';
    if (!/^\s*$/.test(written.slice(0, column - 1)) || !/^\S/.test(written.slice(column - 1))) {
      return 'nothing begins there';
    }
    return nameless || names([plain(written)], wordsOf(fact)) ? null : `another line: ${written}`;
  }
  const isStream = /^(k8s|gcp)\//.test(path);
  const found = find(text, pointer, isStream);
  if (found === null) return `${pointer} leads nowhere`;
  if (found.line !== line || found.column !== column) {
    return `${pointer} is at ${found.line}:${found.column}, not at ${line}:${column}`;
  }
  // A function of Azure is called as its folder is.
  const folder = path.endsWith('/function.json') ? [plain(path)] : [];
  return nameless || names([...shownAt(pointer, found), ...folder], wordsOf(fact)) ? null : `${pointer} is not it`;
}

type Read = { dialect: string; files: Record<string, string>; facts: Fact[] };

async function read(dialect: string, how: Layout): Promise<Read> {
  const files = laidOut(DIALECTS[dialect] ?? {}, how);
  const readings = await readEach(files);
  // What an editor puts before the first character is no part of the text.
  const texts = Object.entries(files).map(([path, text]) => [path, text.replace(/^\uFEFF/, '')]);
  return { dialect, files: Object.fromEntries(texts), facts: [...readings.values()].flatMap(({ facts }) => facts) };
}

const faults = ({ dialect, files, facts }: Read): string[] =>
  facts.flatMap((fact) => {
    const wrong = fault(fact, files, dialect);
    return wrong === null ? [] : [`${fact.id}: ${wrong}`];
  });

const dialects = Object.keys(DIALECTS);
const PLAIN: Layout = { indent: 2, before: 0, crlf: false, flow: false, quoted: false, mark: false };

describe('a fact stands where the thing is named', () => {
  it.each(dialects)('in %s, each of them', async (dialect) => {
    const made = await read(dialect, PLAIN);
    expect(made.facts.length).toBeGreaterThan(1);
    expect(faults(made)).toEqual([]);
  });

  it('in facts picked at random across dialects, however the file is laid out', async () => {
    const pick = fc.tuple(fc.constantFrom(...dialects), layout, fc.infiniteStream(fc.nat()));
    await fc.assert(
      fc.asyncProperty(pick, async ([dialect, how, numbers]) => {
        const made = await read(dialect, how);
        const picked = [...numbers.take(8)].flatMap((number) => made.facts[number % made.facts.length] ?? []);
        expect(picked.length).toBeGreaterThan(0);
        expect(faults({ ...made, facts: picked })).toEqual([]);
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  it('in the example', async () => {
    const path = 'template.yaml';
    const text = readFileSync(new URL('../../examples/orders/template.yaml', import.meta.url), 'utf8');
    const readings = await readEach({ [path]: text });
    const facts = [...readings.values()].flatMap((reading) => reading.facts);
    expect(facts.length).toBeGreaterThan(20);
    expect(faults({ dialect: 'SAM', files: { [path]: text }, facts })).toEqual([]);
  });
});

describe('a place that is wrong is noticed', async () => {
  const all = await Promise.all(dialects.map((dialect) => read(dialect, PLAIN)));
  const named = all.map(({ dialect, files, facts }) => ({
    dialect,
    files,
    facts: facts.filter((fact) => fact.type !== 'stack' && !WITHOUT_NAME.some(({ when }) => when(fact, dialect))),
  }));

  it('a line too far down, always', () => {
    for (const { dialect, files, facts } of named) {
      for (const fact of facts) {
        const moved = { ...fact, place: { ...fact.place, line: (fact.place.line ?? 0) + 1 } };
        expect(fault(moved, files, dialect), fact.id).not.toBeNull();
      }
    }
  });

  it('that of another thing, but for the few that stand in something of its name', () => {
    const swapped = named.flatMap(({ dialect, files, facts }) =>
      facts.flatMap((fact) =>
        facts
          .filter((other) => !names(wordsOf(other), wordsOf(fact)))
          .map((other) => fault({ ...fact, place: other.place }, files, dialect)),
      ),
    );
    expect(swapped.length).toBeGreaterThan(500);
    expect(swapped.filter((one) => one === null).length / swapped.length).toBeLessThan(0.15);
  });
});

it('every reason for a thing without a name is needed', async () => {
  const all = await Promise.all(dialects.map((dialect) => read(dialect, PLAIN)));
  for (const { when, because } of WITHOUT_NAME) {
    const found = all.some(({ dialect, facts }) => facts.some((fact) => when(fact, dialect)));
    expect(found, because).toBe(true);
  }
});
