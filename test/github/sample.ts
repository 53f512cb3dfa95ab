import { readFileSync } from 'node:fs';

type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  nullable?: boolean;
};

const { definitions } = JSON.parse(readFileSync(new URL('rest-schema.json', import.meta.url), 'utf8')) as {
  definitions: Record<string, Schema>;
};

function named(reference: string): Schema {
  const schema = definitions[reference.replace('#/definitions/', '')];
  if (schema === undefined) throw new Error(`there is no ${reference}`);
  return schema;
}

/** The least that a schema of GitHub's description takes, with nothing in it that says anything. */
function least(schema: Schema): unknown {
  if (schema.$ref !== undefined) return least(named(schema.$ref));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (Array.isArray(schema.type) && schema.type.includes('null')) return null;
  if (schema.enum !== undefined) return schema.enum[0];
  const parts = schema.allOf ?? schema.anyOf ?? schema.oneOf;
  if (parts !== undefined && type === undefined) {
    const first = parts[0] ?? {};
    return schema.allOf === undefined ? least(first) : Object.assign({}, ...parts.map((part) => least(part)));
  }
  if (type === 'object' || schema.properties !== undefined) {
    const required = schema.required ?? [];
    return Object.fromEntries(required.map((name) => [name, least(schema.properties?.[name] ?? {})]));
  }
  if (type === 'array') return [];
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return false;
  return type === 'null' ? null : 'x';
}

/** A record as GitHub describes it, with what a test is about and the least of all else. */
export function sample(definition: string, values: object): Record<string, unknown> {
  return { ...(least(named(definition)) as Record<string, unknown>), ...values };
}
