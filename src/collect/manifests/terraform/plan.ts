import type { Json, JsonObject } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import { jsonFault } from '../../policies/json-fault.ts';
import { emptyObject } from '../intrinsics.ts';
import { lineIndex } from '../line-index.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { isObject } from '../resource.ts';
import { jsonPointer } from '../template.ts';
import { MAX_DEPTH } from '../yaml-tree.ts';
import { jsonOffsets } from './offsets.ts';

/** Bytes of a plan or state that we read; one of 5,000 functions has about 40 MB. */
export const MAX_PLAN_BYTES = 96 * 1024 * 1024;

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
  let parsed: Json;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { plan: null, problems: [at('json-syntax', brokenMessage(text), jsonFault(text))] };
  }
  const body = plain(parsed, 0);
  if (body === TOO_DEEP) {
    const message = `The file is nested deeper than ${MAX_DEPTH} levels and was not read.`;
    return { plan: null, problems: [at('too-deep', message, 0)] };
  }
  if (!isObject(body)) {
    return { plan: null, problems: [at('not-a-plan', 'The file holds no object at its top, so it is no plan.', 0)] };
  }
  const offsetOf = jsonOffsets(text);
  const placeOf = (pointer: readonly string[]): Place => ({
    path,
    ...lines(offsetOf(pointer)),
    pointer: jsonPointer(pointer),
  });
  return { plan: { path, body, placeOf }, problems: [] };
}

/** Stands for a value that is nested too deep. */
const TOO_DEEP = Symbol('too deep');

/** The same with objects that inherit nothing; what is in them can be called anything. */
function plain(value: Json, depth: number): Json | typeof TOO_DEEP {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return TOO_DEEP;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const made = plain(item, depth + 1);
      if (made === TOO_DEEP) return TOO_DEEP;
      value[index] = made;
    }
    return value;
  }
  const object = emptyObject();
  for (const name of Object.keys(value)) {
    const made = plain(value[name] ?? null, depth + 1);
    if (made === TOO_DEEP) return TOO_DEEP;
    object[name] = made;
  }
  return object;
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
