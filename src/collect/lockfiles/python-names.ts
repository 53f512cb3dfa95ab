import type { Asked, Held, Lock, Source } from './lock.ts';
import { strongest } from './lock.ts';
import { hostOf, placeNamed } from './source-of.ts';

/** The one spelling of a name that all its spellings have (PEP 503). */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** What is asked for in one line (PEP 508): a name, a range or a place, and whether only some platforms need it. */
export type Requirement = { name: string; range: string; place: Source | null; url: string | null; hasMarker: boolean };

const NAMED = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(.*)$/s;

/** Null: the text names no package, as an option does. */
export function requirementOf(written: string): Requirement | null {
  const text = written.replace(/^(?:-e|--editable)[\s=]+/, '').trim();
  const isPath = /^(?:[.~/]|[\w.-]+\/)[^@;<>=\s]*$/.test(text);
  const place: Source | null = isPath ? { kind: 'file', host: null } : placeNamed(text);
  // npm's short form of a place at GitHub is none here.
  if (place !== null && (isPath || /^[a-z+]+:/i.test(text))) {
    const egg = /[#&]egg=([\w.-]+)/.exec(text)?.[1];
    return { name: egg ? normalName(egg) : nameOfPlace(text), range: '', place, url: text, hasMarker: false };
  }
  const [, name, rest = ''] = NAMED.exec(text) ?? [];
  if (name === undefined) return null;
  const [bare = '', marker] = rest.split(';');
  const url = /^@\s*(\S+)/.exec(rest)?.[1] ?? null;
  const range = bare
    .replace(/\s+--\w.*$/s, '')
    .replace(/^\(|\)$/g, '')
    .trim();
  const hasMarker = marker !== undefined && marker.trim() !== '';
  if (url !== null) return { name: normalName(name), range: '', place: placeNamed(url), url, hasMarker };
  return { name: normalName(name), range, place: null, url: null, hasMarker };
}

function nameOfPlace(text: string): string {
  const last =
    text
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? '';
  return normalName(/^([A-Za-z0-9_.]+?)(?:-\d|\.git|@|$)/.exec(last)?.[1] ?? (last || text));
}

/** The one version that a range leaves; null where it leaves several. */
export function exactly(range: string): string | null {
  return /^={2,3}\s*([^\s,*]+)$/.exec(range.trim())?.[1] ?? null;
}

/** Two spellings of one version: without a `v`, zeros at the end and what a local build adds. */
export function isSameVersion(a: string, b: string): boolean {
  const plain = (version: string): string =>
    version
      .toLowerCase()
      .replace(/^v/, '')
      .replace(/\+.*$/, '')
      .replace(/(?:\.0)+$/, '');
  return plain(a) === plain(b);
}

export function askedOf({ name, range, hasMarker }: Requirement): Asked {
  return { name, range, isOptional: hasMarker };
}

/** A requirement as an entry of a list that is installed as it is. */
export function heldBy({ name, range, place, url }: Requirement, algorithms: readonly string[]): Held {
  if (place?.kind === 'git') {
    const commit = /@([0-9a-f]{40})(?:$|[#?])/.exec(url ?? '')?.[1] ?? null;
    return {
      name,
      version: commit,
      hash: 'elsewhere',
      source: { ...place, host: hostOf((url ?? '').replace(/^\w+\+/, '')) },
    };
  }
  if (place !== null) {
    const inUrl = /#(sha\d+|md5)=/.exec(url ?? '')?.[1];
    return { name, version: 'as given', hash: strongest(inUrl ? [inUrl, ...algorithms] : algorithms), source: place };
  }
  return { name, version: exactly(range), hash: strongest(algorithms), source: { kind: 'registry', host: null } };
}

/** Names for which what is asked for and what a lockfile holds disagree. */
export function disagreements(asked: readonly Asked[], lock: Lock, folder: string): string[] {
  const versions = new Map<string, string | null>(lock.held.map(({ name, version }) => [name, version]));
  const importer = lock.importers?.get(folder);
  const names = new Set(asked.map(({ name }) => name));
  const found = asked.flatMap(({ name, range, isOptional }) => {
    const isHeld = importer?.asks.has(name) ?? versions.has(name);
    if (!isHeld) return isOptional ? [] : [name];
    const wanted = exactly(range);
    const version = versions.get(name) ?? null;
    const isOther = wanted !== null && !wanted.includes('*') && version !== null && !isSameVersion(wanted, version);
    return isOther ? [name] : [];
  });
  // What the project has of its own is held in no registry.
  const left = [...(importer?.asks.keys() ?? [])].filter((name) => !names.has(name) && versions.has(name));
  return [...new Set([...found, ...left])].sort();
}
