import type { Json } from '../../../model/json.ts';

/** Variables inside variables that we follow. */
const MAX_NESTED = 20;

/** A text taken apart: pieces that stand as they are, and variables. */
export type Text = (string | Variable)[];

/** `${first, second, 'literal'}`: the first source that has a value counts. `written` is the text between the braces. */
export type Variable = { sources: Source[]; written: string };

export type Source = { literal: Json } | { type: string; params: Text[]; address: Text | null };

/** What variables begin and end with; older services choose it with `variableSyntax`. */
export type Delimiters = { open: string; close: string };

export const STANDARD: Delimiters = { open: '${', close: '}' };

/** The text with its variables; null where it cannot be read as one. `${AWS::Region}` and `${Resource}` are text. */
export function parseText(text: string, delimiters: Delimiters = STANDARD): Text | null {
  if (!text.includes(delimiters.open)) return [text];
  try {
    return new Scanner(text, delimiters).text();
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

class Malformed extends Error {}

const TYPE = /[a-z][A-Za-z0-9_-]*(?=\(|:(?!:))/y;
const LITERAL = /[^,}]*/y;
const SPACE = /\s*/y;

class Scanner {
  private readonly source: string;
  private readonly delimiters: Delimiters;
  private at = 0;
  private depth = 0;

  constructor(source: string, delimiters: Delimiters) {
    this.source = source;
    this.delimiters = delimiters;
  }

  /** The whole text. */
  text(): Text {
    return this.pieces(() => false);
  }

  /** Pieces up to where `ends` says so at a character that stands in no variable. */
  private pieces(ends: (character: string) => boolean): Text {
    const { open } = this.delimiters;
    const pieces: Text = [];
    let plain = '';
    while (this.at < this.source.length && !ends(this.source[this.at] ?? '')) {
      if (!this.source.startsWith(open, this.at)) {
        plain += this.source[this.at++];
        continue;
      }
      let slashes = 0;
      while (plain[plain.length - 1 - slashes] === '\\') slashes++;
      const escaped = slashes % 2 === 1;
      if (slashes > 0) plain = plain.slice(0, plain.length - Math.ceil(slashes / 2));
      this.at += open.length;
      TYPE.lastIndex = this.at;
      if (escaped || !TYPE.test(this.source)) {
        plain += open;
        continue;
      }
      if (plain !== '') pieces.push(plain);
      plain = '';
      pieces.push(this.variable());
    }
    if (plain !== '') pieces.push(plain);
    return pieces;
  }

  /** From the first character after the opening. */
  private variable(): Variable {
    if (++this.depth > MAX_NESTED) throw new Malformed();
    const start = this.at;
    const sources = [this.from()];
    while (this.take(',')) sources.push(this.from());
    this.skip();
    const written = this.source.slice(start, this.at).trim();
    if (!this.source.startsWith(this.delimiters.close, this.at)) throw new Malformed();
    this.at += this.delimiters.close.length;
    this.depth--;
    return { sources, written };
  }

  private from(): Source {
    this.skip();
    const quoted = this.quoted();
    if (quoted !== null) return { literal: quoted };
    const type = this.match(TYPE);
    if (type === '') return { literal: literalOf(this.match(LITERAL).trim()) };
    const params = this.take('(') ? this.params() : [];
    if (!this.take(':')) return { type, params, address: null };
    this.skip();
    const named = this.quoted();
    if (named !== null) return { type, params, address: [named] };
    const address = trimmed(this.pieces((character) => character === ',' || character === '}'));
    return { type, params, address: address.length === 0 ? null : address };
  }

  private params(): Text[] {
    const params: Text[] = [];
    for (;;) {
      this.skip();
      if (this.take(')')) return params;
      const quoted = this.quoted();
      params.push(quoted !== null ? [quoted] : trimmed(this.pieces((character) => /[,)}]/.test(character))));
      this.skip();
      if (!this.take(',') && this.source[this.at] !== ')') throw new Malformed();
    }
  }

  /** A text in quotes; null where there is none. */
  private quoted(): string | null {
    const quote = this.source[this.at];
    if (quote !== "'" && quote !== '"') return null;
    const end = this.source.indexOf(quote, this.at + 1);
    if (end < 0) throw new Malformed();
    const text = this.source.slice(this.at + 1, end);
    this.at = end + 1;
    return text;
  }

  private take(character: string): boolean {
    this.skip();
    if (this.source[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private skip(): void {
    this.match(SPACE);
  }
}

function literalOf(word: string): Json {
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  if (word === '' || !Number.isFinite(Number(word))) throw new Malformed();
  return Number(word);
}

function trimmed(text: Text): Text {
  const [first, last] = [text[0], text.at(-1)];
  const pieces = [...text];
  if (typeof first === 'string') pieces[0] = first.trimStart();
  if (typeof last === 'string') pieces[pieces.length - 1] = String(pieces.at(-1)).trimEnd();
  return pieces.filter((piece) => piece !== '');
}
