import { isHole } from '../../../model/hole.ts';
import { isObject } from '../resource.ts';
import { type Event, refuse } from './event.ts';
import { wordsOf } from './expansion.ts';
import type { Part } from './part.ts';

/** One route of the service's REST API. */
export type RestEvent = {
  event: Event;
  /** In capitals; null: not known, and then `written` says why. */
  method: string | null;
  /** Without slashes at its ends; null: not known. */
  path: string | null;
  written: Part;
  /** Settings of the event; nothing where it is one text. */
  settings: Part;
};

/** Characters of a path; API Gateway takes no longer one. */
const MAX_PATH = 2_000;

/** An event `http`, written as a map or as `GET path`. Null where the framework would refuse it. */
export function restEvent(event: Event): RestEvent | null {
  const rest = written(event);
  if ((rest?.path?.length ?? 0) <= MAX_PATH) return rest;
  refuse(event, 'its path is too long.');
  return null;
}

function written(event: Event): RestEvent | null {
  const { part } = event;
  const text = wordsOf(part.value);
  if (text !== null) {
    const [method = '', path] = text.trim().split(/\s+/);
    const settings = part.with(undefined);
    if (path === undefined && text.trim() !== '*') {
      refuse(event, 'a text is a method and a path.');
      return null;
    }
    const known = { method: anyMethod(method), path: trimmed(path ?? '*') };
    return { event, ...known, written: part, settings };
  }
  if (!isObject(part.value) || isHole(part.value)) {
    return isHole(part.value) ? { event, method: null, path: null, written: part, settings: part } : null;
  }
  const [method, path] = [part.at('method'), part.at('path')];
  if (!method.there || !path.there) {
    refuse(event, 'it needs path and method.');
    return null;
  }
  const written = isHole(path.value) ? path : method;
  const [verb, where] = [wordsOf(method.value), wordsOf(path.value)];
  return {
    event,
    method: verb === null ? null : anyMethod(verb),
    path: where === null ? null : trimmed(where),
    written,
    settings: part,
  };
}

function anyMethod(method: string): string {
  return method === '*' ? 'ANY' : method.toUpperCase();
}

function trimmed(path: string): string {
  return path.replace(/^\//, '').replace(/\/$/, '');
}
