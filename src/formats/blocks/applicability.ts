import type { Applicability } from '../../model/exception.ts';
import type { Place } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import type { PlaceLink } from '../place-link.ts';
import { STATUS_WORDS, type Word } from '../wording.ts';
import { clip, type Limits } from './limits.ts';

/** One framework's Statement of Applicability: what follows from the release is drafted, the justifications are people's. */
export type ApplicabilityBlock = {
  name: string;
  noun: string;
  /** Controls that nobody has justified yet. */
  unjustified: number;
  rows: {
    control: string;
    title: string;
    applicable: string;
    status: Word;
    /** Null: nobody has stated one. */
    justification: string | null;
    owner: string | null;
    approved: string | null;
    place: PlaceLink | null;
    checks: string[];
    assertions: string[];
  }[];
};

type Framework = Report['frameworks'][number];

/** For each framework that has one, its Statement of Applicability. */
export function applicabilityBlocks(
  report: Report,
  link: (place: Place) => PlaceLink,
  limits: Limits,
): ApplicabilityBlock[] {
  return report.frameworks
    .filter(({ exclusions }) => exclusions)
    .map((framework) => {
      const rows = framework.controls.map((control) => rowOf(report, framework, control, link, limits));
      const unjustified = rows.filter(({ justification }) => justification === null).length;
      return { name: framework.name, noun: framework.noun, unjustified, rows };
    });
}

function rowOf(
  report: Report,
  framework: Framework,
  control: Framework['controls'][number],
  link: (place: Place) => PlaceLink,
  limits: Limits,
): ApplicabilityBlock['rows'][number] {
  const names = [control.id, `${framework.id}/${control.id}`];
  const result = report.controls.find((one) => one.framework === framework.id && one.control === control.id);
  const status = result?.status ?? 'out-of-scope';
  const entries = report.applicability.filter((one) => names.includes(one.control));
  const entry = entries.find((one) => !one.applicable) ?? entries[0];
  const short = (text: string): string => clip(text, limits);
  return {
    control: control.id,
    title: control.title,
    applicable: applicableWord(status === 'not-applicable', entry),
    status: STATUS_WORDS[status],
    justification: entry === undefined ? null : short(entry.justification),
    owner: entry === undefined ? null : short(entry.owner),
    approved: entry?.approved ?? null,
    place: entry === undefined ? null : link(entry.place),
    checks: [...control.primary],
    assertions: report.assertions
      .filter((one) => one.control !== null && names.includes(one.control))
      .map(({ id }) => short(id)),
  };
}

function applicableWord(takenOut: boolean, entry: Applicability | undefined): string {
  if (takenOut) return 'no';
  return entry?.applicable === false ? 'yes: the entry that says no is rejected' : 'yes';
}
