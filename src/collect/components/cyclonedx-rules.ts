import type { Json, JsonObject } from '../../model/json.ts';
import { own } from './json-access.ts';

/** What a rule may know: the minor version of 1.x, and whether the document is XML, whose schema has other rules here and there. */
export type RuleContext = { minor: number; isXml: boolean };
type Rule = (value: JsonObject, context: RuleContext) => string | null;

/** How many of the fields are there. */
function present(value: JsonObject, names: readonly string[]): number {
  return names.filter((name) => Object.hasOwn(value, name)).length;
}

/** Exactly one of the fields; XML lets all of them be away where `orNone`. */
function oneOf(names: readonly string[], orNone = false): Rule {
  return (value, { isXml }) => {
    const count = present(value, names);
    if (count === 1 || (count === 0 && orNone && isXml)) return null;
    return `has ${count === 0 ? 'none' : 'more than one'} of ${names.join(' and ')}`;
  };
}

/** What the schemas say of fields taken together, by type. */
export const RULES: Readonly<Record<string, readonly Rule[]>> = {
  component: [
    (value) => (present(value, ['version', 'versionRange']) === 2 ? 'has both version and versionRange' : null),
    // The schema of XML does not say so.
    (value, { isXml }) =>
      !isXml && Object.hasOwn(value, 'versionRange') && own(value, 'isExternal') !== true
        ? 'has a versionRange and is not external'
        : null,
  ],
  licence: [
    (value, context) => {
      // XML asked for one of them from 1.6 on only, and at most one from 1.1 on.
      if (context.isXml && context.minor === 0) return null;
      return oneOf(['id', 'name'], context.minor < 6)(value, context);
    },
  ],
  licenceChoice: [oneOf(['license', 'expression'])],
  lifecycle: [oneOf(['phase', 'name'])],
  party: [oneOf(['organization', 'individual'], true)],
  annotator: [oneOf(['organization', 'individual', 'component', 'service'], true)],
  affectedVersion: [oneOf(['version', 'range'])],
  citation: [
    oneOf(['pointers', 'expressions']),
    (value, { isXml }) =>
      isXml || present(value, ['attributedTo', 'process']) > 0 ? null : 'has none of attributedTo and process',
    (value) =>
      ['pointers', 'expressions'].some((name) => Array.isArray(value[name]) && value[name].length === 0)
        ? 'points at nothing'
        : null,
  ],
};

/** What is wrong with a list as a whole, by the type of what is in it. */
export function listRule(kind: string, items: readonly Json[], { minor, isXml }: RuleContext): string | null {
  if (kind !== 'licenceChoice' || minor > 6 || (!isXml && minor < 5)) return null;
  const expressions = items.filter((item) => own(item, 'expression') !== undefined).length;
  if (expressions === 0 || (expressions === 1 && items.length === 1)) return null;
  return 'has a licence expression beside other licences';
}
