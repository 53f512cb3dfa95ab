import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { Reader, Reading } from '../reader.ts';
import { jsonBeginning } from '../scans/json-beginning.ts';
import { readJsonRecords } from '../scans/json-records.ts';
import { faultProblem } from '../scans/report.ts';
import { REPORT_NAMES } from '../scans/report-names.ts';
import type { SourceFile } from '../source-file.ts';
import { cappedStatements, statementFacts, type VexStatement } from './statement.ts';

/** In bytes. Documents of large vendors, one a product line, have some ten megabytes. */
const MAX_SIZE = 64 << 20;

/** A VEX document in JSON. */
export type VexFormat = {
  dialect: string;
  recognises: (beginning: Json) => boolean;
  /** Its statements, and words on what of it is in no form that is known. */
  statements: (document: Json) => { statements: VexStatement[]; unread: string[] };
};

/** The reader of a VEX document. */
export function vexReader({ dialect, recognises, statements }: VexFormat): Reader {
  const read = (file: SourceFile, { config }: Parameters<Reader['read']>[1]): Reading => {
    const place = { path: file.path, line: null, column: null, pointer: null };
    const reading = (facts: Reading['facts'], problems: Problem[], producedAt: string | null = null): Reading => {
      return { dialect, kinds: ['scan'], facts, problems, producedAt, basis: 'stated' };
    };
    if (file.size > MAX_SIZE) {
      const message = `The VEX document has ${file.size} bytes; one of more than ${MAX_SIZE} is not read, and what it is about stays open.`;
      return reading([], [{ code: 'cap-reached', message, kinds: [], place }]);
    }
    const { rest, fault } = readJsonRecords(file, [], () => {});
    // A statement that is not read takes nothing out.
    if (fault !== null) return reading([], [{ ...faultProblem(file, fault), kinds: [] }]);
    const said = statements(rest);
    const problems = [...new Set(said.unread)].map(
      (message): Problem => ({ code: 'vex-statement', message, kinds: [], place }),
    );
    const times = said.statements.flatMap(({ at }) => at ?? []).sort();
    return reading(
      statementFacts(said.statements, file, config),
      [...problems, ...cappedStatements(said.statements, file)],
      times.at(-1) ?? null,
    );
  };
  return {
    dialect,
    kind: 'scan',
    patterns: [...REPORT_NAMES],
    recognises: (head) => {
      const beginning = jsonBeginning(head);
      return beginning !== undefined && recognises(beginning);
    },
    read,
  };
}
