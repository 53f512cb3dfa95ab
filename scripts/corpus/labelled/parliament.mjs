// parliament's findings of policies, where a check asks what a finding tells.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf, foldersOf } from './folders.mjs';
import { judgeHeld } from './held.mjs';
import { checksByRule, judge, overall } from './judge.mjs';

/** parliament looks for these only where it is told to, so that their absence says nothing. They are asked of a role that has the policy. */
const ON_DEMAND = ['PRIVILEGE_ESCALATION', 'CREDENTIALS_EXPOSURE', 'NOTPRINCIPAL_WITH_ALLOW', 'NOTRESOURCE_WITH_ALLOW'];
/** What is no policy is judged by nobody. */
const BROKEN = ['MALFORMED', 'MALFORMED_JSON'];

export async function* parliamentCases(corpusDir) {
  const rules = checksByRule('parliament');
  for (const folder of foldersOf(corpusDir, 'duo-labs+parliament')) {
    for (const [name, { file, expect }] of Object.entries(casesOf(folder))) {
      const ids = expect.find(({ what }) => what === 'finding_ids')?.value ?? null;
      if (ids === null || ids.some((id) => BROKEN.includes(id))) continue;
      const absolute = join(folder, file);
      const alone = await judge([{ absolute, path: file }]);
      if (!alone.facts.some(({ type }) => type === 'policy-statement')) continue;
      const subject = JSON.stringify(JSON.parse(readFileSync(absolute, 'utf8')).Statement);
      for (const [rule, checks] of rules) {
        const wanted = ids.includes(rule) ? 'fail' : 'pass';
        if (ON_DEMAND.includes(rule) && wanted === 'pass') continue;
        const judged = ON_DEMAND.includes(rule) ? await judgeHeld(absolute) : alone;
        yield { rule, name, wanted, ...overall(judged, checks), judged, subject };
      }
    }
  }
}
