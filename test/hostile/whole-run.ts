import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readArguments } from '../../src/config/arguments.ts';
import { readConfig } from '../../src/config/config.ts';
import type { OutputFile } from '../../src/model/file.ts';
import type { Report } from '../../src/model/report.ts';
import { run } from '../../src/pipeline.ts';

export type Whole = { report: Report; files: OutputFile[]; text: string };

/** All that `generate` makes of files by path, but for writing it; `text` is JSON and Markdown together. The PDF takes its time and is left out. */
export async function wholeRun(tree: Record<string, string | Buffer>, ...options: string[]): Promise<Whole> {
  const root = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    for (const [path, content] of Object.entries(tree)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const command = readArguments(
      ['generate', '--root', root, '--at', '2026-11-10', '--format', 'json,markdown', ...options],
      {},
    );
    if (command.name !== 'generate') throw new Error('unexpected');
    const { report, files } = await run({
      ...(await readConfig(command.options, () => new Date(0))),
      progress: () => {},
      serverUrl: 'https://github.com',
      earlier: async () => [],
    });
    return { report, files, text: files.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n') };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Codes of every problem in a report with the path it is told of. */
export function told(report: Report): string[] {
  const problems = [...report.problems, ...report.evidence.flatMap((evidence) => evidence.problems)];
  return problems.map(({ code, place }) => `${code} ${place?.path ?? ''}`).sort();
}

export function outcomeOf(report: Report, check: string): string {
  return report.results.find((result) => result.check === check)?.outcome ?? 'no such check';
}
