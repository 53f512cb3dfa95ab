import type { Unread } from './parsed.ts';

/** Elements in elements. */
const MAX_DEPTH = 60;
/** Elements of one file; each takes some hundred bytes. */
const MAX_ELEMENTS = 1_000_000;
const MAX_TEXT = 10_000;

export type Element = { name: string; attributes: Map<string, string>; children: Element[]; text: string };

/** The elements of an XML file. Documents with entities of their own are refused by the parser. */
export async function xmlTree(text: string): Promise<{ root: Element } | Unread> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ position: true, xmlns: false });
  const top: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  let elements = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (open.length > MAX_DEPTH || elements > MAX_ELEMENTS) throw new RangeError('too much');
    const element: Element = { name, attributes: new Map(Object.entries(attributes)), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const current = open.at(-1);
    if (current && current.text.length < MAX_TEXT) current.text += part;
  });
  parser.on('closetag', () => open.pop());
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof RangeError)
      return { unread: 'it has more elements than are followed', code: 'cap-reached', line: parser.line };
    return { unread: 'it is not whole XML', code: 'xml-syntax', line: parser.line };
  }
  const [root] = top.children;
  return root ? { root } : { unread: 'it is not whole XML', code: 'xml-syntax', line: null };
}

/** Elements at a path below another one. */
export function childrenAt(element: Element, ...path: string[]): Element[] {
  return path.reduce<Element[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );
}

export function textIn(element: Element, name: string): string | null {
  const child = element.children.find((one) => one.name === name);
  return child ? child.text.trim() : null;
}
