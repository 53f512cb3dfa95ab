import type { Check, Schema } from '../model/check.ts';
import { TEXT_PATH, textPath } from './text.ts';

function addReads(schema: Schema, names: Set<string>): void {
  for (const name of Object.keys(schema.properties ?? {})) names.add(name);
  for (const name of schema.required ?? []) names.add(name);
  if (schema.not !== undefined) addReads(schema.not, names);
  for (const each of [...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) addReads(each, names);
}

function addTextReads(text: string, names: Set<string>): void {
  for (const [, path] of text.matchAll(TEXT_PATH)) {
    const [name] = textPath(path ?? '');
    if (name !== undefined) names.add(name);
  }
}

/** The attributes of a fact that a check looks at or prints. */
export function attributesRead(check: Check): Set<string> {
  const names = new Set<string>();
  addReads(check.only, names);
  for (const { when, because } of check.skip) {
    addReads(when, names);
    addTextReads(because, names);
  }
  for (const clause of check.expect) {
    addReads(clause.when, names);
    addReads(clause.that, names);
    addTextReads(clause.else, names);
  }
  return names;
}
