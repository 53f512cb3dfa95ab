import type { Json } from '../../model/json.ts';
import { objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import { timeOf } from '../scans/scan.ts';
import { createCsafProducts, groupsOf, isAbout } from './csaf-products.ts';
import type { VexStatement, VexStatus } from './statement.ts';
import { vexReader } from './vex-reader.ts';

/** Lists of `product_status`; of those that recommend a version nothing follows. */
const STATES: Record<string, VexStatus> = {
  known_not_affected: 'not-affected',
  fixed: 'fixed',
  first_fixed: 'fixed',
  known_affected: 'affected',
  first_affected: 'affected',
  last_affected: 'affected',
  under_investigation: 'under-investigation',
};

type Surroundings = {
  document: Json | undefined;
  products: ReturnType<typeof createCsafProducts>;
  groups: ReturnType<typeof groupsOf>;
};

/** A statement for each status and each reason that is given for it. */
function statementsOf(
  vulnerability: Json,
  index: number,
  { document, products, groups }: Surroundings,
): VexStatement[] {
  const ids = objectsOf(own(vulnerability, 'ids')).flatMap((one) => textOf(own(one, 'text')) ?? []);
  const id = textOf(own(vulnerability, 'cve')) ?? ids[0];
  if (id === undefined) return [];
  const tracking = own(document, 'tracking');
  const flags = objectsOf(own(vulnerability, 'flags'));
  const impacts = objectsOf(own(vulnerability, 'threats')).filter((one) => own(one, 'category') === 'impact');
  const byReason = new Map<string, VexStatement>();
  for (const [list, status] of Object.entries(STATES)) {
    for (const product of textsOf(own(own(vulnerability, 'product_status'), list))) {
      const justification = textOf(
        own(
          flags.find((one) => isAbout(one, product, groups)),
          'label',
        ),
      );
      const impact = textOf(
        own(
          impacts.find((one) => isAbout(one, product, groups)),
          'details',
        ),
      );
      const isClosed = status === 'not-affected';
      const key = JSON.stringify([status, isClosed ? [justification, impact] : null]);
      const statement = byReason.get(key) ?? {
        format: 'csaf' as const,
        document: textOf(own(tracking, 'id')),
        vulnerability: id,
        aliases: ids,
        status,
        justification: isClosed ? justification : null,
        impact: isClosed ? impact : null,
        author: textOf(own(own(document, 'publisher'), 'name')),
        at: timeOf(own(tracking, 'current_release_date')) ?? timeOf(own(tracking, 'initial_release_date')),
        products: [],
        pointer: `/vulnerabilities/${index}`,
      };
      statement.products.push(...products(product));
      byReason.set(key, statement);
    }
  }
  return [...byReason.values()];
}

/** CSAF 2.0 and 2.1: https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html, 4.5. Advisories say the same as documents of VEX alone. */
export const csaf = vexReader({
  dialect: 'csaf',
  recognises: (beginning) => /^2\.[01]$/.test(textOf(own(own(beginning, 'document'), 'csaf_version')) ?? ''),
  statements: (whole) => {
    const document = own(whole, 'document');
    const status = textOf(own(own(document, 'tracking'), 'status'));
    const tree = own(whole, 'product_tree');
    const surroundings = { document, products: createCsafProducts(tree), groups: groupsOf(tree) };
    const all = objectsOf(own(whole, 'vulnerabilities'));
    // A draft may still change, and is no statement yet.
    if (status === 'draft') return { statements: [], unread: ['The document is a draft; it takes nothing out.'] };
    const unnamed = all.some((one) => own(one, 'cve') === undefined && objectsOf(own(one, 'ids')).length === 0);
    return {
      statements: all.flatMap((one, index) => statementsOf(one, index, surroundings)),
      unread: unnamed ? ['A part of the document names no vulnerability; it takes nothing out.'] : [],
    };
  },
});
