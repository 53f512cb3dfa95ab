import type { Json, JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../decode-text.ts';
import { jsonTree } from '../manifests/json-tree.ts';
import type { Reader, Reading } from '../reader.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { developmentKind, sensitiveKind } from './entry-kinds.ts';
import { type Entry, type ListingTool, listingForm } from './listing-form.ts';

/** Bytes of a listing that are read; that of an image with 200,000 files has some 20 megabytes. */
const MAX_SIZE = 64 << 20;
/** Entries of a kind that holds secrets, and groups of development files, that are named one by one. */
const MAX_NAMED = 500;
const MAX_TEXT = 500;
/** Characters of a path; no file system takes longer ones. */
const MAX_PATH = 4096;

/** Names that nothing but a listing has. */
const NAMED =
  /(?:^|\/)[^/]*(?:listing|contents|file-?list|files)[^/]*\.(?:txt|lst|list)$|\.(?:zip|jar|war|whl|tar|tgz|tar\.gz|tar\.xz|nupkg|vsix)\.(?:txt|lst|list|files|contents)$/i;
const NPM = /^\s*[[{][\s\S]{0,4000}?"files"\s*:\s*\[\s*(?:\]|\{\s*"path"\s*:)/;

/** A package of one listing: what it is called, and its files. */
type Listed = { tool: ListingTool; name: string; entries: Entry[]; line: number };

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:txt|lst|list|files|contents|json)$/i, '');
}

/** What `npm pack --json` says: one package, or several of a workspace. */
function npmPackages(value: Json, path: string): Listed[] {
  const all = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value.files)
      ? [value]
      : isObject(value)
        ? Object.values(value)
        : [];
  return all.filter(isObject).flatMap((one): Listed[] => {
    const files = Object.hasOwn(one, 'files') ? one.files : null;
    if (!Array.isArray(files)) return [];
    const entries = files.filter(isObject).flatMap((file): Entry[] => {
      const { path: name, size } = file;
      return typeof name === 'string'
        ? [{ path: name.slice(0, MAX_PATH), bytes: typeof size === 'number' ? size : null }]
        : [];
    });
    const { filename, name } = one;
    const called = typeof filename === 'string' ? filename : typeof name === 'string' ? name : baseName(path);
    return [{ tool: 'npm', name: called, entries, line: 1 }];
  });
}

/** Listings of one tool one after the other, each under its own heading, or all in one. */
function textPackages(text: string, path: string): Listed[] {
  const form = listingForm(text.slice(0, 1 << 16), NAMED.test(path));
  if (form === null) return [];
  const listed: Listed[] = [];
  let current: Listed = { tool: form.tool, name: baseName(path), entries: [], line: 1 };
  let line = 0;
  for (const content of linesOf(text)) {
    line++;
    const archive = /^Archive:\s+(\S.*?)\s*$/.exec(content)?.[1];
    if (archive !== undefined) {
      if (current.entries.length > 0) listed.push(current);
      current = { tool: form.tool, name: baseName(archive), entries: [], line };
      continue;
    }
    const entry = form.entry(content.slice(0, MAX_PATH));
    if (entry !== null) current.entries.push(entry);
  }
  return [...listed, current];
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    yield text.slice(start, stop).replace(/\r$/, '');
    start = stop + 1;
  }
}

function attributesOf({ tool, name, entries }: Listed, path: string, capped: () => void): JsonObject {
  const sensitive: Json[] = [];
  const development = new Map<string, { path: string; kind: string; entries: number }>();
  let bytes: number | null = 0;
  for (const entry of entries) {
    bytes = bytes === null || entry.bytes === null ? null : bytes + entry.bytes;
    const kind = sensitiveKind(entry.path);
    if (kind !== null) {
      if (sensitive.length < MAX_NAMED) sensitive.push({ path: entry.path.slice(0, MAX_TEXT), kind });
      else capped();
      continue;
    }
    const found = developmentKind(entry.path);
    if (found === null) continue;
    const group = development.get(`${found.kind} ${found.under}`);
    if (group !== undefined) group.entries += 1;
    else if (development.size >= MAX_NAMED) capped();
    else
      development.set(`${found.kind} ${found.under}`, {
        path: found.under.slice(0, MAX_TEXT),
        kind: found.kind,
        entries: 1,
      });
  }
  return {
    listing: path,
    tool,
    name,
    entries: entries.length,
    bytes,
    sensitive,
    development: [...development.values()],
  };
}

function read(file: SourceFile): Reading {
  const place = { path: file.path, line: 1, column: 1, pointer: null };
  const problems: Problem[] = [];
  const reading = (facts: Reading['facts']): Reading => {
    return { dialect: 'package-listing', kinds: ['package'], facts, problems, producedAt: null };
  };
  if (file.size > MAX_SIZE) {
    const message = `The listing has ${file.size} bytes; one of more than ${MAX_SIZE} is not read. Write one a package.`;
    problems.push({ code: 'cap-reached', message, kinds: ['package'], place });
    return reading([]);
  }
  const text = decodeText(readWhole(file));
  const isJson = /^\s*[[{]/.test(text);
  const tree = isJson ? jsonTree(text) : null;
  const listed = isJson ? npmPackages(tree?.value ?? null, file.path) : textPackages(text, file.path);
  if (listed.length === 0) {
    const message = isJson
      ? 'The listing is not valid JSON, or holds no list of files. Write it again with `npm pack --json`.'
      : 'The lines of the file are no listing that is read. Write it with unzip -l, zipinfo -1 or tar -tvf.';
    problems.push({ code: 'listing-syntax', message, kinds: ['package'], place });
    return reading([]);
  }
  let isCapped = false;
  const facts = listed.map((one) => ({
    type: 'package',
    id: `package:${file.path}#${one.name}`,
    attributes: attributesOf(one, file.path, () => {
      isCapped = true;
    }),
    origins: {},
    place: { ...place, line: one.line },
  }));
  if (isCapped) {
    const message = `Only the first ${MAX_NAMED} of the files that need not be in a package are named.`;
    problems.push({ code: 'cap-reached', message, kinds: [], place });
  }
  return reading(facts);
}

/** What a deployed package holds, as unzip, zipinfo, tar, npm or the export of an image list it. */
export const packageListing: Reader = {
  dialect: 'package-listing',
  kind: 'package',
  patterns: [
    '**/*listing*.{txt,lst,list}',
    '**/*contents*.{txt,lst,list}',
    '**/*file{-,}list*.{txt,lst,list}',
    '**/*files*.{txt,lst,list}',
    '**/*.{zip,jar,war,whl,tar,tgz,nupkg,vsix}.{txt,lst,list,files,contents}',
    '**/*.tar.{gz,xz}.{txt,lst,list,files,contents}',
    '**/*{npm-pack,npm_pack,pack-list}*.json',
  ],
  recognises: (head, path) => {
    const text = decodeText(head);
    return /^\s*[[{]/.test(text) ? NPM.test(text) : listingForm(text, NAMED.test(path)) !== null;
  },
  read,
};
