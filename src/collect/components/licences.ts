import parse, { type Info } from 'spdx-expression-parse';
import type { Json } from '../../model/json.ts';
import { licenceId } from './licence-ids.ts';

/** Characters of an expression that is parsed, and of a name that is kept. */
const MAX_EXPRESSION = 2000;
const MAX_NAME = 200;
/** Ways to choose among the licences of one component. */
const MAX_CHOICES = 64;

/** Ways to choose: in each, the licences that all apply. */
type Choices = string[][];

/**
 * What the licences of a component come to. `choices` is a list of ways to choose with the ids that apply in each, or a hole; `isListed`
 * tells that all of it is in the SPDX licence list.
 */
export type Licensing = { licence: string; choices: Json; isListed: boolean };

/** Ids in the case of the list, operators in capitals: what the parser of expressions asks for. */
function normalised(expression: string): string {
  return expression.replace(/[\w.:+-]+/g, (word) => {
    if (/^(?:and|or|with)$/i.test(word)) return word.toUpperCase();
    return licenceId(word) ?? word;
  });
}

function parsed(expression: string): Info | null {
  if (expression.length > MAX_EXPRESSION) return null;
  try {
    return parse(normalised(expression));
  } catch {
    // What it throws quotes the expression.
    return null;
  }
}

function nameOf(info: Extract<Info, { license: string }>): string {
  const id = `${info.license}${info.plus === true ? '+' : ''}`;
  return info.exception === undefined ? id : `${id} WITH ${info.exception}`;
}

/** Alternatives of both taken together; null: there are too many. */
function product(left: Choices, right: Choices): Choices | null {
  if (left.length * right.length > MAX_CHOICES) return null;
  return left.flatMap((one) => right.map((other) => [...new Set([...one, ...other])]));
}

function choicesOf(info: Info): Choices | null {
  if ('license' in info) return [[nameOf(info)]];
  const left = choicesOf(info.left);
  const right = choicesOf(info.right);
  if (left === null || right === null) return null;
  if (info.conjunction === 'and') return product(left, right);
  return left.length + right.length > MAX_CHOICES ? null : [...left, ...right];
}

const TOO_MANY: Json = { unresolved: `there are more than ${MAX_CHOICES} ways to choose among its licences` };

function ofOne(statement: string): { choices: Choices | null; isListed: boolean } {
  const info = parsed(statement);
  if (info === null) return { choices: [[statement.slice(0, MAX_NAME)]], isListed: false };
  return { choices: choicesOf(info), isListed: !/LicenseRef-/.test(statement) };
}

/**
 * Reads the licences that a bill states of one component: each an SPDX expression, an id or a name. Null: it states none. Of several
 * without a word between them nobody can tell whether all apply or one may be chosen.
 */
export function licensingOf(statements: readonly string[]): Licensing | null {
  const known = [...new Set(statements.map((one) => one.trim()))].filter(
    (one) => !/^(?:|NOASSERTION|NONE)$/i.test(one),
  );
  if (known.length === 0) return null;
  const read = known.map(ofOne);
  const isListed = read.every((one) => one.isListed);
  const licence = known.map((one) => one.slice(0, MAX_NAME)).join(', ');
  let all: Choices | null = [[]];
  let any: Choices | null = [];
  for (const { choices } of read) {
    all = all === null || choices === null ? null : product(all, choices);
    any = any === null || choices === null || any.length + choices.length > MAX_CHOICES ? null : [...any, ...choices];
  }
  if (all === null || any === null) return { licence, choices: TOO_MANY, isListed };
  if (known.length === 1) return { licence, choices: all, isListed };
  const unresolved = 'whether all of its licences apply or one may be chosen is not said';
  return { licence, choices: { unresolved, among: [all, any] }, isListed };
}
