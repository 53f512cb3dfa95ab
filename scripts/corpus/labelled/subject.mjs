// What a difference is about, as one text to look in: the resources as they are written, in JSON.
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

/** The resource of a template that has this logical id, or every resource where none is named or none has it; the file where it has none. */
export function resourcesIn(absolute, logicalId = null) {
  const text = readFileSync(absolute, 'utf8');
  const bodies = parseAllDocuments(text, { logLevel: 'silent' }).map((document) => plain(document));
  const found = bodies.flatMap((body) => {
    const resources = body?.Resources ?? body?.resources?.Resources ?? body?.resources;
    if (resources === null || typeof resources !== 'object') return [body ?? text];
    return [logicalId !== null && Object.hasOwn(resources, logicalId) ? resources[logicalId] : resources];
  });
  return JSON.stringify(found.length === 1 ? found[0] : found) ?? text;
}

function plain(document) {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}
