import { findSensitive } from './rules.ts';

/** A secret in a file that was about to be published: by which rule, and on which line (from 1). Never the value. */
export type Leak = { rule: string; line: number };

/** Long runs of base64 are looked into; digests in hexadecimal are shorter than the shortest key file in base64. */
const BASE64_RUN = /[A-Za-z0-9+/_-]{80,}={0,2}/g;
const HEXADECIMAL = /^[0-9a-f]+$/i;
/** A backslash before a mark, as Markdown has it, or before a slash, as some JSON has it. */
const ESCAPED_MARK = /\\([_*~.+/=`|#<>[\](){}!@:-])/g;

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line++;
  return line;
}

function highSecrets(text: string): { rule: string; start: number }[] {
  return findSensitive(text).filter((finding) => finding.category === 'secret' && finding.confidence === 'high');
}

/**
 * The last look at bytes about to be published: secrets of a form that leaves little doubt, as they are, behind the
 * escapes of Markdown and JSON, and inside base64. Compressed files (a PDF's pages) say nothing here: they hold the
 * same report as the Markdown.
 */
export function findLeaks(file: { name: string; bytes: Uint8Array }): Leak[] {
  const text = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString('utf8');
  const leaks = new Map<string, Leak>();
  const note = (rule: string, line: number) => leaks.set(`${line} ${rule}`, { rule, line });

  for (const { rule, start } of highSecrets(text)) note(rule, lineAt(text, start));
  if (text.includes('\\')) {
    // Dropping the backslashes keeps every line in its place.
    const plain = text.replace(ESCAPED_MARK, '$1');
    for (const { rule, start } of highSecrets(plain)) note(rule, lineAt(plain, start));
  }
  for (const run of text.matchAll(BASE64_RUN)) {
    if (HEXADECIMAL.test(run[0])) continue;
    const inside = Buffer.from(run[0], 'base64').toString('latin1');
    for (const { rule } of highSecrets(inside)) note(rule, lineAt(text, run.index));
  }
  return [...leaks.values()].sort((a, b) => a.line - b.line || (a.rule < b.rule ? -1 : 1));
}
