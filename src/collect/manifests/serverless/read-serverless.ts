import { isHole } from '../../../model/hole.ts';
import type { Place } from '../../../model/place.ts';
import type { Problem } from '../../../model/problem.ts';
import type { ReadContext, Reader, Reading } from '../../reader.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { opaqueMacros } from '../macros.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { manifestReading, unreadManifest } from '../manifest-reading.ts';
import { createResolver } from '../resolve.ts';
import { isObject, member } from '../resource.ts';
import { createStack } from '../stack.ts';
import { stackFacts } from '../stack-facts.ts';
import { MAX_TEMPLATE_BYTES, tooBig } from '../template.ts';
import { type Document, readDocument } from './document.ts';
import { expandService } from './expand.ts';
import { inventory } from './other-providers.ts';
import { CODE_FILE, COMPOSE_FILE, isServiceHead } from './recognise.ts';
import { readService, type Service } from './service.ts';

const DIALECT = 'serverless';

/** Where the framework deploys to where nothing else is said. */
const STANDARD_REGION = 'us-east-1';

function read(file: SourceFile, context: ReadContext): Reading {
  const whole: Place = { path: file.path, line: null, column: null, pointer: null };
  if (CODE_FILE.test(file.path)) {
    const message =
      'A service that is written as code is not run. Run serverless package before, and keep .serverless/cloudformation-template-update-stack.json beside it.';
    return unreadManifest(DIALECT, [manifestProblem('serverless-code', message, whole)]);
  }
  if (file.size > MAX_TEMPLATE_BYTES) return unreadManifest(DIALECT, [tooBig(whole)]);
  const { document, problems } = readDocument(readWhole(file), file.path);
  if (document === null) return unreadManifest(DIALECT, problems);
  // The services of a compose file are folders of their own, each read by itself.
  if (COMPOSE_FILE.test(file.path)) return { ...unreadManifest(DIALECT, problems) };
  const refusal = refusalOf(document);
  if (refusal !== null) return unreadManifest(DIALECT, [...problems, refusal]);
  const service = readService(document, context);
  return service.platform === 'aws' ? onAws(service, context, problems) : elsewhere(service, problems);
}

/** What keeps a file from being read as a service; null: nothing. */
function refusalOf({ value, placeOf }: Document): Problem | null {
  const place = placeOf([]);
  if (!isObject(value)) {
    return manifestProblem('not-a-service', 'The file holds no object at its top, so that it is no service.', place);
  }
  const component = member(value, 'component');
  if (component !== undefined && member(value, 'provider') === undefined) {
    const message =
      'A service of Serverless Components is made by its component, which is not run. Keep the template that it deploys.';
    return manifestProblem('serverless-component', message, placeOf(['component']));
  }
  if (member(value, 'provider') !== undefined) return null;
  const message = 'The file names no provider, so that it is no service of Serverless Framework that can be read.';
  return manifestProblem('not-a-service', message, place);
}

function onAws(service: Service, { config }: ReadContext, problems: Problem[]): Reading {
  const { template, resources } = expandService(service);
  const supplied = { values: config.collect.manifests.parameters, path: config.path ?? '.evidence.yml' };
  const resolver = createResolver(template, supplied);
  const { macros, problems: opaque } = opaqueMacros(template);
  const told: Problem[] = [...problems, ...opaque];
  const stage = typeof service.stage.value === 'string' ? service.stage.value : null;
  const stack = createStack(template, resolver, resources, told, stage);
  const region = service.provider.at('region');
  const facts = stackFacts(stack, DIALECT, macros, region.there ? region.text : STANDARD_REGION);
  const [own] = facts;
  if (own !== undefined && !region.there) {
    own.origins['/region'] = { kind: 'inherited-default', from: `Serverless Framework: ${STANDARD_REGION}` };
  }
  return manifestReading(DIALECT, facts, [...told, ...service.problems()], { includes: service.includes });
}

/** A service of another provider: its functions as inventory. */
function elsewhere(service: Service, problems: Problem[]): Reading {
  if (service.platform === null) {
    const { value, spot } = service.provider.at('name');
    const message = `The provider is not known${isHole(value) ? `: ${value.unresolved}` : ''}.`;
    service.tell('unresolved-part', message, spot);
  }
  const facts = inventory(service);
  return manifestReading(DIALECT, facts, [...problems, ...service.problems()], { includes: service.includes });
}

/** Serverless Framework, versions 3 and 4: services on AWS as the template that they package, those elsewhere as inventory. */
export const serverless: Reader = {
  dialect: DIALECT,
  kind: 'manifest',
  patterns: [
    '**/serverless.{yml,yaml,json}',
    '**/serverless.{js,cjs,mjs,ts,cts,mts}',
    '**/serverless[.-]*.{yml,yaml,json}',
  ],
  recognises: isServiceHead,
  read,
};
