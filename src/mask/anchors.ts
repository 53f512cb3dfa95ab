/** Calls `hit` with the index of each anchor and where in the text it begins. */
export type AnchorScan = (text: string, hit: (anchor: number, at: number) => void) => void;

const OTHER = 0;

/** Letters of either case are one, and so are all digits: the rules that an anchor wakes look more closely. */
function fold(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 48 && code <= 57) return 48;
  return code;
}

/**
 * Looks for many short literals in one pass (Aho and Corasick, 1975), so that the time does not grow with their number:
 * regular expressions over every character are several times slower. Anchors are ASCII; case and the value of digits
 * do not matter.
 */
export function compileAnchors(anchors: readonly string[]): AnchorScan {
  const classOf = new Uint8Array(128);
  let classes = 1;
  for (const anchor of anchors) {
    for (let i = 0; i < anchor.length; i++) {
      const code = fold(anchor.charCodeAt(i));
      if (classOf[code] === OTHER) classOf[code] = classes++;
    }
  }
  for (let code = 0; code < 128; code++) classOf[code] = classOf[fold(code)] ?? OTHER;

  const size = anchors.reduce((sum, anchor) => sum + anchor.length, 1);
  const next = new Uint16Array(size * classes);
  const ends: number[][] = [[]];
  let states = 1;
  anchors.forEach((anchor, index) => {
    let state = 0;
    for (let i = 0; i < anchor.length; i++) {
      const slot = state * classes + (classOf[anchor.charCodeAt(i)] ?? OTHER);
      if (next[slot] === 0) {
        next[slot] = states++;
        ends.push([]);
      }
      state = next[slot] ?? 0;
    }
    ends[state]?.push(index);
  });

  // Breadth first: where a state has no way on, it goes on as its longest proper suffix would.
  const suffix = new Uint16Array(size);
  const queue: number[] = [];
  for (let c = 0; c < classes; c++) if (next[c]) queue.push(next[c] ?? 0);
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const fallback = suffix[state] ?? 0;
    ends[state] = [...(ends[state] ?? []), ...(ends[fallback] ?? [])];
    for (let c = 0; c < classes; c++) {
      const slot = state * classes + c;
      const onward = next[fallback * classes + c] ?? 0;
      const child = next[slot] ?? 0;
      if (child === 0) next[slot] = onward;
      else {
        suffix[child] = onward;
        queue.push(child);
      }
    }
  }

  const accepts = Uint8Array.from(ends, (found) => (found.length > 0 ? 1 : 0));
  const lengths = anchors.map((anchor) => anchor.length);
  return (text, hit) => {
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      state = code < 128 ? (next[state * classes + (classOf[code] ?? OTHER)] ?? 0) : 0;
      if (accepts[state] === 0) continue;
      for (const anchor of ends[state] ?? []) hit(anchor, i + 1 - (lengths[anchor] ?? 0));
    }
  };
}
