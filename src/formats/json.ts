import { byCodeUnit, canonicalJson } from '../catalogue/canonical.ts';
import type { OutputFile } from '../model/file.ts';
import type { Report } from '../model/report.ts';

/** Parts in which one entry can hold thousands of others: they are opened deeper, so that each stands on a line of its own. */
const DEEP = new Set(['results', 'frameworks', 'delta']);
const DEEP_LEVELS = 4;
const LEVELS = 2;

/** `evidence.json`: keys sorted, one fact, one result of a fact, one control on a line, so that it is small and differs by lines. */
export function renderJson(report: Report): OutputFile {
  return {
    name: 'evidence.json',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${layOut(report, 0, LEVELS)}\n`),
  };
}

function layOut(value: unknown, depth: number, levels: number): string {
  if (depth >= levels || typeof value !== 'object' || value === null) return canonicalJson(value);
  const pad = ' '.repeat(depth + 1);
  const end = `\n${' '.repeat(depth)}`;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => pad + layOut(item, depth + 1, levels)).join(',\n')}${end}]`;
  }
  const entries = Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item]) => {
    const inner = depth === 0 && DEEP.has(key) ? DEEP_LEVELS : levels;
    return `${pad}${JSON.stringify(key)}: ${layOut(item, depth + 1, inner)}`;
  });
  return `{\n${lines.join(',\n')}${end}}`;
}
