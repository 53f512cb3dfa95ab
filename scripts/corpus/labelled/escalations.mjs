// Documented ways to escalate, each as a policy that grants it on every resource, so that a role that has it must not pass.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf, foldersOf } from './folders.mjs';
import { judgeHeld } from './held.mjs';
import { checksByRule, overall } from './judge.mjs';

export async function* escalationCases(corpusDir) {
  const rules = checksByRule('pathfinding');
  for (const folder of foldersOf(corpusDir, 'DataDog+pathfinding.cloud')) {
    for (const [name, { file, category, privilegeEscalation }] of Object.entries(casesOf(folder))) {
      const checks = rules.get(category);
      if (checks === undefined) continue;
      const judged = await judgeHeld(join(folder, file));
      const subject = readFileSync(join(folder, file), 'utf8');
      const wanted = privilegeEscalation ? 'fail' : 'pass';
      yield { rule: category, name, wanted, ...overall(judged, checks), judged, subject };
    }
  }
}
