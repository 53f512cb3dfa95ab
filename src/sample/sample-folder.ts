import { canonicalJson } from '../catalogue/canonical.ts';
import { said } from '../formats/cells.ts';
import { code, md } from '../formats/escape.ts';
import type { OutputFile } from '../model/file.ts';
import type { FrozenPopulation } from '../model/frozen-population.ts';
import type { Report } from '../model/report.ts';
import { type ExhibitIndex, linesOf } from './exhibit-lines.ts';
import type { Sample } from './worksheet.ts';
import { NO_CONCLUSION } from './worksheet-files.ts';

const ENCODER = new TextEncoder();

/** JSON with sorted keys, indented for reading. */
export function prettyJson(name: string, value: unknown): OutputFile {
  const text = JSON.stringify(JSON.parse(canonicalJson(value)), null, 2);
  return { name, mediaType: 'application/json', bytes: ENCODER.encode(`${text}\n`) };
}

/** What is known of each fact by id: made once for all samples. */
export type Verdicts = ReadonlyMap<string, object[]>;

/** What each check says of each of the facts. */
export function verdictsOf({ checks, results }: Report, ids: ReadonlySet<string>): Verdicts {
  const statements = new Map(checks.map(({ id, statement }) => [id, statement]));
  const found = new Map<string, object[]>();
  for (const { check, inProfile, facts } of results) {
    for (const { fact, ...verdict } of facts) {
      if (!ids.has(fact)) continue;
      const entry = { check, statement: statements.get(check) ?? null, inProfile, ...verdict };
      found.set(fact, [...(found.get(fact) ?? []), entry]);
    }
  }
  return found;
}

/** The files of one sample: its fact, what checks say of it, its lines of the exhibits, and what is what. */
export function sampleFolder(
  sample: Sample,
  {
    population,
    report,
    exhibits,
    verdicts,
  }: { population: FrozenPopulation; report: Report | null; exhibits: ExhibitIndex; verdicts: Verdicts },
): OutputFile[] {
  const { change, folder } = sample;
  const fact = report?.facts.find(({ id }) => id === change.id) ?? change;
  const files = [prettyJson(`${folder}/change.json`, fact)];
  if (report !== null) files.push(prettyJson(`${folder}/checks.json`, verdicts.get(change.id) ?? []));
  for (const [path, lines] of linesOf(change, population, exhibits)) {
    const bytes = ENCODER.encode(`${lines.join('\n')}\n`);
    files.push({ name: `${folder}/exhibits/${path}`, mediaType: 'application/jsonl', bytes });
  }
  return [readme(sample, files, report !== null), ...files];
}

function readme({ number, change, folder, rows }: Sample, files: readonly OutputFile[], isJudged: boolean): OutputFile {
  const names = files.map(({ name }) => name.slice(folder.length + 1));
  const exhibits = names.filter((name) => name.startsWith('exhibits/'));
  const lines = [
    `# Sample ${number}: ${md(said(change.attributes.title))}`,
    '',
    `- ${code('change.json')}: ${code(change.id)} as ${isJudged ? 'evidence.json' : 'population.json'} has it`,
    ...(isJudged ? [`- ${code('checks.json')}: what each check says of it`] : []),
    ...exhibits.map((name) => `- ${code(name)}: the lines of that exhibit that are about it, as they stand there`),
    ...(exhibits.length === 0 ? ['- No exhibit of the platform beside the evidence is about it.'] : []),
    '',
    NO_CONCLUSION,
    '',
    ...rows.map(({ letter, name, found }) => `- ${letter}. ${md(name)}: ${md(found)}`),
    '',
  ];
  return { name: `${folder}/README.md`, mediaType: 'text/markdown', bytes: ENCODER.encode(lines.join('\n')) };
}
