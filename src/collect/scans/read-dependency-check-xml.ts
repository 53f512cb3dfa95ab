import { SaxesParser } from 'saxes';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reader } from '../reader.ts';
import { readChunks, type SourceFile } from '../source-file.ts';
import { xmlDecoder } from '../xml-decoder.ts';
import { createDependencyCheck, describeDependencyCheck, takeDependency } from './dependency-check.ts';
import { readingOf } from './report.ts';
import { REPORT_NAMES } from './report-names.ts';

/** Bytes given to the parser at once. */
const PIECE = 1 << 15;
const MAX_DEPTH = 40;
/** Characters of one text that are kept; descriptions are longer, and nothing here reads them. */
const MAX_TEXT = 2_000;

/** Elements that hold several of one kind, by the name under which the JSON report has them. */
const LISTS: Record<string, string> = {
  dataSource: 'dataSource',
  exception: 'analysisExceptions',
  package: 'packages',
  cwe: 'cwes',
  vulnerability: 'vulnerabilities',
  suppressedVulnerability: 'suppressedVulnerabilities',
};
/** Elements around such lists, which the JSON report does not have. */
const AROUND = new Set(['identifiers', 'vulnerabilities', 'cwes', 'analysisExceptions']);
const RENAMED: Record<string, string> = { cvssV2: 'cvssv2', cvssV3: 'cvssv3', cvssV4: 'cvssv4' };
/** Elements that are passed over whole. */
const UNREAD = new Set(['evidenceCollected', 'relatedDependencies', 'references', 'vulnerableSoftware', 'description']);

type Element = { name: string; object: JsonObject; text: string };

function empty(): JsonObject {
  return Object.create(null);
}

/** What an element holds, as the JSON report has it. */
function asJson({ object, text }: Element): Json {
  return Object.keys(object).length === 0 ? text.trim() : object;
}

/** Reads the report piece by piece: one dependency after the other is given away, so that memory holds one. */
function readXml(file: SourceFile, take: (dependency: Json) => void): { report: JsonObject; problem: Problem | null } {
  const parser = new SaxesParser({ xmlns: false });
  const root: Element = { name: '', object: empty(), text: '' };
  const stack: Element[] = [root];
  let skipped = 0;
  let problem: Problem | null = null;
  let decode: ReturnType<typeof xmlDecoder> | undefined;
  const stop = (code: string, message: string) => {
    const place = { path: file.path, line: parser.line, column: parser.column + 1, pointer: null };
    problem ??= { code, message, kinds: ['scan'], place };
  };
  parser.on('error', () =>
    stop('xml-syntax', 'The report is not well-formed XML from here on, as when it was cut off. Write it again.'),
  );
  parser.on('doctype', () =>
    stop('xml-doctype', 'The report declares a document type; those are not read, as they can pull in other files.'),
  );
  parser.on('opentag', ({ name: qualified, attributes }) => {
    const name = qualified.slice(qualified.indexOf(':') + 1);
    if (skipped > 0 || UNREAD.has(name)) {
      skipped++;
      return;
    }
    if (stack.length > MAX_DEPTH) stop('cap-reached', `Elements are nested more than ${MAX_DEPTH} deep.`);
    const element: Element = { name, object: empty(), text: '' };
    const source = attributes.source;
    if (typeof source === 'string') element.object.source = source;
    stack.push(element);
  });
  parser.on('text', (text) => {
    const top = stack.at(-1);
    if (skipped === 0 && top !== undefined && top.text.length < MAX_TEXT) top.text += text.slice(0, MAX_TEXT);
  });
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped--;
      return;
    }
    const element = stack.pop();
    const parent = stack.at(-1);
    if (element === undefined || parent === undefined || problem !== null) return;
    if (element.name === 'dependency') take(element.object);
    else if (AROUND.has(element.name)) Object.assign(parent.object, element.object);
    else put(parent.object, element);
  });
  readChunks(file, (chunk) => {
    for (let at = 0; at < chunk.length && problem === null; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE);
      decode ??= xmlDecoder(piece);
      if (decode === null) stop('xml-encoding', 'The report is in an encoding that is not known here; use UTF-8.');
      else parser.write(decode(piece));
    }
  });
  if (problem === null) parser.close();
  return { report: (root.object.analysis as JsonObject | undefined) ?? empty(), problem };
}

function put(parent: JsonObject, element: Element): void {
  const list = Object.hasOwn(LISTS, element.name) ? LISTS[element.name] : undefined;
  const value = asJson(element);
  if (list === undefined) {
    parent[Object.hasOwn(RENAMED, element.name) ? (RENAMED[element.name] ?? element.name) : element.name] = value;
    return;
  }
  const known = parent[list];
  if (Array.isArray(known)) known.push(value);
  else parent[list] = [value];
}

/** The XML report of OWASP Dependency-Check, of every version of its schema. */
export const dependencyCheckXml: Reader = {
  dialect: 'dependency-check-xml',
  kind: 'scan',
  patterns: [...REPORT_NAMES],
  recognises: (head) =>
    /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<analysis\s[^>]{0,500}dependency-?check/i.test(
      xmlDecoder(head)?.(head) ?? '',
    ),
  read: (file, { config }) => {
    const scan = createDependencyCheck();
    const { report, problem } = readXml(file, (dependency) => takeDependency(scan, dependency, config.root));
    const scans = problem === null ? [describeDependencyCheck(scan, report)] : [];
    return readingOf('dependency-check-xml', file, config, scans, problem === null ? [] : [problem]);
  },
};
