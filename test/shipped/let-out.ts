import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfText } from './pdf-text.ts';
import type { StepRan } from './program.ts';

/** Everything that a run lets out, by where. Of a PDF the text without its white space. */
export async function everything(ran: StepRan, workspace: string): Promise<Map<string, string>> {
  const folder = join(workspace, 'release-evidence');
  const all = new Map([
    ['stdout', ran.stdout],
    ['stderr', ran.stderr],
    ['summary', ran.summary],
    ['outputs', JSON.stringify(ran.outputs)],
  ]);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const name = path.slice(folder.length + 1);
    all.set(name, name.endsWith('.pdf') ? await pdfText(bytes) : bytes.toString('utf8'));
  }
  return all;
}
