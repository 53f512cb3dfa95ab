import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Json, JsonObject } from '../../model/json.ts';
import { xmlDecoder } from '../xml-decoder.ts';
import { SHAPES } from './cyclonedx-shapes.ts';
import type { Faults } from './fault.ts';
import type { Named, Shape } from './shape.ts';

const NAMESPACE = /^http:\/\/cyclonedx\.org\/schema\/bom\/1\.(\d)$/;
/** The extension that 1.1 had for what 1.2 has itself. */
const GRAPH = 'http://cyclonedx.org/schema/ext/dependency-graph/1.0';
/** Bytes given to the parser at once. */
const PIECE = 1 << 15;
const MAX_DEPTH = 400;
/** Characters of one text: licence texts and the like. */
const MAX_TEXT = 4 << 20;

export type XmlDocument = {
  document: JsonObject;
  minor: number;
  lineOf: (value: JsonObject) => number | undefined;
};
export type XmlFailure = { code: string; message: string; line: number; column: number };

/** What an open element is being read into. */
type Frame = {
  name: string;
  /** The type of the object that its children are fields of; null: its text is all that counts. */
  shape: Shape | null;
  object: JsonObject;
  /** Set where its children are the items of a list. */
  list: { kind: string; item: string | null; items: Json[] } | null;
  text: string;
  /** Its type has a place for the text. */
  hasText: boolean;
  /** Index of the last element in the order of its type. */
  last: number;
  isSkipped: boolean;
  close: (frame: Frame) => void;
};

function emptyObject(): JsonObject {
  return Object.create(null);
}

function append(object: JsonObject, name: string, value: Json): void {
  const known = object[name];
  if (Array.isArray(known)) known.push(value);
  else object[name] = [value];
}

/** The text of an element or attribute as the value that JSON has for it; what is none stays text, and is found to be wrong. */
function scalar(kind: string, text: string): Json {
  const trimmed = text.trim();
  if (kind === 'flag')
    return trimmed === 'true' || trimmed === '1' || (trimmed === 'false' || trimmed === '0' ? false : trimmed);
  if (['integer', 'count', 'number', 'share'].includes(kind))
    return /^[+-]?\d+(?:\.\d*)?$|^[+-]?\.\d+$/.test(trimmed) ? Number(trimmed) : trimmed;
  return trimmed;
}

/** The field that an element of a type is, with its place in the order; undefined: the type has none of that name. */
function fieldAt(shape: Shape, element: string, minor: number): { named: Named; index: number } | undefined {
  return shape.elements.get(element)?.find(({ named: [, { since, until }] }) => since <= minor && until >= minor);
}

/**
 * CycloneDX XML in the form of its JSON, element by element as the table of shapes says. Null with a failure where it is no such XML;
 * what the form has no place for is a fault. Elements of other namespaces may stand anywhere and are passed over.
 */
export function readCycloneDxXml(bytes: Buffer, faults: Faults): XmlDocument | XmlFailure {
  const parser = new SaxesParser({ xmlns: true });
  const lines = new WeakMap<JsonObject, number>();
  const frames: Frame[] = [];
  const document = emptyObject();
  let failure: XmlFailure | null = null;
  let minor = -1;

  const stop = (code: string, message: string) => {
    failure ??= { code, message, line: parser.line, column: parser.column + 1 };
  };
  const fault = (what: string) => faults.add(`line ${parser.line}`, what);

  const push = (frame: Partial<Frame> & { name: string }) => {
    frames.push({
      shape: null,
      object: emptyObject(),
      list: null,
      text: '',
      hasText: false,
      last: -1,
      isSkipped: false,
      close: () => undefined,
      ...frame,
    });
  };

  /** An object of a type: its attributes now, its elements as they come, its text at the end. */
  const pushObject = (tag: SaxesTagNS, kind: string, take: (value: JsonObject) => void) => {
    const shape = SHAPES.get(kind) ?? null;
    const object = emptyObject();
    lines.set(object, parser.line);
    for (const [name, field] of shape?.attributes ?? []) {
      const attribute = tag.attributes[field.xml.name];
      if (attribute !== undefined && attribute.uri === '' && field.since <= minor)
        object[name] = scalar(field.kind, attribute.value);
    }
    take(object);
    const written = shape?.text ?? null;
    push({
      name: tag.local,
      shape,
      object,
      hasText: written !== null,
      close: ({ text }) => {
        if (written !== null) object[written[0]] = scalar(written[1].kind, text);
      },
    });
  };

  const pushScalar = (tag: SaxesTagNS, kind: string, take: (value: Json) => void) => {
    const ref = kind === 'ref' ? tag.attributes.ref : undefined;
    push({ name: tag.local, close: ({ text }) => take(scalar(kind, ref?.value ?? text)) });
  };

  const pushValue = (tag: SaxesTagNS, kind: string, take: (value: Json) => void) => {
    if (kind === 'any') push({ name: tag.local, isSkipped: true });
    else if (SHAPES.has(kind)) pushObject(tag, kind, take);
    else pushScalar(tag, kind, take);
  };

  const pushList = (tag: SaxesTagNS, kind: string, item: string | null, take: (items: Json[]) => void) => {
    const items: Json[] = [];
    take(items);
    push({ name: tag.local, list: { kind, item, items } });
  };

  const openField = (tag: SaxesTagNS, frame: Frame, shape: Shape) => {
    const found = fieldAt(shape, tag.local, minor);
    if (found === undefined) {
      fault(`${frame.name} has an element there that CycloneDX 1.${minor} does not have`);
      return push({ name: tag.local, isSkipped: true });
    }
    const {
      named: [name, field],
      index,
    } = found;
    if (index < frame.last && !shape.isFree) fault(`${name} stands after what it comes before`);
    frame.last = Math.max(frame.last, index);
    const { object } = frame;
    const isRepeated = field.isList && field.item === null && !WRAPPED.has(field.kind);
    // A defect of 1.0 let a licence have several ids.
    const isDefect = minor === 0 && shape === SHAPES.get('licence');
    if (Object.hasOwn(object, name) && !isRepeated && !isDefect) fault(`${name} is there twice`);
    if (isRepeated) {
      return pushValue(tag, field.kind, (value) => append(object, name, value));
    }
    if (field.kind === 'tools') return openTools(tag, (value) => (object[name] = value));
    if (field.isList) return pushList(tag, field.kind, field.item, (items) => (object[name] = items));
    pushValue(tag, field.kind, (value) => (object[name] = value));
  };

  /** Either tools one by one, or from 1.5 on the components and services that they are. */
  const openTools = (tag: SaxesTagNS, take: (value: Json) => void) => {
    const items: Json[] = [];
    take(items);
    push({
      name: tag.local,
      list: { kind: 'tool', item: 'tool', items },
      shape: minor >= 5 ? (SHAPES.get('toolset') ?? null) : null,
      close: ({ object }) => {
        if (Object.keys(object).length > 0) take(object);
      },
    });
  };

  const openItem = (tag: SaxesTagNS, frame: Frame, { kind, item, items }: NonNullable<Frame['list']>) => {
    if (kind === 'licenceChoice') return openLicence(tag, items);
    if (kind === 'dependency') return openDependency(tag, items);
    if (kind === 'serviceData') return openServiceData(tag, items);
    if (tag.local === item) return pushValue(tag, kind, (value) => items.push(value));
    if (frame.shape !== null && items.length === 0) return openField(tag, frame, frame.shape);
    fault(`${frame.name} has an element that is no ${item ?? kind}`);
    push({ name: tag.local, isSkipped: true });
  };

  const openLicence = (tag: SaxesTagNS, items: Json[]) => {
    if (tag.local === 'expression' && minor >= 1) {
      pushObject(tag, 'licenceChoice', (choice) => items.push(choice));
      const frame = frames.at(-1);
      if (frame !== undefined) {
        frame.shape = null;
        frame.close = ({ object, text }) => (object.expression = text.trim());
      }
      return;
    }
    if (tag.local === 'expression-detailed' && minor >= 7) {
      const expression = tag.attributes.expression?.value;
      return pushObject(tag, 'licenceChoice', (choice) => {
        if (expression !== undefined) choice.expression = expression;
        items.push(choice);
      });
    }
    if (tag.local === 'license') {
      const choice = emptyObject();
      lines.set(choice, parser.line);
      items.push(choice);
      return pushObject(tag, 'licence', (value) => {
        choice.license = value;
      });
    }
    fault('licenses has an element that is no licence');
    push({ name: tag.local, isSkipped: true });
  };

  /** A dependency names what it depends on by elements of its own kind inside it. */
  const openDependency = (tag: SaxesTagNS, items: Json[], above: JsonObject | null = null) => {
    const ref = tag.attributes.ref?.value ?? null;
    const isProvided = above !== null && tag.local === 'provides';
    if (tag.local !== 'dependency' && !(isProvided && minor >= 6))
      fault('dependencies has an element that is no dependency');
    if (ref === null) fault('dependency lacks ref');
    const dependency = emptyObject();
    lines.set(dependency, parser.line);
    dependency.ref = ref ?? '';
    if (above === null) items.push(dependency);
    else if (ref !== null) {
      const name = isProvided ? 'provides' : 'dependsOn';
      append(above, name, ref);
    }
    push({
      name: tag.local,
      object: dependency,
      list: { kind: 'dependency', item: 'dependency', items },
      // One inside another says of itself what it depends on only where it has more inside.
      close: () => {
        if (above !== null && Object.keys(dependency).length > 1) items.push(dependency);
      },
    });
  };

  /** `classification` with the flow as an attribute, or from 1.5 on `dataflow` with more in it. */
  const openServiceData = (tag: SaxesTagNS, items: Json[]) => {
    if (tag.local === 'classification') return pushObject(tag, 'serviceData', (value) => items.push(value));
    if (tag.local !== 'dataflow' || minor < 5) fault('data has an element that is no classification');
    push({ name: tag.local, isSkipped: true });
  };

  const openRoot = (tag: SaxesTagNS) => {
    const version = NAMESPACE.exec(tag.uri)?.[1];
    if (tag.local !== 'bom' || version === undefined)
      return stop(
        'not-cyclonedx',
        'The root of the file is not the bom of a version of CycloneDX that is known (1.0 to 1.7).',
      );
    minor = Number(version);
    pushObject(tag, 'bom', (value) => Object.assign(document, value));
    const root = frames.at(-1);
    if (root !== undefined) root.object = document;
    lines.set(document, parser.line);
  };

  parser.on('error', () =>
    stop('xml-syntax', 'The bill of materials is not well-formed XML from here on. Write it again.'),
  );
  parser.on('doctype', () =>
    stop(
      'xml-doctype',
      'The bill of materials declares a document type; those are not read, as they can pull in other files.',
    ),
  );
  parser.on('opentag', (tag) => {
    if (failure !== null) return;
    if (frames.length > MAX_DEPTH) return stop('too-deep', `Elements are nested more than ${MAX_DEPTH} deep.`);
    const frame = frames.at(-1);
    if (frame === undefined) return openRoot(tag);
    if (frame.isSkipped) return push({ name: tag.local, isSkipped: true });
    if (tag.uri === GRAPH) return openGraph(tag, frame);
    if (!tag.uri.startsWith('http://cyclonedx.org/schema/bom/')) {
      // They stand behind those of CycloneDX.
      if (frame.shape !== null && frame.list === null) frame.last = Number.POSITIVE_INFINITY;
      return push({ name: tag.local, isSkipped: true });
    }
    const isNested = frame.list?.kind === 'dependency' && frame.name === 'dependency';
    if (isNested) return openDependency(tag, frame.list?.items ?? [], frame.object);
    if (frame.list !== null) return openItem(tag, frame, frame.list);
    if (frame.shape !== null) return openField(tag, frame, frame.shape);
    fault(`${frame.name} has an element in it, and is text`);
    push({ name: tag.local, isSkipped: true });
  });

  const openGraph = (tag: SaxesTagNS, frame: Frame) => {
    if (tag.local === 'dependencies')
      return pushList(tag, 'dependency', 'dependency', (items) => (document.dependencies = items));
    if (frame.list?.kind !== 'dependency') return push({ name: tag.local, isSkipped: true });
    openDependency(tag, frame.list.items, frame.name === 'dependency' ? frame.object : null);
  };

  parser.on('closetag', () => {
    const frame = frames.pop();
    if (failure !== null || frame === undefined || frame.isSkipped) return;
    const hasElements = frame.list !== null || (frame.shape !== null && !frame.hasText);
    if (hasElements && frame.text.trim() !== '') fault(`${frame.name} has text beside its elements`);
    frame.close(frame);
  });
  const take = (text: string) => {
    const frame = frames.at(-1);
    if (failure !== null || frame === undefined || frame.isSkipped) return;
    if (frame.text.length + text.length > MAX_TEXT)
      return stop('cap-reached', `A text has more than ${MAX_TEXT} characters.`);
    frame.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);

  const decode = xmlDecoder(bytes);
  if (decode === null) {
    return {
      code: 'xml-encoding',
      message: 'The file says that it is in an encoding that is not known here; use UTF-8.',
      line: 1,
      column: 1,
    };
  }
  for (let at = 0; at < bytes.length && failure === null; at += PIECE)
    parser.write(decode(bytes.subarray(at, at + PIECE)));
  if (failure === null) parser.close();
  if (failure === null && minor < 0) stop('xml-syntax', 'The file holds no XML document.');
  return failure ?? { document, minor, lineOf: (value) => lines.get(value) };
}

/** Lists that stand in an element of their own although their items have no one name. */
const WRAPPED: ReadonlySet<string> = new Set(['licenceChoice', 'serviceData', 'dependency']);
