import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { addOwn, loadCatalogue } from '../../src/catalogue/load.ts';
import { readControls } from '../../src/catalogue/read-controls.ts';
import { judgeControls } from '../../src/evaluate/controls.ts';
import { renderMarkdown } from '../../src/formats/markdown.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { CheckResult } from '../../src/model/result.ts';
import { checkResult, factResult, sampleInput, sampleReport } from '../report/sample-report.ts';

// The examples of frameworks in examples/frameworks are what a repository can put into .evidence/frameworks.
const AT = '2026-10-01T09:00:00Z';

let catalogue: Catalogue;
beforeAll(() => {
  const shipped = loadCatalogue(readControls('controls', 'controls').files).catalogue;
  const own = addOwn(shipped, readControls('examples/frameworks', '.evidence/frameworks').files);
  expect(own.problems.map(({ message, place }) => `${place?.path}:${place?.line}: ${message}`)).toEqual([]);
  catalogue = { ...shipped, ...own };
});

function judge(results: readonly CheckResult[]): Map<string, string> {
  const scope = { frameworks: ['csf'], categories: {} };
  const judged = judgeControls(catalogue.frameworks, results, {
    scope,
    assertions: [],
    applicability: [],
    at: AT,
    digests: new Map(),
  });
  return new Map(judged.map(({ control, status }) => [control, status]));
}

describe('the example of the NIST Cybersecurity Framework', () => {
  it('is one file that loads as the repository’s own, with its 22 categories in six functions', () => {
    const csf = catalogue.frameworks.find(({ id }) => id === 'csf');
    expect(csf).toMatchObject({ own: true, path: '.evidence/frameworks/csf.yml' });
    expect(csf?.controls).toHaveLength(22);
    expect(csf?.groups).toHaveLength(6);
    expect(catalogue.frameworks.filter(({ own }) => !own).map(({ id }) => id)).toEqual(['iso27001', 'soc2']);
  });

  it('is judged by the rules of every framework', () => {
    const pass = (check: string) => checkResult(check, [factResult('function:t.yaml#A', 'pass')]);
    const fail = checkResult('gov-tags', [factResult('function:t.yaml#A', 'fail', { severity: 'medium' })]);
    const statuses = judge([pass('gov-inventory'), fail, pass('evd-exceptions-valid'), pass('obs-correlation')]);
    expect(statuses.get('ID.AM')).toBe('gap');
    expect(statuses.get('GV.OV')).toBe('supported-in-part');
    expect(statuses.get('PR.AT')).toBe('manual-missing');
    expect(statuses.get('PR.AA')).toBe('insufficient-evidence');
  });

  it('is rendered like those that ship, and said to be the repository’s own', async () => {
    const { config } = sampleInput();
    const results = [checkResult('gov-tags', [factResult('function:template.yaml#ReadOrder', 'pass')])];
    const controls = judgeControls(catalogue.frameworks, results, {
      scope: { frameworks: ['csf'], categories: {} },
      assertions: [],
      applicability: [],
      at: AT,
      digests: new Map(),
    });
    const scope = { ...config.scope, frameworks: ['csf'] };
    const report = sampleReport({ config: { ...config, scope }, catalogue, results, controls, exceptions: [] });
    const templates = Object.fromEntries(
      readdirSync('templates').map((name) => [name.replace(/\.hbs$/, ''), readFileSync(`templates/${name}`, 'utf8')]),
    );
    const { bytes } = await renderMarkdown(report, templates, { serverUrl: null });
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain("### NIST Cybersecurity Framework 2.0\n\nA framework of this repository's own");
    expect(text).toMatch(/\| `GV\.RR` \| Who is responsible.*◐ supported in part/);
    expect(text).not.toContain('## Statement of Applicability');
  });
});
