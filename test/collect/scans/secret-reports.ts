/** What must never come out of a report: nothing that any tool would take for an example. */
export const SECRET = 'AKIAQ3EGTZ7XLP2MD4WN';

const LINE = `const key = '${SECRET}'`;
const lines = (...all: object[]) => `${all.map((one) => JSON.stringify(one)).join('\n')}\n`;

/** Reports of scanners of secrets, each of one secret in one file, by the path that they go by. */
export const SECRETS: Readonly<Record<string, unknown>> = {
  'reports/gitleaks.json': [
    {
      RuleID: 'aws-access-token',
      Description: 'AWS',
      File: 'src/config.ts',
      Match: LINE,
      Secret: SECRET,
      Commit: 'abc',
      Author: 'Dana',
      Email: 'dana@example.org',
      Message: SECRET,
      Fingerprint: `abc:src/config.ts:aws-access-token:${SECRET}`,
      Tags: [],
    },
  ],
  'reports/gitleaks-7.json': [
    { line: LINE, lineNumber: 3, offender: SECRET, commit: 'abc', rule: 'AWS Access Key', file: 'src/config.ts' },
  ],
  'reports/trufflehog.json': lines(
    { level: 'info-0', msg: 'scanning' },
    {
      SourceMetadata: { Data: { Git: { commit: 'abc', file: 'src/config.ts', line: 3 } } },
      DetectorName: 'AWS',
      Verified: true,
      Raw: SECRET,
      RawV2: SECRET,
      Redacted: SECRET,
    },
  ),
  'reports/trufflehog3.json': [
    {
      rule: { id: 'aws.access-key', severity: 'HIGH' },
      path: 'src/config.ts',
      line: '3',
      secret: SECRET,
      context: { '3': LINE },
    },
  ],
  'reports/trufflehog-old.json': lines({
    date: '',
    path: 'src/config.ts',
    branch: '',
    reason: 'AWS API Key',
    stringsFound: [SECRET],
    printDiff: LINE,
  }),
  'reports/detect-secrets.json': {
    version: '1.5.0',
    plugins_used: [{ name: 'AWSKeyDetector' }],
    results: { 'src/config.ts': [{ type: 'AWS Access Key', hashed_secret: SECRET, line_number: 3 }] },
    generated_at: '2026-05-09T10:00:00Z',
  },
  'reports/secrets.sarif': {
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gitleaks', rules: [{ id: 'aws-access-token' }] } },
        results: [
          {
            ruleId: 'aws-access-token',
            message: { text: SECRET },
            locations: [
              { physicalLocation: { artifactLocation: { uri: 'src/config.ts' }, region: { snippet: { text: LINE } } } },
            ],
            fingerprints: { match: SECRET },
          },
        ],
      },
    ],
  },
  'reports/trivy-secrets.json': {
    SchemaVersion: 2,
    ArtifactName: '.',
    ArtifactType: 'filesystem',
    Results: [
      {
        Target: 'src/config.ts',
        Class: 'secret',
        Secrets: [
          { RuleID: 'aws-access-key-id', Severity: 'CRITICAL', Match: LINE, Code: { Lines: [{ Content: LINE }] } },
        ],
      },
    ],
  },
};
