import { own } from '../components/json-access.ts';
import { createDependencyCheck, describeDependencyCheck, takeDependency } from './dependency-check.ts';
import { reportReader } from './report-reader.ts';

/** The JSON report of OWASP Dependency-Check. */
export const dependencyCheck = reportReader({
  dialect: 'dependency-check',
  recognises: (beginning) => own(beginning, 'reportSchema') !== undefined && own(beginning, 'scanInfo') !== undefined,
  lists: ['dependencies'],
  open: (_, { config: { root } }) => {
    const scan = createDependencyCheck();
    return {
      take: (record) => takeDependency(scan, record, root),
      scans: (rest) => [describeDependencyCheck(scan, rest)],
    };
  },
});
