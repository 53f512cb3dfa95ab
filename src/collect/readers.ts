import { cycloneDx, cycloneDxReport } from './components/read-cyclonedx.ts';
import { spdx } from './components/read-spdx.ts';
import { spdx3 } from './components/read-spdx3.ts';
import { clover } from './coverage/read-clover.ts';
import { cobertura } from './coverage/read-cobertura.ts';
import { coveragePy } from './coverage/read-coverage-py.ts';
import { gcov } from './coverage/read-gcov.ts';
import { goCover } from './coverage/read-go-cover.ts';
import { istanbul, istanbulSummary } from './coverage/read-istanbul.ts';
import { jacoco } from './coverage/read-jacoco.ts';
import { lcov } from './coverage/read-lcov.ts';
import { openCover } from './coverage/read-opencover.ts';
import { sonarGeneric } from './coverage/read-sonar-generic.ts';
import { vsCoverage } from './coverage/read-vs-coverage.ts';
import { document } from './documents/read-document.ts';
import { cloudformationDrift } from './drift/read-cloudformation-drift.ts';
import { azureActivity } from './events/read-azure-activity.ts';
import { cloudTrail } from './events/read-cloudtrail.ts';
import { githubAudit } from './events/read-github-audit.ts';
import { googleAudit } from './events/read-google-audit.ts';
import { checksums } from './keys/read-checksums.ts';
import { keySignatures } from './keys/read-key-signature.ts';
import { signingJob } from './keys/read-signing-job.ts';
import { lockfile, manifestsOfDependencies } from './lockfiles/read-dependencies.ts';
import { accessLog } from './logs/read-access-log.ts';
import { applicationInsights, azureFunctionLogs } from './logs/read-azure-logs.ts';
import { cloudWatch } from './logs/read-cloudwatch.ts';
import { googleLogging } from './logs/read-google-logging.ts';
import { logLines } from './logs/read-lines.ts';
import { otlp } from './logs/read-otlp.ts';
import { xray } from './logs/read-xray.ts';
import { awsExport } from './manifests/aws-export/read-export.ts';
import { arm } from './manifests/azure/read-arm.ts';
import { azureFunctions } from './manifests/azure/read-azure-functions.ts';
import { bicep } from './manifests/azure/read-bicep.ts';
import { cdkAssembly } from './manifests/cdk/read-assembly.ts';
import { cloudFunctions } from './manifests/google/read-cloud-functions.ts';
import { knative } from './manifests/google/read-knative.ts';
import { cloudformation } from './manifests/read-cloudformation.ts';
import { packagedServerless } from './manifests/serverless/read-packaged.ts';
import { serverless } from './manifests/serverless/read-serverless.ts';
import { terraform } from './manifests/terraform/read-terraform.ts';
import { terraformSource } from './manifests/terraform/read-terraform-source.ts';
import { packageListing } from './packages/read-listing.ts';
import { policyDocument } from './policies/read-policy-document.ts';
import { imageLayout } from './provenance/read-image-layout.ts';
import { inToto } from './provenance/read-in-toto.ts';
import type { Reader } from './reader.ts';
import { cargoAudit } from './scans/read-cargo-audit.ts';
import { cfnLint } from './scans/read-cfn-lint.ts';
import { checkov } from './scans/read-checkov.ts';
import { dependencyCheck } from './scans/read-dependency-check.ts';
import { dependencyCheckXml } from './scans/read-dependency-check-xml.ts';
import { detectSecrets } from './scans/read-detect-secrets.ts';
import { gitleaks } from './scans/read-gitleaks.ts';
import { govulncheck } from './scans/read-govulncheck.ts';
import { grype } from './scans/read-grype.ts';
import { inspector } from './scans/read-inspector.ts';
import { kics } from './scans/read-kics.ts';
import { npmAudit } from './scans/read-npm-audit.ts';
import { osvScanner } from './scans/read-osv-scanner.ts';
import { pipAudit } from './scans/read-pip-audit.ts';
import { sarif } from './scans/read-sarif.ts';
import { scorecard } from './scans/read-scorecard.ts';
import { semgrep } from './scans/read-semgrep.ts';
import { snyk } from './scans/read-snyk.ts';
import { tfsec } from './scans/read-tfsec.ts';
import { trivy } from './scans/read-trivy.ts';
import { trufflehog } from './scans/read-trufflehog.ts';
import { cosignSignature } from './signatures/read-cosign-signature.ts';
import { sigstoreBundle } from './signatures/read-sigstore-bundle.ts';
import { allure } from './tests/read-allure.ts';
import { boost } from './tests/read-boost.ts';
import { check } from './tests/read-check.ts';
import { cppunit } from './tests/read-cppunit.ts';
import { ctest } from './tests/read-ctest.ts';
import { ctrf } from './tests/read-ctrf.ts';
import { cucumber } from './tests/read-cucumber.ts';
import { cucumberMessages } from './tests/read-cucumber-messages.ts';
import { cypress } from './tests/read-cypress.ts';
import { dartTest } from './tests/read-dart-test.ts';
import { goTest } from './tests/read-go-test.ts';
import { gtester } from './tests/read-gtester.ts';
import { jest } from './tests/read-jest.ts';
import { junit } from './tests/read-junit.ts';
import { mocha } from './tests/read-mocha.ts';
import { mochawesome } from './tests/read-mochawesome.ts';
import { nunit } from './tests/read-nunit.ts';
import { parasoft } from './tests/read-parasoft.ts';
import { playwright } from './tests/read-playwright.ts';
import { tap } from './tests/read-tap.ts';
import { trx } from './tests/read-trx.ts';
import { unittestCpp } from './tests/read-unittest-cpp.ts';
import { xunit } from './tests/read-xunit.ts';
import { csaf } from './vex/read-csaf.ts';
import { openVex } from './vex/read-openvex.ts';
import { githubWorkflow } from './workflows/read-workflow.ts';

/** Every dialect that we read. The first that looks for a file and recognises its beginning reads it. */
export const READERS: readonly Reader[] = [
  cycloneDx,
  spdx,
  spdx3,
  sigstoreBundle,
  cosignSignature,
  inToto,
  imageLayout,
  keySignatures,
  checksums,
  signingJob,
  githubWorkflow,
  cycloneDxReport,
  openVex,
  csaf,
  sarif,
  cargoAudit,
  cfnLint,
  checkov,
  dependencyCheck,
  dependencyCheckXml,
  detectSecrets,
  gitleaks,
  govulncheck,
  grype,
  inspector,
  kics,
  npmAudit,
  osvScanner,
  pipAudit,
  scorecard,
  semgrep,
  snyk,
  tfsec,
  trivy,
  trufflehog,
  document,
  cloudformationDrift,
  packageListing,
  lockfile,
  ...manifestsOfDependencies,
  arm,
  azureFunctions,
  bicep,
  cdkAssembly,
  packagedServerless,
  serverless,
  awsExport,
  cloudformation,
  knative,
  terraform,
  cloudFunctions,
  terraformSource,
  policyDocument,
  // Before other logs: the same names find them.
  cloudTrail,
  githubAudit,
  azureActivity,
  googleAudit,
  junit,
  nunit,
  xunit,
  trx,
  boost,
  check,
  cppunit,
  ctest,
  gtester,
  parasoft,
  unittestCpp,
  ctrf,
  cucumber,
  cucumberMessages,
  cypress,
  dartTest,
  goTest,
  jest,
  mocha,
  mochawesome,
  playwright,
  tap,
  allure,
  clover,
  cobertura,
  coveragePy,
  gcov,
  goCover,
  istanbul,
  istanbulSummary,
  jacoco,
  lcov,
  openCover,
  sonarGeneric,
  vsCoverage,
  otlp,
  xray,
  googleLogging,
  azureFunctionLogs,
  applicationInsights,
  accessLog,
  cloudWatch,
  logLines,
];
