import type { Report } from '../model/report.ts';
import { gapsOf, severityOf } from '../report/gaps.ts';

/** GitHub shows ten annotations of a kind for a step. */
const SHOWN = 10;

/** A note at a line of a file, as the runner takes it. `file` is below the workspace. */
export type Annotation = { message: string; title: string; file?: string; startLine?: number };

/** The worst failing facts, each at its line; where there are more, the last says how many. `folder`: the root below the workspace. */
export function annotationsOf(report: Report, folder: string): Annotation[] {
  const places = new Map(report.facts.map((fact) => [fact.id, fact.place]));
  const all = gapsOf(report).flatMap((gap) =>
    gap.facts.map(({ fact, texts }): Annotation => {
      const place = places.get(fact);
      const title = `${severityOf(gap)}: ${gap.check.statement}`;
      const message = `${texts.join('\n') || fact}\nWhat to do: ${gap.check.fix}`;
      if (place === undefined || place.line === null) return { title, message };
      return { title, message, file: folder === '' ? place.path : `${folder}/${place.path}`, startLine: place.line };
    }),
  );
  if (all.length <= SHOWN) return all;
  const more = { title: 'Release Evidence', message: `${all.length - SHOWN + 1} more gaps are in the report.` };
  return [...all.slice(0, SHOWN - 1), more];
}
