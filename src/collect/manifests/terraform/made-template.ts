import type { Json, JsonObject } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import { hole } from '../candidates.ts';
import { emptyObject } from '../intrinsics.ts';
import { referenceOf } from '../reference.ts';
import { isObject, member, type Resource } from '../resource.ts';
import type { Template } from '../template.ts';
import { ONLY_AFTER_APPLY, SENSITIVE } from '../value-form.ts';
import { createLinks } from './aws/links.ts';
import { createMaker, type Made, place } from './aws/maker.ts';
import { linked } from './aws/reads.ts';
import type { Part } from './aws/shape.ts';
import { attributeOf, partOf, shapeOf, typeOf } from './aws/table.ts';
import type { Configuration } from './configuration.ts';
import type { Plan } from './plan.ts';
import type { Planned, PlannedResource } from './planned-resources.ts';

/** A plan or state as a template of CloudFormation, every value keeping its place. */
export type MadeTemplate = { template: Template; resources: Resource[] };

export function madeTemplate(plan: Plan, planned: Planned, configuration: Configuration): MadeTemplate {
  const links = createLinks(planned, attributeOf);
  const all = new Map<string, Made>();
  const parts: PlannedResource[] = [];
  const makerOf = (resource: PlannedResource, made: Made) => createMaker(resource, made, planned, links);
  for (const resource of planned.resources.values()) {
    if (partOf(resource.type)) parts.push(resource);
    else {
      const made: Made = {
        type: typeOf(resource.type),
        properties: emptyObject(),
        places: new Map(),
        origins: new Map(),
      };
      all.set(resource.address, made);
      makerOf(resource, made).write(shapeOf(resource.type)?.properties ?? {}, [], []);
    }
  }
  const byType = new Map<string, PlannedResource[]>();
  for (const resource of planned.resources.values()) {
    byType.set(resource.type, [...(byType.get(resource.type) ?? []), resource]);
  }

  function wholeOf(resource: PlannedResource, part: Part): string | null {
    const scratch = scratchMade();
    const named = referenceOf(linked(part.of, part.types, 'id')(makerOf(resource, scratch), [], ['of']));
    if (named !== null && all.has(named.logicalId)) return named.logicalId;
    if (part.same === undefined) return null;
    makerOf(resource, scratch).write(part.same, [], []);
    const wanted = Object.keys(part.same).map((name) => [name, JSON.stringify(scratch.properties[name])] as const);
    const found = part.types
      .flatMap((type) => byType.get(type) ?? [])
      .filter(({ address }) =>
        wanted.every(([name, value]) => JSON.stringify(all.get(address)?.properties[name]) === value),
      );
    return found.length === 1 && wanted.every(([, value]) => value !== undefined) ? (found[0]?.address ?? null) : null;
  }

  const homeless: { resource: PlannedResource; part: Part }[] = [];
  for (const resource of parts) {
    const part = partOf(resource.type);
    if (part === undefined) continue;
    const address = wholeOf(resource, part);
    const made = address === null ? undefined : all.get(address);
    if (made === undefined) homeless.push({ resource, part });
    else join(makerOf(resource, made), part);
  }
  for (const { resource, part } of homeless) {
    if (mayBeOfThePlan(resource, part)) leaveOpen(resource, part, byType, all);
  }
  return { template: templateOf(plan, planned, configuration, all), resources: resourcesOf(planned, all) };
}

function scratchMade(): Made {
  return { type: '', properties: emptyObject(), places: new Map(), origins: new Map() };
}

/** Writes what a part says into the whole that it belongs to. */
function join(maker: ReturnType<typeof createMaker>, part: Part): void {
  maker.write(part.properties, [], []);
  for (const [name, read] of Object.entries(part.adds ?? {})) {
    const before = maker.made.properties[name];
    const list: Json[] = Array.isArray(before) ? before : before === undefined ? [] : [before];
    const added = read(maker, [], [name, String(list.length)]);
    if (added === undefined) continue;
    place(maker.made.properties, [name], [...list, ...(Array.isArray(added) ? added : [added])]);
  }
}

/** Whether what a part belongs to is not known yet: a name that is known and that no resource has is of something elsewhere. */
function mayBeOfThePlan(resource: PlannedResource, part: Part): boolean {
  return typeof resource.values[part.of] === 'object' && resource.values[part.of] !== null;
}

/** Of every resource that a part may belong to, what that part would say is not known. */
function leaveOpen(
  resource: PlannedResource,
  part: Part,
  byType: ReadonlyMap<string, PlannedResource[]>,
  all: ReadonlyMap<string, Made>,
): void {
  const reason = `${resource.type} may say it, of which is not known what it belongs to`;
  for (const { address } of part.types.flatMap((type) => byType.get(type) ?? [])) {
    const made = all.get(address);
    if (made === undefined) continue;
    for (const name of Object.keys(part.properties)) {
      const [first = ''] = name.split('/');
      if (!Object.hasOwn(made.properties, first)) made.properties[first] = hole(reason);
    }
    for (const name of Object.keys(part.adds ?? {})) {
      const before = made.properties[name];
      made.properties[name] = [...(Array.isArray(before) ? before : []), hole(reason)];
    }
  }
}

function templateOf(
  plan: Plan,
  planned: Planned,
  configuration: Configuration,
  all: ReadonlyMap<string, Made>,
): Template {
  const body = emptyObject();
  const section = emptyObject();
  for (const [address, { type, properties }] of all) {
    const resource = emptyObject();
    resource.Type = type;
    resource.Properties = properties;
    section[address] = resource;
  }
  body.Resources = section;
  body.Parameters = parametersOf(configuration);
  body.Outputs = outputsOf(plan);
  return { path: plan.path, body, placeOf: (pointer) => placeOf(plan, planned, all, pointer), comments: [] };
}

function placeOf(plan: Plan, planned: Planned, all: ReadonlyMap<string, Made>, pointer: readonly string[]): Place {
  const [section, name = '', , ...path] = pointer;
  if (section === 'Parameters') return plan.placeOf(['configuration', 'root_module', 'variables', name]);
  if (section === 'Outputs') {
    // A state file keeps them at its top.
    const holder = ['planned_values', 'values'].filter((one) => plan.body[one] !== undefined).slice(0, 1);
    return plan.placeOf([...holder, 'outputs', name]);
  }
  const resource = planned.resources.get(name);
  if (section !== 'Resources' || resource === undefined) return plan.placeOf([]);
  const places = all.get(name)?.places;
  for (let depth = path.length; depth > 0; depth--) {
    const found = places?.get(path.slice(0, depth).join('/'));
    if (found) return found.from.placeOf(found.path);
  }
  return resource.placeOf([]);
}

/** Variables of the root module; of one that is sensitive the default is not read, since it may be one. */
function parametersOf({ variables }: Configuration): JsonObject {
  const parameters = emptyObject();
  for (const name of Object.keys(variables)) {
    const parameter = emptyObject();
    parameter.Type = 'String';
    const standard = member(variables[name], 'default');
    if (standard !== undefined && standard !== null) parameter.Default = standard;
    if (member(variables[name], 'sensitive') === true) parameter.NoEcho = true;
    parameters[name] = parameter;
  }
  return parameters;
}

function outputsOf({ body }: Plan): JsonObject {
  const outputs = emptyObject();
  const written = member(body.planned_values ?? body.values, 'outputs') ?? body.outputs;
  for (const name of Object.keys(isObject(written) ? written : {})) {
    const output = emptyObject();
    const entry = member(written, name);
    const value = member(entry, 'value');
    output.Value = member(entry, 'sensitive') === true ? hole(SENSITIVE) : (value ?? hole(ONLY_AFTER_APPLY));
    outputs[name] = output;
  }
  return outputs;
}

function resourcesOf(planned: Planned, all: ReadonlyMap<string, Made>): Resource[] {
  return [...all].map(([logicalId, { type, properties, origins }]) => ({
    logicalId,
    type,
    properties,
    attributes: attributesOf(planned.resources.get(logicalId)),
    condition: null,
    pointer: ['Resources', logicalId],
    madeBy: 'template',
    origins,
  }));
}

/** What stands beside the properties: what becomes of it when it is taken out of the configuration, and what the provider does. */
function attributesOf(resource: PlannedResource | undefined): JsonObject {
  const attributes = emptyObject();
  attributes.DeletionPolicy =
    resource?.values.skip_destroy === true
      ? 'Retain'
      : hole('a plan does not show lifecycle.prevent_destroy', ['Delete', 'Retain']);
  // The provider takes away the rule that lets everything out, which a security group is made with.
  if (resource?.type === 'aws_security_group') attributes.DefaultEgress = false;
  return attributes;
}
