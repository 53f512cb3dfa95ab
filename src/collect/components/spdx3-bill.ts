import type { JsonObject } from '../../model/json.ts';
import { type Bill, type BillComponent, imageDigest, type Subject, sha256Of, timeOf } from './bill.ts';
import { checkSpdx3 } from './check-spdx3.ts';
import { createFaults } from './fault.ts';
import { own, textOf } from './json-access.ts';
import { graphOf, idOf, property, refOf, type Spdx3Graph, typeOf, valuesOf } from './spdx3-graph.ts';
import { expressionOf } from './spdx3-licences.ts';

const PACKAGES: ReadonlySet<string> = new Set(['Package', 'AIPackage', 'DatasetPackage']);
const LICENSING: ReadonlySet<string> = new Set(['hasConcludedLicense', 'hasDeclaredLicense']);

/** What relationships say, by the id that they are from. */
type Relations = {
  described: ReadonlySet<string>;
  related: ReadonlySet<string>;
  licences: ReadonlyMap<string, { concluded: string[]; declared: string[] }>;
  completeness: ReadonlyMap<string, number>;
};

function relationsOf(graph: Spdx3Graph): Relations {
  const described = new Set<string>();
  const related = new Set<string>();
  const licences = new Map<string, { concluded: string[]; declared: string[] }>();
  const completeness = new Map<string, number>();
  for (const element of graph.elements) {
    if (!typeOf(element).endsWith('Relationship')) continue;
    const from = refOf(own(element, 'from'));
    const type = textOf(own(element, 'relationshipType'));
    const targets = valuesOf(own(element, 'to'));
    if (from === null || type === null) continue;
    if (LICENSING.has(type)) {
      const known = licences.get(from) ?? { concluded: [], declared: [] };
      licences.set(from, known);
      const expressions = targets.flatMap((one) => expressionOf(graph, one) ?? []);
      known[type === 'hasConcludedLicense' ? 'concluded' : 'declared'].push(...expressions);
      continue;
    }
    const declared = textOf(own(element, 'completeness'));
    if (declared !== null) completeness.set(declared, (completeness.get(declared) ?? 0) + 1);
    const ids = targets.flatMap((one) => refOf(one) ?? []);
    if (type === 'describes') for (const id of ids) described.add(id);
    else for (const id of [from, ...ids]) related.add(id);
  }
  return { described, related, licences, completeness };
}

/** What documents and bills name as their roots; a bill that is a root stands for its own. */
function rootsOf(graph: Spdx3Graph): ReadonlySet<string> {
  const roots = new Set<string>();
  for (const element of graph.elements)
    for (const one of valuesOf(own(element, 'rootElement'))) {
      const id = refOf(one);
      if (id !== null) roots.add(id);
    }
  return roots;
}

function identifiersOf(element: JsonObject): { type: string; identifier: string }[] {
  return valuesOf(own(element, 'externalIdentifier')).flatMap((one) => {
    const type = textOf(own(one, 'externalIdentifierType'));
    const identifier = textOf(own(one, 'identifier'));
    return type === null || identifier === null ? [] : [{ type, identifier }];
  });
}

function purlOf(element: JsonObject): string | null {
  const named = textOf(property(element, 'software', 'packageUrl'));
  return named ?? identifiersOf(element).find(({ type }) => /^(?:packageUrl|purl)$/i.test(type))?.identifier ?? null;
}

function subjectOf(element: JsonObject): Subject {
  const purl = purlOf(element);
  const version = textOf(property(element, 'software', 'packageVersion'));
  const digests = valuesOf(own(element, 'verifiedUsing')).map((hash) => ({
    algorithm: textOf(own(hash, 'algorithm')),
    digest: textOf(own(hash, 'hashValue')),
  }));
  const name = textOf(own(element, 'name')) ?? '';
  return { name, version, purl, sha256: sha256Of(digests) ?? imageDigest(purl, version) };
}

/** What an SPDX 3 document says of an artifact's components. What it is about is no component where it has others. */
export function spdx3Bill(document: JsonObject): Bill {
  const graph = graphOf(document);
  const faults = createFaults();
  checkSpdx3(graph, faults);
  const { described, related, licences, completeness } = relationsOf(graph);
  const roots = rootsOf(graph);
  const isSubject = (element: JsonObject): boolean => {
    const id = idOf(element);
    return id !== null && (roots.has(id) || described.has(id));
  };
  const packages = graph.elements.filter((element) => PACKAGES.has(typeOf(element)));
  const others = packages.filter((element) => !isSubject(element));
  const root = graph.elements.find((element) => typeOf(element) === 'SpdxDocument') ?? null;
  const creation =
    graph.resolve(root === null ? undefined : own(root, 'creationInfo')) ??
    graph.elements.find((element) => typeOf(element) === 'CreationInfo') ??
    null;
  const componentOf = (element: JsonObject): BillComponent => {
    const id = idOf(element) ?? '';
    const purl = purlOf(element);
    const { concluded = [], declared = [] } = licences.get(id) ?? {};
    const known = concluded.filter((one) => !/^(?:NOASSERTION|NONE)$/.test(one));
    return {
      name: textOf(own(element, 'name')),
      version: textOf(property(element, 'software', 'packageVersion')),
      purl,
      hasIdentifier:
        purl !== null || identifiersOf(element).some(({ type }) => /^(?:cpe22|cpe23|swid|swhid|gitoid)$/.test(type)),
      hasSupplier: valuesOf(own(element, 'suppliedBy')).some((one) => refOf(one) !== null),
      isRelated: related.has(id),
      licences: known.length > 0 ? known : declared,
    };
  };
  const agents = valuesOf(own(creation ?? {}, 'createdBy')).filter((one) => refOf(one) !== null);
  return {
    format: 'spdx',
    version: textOf(own(creation ?? {}, 'specVersion')) ?? '3',
    encoding: 'json-ld',
    serial: root === null ? null : idOf(root),
    madeAt: timeOf(own(creation ?? {}, 'created')),
    tools: valuesOf(own(creation ?? {}, 'createdUsing')).flatMap((one) => {
      const name = textOf(own(graph.resolve(one) ?? {}, 'name'));
      return name === null ? [] : [{ name, version: null }];
    }),
    authors: agents.length,
    subjects: graph.elements
      .filter((element) => isSubject(element) && (PACKAGES.has(typeOf(element)) || typeOf(element) === 'File'))
      .map(subjectOf),
    components: (others.length > 0 ? others : packages).map(componentOf),
    completeness,
    linked: graph.elements.flatMap((element) =>
      valuesOf(own(element, 'import')).flatMap((one) => textOf(own(one, 'externalSpdxId')) ?? []),
    ),
    faults,
    line: 1,
  };
}
