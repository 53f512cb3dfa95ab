import { HELP, readArguments } from './config/arguments.ts';
import { EXIT, exitCodeOf, explain } from './exit.ts';
import { logLine } from './publish/log-line.ts';

/** One line that is written over, on a terminal; nothing where the output goes elsewhere. */
function terminalProgress(): { show: (message: string) => void; clear: () => void } {
  if (!process.stderr.isTTY) return { show: () => {}, clear: () => {} };
  const clear = (): void => void process.stderr.write('\r\u001b[2K');
  return {
    show: (message) => {
      const width = (process.stderr.columns ?? 80) - 1;
      const plain = message.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '?');
      process.stderr.write(`\r\u001b[2K${plain.slice(0, width)}`);
    },
    clear,
  };
}

async function main(): Promise<number> {
  const command = readArguments(process.argv.slice(2), process.env);
  if (command.name === 'help') {
    process.stdout.write(HELP);
    return EXIT.done;
  }
  if (command.name === 'version') {
    const { toolVersion } = await import('./config/version.ts');
    process.stdout.write(`release-evidence ${toolVersion()}\n`);
    return EXIT.done;
  }
  const progress = terminalProgress();
  try {
    if (command.name === 'inspect') {
      const { inspect } = await import('./inspect.ts');
      for await (const line of inspect(command.paths, command.root)) process.stdout.write(`${line}\n`);
      return EXIT.done;
    }
    if (command.name === 'explain') {
      const { explainIds } = await import('./explain.ts');
      process.stdout.write(text(await explainIds(command.ids, command.root)));
      return EXIT.done;
    }
    if (command.name === 'sample') {
      const { sample } = await import('./sample.ts');
      process.stdout.write(text(await sample(command)));
      return EXIT.done;
    }
    const { generate } = await import('./generate.ts');
    const outcome = await generate(command.options, {
      progress: progress.show,
      earlier: async () => [],
      serverUrl: 'https://github.com',
    });
    progress.clear();
    process.stdout.write(text(outcome.lines));
    return outcome.exitCode;
  } finally {
    progress.clear();
  }
}

/** Lines for a terminal or for the log of a workflow, which takes some of them for commands. */
function text(lines: readonly string[]): string {
  return lines.map((line) => `${logLine(line)}\n`).join('');
}

// Who reads what we write may stop reading (`| head`), and has then had enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? EXIT.done : EXIT.output));
}
try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(text(await explain(error)));
  process.exitCode = exitCodeOf(error);
}
