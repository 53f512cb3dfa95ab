import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import type { FactIndex } from './relation.ts';

const LAMBDA_GROUP = '/aws/lambda/';

/** Ids of the functions that a name can mean, in code unit order. */
export type FunctionNames = (name: string) => readonly string[];

/**
 * What functions are called outside of their manifest. The first rule that fits decides: name, logical id, log group, key in
 * serverless.yml, the name that CloudFormation makes from the logical id.
 */
export function createFunctionNames(facts: FactIndex): FunctionNames {
  const byName = new Map<string, string[]>();
  const byGroup = new Map<string, string[]>();
  const byLogicalId = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, value: Json | undefined, { id }: Fact): void => {
    // Each possible value of a name that a parameter decides names the function too.
    for (const name of isHole(value) ? (value.among ?? []) : [value]) {
      if (typeof name !== 'string') continue;
      const list = map.get(name);
      if (list === undefined) map.set(name, [id]);
      else if (!list.includes(id)) list.push(id);
    }
  };
  for (const one of facts.all('function')) {
    add(byName, one.attributes.name, one);
    add(byGroup, one.attributes.logGroup, one);
    add(byLogicalId, one.attributes.logicalId, one);
  }
  return (name) => {
    const bare = name.startsWith(LAMBDA_GROUP) ? name.slice(LAMBDA_GROUP.length) : name;
    const exact = byName.get(bare) ?? byLogicalId.get(bare) ?? byGroup.get(name) ?? byLogicalId.get(serverlessId(bare));
    if (exact !== undefined) return exact;
    // <stack>-<logical id>-<random>: a logical id has no dash, so that it is one of the parts between them.
    const parts = bare.split('-').slice(1, -1);
    return [...new Set(parts.flatMap((part) => byLogicalId.get(part) ?? []))].sort();
  };
}

/** The logical id that Serverless Framework makes from the key of a function. */
function serverlessId(key: string): string {
  const normal = key.replaceAll('-', 'Dash').replaceAll('_', 'Underscore');
  return `${normal.charAt(0).toUpperCase()}${normal.slice(1)}LambdaFunction`;
}
