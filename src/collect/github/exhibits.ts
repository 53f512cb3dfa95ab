import { createHash } from 'node:crypto';
import { byCodeUnit, canonicalJson } from '../../catalogue/canonical.ts';
import { findLeaks } from '../../mask/leak-guard.ts';
import type { Person } from '../../model/change.ts';
import type { Evidence, EvidenceKind } from '../../model/evidence.ts';
import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { PersonOf } from '../changes/api-commits.ts';
import { createPersonOf } from '../changes/people.ts';
import { personsIn } from './people-in-records.ts';

/** Of one exhibit, in bytes; GitHub takes assets of up to 2 GiB. What is answered beyond it is judged all the same, and not kept. */
export const MAX_EXHIBIT_BYTES = 256 * 1024 * 1024;

/**
 * One exhibit: answers of the platform as JSON lines, `{"key": ..., "record": ...}`, in the order of their keys; of no records one empty
 * line.
 */
export type Exhibit = { kind: EvidenceKind; path: string; foundBy: string; bytes: Uint8Array; records: number };

/** Writes a record as it may be kept: without secrets, people named as the setting says. */
export type ShowRecord = (record: Json) => Json;

/**
 * Keeps the answers that became evidence. `open` names an exhibit, also where it stays empty: that there are none was answered then.
 * A fact made of a record has the exhibit's path and `/key` as its place, and `<kind>:<path>` as its evidence. Records are handed over
 * as they were answered, cut to what is read; `files` has them written as they may be kept, once nothing more is asked.
 */
export type Exhibits = {
  /** `foundBy` is the endpoint, as the record of what was asked has it. */
  open: (kind: EvidenceKind, path: string, foundBy: string) => void;
  keep: (path: string, key: string, record: Json) => void;
  /** Everybody whom the records name. */
  persons: () => Person[];
  files: (show?: ShowRecord) => Exhibit[];
  /** Of the files as they were written. */
  evidence: (files?: readonly Exhibit[]) => Evidence[];
};

type Kept = { kind: EvidenceKind; foundBy: string; lines: Map<string, Buffer>; size: number; cut: number };

/** A release takes no file without a byte. */
const EMPTY = Buffer.from('\n');

const AS_ANSWERED = 'what was answered, cut to what is read, and masked';

const asAnswered: ShowRecord = (record) => record;

function lineOf(key: Json, record: Json): Buffer {
  return Buffer.from(`${canonicalJson({ key, record })}\n`);
}

const WITHHELD = '[withheld: it looks like a secret]';
const leaks = (bytes: Uint8Array): boolean => findLeaks({ name: '', bytes }).length > 0;

function withoutLeaks(value: Json): Json {
  if (typeof value === 'string') return leaks(Buffer.from(value)) ? WITHHELD : value;
  if (Array.isArray(value)) return value.map(withoutLeaks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutLeaks(inner)]));
}

/** What the last look before publishing would stop is withheld here, so that one text of somebody's does not stop a release's evidence. */
function safeLineOf(key: Json, record: Json): Buffer {
  const line = lineOf(key, record);
  if (!leaks(line)) return line;
  const without = lineOf(key, withoutLeaks(record));
  return leaks(without) ? lineOf(key, WITHHELD) : without;
}

function cutProblem({ cut, lines }: Kept, path: string): Problem {
  const message = `The exhibit is full: of ${lines.size + cut} records the first ${lines.size} are kept, all are judged. Release smaller ranges.`;
  return { code: 'cap-reached', message, kinds: [], place: { path, line: null, column: null, pointer: null } };
}

/** Persons are told apart as in the rest of the run by `personOf`; `limit` is in bytes. */
export function createExhibits(personOf: PersonOf = createPersonOf(), limit: number = MAX_EXHIBIT_BYTES): Exhibits {
  const opened = new Map<string, Kept>();
  const persons = new Map<string, Person>();
  const sorted = (): [string, Kept][] => [...opened].sort(([a], [b]) => byCodeUnit(a, b));

  const files = (show: ShowRecord = asAnswered): Exhibit[] =>
    sorted().map(([path, { kind, foundBy, lines }]) => {
      const shown: Buffer[] = [];
      for (const key of [...lines.keys()].sort(byCodeUnit)) {
        const record: Json = JSON.parse(String(lines.get(key)));
        shown.push(safeLineOf(show(key), show(record)));
      }
      return { kind, path, foundBy, bytes: shown.length === 0 ? EMPTY : Buffer.concat(shown), records: shown.length };
    });

  return {
    open: (kind, path, foundBy) => {
      if (!opened.has(path)) opened.set(path, { kind, foundBy, lines: new Map(), size: 0, cut: 0 });
    },
    keep: (path, key, record) => {
      const kept = opened.get(path);
      if (kept === undefined) return;
      // Bytes lie outside the heap, and take a quarter of what the objects do.
      const line = Buffer.from(JSON.stringify(record));
      const size = kept.size + line.length - (kept.lines.get(key)?.length ?? 0);
      if (size > limit) {
        kept.cut += 1;
        return;
      }
      kept.size = size;
      kept.lines.set(key, line);
      for (const person of personsIn(record, personOf)) {
        persons.set(`${person.login}\n${person.name}\n${person.key}`, person);
      }
    },
    persons: () => [...persons.values()],
    files,
    evidence: (written = files()) =>
      written.map(({ kind, path, foundBy, bytes }) => {
        const kept = opened.get(path);
        return {
          id: `${kind}:${path}`,
          kind,
          dialect: path.startsWith('github/') ? 'github-api' : 'aws-export',
          source: { path, commit: null },
          foundBy,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          size: bytes.length,
          exhibit: { as: 'masked' as const, path: `exhibits/${path}`, masked: null, leftOut: 0, because: AS_ANSWERED },
          producedAt: null,
          basis: 'observed' as const,
          problems: kept === undefined || kept.cut === 0 ? [] : [cutProblem(kept, path)],
        };
      }),
  };
}
