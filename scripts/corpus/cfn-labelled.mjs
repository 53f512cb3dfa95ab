// Our checks against the rules of other tools that they name in `same-as`, on templates that those tools' own tests label.
// Where we mean to differ, docs/divergences.md says why; it counts as a difference here all the same.
import { checkovCases } from './labelled/checkov.mjs';
import { guardCases } from './labelled/guard.mjs';
import { trivyCases } from './labelled/trivy.mjs';

const SETS = [
  { name: 'labelled templates: checkov', cases: checkovCases },
  { name: 'labelled templates: guard', cases: guardCases },
  { name: 'labelled templates: trivy', cases: trivyCases },
];

/** What may stand where another tool's rule passes: nothing to say against it. */
const AGREES = {
  pass: ['pass', 'not-applicable', 'outside', 'nothing'],
  fail: ['fail', 'lesser fail'],
  'not-applicable': ['not-applicable', 'outside', 'nothing'],
};

export async function measure(corpusDir) {
  const measured = [];
  for (const { name, cases } of SETS) {
    const rules = new Map();
    const differences = [];
    for await (const { rule, name: what, wanted, outcome, texts } of cases(corpusDir)) {
      const score = rules.get(rule) ?? { total: 0, reached: 0 };
      rules.set(rule, score);
      score.total++;
      if (AGREES[wanted].includes(outcome)) score.reached++;
      else
        differences.push(
          `${rule} ${what}: theirs ${wanted}, ours ${outcome}${texts.length > 0 ? `: ${texts.join('; ')}` : ''}`,
        );
    }
    const shares = [...rules].sort().map(([rule, { total, reached }]) => `${rule} ${reached} of ${total}`);
    measured.push({
      name,
      total: sum([...rules.values()].map(({ total }) => total)),
      reached: sum([...rules.values()].map(({ reached }) => reached)),
      notes: [shares.join(', '), ...differences],
    });
  }
  return measured;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
