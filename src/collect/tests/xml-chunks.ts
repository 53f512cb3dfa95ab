import { StringDecoder } from 'node:string_decoder';

/** Turns the bytes of an XML file into text, piece by piece. */
export type XmlDecoder = (chunk: Buffer) => string;

/** C0 controls other than tab and line ends: no XML may have them, and runners copy them from a terminal's colours. */
const ILLEGAL = /[\x00-\x08\x0b\x0c\x0e-\x1f]/g;

/** What the first bytes say about the encoding (XML 1.0, appendix F), or null if they name one that is not known. */
function encodingOf(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  const declaration = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    head.subarray(0, 300).toString('latin1'),
  );
  const label = declaration?.[1] ?? 'utf-8';
  // Written in one byte a character, it cannot be what it says.
  if (/^(?:utf-?16|ucs-?2)/i.test(label)) return 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** A decoder for the file that begins with `head`, which also drops a byte order mark and control characters; null if the encoding is not known. */
export function xmlDecoder(head: Buffer): XmlDecoder | null {
  const encoding = encodingOf(head);
  if (encoding === null) return null;
  let decode: XmlDecoder;
  if (encoding === 'utf-8') {
    const decoder = new StringDecoder('utf8');
    decode = (chunk) => decoder.write(chunk);
  } else {
    const decoder = new TextDecoder(encoding);
    decode = (chunk) => decoder.decode(chunk, { stream: true });
  }
  let first = true;
  return (chunk) => {
    const text = decode(chunk).replace(ILLEGAL, '');
    if (!first || text === '') return text;
    first = false;
    return text.replace(/^\ufeff/, '');
  };
}
