import type { Fact } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { ReadContext } from '../reader.ts';
import { payloadOf, readEnvelope } from './envelope.ts';
import { at, isRecord } from './fields.ts';
import { provenanceAttributes } from './provenance-attributes.ts';
import { readStatement } from './statement.ts';

type DraftFact = Omit<Fact, 'evidence'>;

/** The statement in a bundle as a fact, where it is one of provenance; `signature` is the fact of the bundle's signature. */
export function bundledProvenance(bundle: Json, signature: DraftFact, context: ReadContext): DraftFact[] {
  const envelope = at(bundle, 'dsseEnvelope');
  const read = isRecord(envelope) ? readEnvelope(envelope) : null;
  const statement = read === null ? null : readStatement(payloadOf(read));
  if (statement === null) return [];
  const around = { path: signature.place.path, signature: signature.id };
  const attributes = provenanceAttributes(statement, around, context.config);
  if (attributes === null) return [];
  const id = signature.id.replace(/^signature:/, 'provenance:');
  return [{ type: 'provenance', id, attributes, origins: {}, place: signature.place }];
}
