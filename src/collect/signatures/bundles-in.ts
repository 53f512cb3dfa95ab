import type { Json, JsonObject } from '../../model/json.ts';
import { isCosignBundle } from './cosign-bundle.ts';

/** One bundle as its JSON says it, and where it stands. `line` counts from 1, `pointer` is below that line's value. */
export type RawBundle = { value: JsonObject; line: number; pointer: string };

/** What was found in a file. `broken`: lines that are no JSON; `elsewhere`: bundles that an answer names by an address alone. */
export type FoundBundles = { bundles: RawBundle[]; broken: number[]; elsewhere: number };

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

const PARTS = ['verificationMaterial', 'dsseEnvelope', 'messageSignature'];
const WRAPPINGS = ['attestations', 'attestation', 'bundle'];

/** GitHub answers with the address of a bundle, compressed with Snappy, beside it or instead of it. */
function isElsewhere(value: JsonObject): boolean {
  return typeof own(value, 'bundle_url') === 'string' && (own(value, 'bundle') ?? null) === null;
}

/** A bundle itself, or what GitHub's and npm's attestation answers wrap one in: lists, `attestations`, `attestation`, `bundle`. */
export function unwrap(value: Json | undefined, line = 1, pointer = '', depth = 0): Omit<FoundBundles, 'broken'> {
  const found: Omit<FoundBundles, 'broken'> = { bundles: [], elsewhere: 0 };
  if (typeof value !== 'object' || value === null || depth > 4) return found;
  const into = (inner: Json | undefined, name: string | number): void => {
    const more = unwrap(inner, line, `${pointer}/${name}`, depth + 1);
    for (const one of more.bundles) found.bundles.push(one);
    found.elsewhere += more.elsewhere;
  };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) into(item, index);
    return found;
  }
  if (isCosignBundle(value) || PARTS.some((name) => Object.hasOwn(value, name))) {
    return { bundles: [{ value, line, pointer }], elsewhere: 0 };
  }
  if (isElsewhere(value)) found.elsewhere += 1;
  for (const name of WRAPPINGS) into(own(value, name), name);
  return found;
}

/** The bundles in a text that is one JSON value, or one JSON value a line. */
export function bundlesIn(text: string): FoundBundles {
  const whole = parse(text);
  if (whole !== undefined) return { ...unwrap(whole), broken: [] };
  const found: FoundBundles = { bundles: [], broken: [], elsewhere: 0 };
  text.split('\n').forEach((content, index) => {
    if (content.trim() === '') return;
    const value = parse(content);
    if (value === undefined) {
      found.broken.push(index + 1);
      return;
    }
    const { bundles, elsewhere } = unwrap(value, index + 1);
    found.bundles.push(...bundles);
    found.elsewhere += elsewhere;
  });
  return found;
}
