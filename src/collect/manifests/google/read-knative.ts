import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import type { Form } from '../../join.ts';
import type { ReadContext, Reader, Reading } from '../../reader.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { pick } from '../attribute.ts';
import { distinct } from '../distinct.ts';
import { suppressionFacts } from '../facts/suppression.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import { isObject, member, wordOf } from '../resource.ts';
import type { Draft } from '../stack.ts';
import { suppressionsIn } from '../suppression-comments.ts';
import { MAX_TEMPLATE_BYTES, tooBig } from '../template.ts';
import { itemsOf } from './container.ts';
import { type Manifest, manifestAt } from './draft.ts';
import { EVENTING, eventingFacts, type Functions } from './eventing.ts';
import { functionIdIn } from './function-fact.ts';
import { isWorkload, knativeService } from './knative-service.ts';
import { type KubernetesObject, kubernetesObjects, type ObjectComment } from './kubernetes-objects.ts';
import { kubernetesIdentities } from './kubernetes-rbac.ts';
import { kustomized } from './kustomize.ts';
import { manifestStackFact } from './manifest-stack.ts';
import { serviceFacts } from './service.ts';
import { storedValues } from './stored-values.ts';

function read(file: SourceFile, context: ReadContext): Reading {
  if (file.size > MAX_TEMPLATE_BYTES) {
    return unreadManifest('knative', [tooBig({ path: file.path, line: null, column: null, pointer: null })]);
  }
  const { isPatch, problems } = kustomized(file.path, context.files);
  if (isPatch) return unreadManifest('knative', problems);
  const found = kubernetesObjects(decodeText(readWhole(file)), file.path);
  problems.push(...found.problems);
  if (found.objects.length === 0) return unreadManifest('knative', problems);
  const form = found.objects.filter(isOurs).every(isExported) ? 'deployed' : 'source';
  const manifest = manifestAt(file.path);
  const facts = distinct([
    ...knativeFacts(manifest, found.objects, form, problems),
    ...commentFacts(manifest, found.comments, problems),
  ]);
  return manifestReading('knative', facts, problems, form === 'deployed' ? { basis: 'observed' } : {});
}

/** What comments tell other tools to leave out. */
function commentFacts(manifest: Manifest, comments: readonly ObjectComment[], problems: Problem[]): Draft[] {
  const found = comments.flatMap(({ text, place, on }) =>
    suppressionsIn(text).map(({ wholeFile, ...said }) => ({ ...said, on: wholeFile ? null : on(), place })),
  );
  return suppressionFacts(found, manifest.stack, manifest.path, problems);
}

/** Everything that the objects of a file say. */
function knativeFacts(
  manifest: Manifest,
  objects: readonly KubernetesObject[],
  form: Form,
  problems: Problem[],
): Draft[] {
  const identities = kubernetesIdentities(manifest, objects);
  const workloads = objects.filter(isWorkload);
  const routed = routedConfigurations(objects);
  const services = workloads.map((object) => {
    const service = knativeService(object, identities.of);
    return object.kind === 'Configuration' && routed.has(service.logicalId) ? { ...service, called: true } : service;
  });
  for (const { name, placeOf } of workloads) if (name === null) problems.push(nameless(placeOf([])));
  const known = new Map(
    services.flatMap(({ logicalId, called }) => (called ? [[logicalId, functionIdIn(manifest, logicalId)]] : [])),
  );
  const functions: Functions = (name) => known.get(name);
  const facts = [
    ...services.flatMap((service) => serviceFacts(manifest, service)),
    ...eventingFacts(manifest, objects, functions),
    ...storedValues(manifest, objects),
  ];
  const types = objects.map(({ apiVersion, kind }) => (kind === '' ? 'unknown' : `${apiVersion} ${kind}`));
  return distinct([
    manifestStackFact(manifest, 'knative', { types, form, functions: services.length }),
    ...identities.facts,
    ...facts,
  ]);
}

function isOurs({ group }: KubernetesObject): boolean {
  return group === 'serving.knative.dev' || group === 'run.googleapis.com' || EVENTING.includes(group);
}

/** What a cluster or Cloud Run gave out itself has an id and a status, which no one writes down. */
function isExported({ value }: KubernetesObject): boolean {
  return isObject(member(value, 'status')) && wordOf(pick(value, ['metadata', 'uid'])) !== '';
}

/** Configurations that a Route of the same file leads to. */
function routedConfigurations(objects: readonly KubernetesObject[]): ReadonlySet<string> {
  const routes = objects.filter(({ group, kind }) => group === 'serving.knative.dev' && kind === 'Route');
  const targets = routes.flatMap(({ value }) => itemsOf(pick(value, ['spec', 'traffic'])));
  return new Set(targets.map((target) => wordOf(pick(target, ['configurationName']))));
}

function nameless(place: Place): Problem {
  return manifestProblem('resource-without-name', 'A service without metadata.name, which no cluster takes.', place);
}

const GROUP =
  '(?:serving|eventing|messaging|flows|sources)\\.knative\\.dev|run\\.googleapis\\.com|domains\\.cloudrun\\.com';
const YAML_OBJECT = new RegExp(`^["']?apiVersion["']?:[ \\t]*["']?(?:${GROUP})/v`, 'm');
const YAML_ITEM = new RegExp(`^[ \\t]*(?:- +)?["']?apiVersion["']?:[ \\t]*["']?(?:${GROUP})/v`, 'm');
const JSON_OBJECT = new RegExp(`"apiVersion"\\s*:\\s*"(?:${GROUP})/v`);

/** Whether objects of Knative or Cloud Run stand in it, whatever else of Kubernetes does; those of Kubernetes alone are not ours. */
function isKnativeHead(head: Buffer): boolean {
  const text = decodeText(head);
  if (/^[\s\uFEFF]*[{[]/.test(text)) return JSON_OBJECT.test(text);
  if (YAML_OBJECT.test(text)) return true;
  return /^["']?kind["']?:[ \t]*["']?\w*List\b/m.test(text) && YAML_ITEM.test(text);
}

/** Objects of Knative Serving and Eventing and of Cloud Run, in YAML documents or JSON, with what stands beside them. */
export const knative: Reader = {
  dialect: 'knative',
  kind: 'manifest',
  patterns: ['**/*.{yaml,yml,json}'],
  recognises: isKnativeHead,
  read,
};
