/** Finds words and groups of words in texts, whatever their case and what stands between the words of a group. */
export type Phrases = {
  /** A text with each phrase replaced, the longest first. */
  within: (text: string) => string;
  /** What stands for a text that is one phrase as a whole; null: it is none. */
  whole: (text: string) => string | null;
};

type Entry = { pieces: string[]; instead: string };

const PIECE = /[\p{L}\p{N}]+/gu;
/** Between the words of a group: a name is written `Dana Novak`, `dana.novak` and `dana-novak`. */
const BETWEEN = /^[\s.,'’_-]{1,3}$/;
/** Stands for a phrase that two say differently. */
const SEVERAL = '[name]';

function piecesOf(text: string): string[] {
  return (text.toLowerCase().match(PIECE) ?? []).map(String);
}

export function createPhrases(phrases: Iterable<[phrase: string, instead: string]>): Phrases {
  const byPhrase = new Map<string, Entry>();
  for (const [phrase, instead] of phrases) {
    const pieces = piecesOf(phrase);
    const key = pieces.join(' ');
    if (key === '') continue;
    const before = byPhrase.get(key);
    byPhrase.set(key, { pieces, instead: before === undefined || before.instead === instead ? instead : SEVERAL });
  }
  const byFirst = new Map<string, Entry[]>();
  for (const entry of byPhrase.values()) {
    const first = entry.pieces[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.pieces.length - a.pieces.length);

  /** Where the other words of a group end that begins before `from`; null: they are not there. */
  const endOf = (text: string, { pieces }: Entry, from: number): number | null => {
    let end = from;
    for (const piece of pieces.slice(1)) {
      PIECE.lastIndex = end;
      const next = PIECE.exec(text);
      if (next === null || next[0].toLowerCase() !== piece || !BETWEEN.test(text.slice(end, next.index))) return null;
      end = PIECE.lastIndex;
    }
    return end;
  };

  const within = (text: string): string => {
    if (byFirst.size === 0) return text;
    let replaced = '';
    let from = 0;
    PIECE.lastIndex = 0;
    for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
      const after = PIECE.lastIndex;
      let to = after;
      for (const entry of byFirst.get(match[0].toLowerCase()) ?? []) {
        const end = endOf(text, entry, after);
        if (end === null) continue;
        replaced += text.slice(from, match.index) + entry.instead;
        from = end;
        to = end;
        break;
      }
      PIECE.lastIndex = to;
    }
    return from === 0 ? text : replaced + text.slice(from);
  };
  return { within, whole: (text) => byPhrase.get(piecesOf(text).join(' '))?.instead ?? null };
}
