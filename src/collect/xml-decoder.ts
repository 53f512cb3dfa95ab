import { StringDecoder } from 'node:string_decoder';

/** Turns the bytes of an XML file into text, piece by piece. */
export type XmlDecoder = (chunk: Buffer) => string;

/** What was dropped or replaced in a piece: NUL, or bytes that are no UTF-8. `before` is the text in front of it. */
export type XmlDamage = (what: 'nul' | 'not-utf8', before: string) => void;

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

function occurrences(text: string | Buffer, sought: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) count++;
  return count;
}

/** UTF-8 that tells of bytes which are none, where a replacement stands for them that the file does not hold itself. */
function utf8Decoder(damage: XmlDamage | undefined): XmlDecoder {
  const decoder = new StringDecoder('utf8');
  let tail = Buffer.alloc(0);
  return (chunk) => {
    const text = decoder.write(chunk);
    if (damage === undefined) return text;
    const replaced = text.indexOf('\ufffd');
    if (replaced !== -1 && occurrences(Buffer.concat([tail, chunk]), '\ufffd') !== occurrences(text, '\ufffd')) {
      damage('not-utf8', text.slice(0, replaced));
    }
    tail = Buffer.from(chunk.subarray(-2));
    return text;
  };
}

function decoderOf(encoding: string, damage: XmlDamage | undefined): XmlDecoder {
  if (encoding === 'utf-8') return utf8Decoder(damage);
  const decoder = new TextDecoder(encoding);
  return (chunk) => decoder.decode(chunk, { stream: true });
}

/** A decoder for the file that begins with `head`, which also drops a byte order mark and control characters; null if the encoding is not known. */
export function xmlDecoder(head: Buffer, damage?: XmlDamage): XmlDecoder | null {
  const encoding = encodingOf(head);
  if (encoding === null) return null;
  const decode = decoderOf(encoding, damage);
  let first = true;
  return (chunk) => {
    const decoded = decode(chunk);
    if (damage !== undefined) {
      const nul = decoded.indexOf('\0');
      if (nul !== -1) damage('nul', decoded.slice(0, nul));
    }
    const text = decoded.replace(ILLEGAL, '');
    if (!first || text === '') return text;
    first = false;
    return text.replace(/^\ufeff/, '');
  };
}
