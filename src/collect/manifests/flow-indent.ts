import { Lexer } from 'yaml';

/** What the lexer puts among the pieces of the text without it standing there: a document begins, a flow is given up, a scalar follows. */
const FLOW_GIVEN_UP = '\u0018';
const MARKS = new Set(['\u0002', FLOW_GIVEN_UP, '\u001f']);

/** Lines that are indented, one for each time that the text is gone over. */
const MAX_LINES = 50;

/** Characters of a text that is gone over again and again. */
const MAX_LENGTH = 1 << 18;

const INDENT = ' '.repeat(64);

/** A text and, for an offset in it, the offset in the text that it was made from. */
export type Indented = { text: string; original: (offset: number) => number };

/**
 * The text with the lines of `[...]` and `{...}` indented deeper than what they stand in, or null where that is not what is wrong
 * with it. YAML 1.2 asks for it and our parser insists; CloudFormation's takes them at any indentation, and templates have them so.
 */
export function indentFlows(text: string): Indented | null {
  if (text.length > MAX_LENGTH || [...MARKS].some((mark) => text.includes(mark))) return null;
  const inserted: number[] = [];
  let indented = text;
  for (let at = givenUpAt(indented); at !== null; at = givenUpAt(indented)) {
    if (inserted.length === MAX_LINES) return null;
    inserted.push(at);
    indented = indented.slice(0, at) + INDENT + indented.slice(at);
  }
  if (inserted.length === 0) return null;
  const original = (offset: number) =>
    inserted.reduce((left, at) => (offset > at ? left - Math.min(INDENT.length, offset - at) : left), offset);
  return { text: indented, original };
}

/** Where the first line of a flow stands that is not indented enough. */
function givenUpAt(text: string): number | null {
  let offset = 0;
  for (const piece of new Lexer().lex(text)) {
    if (piece === FLOW_GIVEN_UP) return offset < text.length ? offset : null;
    if (!MARKS.has(piece)) offset += piece.length;
  }
  return null;
}
