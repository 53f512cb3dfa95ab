import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../reader.ts';
import type { Bill, BillComponent } from './bill.ts';
import { type Licensing, licensingOf } from './licences.ts';

/** Components of which the names and versions are kept, for the comparison with the last release. */
const MAX_INVENTORY = 20_000;
/** Licences, subjects, tools and linked documents that are named one by one. */
const MAX_LICENCES = 2000;
const MAX_NAMED = 100;
const MAX_TEXT = 500;

function cut(text: string): string {
  return text.slice(0, MAX_TEXT);
}

function cutOrNull(text: string | null): string | null {
  return text === null ? null : cut(text);
}

function capped(items: Json[], max: number, what: string): Json[] {
  if (items.length <= max) return items;
  return [...items.slice(0, max), { unresolved: `${items.length - max} more ${what} are not named here` }];
}

/** What stays of a component from release to release: its package URL without version, qualifiers and subpath, or else its name. */
function identityOf({ name, purl }: BillComponent): string | null {
  const pure = purl?.replace(/[?#].*$/s, '');
  if (pure === undefined || !/^pkg:[a-z][\w.+-]*\/./i.test(pure)) return name;
  const at = pure.lastIndexOf('@');
  // A namespace such as @acme stands before a slash.
  return at > pure.lastIndexOf('/') ? pure.slice(0, at) : pure;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The components by what stays of them, each with its versions, and a digest over all of them. */
function inventoryOf(components: readonly BillComponent[]): JsonObject {
  const versions = new Map<string, Set<string>>();
  for (const one of components) {
    const identity = identityOf(one);
    if (identity === null) continue;
    const key = cut(identity);
    const known = versions.get(key) ?? new Set();
    known.add(cut(one.version ?? ''));
    versions.set(key, known);
  }
  const hash = createHash('sha256');
  const list: Json[] = [];
  // Without a function, texts are sorted by code unit.
  for (const component of [...versions.keys()].sort()) {
    const sorted = [...(versions.get(component) ?? [])].sort();
    for (const version of sorted) hash.update(`${component}@${version}\n`);
    list.push({ component, versions: sorted });
  }
  const unresolved = `it lists more than ${MAX_INVENTORY} components, of which only the digest is kept`;
  return { sha256: hash.digest('hex'), components: list.length > MAX_INVENTORY ? { unresolved } : list };
}

function licencesOf(licensings: readonly (Licensing | null)[]): Json[] {
  const counts = new Map<string, { licensing: Licensing; components: number }>();
  for (const licensing of licensings) {
    if (licensing === null) continue;
    const known = counts.get(licensing.licence);
    if (known === undefined) counts.set(licensing.licence, { licensing, components: 1 });
    else known.components += 1;
  }
  const sorted = [...counts].sort(([a], [b]) => byCodeUnit(a, b));
  const list = sorted.map(([licence, { licensing, components }]) => ({
    licence,
    components,
    choices: licensing.choices,
  }));
  return capped(list, MAX_LICENCES, 'licences');
}

/** Components that are listed again: with the same package URL or, without one, the same name and version. */
function duplicatesIn(components: readonly BillComponent[]): number {
  const seen = new Set<string>();
  let known = 0;
  for (const { name, version, purl } of components) {
    if (purl === null && name === null) continue;
    known++;
    seen.add(purl ?? JSON.stringify([name, version]));
  }
  return known - seen.size;
}

/** Where another document is, without what may be a secret of its address. */
function withoutSecrets(address: string): string {
  return cut(address.replace(/^([a-z][a-z\d+.-]*:\/\/)[^/?#]*@/i, '$1').replace(/[?#].*$/s, ''));
}

/** Licences of many components are the same few texts, and are read once each. */
function createLicensing(): (one: BillComponent) => Licensing | null {
  const known = new Map<string, Licensing | null>();
  return ({ licences }) => {
    const key = JSON.stringify(licences);
    let licensing = known.get(key);
    if (licensing === undefined) {
      licensing = licensingOf(licences);
      known.set(key, licensing);
    }
    return licensing;
  };
}

function attributesOf(bill: Bill, path: string): JsonObject {
  const { components } = bill;
  const licensings = components.map(createLicensing());
  const share = (count: number): Json =>
    components.length === 0 ? { unresolved: 'it lists no components' } : count / components.length;
  const shareWith = (has: (one: BillComponent, index: number) => boolean): Json => share(components.filter(has).length);
  return {
    path,
    format: bill.format,
    version: cut(bill.version),
    encoding: bill.encoding,
    serial: bill.serial === null ? null : withoutSecrets(bill.serial),
    faults: bill.faults.list.map(({ at, what }) => ({ at, what })),
    subjects: capped(
      bill.subjects.map(({ name, version, purl, sha256 }) => ({
        name: cut(name),
        version: cutOrNull(version),
        // Qualifiers can be addresses with a name and password in them.
        purl: purl === null ? null : withoutSecrets(purl),
        sha256,
      })),
      MAX_NAMED,
      'subjects',
    ),
    components: components.length,
    identified: shareWith(
      ({ purl, version }, index) => purl !== null && version !== null && (licensings[index] ?? null) !== null,
    ),
    elements: {
      supplier: shareWith(({ hasSupplier }) => hasSupplier),
      name: shareWith(({ name }) => name !== null),
      version: shareWith(({ version }) => version !== null),
      identifier: shareWith(({ hasIdentifier }) => hasIdentifier),
      relationship: shareWith(({ isRelated }) => isRelated),
    },
    authors: bill.authors,
    madeAt: bill.madeAt,
    tools: capped(
      bill.tools.map(({ name, version }) => ({ name: cut(name), version: cutOrNull(version) })),
      MAX_NAMED,
      'tools',
    ),
    licences: licencesOf(licensings),
    unlicensed: share(licensings.filter((one) => one === null).length),
    unlisted: share(licensings.filter((one) => one !== null && !one.isListed).length),
    completeness: [...bill.completeness]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([declared, count]) => ({ declared, count })),
    duplicates: duplicatesIn(components),
    linked: capped([...new Set(bill.linked.map(withoutSecrets))].sort(), MAX_NAMED, 'documents'),
    inventory: inventoryOf(components),
  };
}

/** The fact of a bill, and what is to be told of it. */
export function billReading(bill: Bill, path: string, dialect: string): Reading {
  const place = { path, line: bill.line, column: bill.line === null ? null : 1, pointer: null };
  const problems: Problem[] = [];
  if (bill.faults.isCapped()) {
    const message = `Only the first ${bill.faults.list.length} places where the bill of materials is not as its format says are named.`;
    problems.push({ code: 'cap-reached', message, kinds: [], place });
  }
  if (bill.linked.length > 0) {
    const message =
      'The bill of materials leaves part of its contents to other documents. What they list is not counted with it; bring them as files, and each is read as a bill of its own.';
    problems.push({ code: 'linked-bill', message, kinds: [], place });
  }
  const fact = { type: 'sbom', id: `sbom:${path}#bom`, attributes: attributesOf(bill, path), origins: {}, place };
  return { dialect, kinds: ['component'], facts: [fact], problems, producedAt: bill.madeAt, basis: 'declared' };
}
