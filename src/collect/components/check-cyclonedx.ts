import type { Json, JsonObject } from '../../model/json.ts';
import { listRule, RULES, type RuleContext } from './cyclonedx-rules.ts';
import { SHAPES } from './cyclonedx-shapes.ts';
import { WORDS } from './cyclonedx-words.ts';
import { type Faults, pointerOf } from './fault.ts';
import { isObject, own } from './json-access.ts';
import { licenceId } from './licence-ids.ts';
import type { Field } from './shape.ts';

/** How deep lists are searched for what stands in them twice. */
const MAX_COMPARED = 12;
/** Objects in objects; the deepest bills have some thirty. */
const MAX_DEPTH = 200;

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const SERIAL = new RegExp(`^urn:uuid:${UUID}$`);
const SERIAL_OF_XML = new RegExp(`^(?:urn:uuid:${UUID}|\\{${UUID}\\})$`);
const DIGEST_LENGTHS: ReadonlySet<number> = new Set([32, 40, 64, 96, 128]);
const TIME =
  /^-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-4]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/i;

/** What a scalar must be; the words say what it is not. */
const SCALARS: Readonly<Record<string, (value: Json, context: RuleContext) => string | null>> = {
  text: (value) => (typeof value === 'string' ? null : 'is no text'),
  ref: (value, { minor }) => {
    if (typeof value !== 'string') return 'is no text';
    return value === '' && minor >= 5 ? 'is empty' : null;
  },
  integer: (value) => (Number.isInteger(value) ? null : 'is no whole number'),
  count: (value, { minor }) =>
    typeof value === 'number' && Number.isInteger(value) && (minor < 5 || value >= 1) ? null : 'is no count from 1 on',
  number: (value) => (typeof value === 'number' ? null : 'is no number'),
  share: (value) => (typeof value === 'number' && value >= 0 && value <= 1 ? null : 'is no number from 0 to 1'),
  flag: (value) => (typeof value === 'boolean' ? null : 'is neither true nor false'),
  time: (value) => (typeof value === 'string' && TIME.test(value) ? null : 'is no date with a time'),
  serial: (value, { isXml }) =>
    typeof value === 'string' && (isXml ? SERIAL_OF_XML : SERIAL).test(value) ? null : 'is no urn:uuid of lower case',
  digest: (value) =>
    typeof value === 'string' && DIGEST_LENGTHS.has(value.length) && /^[a-fA-F\d]+$/.test(value)
      ? null
      : 'is no hexadecimal digest',
  mime: (value) =>
    typeof value === 'string' && /^[-+a-z\d.]+\/[-+a-z\d.]+$/.test(value) ? null : 'is no media type of lower case',
  locale: (value) =>
    typeof value === 'string' && /^[a-z]{2}(?:-[A-Z]{2})?$/.test(value) ? null : 'is no language such as en or en-US',
  cpe: (value, { isXml }) => {
    if (typeof value !== 'string') return 'is no text';
    return isXml && !/^cpe:(?:2\.3:[aho*-]:|\/[AHOaho]?(?::|$))/i.test(value) ? 'is no CPE name' : null;
  },
  licenceId: (value) =>
    typeof value === 'string' && (licenceId(value) === value || /-exception\b/.test(value))
      ? null
      : 'is no id of the SPDX licence list',
};

/** Holds a document in the form of CycloneDX's JSON against the essentials of version 1.`minor`; `lineOf` tells the line of an object of XML. */
export function checkCycloneDx(
  document: JsonObject,
  context: RuleContext,
  faults: Faults,
  lineOf: ((value: JsonObject) => number | undefined) | null,
): void {
  const { minor, isXml } = context;
  const path: (string | number)[] = [];
  const refs = new Set<string>();
  let nearest: JsonObject = document;

  const at = (): string => {
    const line = lineOf?.(nearest);
    return line === undefined ? pointerOf(path) : `line ${line}`;
  };
  const fault = (what: string): void => faults.add(at(), what);

  function lookAtScalar(kind: string, value: Json): void {
    const words = WORDS.get(kind);
    if (words !== undefined) {
      const since = typeof value === 'string' ? words.get(value) : undefined;
      if (since === undefined || since > minor) fault(`is no ${kind} that CycloneDX 1.${minor} knows`);
      return;
    }
    const what = SCALARS[kind]?.(value, context) ?? null;
    if (what !== null) fault(what);
  }

  function lookAtValue(kind: string, value: Json): void {
    if (kind === 'any') return;
    if (kind === 'tools') {
      if (Array.isArray(value)) lookAtList('tool', value, false);
      else if (minor >= 5) lookAtObject('toolset', value);
      else fault('is no list');
    } else if (SHAPES.has(kind)) lookAtObject(kind, value);
    else lookAtScalar(kind, value);
  }

  function lookAtList(kind: string, value: Json, isUnique: boolean): void {
    if (!Array.isArray(value)) {
      // 1.5 had one identity where later versions have a list.
      if (kind === 'identity' && isObject(value)) lookAtValue(kind, value);
      else fault('is no list');
      return;
    }
    const wrong = listRule(kind, value, context);
    if (wrong !== null) fault(wrong);
    const seen = isUnique && !isXml && path.length < MAX_COMPARED ? new Set<string>() : null;
    for (const [index, item] of value.entries()) {
      path.push(index);
      // What has a bom-ref is told from others by it.
      if (seen !== null && own(item, 'bom-ref') === undefined) {
        const text = JSON.stringify(item);
        if (seen.has(text)) fault('stands in the list twice');
        seen.add(text);
      }
      lookAtValue(kind, item);
      path.pop();
    }
  }

  function lookAtField(field: Field, value: Json): void {
    if (field.isList) lookAtList(field.kind, value, field.isUnique);
    else lookAtValue(field.kind, value);
  }

  function lookAtObject(kind: string, value: Json): void {
    const shape = SHAPES.get(kind);
    if (shape === undefined) return;
    if (!isObject(value) || path.length > MAX_DEPTH) {
      fault(isObject(value) ? `is nested more than ${MAX_DEPTH} deep, and not looked into` : 'is no object');
      return;
    }
    const above = nearest;
    if (lineOf?.(value) !== undefined) nearest = value;
    for (const name of Object.keys(value)) {
      path.push(name);
      const field = shape.fields.get(name);
      if (field !== undefined && field.since <= minor && field.until >= minor) lookAtField(field, value[name] ?? null);
      // Of 1.2 and 1.3 there is a schema that lets such fields be, and a strict one. What XML has too much is found as it is read.
      else if (!isXml && !isOpen(kind, minor)) fault(`is nothing that CycloneDX 1.${minor} has there`);
      path.pop();
    }
    for (const [name, { required, since }] of shape.required) {
      const isRequired = required === 'always' || (typeof required === 'number' && minor < required);
      if (isRequired && since <= minor && !Object.hasOwn(value, name)) fault(`lacks ${name}`);
    }
    for (const rule of RULES[kind] ?? []) {
      const wrong = rule(value, context);
      if (wrong !== null) fault(wrong);
    }
    const ref = own(value, 'bom-ref');
    if (typeof ref === 'string') {
      if (refs.has(ref)) fault('has a bom-ref that another has too');
      refs.add(ref);
    }
    nearest = above;
  }

  lookAtObject('bom', document);
}

/** Whether the schema lets other fields of a type be. */
function isOpen(kind: string, minor: number): boolean {
  return kind === 'property' && minor < 7;
}
