/** A piece of the text of Fn::Sub: text that stands as it is, or a name to be put in. */
export type Piece = { text: string } | { name: string };

/** Takes the text of Fn::Sub apart. `${!Name}` is an escape and gives the text `${Name}`. */
export function subPieces(source: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of source.matchAll(/\$\{([^{}]*)\}/g)) {
    if (match.index > end) pieces.push({ text: source.slice(end, match.index) });
    const name = (match[1] ?? '').trim();
    pieces.push(name.startsWith('!') ? { text: `\${${name.slice(1)}}` } : { name });
    end = match.index + match[0].length;
  }
  if (end < source.length) pieces.push({ text: source.slice(end) });
  return pieces;
}
