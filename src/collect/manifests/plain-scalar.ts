import type { Json } from '../../model/json.ts';

const WORDS = new Map<string, Json>([
  ['', null],
  ['~', null],
]);
for (const word of ['null', 'Null', 'NULL']) WORDS.set(word, null);
for (const word of ['true', 'yes', 'on']) for (const form of forms(word)) WORDS.set(form, true);
for (const word of ['false', 'no', 'off']) for (const form of forms(word)) WORDS.set(form, false);

function forms(word: string): string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}

const DECIMAL = /^[-+]?(0|[1-9][0-9_]*)$/;
const OCTAL = /^[-+]?0[0-7_]+$/;
const RADIX = /^[-+]?0(x[0-9a-fA-F_]+|o[0-7]+|b[01_]+)$/;
const FLOAT = /^[-+]?([0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?$|^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$/;

/**
 * What CloudFormation reads in a plain YAML scalar: YAML 1.1 without its dates. So `yes` is true, `0777` is octal and
 * `2012-10-17` is text. A whole number too long for a double stays text.
 */
export function plainScalar(source: string): Json {
  const word = WORDS.get(source);
  if (word !== undefined) return word;
  const first = source.charCodeAt(0);
  // Only a digit, a sign or a point can start a number.
  if (!((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46)) return source;
  const digits = source.replaceAll('_', '');
  if (DECIMAL.test(source)) return safe(Number(digits), source);
  if (OCTAL.test(source))
    return safe(
      signed(digits, (rest) => Number.parseInt(rest, 8)),
      source,
    );
  if (RADIX.test(source)) return safe(signed(digits, Number), source);
  if (FLOAT.test(source)) return safe(Number(digits), source);
  return source;
}

function signed(text: string, read: (rest: string) => number): number {
  if (text.startsWith('-')) return -read(text.slice(1));
  return read(text.startsWith('+') ? text.slice(1) : text);
}

function safe(value: number, source: string): Json {
  if (!Number.isFinite(value)) return source;
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? source : value;
}
