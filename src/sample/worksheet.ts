import type { FrozenItem, FrozenPopulation } from '../model/frozen-population.ts';
import { isHole } from '../model/hole.ts';
import { TEST_ATTRIBUTES } from './attributes.ts';
import { recordsOf, recordText } from './records.ts';

/** One attribute of one sample, with what was found and where. */
export type WorksheetRow = {
  letter: string;
  name: string;
  found: string;
  /** Ids of the facts that say so, and where their records stand: `exhibits/...` beside the evidence, or the history in git. */
  facts: string[];
  places: string[];
};

/** One change that was drawn. */
export type Sample = {
  /** From 1, in the order of the draw. */
  number: number;
  change: FrozenItem;
  /** Its folder in the kit. */
  folder: string;
  rows: WorksheetRow[];
};

/** Samples as a tester walks through them. */
export function worksheetOf(population: FrozenPopulation, drawn: readonly FrozenItem[]): Sample[] {
  const width = Math.max(2, String(drawn.length).length);
  return drawn.map((change, index) => ({
    number: index + 1,
    change,
    folder: `samples/${String(index + 1).padStart(width, '0')}-${folderName(change.id)}`,
    rows: TEST_ATTRIBUTES.map(({ letter, name, find }) => {
      const { text, facts } = find(change, population);
      const places = [...new Set(facts.flatMap((fact) => recordsOf(fact).map(recordText)))];
      return { letter, name, found: text, facts: facts.map(({ id }) => id), places };
    }),
  }));
}

const NAME_LENGTH = 60;

/** What an id names, of signs that every file system takes: `pull-17` of `change:history#pull-17`. */
function folderName(id: string): string {
  const name = id.slice(id.indexOf('#') + 1).replaceAll(/[^A-Za-z0-9_-]+/g, '-');
  return name.replaceAll(/^-+|-+$/g, '').slice(0, NAME_LENGTH) || 'change';
}

/** Changes that are not plainly approved, or not known to be, apart from those given: a draw can miss each of them. */
export function notPlainlyApproved(population: FrozenPopulation, drawn: readonly FrozenItem[]): FrozenItem[] {
  const ids = new Set(drawn.map(({ id }) => id));
  return population.changes.filter(
    ({ id, attributes: { approval = null } }) => !ids.has(id) && (isHole(approval) || approval !== 'valid'),
  );
}
