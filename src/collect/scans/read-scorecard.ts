import { isObject, own, textOf, textsOf } from '../components/json-access.ts';
import { PLAIN } from './findings.ts';
import { reportReader } from './report-reader.ts';
import { createScan, timeOf } from './scan.ts';

/** `scorecard --format json`: practices of a repository with a score each. What has not all points is a finding; -1 is no score. */
export const scorecard = reportReader({
  dialect: 'scorecard',
  recognises: (beginning) =>
    own(beginning, 'scorecard') !== undefined &&
    (own(beginning, 'checks') !== undefined || own(beginning, 'repo') !== undefined),
  lists: ['checks'],
  open: () => {
    const scan = createScan('OpenSSF Scorecard', 'other');
    let checks = 0;
    return {
      take: (record) => {
        if (!isObject(record)) return;
        checks++;
        const score = own(record, 'score');
        const points = typeof score === 'number' && score >= 0 ? score : null;
        if (points === 10) return;
        const reasons = textsOf(own(record, 'annotations'));
        scan.findings.add({
          ...PLAIN,
          rule: textOf(own(record, 'name')) ?? 'a check without a name',
          severity: {
            unresolved: points === null ? 'Scorecard could not tell' : 'Scorecard gives points and no severity',
          },
          severitySource: points === null ? 'no score' : `${points} of 10`,
          state: reasons.length > 0 ? 'suppressed' : 'open',
          because: reasons[0] ?? null,
          closed: reasons.length > 0 ? 'in-source' : null,
          where: 'the repository',
        });
      },
      scans: (rest) => {
        const commit = textOf(own(own(rest, 'repo'), 'commit'));
        if (commit !== null) scan.commits.push(commit);
        scan.version = textOf(own(own(rest, 'scorecard'), 'version'));
        scan.scannedAt = timeOf(own(rest, 'date'));
        scan.rules = checks;
        scan.examined = checks;
        return [scan];
      },
    };
  },
});
