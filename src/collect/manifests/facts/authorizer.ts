import { isHole } from '../../../model/hole.ts';
import type { Json } from '../../../model/json.ts';
import { number, type Source, text, texts } from '../attribute.ts';
import { hole } from '../candidates.ts';
import { functionNamed } from '../function-reference.ts';
import { type Absent, type Draft, none, type Stack, set } from '../stack.ts';

/** Where the parts of an authorizer stand in its properties. */
export type AuthorizerPaths = {
  name: readonly string[];
  issuers: readonly string[];
  audiences: readonly string[];
  identitySources: readonly string[];
  function: readonly string[];
  cache: readonly string[];
};

/** Sets what all kinds have, once `kind` is known. `cache` counts where a function decides. */
export function filled(
  stack: Stack,
  fact: Draft,
  source: Source,
  paths: AuthorizerPaths,
  name: string,
  cache: Absent,
): Draft {
  const { kind } = fact.attributes;
  // Nobody reads a function where the kind of another is stated.
  const decides = kind === 'lambda' || isHole(kind);
  set(fact, 'name', source, paths.name, text, none(name));
  setList(fact, 'issuers', source, paths.issuers);
  setList(fact, 'audiences', source, paths.audiences);
  setList(fact, 'identitySources', source, paths.identitySources);
  const target = (value: Json): Json => functionNamed(stack, value) ?? hole('the function is not a function');
  set(
    fact,
    'function',
    source,
    decides ? paths.function : NOWHERE,
    target,
    none(kind === 'lambda' ? hole('no function is stated') : null),
  );
  set(fact, 'cacheSeconds', source, decides ? paths.cache : NOWHERE, number, decides ? cache : none());
  if (kind === 'lambda') fact.attributes.issuers = [];
  return fact;
}

/** A path at which nothing stands. */
const NOWHERE: readonly string[] = ['', ''];

/** A list; one text with commas counts as several. */
function setList(fact: Draft, name: string, source: Source, path: readonly string[]): void {
  const read = (value: Json): Json =>
    texts(typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value);
  set(fact, name, source, path.length === 0 ? NOWHERE : path, read, none([]));
}
