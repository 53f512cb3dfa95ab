import type { Reader } from '../reader.ts';
import type { FileCoverage } from './coverage.ts';
import { lineReader } from './line-report.ts';

const LINE = /^\s*(-|#####|=====|%%%%%|\$\$\$\$\$|\d{1,20}(?:\.\d)?[kMGTPEZY]?\*?):\s*(\d{1,9}):(.*)$/;
const BRANCH = /^branch\s+(\d{1,6}) (?:taken (\d{1,20})%?|(never executed))/;
const OTHER =
  /^(?:function |call |unconditional |-{6,}|$|\s*[\w~:<>(), *&]+:$|\s*(?:%%%%%|\$\$\$\$\$|\d+\*?):\s*\d+-block\s)/;

/** Source annotated by gcov: a count before each line, and the branches of a line below it where they were asked for. */
export const gcov: Reader = lineReader({
  dialect: 'gcov',
  recognises: ([first = '']) => /^\s*-:\s*0:Source:./.test(first),
  open: (coverage) => {
    let file: FileCoverage | null = null;
    let at = 0;
    return {
      take: (text) => {
        const branch = BRANCH.exec(text);
        if (branch !== null && file !== null) {
          file.branch(at, Number(branch[2] ?? 0) > 0, branch[1] ?? '');
          return true;
        }
        const line = LINE.exec(text);
        if (line === null) return OTHER.test(text);
        const [, times = '', number, rest = ''] = line;
        at = Number(number);
        if (at === 0 && rest.startsWith('Source:')) file = coverage.file(rest.slice('Source:'.length));
        else if (at > 0 && times !== '-' && file !== null) file.line(at, /^[1-9]/.test(times));
        return true;
      },
      end: () => null,
      tool: () => 'gcov',
    };
  },
});
