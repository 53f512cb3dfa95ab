import type { Reader } from '../reader.ts';
import type { XmlAttributes } from '../xml-stream.ts';
import type { Coverage, FileCoverage } from './coverage.ts';
import { MAX_LINE } from './hits.ts';
import { type CoverageEvents, countIn, isSome, xmlReader } from './xml-report.ts';

function openCoverEvents(coverage: Coverage): CoverageEvents {
  const path: string[] = [];
  const paths = new Map<string, string>();
  const files = new Map<string, FileCoverage>();
  let ofMethod: string | undefined;
  let methods = 0;
  let visited = 0;
  let branches = 0;
  let covered = 0;
  let summary: XmlAttributes | null = null;

  const fileOf = (id: string | undefined): FileCoverage | null => {
    if (id === undefined) return null;
    const known = files.get(id);
    if (known !== undefined) return known;
    const file = coverage.file(paths.get(id) ?? `file ${id}`);
    files.set(id, file);
    return file;
  };
  const takePoint = (name: string, attributes: XmlAttributes) => {
    const { vc, sl, sc = '', el = '', ec = '', fileid, path: way = '', offset = '', offsetend = '' } = attributes;
    const line = countIn(sl);
    const ran = isSome(vc);
    const isBranch = name === 'BranchPoint';
    if (isBranch) {
      branches++;
      if (ran) covered++;
    }
    const file = fileOf(fileid ?? ofMethod);
    // The compiler's own points have a line that no file has.
    if (file === null || line > MAX_LINE) return;
    if (isBranch) return file.branch(line, ran, way, offset, offsetend);
    file.line(line, ran);
    file.statement(line, ran, sc, el, ec);
  };

  return {
    open: (name, attributes) => {
      path.push(name);
      if (name === 'Summary' && path.length === 2) summary = attributes;
      else if (name === 'Module') {
        paths.clear();
        files.clear();
      } else if (name === 'File' && attributes.uid !== undefined) {
        paths.set(attributes.uid, attributes.fullPath ?? '');
      } else if (name === 'Method') {
        methods++;
        if (attributes.visited === 'true') visited++;
        ofMethod = undefined;
      } else if (name === 'FileRef') ofMethod = attributes.uid;
      else if (name === 'SequencePoint' || name === 'BranchPoint') takePoint(name, attributes);
    },
    close: (name) => {
      path.pop();
      if (name !== 'CoverageSession' || summary === null) return;
      coverage.declare('statements', 'total', countIn(summary.numSequencePoints));
      coverage.declare('statements', 'covered', countIn(summary.visitedSequencePoints));
      // OpenCover itself counts the way into each method as a branch; others do not.
      coverage.declare('branches', 'total', countIn(summary.numBranchPoints), branches, branches + methods);
      coverage.declare('branches', 'covered', countIn(summary.visitedBranchPoints), covered, covered + visited);
    },
  };
}

/** OpenCover's report, as coverlet and AltCover write it too. Its sequence points are statements. */
export const openCover: Reader = xmlReader({
  dialect: 'opencover',
  root: 'CoverageSession',
  isOurs: () => true,
  events: openCoverEvents,
});
