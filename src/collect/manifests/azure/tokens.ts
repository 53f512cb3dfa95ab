import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { hole, lift, oneOf } from '../candidates.ts';
import { emptyObject } from '../intrinsics.ts';

/** What a token stands for: a name that Azure makes up, a value that is not known, or one that nobody must know. */
export type TokenKind = 'symbol' | 'unknown' | 'secret';

export type Token = {
  kind: TokenKind;
  reason: string;
  /** The values that it can have, where they are few and known. */
  among?: readonly Json[];
  /** Id of the resource that it is read from. */
  subject?: string;
  /** What a setting holds where it stands; of a name that Azure makes up, a reference. */
  form?: 'parameter' | 'secret-parameter' | 'secret-reference';
};

const TOKEN = /\$\{[^}]*\}/g;
const WHOLE = /^\$\{[^}]*\}$/;
const WEIGHT: Record<TokenKind, number> = { symbol: 0, unknown: 1, secret: 2 };

/**
 * Parts of values that are only known at deployment. Each is a text `${...}` that says what it is, so that the same thing has the
 * same text wherever it is named: a resource and what refers to it are found to be one although their names are not known.
 */
export class Tokens {
  private readonly known = new Map<string, Token>();

  /** The text of a token. Braces within it are left out, so that it ends where it ends. */
  make(text: string, token: Token): string {
    const made = `\${${text.replace(/[{}]|\$(?=\{)/g, '')}}`;
    if (!this.known.has(made)) this.known.set(made, token);
    return made;
  }

  /** The token that a value as a whole is. */
  whole(value: Json): Token | undefined {
    return typeof value === 'string' && WHOLE.test(value) ? this.known.get(value) : undefined;
  }

  /** Tokens in a text or below a value, each once. */
  inside(value: Json): Map<string, Token> {
    const found = new Map<string, Token>();
    const walk = (part: Json): void => {
      if (typeof part === 'string') {
        for (const [text] of part.matchAll(TOKEN)) {
          const token = this.known.get(text);
          if (token) found.set(text, token);
        }
      } else if (Array.isArray(part)) part.forEach(walk);
      else if (typeof part === 'object' && part !== null && !isHole(part)) Object.values(part).forEach(walk);
    };
    walk(value);
    return found;
  }

  /** A token over what a function makes of others; the weightiest of them says what it is. */
  over(text: string, parts: readonly Json[]): string {
    let token: Token = { kind: 'symbol', reason: 'only known after deployment' };
    for (const part of parts) {
      for (const inner of this.inside(part).values()) {
        if (WEIGHT[inner.kind] > WEIGHT[token.kind])
          token = { kind: inner.kind, reason: inner.reason, ...(inner.form ? { form: inner.form } : {}) };
      }
    }
    return this.make(text, token);
  }

  /** Values with tokens in them as what they are: names stay, what is not known is a hole. */
  settle(value: Json): Json {
    if (typeof value === 'string') return this.settleText(value);
    if (Array.isArray(value)) return value.map((item) => this.settle(item));
    if (typeof value !== 'object' || value === null) return value;
    if (isHole(value)) {
      if (!value.among) return value;
      return oneOf(
        value.unresolved,
        value.among.map((candidate) => this.settle(candidate)),
      );
    }
    const object = emptyObject();
    for (const name of Object.keys(value)) object[name] = this.settle(value[name] ?? null);
    return object;
  }

  private settleText(text: string): Json {
    const inside = [...this.inside(text)].filter(([, token]) => token.kind !== 'symbol' || token.among !== undefined);
    if (inside.length === 0) return text;
    const parts = inside.map(([, { reason, among }]) => (among ? oneOf(reason, among) : hole(reason)));
    return lift(parts, (values) =>
      this.substitute(text, new Map(inside.map(([name], index) => [name, values[index] ?? null]))),
    );
  }

  /** A value with others in the place of tokens; a text that is one token as a whole takes the value as it is. */
  substitute(value: Json, by: ReadonlyMap<string, Json>): Json {
    if (typeof value === 'string') {
      const whole = by.get(value);
      if (whole !== undefined) return whole;
      return value.replace(TOKEN, (token) => {
        const put = by.get(token);
        return put === undefined || (typeof put === 'object' && put !== null) ? token : String(put ?? '');
      });
    }
    if (Array.isArray(value)) return value.map((item) => this.substitute(item, by));
    if (typeof value !== 'object' || value === null || isHole(value)) return value;
    const object = emptyObject();
    for (const name of Object.keys(value)) object[name] = this.substitute(value[name] ?? null, by);
    return object;
  }
}
