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

/** The fonts that the PDF embeds, as bytes. */
export function readFonts(): Record<'regular' | 'bold' | 'mono', Uint8Array> {
  const font = (name: string): Uint8Array => readFileSync(shippedPath(`dist/fonts/${name}.ttf`));
  return {
    regular: font('DejaVuSansCondensed'),
    bold: font('DejaVuSansCondensed-Bold'),
    mono: font('DejaVuSansMono'),
  };
}
