import type { Origin } from '../../model/origin.ts';

/** Attribute of a statement by the element, in lower case, that it is read from. */
const ATTRIBUTE: ReadonlyMap<string, string> = new Map([
  ['sid', 'sid'],
  ['effect', 'effect'],
  ['action', 'actions'],
  ['notaction', 'notActions'],
  ['resource', 'resources'],
  ['notresource', 'notResources'],
]);

/**
 * Origins of values of a policy document, as origins of the attributes of the statement at `pointer`. Conditions are
 * taken as a whole, since their order changes; what holds for the whole statement holds for what it allows.
 */
export function statementOrigins(document: Record<string, Origin>, pointer: string[]): Record<string, Origin> {
  const origins: Record<string, Origin> = {};
  for (const [path, origin] of Object.entries(document)) {
    const steps = path.split('/').slice(1);
    if (!pointer.every((step, at) => at >= steps.length || steps[at] === step)) continue;
    const [name, ...below] = steps.slice(pointer.length);
    const attribute = ATTRIBUTE.get(name?.toLowerCase() ?? '');
    if (attribute !== undefined) {
      origins[['', attribute, ...below].join('/')] = origin;
    } else if (name?.toLowerCase() === 'condition') {
      origins['/conditions'] = origin;
    } else if (name === undefined) {
      for (const whole of ['effect', 'actions', 'resources']) origins[`/${whole}`] ??= origin;
    }
  }
  return origins;
}
