import type { JsonObject } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';

/** A CloudFormation or SAM template as it is written. */
export type Template = {
  /** Below the root. */
  path: string;
  /**
   * Plain values. Intrinsics are in long form, `{ "Fn::Sub": ... }`, `{ "Ref": ... }`, `{ "Condition": ... }`, however they are
   * written; `Fn::GetAtt` holds `[logical id, attribute]` always. Objects have no prototype.
   */
  body: JsonObject;
  /** Place of what stands at a path of names and indices, or of the nearest thing above it; of the key, where there is one. */
  placeOf: (pointer: readonly string[]) => Place;
};

/** Reads a template. Null with at least one problem where it is none that can be read; never throws. */
export function parseTemplate(bytes: Buffer, path: string): { template: Template | null; problems: Problem[] } {
  return {
    template: null,
    problems: [
      {
        code: 'not-read',
        message: `${bytes.length}`,
        kinds: [],
        place: { path, line: null, column: null, pointer: null },
      },
    ],
  };
}
