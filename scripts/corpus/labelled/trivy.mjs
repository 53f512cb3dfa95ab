// Trivy's examples: templates that a check passes, and templates that it fails.
import { join } from 'node:path';
import { casesOf, foldersOf } from './folders.mjs';
import { checksByRule, judge, overall } from './judge.mjs';
import { resourcesIn } from './subject.mjs';

export async function* trivyCases(corpusDir) {
  const rules = checksByRule('trivy');
  for (const folder of foldersOf(corpusDir, 'aquasecurity+trivy-checks')) {
    for (const [path, { id, expect }] of Object.entries(casesOf(folder))) {
      if (!rules.has(id)) continue;
      const absolute = join(folder, path);
      const judged = await judge([{ absolute, path }]);
      const subject = resourcesIn(absolute);
      yield { rule: id, name: path, wanted: expect, ...overall(judged, rules.get(id)), judged, subject };
    }
  }
}
