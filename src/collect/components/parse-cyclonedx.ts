import type { Json, JsonObject } from '../../model/json.ts';
import { decodeText } from '../decode-text.ts';
import { documentIn, isTooDeep } from './bill-file.ts';
import { checkCycloneDx } from './check-cyclonedx.ts';
import { readCycloneDxXml } from './cyclonedx-xml.ts';
import { createFaults, type Faults } from './fault.ts';
import { own } from './json-access.ts';

/**
 * A CycloneDX document, whatever it was written in: `document` has the form of its JSON (XML is brought into it), `lineOf` tells the line
 * of an object of it where it was XML.
 */
export type CycloneDx = {
  encoding: 'json' | 'xml';
  /** '1.5'. */
  version: string;
  document: JsonObject;
  faults: Faults;
  lineOf: ((value: JsonObject) => number | undefined) | null;
  /** The whole of the JSON that the document was found in; the document itself where it stands alone. */
  wrapper: Json;
};

/** Why bytes are no such document. `line` and `column` from 1, where they are known. */
export type NotCycloneDx = { code: string; message: string; line: number | null; column: number | null };

export function isCycloneDx(value: CycloneDx | NotCycloneDx): value is CycloneDx {
  return 'document' in value;
}

function refuse(code: string, message: string): NotCycloneDx {
  return { code, message, line: null, column: null };
}

/** A value that JSON text holds, as the document; faults where it is not as its version says. */
export function cycloneDxOf(value: Json): CycloneDx | NotCycloneDx {
  const document = documentIn(value, (one) => typeof own(one, 'specVersion') === 'string');
  if (document === null)
    return refuse(
      'not-cyclonedx',
      'The bill of materials has no specVersion, so that it cannot be told what it should hold.',
    );
  if (isTooDeep(document))
    return refuse('too-deep', 'The bill of materials has values nested deeper than any bill has, and is not read.');
  const version = String(own(document, 'specVersion'));
  const minor = /^1\.([2-7])$/.exec(version)?.[1];
  if (minor === undefined) {
    return refuse(
      'unknown-version',
      'The bill of materials is of a version of CycloneDX that is not known here: in JSON 1.2 to 1.7 are read.',
    );
  }
  const faults = createFaults();
  if (own(document, 'bomFormat') !== 'CycloneDX') faults.add('/bomFormat', 'is not CycloneDX');
  checkCycloneDx(document, { minor: Number(minor), isXml: false }, faults, null);
  return { encoding: 'json', version, document, faults, lineOf: null, wrapper: value };
}

/** Reads CycloneDX of any version, JSON or XML. Never throws. */
export function parseCycloneDx(bytes: Buffer): CycloneDx | NotCycloneDx {
  const isXml = /^\s*<|^.?.?.?\s*<\0?\?/s.test(
    bytes
      .subarray(0, 200)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, ''),
  );
  if (isXml) {
    const faults = createFaults();
    const read = readCycloneDxXml(bytes, faults);
    if (!('document' in read)) return read;
    const { document, minor, lineOf } = read;
    checkCycloneDx(document, { minor, isXml: true }, faults, lineOf);
    return { encoding: 'xml', version: `1.${minor}`, document, faults, lineOf, wrapper: document };
  }
  let value: Json;
  try {
    value = JSON.parse(decodeText(bytes));
  } catch {
    return refuse('json-syntax', 'The bill of materials is not valid JSON, as when it was cut off. Write it again.');
  }
  return cycloneDxOf(value);
}
