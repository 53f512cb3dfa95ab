import type { Finding, Lens } from './finder.ts';

/** How much before and behind an escape is looked at with it. */
const BEFORE = 2048;
const BEHIND = 16_384;

/** Bytes of URLs, marks that JSON, Markdown or shells escape, and what HTML and XML write for marks. Letters' escapes (`\n`) stay. */
const ESCAPE =
  /%[2-7][0-9A-Fa-f]|%0[9AaDd]|\\+u00(?:[2-7][0-9A-Fa-f]|0[9AaDd])|\\+[!#$%&()*+,./:;<=>?@[\]^_`{|}~-]|&(?:#0{0,4}(?:9|1[03]|3[2-9]|[4-9]\d|1[01]\d|12[0-6])|#[xX]0{0,4}[2-7][0-9A-Fa-f]|amp|lt|gt|quot|apos);/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function meant(written: string): string {
  if (written.startsWith('%')) return String.fromCharCode(Number.parseInt(written.slice(1), 16));
  if (written.startsWith('&#')) {
    const digits = written.slice(2, -1);
    return String.fromCharCode(/^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits));
  }
  if (written.startsWith('&')) return ENTITIES[written.slice(1, -1)] ?? written;
  const unicode = /u(00..)$/.exec(written)?.[1];
  return unicode === undefined ? written.slice(-1) : String.fromCharCode(Number.parseInt(unicode, 16));
}

/** A text without its escapes, and for each of its units (and its end) where that began before. */
function unescaped(text: string): { plain: string; from: Int32Array } {
  const from = new Int32Array(text.length + 1);
  let plain = '';
  let copied = 0;
  const copy = (to: number): void => {
    for (let i = copied; i < to; i++) from[plain.length + i - copied] = i;
    plain += text.slice(copied, to);
    copied = to;
  };
  for (const match of text.matchAll(ESCAPE)) {
    copy(match.index);
    from[plain.length] = match.index;
    plain += meant(match[0]);
    copied = match.index + match[0].length;
  }
  copy(text.length);
  from[plain.length] = text.length;
  return { plain, from };
}

/** Looks behind the escapes of URLs, JSON, Markdown, HTML and XML, which break secrets apart. */
export const unescapeLens: Lens = {
  anchors: [
    ...[
      '%00',
      '%0a',
      '%0b',
      '%0c',
      '%0d',
      '%0e',
      '%0f',
      '\\u00',
      '&#0',
      '&#x',
      '&amp;',
      '&lt;',
      '&gt;',
      '&quot;',
      '&apos;',
    ],
    ...'_-./=+*:@#~&$!<>[](){}|`,;%?^'.split('').map((mark) => `\\${mark}`),
  ],
  look: (text, at, find) => {
    const from = Math.max(0, at - BEFORE);
    const to = Math.min(text.length, at + BEHIND);
    const { plain, from: places } = unescaped(text.slice(from, to));
    const place = (index: number): number => from + (places[index] ?? 0);
    const found = find(plain).map(
      (finding): Finding => ({ ...finding, start: place(finding.start), end: place(finding.end) }),
    );
    return { found, to };
  },
};
