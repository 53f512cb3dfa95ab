// Our checks against the rules of other tools that they name in `same-as`, on files that those tools' own tests label, or that their
// authors do. What differs is told apart by labelled/differences.yml: ours wrong, theirs, or unclear.
import { checkovCases } from './labelled/checkov.mjs';
import { escalationCases } from './labelled/escalations.mjs';
import { guardCases } from './labelled/guard.mjs';
import { managedCases } from './labelled/managed.mjs';
import { parliamentCases } from './labelled/parliament.mjs';
import { settle } from './labelled/settle.mjs';
import { trivyCases } from './labelled/trivy.mjs';

const SETS = [
  { name: 'labelled: checkov', cases: checkovCases },
  { name: 'labelled: guard', cases: guardCases },
  { name: 'labelled: trivy', cases: trivyCases },
  { name: 'labelled: parliament', cases: parliamentCases },
  { name: 'labelled: managed policies', cases: managedCases },
  { name: 'labelled: ways to escalate', cases: escalationCases },
];

/** What may stand where another tool's rule passes: nothing to say against it. */
const AGREES = {
  pass: ['pass', 'not-applicable', 'outside', 'nothing'],
  fail: ['fail', 'lesser fail'],
  'not-applicable': ['not-applicable', 'outside', 'nothing'],
};

/**
 * For each set how many answers are the same, rule by rule, and each that is not with whose it is; `unclear` is the number of those
 * that nobody has settled.
 */
export async function measure(corpusDir) {
  const measured = [];
  for (const { name, cases } of SETS) {
    const rules = new Map();
    const differences = [];
    for await (const one of cases(corpusDir)) {
      const score = rules.get(one.rule) ?? { total: 0, reached: 0 };
      rules.set(one.rule, score);
      score.total++;
      if (AGREES[one.wanted].includes(one.outcome)) score.reached++;
      else differences.push({ ...one, whose: settle(one) });
    }
    const scores = [...rules.values()];
    const unclear = count(differences, 'unclear');
    measured.push({
      name,
      total: sum(scores.map(({ total }) => total)),
      reached: sum(scores.map(({ reached }) => reached)),
      unclear,
      notes: [
        [...rules]
          .sort()
          .map(([rule, { total, reached }]) => `${rule} ${reached} of ${total}`)
          .join(', '),
        `differences: ours ${count(differences, 'ours')}, theirs ${count(differences, 'theirs')}, unclear ${unclear}`,
        ...differences.map(line),
      ],
    });
  }
  return measured;
}

function line({ rule, name, wanted, outcome, texts, whose }) {
  const said = texts.length > 0 ? `: ${texts.join('; ')}` : '';
  const why = whose.why === null ? '' : ` (${whose.why})`;
  return `${whose.whose}${why}: ${rule} ${name}: theirs ${wanted}, ours ${outcome}${said}`;
}

function count(differences, whose) {
  return differences.filter((one) => one.whose.whose === whose).length;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
