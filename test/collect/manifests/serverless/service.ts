import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packagedServerless } from '../../../../src/collect/manifests/serverless/read-packaged.ts';
import { serverless } from '../../../../src/collect/manifests/serverless/read-serverless.ts';
import type { ReadContext, Reading } from '../../../../src/collect/reader.ts';
import type { SourceFile } from '../../../../src/collect/source-file.ts';
import type { Json } from '../../../../src/model/json.ts';
import { type Fact, factOf } from '../reading.ts';

export type Told = { stage?: string; parameters?: Record<string, string> };

/** What the reader makes of the first of some files, by path; one text alone is `serverless.yml`. */
export function service(files: string | Record<string, string>, { stage, parameters = {} }: Told = {}): Reading {
  const all = typeof files === 'string' ? { 'serverless.yml': files } : files;
  const folder = mkdtempSync(join(tmpdir(), 'service-'));
  try {
    const sources = new Map<string, SourceFile>();
    for (const [path, content] of Object.entries(all)) {
      const absolute = join(folder, path);
      mkdirSync(dirname(absolute), { recursive: true });
      writeFileSync(absolute, content);
      sources.set(path, { path, absolute, size: statSync(absolute).size, tracked: true, foundBy: '' });
    }
    const config = {
      path: '.evidence.yml',
      collect: { manifests: { include: [], exclude: [], parameters, stage: stage ?? null } },
    };
    const context = { config, files: sources, tables: {} } as unknown as ReadContext;
    const [first] = sources.values();
    if (first === undefined) throw new Error('no file');
    const reader = first.path.includes('.serverless/') ? packagedServerless : serverless;
    const made = reader.read(first, context);
    if (made instanceof Promise) throw new Error('the reader is not asynchronous');
    return made;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A service on AWS with one function `hello`, and what is added to its sections. */
export function withHello(parts: { provider?: string; hello?: string; more?: string } = {}): string {
  const indented = (text = ''): string => text.replaceAll(/^(?=.)/gm, '  ');
  const written = `service: shop
provider:
  name: aws
  runtime: nodejs22.x
  stage: prod
${indented(parts.provider)}
functions:
  hello:
    handler: src/hello.handler
${indented(indented(parts.hello))}
${parts.more ?? ''}`;
  // No line is empty, so that what a test adds stands right below what is above it.
  return written.replaceAll(/\n{2,}/g, '\n');
}

/** The fact of the function `hello`. */
export function hello(made: Reading): Fact {
  return factOf(made, 'function:serverless.yml#HelloLambdaFunction');
}

/** Actions of every statement of a role, with their resources. */
export function grants(made: Reading, role: string): { effect: Json; actions: string[]; resources: Json[] }[] {
  const id = `role:serverless.yml#${role}`;
  return made.facts
    .filter(({ type, attributes }) => type === 'policy-statement' && attributes.role === id)
    .map(({ attributes }) => ({
      effect: attributes.effect ?? null,
      actions: (attributes.actions as { pattern: string }[]).map(({ pattern }) => pattern),
      resources: (attributes.resources as { pattern: string }[]).map((resource) => resource.pattern ?? resource),
    }));
}

/** Codes of the problems, in their order. */
export function codes({ problems }: Reading): string[] {
  return problems.map(({ code }) => code);
}
