import type { Json, JsonObject } from '../../model/json.ts';

export function isMap(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function field(holder: JsonObject, name: string): Json {
  return Object.hasOwn(holder, name) ? (holder[name] ?? null) : null;
}

export function textField(holder: JsonObject, name: string): string | null {
  const value = field(holder, name);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}

export function mapField(holder: JsonObject, name: string): JsonObject {
  const value = field(holder, name);
  return isMap(value) ? value : Object.create(null);
}

/** One step of a job, with the path of keys to it. */
export type Step = { body: JsonObject; keys: string[] };

/** One job of a workflow, with the path of keys to it. */
export type Job = { name: string; body: JsonObject; keys: string[]; steps: Step[] };

/** The jobs of a workflow, in the order in which they stand. */
export function jobsOf(workflow: JsonObject): Job[] {
  return Object.entries(mapField(workflow, 'jobs')).flatMap(([name, body]) => {
    if (!isMap(body)) return [];
    const keys = ['jobs', name];
    const steps = field(body, 'steps');
    const listed = Array.isArray(steps) ? steps : [];
    return [
      {
        name,
        body,
        keys,
        steps: listed.flatMap((step, index) =>
          isMap(step) ? [{ body: step, keys: [...keys, 'steps', String(index)] }] : [],
        ),
      },
    ];
  });
}

/** Names of the events that start a workflow. */
export function triggersOf(workflow: JsonObject): string[] {
  const on = field(workflow, 'on');
  if (typeof on === 'string') return [on];
  if (Array.isArray(on)) return on.filter((event) => typeof event === 'string');
  return isMap(on) ? Object.keys(on) : [];
}

/** Every text in a value, with the path of keys to it. */
export function* textsOf(value: Json, keys: readonly string[]): Generator<{ text: string; keys: readonly string[] }> {
  if (typeof value === 'string') yield { text: value, keys };
  else if (Array.isArray(value))
    for (const [index, each] of value.entries()) yield* textsOf(each, [...keys, String(index)]);
  else if (isMap(value)) for (const [name, each] of Object.entries(value)) yield* textsOf(each, [...keys, name]);
}
