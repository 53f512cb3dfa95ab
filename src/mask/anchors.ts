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

/** From this many bytes on both halves are gone over at once. */
const WORTH_HALVING = 4096;
/** Bytes between two looks at what was found. */
const BLOCK = 8192;

/** An ASCII literal in which `0` stands for any digit, and letters for either case unless it is exact. */
export type Anchor = { text: string; exact: boolean };

const DIGIT = 48;
/** Letters of either case are beyond the bytes. */
const CASELESS = 256;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function symbolsOf({ text, exact }: Anchor): number[] {
  return Array.from(text, (_, i) => {
    const code = text.charCodeAt(i);
    return isLetter(code) && !exact ? CASELESS + (code | 32) : code;
  });
}

/** The bytes that a symbol stands for. */
function bytesOf(symbol: number): number[] {
  if (symbol === DIGIT) return Array.from({ length: 10 }, (_, digit) => DIGIT + digit);
  return symbol < CASELESS ? [symbol] : [symbol - CASELESS, symbol - CASELESS - 32];
}

/** A beginning of anchors, and the anchors that end there. */
type Prefix = { children: Map<number, number>; ends: number[] };

function prefixesOf(anchors: readonly Anchor[]): Prefix[] {
  const prefixes: Prefix[] = [{ children: new Map(), ends: [] }];
  anchors.forEach((anchor, index) => {
    let at = 0;
    for (const symbol of symbolsOf(anchor)) {
      const children = prefixes[at]?.children ?? new Map<number, number>();
      let child = children.get(symbol);
      if (child === undefined) {
        child = prefixes.push({ children: new Map(), ends: [] }) - 1;
        children.set(symbol, child);
      }
      at = child;
    }
    prefixes[at]?.ends.push(index);
  });
  return prefixes;
}

/** Bytes that no anchor tells apart are one class. The first is of those that are in none. */
function classesOf(prefixes: readonly Prefix[]): { classOf: Uint8Array; classes: number } {
  const symbols = [...new Set(prefixes.flatMap(({ children }) => [...children.keys()]))];
  const signatures = new Map<string, number>([['', 0]]);
  const inSymbols: number[][] = Array.from({ length: 256 }, () => []);
  for (const symbol of symbols) for (const byte of bytesOf(symbol)) inSymbols[byte]?.push(symbol);
  const classOf = Uint8Array.from(inSymbols, (own) => {
    const signature = own.join();
    const known = signatures.get(signature) ?? signatures.size;
    signatures.set(signature, known);
    return known;
  });
  return { classOf, classes: signatures.size };
}

/** From a beginning of anchors onward by class: what each byte of a class leads to is the same. */
function onwardOf({ children }: Prefix, classOf: Uint8Array): Map<number, number[]> {
  const byClass = new Map<number, number[]>();
  for (const [symbol, child] of children) {
    for (const one of new Set(bytesOf(symbol).map((byte) => classOf[byte] ?? 0))) {
      const reached = byClass.get(one);
      if (reached === undefined) byClass.set(one, [child]);
      else reached.push(child);
    }
  }
  return byClass;
}

/** Added to a state in which an anchor ends, and in place of one that nobody has come to yet. */
const ACCEPTS = 1 << 28;
const UNKNOWN = 1 << 30;
const FIRST_STATES = 256;

/**
 * The automaton. A state is the set of the beginnings of anchors that the bytes so far end with, its number where its row
 * in `next` begins: by class, which state is next. Rows are filled in as they are come to, as most never are.
 */
type Automaton = {
  classOf: Uint8Array;
  next: Int32Array;
  /** The state behind another by a class. May put a larger table in place of `next`. */
  learn: (state: number, one: number) => number;
  endsOf: (state: number) => Int32Array;
};

function build(anchors: readonly Anchor[]): Automaton {
  const prefixes = prefixesOf(anchors);
  const { classOf, classes } = classesOf(prefixes);
  const onward = prefixes.map((prefix) => onwardOf(prefix, classOf));
  const sets: number[][] = [];
  const ends: Int32Array[] = [];
  const stateOf = new Map<string, number>();
  /** The empty beginning is in all sets, and is left out. */
  const stateFor = (set: number[]): number => {
    const key = set.sort((a, b) => a - b).join();
    const known = stateOf.get(key);
    if (known !== undefined) return known;
    const own = Int32Array.from(set.flatMap((prefix) => prefixes[prefix]?.ends ?? []));
    const row = sets.length * classes;
    const state = row + (own.length > 0 ? ACCEPTS : 0);
    sets.push(set);
    ends.push(own);
    stateOf.set(key, state);
    if (row + classes > automaton.next.length) {
      const larger = new Int32Array(automaton.next.length * 2).fill(UNKNOWN);
      larger.set(automaton.next);
      automaton.next = larger;
    }
    return state;
  };
  const none = new Int32Array(0);
  const automaton: Automaton = {
    classOf,
    next: new Int32Array(FIRST_STATES * classes).fill(UNKNOWN),
    learn: (state, one) => {
      const set = [0, ...(sets[state / classes] ?? [])];
      const to = stateFor(set.flatMap((prefix) => onward[prefix]?.get(one) ?? []));
      automaton.next[state + one] = to;
      return to;
    },
    endsOf: (state) => ends[state / classes] ?? none,
  };
  stateFor([]);
  return automaton;
}

/** How far a scan has come: what is next, in which state, and pairs of where an anchor ended and the state that it ended in. */
type Lane = { at: number; state: number; ended: Int32Array; count: number };

const lane = (): Lane => ({ at: 0, state: 0, ended: new Int32Array(2 * BLOCK), count: 0 });

/** Goes on until `end`, or to where nobody has been. All that the loop needs is its own, so that it is in registers. */
function advance(bytes: Uint8Array, end: number, { classOf, next }: Automaton, one: Lane): void {
  const { ended } = one;
  let { at, state, count } = one;
  for (; at < end; at++) {
    let then = next[state + (classOf[bytes[at] ?? 0] ?? 0)] ?? 0;
    if (then >= ACCEPTS) {
      if (then === UNKNOWN) break;
      then -= ACCEPTS;
      ended[count++] = at;
      ended[count++] = then;
    }
    state = then;
  }
  one.at = at;
  one.state = state;
  one.count = count;
}

/**
 * The same in two places, as far apart as they are. What the next state is hangs on the one before, and a processor waits
 * for it: two of them at once wait no longer than one.
 */
function advanceBoth(bytes: Uint8Array, end: number, { classOf, next }: Automaton, one: Lane, two: Lane): void {
  const apart = two.at - one.at;
  const { ended } = one;
  const { ended: endedToo } = two;
  let { at, state, count } = one;
  let { state: other, count: countToo } = two;
  for (; at < end; at++) {
    let then = next[state + (classOf[bytes[at] ?? 0] ?? 0)] ?? 0;
    let otherThen = next[other + (classOf[bytes[at + apart] ?? 0] ?? 0)] ?? 0;
    if (then >= ACCEPTS || otherThen >= ACCEPTS) {
      if (then === UNKNOWN || otherThen === UNKNOWN) break;
      if (then >= ACCEPTS) {
        then -= ACCEPTS;
        ended[count++] = at;
        ended[count++] = then;
      }
      if (otherThen >= ACCEPTS) {
        otherThen -= ACCEPTS;
        endedToo[countToo++] = at + apart;
        endedToo[countToo++] = otherThen;
      }
    }
    state = then;
    other = otherThen;
  }
  one.at = at;
  one.state = state;
  one.count = count;
  two.at = at + apart;
  two.state = other;
  two.count = countToo;
}

/**
 * Looks for many short literals in one pass (Aho and Corasick, 1975), so that the time does not grow with their number:
 * regular expressions over every character are several times slower.
 */
export function compileAnchors(anchors: readonly Anchor[]): AnchorScan {
  const lengths = Int32Array.from(anchors, ({ text }) => text.length);
  const overlap = lengths.reduce((longest, length) => Math.max(longest, length), 1) - 1;
  const found = growing();
  const further = growing();
  const first = lane();
  const second = lane();
  let known: Automaton | null = null;

  /** Notes the anchors that ended, as far as they begin before `before`. */
  function note(automaton: Automaton, one: Lane, to: Growing, before: number): void {
    for (let i = 0; i < one.count; i += 2) {
      const ends = automaton.endsOf(one.ended[i + 1] ?? 0);
      for (let k = 0; k < ends.length; k++) {
        const anchor = ends[k] ?? 0;
        const at = (one.ended[i] ?? 0) + 1 - (lengths[anchor] ?? 0);
        if (at < before) to.push(anchor, at);
      }
    }
    one.count = 0;
  }

  function learn(automaton: Automaton, bytes: Uint8Array, { at, state }: Lane): void {
    const one = automaton.classOf[bytes[at] ?? 0] ?? 0;
    if (automaton.next[state + one] === UNKNOWN) automaton.learn(state, one);
  }

  function scan(automaton: Automaton, bytes: Uint8Array, end: number, one: Lane, before: number): void {
    while (one.at < end) {
      const to = Math.min(end, one.at + BLOCK);
      advance(bytes, to, automaton, one);
      if (one.at < to) learn(automaton, bytes, one);
      note(automaton, one, found, before);
    }
  }

  function scanHalves(automaton: Automaton, bytes: Uint8Array, end: number): void {
    const half = end >> 1;
    second.at = half;
    second.state = 0;
    while (first.at < half) {
      const to = Math.min(half, first.at + BLOCK);
      advanceBoth(bytes, to, automaton, first, second);
      if (first.at < to) {
        learn(automaton, bytes, first);
        learn(automaton, bytes, second);
      }
      note(automaton, first, found, half);
      note(automaton, second, further, end);
    }
    // What begins in the first half and ends in the second; and the last byte of an odd number of them.
    scan(automaton, bytes, Math.min(end, half + overlap), first, half);
    found.append(further);
    scan(automaton, bytes, end, second, end);
  }

  return (bytes, end) => {
    known ??= build(anchors);
    found.clear();
    further.clear();
    first.at = 0;
    first.state = 0;
    if (end < WORTH_HALVING) scan(known, bytes, end, first, end);
    else scanHalves(known, bytes, end);
    return found;
  };
}
