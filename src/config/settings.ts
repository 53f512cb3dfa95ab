import { readFileSync, statSync } from 'node:fs';
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Profile } from '../model/check.ts';
import type { Format } from '../model/config.ts';
import type { EvidenceKind } from '../model/evidence.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Place } from '../model/place.ts';
import type { MaskingSettings } from './masking.ts';
import { UsageError } from './usage-error.ts';

const MAX_SETTINGS_BYTES = 1024 * 1024;
const MAX_ALIASES = 100;
/** Mistakes that are told of one by one. */
const MAX_TOLD = 20;

type Globs = { include?: string[]; exclude?: string[] };

/** `.evidence.yml` as it is written: docs/schema/config.schema.json. */
export type Settings = {
  release?: { repository?: string; tag?: string; commit?: string; at?: string; author?: string };
  scope?: {
    system?: string;
    environments?: string[];
    accounts?: string[];
    frameworks?: string[];
    categories?: string[];
    profile?: Profile;
  };
  collect?: {
    manifests?: Globs & { stage?: string; parameters?: Record<string, string | number | boolean> };
    policies?: Globs;
    signatures?: Globs & {
      artifacts?: string[];
      'trusted-root'?: string;
      identity?: { issuer: string; subject: string };
      identities?: { issuer?: string; subject?: string; repository?: string; workflow?: string; ref?: string }[];
      builders?: string[];
      keys?: string[];
      minimum?: { 'log-entries'?: number; timestamps?: number };
    };
    tests?: Globs;
    logs?: Globs & { functions?: { path: string; function: string }[]; 'sample-size'?: number; seed?: string };
    documents?: Globs;
    drift?: Globs;
    packages?: Globs;
    workflows?: Globs;
    components?: Globs;
    scans?: Globs;
    runs?: Globs & { workflows?: string[] };
    deployed?: { query?: 'never' | 'aws'; functions?: string[] };
    changes?: {
      tags?: string[];
      tickets?: string[];
      people?: 'login' | 'name' | 'pseudonym';
      paths?: string[];
      'emergency-label'?: string;
    };
  };
  declarations?: {
    public?: { fact: string; reason: string; owner: string }[];
    internal?: { fact: string; reason: string; owner: string }[];
    accounts?: { account: string; reason: string; owner: string }[];
    pipeline?: { identity: string; reason: string; owner: string }[];
    environments?: { name: string; production?: boolean; accounts?: string[]; reason: string; owner: string }[];
    functions?: {
      fact: string;
      effects?: 'none' | 'some';
      tenants?: 'one' | 'many';
      'temporary-files'?: 'none' | 'written';
      reason: string;
      owner: string;
    }[];
  };
  people?: { login: string; roles: string[] }[];
  parameters?: Record<string, Record<string, Json>>;
  freshness?: Partial<Record<EvidenceKind, number>>;
  controls?: string[];
  exceptions?: {
    id?: string;
    check: string;
    fact?: string;
    function?: string;
    reason?: string;
    risk?: string;
    owner?: string;
    approver?: string;
    created?: string;
    expires?: string;
    compensating?: string[];
    ticket?: string;
  }[];
  assertions?: {
    id?: string;
    check?: string;
    control?: string;
    statement: string;
    owner: string;
    document?: { path: string; sha256: string };
    issued: string;
    'valid-until': string;
  }[];
  applicability?: { control: string; applicable?: boolean; justification: string; owner: string; approved: string }[];
  previous?: string[];
  masking?: MaskingSettings;
  formats?: Format[];
  exhibits?: 'full' | 'none';
};

/** The settings, and where each one stands by its path of keys. */
export type SettingsFile = { settings: Settings; placeOf: (keys: (string | number)[]) => Place };

/** The key's own node where the path ends at a key, else the value's. */
function nodeAt(document: Document, keys: readonly (string | number)[]): Node | null {
  const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
  const last = keys.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
    if (pair !== undefined) return pair.key as Node;
  }
  const value = document.getIn(keys, true);
  return isNode(value) ? value : isNode(parent) ? parent : null;
}

/** Reads and checks the settings file. Throws UsageError with a line for each mistake: file:line:column, setting, remedy. */
export async function readSettings(absolute: string, path: string): Promise<SettingsFile> {
  const text = readBytes(absolute, path).toString('utf8');
  const lines = new LineCounter();
  // Keys that stand twice are looked for below, in linear time.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const faults = document.errors.map((error) => ({ offset: error.pos[0], what: error.code }));
  const syntax = [...faults, ...(faults.length > 0 ? [] : unreadable(document))].map(({ offset, what }) => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}: not valid YAML (${what.toLowerCase().replaceAll('_', ' ')}). Mend the line.`;
  });
  if (syntax.length > 0) throw new UsageError(firstOf(syntax));

  const placeOf = (keys: (string | number)[]): Place => {
    const node = nodeAt(document, keys);
    const position = node?.range ? lines.linePos(node.range[0]) : { line: 1, col: 1 };
    const pointer = keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    return { path, line: position.line, column: position.col, pointer };
  };

  let settings: JsonObject;
  try {
    settings = (document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {}) as JsonObject;
  } catch {
    throw new UsageError([`${path}: its aliases unfold too far. Write the values out.`]);
  }
  const mistakes = await validate(settings, placeOf, path);
  if (mistakes.length > 0) throw new UsageError(firstOf(mistakes));
  return { settings: settings as Settings, placeOf };
}

function readBytes(absolute: string, path: string): Buffer {
  let bytes: Buffer | null;
  try {
    const stat = statSync(absolute);
    if (stat.size > MAX_SETTINGS_BYTES) {
      throw new UsageError([`${path}: larger than 1 MiB, which no settings file is. Check that it is the right file.`]);
    }
    bytes = stat.isFile() ? readFileSync(absolute) : null;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    bytes = null;
  }
  if (bytes === null) {
    throw new UsageError([
      `${path}: it is no file that can be read. Put the settings there, or give the right to read.`,
    ]);
  }
  return bytes;
}

function firstOf(all: string[]): string[] {
  const lines = [...new Set(all)];
  if (lines.length <= MAX_TOLD) return lines;
  return [...lines.slice(0, MAX_TOLD), `There are ${lines.length - MAX_TOLD} more mistakes like these.`];
}

/** What a parser lets through and nothing can be made of: a key that stands twice, an alias of nothing. */
function unreadable(document: Document): { offset: number; what: string }[] {
  const found: { offset: number; what: string }[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node && node.anchor !== undefined) anchors.add(node.anchor);
    },
    Alias: (_, alias) => {
      if (!anchors.has(alias.source)) found.push({ offset: alias.range?.[0] ?? 0, what: 'unknown alias' });
    },
    Map: (_, map) => {
      if (map.anchor !== undefined) anchors.add(map.anchor);
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? key.value : key;
        if (seen.has(name)) found.push({ offset: isNode(key) ? (key.range?.[0] ?? 0) : 0, what: 'duplicate key' });
        seen.add(name);
      }
    },
  });
  return found;
}

async function validate(settings: JsonObject, placeOf: SettingsFile['placeOf'], path: string): Promise<string[]> {
  const { compile } = await import('../schema/compile.ts');
  const schema = (await import('../../docs/schema/config.schema.json', { with: { type: 'json' } }))
    .default as JsonObject;
  const check = compile(schema);
  if (check(settings)) return [];
  // Finding a place takes as long as its map is: no more are looked for than are told.
  const errors = check.errors ?? [];
  const found = errors.slice(0, 10 * MAX_TOLD).map((error) => {
    const keys = error.instancePath
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
      .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const params = error.params as { additionalProperty?: string; allowedValues?: string[]; missingProperty?: string };
    const at = params.additionalProperty === undefined ? keys : [...keys, params.additionalProperty];
    const place = placeOf(at);
    const setting = at.join('.') || 'the file';
    const description = (error.parentSchema as { description?: string } | undefined)?.description ?? '';
    const wanted = params.allowedValues?.join(', ') ?? description;
    const allowed = wanted === '' ? '' : ` (${wanted})`;
    const says =
      params.additionalProperty === undefined
        ? `${error.message ?? 'not as it should be'}${allowed}`
        : `there is no such setting; known here: ${knownAt(schema, keys).join(', ')}`;
    return `${path}:${place.line}:${place.column}: ${setting}: ${says}. See docs/configuration.md.`;
  });
  return found;
}

/** Names of the settings that the schema knows at a path of keys. */
function knownAt(schema: JsonObject, keys: readonly (string | number)[]): string[] {
  let here: JsonObject = schema;
  for (const key of keys) {
    const next = typeof key === 'number' ? here.items : (here.properties as JsonObject | undefined)?.[key];
    if (typeof next !== 'object' || next === null || Array.isArray(next)) return [];
    here = next;
  }
  return Object.keys((here.properties as JsonObject | undefined) ?? {});
}
