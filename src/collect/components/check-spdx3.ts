import type { JsonObject } from '../../model/json.ts';
import { type Faults, pointerOf } from './fault.ts';
import { own, textOf } from './json-access.ts';
import { wordsOf } from './shape.ts';
import { idOf, property, refOf, type Spdx3Graph, typeOf, valuesOf } from './spdx3-graph.ts';

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

const RELATIONSHIPS =
  wordsOf(`affects amendedBy ancestorOf availableFrom configures contains coordinatedBy copiedTo delegatedTo dependsOn
  descendantOf describes doesNotAffect expandsTo exploitCreatedBy fixedBy fixedIn foundBy generates hasAddedFile hasAssessmentFor
  hasAssociatedVulnerability hasConcludedLicense hasDataFile hasDeclaredLicense hasDeletedFile hasDependencyManifest
  hasDistributionArtifact hasDocumentation hasDynamicLink hasEvidence hasExample hasHost hasInput hasMetadata hasOptionalComponent
  hasOptionalDependency hasOutput hasPrerequisite hasProvidedDependency hasRequirement hasSpecification hasStaticLink hasTest hasTestCase
  hasVariant invokedBy modifiedBy other packagedBy patchedBy publishedBy reportedBy republishedBy serializedInArtifact testedOn trainedOn
  underInvestigationFor usesTool`);
const COMPLETENESS = wordsOf('complete incomplete noAssertion');
const ALGORITHMS =
  wordsOf(`adler32 blake2b256 blake2b384 blake2b512 blake3 crystalsDilithium crystalsKyber falcon md2 md4 md5 md6 other sha1
  sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512`);

/** Holds a document of SPDX 3 against the essentials of the format. */
export function checkSpdx3(graph: Spdx3Graph, faults: Faults): void {
  const documents = graph.elements.filter((element) => typeOf(element) === 'SpdxDocument');
  if (documents.length > 1) faults.add('/@graph', 'has more than one SpdxDocument');
  const imported = new Set(
    documents.flatMap((document) =>
      valuesOf(own(document, 'import')).flatMap((map) => textOf(own(map, 'externalSpdxId')) ?? []),
    ),
  );
  const isKnown = (reference: string): boolean =>
    graph.has(reference) || imported.has(reference) || /^https?:\/\/spdx\.org\//.test(reference);
  const seen = new Set<string>();
  for (const [index, element] of graph.elements.entries()) {
    const fault = (name: string, what: string): void =>
      faults.add(pointerOf(['@graph', index, ...(name === '' ? [] : [name])]), what);
    const lacks = (name: string, value = own(element, name)): void => {
      if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
        fault('', `lacks ${name}`);
    };
    const type = typeOf(element);
    const id = idOf(element);
    if (type === '') fault('', 'lacks type');
    if (id === null) fault('', 'lacks spdxId');
    else if (seen.has(id)) fault('spdxId', 'is the identifier of another element too');
    if (id !== null) seen.add(id);
    if (type === 'CreationInfo') checkCreation(element, fault, lacks);
    // What has no spdxId of its own (a blank node) is no element, and needs none of this.
    else if (own(element, 'spdxId') !== undefined) {
      lacks('creationInfo');
      const creation = own(element, 'creationInfo');
      if (creation !== undefined && graph.resolve(creation) === null)
        fault('creationInfo', 'names a CreationInfo that is not there');
    }
    if (type === 'Package' || type === 'AIPackage' || type === 'DatasetPackage' || type === 'File') lacks('name');
    if (type.endsWith('Relationship')) {
      for (const name of ['from', 'relationshipType', 'to']) lacks(name);
      oneOf(element, 'relationshipType', RELATIONSHIPS, fault);
      oneOf(element, 'completeness', COMPLETENESS, fault);
      for (const name of ['from', 'to'])
        for (const one of valuesOf(own(element, name))) {
          const reference = refOf(one);
          if (typeof one === 'string' && reference !== null && !isKnown(reference))
            fault(name, 'names an element that is not there');
        }
    }
    for (const hash of valuesOf(own(element, 'verifiedUsing'))) {
      const algorithm = textOf(own(hash, 'algorithm'));
      if (algorithm === null) continue;
      if (!ALGORITHMS.has(algorithm)) fault('verifiedUsing', 'has an algorithm that SPDX 3 does not know');
      if (textOf(own(hash, 'hashValue')) === null) fault('verifiedUsing', 'lacks hashValue');
    }
    if (type === 'LicenseExpression' && textOf(property(element, 'simplelicensing', 'licenseExpression')) === null)
      fault('', 'lacks simplelicensing_licenseExpression');
  }
  if (documents.length === 0) faults.add('/@graph', 'has no SpdxDocument');
}

function oneOf(
  element: JsonObject,
  name: string,
  words: ReadonlyMap<string, number>,
  fault: (name: string, what: string) => void,
): void {
  const value = own(element, name);
  if (value !== undefined && (typeof value !== 'string' || !words.has(value)))
    fault(name, 'is nothing that SPDX 3 knows');
}

function checkCreation(
  element: JsonObject,
  fault: (name: string, what: string) => void,
  lacks: (name: string) => void,
): void {
  for (const name of ['specVersion', 'created', 'createdBy']) lacks(name);
  const created = own(element, 'created');
  if (created !== undefined && (typeof created !== 'string' || !TIME.test(created)))
    fault('created', 'is no date with a time in UTC');
  const version = own(element, 'specVersion');
  if (version !== undefined && !/^3\.\d+(?:\.\d+)?$/.test(String(version)))
    fault('specVersion', 'is no version of SPDX 3');
}
