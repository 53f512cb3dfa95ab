import type { Json, JsonObject } from '../../model/json.ts';

/** One bundle as its JSON says it, and where it stands. `line` counts from 1, `pointer` is below that line's value. */
export type RawBundle = { value: JsonObject; line: number; pointer: string };

/** What was found in a file. `broken`: lines that are no JSON. */
export type FoundBundles = { bundles: RawBundle[]; broken: number[] };

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function own(value: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A bundle itself, or what GitHub's and npm's attestation answers wrap one in: lists, `attestations`, `attestation`, `bundle`. */
function unwrap(value: Json | undefined, line: number, pointer: string, depth: number): RawBundle[] {
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => unwrap(item, line, `${pointer}/${index}`, depth + 1));
  const isBundle = ['verificationMaterial', 'dsseEnvelope', 'messageSignature'].some((name) =>
    Object.hasOwn(value, name),
  );
  if (isBundle) return [{ value, line, pointer }];
  return ['attestations', 'attestation', 'bundle'].flatMap((name) =>
    unwrap(own(value, name), line, `${pointer}/${name}`, depth + 1),
  );
}

/** The bundles in a text that is one JSON value, or one JSON value a line. */
export function bundlesIn(text: string): FoundBundles {
  const whole = parse(text);
  if (whole !== undefined) return { bundles: unwrap(whole, 1, '', 0), broken: [] };
  const bundles: RawBundle[] = [];
  const broken: number[] = [];
  text.split('\n').forEach((content, index) => {
    if (content.trim() === '') return;
    const value = parse(content);
    if (value === undefined) broken.push(index + 1);
    else bundles.push(...unwrap(value, index + 1, '', 0));
  });
  return { bundles, broken };
}
