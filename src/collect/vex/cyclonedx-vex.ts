import type { Json, JsonObject } from '../../model/json.ts';
import { objectsOf, own, textOf } from '../components/json-access.ts';
import { timeOf } from '../scans/scan.ts';
import type { VexProduct, VexStatement, VexStatus } from './statement.ts';

const STATES: Record<string, VexStatus> = {
  not_affected: 'not-affected',
  false_positive: 'not-affected',
  resolved: 'fixed',
  resolved_with_pedigree: 'fixed',
  exploitable: 'affected',
  in_triage: 'under-investigation',
};
/** Components in components that are looked into. */
const MAX_DEPTH = 64;

/** Components of a document by their reference, its own subject among them. */
export function componentsByRef(document: JsonObject): Map<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  const add = (component: JsonObject, depth: number): void => {
    const ref = textOf(own(component, 'bom-ref'));
    if (ref !== null && !found.has(ref)) found.set(ref, component);
    if (depth < MAX_DEPTH) for (const inner of objectsOf(own(component, 'components'))) add(inner, depth + 1);
  };
  for (const one of objectsOf([own(own(document, 'metadata'), 'component') ?? null])) add(one, 0);
  for (const one of objectsOf(own(document, 'components'))) add(one, 0);
  return found;
}

/** What is affected: a component of the document, or, by a link into another, the package URL that stands in the link. */
function productOf(ref: string, components: ReadonlyMap<string, JsonObject>): VexProduct {
  const component = components.get(ref);
  const linked = /^urn:cdx:[^#]*#(.*)$/.exec(ref)?.[1] ?? ref;
  let decoded = linked;
  try {
    decoded = decodeURIComponent(linked);
  } catch {
    // It is a reference as it stands.
  }
  const hash = objectsOf(own(component, 'hashes')).find((one) => own(one, 'alg') === 'SHA-256');
  const digest = textOf(own(hash, 'content'));
  const byRef = [linked, decoded].find((text) => text.startsWith('pkg:')) ?? null;
  return {
    name: textOf(own(component, 'name')) ?? ref,
    purl: textOf(own(component, 'purl')) ?? byRef,
    sha256: digest !== null && /^[0-9a-f]{64}$/i.test(digest) ? digest.toLowerCase() : null,
    components: [],
  };
}

function authorOf(metadata: Json | undefined): string | null {
  const names = [
    ...objectsOf(own(metadata, 'authors')).map((one) => textOf(own(one, 'name')) ?? textOf(own(one, 'email'))),
    textOf(own(own(metadata, 'manufacturer') ?? own(metadata, 'manufacture'), 'name')),
    textOf(own(own(metadata, 'supplier'), 'name')),
  ];
  return names.find((name) => name !== null) ?? null;
}

/** Statements of a CycloneDX document: the analyses of its vulnerabilities. */
export function cycloneDxStatements(document: JsonObject): VexStatement[] {
  const metadata = own(document, 'metadata');
  const components = componentsByRef(document);
  return objectsOf(own(document, 'vulnerabilities')).flatMap((entry, index): VexStatement[] => {
    const analysis = own(entry, 'analysis');
    const state = textOf(own(analysis, 'state')) ?? '';
    const status = Object.hasOwn(STATES, state) ? STATES[state] : undefined;
    const id = textOf(own(entry, 'id'));
    if (status === undefined || id === null) return [];
    const refs = objectsOf(own(entry, 'affects')).flatMap((one) => textOf(own(one, 'ref')) ?? []);
    const isClosed = status === 'not-affected';
    return [
      {
        format: 'cyclonedx',
        document: textOf(own(document, 'serialNumber')),
        vulnerability: id,
        aliases: objectsOf(own(entry, 'references')).flatMap((one) => textOf(own(one, 'id')) ?? []),
        status,
        justification: isClosed
          ? (textOf(own(analysis, 'justification')) ?? (state === 'false_positive' ? state : null))
          : null,
        impact: isClosed ? textOf(own(analysis, 'detail')) : null,
        author: authorOf(metadata),
        at:
          timeOf(own(analysis, 'lastUpdated')) ??
          timeOf(own(analysis, 'firstIssued')) ??
          timeOf(own(metadata, 'timestamp')),
        products: refs.map((ref) => productOf(ref, components)),
        pointer: `/vulnerabilities/${index}`,
      },
    ];
  });
}
