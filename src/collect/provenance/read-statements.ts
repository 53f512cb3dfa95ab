import type { Attributes, Fact } from '../../model/fact.ts';
import type { Json } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { givenKeys } from '../keys/given-keys.ts';
import {
  artifactsOf,
  type KeyVerdict,
  keySignature,
  notVerified,
  type Signed,
  type Tell,
} from '../keys/key-signature.ts';
import type { ReadContext, Reading } from '../reader.ts';
import type { Subject } from '../signatures/parse-bundle.ts';
import { readWhole, type SourceFile } from '../source-file.ts';
import { canonicalJson } from './canonical-json.ts';
import { metablockSignatures, payloadOf, preAuthentication, readEnvelope } from './envelope.ts';
import { envelopeVerdict } from './envelope-verdict.ts';
import { at, isRecord, listAt } from './fields.ts';
import { type InTotoForm, inTotoForms } from './in-toto-forms.ts';
import { metablockAttributes, productsOf, provenanceAttributes } from './provenance-attributes.ts';
import { digestsOf, MAX_SUBJECTS, readStatement, type Statement } from './statement.ts';

/** A statement with a large predicate has a few megabytes. */
const MAX_FILE_BYTES = 32 << 20;
/** Of one file. */
const MAX_FORMS = 1000;

type DraftFact = Omit<Fact, 'evidence'>;
/** One form of a file, and what is known around it. */
type Reader = { file: SourceFile; context: ReadContext; place: Place; index: number; tell: Tell };

/** Reads every statement, envelope, link and layout of one file, and verifies what is signed with the keys that the settings give. */
export function readStatements(file: SourceFile, context: ReadContext): Reading {
  const problems: Problem[] = [];
  const tell = (code: string, message: string, line: number | null = null): void => {
    problems.push({
      code,
      message,
      kinds: ['signature'],
      place: { path: file.path, line, column: null, pointer: null },
    });
  };
  const text = textOf(file, tell);
  const { forms, broken } = text === null ? { forms: [], broken: [] } : inTotoForms(text);
  if (broken.length > 0) {
    tell('json-syntax', `${broken.length === 1 ? 'A line is' : `${broken.length} lines are`} not JSON.`, broken[0]);
  }
  if (text !== null && forms.length === 0 && broken.length === 0) {
    tell('no-statement', 'No statement of in-toto is in it, and none of the forms that hold one.');
  }
  if (forms.length > MAX_FORMS) {
    tell('cap-reached', `Only the first ${MAX_FORMS} of its ${forms.length} statements were read.`);
  }
  const read = forms.slice(0, MAX_FORMS);
  if (read.some(({ form }) => form === 'envelope' || form === 'metablock'))
    problems.push(...givenKeys(context).problems);
  const facts = read.flatMap((form, index) => {
    const place = { path: file.path, line: form.line, column: 1, pointer: form.pointer };
    return factsOf(form, { file, context, place, index, tell: (code, message) => tell(code, message, form.line) });
  });
  return {
    dialect: 'in-toto',
    kinds: ['signature'],
    facts,
    problems,
    producedAt: producedAt(facts),
    basis: isVerified(facts) ? 'verified-signature' : 'declared',
  };
}

function textOf(file: SourceFile, tell: Tell): string | null {
  if (file.size > MAX_FILE_BYTES) {
    tell(
      'cap-reached',
      `It is larger than the ${MAX_FILE_BYTES} bytes that are read of a statement, so none of it was.`,
    );
    return null;
  }
  try {
    return readWhole(file)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  } catch {
    tell('file-unreadable', 'The file could not be read. Give the job the right to read it.');
    return null;
  }
}

/** All that says something is signed, and all signatures hold. */
function isVerified(facts: readonly DraftFact[]): boolean {
  const signatures = facts.filter(({ type }) => type === 'signature');
  const whole = facts.every(({ type, attributes }) => type === 'signature' || attributes.signature !== null);
  return signatures.length > 0 && whole && signatures.every(({ attributes }) => attributes.verification === 'verified');
}

/** The time of the latest build. */
function producedAt(facts: readonly DraftFact[]): string | null {
  const times = facts.flatMap(({ attributes: { finishedAt, startedAt } }) => {
    const time = finishedAt ?? startedAt;
    return typeof time === 'string' ? [time] : [];
  });
  return times.sort().at(-1) ?? null;
}

function factsOf(form: InTotoForm, reader: Reader): DraftFact[] {
  switch (form.form) {
    case 'statement':
      return statementFacts(readStatement(form.value), null, reader);
    case 'predicate':
      return statementFacts(aroundPredicate(form), null, reader);
    case 'envelope':
      return envelopeFacts(form, reader);
    case 'metablock':
      return metablockFacts(form, reader);
  }
}

/** A predicate by itself is one of the version whose words it uses. */
function aroundPredicate({ value, subject }: InTotoForm & { form: 'predicate' }): Statement {
  const predicateType = `https://slsa.dev/provenance/${isRecord(at(value, 'buildDefinition')) ? 'v1' : 'v0.2'}`;
  return { predicateType, predicate: value, subjects: digestsOf(subject.name, subject.digest), subjectsLeftOut: 0 };
}

function statementFacts(statement: Statement | null, signature: string | null, reader: Reader): DraftFact[] {
  const { file, context, tell } = reader;
  if (statement === null) {
    if (signature === null)
      tell('malformed-statement', 'It is called a statement of in-toto and has no type of predicate.');
    return [];
  }
  const attributes = provenanceAttributes(statement, { path: file.path, signature }, context.config);
  if (attributes !== null) return [draft('provenance', attributes, reader)];
  if (signature === null) {
    tell('not-signed', 'It is a statement that is no provenance, and nobody signed it: nothing rests on it. Sign it.');
  }
  return [];
}

type DraftType = 'provenance' | 'signature';

function idOf(type: DraftType, { file, index }: Reader): string {
  return `${type}:${file.path}#${index}`;
}

function draft(type: DraftType, attributes: Attributes, reader: Reader): DraftFact {
  return { type, id: idOf(type, reader), attributes, origins: {}, place: reader.place };
}

function envelopeFacts({ value }: InTotoForm, reader: Reader): DraftFact[] {
  const envelope = readEnvelope(value);
  if (envelope === null) {
    reader.tell('malformed-envelope', 'The payload of the envelope is no base64, so nothing of it can be read.');
    return [];
  }
  const payload = payloadOf(envelope);
  const statement = readStatement(payload);
  const verdict = envelopeVerdict(preAuthentication(envelope), envelope.signatures, givenKeys(reader.context));
  if (statement !== null) {
    const signature = signatureFact('dsse', statement, verdict, reader);
    return [signature, ...statementFacts(statement, signature.id, reader)];
  }
  return signedMetablock('dsse', payload, verdict, reader);
}

function metablockFacts({ value }: InTotoForm, reader: Reader): DraftFact[] {
  const signed = at(value, 'signed');
  const { path } = reader.file;
  if (listAt(value, 'signatures').length === 0) {
    const attributes = metablockAttributes(signed, { path, signature: null });
    return attributes === null ? [] : [draft('provenance', attributes, reader)];
  }
  const canonical = signed === undefined ? null : canonicalJson(signed);
  const verdict =
    canonical === null
      ? notVerified('What is signed of it cannot be written as in-toto signs it.')
      : envelopeVerdict(Buffer.from(canonical), metablockSignatures(value), givenKeys(reader.context));
  return signedMetablock('metablock', signed, verdict, reader);
}

/** A link or layout with the signature around it; what is neither is signed all the same. */
function signedMetablock(form: Form, signed: Json | undefined, verdict: KeyVerdict, reader: Reader): DraftFact[] {
  const signature = idOf('signature', reader);
  const attributes = metablockAttributes(signed, { path: reader.file.path, signature });
  const products = attributes === null ? [] : productsOf(signed);
  const about = { predicateType: null, subjects: products.slice(0, MAX_SUBJECTS) };
  const subjectsLeftOut = products.length - about.subjects.length;
  const fact = signatureFact(form, { ...about, subjectsLeftOut }, verdict, reader);
  return attributes === null ? [fact] : [fact, draft('provenance', attributes, reader)];
}

type Form = 'dsse' | 'metablock';
type About = { predicateType: string | null; subjects: Subject[]; subjectsLeftOut: number };

function signatureFact(form: Form, about: About, verdict: KeyVerdict, reader: Reader): DraftFact {
  const { file, context, tell } = reader;
  const { predicateType, subjects, subjectsLeftOut } = about;
  if (subjectsLeftOut > 0) tell('cap-reached', `It has more subjects than are read; left out: ${subjectsLeftOut}.`);
  const artifacts = artifactsOf(subjects, file, context, tell);
  const signed: Signed = { format: form, content: form, predicateType, subjects, subjectsLeftOut, artifacts };
  return draft('signature', keySignature(signed, verdict), reader);
}
