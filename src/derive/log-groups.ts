import type { Fact } from '../model/fact.ts';
import { isHole } from '../model/hole.ts';
import type { Json } from '../model/json.ts';
import { LOGICAL_ID } from '../model/logical-id.ts';
import type { FactIndex } from './relation.ts';

/** Declared log groups of a function: those that surely are, and why another may be. */
export type FoundGroups = { surely: Fact | null; perhaps: string | null };

const LAMBDA_GROUP = '/aws/lambda/';
const REFERENCE = new RegExp(`^\\$\\{(${LOGICAL_ID})(?:\\.Arn)?\\}$`);
/** The default group of a function of the same stack. */
const OF_FUNCTION = new RegExp(`^/aws/lambda/\\$\\{(${LOGICAL_ID})\\}$`);

/** A log group's name is what it is known by: its own stack's functions find it there, another stack's may. */
export function createLogGroups(facts: FactIndex): (one: Fact) => FoundGroups {
  const byName = new Map<string, Fact>();
  const byLogicalId = new Map<string, Fact>();
  const anywhere = new Map<string, Fact[]>();
  const claimed = new Set<Fact>();
  for (const group of facts.all('log-group')) {
    const { name, stack } = group.attributes;
    const logicalId = group.id.slice(group.id.lastIndexOf('#') + 1);
    byLogicalId.set(`${stack} ${logicalId}`, group);
    // Without a name of its own it is listed by its logical id, which is not what it will be called.
    if (typeof name !== 'string' || name === logicalId) continue;
    byName.set(`${stack} ${name}`, group);
    anywhere.set(name, [...(anywhere.get(name) ?? []), group]);
  }
  const functions = facts.all('function');
  const surely = new Map<string, Fact>();
  for (const one of functions) {
    const group = groupOf(one, byName, byLogicalId);
    if (group === undefined) continue;
    surely.set(one.id, group);
    // A group that has the default name of one function is no other's; one that is referred to may have any name.
    if (one.attributes.logGroup === null) claimed.add(group);
  }
  const open = openGroups(facts, claimed);

  return (one) => {
    const { stack, logGroup = null } = one.attributes;
    const group = surely.get(one.id);
    // Names are unique in an account, so that where its own group is declared no other one is meant.
    if (group !== undefined) return { surely: group, perhaps: null };
    if (isHole(logGroup))
      return { surely: null, perhaps: facts.all('log-group').length > 0 ? logGroup.unresolved : null };
    if (byLogicalId.has(`${stack} ${logGroup}`))
      return { surely: null, perhaps: `whether a log group is called ${logGroup}` };
    for (const name of namesOf(one)) {
      const other = name.includes('${')
        ? undefined
        : anywhere.get(name)?.find(({ attributes }) => attributes.stack !== stack);
      if (other !== undefined) return { surely: null, perhaps: `${other.id} has its name, in another stack` };
    }
    const unnamed = logGroup === null ? open.ofLambda : open.any;
    return { surely: null, perhaps: unnamed };
  };
}

function groupOf(
  { attributes }: Fact,
  byName: ReadonlyMap<string, Fact>,
  byLogicalId: ReadonlyMap<string, Fact>,
): Fact | undefined {
  const { stack, logGroup = null, name = null, logicalId } = attributes;
  if (logGroup === null) {
    const named =
      name === logicalId || typeof name !== 'string' ? undefined : byName.get(`${stack} ${LAMBDA_GROUP}${name}`);
    return byName.get(`${stack} ${LAMBDA_GROUP}\${${logicalId}}`) ?? named;
  }
  if (typeof logGroup !== 'string') return undefined;
  const reference = REFERENCE.exec(logGroup)?.[1];
  return reference === undefined ? byName.get(`${stack} ${logGroup}`) : byLogicalId.get(`${stack} ${reference}`);
}

/** What its log group can be called. */
function namesOf({ attributes: { logGroup = null, name = null } }: Fact): string[] {
  if (typeof logGroup === 'string') return [logGroup];
  const names: readonly Json[] = isHole(name) ? (name.among ?? []) : [name];
  return names.flatMap((one) => (typeof one === 'string' ? LAMBDA_GROUP + one : []));
}

/** Why a group that no function of its own stack has may be any function's: its name is only known after deployment. */
function openGroups(facts: FactIndex, claimed: ReadonlySet<Fact>): { ofLambda: string | null; any: string | null } {
  const open: { ofLambda: string | null; any: string | null } = { ofLambda: null, any: null };
  for (const group of facts.all('log-group')) {
    const { name } = group.attributes;
    if (claimed.has(group) || (typeof name === 'string' && (!name.includes('${') || OF_FUNCTION.test(name)))) continue;
    const why = `the name of ${group.id} is not known`;
    open.any ??= why;
    const start = typeof name === 'string' ? name.slice(0, name.indexOf('${')) : '';
    if (start.startsWith(LAMBDA_GROUP) || LAMBDA_GROUP.startsWith(start)) open.ofLambda ??= why;
  }
  return open;
}
