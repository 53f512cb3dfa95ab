import type { Reader } from '../reader.ts';
import type { FileCoverage } from './coverage.ts';
import { countIn, xmlReader } from './xml-report.ts';

/** The generic format of SonarQube, which tools write that it has no reader of its own for. */
export const sonarGeneric: Reader = xmlReader({
  dialect: 'sonar-generic',
  root: 'coverage',
  isOurs: ({ tag }) => /^<coverage\s+version\s*=\s*["']1["']\s*\/?>?$/.test(tag),
  events: (coverage) => {
    let file: FileCoverage | null = null;
    return {
      open: (name, { path = '', lineNumber, covered, branchesToCover, coveredBranches }) => {
        if (name === 'file') file = coverage.file(path);
        if (name !== 'lineToCover' || file === null) return;
        const line = countIn(lineNumber);
        file.line(line, covered === 'true');
        const total = countIn(branchesToCover);
        if (total > 0) file.branches(line, { covered: countIn(coveredBranches) || 0, total });
      },
      close: (name) => {
        if (name === 'file') file = null;
      },
    };
  },
});
