import { checkText, entriesOf, personText, said, ticketText } from '../formats/cells.ts';
import type { FrozenItem, FrozenPopulation } from '../model/frozen-population.ts';
import { isHole } from '../model/hole.ts';
import type { Json, JsonObject } from '../model/json.ts';

/** What the evidence holds of one attribute of one change. No conclusion: whether it is enough, the tester says. */
export type Found = { text: string; facts: FrozenItem[] };

/** One column of the worksheet: what is looked for, and where what was found of it stands in a fact. */
export type TestAttribute = {
  letter: string;
  name: string;
  find: (change: FrozenItem, all: FrozenPopulation) => Found;
};

const NOT_ASKED: Json = { unresolved: 'the platform was not asked for deployments' };

const NOT_SUPPLIED: Json = { unresolved: 'no digest of deployed code was supplied' };

export const TEST_ATTRIBUTES: readonly TestAttribute[] = [
  { letter: 'A', name: 'A ticket asks for it', find: ofChange(({ tickets }) => said(tickets, ticketText)) },
  { letter: 'B', name: 'Who wrote it is known', find: ofChange(({ author }) => said(author, personText)) },
  {
    letter: 'C',
    name: 'Somebody else approved what was merged, before the merge',
    find: ofChange(({ approval, approvals }) => joined(said(approval), each(approvals, approvalText))),
  },
  { letter: 'D', name: 'The checks that were demanded passed', find: ofChange(({ checks }) => demandedText(checks)) },
  {
    letter: 'E',
    name: 'Who merged it is known',
    find: ofChange(({ mergedBy, at }) => `${said(at)}: ${said(mergedBy)}`),
  },
  { letter: 'F', name: 'A recorded run deployed it', find: ofDeployments(runText) },
  {
    letter: 'G',
    name: 'Somebody else approved the deployment',
    find: ofDeployments(({ approvals }) => approvedText(approvals)),
  },
  {
    letter: 'H',
    name: 'What runs is what was released',
    find: (_, { deployedCode }) => ({
      text: deployedCode.length === 0 ? said(NOT_SUPPLIED) : deployedCode.map(codeText).join('; '),
      facts: deployedCode,
    }),
  },
];

function ofChange(text: (attributes: FrozenItem['attributes']) => string): TestAttribute['find'] {
  return (change) => ({ text: text(change.attributes), facts: [change] });
}

/** Of deployments of the release, to which every change of it belongs; those of which that is not known are told as well. */
function ofDeployments(text: (attributes: FrozenItem['attributes']) => string): TestAttribute['find'] {
  return (_, { deployments }) => {
    if (deployments === null) return { text: said(NOT_ASKED), facts: [] };
    const facts = deployments.filter(({ attributes }) => attributes.of === 'release' || isHole(attributes.of));
    const texts = facts.map(({ attributes }) => `${said(attributes.environment)}: ${text(attributes)}`);
    return { text: texts.length === 0 ? 'none' : texts.join('; '), facts };
  };
}

function each(value: Json | undefined, text: (entry: JsonObject) => string): string[] {
  const { known, unknown } = entriesOf(value);
  return [...known.map(text), ...unknown.map((hole) => said(hole))];
}

function joined(first: string, rest: readonly string[]): string {
  return [first, ...rest].join('; ');
}

/** A measured yes or no in words; what is not known as such. */
function whether(value: Json | undefined, yes: string, no: string): string {
  return typeof value === 'boolean' ? (value ? yes : no) : said(value);
}

function approvalText({ by, at, final, beforeMerge, wrote, mayWrite, standing }: JsonObject): string {
  return [
    `${said(by)} at ${said(at)}`,
    whether(wrote, 'wrote some of it', 'wrote none of it'),
    whether(final, 'of what was merged', 'of an earlier state'),
    whether(beforeMerge, 'before the merge', 'after the merge'),
    whether(mayWrite, 'may write', 'may not write'),
    said(standing),
  ].join(', ');
}

function demandedText(checks: Json | undefined): string {
  const { known, unknown } = entriesOf(checks);
  const others = known.filter(({ demanded }) => demanded === false).length;
  const demanded = known.filter((check) => check.demanded !== false);
  const head = demanded.length === 0 && unknown.length === 0 ? ['none is demanded'] : [];
  const tail = others === 0 ? [] : [`${others} that nothing demands`];
  return [...head, ...demanded.map(demandText), ...unknown.map((hole) => said(hole)), ...tail].join('; ');
}

function demandText(check: JsonObject): string {
  return isHole(check.demanded) ? `${checkText(check)} (demanded: ${said(check.demanded)})` : checkText(check);
}

function runText({ state, at, by, run }: FrozenItem['attributes']): string {
  const byRun = run === null ? 'by no run of this repository' : `by ${said(run, oneRun)}`;
  return `${said(state)} at ${said(at)}, started by ${said(by)}, ${byRun}`;
}

function oneRun({ id, attempt, workflow, event }: JsonObject): string {
  return `run ${said(id)} of ${said(workflow)}, attempt ${said(attempt)}, on ${said(event)}`;
}

function approvedText(approvals: Json | undefined): string {
  const texts = each(approvals, ({ by, wrote, started }) =>
    [
      said(by),
      whether(wrote, 'wrote a change of the release', 'wrote no change of the release'),
      whether(started, 'started it', 'did not start it'),
    ].join(', '),
  );
  return texts.length === 0 ? 'none' : texts.join('; ');
}

function codeText({ attributes: { name, version, sha256, released, same } }: FrozenItem): string {
  const holds = said(released, (one) => `${said(one.what)} ${said(one.sha256)}`);
  return `${said(name)} ${said(version)} runs ${said(sha256)}; released: ${holds}; the same: ${said(same)}`;
}
