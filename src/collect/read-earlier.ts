import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { type PreviousReport, readPrevious } from '../report/previous.ts';

const MAX_EVIDENCE_BYTES = 256 * 1024 * 1024;
const NAME = /(^|\.)evidence\.json$/;

/** The text of an earlier release's evidence.json, and what to call it in a message. */
export type EarlierText = { name: string; text: string };

export type Earlier = { reports: PreviousReport[]; problems: Problem[] };

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => NAME.test(name.split(sep).at(-1) ?? ''))
    .sort()
    .map((name) => join(path, name));
}

/** Reads the earlier reports that the configuration names, and those whose text was fetched. What cannot be read is a problem. */
export async function readEarlier(config: Config, fetched: readonly EarlierText[]): Promise<Earlier> {
  const problems: Problem[] = [];
  const texts = [...fetched];
  for (const path of config.previous) {
    const name = relative(config.root, path).split(sep).join('/');
    const refuse = (code: string, message: string): void =>
      void problems.push({ code, message, kinds: [], place: { path: name, line: null, column: null, pointer: null } });
    if (!existsSync(path)) {
      refuse(
        'previous-not-found',
        'Named as earlier evidence, but there is nothing there. Check --previous and `previous`.',
      );
      continue;
    }
    for (const file of filesAt(path)) {
      const shown = relative(config.root, file).split(sep).join('/');
      if (statSync(file).size > MAX_EVIDENCE_BYTES)
        refuse('previous-too-large', 'Larger than 256 MiB: not compared with.');
      else texts.push({ name: shown, text: readFileSync(file, 'utf8') });
    }
  }
  const earlier: Earlier = { reports: [], problems };
  const seen = new Set<string>();
  for (const { name, text } of texts) {
    const { report, problem } = await readPrevious(text, name);
    if (problem !== null) problems.push(problem);
    else if (!seen.has(report.contentDigest)) {
      seen.add(report.contentDigest);
      earlier.reports.push(report);
    }
  }
  return earlier;
}
