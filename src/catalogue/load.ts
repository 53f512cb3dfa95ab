import type { Catalogue, FactType } from '../model/catalogue.ts';
import type { Check } from '../model/check.ts';
import type { Framework } from '../model/control.ts';
import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import type { Tables } from '../model/tables.ts';
import { byCodeUnit } from './canonical.ts';
import { digestOfCatalogue } from './digest.ts';
import { loadCheck } from './load-check.ts';
import { loadFactType } from './load-fact-type.ts';
import { loadFramework } from './load-framework.ts';
import type { ControlFile } from './read-controls.ts';
import { readJson, readYaml, refusal, type Source } from './source-text.ts';

type FileKind = 'check' | 'framework' | 'fact-type' | 'table';

const KINDS: [FileKind, RegExp][] = [
  ['fact-type', /(^|\/)facts\/[^/]+\.schema\.json$/],
  ['table', /(^|\/)tables\/[^/]+\.json$/],
  ['check', /(^|\/)checks\/.+\.ya?ml$/],
  ['framework', /(^|\/)frameworks\/[^/]+\.ya?ml$/],
];

const TABLE_KEYS = ['source', 'licence', 'date', 'digest'];

type Sources = Record<FileKind, Source[]>;

function sortFiles(files: readonly ControlFile[], problems: Problem[]): Sources {
  const sources: Sources = { check: [], framework: [], 'fact-type': [], table: [] };
  for (const file of [...files].sort((a, b) => byCodeUnit(a.path, b.path))) {
    const kind = KINDS.find(([, pattern]) => pattern.test(file.path))?.[0];
    if (kind === undefined) {
      const place = { path: file.path, line: 1, column: 1, pointer: null };
      const message =
        'This is no file of controls: checks go to checks/<topic>/<id>.yml, frameworks to frameworks/<id>.yml.';
      problems.push(refusal('not-controls', message, place));
      continue;
    }
    const read = file.path.endsWith('.json') ? readJson(file) : readYaml(file);
    problems.push(...read.problems);
    if (read.source !== null) sources[kind].push(read.source);
  }
  return sources;
}

function camelCase(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function loadTables(sources: readonly Source[], problems: Problem[]): Tables {
  const tables: JsonObject = {};
  for (const source of sources) {
    const { value } = source;
    const absent = TABLE_KEYS.filter(
      (key) => typeof value !== 'object' || value === null || !Object.hasOwn(value, key),
    );
    if (absent.length === 0) tables[camelCase(source.path)] = value;
    else problems.push(refusal('table-shape', `The table does not state ${absent.join(', ')}.`, source.placeOf([])));
  }
  return tables as Tables;
}

/** Keeps the first of each id and refuses the others. */
function unique<T extends { id: string; path: string }>(all: readonly T[], what: string, problems: Problem[]): T[] {
  const byId = new Map<string, T>();
  for (const one of all) {
    const first = byId.get(one.id);
    if (first === undefined) {
      byId.set(one.id, one);
      continue;
    }
    const place = { path: one.path, line: 1, column: 1, pointer: '/id' };
    problems.push(
      refusal('duplicate-id', `There is a ${what} ${one.id} already, in ${first.path}: choose another id.`, place),
    );
  }
  return [...byId.values()].sort((a, b) => byCodeUnit(a.id, b.id));
}

/** What files are added to: nothing, or the catalogue that comes with this tool. */
type Base = { factTypes: readonly FactType[]; checks: readonly Check[]; frameworks: readonly Framework[] };

/** Reads files of controls on top of a base. What is refused is left out, with a problem that says where and why. */
function loadOnto(base: Base, sources: Sources, problems: Problem[]): Omit<Catalogue, 'digest'> {
  const factTypes = [...base.factTypes];
  for (const source of sources['fact-type']) {
    const loaded = loadFactType(source);
    problems.push(...loaded.problems);
    if (loaded.factType !== null) factTypes.push(loaded.factType);
  }
  const loadedChecks: Check[] = [];
  const attempted: string[] = [];
  for (const source of sources.check) {
    const loaded = loadCheck(source, factTypes);
    problems.push(...loaded.problems);
    if (loaded.check !== null) loadedChecks.push(loaded.check);
    else attempted.push(source.path.slice(source.path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, ''));
  }
  const checks = unique([...base.checks, ...loadedChecks], 'check', problems);
  // A check that was refused is told about once, where it stands, and not again by each framework that names it.
  const known = [...checks.map(({ id }) => id), ...attempted];
  const frameworks: Framework[] = [...base.frameworks];
  for (const source of sources.framework) {
    const loaded = loadFramework(source, known);
    problems.push(...loaded.problems);
    if (loaded.framework !== null) frameworks.push(loaded.framework);
  }
  return {
    factTypes: factTypes.sort((a, b) => byCodeUnit(a.name, b.name)),
    checks,
    frameworks: unique(frameworks, 'framework', problems),
    tables: loadTables(sources.table, problems),
  };
}

/**
 * The catalogue from the files below controls/: checks/<topic>/<id>.yml, frameworks/<id>.yml, facts/<type>.schema.json and
 * tables/<name>.json. It is plain JSON. With any problem it is not fit for use.
 */
export function loadCatalogue(files: readonly ControlFile[]): { catalogue: Catalogue; problems: Problem[] } {
  const problems: Problem[] = [];
  const sources = sortFiles(files, problems);
  const loaded = loadOnto({ factTypes: [], checks: [], frameworks: [] }, sources, problems);
  return { catalogue: { ...loaded, digest: digestOfCatalogue(loaded) }, problems };
}

/** A user's own checks and frameworks on top of a catalogue, marked as theirs. Fact types and tables are not theirs to add, and an id that ships is taken. */
export function addOwn(
  shipped: Catalogue,
  files: readonly ControlFile[],
): { checks: Check[]; frameworks: Framework[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const sources = sortFiles(files, problems);
  for (const source of [...sources['fact-type'], ...sources.table]) {
    const message = 'Fact types and tables come with the tool: only checks and frameworks can be added.';
    problems.push(refusal('not-own', message, source.placeOf([])));
  }
  const loaded = loadOnto(shipped, { ...sources, 'fact-type': [], table: [] }, problems);
  return {
    checks: loaded.checks.map((check) => (shipped.checks.includes(check) ? check : { ...check, own: true })),
    frameworks: loaded.frameworks.map((one) => (shipped.frameworks.includes(one) ? one : { ...one, own: true })),
    problems,
  };
}
