import { type Anchor, compileAnchors } from './anchors.ts';
import { beginsWord, type Confidence, isDigit, type Rule } from './rule.ts';

/** A stretch that must not get out; `end` excluded. In UTF-16 units of a text, or in bytes. */
export type Finding = {
  rule: string;
  category: 'secret' | 'personal';
  confidence: Confidence;
  start: number;
  end: number;
};

/** Looks at a stretch of a text in its own way, such as without its escapes. */
export type Lens = {
  anchors: readonly string[];
  /** Findings around `at`, in places of `text`, and how far it has looked: anchors before that are not told to it. */
  look: (text: string, at: number, find: (inner: string) => Finding[]) => { found: readonly Finding[]; to: number };
};

/** Finds all that its rules describe: in order, none overlapping another. */
export type Finder = {
  inText: (text: string) => Finding[];
  /** In bytes as they stand in a file: UTF-8, or any encoding that has ASCII in it. Decodes only what has an anchor. */
  inBytes: (bytes: Uint8Array) => Finding[];
};

export type FinderOptions = {
  lenses?: readonly Lens[];
  /** Rules of no anchor: over a whole text. */
  everywhere?: readonly ((text: string) => readonly Finding[])[];
  /** Values that are let be. */
  allows?: (value: string) => boolean;
};

/** Lenses look through lenses: JSON in a URL in JSON. */
const MAX_DEPTH = 3;
const SCRATCH_BYTES = 64 * 1024;

/** Rules of the user's come before ours: they know what it is. */
const OWN = -1;

type Woken = { rank: number; rule: Rule | null; lens: Lens | null };

/** Whether what stands before an anchor lets its rule be; most of the anchors in numbers and hexadecimal end here. */
function begins({ begins: how }: Rule, text: string, at: number): boolean {
  if (how === 'anywhere' || at === 0) return true;
  return how === 'number' ? !isDigit(text.charCodeAt(at - 1)) : beginsWord(text, at);
}

type Ranked = Finding & { rank: number };

/** Where stretches overlap, the first rule gives its name to the whole. */
function merge(found: Ranked[]): Finding[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const merged: Ranked[] = [];
  for (const finding of found) {
    const last = merged.at(-1);
    if (last === undefined || finding.start >= last.end) {
      merged.push(finding);
      continue;
    }
    const named = finding.rank < last.rank ? finding : last;
    merged[merged.length - 1] = { ...named, start: last.start, end: Math.max(last.end, finding.end) };
  }
  return merged.map(({ rank: _rank, ...finding }) => finding);
}

/** A finder of rules, the most specific first. */
export function compileFinder(
  rules: readonly Rule[],
  { lenses = [], everywhere = [], allows = () => false }: FinderOptions = {},
): Finder {
  const woken: Woken[] = [];
  const anchors: Anchor[] = [];
  for (const [rank, rule] of rules.entries()) {
    for (const text of rule.anchors) {
      anchors.push({ text, exact: rule.exact });
      woken.push({ rank, rule, lens: null });
    }
  }
  for (const [index, lens] of lenses.entries()) {
    for (const text of lens.anchors) {
      anchors.push({ text, exact: false });
      woken.push({ rank: rules.length + index, rule: null, lens });
    }
  }
  const scan = compileAnchors(anchors);
  const rankOf = new Map(rules.map(({ rule }, rank): [string, number] => [rule, rank]));
  const ranked = (finding: Finding): Ranked => ({ ...finding, rank: rankOf.get(finding.rule) ?? OWN });
  const scratch = Buffer.allocUnsafe(SCRATCH_BYTES);

  /** `bytes` have one byte for each unit of the text, and the same one where it is ASCII. */
  function find(bytes: Uint8Array, length: number, textOf: () => string, depth: number): Finding[] {
    const { hits, length: count } = scan(bytes, length);
    if (count === 0 && everywhere.length === 0) return [];
    // The scan's own list is used again by what lenses look into.
    const own = count > 0 && depth < MAX_DEPTH ? hits.slice(0, count) : hits;
    const text = textOf();
    const found: Ranked[] = everywhere.flatMap((look) => look(text).map(ranked));
    // What a rule has found it need not look at again: a long match may be full of the rule's own anchors.
    const done = new Int32Array(rules.length + lenses.length);
    for (let i = 0; i < count; i += 2) {
      const at = own[i + 1] ?? 0;
      const one = woken[own[i] ?? 0];
      if (one === undefined || at < (done[one.rank] ?? 0)) continue;
      const { rank, rule, lens } = one;
      if (rule !== null) {
        if (!begins(rule, text, at)) continue;
        const span = rule.find(text, at);
        if (span === null || span.end <= span.start) continue;
        done[rank] = span.end;
        const { rule: name, category, confidence } = rule;
        found.push({ rule: name, category, confidence, ...span, rank });
      } else if (lens !== null && depth < MAX_DEPTH) {
        const looked = lens.look(text, at, (inner) => inText(inner, depth + 1));
        done[rank] = looked.to;
        found.push(...looked.found.map(ranked));
      }
    }
    return merge(found.filter(({ start, end }) => !allows(text.slice(start, end))));
  }

  /** A unit that is not ASCII gives some byte; a rule that it wakes looks at the text itself. */
  function inText(text: string, depth: number): Finding[] {
    const bytes = text.length <= SCRATCH_BYTES ? scratch : Buffer.allocUnsafe(text.length);
    bytes.write(text, 0, text.length, 'latin1');
    return find(bytes, text.length, () => text, depth);
  }

  return {
    inText: (text) => inText(text, 0),
    inBytes: (bytes) =>
      find(
        bytes,
        bytes.length,
        () => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
        0,
      ),
  };
}
