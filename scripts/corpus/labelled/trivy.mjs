// Trivy's examples: templates that a check passes, and templates that it fails.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksByRule, judge, overall } from './judge.mjs';

export async function* trivyCases(corpusDir) {
  const folder = join(corpusDir, 'cfn-labelled/aquasecurity+trivy-checks');
  if (!existsSync(folder)) return;
  const rules = checksByRule('trivy');
  const { cases } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  for (const [path, { id, expect }] of Object.entries(cases)) {
    if (!rules.has(id)) continue;
    const judged = await judge([{ absolute: join(folder, path), path }]);
    yield { rule: id, name: path, wanted: expect, ...overall(judged, rules.get(id)) };
  }
}
