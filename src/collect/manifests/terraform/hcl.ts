import type { Json } from '../../../model/json.ts';

/** Levels that blocks and values of a configuration may be nested. */
const MAX_DEPTH = 100;

/** A value as it is written: known where it is a literal, through and through or in parts. */
export type Written =
  | { kind: 'literal'; value: Json; offset: number }
  | { kind: 'list'; items: Written[]; offset: number }
  | { kind: 'object'; entries: Map<string, Written>; offset: number }
  /** Names of other things in it, as `references` of a plan has them. */
  | { kind: 'expression'; references: string[]; offset: number };

/** `resource "aws_sqs_queue" "jobs" { ... }`, or a block within one. */
export type Block = {
  type: string;
  labels: string[];
  offset: number;
  /** Offset behind its closing brace. */
  end: number;
  attributes: Map<string, Written>;
  blocks: Block[];
};

/** A file of Terraform's language; `fault` is the offset at which it stops being one. */
export type Hcl = {
  blocks: Block[];
  /** In the order of the file, marks and all. */
  comments: { text: string; offset: number }[];
  fault: number | null;
};

export function parseHcl(text: string): Hcl {
  const parser = new Parser(text);
  const top: Block = { type: '', labels: [], offset: 0, end: text.length, attributes: new Map(), blocks: [] };
  const read = (fault: number | null): Hcl => ({ blocks: top.blocks, comments: parser.comments(), fault });
  try {
    parser.body(top, 0);
    return read(parser.atEnd() ? null : parser.at);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return read(parser.at);
  }
}

class Fault extends Error {}

// A comment that nobody closes goes to the end of the file, so that no text is gone through twice.
const BLANK = /(?:[ \t]+|\/\*[\s\S]*?(?:\*\/|$))*/y;
const BETWEEN = /(?:[\s\uFEFF]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))*/y;
const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEREDOC = /<<(-?)([\w-]+)[ \t]*\r?\n/y;
/** Where a literal may end; what follows anything else makes an expression of it. */
const ENDS = /[ \t]*(?:\/\*[\s\S]*?(?:\*\/|$)[ \t]*)*(?=[\r\n,}\])]|#|\/\/|$)/y;
const TRAVERSAL =
  /(?<![\p{L}\p{N}_.-])[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*|\[(?:\d+|"(?:[^"\\]|\\.)*")\])+/gu;
const COMMENT = /#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
/** What may stand between words, and so hold comments. */
const SPACES: ReadonlySet<RegExp> = new Set([BLANK, BETWEEN, ENDS]);

class Parser {
  at = 0;
  /** By offset: what turns out to be no literal is read again. */
  private readonly spaces = new Map<number, string>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  atEnd(): boolean {
    this.take(BETWEEN);
    return this.at >= this.text.length;
  }

  comments(): { text: string; offset: number }[] {
    const found = new Map<number, string>();
    for (const [start, space] of this.spaces)
      for (const { 0: text, index } of space.matchAll(COMMENT)) found.set(start + index, text);
    return [...found].map(([offset, text]) => ({ text, offset })).sort((a, b) => a.offset - b.offset);
  }

  /** What stands between braces, or in the whole file. */
  body(into: Block, depth: number): void {
    if (depth > MAX_DEPTH) throw new Fault();
    for (;;) {
      this.take(BETWEEN);
      if (this.at >= this.text.length || this.text[this.at] === '}') return;
      const offset = this.at;
      const name = this.need(NAME);
      this.take(BLANK);
      if (this.text[this.at] === '=' && this.text[this.at + 1] !== '=') {
        this.at++;
        this.take(BLANK);
        into.attributes.set(name, { ...this.value(depth), offset });
      } else into.blocks.push(this.block(name, offset, depth));
    }
  }

  private block(type: string, offset: number, depth: number): Block {
    const block: Block = { type, labels: [], offset, end: offset, attributes: new Map(), blocks: [] };
    while (this.text[this.at] !== '{') {
      const label = this.text[this.at] === '"' ? this.quoted() : this.need(NAME);
      if (label === null) throw new Fault();
      block.labels.push(label);
      this.take(BLANK);
    }
    this.at++;
    this.body(block, depth + 1);
    if (this.text[this.at] !== '}') throw new Fault();
    this.at++;
    block.end = this.at;
    return block;
  }

  private value(depth: number): Written {
    if (depth > MAX_DEPTH) throw new Fault();
    const offset = this.at;
    const literal = this.literal(depth);
    if (literal !== null && this.take(ENDS) !== null) return literal;
    this.at = offset;
    this.expression();
    return { kind: 'expression', references: referencesOf(this.text.slice(offset, this.at)), offset };
  }

  /** A literal, a list or an object; null where something else stands there. What was read of it is read again. */
  private literal(depth: number): Written | null {
    const offset = this.at;
    const first = this.text[offset];
    if (first === '"') {
      const value = this.quoted();
      return value === null ? null : { kind: 'literal', value, offset };
    }
    if (first === '<') return this.heredoc(offset);
    if (first === '[') return this.list(depth, offset);
    if (first === '{') return this.object(depth, offset);
    const number = this.take(NUMBER);
    if (number !== null) return { kind: 'literal', value: Number(number), offset };
    const word = this.take(NAME);
    if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true', offset };
    return word === 'null' ? { kind: 'literal', value: null, offset } : null;
  }

  private list(depth: number, offset: number): Written | null {
    this.at++;
    const items: Written[] = [];
    for (;;) {
      this.take(BETWEEN);
      if (this.text[this.at] === ']') break;
      if (/for\b/y.test(this.text.slice(this.at, this.at + 4))) return null;
      items.push(this.value(depth + 1));
      this.take(BETWEEN);
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] !== ']') return null;
    }
    this.at++;
    return { kind: 'list', items, offset };
  }

  private object(depth: number, offset: number): Written | null {
    this.at++;
    const entries = new Map<string, Written>();
    for (;;) {
      this.take(BETWEEN);
      if (this.text[this.at] === '}') break;
      const start = this.at;
      const name = this.text[start] === '"' ? this.quoted() : this.take(NAME);
      if (name === null || name === 'for') return null;
      this.take(BLANK);
      if (this.text[this.at] !== '=' && this.text[this.at] !== ':') return null;
      this.at++;
      this.take(BLANK);
      entries.set(name, { ...this.value(depth + 1), offset: start });
      this.take(BETWEEN);
      if (this.text[this.at] === ',') this.at++;
    }
    this.at++;
    return { kind: 'object', entries, offset };
  }

  /** A text in quotes; null where something is put into it. */
  private quoted(): string | null {
    const start = this.at;
    this.template();
    const inside = this.text.slice(start + 1, this.at - 1);
    if (/(^|[^$])\$\{|(^|[^%])%\{/.test(inside)) return null;
    return inside.replace(/\$\$\{|%%\{|\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/g, (mark, escaped?: string) => {
      if (escaped === undefined) return mark.slice(1);
      if (/^[uU]./.test(escaped)) return codePoint(escaped.slice(1));
      return ESCAPES.get(escaped) ?? escaped;
    });
  }

  /** Past a text in quotes and all that is put into it. */
  private template(): void {
    this.at++;
    for (;;) {
      const mark = this.text[this.at];
      if (mark === undefined || mark === '\n') throw new Fault();
      if (mark === '"') break;
      if (mark === '\\') this.at += 2;
      else if ((mark === '$' || mark === '%') && this.text[this.at + 1] === mark && this.text[this.at + 2] === '{')
        this.at += 3;
      else if ((mark === '$' || mark === '%') && this.text[this.at + 1] === '{') {
        this.at++;
        this.bracketed();
      } else this.at++;
    }
    this.at++;
  }

  private heredoc(offset: number): Written | null {
    HEREDOC.lastIndex = this.at;
    const found = HEREDOC.exec(this.text);
    if (found === null) return null;
    const start = HEREDOC.lastIndex;
    const end = new RegExp(`^[ \\t]*${found[2]}[ \\t]*\\r?$`, 'gm');
    end.lastIndex = start;
    const last = end.exec(this.text);
    if (last === null) throw new Fault();
    this.at = last.index + last[0].trimEnd().length;
    const lines = this.text.slice(start, last.index);
    if (/(^|[^$])\$\{|(^|[^%])%\{/.test(lines)) return null;
    return { kind: 'literal', value: found[1] === '-' ? unindented(lines) : lines, offset };
  }

  /** Past an expression: to the end of its line, or to what closes what it stands in. */
  private expression(): void {
    for (;;) {
      this.take(BLANK);
      const mark = this.text[this.at];
      if (mark === undefined || /[\r\n,}\])#]/.test(mark) || this.text.startsWith('//', this.at)) return;
      if (mark === '"') this.template();
      else if (/[[({]/.test(mark)) this.bracketed();
      else if (mark === '<' && this.isHeredoc()) this.heredoc(this.at);
      else this.at++;
    }
  }

  private isHeredoc(): boolean {
    HEREDOC.lastIndex = this.at;
    return HEREDOC.test(this.text);
  }

  /** Past brackets and all that is in them. */
  private bracketed(): void {
    let depth = 0;
    do {
      this.take(BETWEEN);
      const mark = this.text[this.at];
      if (mark === undefined || depth > MAX_DEPTH) throw new Fault();
      if (mark === '"') this.template();
      else if (mark === '<' && this.isHeredoc()) this.heredoc(this.at);
      else {
        if (/[[({]/.test(mark)) depth++;
        else if (/[\])}]/.test(mark)) depth--;
        this.at++;
      }
    } while (depth > 0);
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null) return null;
    if (found[0] !== '' && SPACES.has(pattern) && /#|\/[/*]/.test(found[0])) this.spaces.set(this.at, found[0]);
    this.at = pattern.lastIndex;
    return found[0];
  }

  private need(pattern: RegExp): string {
    const found = this.take(pattern);
    if (found === null || found === '') throw new Fault();
    return found;
  }
}

const ESCAPES = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function codePoint(digits: string): string {
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

function unindented(lines: string): string {
  const indents = lines
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [/^[ \t]*/.exec(line)?.[0].length ?? 0]));
  const least = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.replace(new RegExp(`^[ \\t]{0,${least}}`, 'gm'), '');
}

/** What an expression names: words with a dot or a key behind them. One in a text that is no template names nothing that is there. */
function referencesOf(expression: string): string[] {
  return [...new Set([...expression.matchAll(TRAVERSAL)].map(([name]) => name))];
}
