import type { Json, JsonObject } from '../../model/json.ts';
import { own, textOf } from './json-access.ts';
import { property, type Spdx3Graph, typeOf, valuesOf } from './spdx3-graph.ts';

/** Sets of licences in sets of licences. */
const MAX_DEPTH = 20;
const LISTED = /^https?:\/\/spdx\.org\/licenses\/([\w.+-]+?)(?:\.html)?$/;

/** A licence element of SPDX 3 as an expression; null: nothing is asserted of it, or it is not there. */
export function expressionOf(graph: Spdx3Graph, reference: Json, depth = 0): string | null {
  const listed = typeof reference === 'string' ? LISTED.exec(reference)?.[1] : undefined;
  if (listed !== undefined) return listed;
  const element = graph.resolve(reference);
  if (element === null || depth > MAX_DEPTH) return null;
  const inside = (name: string): string | null => {
    const value = property(element, 'expandedlicensing', name);
    return value === undefined ? null : expressionOf(graph, value, depth + 1);
  };
  const joined = (word: string): string | null => {
    const members = valuesOf(property(element, 'expandedlicensing', 'member')).map((one) =>
      expressionOf(graph, one, depth + 1),
    );
    return members.length === 0 || members.includes(null) ? null : `(${members.join(` ${word} `)})`;
  };
  switch (typeOf(element)) {
    case 'LicenseExpression':
      return textOf(property(element, 'simplelicensing', 'licenseExpression'));
    case 'ConjunctiveLicenseSet':
      return joined('AND');
    case 'DisjunctiveLicenseSet':
      return joined('OR');
    case 'OrLaterOperator': {
      const subject = inside('subjectLicense');
      return subject === null ? null : `${subject}+`;
    }
    case 'WithAdditionOperator': {
      const subject = inside('subjectExtendableLicense');
      const addition = graph.resolve(property(element, 'expandedlicensing', 'subjectAddition') ?? null);
      const name = addition === null ? null : lastOf(addition);
      return subject === null || name === null ? null : `${subject} WITH ${name}`;
    }
    case 'ListedLicense':
      return lastOf(element);
    case 'CustomLicense':
    case 'SimpleLicensingText':
      return textOf(own(element, 'name')) ?? lastOf(element);
    default:
      return null;
  }
}

/** The last step of an element's id, which is the id of the licence list where it is one of those. */
function lastOf(element: JsonObject): string | null {
  const id = textOf(own(element, 'spdxId'));
  return id === null ? null : id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('#')) + 1);
}
