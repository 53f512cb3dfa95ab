// Trivy's examples: templates that a check passes, and templates that it fails.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksByRule, judge, worst } from './judge.mjs';

export async function* trivyCases(corpusDir) {
  const folder = join(corpusDir, 'cfn-labelled/aquasecurity+trivy-checks');
  if (!existsSync(folder)) return;
  const rules = checksByRule('trivy');
  const { cases } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  for (const [path, { id, expect }] of Object.entries(cases)) {
    if (!rules.has(id)) continue;
    const { results } = await judge([{ absolute: join(folder, path), path }]);
    const judged = rules.get(id).flatMap((check) => results.get(check).facts.map((fact) => ({ check, ...fact })));
    yield {
      rule: id,
      name: path,
      wanted: expect,
      found: worst(judged.map(({ outcome }) => outcome)),
      texts: judged.flatMap(({ check, severity, texts }) => texts.map((text) => `${check} (${severity}): ${text}`)),
    };
  }
}
