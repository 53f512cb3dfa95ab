/** How the characters of a file stand in its bytes. */
export type TextForm = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Where a NUL is looked for; texts have none. */
const HEAD_BYTES = 64 * 1024;

/** The form of a text by its first bytes; null: it is none. */
export function textForm(bytes: Buffer): TextForm | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes.subarray(0, HEAD_BYTES).includes(0) ? null : 'utf-8';
}

/** The text, its byte order mark left in it. What is no character becomes U+FFFD. */
export function decode(bytes: Buffer, form: TextForm): string {
  return new TextDecoder(form, { ignoreBOM: true }).decode(bytes);
}
