import type { Catalogue } from '../model/catalogue.ts';
import type { Check } from '../model/check.ts';
import { digestOf } from './canonical.ts';

/** SHA-256 over all that a catalogue says, wherever its files are. */
export function digestOfCatalogue({ factTypes, checks, frameworks, tables }: Omit<Catalogue, 'digest'>): string {
  return digestOf({
    factTypes,
    checks: checks.map((check) => ({ ...check, path: undefined })),
    frameworks: frameworks.map((framework) => ({ ...framework, path: undefined })),
    tables,
  });
}

/** SHA-256 of how a check judges: all of it but its path and its examples, with the values of its parameters. */
export function digestOfCheck(check: Omit<Check, 'digest'>): string {
  return digestOf({
    ...check,
    path: undefined,
    own: undefined,
    examples: undefined,
    like: undefined,
    digest: undefined,
  });
}
