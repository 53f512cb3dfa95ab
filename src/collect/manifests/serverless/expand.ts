import { emptyObject } from '../intrinsics.ts';
import type { Resource } from '../resource.ts';
import type { Template } from '../template.ts';
import { expandDeploymentBucket } from './deployment-bucket.ts';
import { expandEvents } from './events.ts';
import type { Expansion } from './expansion.ts';
import { declaredFunctions, expandFunction } from './functions.ts';
import { expandLayers } from './layers.ts';
import { madeTemplate } from './made-template.ts';
import { tellPlugins } from './plugins.ts';
import { expandRoles } from './roles.ts';
import type { Service } from './service.ts';
import { expandStateMachines } from './step-functions.ts';

/** The template that `serverless package` makes of a service on AWS. What the framework would refuse is told by the service. */
export function expandService(service: Service): { template: Template; resources: Resource[] } {
  const expansion: Expansion = {
    service,
    functions: declaredFunctions(service),
    drafts: new Map(),
    outputs: emptyObject(),
    grants: [],
    trusted: [],
    counts: new Map(),
  };
  tellPlugins(expansion);
  expandDeploymentBucket(expansion);
  expandLayers(expansion);
  for (const fn of expansion.functions.values()) expandFunction(expansion, fn);
  expandEvents(expansion);
  expandRoles(expansion);
  expandStateMachines(expansion);
  return madeTemplate(expansion);
}
