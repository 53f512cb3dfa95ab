import { byCodeUnit } from '../catalogue/canonical.ts';
import type { Problem } from '../model/problem.ts';
import type { PreviousReport } from './previous.ts';

/** Earlier reports that can be compared with, oldest first, and a problem for each that cannot. */
export type Selection = { reports: PreviousReport[]; problems: Problem[] };

/** Keeps reports of the same system and an earlier time. A report of the same tag is an earlier run of this release: passed over. */
export function selectPrevious(
  previous: readonly PreviousReport[],
  current: { system: string; tag: string | null; at: string },
): Selection {
  const reports: PreviousReport[] = [];
  const problems: Problem[] = [];
  const refuse = (code: string, message: string) => problems.push({ code, message, kinds: [], place: null });
  for (const report of previous) {
    const name = nameOf(report);
    if (report.system !== current.system)
      refuse('previous-other-system', `The report of ${name} is about another system, so it is not compared with.`);
    else if (report.release.tag !== null && report.release.tag === current.tag) continue;
    else if (report.release.at >= current.at)
      refuse(
        'previous-not-earlier',
        `The report of ${name} is not earlier than this release, so it is not compared with.`,
      );
    else reports.push(report);
  }
  reports.sort((a, b) => byCodeUnit(a.release.at, b.release.at) || byCodeUnit(a.contentDigest, b.contentDigest));
  return { reports, problems };
}

function nameOf({ release }: PreviousReport): string {
  return release.tag === null ? `a release of ${release.at}` : `release ${release.tag}`;
}
