import type { Json, JsonObject } from '../../model/json.ts';
import type { Origin } from '../../model/origin.ts';

/** Who wrote a resource down: the manifest, or a tool that turns it into what is deployed. */
export type MadeBy = 'template' | 'sam-transform' | 'serverless' | 'cdk';

/** A CloudFormation resource, written in the template or made by the SAM transform. Intrinsics are still in it, in long form. */
export type Resource = {
  logicalId: string;
  /** `AWS::Service::Thing`; never `AWS::Serverless::*` once the transform is done. */
  type: string;
  properties: JsonObject;
  /** What stands beside Type and Properties: DeletionPolicy, DependsOn, Metadata, UpdatePolicy, ... */
  attributes: JsonObject;
  /** Name of the condition under which it exists. */
  condition: string | null;
  /** Where it stands in the template: of a resource that the transform made, the resource or event that it was made from. */
  pointer: string[];
  /** `cdk` and `serverless`: what those tools add by themselves, such as providers of custom resources. */
  madeBy: MadeBy;
  /** Type of the SAM event that it was made from ('SQS', 'Api', ...): it says what the source is where its ARN does not. */
  samEvent?: string;
  /**
   * By property path (`Timeout`, `TracingConfig/Mode`, `Policies/0`): values that this resource does not state itself. A policy made
   * from a SAM policy template is `literal`, from `SAM policy template <name>`.
   */
  origins: Map<string, Origin>;
};

/** Whether a value is an object and not a list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, number or boolean as text; empty for everything else, which no conversion of JavaScript's own is safe for. */
export function wordOf(value: Json | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

/** The value at one name, where it is an object; otherwise undefined. Own names only. */
export function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
