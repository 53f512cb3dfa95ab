import { readFileSync } from 'node:fs';
import { shippedPath } from '../config/shipped.ts';
import type { Catalogue } from '../model/catalogue.ts';

/** The catalogue as the build loaded and checked it from controls/. */
export function readShippedCatalogue(): Catalogue {
  return JSON.parse(readFileSync(shippedPath('dist/catalogue.json'), 'utf8')) as Catalogue;
}
