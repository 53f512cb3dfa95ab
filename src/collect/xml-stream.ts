// How an XML report is read, for every dialect of test results and of coverage:
//   streamXml(file, { what, setting, kinds, isRoot, hears, doctype? }) -> { rootLine, problems }
// `hears.open(name, attributes, line)` and `hears.close(name)` are called for each element (names without their prefix), and
// `hears.text(text)` for text and CDATA if it is there. xml-root.ts says what root a file begins with, for `recognises`.
import { SaxesParser } from 'saxes';
import type { EvidenceKind } from '../model/evidence.ts';
import type { Problem } from '../model/problem.ts';
import { readChunks, type SourceFile } from './source-file.ts';
import { type XmlDecoder, xmlDecoder } from './xml-decoder.ts';

/** Without a prototype's names in it: ask by name. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told of the elements of a file, in the order in which they come. Nothing more is told behind a problem that stops the reading. */
export type XmlEvents = {
  /** `line` is the one on which the start tag ends. */
  open: (name: string, attributes: XmlAttributes, line: number) => void;
  close: (name: string) => void;
  /** Text between two tags, and each CDATA section. Leave it out where no text is needed: texts are not put together then. */
  text?: (text: string) => void;
};

export type XmlReport = {
  /** What it should be, for messages: `test report`. */
  what: string;
  /** The setting that names such files: `collect.tests`. */
  setting: string;
  /** The kinds of evidence that are not whole if it cannot be read to its end. */
  kinds: EvidenceKind[];
  /** Whether the name (without prefix) is a root of the dialect. */
  isRoot: (name: string) => boolean;
  hears: XmlEvents;
  /**
   * What to do with a document type: `refused` (the default), or `passed-over` for dialects whose writers always declare one. It is
   * never fetched, and one that declares something itself (entities) is refused in any case.
   */
  doctype?: 'refused' | 'passed-over';
};

/** Elements inside elements. Reports have five to thirty. */
const MAX_DEPTH = 200;
/** Attributes of one element, and characters between two tags; both are held in memory. */
const MAX_ATTRIBUTES = 1000;
const MAX_BETWEEN_TAGS = 64 << 20;
/** Bytes given to the parser at once: strings this short are gone before the next full collection of garbage. */
const PIECE = 1 << 15;

/** What saxes objects to and goes on behind as if it were text. */
const HARMLESS = /disallowed character\.$|malformed character entity|is disallowed in char data/;

const DAMAGE = {
  nul: { code: 'xml-nul', words: 'NUL bytes in it, as of a file that was not written to its end, are passed over.' },
  'not-utf8': { code: 'xml-encoding', words: 'Bytes in it that are no UTF-8 are read as replacement characters.' },
} as const;

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/**
 * Reads the file once, piece by piece, in memory that does not grow with it. Never throws for what is in the file: the first thing that
 * cannot be read is a problem with its place, and what was told before stays. `rootLine` is null if not even the root was reached.
 */
export function streamXml(file: SourceFile, report: XmlReport): { rootLine: number | null; problems: Problem[] } {
  const { what, kinds, hears } = report;
  const parser = new SaxesParser({ xmlns: false });
  const notes = new Map<string, Problem>();
  let decode: XmlDecoder | null | undefined;
  let problem: Problem | null = null;
  let rootLine: number | null = null;
  let depth = 0;
  let attributes = 0;
  let sinceTag = 0;

  const stop = (code: string, message: string) => {
    problem ??= {
      code,
      message: `${message} What was counted up to there stands, but nothing can pass on it: write the report again, or take it out of ${report.setting}.`,
      kinds,
      place: { path: file.path, line: parser.line, column: parser.column + 1, pointer: null },
    };
  };
  const damage = (which: keyof typeof DAMAGE, before: string) => {
    if (notes.has(which)) return;
    const line = parser.line + before.split('\n').length - 1;
    const { code, words } = DAMAGE[which];
    notes.set(which, {
      code,
      message: `The ${what} is damaged. ${words}`,
      kinds: [],
      place: { path: file.path, line, column: null, pointer: null },
    });
  };

  parser.on('error', (error) => {
    if (!HARMLESS.test(error.message))
      stop('xml-syntax', `The ${what} is not well-formed XML from here on, as when it was cut off.`);
  });
  parser.on('doctype', (declared) => {
    if (report.doctype === 'passed-over' && !declared.includes('[')) return;
    stop('xml-doctype', `The ${what} declares a document type; those are not read, as they can pull in other files.`);
  });
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    if (++attributes > MAX_ATTRIBUTES) stop('cap-reached', `An element has more than ${MAX_ATTRIBUTES} attributes.`);
  });
  parser.on('opentag', (tag) => {
    sinceTag = 0;
    if (problem !== null) return;
    const name = withoutPrefix(tag.name);
    if (depth === 0 && !report.isRoot(name)) {
      return stop('not-a-report', `The file is called a ${what} and is something else.`);
    }
    rootLine ??= parser.line;
    if (++depth > MAX_DEPTH) return stop('cap-reached', `Elements are nested more than ${MAX_DEPTH} deep.`);
    hears.open(name, tag.attributes, parser.line);
  });
  parser.on('closetag', (tag) => {
    sinceTag = 0;
    if (problem !== null) return;
    depth--;
    hears.close(withoutPrefix(tag.name));
  });
  const { text: hearText } = hears;
  if (hearText !== undefined) {
    const take = (text: string) => {
      if (problem === null && depth > 0) hearText(text);
    };
    parser.on('text', take);
    parser.on('cdata', take);
  }

  const take = (piece: Buffer) => {
    if (problem !== null) return;
    decode ??= xmlDecoder(piece, damage);
    if (decode === null) {
      return stop('xml-encoding', `The ${what} says that it is in an encoding that is not known here; use UTF-8.`);
    }
    const text = decode(piece);
    sinceTag += text.length;
    if (sinceTag > MAX_BETWEEN_TAGS) {
      return stop('cap-reached', `There are more than ${MAX_BETWEEN_TAGS} characters between two tags.`);
    }
    parser.write(text);
  };
  readChunks(file, (chunk) => {
    for (let at = 0; at < chunk.length && problem === null; at += PIECE) take(chunk.subarray(at, at + PIECE));
  });
  if (problem === null) parser.close();
  return { rootLine, problems: [...(problem === null ? [] : [problem]), ...notes.values()] };
}
