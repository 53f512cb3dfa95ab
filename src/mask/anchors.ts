/** Where each anchor begins, in order of where it ends. */
export type AnchorHits = {
  /** Two numbers a hit: the index of the anchor, and where it begins. */
  readonly hits: Int32Array;
  /** Of those, how many are in use. */
  readonly length: number;
};

type Growing = AnchorHits & {
  push: (anchor: number, at: number) => void;
  append: (other: AnchorHits) => void;
  clear: () => void;
};

function growing(): Growing {
  let hits = new Int32Array(256);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= hits.length) return;
    const larger = new Int32Array(Math.max(hits.length * 2, length + more));
    larger.set(hits.subarray(0, length));
    hits = larger;
  };
  return {
    get hits() {
      return hits;
    },
    get length() {
      return length;
    },
    push: (anchor, at) => {
      reserve(2);
      hits[length++] = anchor;
      hits[length++] = at;
    },
    append: (other) => {
      reserve(other.length);
      hits.set(other.hits.subarray(0, other.length), length);
      length += other.length;
    },
    clear: () => {
      length = 0;
    },
  };
}

/** Looks for all anchors in `bytes` from 0 to `end`. What it returns is good until the next call. */
export type AnchorScan = (bytes: Uint8Array, end: number) => AnchorHits;

const OTHER = 0;
const ALPHABET = 256;
/** From this many bytes on both halves are gone over at once. */
const WORTH_HALVING = 4096;

/** Letters of either case are one, and so are all digits: the rules that an anchor wakes look more closely. */
function fold(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 48 && code <= 57) return 48;
  return code;
}

/** The automaton: `next` by state times `classes` plus class, states as multiples of `classes`; those from `accepting` on end an anchor. */
type Automaton = { classOf: Uint8Array; next: Int32Array; accepting: number; endsOf: (state: number) => Int32Array };

function build(anchors: readonly string[]): Automaton {
  const classOf = new Uint8Array(ALPHABET);
  let classes = 1;
  for (const anchor of anchors) {
    for (let i = 0; i < anchor.length; i++) {
      const code = fold(anchor.charCodeAt(i));
      if (classOf[code] === OTHER) classOf[code] = classes++;
    }
  }
  for (let code = 0; code < ALPHABET; code++) classOf[code] = classOf[fold(code)] ?? OTHER;

  const next: number[] = new Array(classes).fill(0);
  const ends: number[][] = [[]];
  anchors.forEach((anchor, index) => {
    let state = 0;
    for (let i = 0; i < anchor.length; i++) {
      const slot = state * classes + (classOf[anchor.charCodeAt(i)] ?? OTHER);
      if (next[slot] === 0) {
        next[slot] = ends.length;
        for (let c = 0; c < classes; c++) next.push(0);
        ends.push([]);
      }
      state = next[slot] ?? 0;
    }
    ends[state]?.push(index);
  });

  // Breadth first: where a state has no way on, it goes on as its longest proper suffix would.
  const suffix = new Int32Array(ends.length);
  const queue = next.slice(0, classes).filter((state) => state !== 0);
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
  return order(classOf, classes, next, ends);
}

/** States that end an anchor come last, so that one comparison tells them; a state's number is where its row begins. */
function order(classOf: Uint8Array, classes: number, next: readonly number[], ends: readonly number[][]): Automaton {
  const quiet = ends.flatMap((found, state) => (found.length === 0 ? [state] : []));
  const all = [...quiet, ...ends.flatMap((found, state) => (found.length > 0 ? [state] : []))];
  const rowOf = new Int32Array(ends.length);
  for (const [row, state] of all.entries()) rowOf[state] = row * classes;
  const ordered = new Int32Array(next.length);
  for (const [row, state] of all.entries()) {
    for (let c = 0; c < classes; c++) ordered[row * classes + c] = rowOf[next[state * classes + c] ?? 0] ?? 0;
  }
  const found = all.map((state) => Int32Array.from(ends[state] ?? []));
  const none = new Int32Array(0);
  return {
    classOf,
    next: ordered,
    accepting: quiet.length * classes,
    endsOf: (state) => found[state / classes] ?? none,
  };
}

/**
 * Looks for many short literals in one pass (Aho and Corasick, 1975), so that the time does not grow with their number:
 * regular expressions over every character are several times slower. Anchors are ASCII; case and the value of digits
 * do not matter. The automaton is built when it is first needed.
 */
export function compileAnchors(anchors: readonly string[]): AnchorScan {
  const lengths = anchors.map((anchor) => anchor.length);
  const overlap = Math.max(1, ...lengths) - 1;
  const first = growing();
  const second = growing();
  let automaton: Automaton | null = null;
  const note = (state: number, after: number, to: Growing, before: number): void => {
    for (const anchor of automaton?.endsOf(state) ?? []) {
      const at = after - (lengths[anchor] ?? 0);
      if (at < before) to.push(anchor, at);
    }
  };
  return (bytes, end) => {
    automaton ??= build(anchors);
    const { classOf, next, accepting } = automaton;
    first.clear();
    second.clear();
    const half = end < WORTH_HALVING ? 0 : end >> 1;
    let state = 0;
    if (half > 0) {
      // What the next state is hangs on the one before, and a processor waits for it: two of them at once wait no longer.
      let other = 0;
      for (let i = 0, j = half; i < half; i++, j++) {
        state = next[state + (classOf[bytes[i] ?? 0] ?? 0)] ?? 0;
        other = next[other + (classOf[bytes[j] ?? 0] ?? 0)] ?? 0;
        if (state >= accepting) note(state, i + 1, first, half);
        if (other >= accepting) note(other, j + 1, second, end);
      }
      for (let i = half; i < half + overlap && i < end; i++) {
        state = next[state + (classOf[bytes[i] ?? 0] ?? 0)] ?? 0;
        if (state >= accepting) note(state, i + 1, first, half);
      }
      // The second half is the longer one by a byte where the length is odd.
      if (half * 2 < end) {
        other = next[other + (classOf[bytes[end - 1] ?? 0] ?? 0)] ?? 0;
        if (other >= accepting) note(other, end, second, end);
      }
      first.append(second);
      return first;
    }
    for (let i = 0; i < end; i++) {
      state = next[state + (classOf[bytes[i] ?? 0] ?? 0)] ?? 0;
      if (state >= accepting) note(state, i + 1, first, end);
    }
    return first;
  };
}
