import { isAscii } from 'node:buffer';
import type { OwnRule } from '../model/masking.ts';
import type { Finder, Finding, Lens } from './finder.ts';

/** Lines are looked through in stretches of this length, so that the time for each is bounded, */
const STRETCH = 8192;
/** each beginning so far before the end of the one before: what is longer may be found in part. */
const OVERLAP = 2048;

/** All that a pattern matches in one stretch, at its place in the whole. */
function matchesIn(stretch: string, from: number, { name, category }: OwnRule, pattern: RegExp): Finding[] {
  return [...stretch.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.value ?? match.indices?.[0] ?? [0, 0];
    return end > start ? [{ rule: name, category, confidence: 'high', start: from + start, end: from + end }] : [];
  });
}

function compile({ pattern, ignoreCase }: OwnRule): RegExp {
  return new RegExp(pattern, ignoreCase ? 'dgiu' : 'dgu');
}

/** Rules with keywords look at a line around each; the rest of a text costs them nothing. */
export function ownLens(rule: OwnRule): Lens {
  const pattern = compile(rule);
  return {
    anchors: rule.keywords,
    look: (text, at) => {
      const before = Math.max(0, at - OVERLAP);
      const from = before + text.slice(before, at).lastIndexOf('\n') + 1;
      const line = text.slice(from, from + STRETCH);
      const newline = line.indexOf('\n', at - from);
      const stretch = newline === -1 ? line : line.slice(0, newline);
      const to = newline === -1 && line.length === STRETCH ? from + STRETCH - OVERLAP : from + stretch.length;
      return { found: matchesIn(stretch, from, rule, pattern), to };
    },
  };
}

/** Rules without keywords look at every line. */
export function ownEverywhere(rule: OwnRule): (text: string) => Finding[] {
  const pattern = compile(rule);
  return (text) => {
    const found: Finding[] = [];
    for (let line = 0; line <= text.length; ) {
      const newline = text.indexOf('\n', line);
      const end = newline === -1 ? text.length : newline;
      for (let from = line; from === line || from + OVERLAP < end; from += STRETCH - OVERLAP) {
        found.push(...matchesIn(text.slice(from, Math.min(end, from + STRETCH)), from, rule, pattern));
      }
      line = end + 1;
    }
    return found;
  };
}

/** A finder whose patterns may be about letters that are not ASCII: bytes that hold such are looked at as text. */
export function asText(finder: Finder): Finder {
  return {
    inText: finder.inText,
    inBytes: (bytes) => {
      if (isAscii(bytes)) return finder.inBytes(bytes);
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
      let units = 0;
      let place = 0;
      const placeOf = (unit: number): number => {
        place += Buffer.byteLength(text.slice(units, unit));
        units = unit;
        return place;
      };
      return finder
        .inText(text)
        .map((finding) => ({ ...finding, start: placeOf(finding.start), end: placeOf(finding.end) }));
    },
  };
}
