import { readFileSync } from 'node:fs';
import { createResolver } from '../../../../src/collect/manifests/resolve.ts';
import type { Resource } from '../../../../src/collect/manifests/resource.ts';
import { expandSam } from '../../../../src/collect/manifests/sam/expand.ts';
import { createStack, type Draft } from '../../../../src/collect/manifests/stack.ts';
import { stackFacts } from '../../../../src/collect/manifests/stack-facts.ts';
import { parseTemplate } from '../../../../src/collect/manifests/template.ts';
import type { Problem } from '../../../../src/model/problem.ts';
import type { Tables } from '../../../../src/model/tables.ts';

const table = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../controls/tables/${name}.json`, import.meta.url), 'utf8'));

const tables = {
  samPolicyTemplates: table('sam-policy-templates'),
  samConnectors: table('sam-connectors'),
  managedPolicies: table('managed-policies'),
} as Tables;

export type Expanded = {
  ids: string[];
  problems: Problem[];
  /** The resource of a logical id; throws if there is none. */
  get: (id: string) => Resource;
  /** `type` of each logical id that is there. */
  has: (id: string) => boolean;
  /** Line from 1 on which a resource's pointer stands. */
  line: (id: string) => number | null;
  /** The facts of one type that the resources come to. */
  facts: (type: string) => Draft[];
};

/** Expands a template that is given as YAML. */
export function expanded(text: string): Expanded {
  const { template, problems } = parseTemplate(Buffer.from(text), 'template.yaml');
  if (template === null) throw new Error(problems.map(({ message }) => message).join('; '));
  const expansion = expandSam(template, createResolver(template), tables);
  const byId = new Map(expansion.resources.map((resource) => [resource.logicalId, resource]));
  const get = (id: string): Resource => {
    const resource = byId.get(id);
    if (resource === undefined) throw new Error(`no ${id} among ${[...byId.keys()].join(', ')}`);
    return resource;
  };
  return {
    ids: [...byId.keys()],
    problems: expansion.problems,
    get,
    has: (id) => byId.has(id),
    line: (id) => template.placeOf(get(id).pointer).line,
    facts: (type) => {
      const resolver = createResolver(expansion.template);
      const stack = createStack(expansion.template, resolver, expansion.resources, []);
      return stackFacts(stack, 'sam').filter((fact) => fact.type === type);
    },
  };
}

/** A function with what a test adds to its properties, each line indented by six spaces. */
export function functionWith(lines: string, name = 'Orders'): string {
  const indented = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `      ${line}`)
    .join('\n');
  return `  ${name}:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs24.x
      Handler: index.handler
      CodeUri: src/orders
${indented}
`;
}
