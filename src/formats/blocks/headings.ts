import type { Report } from '../../model/report.ts';
import type { CheckResult } from '../../model/result.ts';
import type { PlaceLink } from '../place-link.ts';

/** The heading of the checks that judged nothing, which have none of their own, and the anchor that Markdown makes of it. */
export const BRIEF_HEADING = 'Checks that judged nothing';
export const BRIEF_ANCHOR = 'checks-that-judged-nothing';

/** Of a check that judged no fact there is little to say. */
export function isBrief({ facts }: CheckResult): boolean {
  return facts.length === 0;
}

/** Where a check stands among all of them. */
export type CheckLinker = (check: string) => PlaceLink;

export function checkLinker(report: Report): CheckLinker {
  const brief = new Set(report.results.flatMap((result) => (isBrief(result) ? [result.check] : [])));
  return (check) => {
    if (!/^[a-z0-9-]+$/.test(check)) return { text: check, url: null };
    return { text: check, url: brief.has(check) ? `#${BRIEF_ANCHOR}` : `#${check}` };
  };
}
