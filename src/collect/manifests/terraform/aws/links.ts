import { isHole } from '../../../../model/hole.ts';
import type { Json } from '../../../../model/json.ts';
import { hole } from '../../candidates.ts';
import { intrinsic } from '../../intrinsics.ts';
import { isObject } from '../../resource.ts';
import type { Target } from '../following.ts';
import type { Planned, PlannedResource } from '../planned-resources.ts';

/** Attributes by which one resource names another. */
const IDENTITIES = ['arn', 'id', 'name', 'bucket', 'function_name', 'url', 'key_id', 'invoke_arn', 'qualified_arn'];

/** Resources of the plan as others name them. */
export type Links = {
  /** The one resource that has a value as its name, id or ARN. */
  known: (value: Json | undefined, types: readonly string[] | null) => PlannedResource | null;
  /** How CloudFormation says an attribute of a resource. */
  reference: (address: string, attribute: string) => Json;
  /** The same where only a text can stand, such as among the possible values of a hole. */
  symbol: (address: string, attribute: string) => string | null;
  /** A value with the references in it said as CloudFormation says them. */
  translated: (value: Json) => Json;
};

/** `attributeOf`: `Ref` or an attribute of `Fn::GetAtt`, of what a type of Terraform calls by a name of its own. */
export function createLinks(planned: Planned, attributeOf: (type: string, attribute: string) => string): Links {
  let index: Map<string, PlannedResource[]> | null = null;
  const typeOf = (address: string): string => planned.resources.get(address)?.type ?? '';
  const reference = (address: string, attribute: string): Json => {
    const composed = COMPOSED.get(`${typeOf(address)}.${attribute}`);
    if (composed) return composed((name) => reference(address, name));
    const said = attributeOf(typeOf(address), attribute);
    return said === 'Ref' ? intrinsic('Ref', address) : intrinsic('Fn::GetAtt', [address, said]);
  };
  const symbol = (address: string, attribute: string): string | null => {
    if (COMPOSED.has(`${typeOf(address)}.${attribute}`)) return null;
    const said = attributeOf(typeOf(address), attribute);
    return said === 'Ref' ? `\${${address}}` : `\${${address}.${said}}`;
  };
  const translated = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(translated);
    if (!isObject(value) || isHole(value)) return value;
    const [address, attribute] = Array.isArray(value['Fn::GetAtt']) ? value['Fn::GetAtt'] : [];
    if (typeof address === 'string' && typeof attribute === 'string') return reference(address, attribute);
    const object = Object.create(null);
    for (const name of Object.keys(value)) {
      // A name that a user chose is no function of CloudFormation.
      object[name] = /^(Ref|Fn::.*|!.*)$/.test(name)
        ? hole('a name that we do not read')
        : translated(value[name] ?? null);
    }
    return object;
  };
  return {
    known: (value, types) => {
      if (typeof value !== 'string' || value === '') return null;
      index ??= identities(planned);
      const found = (index.get(value) ?? []).filter(({ type }) => types === null || types.includes(type));
      return found.length === 1 ? (found[0] ?? null) : null;
    },
    reference,
    symbol,
    translated,
  };
}

const ARN_PARTS = (service: string): Json[] => [
  'arn:',
  intrinsic('Ref', 'AWS::Partition'),
  `:${service}:`,
  intrinsic('Ref', 'AWS::Region'),
];

function joined(parts: Json[]): Json {
  return intrinsic('Fn::Join', ['', parts]);
}

const invokeArn = (self: (attribute: string) => Json): Json =>
  joined([...ARN_PARTS('apigateway'), ':lambda:path/2015-03-31/functions/', self('arn'), '/invocations']);

const executionArn = (self: (attribute: string) => Json): Json =>
  joined([...ARN_PARTS('execute-api'), ':', intrinsic('Ref', 'AWS::AccountId'), ':', self('id')]);

/** Attributes that CloudFormation has no name for, put together as AWS documents them. */
const COMPOSED = new Map<string, (self: (attribute: string) => Json) => Json>([
  ['aws_lambda_function.invoke_arn', invokeArn],
  ['aws_lambda_function.qualified_invoke_arn', invokeArn],
  ['aws_lambda_alias.invoke_arn', invokeArn],
  ['aws_api_gateway_rest_api.execution_arn', executionArn],
  ['aws_apigatewayv2_api.execution_arn', executionArn],
]);

function identities({ resources }: Planned): Map<string, PlannedResource[]> {
  const index = new Map<string, PlannedResource[]>();
  for (const resource of resources.values()) {
    const own = new Set<string>();
    for (const name of IDENTITIES) {
      const value = resource.values[name];
      if (typeof value === 'string' && value !== '') own.add(value);
    }
    for (const value of own) {
      const list = index.get(value);
      if (list) list.push(resource);
      else index.set(value, [resource]);
    }
  }
  return index;
}

/** Whether a known value can be what a target is: it holds one of the target's own known names, or the target's are not known. */
export function canBe(value: Json | undefined, { address, attribute }: Target, planned: Planned): boolean {
  if (typeof value !== 'string') return true;
  const own = planned.resources.get(address)?.values ?? {};
  const names = attribute === null ? IDENTITIES : [attribute];
  const known = names.flatMap((name) => {
    const said = own[name];
    return typeof said === 'string' && said !== '' ? [said] : [];
  });
  return known.length === 0 || known.some((said) => value.includes(said));
}
