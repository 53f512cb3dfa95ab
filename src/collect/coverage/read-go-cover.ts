import type { Reader } from '../reader.ts';
import { lineReader } from './line-report.ts';

const MODE = /^mode: (?:set|count|atomic)$/;
const BLOCK = /^(.{1,4000}):(\d{1,9})\.(\d{1,9}),(\d{1,9})\.(\d{1,9}) (\d{1,9}) (\d{1,20})$/;
/** Statements of one block. */
const MAX_STATEMENTS = 100_000;

/** Cover profiles of `go test`: blocks with the number of their statements. They say of no line whether it can run. */
export const goCover: Reader = lineReader({
  dialect: 'go-cover',
  recognises: ([first = '']) => MODE.test(first),
  open: (coverage) => ({
    take: (text) => {
      // Profiles that were put together repeat the first line.
      if (text === '' || MODE.test(text)) return true;
      const block = BLOCK.exec(text);
      if (block === null) return false;
      const [, path = '', line = '', from = '', to = '', end = '', statements, times] = block;
      if (Number(statements) > MAX_STATEMENTS) return false;
      const file = coverage.file(path);
      for (let at = 0; at < Number(statements); at++) {
        file.statement(Number(line), Number(times) > 0, from, to, end, at);
      }
      return true;
    },
    end: () => null,
    tool: () => 'go test',
  }),
});
