import type { Json } from '../../model/json.ts';
import { objectsOf, own, textOf, textsOf } from '../components/json-access.ts';
import { timeOf } from '../scans/scan.ts';
import type { VexProduct, VexStatement, VexStatus } from './statement.ts';
import { vexReader } from './vex-reader.ts';

const STATES: Record<string, VexStatus> = {
  not_affected: 'not-affected',
  affected: 'affected',
  fixed: 'fixed',
  under_investigation: 'under-investigation',
};

/** The package URL of a product or subcomponent, which may be its id; before 0.2 it is a text. */
function purlOf(value: Json): string | null {
  const id = typeof value === 'string' ? value : textOf(own(value, '@id'));
  const purl = textOf(own(own(value, 'identifiers'), 'purl'));
  return purl ?? (id?.startsWith('pkg:') === true ? id : null);
}

function productsIn(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string' || typeof one === 'object') : [];
}

function productOf(value: Json, shared: readonly string[]): VexProduct {
  const hash = textOf(own(own(value, 'hashes'), 'sha-256'));
  const name = typeof value === 'string' ? value : textOf(own(value, '@id'));
  const inside = productsIn(own(value, 'subcomponents')).map((one) => purlOf(one) ?? componentName(one));
  return {
    name: name ?? 'a product without an id',
    purl: purlOf(value),
    sha256: hash !== null && /^[0-9a-f]{64}$/i.test(hash) ? hash.toLowerCase() : null,
    components: [...inside, ...shared],
  };
}

/** What a subcomponent without a package URL goes by; it is no component that is found by one. */
function componentName(value: Json): string {
  return (typeof value === 'string' ? value : textOf(own(value, '@id'))) ?? 'a component without an id';
}

/** OpenVEX 0.0.1 to 0.2: https://github.com/openvex/spec/blob/main/OPENVEX-SPEC.md */
export const openVex = vexReader({
  dialect: 'openvex',
  recognises: (beginning) => /^https:\/\/openvex\.dev\/ns/.test(textOf(own(beginning, '@context')) ?? ''),
  statements: (document) => {
    const unread: string[] = [];
    const statements = objectsOf(own(document, 'statements')).flatMap((said, index): VexStatement[] => {
      const vulnerability = own(said, 'vulnerability');
      const id = textOf(vulnerability) ?? textOf(own(vulnerability, 'name')) ?? textOf(own(vulnerability, '@id'));
      const word = textOf(own(said, 'status')) ?? '';
      const status = Object.hasOwn(STATES, word) ? STATES[word] : undefined;
      if (id === null || status === undefined) {
        unread.push(
          'A statement of the document names no vulnerability, or has no status that OpenVEX knows; it takes nothing out.',
        );
        return [];
      }
      const shared = productsIn(own(said, 'subcomponents')).map((one) => purlOf(one) ?? componentName(one));
      // What a statement leaves out the document says for all of them.
      const inherited = (name: string) => textOf(own(said, name)) ?? textOf(own(document, name));
      return [
        {
          format: 'openvex',
          document: textOf(own(document, '@id')),
          vulnerability: id,
          aliases: textsOf(own(vulnerability, 'aliases')),
          status,
          justification: textOf(own(said, 'justification')),
          impact: textOf(own(said, 'impact_statement')),
          author: textOf(own(document, 'author')),
          at: timeOf(inherited('last_updated') ?? undefined) ?? timeOf(inherited('timestamp') ?? undefined),
          products: productsIn(own(said, 'products')).map((one) => productOf(one, shared)),
          pointer: `/statements/${index}`,
        },
      ];
    });
    return { statements, unread };
  },
});
