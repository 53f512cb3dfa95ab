/**
 * Names that test reports in JSON go by. Each reader knows its own by what is in them: several runners write each format, and where
 * it goes is for whoever calls them to say.
 */
export const JSON_NAMES: readonly string[] = [
  '**/*{ctrf,jest,vitest,mocha,mochawesome,playwright,cypress,cucumber,behave}*.json',
  '**/*{test,tests}{-,_,.,}{result,results,report,reports,output,run}*.json',
  '**/{ctrf,mochawesome-report,playwright-report,cucumber,TestResults}/**/*.json',
  '**/*test{-,_}{results,reports}*/**/*.json',
  '**/cypress/{results,reports}/**/*.json',
  '**/{test,tests,results,report}.json',
];

/** Names that test output of lines goes by: JSON lines and TAP. */
export const LINE_NAMES: readonly string[] = [
  '**/*.{ndjson,jsonl,tap}',
  '**/*{test,tap,dart,flutter}*.{json,txt,log,out}',
  '**/{*test-*,*test_*,TestResults,tap}/**/*.{json,txt,log,out}',
];
