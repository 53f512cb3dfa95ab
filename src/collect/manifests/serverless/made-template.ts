import { isHole } from '../../../model/hole.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import type { Origin } from '../../../model/origin.ts';
import type { Place } from '../../../model/place.ts';
import { emptyObject } from '../intrinsics.ts';
import { isObject, member, type Resource } from '../resource.ts';
import type { Template } from '../template.ts';
import type { Draft, Expansion } from './expansion.ts';
import { isBelow, markOf, merged, nameOf, Part, placeOfSpot, put, type Spot, topOf } from './part.ts';
import type { Service } from './service.ts';

/** Sections of a template that `resources` may hold. */
const SECTIONS = ['Parameters', 'Mappings', 'Conditions', 'Outputs', 'Metadata', 'Transform', 'Rules'];

/** What `extensions` may set beside Properties. */
const ATTRIBUTES = ['Condition', 'CreationPolicy', 'DeletionPolicy', 'UpdatePolicy', 'UpdateReplacePolicy'];

/** The template that the framework would package, and its resources. Every place in it is one of the files that were written. */
export function madeTemplate(expansion: Expansion): { template: Template; resources: Resource[] } {
  const { service, drafts } = expansion;
  const { resources: section, document } = service;
  const declared = section.at('Resources');
  for (const [id, part] of declared.entries()) declare(drafts, id, part);
  for (const [id, part] of section.at('extensions').entries()) extend(expansion, id, part);
  const body = emptyObject();
  const resources = emptyObject();
  for (const draft of drafts.values()) {
    const written = emptyObject();
    written.Type = draft.type;
    written.Properties = draft.properties;
    for (const name of Object.keys(draft.attributes)) written[name] = draft.attributes[name] ?? null;
    put(resources, draft.id, new Part(written, draft.home));
  }
  for (const name of SECTIONS) {
    const part = section.at(name);
    if (part.there && !isHole(part.value)) put(body, name, part);
  }
  const outputs = merged(new Part(expansion.outputs, topOf(document)), section.at('Outputs'));
  put(body, 'Outputs', isObject(outputs.value) && !isHole(outputs.value) ? outputs : expansion.outputs);
  body.Resources = resources;
  const placeOf = (pointer: readonly string[]): Place => placeOfSpot(spotAt(body, topOf(document), pointer));
  return {
    template: { path: document.path, body, placeOf, comments: document.comments },
    resources: [...drafts.values()].map((draft) => resourceOf(draft, service)),
  };
}

/** A resource that the manifest declares: a new one, or laid over one that the framework makes. */
function declare(drafts: Map<string, Draft>, id: string, part: Part): void {
  if (!isObject(part.value) || isHole(part.value)) return;
  const known = drafts.get(id);
  const type = part.at('Type').text ?? known?.type;
  if (type === undefined) return;
  const attributes = emptyObject();
  for (const name of Object.keys(known?.attributes ?? {})) put(attributes, name, known?.attributes[name]);
  for (const [name, value] of part.entries())
    if (name !== 'Type' && name !== 'Properties') put(attributes, name, value);
  const own = part.at('Properties');
  const properties =
    known === undefined
      ? own
      : merged(new Part(known.properties, known.home), own.there ? own : own.with(emptyObject()));
  drafts.set(id, {
    id,
    type,
    properties: isObject(properties.value) && !isHole(properties.value) ? properties.value : emptyObject(),
    attributes,
    madeBy: known?.madeBy ?? 'template',
    home: known?.home ?? part.spot,
  });
}

/** What `extensions` change of a resource: whole properties, level one only. */
function extend({ service, drafts }: Expansion, id: string, part: Part): void {
  const draft = drafts.get(id);
  if (draft === undefined) {
    const message = `resources.extensions names ${id.slice(0, 100)}, which the service does not have.`;
    service.tell('serverless-refused', message, part.spot);
    return;
  }
  const properties = emptyObject();
  for (const [name, value] of new Part(draft.properties, draft.home).entries()) put(properties, name, value);
  for (const [name, value] of part.at('Properties').entries()) put(properties, name, value);
  const attributes = emptyObject();
  for (const name of Object.keys(draft.attributes)) put(attributes, name, draft.attributes[name]);
  for (const name of ATTRIBUTES) if (part.at(name).there) put(attributes, name, part.at(name));
  drafts.set(id, { ...draft, properties, attributes });
}

/** Where what stands at a pointer of the made body is written; of what is not, where the nearest thing around it is. */
function spotAt(body: JsonObject, top: Spot, pointer: readonly string[]): Spot {
  let spot = top;
  let at: Json | undefined = body;
  for (const step of pointer) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) break;
    const mark = markOf(at, step);
    if (mark !== undefined) spot = mark.spot;
    at = Array.isArray(at) ? at[Number(step)] : at[step];
  }
  return spot;
}

function resourceOf(draft: Draft, service: Service): Resource {
  const { id, type, properties, attributes, madeBy, home } = draft;
  const condition = member(attributes, 'Condition');
  const resource: Resource = {
    logicalId: id,
    type,
    properties,
    attributes,
    condition: typeof condition === 'string' ? condition : null,
    pointer: ['Resources', id],
    madeBy,
    origins: new Map(),
  };
  noteOrigins(resource, properties, '', home, service);
  return resource;
}

/** Origins by the spot that they name: many functions take over what stands once. */
const literals = new WeakMap<Spot, Origin>();

function literalAt(spot: Spot, service: Service): Origin {
  let origin = literals.get(spot);
  if (origin === undefined) {
    origin = { kind: 'literal', from: nameOf(spot, service.document), place: placeOfSpot(spot) };
    literals.set(spot, origin);
  }
  return origin;
}

/** Notes how values came to be known that do not stand in the resource itself. */
function noteOrigins(resource: Resource, container: Json, path: string, home: Spot, service: Service): void {
  if (typeof container !== 'object' || container === null || isHole(container)) return;
  for (const step of Object.keys(container)) {
    const at = path === '' ? step : `${path}/${step}`;
    const mark = markOf(container, step);
    let inside = home;
    if (mark?.origin) resource.origins.set(at, mark.origin);
    // Of variables of the environment no more is told than their place, which the template knows.
    else if (mark !== undefined && path !== 'Environment/Variables' && !isBelow(mark.spot, home)) {
      resource.origins.set(at, literalAt(mark.spot, service));
      inside = mark.spot;
    }
    const below = Array.isArray(container) ? container[Number(step)] : container[step];
    noteOrigins(resource, below ?? null, at, inside, service);
  }
}
