import { SaxesParser } from 'saxes';
import type { Problem } from '../../model/problem.ts';
import type { Reader, Reading } from '../reader.ts';
import { readChunks, type SourceFile } from '../source-file.ts';
import { junitEvents } from './junit-events.ts';
import { originsOfTime, taggedCases } from './tagged-cases.ts';
import { MAX_TAGGED } from './test-totals.ts';
import { xmlDecoder } from './xml-chunks.ts';

/** Elements inside elements. Reports have five or six. */
const MAX_DEPTH = 200;
/** Attributes of one element, and characters between two tags; both are held in memory. */
const MAX_ATTRIBUTES = 1000;
const MAX_BETWEEN_TAGS = 64 << 20;
/** Bytes given to the parser at once: strings this short are gone before the next full collection of garbage. */
const PIECE = 1 << 15;

/** What saxes objects to and goes on behind as if it were text. */
const HARMLESS = /disallowed character\.$|malformed character entity|is disallowed in char data/;

function beginsAsJunit(head: Buffer): boolean {
  const text = xmlDecoder(head)?.(head) ?? '';
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
    if (end === null) break;
    const found = text.indexOf(end, at);
    if (found === -1) return false;
    at = found + end.length;
  }
  // A report with a document type is ours to refuse, not somebody else's to read.
  if (text.startsWith('<!DOCTYPE', at)) return /<testsuites?[\s/>]/.test(text.slice(at));
  const root = /^<testsuites?(?:[\s/>][^>]{0,4096})?/.exec(text.slice(at, at + 4200))?.[0];
  // Others use the same names in a namespace of their own (Check, for one).
  return (
    root !== undefined &&
    /^<testsuites?(?:[\s/>]|$)/.test(text.slice(at, at + 12)) &&
    !/\sxmlns=["'](?![^"']*junit)/i.test(root)
  );
}

/** Names that nothing but a report has. */
const NAMED = /(?:^|\/)(?:junit[^/]*|[^/]*[-_.]junit|TEST-[^/]+)\.xml$/;

/** A report that a runner left empty, or a page of a server that was saved in its place: told of, since the tests that it had do not count. */
function isNoReport(head: Buffer, path: string): boolean {
  return NAMED.test(path) && !/^\s*<(?!!doctype\s+html|html)/i.test(xmlDecoder(head)?.(head) ?? '');
}

/** Reads the file once, chunk by chunk; what was counted before a problem stays counted. */
function readReport(file: SourceFile): {
  events: ReturnType<typeof junitEvents>;
  rootLine: number | null;
  problem: Problem | null;
} {
  const events = junitEvents();
  const parser = new SaxesParser({ xmlns: false });
  let decode: ReturnType<typeof xmlDecoder> | undefined;
  let problem: Problem | null = null;
  let rootLine: number | null = null;
  let depth = 0;
  let attributes = 0;
  let sinceTag = 0;

  const stop = (code: string, message: string) => {
    problem ??= {
      code,
      message: `${message} What was counted up to there stands, but nothing can pass on it: write the report again, or take it out of collect.tests.`,
      kinds: ['test'],
      place: { path: file.path, line: parser.line, column: parser.column + 1, pointer: null },
    };
  };

  parser.on('error', (error) => {
    if (!HARMLESS.test(error.message))
      stop('xml-syntax', 'The test report is not well-formed XML from here on, as when it was cut off.');
  });
  parser.on('doctype', () =>
    stop(
      'xml-doctype',
      'The test report declares a document type; those are not read, as they can pull in other files.',
    ),
  );
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    if (++attributes > MAX_ATTRIBUTES) stop('cap-reached', `An element has more than ${MAX_ATTRIBUTES} attributes.`);
  });
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    if (problem !== null) return;
    if (depth === 0 && !/^testsuites?$/.test(tag.name)) {
      return stop('not-a-report', 'The file is called a test report and is something else.');
    }
    rootLine ??= parser.line;
    if (++depth > MAX_DEPTH) return stop('cap-reached', `Elements are nested more than ${MAX_DEPTH} deep.`);
    events.open(tag.name, tag.attributes, parser.line);
  });
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    if (problem !== null) return;
    depth--;
    events.close(tag.name);
  });

  const take = (piece: Buffer) => {
    if (problem !== null) return;
    decode ??= xmlDecoder(piece);
    if (decode === null) {
      return stop('xml-encoding', 'The test report says that it is in an encoding that is not known here; use UTF-8.');
    }
    const text = decode(piece);
    sinceTag += text.length;
    if (sinceTag > MAX_BETWEEN_TAGS) {
      return stop('cap-reached', `There are more than ${MAX_BETWEEN_TAGS} characters between two tags.`);
    }
    parser.write(text);
  };
  readChunks(file, (chunk) => {
    for (let at = 0; at < chunk.length; at += PIECE) take(chunk.subarray(at, at + PIECE));
  });
  if (problem === null) parser.close();
  return { events, rootLine, problem };
}

function read(file: SourceFile): Reading {
  const { events, rootLine, problem } = readReport(file);
  const problems = problem === null ? [] : [problem];
  const place = { path: file.path, line: rootLine, column: rootLine === null ? null : 1, pointer: null };
  const { attributes, tagged, tagsDropped } = events.totals.result();
  const ranAt = events.ranAt();
  if (tagsDropped) {
    problems.push({
      code: 'cap-reached',
      message: `More than ${MAX_TAGGED} cases are tagged as evidence for checks; the others are counted, but their tags are not kept.`,
      kinds: ['test'],
      place,
    });
  }
  const fact = {
    type: 'test-run',
    id: `test-run:${file.path}#report`,
    attributes: {
      tool: events.tool(),
      ...attributes,
      ranAt: ranAt?.at ?? null,
      tracked: file.tracked,
      commit: file.run?.commit ?? null,
      run: file.run?.id ?? null,
      repeated: file.run?.repeated ?? false,
    },
    origins: originsOfTime(ranAt),
    place,
  };
  return {
    dialect: 'junit',
    kinds: ['test'],
    // Of a file in which not even the root was reached nothing is known.
    facts: rootLine === null ? [] : [fact, ...taggedCases(tagged, file.path, ranAt)],
    problems,
    producedAt: ranAt?.at ?? null,
    basis: 'declared',
  };
}

/** JUnit XML, as most test runners write it: totals from the cases, whatever the suites declare. */
export const junit: Reader = {
  dialect: 'junit',
  kind: 'test',
  patterns: [
    '**/junit*.xml',
    '**/*junit*.xml',
    '**/*junit*/**/*.xml',
    '**/TEST-*.xml',
    '**/TESTS-*.xml',
    '**/*test-results*/**/*.xml',
    '**/*test-reports*/**/*.xml',
    '**/test_results/**/*.xml',
    '**/test_reports/**/*.xml',
    '**/TestResults/**/*.xml',
    '**/surefire-reports/*.xml',
    '**/failsafe-reports/*.xml',
    '**/*test-results*.xml',
    '**/*test-report*.xml',
    '**/*test_results*.xml',
    '**/*test_report*.xml',
    '**/results.xml',
    '**/report.xml',
    '**/test.xml',
    '**/tests.xml',
    '**/pytest*.xml',
    '**/nosetests.xml',
    '**/rspec*.xml',
    '**/xunit*.xml',
  ],
  recognises: (head, path) => beginsAsJunit(head) || isNoReport(head, path),
  read,
};
