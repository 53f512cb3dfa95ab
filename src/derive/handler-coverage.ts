import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { type HandlerSource, handlerSource } from './handler-source.ts';
import { isObject, listOf } from './lists.ts';
import type { Relation } from './relation.ts';

/** One coverage report: its source files by path, and why some may be left out. */
type Report = { id: string; path: string; files: ReadonlyMap<string, JsonObject>; hole: string | null };

/** What a report says of a source: of these files, or why it cannot be told. None: it does not name it. */
type Found = { files: string[] } | { why: string };

const NONE: Found = { files: [] };

/** `function.coverage`: how much of the source of its handler ran under tests, by report. */
export const handlerCoverage: Relation = {
  name: 'handler-coverage',
  derive: (facts) => {
    // A later attempt of the same run has measured again.
    const reports = facts
      .all('coverage')
      .filter(({ attributes }) => attributes.repeated !== true)
      .map(reportOf);
    return facts.all('function').map((fact) => {
      const { id, attributes } = fact;
      const stack = typeof attributes.stack === 'string' ? facts.get(attributes.stack) : undefined;
      return {
        fact: id,
        attributes: { coverage: reports.length === 0 ? [] : coverageOf(handlerSource(fact, stack), reports) },
      };
    });
  },
};

function reportOf({ id, attributes, place }: Fact): Report {
  const listed = listOf(attributes.files);
  const entries = listed
    .filter(isObject)
    .flatMap((file): [string, JsonObject][] => (typeof file.path === 'string' ? [[file.path, file]] : []));
  const hole = listed.find(isHole);
  return { id, path: place.path, files: new Map(entries), hole: isHole(hole) ? hole.unresolved : null };
}

function coverageOf(source: HandlerSource, reports: readonly Report[]): Json[] {
  if (source.kind === 'unknown') return [{ unresolved: `which source its handler is is not known: ${source.why}` }];
  const found: Json[] = [];
  const open: string[] = [];
  for (const report of reports) {
    const said = findIn(report, source);
    if ('why' in said) {
      open.push(said.why);
      continue;
    }
    for (const path of said.files) {
      const { lines = null, branches = null, statements = null } = report.files.get(path) ?? {};
      found.push({ report: report.id, file: path, lines, branches, statements });
    }
    if (said.files.length === 0 && report.hole !== null) open.push(`${report.id}: ${report.hole}`);
  }
  if (found.length > 0 || open.length > 0)
    return [...found, ...[...new Set(open)].map((unresolved) => ({ unresolved }))];
  return [
    { unresolved: `no coverage report names ${wordsOf(source)}; what is deployed may be built from another file` },
  ];
}

function wordsOf(source: Exclude<HandlerSource, { kind: 'unknown' }>): string {
  if (source.kind === 'folder') return `a file ${source.extension} of ${source.path}`;
  const [first = ''] = source.paths;
  return source.paths.length === 1 ? first : `${first.replace(/\.\w+$/, '')}.*`;
}

function findIn(report: Report, source: Exclude<HandlerSource, { kind: 'unknown' }>): Found {
  if (source.kind === 'folder') return inFolder(report, source.path, source.extension);
  if (source.kind === 'classFiles') return oneOf(report, endingWith(report, source.paths));
  const exact = source.paths.filter((path) => report.files.has(path));
  if (exact.length > 0) return oneOf(report, exact);
  const relative = oneOf(report, fromReportFolder(report, source.paths));
  if ('why' in relative || relative.files.length > 0) return relative;
  // Paths of another machine, and those below a folder that the report does not name, may be the same file and may not.
  const perhaps = [
    ...endingWith(report, source.paths),
    ...[...report.files.keys()].filter((path) => source.paths.some((one) => one.endsWith(`/${path}`))),
  ];
  return perhaps.length === 0
    ? NONE
    : { why: `${report.id} may mean it by ${perhaps[0]}: below which folder is not stated` };
}

function oneOf({ id }: Report, paths: readonly string[]): Found {
  if (paths.length <= 1) return { files: [...paths] };
  return { why: `${id} names several files that it may be: ${paths.slice(0, 3).join(', ')}` };
}

function endingWith({ files }: Report, sources: readonly string[]): string[] {
  return [...files.keys()].filter((path) => sources.some((source) => path === source || path.endsWith(`/${source}`)));
}

/** Files that are named from a folder which the report itself lies in, as of a package of its own. */
function fromReportFolder(report: Report, sources: readonly string[]): string[] {
  const steps = report.path.split('/').slice(0, -1);
  const folders = steps.map((_, at) => steps.slice(0, at + 1).join('/'));
  return sources.flatMap((source) =>
    folders.flatMap((folder) => {
      const path = source.startsWith(`${folder}/`) ? source.slice(folder.length + 1) : null;
      return path !== null && report.files.has(path) ? [path] : [];
    }),
  );
}

/** The source files of a folder, by its path or, as Go names them, by that of its module in front. */
function inFolder(report: Report, folder: string, extension: string): Found {
  const byFolder = new Map<string, string[]>();
  for (const path of report.files.keys()) {
    if (!path.endsWith(extension)) continue;
    const of = path.split('/').slice(0, -1).join('/');
    byFolder.set(of, [...(byFolder.get(of) ?? []), path]);
  }
  const exact = byFolder.get(folder === '.' ? '' : folder);
  if (exact !== undefined) return { files: exact.sort() };
  if (folder === '.' || folder === '') {
    return byFolder.size === 0 ? NONE : { why: `${report.id} does not say which of its folders is the root` };
  }
  const ending = [...byFolder.keys()].filter((of) => of.endsWith(`/${folder}`));
  if (ending.length > 1)
    return { why: `${report.id} names several folders that it may be: ${ending.slice(0, 3).join(', ')}` };
  const [only] = ending;
  return only === undefined ? NONE : { files: (byFolder.get(only) ?? []).sort() };
}
