import type { Problem } from '../../model/problem.ts';
import { constructPath, isFrameworkMade } from './cdk/construct.ts';
import { isLoop } from './for-each.ts';
import { emptyObject } from './intrinsics.ts';
import { manifestProblem } from './manifest-problem.ts';
import { isObject, member, type Resource } from './resource.ts';
import type { Template } from './template.ts';

/** The resources that a template declares, as they are written. */
export function declaredResources(template: Template): Resource[] {
  const section = member(template.body, 'Resources');
  const resources: Resource[] = [];
  for (const logicalId of Object.keys(isObject(section) ? section : {})) {
    const written = member(section, logicalId);
    const type = member(written, 'Type');
    if (!isObject(written) || typeof type !== 'string') continue;
    const { Type: _type, Properties: properties, ...attributes } = written;
    const condition = attributes.Condition;
    resources.push({
      logicalId,
      type,
      properties: isObject(properties) ? properties : emptyObject(),
      attributes,
      condition: typeof condition === 'string' ? condition : null,
      pointer: ['Resources', logicalId],
      madeBy: isFrameworkMade(type, constructPath(attributes)) ? 'cdk' : 'template',
      origins: new Map(),
    });
  }
  return resources;
}

/** Things among the resources that we cannot read as one. */
export function resourceProblems(template: Template): Problem[] {
  const section = member(template.body, 'Resources');
  if (!isObject(section)) {
    const message = 'The template has no Resources, so that there is nothing to deploy.';
    return [manifestProblem('no-resources', message, template.placeOf(['Resources']))];
  }
  return Object.keys(section).flatMap((logicalId) => {
    const written = member(section, logicalId);
    const type = member(written, 'Type');
    const place = template.placeOf(['Resources', logicalId]);
    if (isLoop(logicalId) || logicalId === 'Fn::Transform' || logicalId === 'Transform') return [];
    if (typeof type !== 'string') {
      return [manifestProblem('resource-without-type', 'A resource without a Type; it is left out.', place)];
    }
    if (!type.endsWith('::MODULE')) return [];
    const message = 'A module is filled in at deployment, so that its resources are not known.';
    return [manifestProblem('opaque-module', message, place)];
  });
}
