/** Bytes as text, by their byte order mark, which is taken away: UTF-16 of either order, else UTF-8. What is no such text becomes U+FFFD. */
export function decodeText(bytes: Buffer): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
