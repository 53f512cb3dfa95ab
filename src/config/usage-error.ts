/** Wrong use or configuration: exit code 3 on the command line, a failed step in Actions. Each line names file, line, setting and remedy. */
export class UsageError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'UsageError';
    this.lines = lines;
  }
}
