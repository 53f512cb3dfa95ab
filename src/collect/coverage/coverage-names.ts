/** Names that coverage reports go by. Each reader knows its own by what is in them: a tool writes several formats. */
export const COVERAGE_XML_NAMES: readonly string[] = [
  '**/*{coverage,Coverage,cobertura,Cobertura,clover,Clover,jacoco,Jacoco,JaCoCo,kover,opencover,OpenCover}*.xml',
  '**/{coverage,jacoco,kover,TestResults}/**/*.xml',
  '**/report.xml',
];
export const COVERAGE_JSON_NAMES: readonly string[] = [
  '**/*{coverage,Coverage}*.json',
  '**/{coverage,.nyc_output}/*.json',
];
export const COVERAGE_TEXT_NAMES: readonly string[] = [
  '**/*lcov*.{info,txt,dat}',
  '**/*.{lcov,info}',
  '**/lcov',
  '**/*{coverage,cover}*.{out,dat,txt,cov,profile}',
  '**/{c,profile,cov}.{out,cov,txt}',
  '**/*.coverprofile',
  '**/*.gcov',
];
