import { xmlDecoder } from './xml-decoder.ts';

/** How an XML file begins: the name of its root without a prefix, and the root's start tag as written, as far as it is at hand. */
export type XmlRoot = { name: string; tag: string };

/** Characters of the root's start tag that are looked at. */
const MAX_TAG = 4096;

/** The readers of all XML dialects ask the same of one beginning. */
const known = new WeakMap<Buffer, XmlRoot | null>();

/** The root of the file that begins with `head` (up to 64 KiB), past comments, instructions and a document type; null: it is no XML. */
export function xmlRoot(head: Buffer): XmlRoot | null {
  let root = known.get(head);
  if (root === undefined) {
    root = canBeXml(head) ? rootIn(xmlDecoder(head)?.(head) ?? '') : null;
    known.set(head, root);
  }
  return root;
}

/** Cheap, for most files are none: the first byte is `<`, white space, of a byte order mark, or half of a `<`. */
function canBeXml(head: Buffer): boolean {
  return /^[<\s\xef\xfe\xff\0]/.test(head.subarray(0, 1).toString('latin1'));
}

function rootIn(text: string): XmlRoot | null {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    let end: string | RegExp;
    if (text.startsWith('<!--', at)) end = '-->';
    else if (text.startsWith('<?', at)) end = '?>';
    else if (/^<!DOCTYPE/i.test(text.slice(at, at + 9))) end = /^[^>[]*\[/.test(text.slice(at)) ? /\]\s*>/ : '>';
    else break;
    const rest = text.slice(at);
    const found = typeof end === 'string' ? rest.indexOf(end) : rest.search(end);
    if (found === -1) return null;
    at += typeof end === 'string' ? found + end.length : rest.indexOf('>', found) + 1;
  }
  const tag = /^<(?:[\w.-]{1,100}:)?([A-Za-z_][\w.-]{0,100})(?=[\s/>]|$)[^>]*/.exec(text.slice(at, at + MAX_TAG));
  return tag?.[1] === undefined ? null : { name: tag[1], tag: tag[0] };
}
