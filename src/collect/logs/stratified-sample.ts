import { createHash, hash } from 'node:crypto';
import { cutText } from '../../mask/cut.ts';
import { createMasker } from '../../mask/masker.ts';
import type { Masking } from '../../model/masking.ts';
import type { DrawnLine } from '../reader.ts';
import { LOG_LEVELS, type LogLevel } from './log-event.ts';

/** Sources that are strata of their own; the events of further ones are drawn together. */
const MAX_SOURCES = 50;
const MAX_SOURCE = 200;
const WORDS = 8;

/** What is kept of a drawn event's text, in UTF-16 units; less where the size asks for many, since each stratum holds as many. */
const MAX_TEXT = 4096;
const MIN_TEXT = 256;
const MAX_TEXTS = 1 << 26;

/** A drawn event: its line or record, the stratum (from 1) that it was drawn in, and the SHA-256 of its masked text, hexadecimal. */
export type DrawnDigest = { line: number; stratum: number; sha256: string };
export type Stratum = { source: string | null; level: LogLevel | null; population: number; drawn: number };

export type Sample = {
  /** `text` is only asked for, and masked, where the event is drawn for the time being. */
  offer: (number: number, source: string | null, level: LogLevel | null, text: () => string) => void;
  /** `texts` are not masked yet, and no longer than is kept. All in the order of the file. */
  drawn: () => { strata: Stratum[]; lines: DrawnDigest[]; texts: DrawnLine[] };
};

/**
 * How events are drawn, so that an auditor with the file can draw the same ones: a simple random sample without replacement in each
 * stratum. Who knows the seed beforehand still cannot choose the lines.
 */
export const SAMPLE_METHOD =
  'Application events are divided into strata by source (function or log group, where events name one) and level. Event number n of the file ' +
  '(line or record, from 1) has as its rank word n mod 8 (32 bits, big-endian, from 0) of the SHA-256 of the UTF-8 text ' +
  '"<seed>:<path>:<n div 8>". A stratum is drawn from its lowest rank upwards, lower numbers first where ranks are equal. Each ' +
  'stratum gives one event, strata of higher levels first, then larger ones, then in the order listed; while the size is not reached, the next ' +
  'event is given by the stratum with the greatest population per event given, the first listed where several have. The digest of a drawn event is the ' +
  'SHA-256 of its UTF-8 text without the line end, masked by itself.';

type Drawn = { number: number; rank: number; sha256: string; text: string };
type Held = { source: string | null; level: LogLevel | null; population: number; best: Drawn[] };

function severity(level: LogLevel | null): number {
  return level === null ? -1 : LOG_LEVELS.indexOf(level);
}

/** Sources in code unit order, none first; levels from the most severe down, none last. */
function inOrder(a: Held, b: Held): number {
  if (a.source !== b.source) {
    if (a.source === null || b.source === null) return a.source === null ? -1 : 1;
    return a.source < b.source ? -1 : 1;
  }
  return severity(b.level) - severity(a.level);
}

/** How many of each stratum are drawn. */
function allocate(strata: readonly Held[], size: number): number[] {
  const given = strata.map(() => 0);
  const first = [...strata.entries()].sort(
    ([i, a], [j, b]) => severity(b.level) - severity(a.level) || b.population - a.population || i - j,
  );
  for (const [index] of first.slice(0, size)) given[index] = 1;
  for (let left = size - Math.min(size, strata.length); left > 0; left--) {
    let next = -1;
    for (const [index, { population }] of strata.entries()) {
      const own = given[index] ?? 0;
      if (own >= population) continue;
      const best = strata[next];
      // population / own is greater, without dividing.
      if (best === undefined || population * (given[next] ?? 0) > best.population * own) next = index;
    }
    if (next === -1) break;
    given[next] = (given[next] ?? 0) + 1;
  }
  return given;
}

/** Draws up to `size` of the events that it is offered, in one pass; keeps up to `size` of each stratum. */
export function drawSample(seed: string, path: string, size: number, masking: Masking | null = null): Sample {
  const bySource = new Map<string | null, Map<LogLevel | null, Held>>();
  const most = size * (MAX_SOURCES + 1) * (LOG_LEVELS.length + 1);
  const longest = Math.max(MIN_TEXT, Math.min(MAX_TEXT, Math.floor(MAX_TEXTS / Math.max(1, most))));
  let block = -1;
  let words: Buffer = Buffer.alloc(4 * WORDS);

  const rankOf = (number: number): number => {
    const wanted = Math.floor(number / WORDS);
    if (wanted !== block) {
      block = wanted;
      words = hash('sha256', `${seed}:${path}:${wanted}`, 'buffer');
    }
    return words.readUInt32BE(4 * (number % WORDS));
  };
  const stratumOf = (stated: string | null, level: LogLevel | null): Held => {
    const isKnown = bySource.has(stated) || bySource.size < MAX_SOURCES;
    const source = isKnown ? stated : '(others)';
    const levels = bySource.get(source) ?? new Map<LogLevel | null, Held>();
    const held = levels.get(level) ?? { source, level, population: 0, best: [] };
    levels.set(level, held);
    bySource.set(source, levels);
    return held;
  };

  return {
    offer: (number, source, level, text) => {
      const stratum = stratumOf(source, level);
      stratum.population++;
      if (size < 1) return;
      const { best } = stratum;
      const rank = rankOf(number);
      const last = best.at(-1);
      if (last !== undefined && best.length >= size) {
        // Numbers rise, so that of equal ranks the one that is there is the lower one.
        if (rank >= last.rank) return;
        best.pop();
      }
      const at = best.findIndex((other) => rank < other.rank);
      const whole = text();
      const sha256 = createHash('sha256').update(createMasker(masking)(whole), 'utf8').digest('hex');
      best.splice(at === -1 ? best.length : at, 0, { number, rank, sha256, text: cutText(whole, longest) });
    },
    drawn: () => {
      const strata = [...bySource.values()].flatMap((levels) => [...levels.values()]).sort(inOrder);
      const given = allocate(strata, size);
      const drawn = strata
        .flatMap(({ best }, index) => best.slice(0, given[index]).map((each) => ({ ...each, stratum: index + 1 })))
        .sort((a, b) => a.number - b.number);
      return {
        strata: strata.map(({ source, level, population }, index) => ({
          source: source === null ? null : cutText(source, MAX_SOURCE),
          level,
          population,
          drawn: given[index] ?? 0,
        })),
        lines: drawn.map(({ number, stratum, sha256 }) => ({ line: number, stratum, sha256 })),
        texts: drawn.map(({ number, text }) => ({ line: number, text })),
      };
    },
  };
}
