import { SEVERITIES, type Severity } from '../model/check.ts';
import type { Report } from '../model/report.ts';
import { gapsOf, severityOf } from '../report/gaps.ts';

/**
 * GitHub shows ten of each level for a step and passes over the rest, says
 * https://docs.github.com/rest/checks/runs. One of each is left for what the step says of itself.
 */
const SHOWN = 9;

/** A note at a line of a file, as the runner takes it. `file` is below the workspace. */
export type Annotation = {
  level: 'error' | 'warning' | 'notice';
  message: string;
  title: string;
  file?: string;
  startLine?: number;
};

const GRAVE: readonly Severity[] = ['high', 'critical'];

/**
 * The worst failing facts, each at its line: what is high or critical as errors, the rest as warnings. What does not go in is counted in
 * a notice at the end. `folder`: the root below the workspace.
 */
export function annotationsOf(report: Report, folder: string): Annotation[] {
  const places = new Map(report.facts.map((fact) => [fact.id, fact.place]));
  const fetched = new Set(report.evidence.filter(({ source }) => isNoFile(source)).map(({ source }) => source.path));
  const all = gapsOf(report).flatMap((gap) =>
    gap.facts.map(({ fact, texts, severity }) => {
      const grade = severity ?? severityOf(gap);
      const place = places.get(fact);
      const annotation: Annotation = {
        level: GRAVE.includes(grade) ? 'error' : 'warning',
        title: `${grade}: ${gap.check.statement}`,
        message: `${texts.join('\n') || fact}\nWhat to do: ${gap.check.fix}`,
      };
      if (place === undefined || place.line === null || fetched.has(place.path)) return { grade, annotation };
      const file = folder === '' ? place.path : `${folder}/${place.path}`;
      return { grade, annotation: { ...annotation, file, startLine: place.line } };
    }),
  );
  all.sort((a, b) => SEVERITIES.indexOf(b.grade) - SEVERITIES.indexOf(a.grade));
  const of = (wanted: Annotation['level']): Annotation[] =>
    all.flatMap(({ annotation }) => (annotation.level === wanted ? annotation : [])).slice(0, SHOWN);
  const shown = [...of('error'), ...of('warning')];
  const left = all.length - shown.length;
  if (left === 0) return shown;
  const more = `${left} more ${left === 1 ? 'gap is' : 'gaps are'} in the report and in the summary of the run.`;
  return [...shown, { level: 'notice', title: 'Release Evidence', message: more }];
}

/** What was asked of the platform, or fetched from it, lies below a path that no workspace has. */
function isNoFile({ path, commit }: Report['evidence'][number]['source']): boolean {
  return commit === null && path.startsWith('github/');
}
