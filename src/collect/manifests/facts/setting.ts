import { secretWord } from '../../../mask/secret-names.ts';
import type { Json, JsonObject } from '../../../model/json.ts';
import type { Place } from '../../../model/place.ts';
import { functionId } from '../function-reference.ts';
import { jsonTree } from '../json-tree.ts';
import { declaredParameters, saysNoEcho } from '../parameters.ts';
import { isObject, member, type Resource, wordOf } from '../resource.ts';
import { secretFindings, writtenTexts } from '../secret-findings.ts';
import { type Draft, draft, type Stack } from '../stack.ts';
import { branchesOf, formOf } from '../value-form.ts';
import { addressesOf, attributesIn } from './named-hosts.ts';
import { outboundSettings } from './outbound-settings.ts';

type Surface =
  | 'environment'
  | 'parameter'
  | 'output'
  | 'stage-variable'
  | 'stored-value'
  | 'definition'
  | 'metadata'
  | 'integration'
  | 'subscription';

/** One value of the user's choice, before it is a fact. */
export type Setting = {
  owner: string;
  surface: Surface;
  name: string;
  /** As it is written. */
  value: Json | undefined;
  form: Json;
  noEcho: boolean | null;
  /** What it is called among the facts. */
  key: string;
  place: Place;
  resource: Resource | null;
};

/** Everything that holds a value of the user's choice: names, kinds of value and findings, never a value. */
export function settings(stack: Stack): Draft[] {
  return [
    ...environment(stack),
    ...parameters(stack),
    ...outputs(stack),
    ...stageVariables(stack),
    ...storedValues(stack),
    ...definitions(stack),
    ...metadata(stack),
    ...outboundSettings(stack),
  ].map((setting) => settingFact(stack, setting));
}

function settingFact(stack: Stack, setting: Setting): Draft {
  const { owner, surface, name, value, form, noEcho, key, place, resource } = setting;
  const texts = writtenTexts(value);
  // Metadata goes nowhere, whatever addresses of documents stand in it.
  const resolved =
    value === undefined || surface === 'metadata' ? undefined : stack.resolver.resolve(value, { arn: true }).value;
  if (form === 'literal') {
    // A secret can be put together from pieces, or stand in a mapping.
    const whole = stack.resolver.resolve(value).value;
    if (typeof whole === 'string') texts.push(whole);
  }
  return {
    type: 'setting',
    id: `setting:${stack.path}#${key}`,
    attributes: {
      stack: stack.id,
      owner,
      surface,
      name,
      form,
      secretWord: secretWord(name) ?? (resource?.type === 'AWS::SecretsManager::Secret' ? 'secret' : null),
      noEcho,
      findings: secretFindings(texts),
      addresses: addressesOf(resolved),
      refersTo: attributesIn(resolved),
    },
    origins: resource === null ? {} : draft(stack, 'setting', key, resource).origins,
    place,
  };
}

function environment(stack: Stack): Setting[] {
  return stack.ofType('AWS::Lambda::Function').flatMap((resource) => {
    const settings = variables(stack, resource, ['Environment', 'Variables']);
    return settings.map(({ name, values }) => ({
      owner: functionId(stack, resource),
      surface: 'environment',
      name,
      value: values.length === 1 ? values[0] : values,
      form: values.length === 1 ? formOf(stack, values[0]) : formOf(stack, either(values)),
      noEcho: null,
      key: `${resource.logicalId}/${name}`,
      place: placeOfVariable(stack, resource, ['Environment', 'Variables', name]),
      resource,
    }));
  });
}

/** Of values that stand under branches of one condition, as an Fn::If whose condition is not known. */
function either(values: Json[]): Json {
  const [first, ...rest] = values;
  return rest.length === 0 ? (first ?? null) : { 'Fn::If': ['', first ?? null, either(rest)] };
}

/** Names and values of a map, each name with all the values that it can have. */
function variables(stack: Stack, resource: Resource, path: readonly string[]): { name: string; values: Json[] }[] {
  let maps: (Json | undefined)[] = [resource.properties];
  for (const step of path) maps = maps.flatMap((map) => branchesOf(stack, map)).map((map) => member(map, step));
  const found = new Map<string, Json[]>();
  for (const map of maps.flatMap((candidate) => branchesOf(stack, candidate))) {
    for (const name of isObject(map) ? Object.keys(map) : []) {
      if (name.startsWith('Fn::') || name === 'Ref') continue;
      found.set(name, [...(found.get(name) ?? []), member(map, name) ?? null]);
    }
  }
  return [...found].map(([name, values]) => ({ name, values }));
}

function placeOfVariable(stack: Stack, resource: Resource, path: string[]): Place {
  const origin = resource.origins.get(path.join('/'));
  return origin?.kind === 'literal'
    ? origin.place
    : stack.template.placeOf([...resource.pointer, 'Properties', ...path]);
}

function parameters(stack: Stack): Setting[] {
  const declared = declaredParameters(stack.template.body);
  return Object.keys(declared).map((name) => {
    const value = member(declared[name], 'Default');
    const stored = wordOf(member(declared[name], 'Type')).startsWith('AWS::SSM::Parameter::');
    return {
      owner: stack.id,
      surface: 'parameter',
      name,
      value,
      form: stored && value !== undefined ? 'reference' : formOf(stack, value),
      noEcho: saysNoEcho(declared[name]),
      key: `parameter/${name}`,
      place: stack.template.placeOf(['Parameters', name]),
      resource: null,
    };
  });
}

function outputs(stack: Stack): Setting[] {
  const declared = section(stack, 'Outputs');
  return Object.keys(declared).map((name) => ({
    owner: stack.id,
    surface: 'output',
    name,
    value: member(declared[name], 'Value'),
    form: formOf(stack, member(declared[name], 'Value')),
    noEcho: null,
    key: `output/${name}`,
    place: stack.template.placeOf(['Outputs', name]),
    resource: null,
  }));
}

function section(stack: Stack, name: string): JsonObject {
  const value = member(stack.template.body, name);
  return isObject(value) ? value : {};
}

function stageVariables(stack: Stack): Setting[] {
  const stages: readonly [string, string][] = [
    ['AWS::ApiGateway::Stage', 'Variables'],
    ['AWS::ApiGatewayV2::Stage', 'StageVariables'],
  ];
  return stages.flatMap(([type, property]) =>
    stack.ofType(type).flatMap((resource) =>
      variables(stack, resource, [property]).map(({ name, values }) => ({
        owner: stack.id,
        surface: 'stage-variable' as const,
        name,
        value: values,
        form: formOf(stack, either(values)),
        noEcho: null,
        key: `${resource.logicalId}/${name}`,
        place: placeOfVariable(stack, resource, [property, name]),
        resource,
      })),
    ),
  );
}

/** What the template itself puts into Parameter Store and Secrets Manager, and keys that it gives to callers. */
function storedValues(stack: Stack): Setting[] {
  const kept: readonly [string, string][] = [
    ['AWS::SSM::Parameter', 'Value'],
    ['AWS::SecretsManager::Secret', 'SecretString'],
    ['AWS::ApiGateway::ApiKey', 'Value'],
  ];
  return kept.flatMap(([type, property]) =>
    stack.ofType(type).flatMap((resource): Setting[] => {
      const value = member(resource.properties, property);
      if (value === undefined) return [];
      const name = member(resource.properties, 'Name');
      return [
        {
          owner: stack.id,
          surface: 'stored-value',
          name: typeof name === 'string' ? name : resource.logicalId,
          value,
          form: formOf(stack, secretPartOf(value)),
          noEcho: null,
          key: `${resource.logicalId}/value`,
          place: placeOfVariable(stack, resource, [property]),
          resource,
        },
      ];
    }),
  );
}

/** Of an object written as JSON the values whose names mark them as secrets: a user's name beside a password is none. */
function secretPartOf(value: Json): Json {
  if (typeof value !== 'string') return value;
  const fields = jsonTree(value)?.value ?? null;
  if (!isObject(fields)) return value;
  return Object.keys(fields).flatMap((name) => (secretWord(name) === null ? [] : [fields[name] ?? null]));
}

function definitions(stack: Stack): Setting[] {
  return stack.ofType('AWS::StepFunctions::StateMachine').map((resource) => {
    const { Definition, DefinitionString, DefinitionSubstitutions } = resource.properties;
    const text = Definition ?? DefinitionString;
    const written =
      text === undefined || DefinitionSubstitutions === undefined ? text : [text, DefinitionSubstitutions];
    return {
      owner: stack.id,
      surface: 'definition',
      name: resource.logicalId,
      value: written,
      form: written === undefined ? 'reference' : 'literal',
      noEcho: null,
      key: `${resource.logicalId}/definition`,
      place: placeOfVariable(stack, resource, [Definition === undefined ? 'DefinitionString' : 'Definition']),
      resource,
    };
  });
}

/** Metadata is only told of where something was found in it. */
function metadata(stack: Stack): Setting[] {
  const held = [
    { name: 'Metadata', value: stack.template.body.Metadata, pointer: ['Metadata'] },
    ...[...stack.resources.values()].map((resource) => ({
      name: resource.logicalId,
      value: resource.attributes.Metadata,
      pointer: [...resource.pointer, 'Metadata'],
    })),
  ];
  return held
    .filter(({ value }) => value !== undefined && secretFindings(writtenTexts(value)).length > 0)
    .map(({ name, value, pointer }) => ({
      owner: stack.id,
      surface: 'metadata',
      name,
      value,
      form: 'literal',
      noEcho: null,
      key: `metadata/${name}`,
      place: stack.template.placeOf(pointer),
      resource: null,
    }));
}
