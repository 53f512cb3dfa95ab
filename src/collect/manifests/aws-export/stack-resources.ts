import type { Json, JsonObject } from '../../../model/json.ts';
import { hole } from '../candidates.ts';
import { member, wordOf } from '../resource.ts';
import { type Exported, exported, objectsAt } from './export.ts';

/** Properties that the fact of a function is read from; a heading says nothing of any. */
const OF_A_FUNCTION = [
  ...['Code', 'PackageType', 'Runtime', 'Handler', 'RuntimeManagementConfig', 'Architectures', 'Timeout', 'MemorySize'],
  ...['EphemeralStorage', 'ReservedConcurrentExecutions', 'SnapStart', 'DurableConfig', 'TracingConfig', 'Role'],
  ...['LoggingConfig', 'KmsKeyArn', 'Layers', 'VpcConfig', 'DeadLetterConfig', 'TenancyConfig', 'RecursiveLoop'],
  ...['CodeSigningConfigArn', 'Tags', 'FunctionScalingConfig'],
];

/** The list that describe-stack-resources and list-stack-resources print: which resources there are, and nothing of any. */
export function stackResources(value: Json, at: readonly string[]): Exported[] {
  const unknown = hole('a list of resources says nothing of them');
  return ['StackResources', 'StackResourceSummaries'].flatMap((name) =>
    objectsAt(value, name, at).map((found) => {
      const { item } = found;
      const type = wordOf(member(item, 'ResourceType'));
      const fixed: JsonObject = {};
      if (type === 'AWS::Lambda::Function') {
        for (const property of OF_A_FUNCTION) fixed[property] = unknown;
        fixed.FunctionName = member(item, 'PhysicalResourceId') ?? unknown;
      }
      return exported(type, wordOf(member(item, 'LogicalResourceId')), item, found.at, [], fixed);
    }),
  );
}
