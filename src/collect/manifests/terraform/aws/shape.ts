import type { Json } from '../../../../model/json.ts';
import type { Maker } from './maker.ts';

/** Reads one property of CloudFormation from a resource of Terraform; undefined: it is left out. */
export type Read = (maker: Maker, from: readonly string[], to: readonly string[]) => Json | undefined;

/** Properties by their path below `Properties` (`TracingConfig/Mode`), and how each is read. */
export type Properties = Readonly<Record<string, Read>>;

/** How a type of Terraform is said in CloudFormation. */
export type Shape = {
  type: string;
  properties: Properties;
  /** Where its `arn`, and what else of it is named, is not `Fn::GetAtt Arn` and a plain Ref. */
  attributes?: Readonly<Record<string, string>>;
};

/** What a type says of another resource, which CloudFormation writes into that one. */
export type Part = {
  /** Attribute that names the other one, and the types that it can be of. */
  of: string;
  types: readonly string[];
  /** Where that attribute names none: properties by which the two are known to belong together. */
  same?: Properties;
  properties: Properties;
  /** Lists of the other one that it adds an item to. */
  adds?: Properties;
};
