import type { Json, JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { localPath } from './local-path.ts';
import { isObject, member } from './resource.ts';
import { MAX_TEMPLATE_BYTES, parseTemplate, type Template } from './template.ts';

/** Snippets that one template takes in. */
export const MAX_INCLUDED = 100;

/** What every template that takes in a snippet holds somewhere. */
export const INCLUDE_MARK = Buffer.from('AWS::Include');

/** A template with its snippets in it, and their paths. */
export type Included = { template: Template; includes: string[]; problems: Problem[] };

/** Puts in what `AWS::Include` names by a local path; at any other it stays the macro that it is. */
export function withIncludes(template: Template, files: ReadonlyMap<string, SourceFile>): Included {
  const places = new Map<string, { snippet: Template; key: string }>();
  const includes = new Set<string>();
  const problems: Problem[] = [];
  const snippetAt = (written: Json | undefined): Template | null => {
    if (member(written, 'Name') !== 'AWS::Include' || includes.size >= MAX_INCLUDED) return null;
    const location = member(member(written, 'Parameters'), 'Location');
    const path = typeof location === 'string' ? localPath(template.path, location) : null;
    const file = path === null ? undefined : files.get(path);
    if (path === null || file === undefined || file.size > MAX_TEMPLATE_BYTES) return null;
    const read = parseTemplate(readWhole(file), path);
    problems.push(...read.problems);
    if (read.template) includes.add(path);
    return read.template;
  };
  const walk = (value: Json, pointer: string[]): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...pointer, String(index)]);
    if (!isObject(value)) return;
    for (const key of Object.keys(value)) {
      const snippet = key === 'Fn::Transform' || key === 'Transform' ? snippetAt(value[key]) : null;
      if (snippet === null) walk(value[key] ?? null, [...pointer, key]);
      else {
        delete value[key];
        put(snippet, value, pointer);
      }
    }
  };
  const put = (snippet: Template, into: JsonObject, pointer: string[]): void => {
    for (const key of Object.keys(snippet.body)) {
      if (Object.hasOwn(into, key)) continue;
      into[key] = snippet.body[key] ?? null;
      places.set([...pointer, key].join('\0'), { snippet, key });
    }
  };
  walk(template.body, []);
  const placeOf = (pointer: readonly string[]) => {
    for (let depth = pointer.length; depth > 0; depth--) {
      const found = places.get(pointer.slice(0, depth).join('\0'));
      if (found) return found.snippet.placeOf([found.key, ...pointer.slice(depth)]);
    }
    return template.placeOf(pointer);
  };
  if (includes.size === 0) return { template, includes: [], problems };
  return { template: { ...template, placeOf }, includes: [...includes], problems };
}
