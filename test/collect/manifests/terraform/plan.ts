import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terraform } from '../../../../src/collect/manifests/terraform/read-terraform.ts';
import type { ReadContext, Reading } from '../../../../src/collect/reader.ts';
import { tables } from '../reading.ts';

type Values = { [name: string]: unknown };

/** One resource as a test writes it. `expressions` that are texts are references. */
export type Given = {
  /** `aws_sqs_queue.jobs`, with an index and modules before it where it has them. */
  address: string;
  values?: Values;
  unknown?: Values;
  sensitive?: Values | boolean;
  /** References by attribute, or expressions as a plan has them. */
  expressions?: { [attribute: string]: unknown };
  actions?: string[];
  forEach?: unknown;
};

const refs = (given: unknown): unknown => {
  if (typeof given === 'string') return { references: [given, given.replace(/\.[^.[\]]+$/, '')] };
  if (!Array.isArray(given) || given.some((item) => typeof item !== 'string')) return given;
  return { references: given };
};

/** A plan as `terraform show -json` prints it; the configuration of modules is given as such. */
export function planOf(
  given: Given[],
  more: { calls?: unknown; outputs?: unknown; variables?: unknown; top?: Values } = {},
) {
  const named = given.map((one) => {
    const { rest, module } = split(one.address);
    const isData = rest.startsWith('data.');
    const [type = '', name = ''] = rest
      .replace(/^data\./, '')
      .replace(/\[.*$/, '')
      .split('.');
    const key = /\[(.*)\]$/.exec(rest)?.[1];
    return { ...one, module, isData, type, name, ...(key === undefined ? {} : { index: JSON.parse(key) }) };
  });
  const entry = ({ address, isData, type, name, index }: (typeof named)[number]) => ({
    address,
    mode: isData ? 'data' : 'managed',
    type,
    name,
    ...(index === undefined ? {} : { index }),
    provider_name: `registry.terraform.io/hashicorp/${type.split('_')[0]}`,
  });
  const inModule = (module: string) =>
    named
      .filter((one) => one.module === module && !one.isData && one.actions?.join() !== 'delete')
      .map((one) => ({
        ...entry(one),
        values: one.values ?? {},
        sensitive_values: typeof one.sensitive === 'object' ? one.sensitive : {},
      }));
  const modules = [...new Set(named.map(({ module }) => module).filter((module) => module !== ''))];
  const written = new Map<string, unknown>();
  for (const one of named.filter(({ module }) => module === '')) {
    const base = `${one.isData ? 'data.' : ''}${one.type}.${one.name}`;
    written.set(base, {
      address: base,
      mode: one.isData ? 'data' : 'managed',
      type: one.type,
      name: one.name,
      expressions: {
        ...Object.fromEntries(
          Object.keys(one.values ?? {}).map((name) => [name, { constant_value: one.values?.[name] }]),
        ),
        ...Object.fromEntries(Object.entries(one.expressions ?? {}).map(([name, value]) => [name, refs(value)])),
      },
      ...(one.forEach === undefined ? {} : { for_each_expression: refs(one.forEach) }),
    });
  }
  return {
    format_version: '1.2',
    terraform_version: '1.9.5',
    planned_values: {
      ...(more.outputs === undefined ? {} : { outputs: more.outputs }),
      root_module: {
        resources: inModule(''),
        child_modules: modules.map((address) => ({ address, resources: inModule(address) })),
      },
    },
    resource_changes: named.map((one) => ({
      ...entry(one),
      change: {
        actions: one.actions ?? (one.isData ? ['read'] : ['create']),
        before: null,
        after: one.actions?.join() === 'delete' ? null : (one.values ?? {}),
        after_unknown: one.unknown ?? {},
        after_sensitive: one.sensitive ?? {},
      },
    })),
    configuration: {
      root_module: {
        resources: [...written.values()],
        ...(more.calls === undefined ? {} : { module_calls: more.calls }),
        ...(more.variables === undefined ? {} : { variables: more.variables }),
      },
    },
    ...more.top,
  };
}

function split(address: string): { module: string; rest: string } {
  const match = /^((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*)(.*)$/.exec(address);
  return { module: (match?.[1] ?? '').replace(/\.$/, ''), rest: match?.[2] ?? address };
}

/** What the reader makes of a file. */
export function readingOf(content: unknown, path = 'plan.json', files: ReadContext['files'] = new Map()): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  try {
    const absolute = join(folder, 'file');
    writeFileSync(
      absolute,
      typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
    );
    const file = { path, absolute, size: statSync(absolute).size, tracked: false, foundBy: '**/*plan*.json' };
    const config = { path: null, collect: { manifests: { include: [], exclude: [], parameters: {}, stage: null } } };
    const made = terraform.read(file, { config, files, tables } as unknown as ReadContext);
    if (made instanceof Promise) throw new Error('the reader is not asynchronous');
    return made;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
