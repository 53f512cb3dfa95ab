import { gunzipSync, inflateSync } from 'node:zlib';

/** Runs of base64 of this length are looked into: the shortest secret that is looked for has twenty characters. */
const MIN_RUN = 26;
/** What something that is compressed may come to, in bytes. */
const MAX_UNPACKED = 16 * 1024 * 1024;

const IN_BASE64 = new Uint8Array(65_536);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-')
  IN_BASE64[letter.charCodeAt(0)] = 1;
/** How gzip, and zlib at each of its levels, begin in base64. */
const PACKED = /^(?:H4sI|eJ|eN|eA|eF)/;
const HEXADECIMAL = /^[0-9a-f]+$/i;
/** Lines of base64 as mail and PEM break them, two or more. */
const WRAPPED = /(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{60,76}\s{1,16}){1,4096}[A-Za-z0-9+/]{1,76}={0,2}/g;

/** What escapes stand for. Breaks become spaces, so that lines stay where they are. Each is undone only where it occurs. */
const ESCAPES: readonly { mark: string; undo: (text: string) => string }[] = [
  {
    mark: '\\',
    undo: (text) =>
      text.replace(
        /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrtbf])|([^\sA-Za-z0-9]))/g,
        (_, unit, byte, space, other) => (space === undefined ? (other ?? character(unit ?? byte)) : ' '),
      ),
  },
  { mark: '%', undo: (text) => text.replace(/%([0-9a-fA-F]{2})/g, (_, byte) => character(byte)) },
  {
    mark: '&',
    undo: (text) =>
      text
        .replace(/&#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}));/g, (_, hex, decimal) =>
          character(hex ?? Number(decimal).toString(16)),
        )
        .replace(/&(?:amp|lt|gt|quot|apos|nbsp);/g, (name) => NAMED[name] ?? name),
  },
  { mark: '\0', undo: (text) => text.replaceAll('\0', '') },
];

const NAMED: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
};

function character(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code === 10 || code === 13 || code > 0xffff ? ' ' : String.fromCharCode(code);
}

/** The text without its escapes, one kind after the other and as deep as they are nested, up to three; null: it has none. */
export function unescaped(text: string): string | null {
  let plain = text;
  for (let depth = 0; depth < 3; depth++) {
    const before = plain;
    for (const { mark, undo } of ESCAPES) if (plain.includes(mark)) plain = undo(plain);
    if (plain === before) break;
  }
  return plain === text ? null : plain;
}

function unpacked(bytes: Buffer): Buffer {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const isZlib = bytes[0] === 0x78 && bytes.length > 2 && bytes.readUInt16BE(0) % 31 === 0;
  if (!isGzip && !isZlib) return bytes;
  try {
    return (isGzip ? gunzipSync : inflateSync)(bytes, { maxOutputLength: MAX_UNPACKED });
  } catch {
    return bytes;
  }
}

/** What a text holds encoded, and the place in the text that a place in it is from. */
export type Decoded = { text: string; placeOf: (at: number) => number };

type Run = { run: string; index: number };

/** Long runs of letters of base64. A run of that length holds a letter at each multiple of it, so that few are looked at. */
function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  const is = (at: number): boolean => IN_BASE64[text.charCodeAt(at)] === 1;
  let after = 0;
  for (let probe = MIN_RUN - 1; probe < text.length; probe += MIN_RUN) {
    if (probe < after || !is(probe)) continue;
    let from = probe;
    while (from > after && is(from - 1)) from--;
    let to = probe + 1;
    while (is(to)) to++;
    after = to;
    if (to - from < MIN_RUN) continue;
    const run = text.slice(from, to);
    if (!HEXADECIMAL.test(run)) runs.push({ run, index: from });
  }
  return runs;
}

/** Three line ends: between whole groups of four letters they keep what is decoded of one run apart from the next. */
const BETWEEN = 'CgoK';

/** All runs decoded at once, from each of the four letters of a group: which one begins it is not known. */
function* decodedRuns(runs: readonly Run[]): Generator<Decoded> {
  const ends: number[] = [];
  let letters = 0;
  const groups = runs.map(({ run }) => {
    const padded = run.padEnd(Math.ceil(run.length / 4) * 4, 'A');
    letters += padded.length + BETWEEN.length;
    ends.push(letters);
    return padded;
  });
  const all = groups.join(BETWEEN);
  for (let shift = 0; shift < 4; shift++) {
    const text = Buffer.from(all.slice(shift), 'base64').toString('latin1');
    const placeOf = (at: number): number => runs[ends.findIndex((end) => (at / 3) * 4 + shift < end)]?.index ?? 0;
    yield { text, placeOf };
  }
}

/** What is encoded in base64 in a text, from each of the four places where its letters can begin, unpacked where it is compressed. */
export function* base64Inside(text: string): Generator<Decoded> {
  const runs = runsIn(text);
  if (runs.length === 0) return;
  yield* decodedRuns(runs);
  for (const { run, index } of runs) {
    if (PACKED.test(run)) yield { text: unpacked(Buffer.from(run, 'base64')).toString('latin1'), placeOf: () => index };
  }
  for (const { 0: block, index } of text.matchAll(WRAPPED)) {
    const bytes = Buffer.from(block.replaceAll(/\s/g, ''), 'base64');
    yield { text: unpacked(bytes).toString('latin1'), placeOf: () => index };
  }
}
