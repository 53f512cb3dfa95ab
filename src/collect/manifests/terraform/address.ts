/** Key of one instance of a resource or module that has `count` (a number) or `for_each` (a text); null: it has neither. */
export type InstanceKey = string | number | null;

/** One step of an address or of a reference: a name, or the key of an instance. */
export type Step = { name: string } | { key: string | number };

/** A module on the way down from the root module, with its instance. */
export type ModuleStep = { name: string; key: InstanceKey };

const STEP = /\.?([\w-]+)|\[(\d+|"(?:[^"\\]|\\.)*")\]/y;

/** `module.a["k"].aws_sqs_queue.jobs[0].arn` taken apart. What is no address gives the steps before the fault. */
export function stepsOf(address: string): Step[] {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  for (let match = STEP.exec(address); match !== null; match = STEP.exec(address)) {
    const [, name, key] = match;
    if (name !== undefined) steps.push({ name });
    else if (key !== undefined) steps.push({ key: keyOf(key) });
  }
  return steps;
}

function keyOf(written: string): string | number {
  if (!written.startsWith('"')) return Number(written);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1, -1);
  }
}

/** The modules that an address lies in, and what follows them. */
export function modulesOf(address: string): { modules: ModuleStep[]; rest: Step[] } {
  const modules: ModuleStep[] = [];
  let steps = stepsOf(address);
  for (;;) {
    const [first, second, third] = steps;
    if (nameOf(first) !== 'module' || second === undefined || !('name' in second)) return { modules, rest: steps };
    const key = third !== undefined && 'key' in third ? third.key : null;
    modules.push({ name: second.name, key });
    steps = steps.slice(key === null ? 2 : 3);
  }
}

/** The name that a step is; empty for a key and for none. */
export function nameOf(step: Step | undefined): string {
  return step !== undefined && 'name' in step ? step.name : '';
}

/** Modules as an address begins, without a dot at the end; empty: the root module. */
export function moduleAddress(modules: readonly ModuleStep[]): string {
  return modules.map(({ name, key }) => `module.${name}${bracketed(key)}`).join('.');
}

/** An instance's key as an address shows it. */
export function bracketed(key: InstanceKey): string {
  return key === null ? '' : `[${JSON.stringify(key)}]`;
}

/**
 * An address as facts call the resource: characters of instance keys that mean something in ids and references are written as in
 * URLs, so that `${<address>.Arn}` always ends at the right brace.
 */
export function factAddress(address: string): string {
  return address.replace(/\["((?:[^"\\]|\\.)*)"\]/g, (_, key: string) => {
    const plain = key.replace(/[[\]{}#%]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    return `["${plain}"]`;
  });
}
