import { nunitEvents } from './nunit-events.ts';
import { xmlTestReader } from './xml-test-report.ts';

/** NUnit's own XML: `test-results` of version 2, `test-run` of version 3, and a `test-suite` that was taken out of either. */
export const nunit = xmlTestReader({
  dialect: 'nunit',
  roots: ['test-results', 'test-run', 'test-suite'],
  // Allure and others have a `test-suite` of another kind.
  isOurs: ({ name, tag }) => name !== 'test-suite' || /\s(?:result|success|executed|testcasecount)\s*=/.test(tag),
  events: nunitEvents,
});
