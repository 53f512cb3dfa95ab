import { UsageError } from './config/usage-error.ts';

/** Exit codes of the command line; the action fails on each of them but `done`. */
export const EXIT = { done: 0, gateMet: 1, output: 2, usage: 3, defect: 70 } as const;

/** The files could not be written or must not be: no rights, or a secret in them. */
export class OutputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OutputError';
  }
}

/** The exit code that an error stands for. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof OutputError) return EXIT.output;
  return EXIT.defect;
}

/**
 * What the person at the other end is told, line by line. A mistake is told in the words of who made it, so that what must not get
 * out is masked here too. A defect of ours shows its stack, which holds our own file names and no data.
 */
export async function explain(error: unknown): Promise<string[]> {
  const { createMasker } = await import('./mask/masker.ts');
  const mask = createMasker();
  return said(error).map((line) => mask(line));
}

function said(error: unknown): string[] {
  if (error instanceof UsageError) return [...error.lines];
  if (error instanceof OutputError) return error.message.split('\n');
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const name = error instanceof Error ? error.name : typeof error;
  return [`A defect of ours stopped the run (${name}). Please report it with these lines:`, ...frames.slice(0, 8)];
}
