// Policies that AWS manages, and the risks that a data set flags in each: of all its actions, wherever and however they are granted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf, foldersOf } from './folders.mjs';
import { judgeHeld } from './held.mjs';
import { checksByRule, overall } from './judge.mjs';

export async function* managedCases(corpusDir) {
  // Flags that the same check answers are one question.
  const flags = [...checksByRule('iam-dataset')];
  const asked = new Map(
    flags.map(([, checks]) => [
      flags
        .filter(([, others]) => others.join() === checks.join())
        .map(([flag]) => flag)
        .sort()
        .join(' or '),
      checks,
    ]),
  );
  for (const folder of foldersOf(corpusDir, 'iann0036+iam-dataset')) {
    for (const [name, labels] of Object.entries(casesOf(folder))) {
      const absolute = join(folder, `${name}.json`);
      const judged = await judgeHeld(absolute);
      for (const [rule, checks] of asked) {
        const wanted = rule.split(' or ').some((flag) => labels[flag] === true) ? 'fail' : 'pass';
        const subject = JSON.stringify(JSON.parse(readFileSync(absolute, 'utf8')).Statement);
        yield { rule, name, wanted, ...overall(judged, checks), judged, subject };
      }
    }
  }
}
