import { byCodeUnit } from '../catalogue/canonical.ts';
import type { HistoryRow } from '../model/report.ts';
import type { PreviousReport } from './previous.ts';

/**
 * Coverage over releases, oldest first, this release last. Earlier reports carry the rows of those before them, so that the last
 * one is enough; of a release that occurs more than once, the report itself counts before a row in another, the later before the earlier.
 */
export function buildHistory(current: HistoryRow, previous: readonly PreviousReport[]): HistoryRow[] {
  const oldestFirst = [...previous].sort((a, b) => byCodeUnit(a.release.at, b.release.at));
  const rows = new Map<string, HistoryRow>();
  for (const row of oldestFirst.flatMap((report) => report.history)) rows.set(keyOf(row), row);
  for (const { release, catalogue, coverage } of oldestFirst) {
    const row = { tag: release.tag, at: release.at, catalogueDigest: catalogue.digest, coverage };
    rows.set(keyOf(row), row);
  }
  rows.delete(keyOf(current));
  const earlier = [...rows.values()].filter((row) => row.at < current.at);
  return [...earlier.sort((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(keyOf(a), keyOf(b))), current];
}

function keyOf(row: HistoryRow): string {
  return row.tag === null ? `at ${row.at}` : `tag ${row.tag}`;
}
