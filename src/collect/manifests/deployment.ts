import type { Json } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { Tables } from '../../model/tables.ts';
import type { Form } from '../join.ts';
import { originAt, type Source } from './attribute.ts';
import { hole, oneOf } from './candidates.ts';
import type { ManifestDialect } from './facts/stack.ts';
import type { LinkedValue } from './linked.ts';
import { declaredParameters, type Given, type Supplied } from './parameters.ts';
import { asSeenFrom, isSymbolic } from './reference.ts';
import { isObject, member } from './resource.ts';
import { createStack, type Draft, type Stack } from './stack.ts';
import { stackFacts } from './stack-facts.ts';
import type { Template } from './template.ts';
import { readTemplate, type TemplateReading } from './template-reading.ts';

/** A nested stack where its parent declares it. */
type Use = { parent: Member; logicalId: string };

/** What holds for all templates of a deployment, however each of them looks. */
export type MadeOf = { dialect?: ManifestDialect; form?: Form };

/** One template of a deployment. */
export type Member = {
  path: string;
  written: Template;
  stage: string | null;
  /** Where it is nested; empty: it is deployed by itself. */
  uses: Use[];
  /** Templates nested in it, by the logical id of the nested stack. */
  children: Map<string, Member>;
  /** Name of its stack, by which others ask for its outputs. */
  stackName: string | null;
  /** What is known of where it is deployed; null: where its parents are. */
  pseudo: ReadonlyMap<string, string> | null;
  /** Null while it is worked out: who asks then asks for what depends on the answer. */
  reading: () => TemplateReading | null;
  stack: () => Stack | null;
};

/**
 * Templates that are deployed together: nested stacks and their parents, or the stacks of an app. Each is worked out once, when
 * it is asked for, and what one says of another comes as the other's values.
 */
export class Deployment {
  private readonly members = new Map<string, Member>();
  private readonly tables: Tables;
  private readonly madeOf: MadeOf;
  private exports: Map<string, { member: Member; value: Json }> | null = null;

  constructor(tables: Tables, madeOf: MadeOf = {}) {
    this.tables = tables;
    this.madeOf = madeOf;
  }

  /** By path, in the order in which they were added. */
  all(): Member[] {
    return [...this.members.values()];
  }

  at(path: string): Member | undefined {
    return this.members.get(keyOf(path));
  }

  /** `supplied` of a template that is deployed by itself; a nested one has its values from its parents. */
  add(written: Template, about: { supplied?: Supplied; stage: string | null; stackName?: string | null }): Member {
    const uses: Use[] = [];
    const children = new Map<string, Member>();
    let reading: TemplateReading | null | undefined;
    let stack: Stack | null | undefined;
    const made: Member = {
      path: written.path,
      written,
      stage: about.stage,
      uses,
      children,
      stackName: about.stackName ?? null,
      pseudo: about.supplied?.pseudo ?? null,
      reading: () => {
        if (reading === undefined) {
          reading = null;
          const supplied = about.supplied ?? this.suppliedByParents(made);
          reading = readTemplate(written, { ...supplied, linked: this.linkedFor(made) }, this.tables);
        }
        return reading;
      },
      stack: () => {
        if (stack === undefined) {
          const read = made.reading();
          const related = (path: string) => this.members.get(path)?.stack() ?? undefined;
          stack =
            read &&
            createStack(read.template, read.resolver, read.resources, read.problems, about.stage, {
              related,
              ...(this.madeOf.form === undefined ? {} : { form: this.madeOf.form }),
            });
        }
        return stack;
      },
    };
    this.members.set(keyOf(written.path), made);
    return made;
  }

  nest(parent: Member, logicalId: string, child: Member): void {
    parent.children.set(logicalId, child);
    child.uses.push({ parent, logicalId });
  }

  /** Everything that a member says. */
  facts(one: Member): { facts: Draft[]; problems: Problem[] } {
    const [reading, stack] = [one.reading(), one.stack()];
    if (reading === null || stack === null) return { facts: [], problems: [] };
    return {
      facts: stackFacts(
        stack,
        this.madeOf.dialect ?? reading.dialect,
        reading.macros,
        pseudoOf(one).get('AWS::Region') ?? null,
      ),
      problems: reading.problems,
    };
  }

  private linkedFor(one: Member): Supplied['linked'] {
    return {
      output: (logicalId, name, arn) => {
        const child = one.children.get(logicalId);
        return child && this.output(child, name, arn);
      },
      exported: (name, arn) => {
        const found = this.exported().get(name);
        return found && this.valueIn(found.member, found.value, arn);
      },
      stackOutput: (stack, name, arn) => {
        const named = [...this.members.values()].find(({ stackName }) => stackName === stack);
        return named && this.output(named, name, arn);
      },
    };
  }

  private output(of: Member, name: string, arn: boolean): LinkedValue | undefined {
    const reading = of.reading();
    const output = member(member(reading?.template.body, 'Outputs'), name);
    const value = member(output, 'Value');
    if (reading === null || value === undefined) return undefined;
    const condition = member(output, 'Condition');
    if (typeof condition === 'string' && reading.resolver.condition(condition) !== true) return undefined;
    return this.valueIn(of, value, arn);
  }

  private valueIn(of: Member, written: Json, arn: boolean): LinkedValue | undefined {
    const resolved = of.reading()?.resolver.resolve(written, { arn });
    if (resolved?.value === undefined) return undefined;
    return { value: asSeenFrom(resolved.value, keyOf(of.path)), origin: originAt(resolved, []) };
  }

  /** What the members export, by name; of one that two export, nothing. */
  private exported(): ReadonlyMap<string, { member: Member; value: Json }> {
    if (this.exports) return this.exports;
    this.exports = new Map();
    const found = new Map<string, { member: Member; value: Json }>();
    const twice = new Set<string>();
    for (const one of this.members.values()) {
      const outputs = member(one.written.body, 'Outputs');
      for (const output of isObject(outputs) ? Object.values(outputs) : []) {
        const written = member(member(output, 'Export'), 'Name');
        const value = member(output, 'Value');
        const name = typeof written === 'string' ? written : one.reading()?.resolver.resolve(written).value;
        if (typeof name !== 'string' || isSymbolic(name) || value === undefined) continue;
        if (found.has(name)) twice.add(name);
        found.set(name, { member: one, value });
      }
    }
    for (const name of twice) found.delete(name);
    this.exports = found;
    return found;
  }

  /** What the parents of a nested stack pass to it; what none passes has its default, and that is what it is deployed with. */
  private suppliedByParents(child: Member): Supplied {
    const known = child.uses.map(({ parent, logicalId }) => passed(parent, logicalId));
    const declared = declaredParameters(child.written.body);
    return {
      values: {},
      path: '',
      pseudo: pseudoOf(child),
      given: (name) => {
        const values = known.map((use) => use(name, member(declared[name], 'Default')));
        const [first] = values;
        if (first === undefined || values.length === 1) return first;
        const reason = `parameter ${name} differs between the uses of the nested stack`;
        const [value, named] = [values.map((one) => one.value), values.map((one) => one.named ?? one.value)];
        return { value: oneOf(reason, value), named: oneOf(reason, named), origin: first.origin };
      },
    };
  }
}

/** What is known of where a template is deployed: a nested stack is where its parent is, and has a name of its own. */
function pseudoOf(one: Member): ReadonlyMap<string, string> {
  let at: Member | undefined = one;
  for (const seen = new Set<Member>(); at && at.pseudo === null && !seen.has(at); at = at.uses[0]?.parent) seen.add(at);
  if (at === one || at?.pseudo == null) return one.pseudo ?? new Map();
  const known = new Map(at.pseudo);
  known.delete('AWS::StackName');
  return known;
}

/** The value that one use of a nested stack gives a parameter. */
function passed(parent: Member, logicalId: string): (name: string, standard: Json | undefined) => Given {
  const reading = parent.reading();
  const path = ['Resources', logicalId, 'Properties', 'Parameters'];
  const written = path.reduce<Json | undefined>(member, reading?.template.body);
  const values = [false, true].map((arn): Source | undefined => reading?.resolver.resolve(written, { arn }));
  const [plain, named] = values;
  return (name, standard) => {
    if (plain === undefined || (plain.value !== undefined && !isObject(plain.value))) {
      return { value: hole(`what ${logicalId} passes as ${name} is not known`), origin: null };
    }
    const value = member(plain.value, name);
    if (value === undefined) {
      return { value: standard ?? hole(`the nested stack ${logicalId} is given no ${name}`), origin: null };
    }
    const place = parent.written.placeOf([...path, name]);
    const at = keyOf(parent.path);
    return {
      value: asSeenFrom(value, at),
      named: asSeenFrom(member(named?.value, name) ?? value, at),
      origin: originAt(plain, [name]) ?? {
        kind: 'literal',
        from: `parameter ${name} of the nested stack ${logicalId}`,
        place,
      },
    };
  };
}

/** The path of a template as references to it write it. */
export function keyOf(path: string): string {
  return path.replace(/[{}#]/g, '_');
}
