import type { Json } from '../../model/json.ts';
import { isObject, own } from '../components/json-access.ts';
import { addProperty, addTagsIn, type Tags } from './test-tags.ts';
import type { Declared } from './test-totals.ts';

/** Elements of a list of tags that are looked at. */
const MAX_ELEMENTS = 200;

/** A text as it stands, also an empty one. */
export function nameOf(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Whole numbers, not below 0; anything else is none. */
export function countOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** Seconds from a time in other units, `perSecond` of which make one. */
export function secondsOf(value: Json | undefined, perSecond = 1000): number | null {
  return typeof value === 'number' && value >= 0 && value < 1e18 ? value / perSecond : null;
}

/** Totals by the names that a report has for them; where it has several for one total, they add up. */
export function declaredIn(
  values: Json | undefined,
  names: Partial<Record<keyof Declared, readonly string[]>>,
): Declared {
  const declared: Declared = {};
  for (const total of ['tests', 'passed', 'failures', 'errors', 'skipped'] as const) {
    const counts = (names[total] ?? []).map((name) => countOf(own(values, name))).filter((one) => one !== undefined);
    if (counts.length > 0) declared[total] = counts.reduce((sum, one) => sum + one, 0);
  }
  return declared;
}

/**
 * Adds the tags in a JSON value: a text with tags in it, a property as `{name, value}`, `{title, value}` or `{type, description}`, an object whose
 * names are those of properties, and a list of any of them.
 */
export function addTagsOf(tags: Tags, value: Json | undefined): void {
  if (typeof value === 'string') addTagsIn(tags, value);
  else if (Array.isArray(value)) {
    for (const one of value.slice(0, MAX_ELEMENTS)) if (!Array.isArray(one)) addTagsOf(tags, one);
  } else if (isObject(value)) {
    const name = own(value, 'name') ?? own(value, 'type') ?? own(value, 'title');
    const given = own(value, 'value') ?? own(value, 'description');
    if (typeof name === 'string' && typeof given === 'string') addProperty(tags, name, given);
    else if (typeof name === 'string' && given === undefined) addTagsIn(tags, name);
    else for (const [key, one] of Object.entries(value).slice(0, MAX_ELEMENTS)) addNamed(tags, key, one);
  }
}

function addNamed(tags: Tags, name: string, value: Json): void {
  for (const one of Array.isArray(value) ? value.slice(0, MAX_ELEMENTS) : [value]) {
    if (typeof one === 'string') addProperty(tags, name, one);
  }
}
