import type { JsonObject } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import { jsonFault } from '../../policies/json-fault.ts';
import { jsonTree } from '../json-tree.ts';
import { lineIndex } from '../line-index.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { isObject } from '../resource.ts';
import { jsonPointer } from '../template.ts';

/** Bytes of a plan or state that we read; one of 5,000 functions has about 40 MB. */
export const MAX_PLAN_BYTES = 128 * 1024 * 1024;

/** What `terraform show -json` printed, or a state file. */
export type Plan = {
  path: string;
  /** Objects have no prototype. */
  body: JsonObject;
  /** Place of what stands at a path of names and indices, or of the nearest thing above it. */
  placeOf: (pointer: readonly string[]) => Place;
};

/** Reads the JSON of a plan or state. Null with at least one problem where it is none; never throws, never quotes the file. */
export function parsePlan(bytes: Buffer, path: string): { plan: Plan | null; problems: Problem[] } {
  const text = decodeText(bytes);
  const lines = lineIndex(text);
  const at = (code: string, message: string, offset: number): Problem =>
    manifestProblem(code, message, { path, ...lines(offset), pointer: null });
  const tree = jsonTree(text);
  if (tree === null) return { plan: null, problems: [at('json-syntax', brokenMessage(text), jsonFault(text))] };
  const problems = tree.faults.map(({ code, message, offset }) => at(code, message, offset));
  if (!isObject(tree.value)) {
    if (problems.length === 0)
      problems.push(at('not-a-plan', 'The file holds no object at its top, so it is no plan.', 0));
    return { plan: null, problems };
  }
  const placeOf = (pointer: readonly string[]): Place => ({
    path,
    ...lines(tree.offsetOf(pointer)),
    pointer: jsonPointer(pointer),
  });
  return { plan: { path, body: tree.value, placeOf }, problems };
}

/** Actions of a workflow wrap the terraform command, and then its output begins with the command. */
function brokenMessage(text: string): string {
  const wrapped = /^\s*(\[command\]|::)/.test(text);
  const remedy = wrapped
    ? 'A wrapper of terraform added lines of its own: set terraform_wrapper: false, or call terraform-bin.'
    : 'Write it again with `terraform show -json FILE > plan.json`.';
  return `The JSON cannot be read from here on. ${remedy}`;
}

/** The problem of a plan or state that is too big to be read. */
export function planTooBig(path: string): Problem {
  const message = `The file is bigger than ${MAX_PLAN_BYTES} bytes and was not read. Plan parts of the system by themselves.`;
  return manifestProblem('cap-reached', message, { path, line: null, column: null, pointer: null });
}
