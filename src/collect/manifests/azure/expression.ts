/** An expression of the ARM template language, between its brackets. Names of functions are in lower case, since capitals do not count. */
export type Expression =
  | { kind: 'literal'; value: string | number }
  /** `namespace` is set for a function that the template declares itself. */
  | { kind: 'call'; namespace: string | null; name: string; arguments: Expression[] }
  | { kind: 'member'; of: Expression; name: Expression };

/** Characters of one expression; Azure takes no more. */
export const MAX_EXPRESSION = 24_576;

/** Calls and members that one expression may nest. */
const MAX_DEPTH = 100;

/** Whether a text is worked out at deployment: it stands in brackets, and `[[` at its beginning is one bracket. */
export function isExpression(text: string): boolean {
  return text.startsWith('[') && text.endsWith(']') && !text.startsWith('[[');
}

/** A text that is no expression, as it is deployed. */
export function plainText(text: string): string {
  return text.startsWith('[[') ? text.slice(1) : text;
}

/** What stands between the brackets of a text; null where it is not well formed, or too long or deep for us. */
export function parseExpression(text: string): Expression | null {
  if (!isExpression(text) || text.length > MAX_EXPRESSION) return null;
  const parser = new Parser(text.slice(1, -1));
  const expression = parser.expression(0);
  return expression !== null && parser.atEnd() ? expression : null;
}

const SPACE = /\s*/y;
const NUMBER = /-?\d+(?:\.\d+)?/y;
const NAME = /[A-Za-z_$][\w$]*/y;
const QUOTED = /'(?:[^']|'')*'/y;

class Parser {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  atEnd(): boolean {
    this.take(SPACE);
    return this.at === this.text.length;
  }

  expression(depth: number): Expression | null {
    if (depth > MAX_DEPTH) return null;
    let found = this.primary(depth);
    for (let members = 0; found !== null; members++) {
      const name = this.member(depth);
      if (name === undefined) return found;
      if (name === null || members > MAX_DEPTH) return null;
      found = { kind: 'member', of: found, name };
    }
    return null;
  }

  /** Undefined: no member follows. Null: what follows is none. */
  private member(depth: number): Expression | null | undefined {
    if (this.sign('.')) {
      this.sign('?');
      const name = this.take(NAME);
      return name === null ? null : { kind: 'literal', value: name };
    }
    if (!this.sign('[')) return undefined;
    this.sign('?');
    const index = this.expression(depth + 1);
    return index !== null && this.sign(']') ? index : null;
  }

  private primary(depth: number): Expression | null {
    this.take(SPACE);
    const quoted = this.take(QUOTED);
    if (quoted !== null) return { kind: 'literal', value: quoted.slice(1, -1).replaceAll("''", "'") };
    const number = this.take(NUMBER);
    if (number !== null) return { kind: 'literal', value: Number(number) };
    const first = this.take(NAME);
    if (first === null) return null;
    const second = this.sign('.') ? this.take(NAME) : null;
    if (!this.sign('(')) return null;
    const list = this.list(depth);
    if (list === null) return null;
    const name = (second ?? first).toLowerCase();
    return { kind: 'call', namespace: second === null ? null : first.toLowerCase(), name, arguments: list };
  }

  private list(depth: number): Expression[] | null {
    const found: Expression[] = [];
    if (this.sign(')')) return found;
    for (;;) {
      const next = this.expression(depth + 1);
      if (next === null) return null;
      found.push(next);
      if (this.sign(')')) return found;
      if (!this.sign(',')) return null;
    }
  }

  private sign(sign: string): boolean {
    this.take(SPACE);
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }
}
