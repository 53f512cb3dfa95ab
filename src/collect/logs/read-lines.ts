import { findSensitive } from '../../mask/rules.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReadContext, Reader, Reading } from '../reader.ts';
import { readChunks, type SourceFile } from '../source-file.ts';
import { lineSplitter, MAX_LINE_BYTES } from './line-splitter.ts';
import { LOG_FIELDS, type LogField } from './log-fields.ts';
import { type LogLine, readLine } from './log-line.ts';
import { ownerOf } from './log-owner.ts';
import { recogniseLines } from './recognise-lines.ts';
import { drawSample, SAMPLE_METHOD } from './sample.ts';

type Sensitive = { kind: string; category: string; confidence: string; count: number; firstLine: number };

/** Rounded down, so that a share just below a threshold does not come to stand on it. */
function share(part: number, whole: number): number {
  return Math.floor((part / whole) * 10_000) / 10_000;
}

function isoTime(at: number | null): string | null {
  if (at === null) return null;
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Counts of one file, line by line. */
function countLines() {
  const counts = {
    lines: 0,
    platform: 0,
    structured: 0,
    text: 0,
    jsonPlatform: 0,
    textPlatform: 0,
    cut: 0,
    firstCut: 0,
  };
  const fields = new Map<LogField, number>();
  const sensitive = new Map<string, Sensitive>();
  const groups = new Set<string>();
  let first: number | null = null;
  let last: number | null = null;
  return {
    counts,
    note: (line: LogLine, number: number, whole: boolean) => {
      counts.lines = number;
      if (!whole && counts.cut++ === 0) counts.firstCut = number;
      if (line.kind === 'platform') counts[line.json ? 'jsonPlatform' : 'textPlatform']++;
      if (line.kind !== 'blank') counts[line.kind]++;
      if (line.kind === 'structured') for (const field of line.fields) fields.set(field, (fields.get(field) ?? 0) + 1);
      if (line.logGroup !== null && groups.size < 2) groups.add(line.logGroup);
      if (line.at !== null) {
        first = first === null ? line.at : Math.min(first, line.at);
        last = last === null ? line.at : Math.max(last, line.at);
      }
    },
    noteSensitive: (text: string, number: number) => {
      for (const { rule, category, confidence } of findSensitive(text)) {
        const before = sensitive.get(rule);
        if (before === undefined)
          sensitive.set(rule, { kind: rule, category, confidence, count: 1, firstLine: number });
        else before.count++;
      }
    },
    /** All of them, also those that no line has; none where no line is structured. */
    fields: (): JsonObject[] => {
      if (counts.structured === 0) return [];
      return LOG_FIELDS.map((field) => {
        const lines = fields.get(field) ?? 0;
        return { field, lines, ratio: share(lines, counts.structured) };
      });
    },
    sensitive: () => [...sensitive.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    firstAt: () => isoTime(first),
    lastAt: () => isoTime(last),
    /** The one log group that lines name; null where they name none, or several. */
    logGroup: () => (groups.size === 1 ? ([...groups][0] ?? null) : null),
  };
}

function formatOf(counts: ReturnType<typeof countLines>['counts']): 'json-lines' | 'lambda-text' | 'mixed' | 'empty' {
  const json = counts.structured + counts.jsonPlatform;
  const text = counts.text + counts.textPlatform;
  if (json + text === 0) return 'empty';
  if (text === 0) return 'json-lines';
  return json === 0 ? 'lambda-text' : 'mixed';
}

function read(file: SourceFile, { config }: ReadContext): Reading {
  const { seed, sampleSize } = config.collect.logs;
  const sample = drawSample(seed, file.path, sampleSize);
  const counted = countLines();
  const splitter = lineSplitter((bytes, number, whole) => {
    const text = bytes.toString('utf8');
    const line = readLine(number === 1 ? text.replace(/^\ufeff/, '') : text);
    counted.note(line, number, whole);
    if (line.kind === 'blank') return;
    counted.noteSensitive(text, number);
    if (line.kind !== 'platform') sample.offer(number, text);
  });
  readChunks(file, splitter.write);
  splitter.end();

  const { counts } = counted;
  const format = formatOf(counts);
  const application = counts.structured + counts.text;
  const place = { path: file.path, line: null, column: null, pointer: null };
  const problems: Problem[] = [];
  if (counts.cut > 0) {
    problems.push({
      code: 'cap-reached',
      message: `${counts.cut} of the lines, this one first, are longer than ${MAX_LINE_BYTES} bytes; what is beyond was not looked at. Write one event a line.`,
      kinds: ['log'],
      place: { ...place, line: counts.firstCut, column: 1 },
    });
  }
  return {
    dialect: format === 'empty' ? 'json-lines' : format,
    kinds: ['log'],
    facts: [
      {
        type: 'log-sample',
        id: `log-sample:${file.path}#lines`,
        attributes: {
          format,
          lines: counts.lines,
          applicationLines: application,
          platformLines: counts.platform,
          structuredLines: counts.structured,
          structuredRatio: application === 0 ? null : share(counts.structured, application),
          fields: counted.fields(),
          firstAt: counted.firstAt(),
          lastAt: counted.lastAt(),
          tracked: file.tracked,
          sensitive: counted.sensitive(),
          owner: ownerOf(file.path, counted.logGroup(), config),
          sample: { method: SAMPLE_METHOD, seed, population: application, lines: sample.drawn() },
        },
        origins: {},
        place,
      },
    ],
    problems,
    producedAt: counted.lastAt(),
    basis: 'declared',
  };
}

/** Log lines as JSON objects, as Lambda's text, or both in one file. */
export const logLines: Reader = {
  dialect: 'log-lines',
  kind: 'log',
  patterns: [
    '**/*.log',
    '**/*.jsonl',
    '**/*.ndjson',
    '**/log/**/*.{txt,json}',
    '**/logs/**/*.{txt,json}',
    '**/log-samples/**/*.{txt,json}',
    '**/cloudwatch/**/*.{txt,json}',
    '**/aws/lambda/**/*.{txt,json}',
    '**/*.log.{txt,json}',
  ],
  recognises: recogniseLines,
  read,
};
