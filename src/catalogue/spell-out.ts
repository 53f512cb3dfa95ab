import { judge } from '../evaluate/judge.ts';
import type { Schema } from '../model/check.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { setParameter, setPattern, setRequired, setType, setValue } from './keyword-values.ts';
import {
  attributeNames,
  attributeType,
  domainOf,
  isKeyword,
  isScalar,
  KEYWORDS,
  type Keyword,
  kindOf,
  kindsOf,
} from './keywords.ts';
import { at, called, element, kindsInWords, refuse, type SpellOut, type Spot, within } from './spot.ts';
import { suggest } from './suggest.ts';

/** Keywords whose value is a schema, where a parameter stands for a `const`. */
const SCHEMA_VALUED: readonly Keyword[] = ['not', 'items', 'contains', 'properties'];

/** The parameter's name of `{ param: name }`; null: it is something else. */
function parameterOf(written: Json): string | null {
  if (kindOf(written) !== 'object') return null;
  const { param, ...others } = written as JsonObject;
  return typeof param === 'string' && Object.keys(others).length === 0 ? param : null;
}

/** Whether a key means the keyword here: one that can say something of this place. `pattern` is an attribute of an action, say. */
function meansKeyword(key: string, { type }: Spot): key is Keyword {
  if (!isKeyword(key)) return false;
  const kind = KEYWORDS[key];
  return kind === null || kindsOf(type).has(kind) || attributeType(type, key) === null;
}

function setCombination(schema: Schema, keyword: 'anyOf' | 'allOf', written: Json, spot: Spot): void {
  if (Array.isArray(written) && written.length > 0) {
    schema[keyword] = written.map((each, index) => spellAt(each, at(spot, index)));
  } else {
    refuse(spot, 'keyword-value', `${keyword} takes a list with something in it.`);
  }
}

function setKeyword(schema: Schema, keyword: Keyword, written: Json, spot: Spot): void {
  const kind = KEYWORDS[keyword];
  const parameter = parameterOf(written);
  if (kind !== null && !kindsOf(spot.type).has(kind)) {
    const what = `${called(spot)}, which is ${kindsInWords(spot)}`;
    refuse(spot, 'says-nothing', `${keyword} speaks of a value that is ${kind} and says nothing of ${what}.`);
  } else if (parameter !== null && !SCHEMA_VALUED.includes(keyword)) {
    setParameter(schema, keyword, parameter, spot);
  } else if (keyword === 'anyOf' || keyword === 'allOf') {
    setCombination(schema, keyword, written, spot);
  } else if (keyword === 'not') {
    schema.not = spellAt(written, spot);
  } else if (keyword === 'items' || keyword === 'contains') {
    spot.found.lists.set(spot.path, spot.keys);
    schema[keyword] = spellPlace(written, element(spot));
  } else if (keyword === 'properties') {
    if (kindOf(written) === 'object') setAttributes(schema, written as JsonObject, spot);
    else refuse(spot, 'keyword-value', 'properties takes attributes, each with its demands.');
  } else if (keyword === 'type') {
    setType(schema, written, spot);
  } else if (keyword === 'pattern') {
    setPattern(schema, written, spot);
  } else if (keyword === 'required') {
    setRequired(schema, written, spot);
  } else {
    setValue(schema, keyword, written, spot);
  }
}

function setAttributes(schema: Schema, written: JsonObject, spot: Spot): void {
  for (const [name, demand] of Object.entries(written)) {
    const place = within(spot, name);
    if (place === null) {
      const hint = suggest(name, [...attributeNames(spot.type), ...Object.keys(KEYWORDS)]);
      refuse(
        at(spot, name),
        'attribute-unknown',
        `${called(spot)} has no attribute ${name}, and it is no keyword.${hint}`,
      );
    } else if (Object.hasOwn(schema.properties ?? {}, name)) {
      refuse(place, 'attribute-twice', `${name} is demanded twice: put both under one, or use allOf.`);
    } else {
      schema.properties = { ...schema.properties, [name]: spellPlace(demand, place) };
    }
  }
}

/** A demand on a place with few values which is the same for each of them says nothing. */
function refuseConstant(schema: Schema, spot: Spot): void {
  const domain = domainOf(spot.type);
  if (domain === null || domain.length < 2 || JSON.stringify(schema).includes('"params"')) return;
  const [first, ...others] = domain.map((value) => judge(schema, value));
  if (others.some((verdict) => verdict !== first)) return;
  const all = domain.map(String).join(', ');
  refuse(spot, 'says-nothing', `This is ${first === 2 ? 'true' : 'false'} of every value of ${called(spot)}: ${all}.`);
}

/** Spells out what is demanded of one attribute, or of the elements of a list. */
function spellPlace(written: Json, spot: Spot): Schema {
  let refused = false;
  const found: SpellOut = {
    ...spot.found,
    refuse: (...fault) => {
      refused = true;
      spot.found.refuse(...fault);
    },
  };
  const schema = spellAt(written, { ...spot, found });
  if (!refused) refuseConstant(schema, spot);
  return schema;
}

function spellAt(written: Json, spot: Spot): Schema {
  const schema: Schema = {};
  const parameter = parameterOf(written);
  if (parameter !== null) {
    setParameter(schema, 'const', parameter, spot);
    return schema;
  }
  if (isScalar(written)) {
    setValue(schema, 'const', written, spot);
    return schema;
  }
  if (Array.isArray(written)) {
    const hint = kindsOf(spot.type).has('array')
      ? '{ contains: { enum: [...] } } or { items: ... }'
      : '{ enum: [...] }';
    refuse(spot, 'list-as-value', `A list is no demand on ${called(spot)}: write ${hint}.`);
    return schema;
  }
  const entries = Object.entries(written);
  const attributes = entries.filter(([key]) => !meansKeyword(key, spot));
  for (const [key, value] of entries) if (meansKeyword(key, spot)) setKeyword(schema, key, value, at(spot, key));
  if (attributes.length === 0) return schema;
  setAttributes(schema, Object.fromEntries(attributes), spot);
  // The shorthand says "it is there, and its attribute is so": of null, `properties` alone would be true.
  if (kindsOf(spot.type).size > 1 && schema.type === undefined) schema.type = 'object';
  return schema;
}

/** A schema as a check writes it, in the keywords of the subset alone, held against the fact type that it is about. */
export function spellOut(written: Json, type: JsonObject, keys: Spot['keys'], found: SpellOut): Schema {
  return spellAt(written, { type, path: '', keys, found });
}
