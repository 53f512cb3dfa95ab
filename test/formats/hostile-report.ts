import type { Report } from '../../src/model/report.ts';
import {
  checkResult,
  factResult,
  placeAt,
  SAMPLE_CATALOGUE,
  sampleCheck,
  sampleEvidence,
  sampleFact,
  sampleInput,
  samplePrevious,
  sampleReport,
} from '../report/sample-report.ts';

/**
 * The sample with `name` at the end of everything that comes from outside: what manifests, policies, logs, file names, tags and
 * `.evidence.yml` say. Whatever the name, the report has the same parts in the same order.
 */
export function reportWithNames(name: string): Report {
  const input = sampleInput();
  const fact = (type: string, id: string) => sampleFact(type, `${id}${name}`, 7, { name: `${id}${name}` });
  const facts = [
    fact('function', 'A'),
    { ...fact('function', 'B'), place: placeAt(`b${name}.yaml`, 3), evidence: `manifest:b${name}.yaml` },
    fact('policy-statement', 'C'),
  ];
  const [a, b, c] = facts.map((each) => each.id) as [string, string, string];
  const results = [
    checkResult('iam-resource-wildcard', [
      factResult(c, 'fail', {
        texts: [`C ${name}`],
        reasons: [{ pointer: `/p${name}`, value: [name, { [name]: 1 }] }],
      }),
    ]),
    checkResult(
      'obs-function-logging',
      [
        factResult(a, 'pass', { restsOn: [{ pointer: `/q${name}`, kind: 'assumed', from: `parameter ${name}` }] }),
        factResult(b, 'no-evidence', { texts: [], reasons: [{ pointer: '/r', why: `imported from ${name}` }] }),
      ],
      { because: `not whole: ${name}` },
    ),
  ];
  const { release, scope, collect } = input.config;
  return sampleReport({
    config: {
      release: { ...release, tag: `v9${name}`, repository: `acme/orders${name}` },
      scope: { ...scope, environments: [`e${name}`], accounts: [`1${name}`] },
      collect: { ...collect, manifests: { ...collect.manifests, exclude: [`x${name}`] } },
      assertions: input.config.assertions.map((assertion) => ({
        ...assertion,
        id: `MA${name}`,
        statement: `s ${name}`,
        owner: `o${name}`,
        document: { path: `d${name}`, sha256: '0'.repeat(64) },
      })),
      applicability: [
        {
          control: 'A.8.15',
          applicable: false,
          justification: `j ${name}`,
          owner: `o${name}`,
          approved: '2026-01-01',
          place: placeAt('.evidence.yml', 2),
        },
      ],
    },
    catalogue: {
      ...SAMPLE_CATALOGUE,
      checks: [
        ...SAMPLE_CATALOGUE.checks,
        sampleCheck('own', {
          statement: `t ${name}`,
          fix: `f ${name}`,
          why: `w ${name}`,
          limits: [`l ${name}`],
          parameters: { [`p${name}`]: { description: 'd', default: null, value: name } },
          sameAs: { [`tool${name}`]: [`R${name}`] },
          path: `controls/own${name}.yml`,
        }),
      ],
    },
    evidence: [
      sampleEvidence('manifest', 'template.yaml', { dialect: `sam${name}` }),
      sampleEvidence('manifest', `b${name}.yaml`, { foundBy: `b${name}*`, producedAt: `2026${name}` }),
      sampleEvidence('configuration', '.evidence.yml'),
    ],
    facts: [
      ...facts,
      sampleFact('suppression', `S${name}`, 9, {
        stack: 'stack:template.yaml',
        tool: 'checkov',
        rules: [`R${name}`, 'CKV_AWS_111'],
        on: `o${name}`,
        reason: `because ${name}`,
      }),
    ],
    problems: [{ code: 'odd', message: `m ${name}`, kinds: ['manifest'], place: placeAt(`b${name}.yaml`, 9) }],
    looked: [{ kind: 'log', pattern: `l${name}`, found: 0 }],
    results: [...results, checkResult('own', [factResult(`gone${name}`, 'fail')])],
    controls: input.controls.map((control) => ({ ...control, because: `b ${name}` })),
    exceptions: input.exceptions.map((exception) => ({
      ...exception,
      id: `EX${name}`,
      fact: `f${name}`,
      because: `b ${name}`,
      reason: `r ${name}`,
      risk: `k ${name}`,
      owner: `o${name}`,
      approver: `p${name}`,
      ticket: `t${name}`,
      compensating: [`c${name}`],
      facts: [`g${name}`],
    })),
    previous: [
      samplePrevious({
        config: { ...input.config, release: { ...release, tag: `v8${name}`, at: '2026-08-01T00:00:00Z' } },
      }),
    ],
  });
}
