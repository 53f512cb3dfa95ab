import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPath } from './shipped.ts';

/** The Handlebars templates, text by name without its ending. */
export function readTemplates(): Record<string, string> {
  const folder = shippedPath('templates');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .sort();
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -'.hbs'.length), readFileSync(join(folder, name), 'utf8')]),
  );
}
