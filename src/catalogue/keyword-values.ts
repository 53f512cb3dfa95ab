import type { Schema } from '../model/check.ts';
import type { Json, Scalar } from '../model/json.ts';
import { attributeNames, attributeType, domainOf, isPossible, isScalar, type Keyword, kindsOf } from './keywords.ts';
import { takesParameter, valueFault } from './parameters.ts';
import { patternFault } from './patterns.ts';
import { called, kindsInWords, refuse, type Spot } from './spot.ts';
import { suggest } from './suggest.ts';

const TYPES = ['null', 'boolean', 'number', 'integer', 'string', 'array', 'object'];

function refuseImpossible(values: readonly Scalar[], spot: Spot): void {
  const impossible = values.find((value) => !isPossible(value, spot.type));
  if (impossible === undefined) return;
  const domain = domainOf(spot.type)?.map(String) ?? [];
  const hint = domain.length > 0 ? suggest(String(impossible), domain) : ` It is ${kindsInWords(spot)}.`;
  refuse(spot, 'impossible-value', `${called(spot)} can never be ${JSON.stringify(impossible)}.${hint}`);
}

/** Puts the value of a parameter at a keyword, with the parameter's name beside it. */
export function setParameter(schema: Schema, keyword: Keyword, name: string, spot: Spot): void {
  const { parameters, used } = spot.found;
  if (!takesParameter(keyword)) {
    refuse(spot, 'parameter-misplaced', `${keyword} cannot be a parameter: write it out.`);
    return;
  }
  if (!Object.hasOwn(parameters, name)) {
    const hint = suggest(name, Object.keys(parameters));
    refuse(spot, 'parameter-undeclared', `The parameter ${name} is not declared under parameters.${hint}`);
    return;
  }
  used.add(name);
  schema.params = { ...schema.params, [keyword]: name };
  const value = parameters[name]?.value ?? null;
  const fault = value === null ? null : valueFault(keyword, value);
  if (fault !== null) {
    refuse(spot, 'parameter-value', `${keyword} takes ${fault}; the default of the parameter ${name} is another.`);
  } else if (value !== null && (keyword === 'const' || keyword === 'enum')) {
    refuseImpossible([value].flat().filter(isScalar), spot);
  }
}

/** Puts a written-out value at a keyword that takes one. */
export function setValue(schema: Schema, keyword: Keyword, written: Json, spot: Spot): void {
  const fault = valueFault(keyword, written);
  if (fault !== null) {
    refuse(spot, 'keyword-value', `${keyword} takes ${fault}.`);
    return;
  }
  if (Array.isArray(written) && written.length === 0) {
    refuse(spot, 'keyword-value', `${keyword} lists no value: nothing can be one of none.`);
  }
  if (keyword === 'const' || keyword === 'enum') refuseImpossible([written].flat().filter(isScalar), spot);
  Object.assign(schema, { [keyword]: written });
}

export function setType(schema: Schema, written: Json, spot: Spot): void {
  const names = [written].flat();
  const possible = [...kindsOf(spot.type)];
  for (const name of names) {
    if (typeof name !== 'string' || !TYPES.includes(name)) {
      refuse(spot, 'keyword-value', `type takes a kind of value.${suggest(String(name), TYPES)}`);
    } else if (!possible.some((kind) => kind === name || (kind === 'number' && name === 'integer'))) {
      refuse(spot, 'impossible-value', `${called(spot)} can never be ${name}: it is ${kindsInWords(spot)}.`);
    }
  }
  if (possible.every((kind) => names.includes(kind))) {
    refuse(spot, 'says-nothing', `${called(spot)} is always ${kindsInWords(spot)}: leave type out.`);
  }
  const [only] = names;
  schema.type = names.length === 1 ? String(only) : names.map(String);
}

export function setPattern(schema: Schema, written: Json, spot: Spot): void {
  const fault = typeof written === 'string' ? patternFault(written) : 'pattern takes a text.';
  if (fault !== null) refuse(spot, 'pattern-refused', fault);
  else schema.pattern = String(written);
}

export function setRequired(schema: Schema, written: Json, spot: Spot): void {
  const names = [written].flat().map(String);
  for (const name of names) {
    if (attributeType(spot.type, name) !== null) continue;
    const hint = suggest(name, attributeNames(spot.type));
    refuse(spot, 'attribute-unknown', `${called(spot)} has no attribute ${name}.${hint}`);
  }
  schema.required = names;
}
