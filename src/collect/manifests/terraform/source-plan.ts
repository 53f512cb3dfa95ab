import type { Json, JsonObject } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import type { Suppression } from '../facts/suppression.ts';
import { emptyObject } from '../intrinsics.ts';
import { type LineIndex, lineIndex } from '../line-index.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { jsonPointer } from '../template.ts';
import { type Block, parseHcl, type Written } from './hcl.ts';
import type { Plan } from './plan.ts';
import { suppressionsOf } from './suppressions.ts';

/** A file of a configuration, as bytes. */
export type SourceText = { path: string; bytes: Buffer };

/** What a folder of `.tf` files declares, in the shape of a plan: literals are known, all else is not. */
export type SourcePlan = {
  plan: Plan;
  /** Resources that `count` or `for_each` may leave out or repeat. */
  repeated: number;
  /** Names of the modules that it calls, whose resources stand elsewhere. */
  modules: string[];
  /** What comments tell other tools to leave out. */
  suppressions: Suppression[];
  problems: Problem[];
};

/** Where something stands. */
type Spot = { path: string; lines: LineIndex; offset: number };

/** Arguments of every resource that are none of the provider's. */
const META = new Set(['count', 'for_each', 'depends_on', 'provider', 'lifecycle', 'provisioner', 'connection']);

/** `path` is what the stack is known by: the first of the files. */
export function sourcePlan(files: readonly SourceText[], path: string): SourcePlan {
  const spots = new Map<string, Spot>();
  const problems: Problem[] = [];
  const resources: JsonObject[] = [];
  const changes: JsonObject[] = [];
  const written: JsonObject[] = [];
  const variables = emptyObject();
  const providers = emptyObject();
  let repeated = 0;
  const modules: string[] = [];
  const suppressions: Suppression[] = [];

  for (const file of files) {
    const text = decodeText(file.bytes);
    const lines = lineIndex(text);
    const { blocks, comments, fault } = parseHcl(text);
    suppressions.push(...suppressionsOf(file.path, text, lines, { blocks, comments }));
    const spot = (offset: number): Spot => ({ path: file.path, lines, offset });
    if (fault !== null) {
      const place: Place = { path: file.path, ...lines(fault), pointer: null };
      const message = 'The file cannot be read from here on. Run `terraform validate`, and correct it.';
      problems.push(manifestProblem('hcl-syntax', message, place));
    }
    for (const block of blocks) {
      const [first = '', second = ''] = block.labels;
      if (block.type === 'module') modules.push(first);
      else if (block.type === 'variable' && first !== '') {
        variables[first] = variableOf(block);
        spots.set(jsonPointer(['configuration', 'root_module', 'variables', first]), spot(block.offset));
      } else if (block.type === 'provider' && first !== '') {
        providers[first] ??= objectOf({ name: first, expressions: writtenOf(block).expressions });
      } else if ((block.type === 'resource' || block.type === 'data') && first !== '' && second !== '') {
        const isData = block.type === 'data';
        if (!isData && (block.attributes.has('count') || block.attributes.has('for_each'))) repeated++;
        const pointer = isData
          ? ['resource_changes', String(changes.length), 'change', 'after']
          : ['planned_values', 'root_module', 'resources', String(resources.length), 'values'];
        const { values, unknown, expressions } = writtenOf(block, (at, offset) =>
          spots.set(jsonPointer([...pointer, ...at]), spot(offset)),
        );
        const address = `${isData ? 'data.' : ''}${first}.${second}`;
        const entry = { address, mode: isData ? 'data' : 'managed', type: first, name: second };
        written.push(objectOf({ ...entry, expressions }));
        if (isData) changes.push(objectOf({ ...entry, change: objectOf({ after: values, after_unknown: unknown }) }));
        else {
          spots.set(jsonPointer(pointer.slice(0, -1)), spot(block.offset));
          resources.push(objectOf({ ...entry, values }));
          const change = objectOf({ actions: ['create'], after: values, after_unknown: unknown });
          changes.push(objectOf({ ...entry, change }));
        }
      }
    }
  }

  const body = objectOf({
    planned_values: objectOf({ root_module: objectOf({ resources }) }),
    resource_changes: changes,
    configuration: objectOf({
      provider_config: providers,
      root_module: objectOf({ resources: written, variables }),
    }),
  });
  const placeOf = (pointer: readonly string[]): Place => {
    for (let depth = pointer.length; depth > 0; depth--) {
      const found = spots.get(jsonPointer(pointer.slice(0, depth)));
      if (found) return { path: found.path, ...found.lines(found.offset), pointer: null };
    }
    return { path, line: null, column: null, pointer: null };
  };
  return { plan: { path, body, placeOf }, repeated, modules, suppressions, problems };
}

type Kept = { values: JsonObject; unknown: JsonObject; expressions: JsonObject };

/** A block's values, what of them is not known, and what the expressions name. */
function writtenOf(block: Block, placed: (at: string[], offset: number) => void = () => undefined): Kept {
  const kept: Kept = { values: emptyObject(), unknown: emptyObject(), expressions: emptyObject() };
  for (const [name, written] of block.attributes) {
    if (META.has(name)) continue;
    placed([name], written.offset);
    const { value, unknown } = knownOf(written, [name], placed);
    if (value !== undefined) kept.values[name] = value;
    if (unknown !== false) kept.unknown[name] = unknown;
    kept.expressions[name] = expressionOf(written);
  }
  const lists = new Map<string, Block[]>();
  for (const inner of block.blocks) lists.set(inner.type, [...(lists.get(inner.type) ?? []), inner]);
  for (const [name, inner] of lists) {
    if (META.has(name)) continue;
    if (name === 'dynamic') {
      // How many blocks it makes, a plan shows.
      for (const { labels } of inner) {
        const [made = ''] = labels;
        kept.unknown[made] = true;
        kept.expressions[made] = objectOf({ references: [] });
        delete kept.values[made];
      }
      continue;
    }
    const made = inner.map((one, index) => {
      placed([name, String(index)], one.offset);
      return writtenOf(one, (at, offset) => placed([name, String(index), ...at], offset));
    });
    if (kept.unknown[name] === true) continue;
    kept.values[name] = made.map(({ values }) => values);
    kept.unknown[name] = made.map(({ unknown }) => unknown);
    kept.expressions[name] = made.map(({ expressions }) => expressions);
  }
  return kept;
}

/** A value as far as it is literal; `unknown` as plans mark it. */
function knownOf(
  written: Written,
  at: string[],
  placed: (at: string[], offset: number) => void,
): { value: Json | undefined; unknown: Json } {
  if (written.kind === 'literal') return { value: written.value, unknown: false };
  if (written.kind === 'expression') return { value: undefined, unknown: true };
  if (written.kind === 'list') {
    const items = written.items.map((item, index) => knownOf(item, [...at, String(index)], placed));
    const unknown = items.map((item) => item.unknown);
    return {
      value: items.map(({ value }) => value ?? null),
      unknown: unknown.some((mark) => mark !== false) ? unknown : false,
    };
  }
  const value = emptyObject();
  const unknown = emptyObject();
  for (const [name, item] of written.entries) {
    placed([...at, name], item.offset);
    const known = knownOf(item, [...at, name], placed);
    if (known.value !== undefined) value[name] = known.value;
    if (known.unknown !== false) unknown[name] = known.unknown;
  }
  return { value, unknown: Object.keys(unknown).length > 0 ? unknown : false };
}

/** What an expression names, as plans have it, but for each part of a list or an object by itself. */
function expressionOf(written: Written): Json {
  if (written.kind === 'literal') return objectOf({ constant_value: written.value });
  if (written.kind === 'expression') return objectOf({ references: written.references });
  if (written.kind === 'list') return written.items.map(expressionOf);
  return objectOf(Object.fromEntries([...written.entries].map(([name, item]) => [name, expressionOf(item)])));
}

function variableOf(block: Block): JsonObject {
  const variable = emptyObject();
  const standard = block.attributes.get('default');
  if (standard?.kind === 'literal') variable.default = standard.value;
  const sensitive = block.attributes.get('sensitive');
  if (sensitive !== undefined && !(sensitive.kind === 'literal' && sensitive.value === false))
    variable.sensitive = true;
  return variable;
}

function objectOf(entries: { [name: string]: Json }): JsonObject {
  return Object.assign(emptyObject(), entries);
}
