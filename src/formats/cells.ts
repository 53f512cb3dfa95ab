import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { objectsOf } from './blocks/values.ts';

/** A value of a fact in words, for a cell. What cannot be known says so and why; what is not there is `none`. */
export function said(value: Json | undefined, entry: (value: JsonObject) => string = plainJson): string {
  if (value === undefined || value === null) return 'none';
  if (isHole(value)) {
    const among =
      value.among === undefined ? '' : ` (one of: ${value.among.map((one) => said(one, entry)).join(', ')})`;
    return `not known: ${value.unresolved}${among}`;
  }
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((one) => said(one, entry)).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? entry(value) : String(value);
}

function plainJson(value: JsonObject): string {
  return JSON.stringify(value);
}

/** Entries of a list that are objects, and the others (holes) beside them; a list that is not known as a whole is one hole. */
export function entriesOf(value: Json | undefined): { known: JsonObject[]; unknown: Json[] } {
  const all = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return { known: objectsOf(value), unknown: all.filter((one) => isHole(one)) };
}

/** Each text once, in the order of appearance. */
export function eachOnce(texts: readonly string[]): string {
  return texts.length === 0 ? 'none' : [...new Set(texts)].join(', ');
}

export function ticketText({ name, exists }: JsonObject): string {
  return exists === true ? said(name) : `${said(name)} (exists: ${said(exists)})`;
}

export function checkText({ name, conclusion, demanded }: JsonObject): string {
  return `${said(name)}: ${said(conclusion)}${demanded === true ? ' (demanded)' : ''}`;
}

export function personText({ login, kind }: JsonObject): string {
  return kind === 'bot' ? `${said(login)} (bot)` : said(login);
}
