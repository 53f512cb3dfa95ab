/** Names that reports of scanners and VEX documents go by. Each reader knows its own by what is in them: a tool writes several formats. */
export const REPORT_NAMES: readonly string[] = [
  '**/*.sarif',
  '**/*.sarif.json',
  '**/*sarif*.json',
  '**/*{codeql,semgrep,opengrep,checkov,kics,tfsec,snyk,trivy,grype,osv,scorecard,inspector}*.json',
  '**/*{gitleaks,trufflehog}*.{json,jsonl,ndjson}',
  '**/*{cfn,CFN}{-,_,}lint*.json',
  '**/*audit*.{json,jsonl,ndjson}',
  '**/*{govulncheck,rustsec}*.json',
  '**/*dependency{-,_}check*.{json,xml}',
  '**/*detect{-,_}secrets*.json',
  '**/*secrets.baseline',
  '**/*{vuln,vulnerabilities}*.json',
  '**/*scan{-,_}{report,result}*.json',
  '**/results_json.json',
  '**/*{vex,csaf}*.json',
  '**/.vex/**/*.json',
];
