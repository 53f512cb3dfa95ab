import { secretWord } from '../../../../mask/secret-names.ts';
import type { Json } from '../../../../model/json.ts';
import { isObject, wordOf } from '../../resource.ts';
import { secretFindings, writtenTexts } from '../../secret-findings.ts';
import type { Draft } from '../../stack.ts';
import { armForm } from '../arm-form.ts';
import type { JsonFile } from '../arm-json.ts';
import type { ArmTemplate } from '../arm-resources.ts';
import type { AzureStack } from '../azure-stack.ts';
import { keyOf, memberOf } from '../evaluation.ts';
import { isSecureType, worked } from '../template-scope.ts';

/** The parameters and outputs of a template and of those nested in it. */
export function templateSettings(stack: AzureStack, file: JsonFile, templates: readonly ArmTemplate[]): Draft[] {
  return templates.flatMap((template) => {
    const above = template.pointer.length === 0 ? '' : `${template.pointer.join('/')}/`;
    return [...parameters(stack, file, template, above), ...outputs(stack, file, template, above)];
  });
}

function parameters(stack: AzureStack, file: JsonFile, { body, pointer }: ArmTemplate, above: string): Draft[] {
  const section = keyOf(body, 'parameters') ?? 'parameters';
  const declared = memberOf(body, section);
  return Object.keys(isObject(declared) ? declared : {}).flatMap((name): Draft[] => {
    const one = memberOf(declared, name);
    const value = memberOf(one, 'defaultValue');
    const secret = isSecureType(one);
    const place = file.placeOf([...pointer, section, name]);
    const common = { stack: stack.id, name };
    const setting = {
      ...common,
      owner: stack.id,
      surface: 'parameter',
      form: writtenForm(value),
      secretWord: secretWord(name),
      noEcho: secret,
      findings: secretFindings(writtenTexts(value)),
      addresses: [],
      refersTo: [],
    };
    const parameter = {
      ...common,
      logicalId: null,
      kind: 'deployment',
      valueType: wordOf(memberOf(one, 'type')) || 'string',
      secret,
      hasDefault: value !== undefined,
      key: null,
    };
    return [
      {
        type: 'setting',
        id: `setting:${stack.path}#parameter/${above}${name}`,
        attributes: setting,
        origins: {},
        place,
      },
      { type: 'parameter', id: `parameter:${stack.path}#${above}${name}`, attributes: parameter, origins: {}, place },
    ];
  });
}

/** A default that is worked out is no value that stands there. */
function writtenForm(value: Json | undefined): Json {
  if (value === undefined || value === null || value === '') return 'empty';
  if (typeof value === 'string' && value.startsWith('[') && value.endsWith(']') && !value.startsWith('[['))
    return 'reference';
  return armForm(value, null, NO_TOKENS);
}

const NO_TOKENS = { inside: () => new Map() };

function outputs(stack: AzureStack, file: JsonFile, { body, pointer, scope }: ArmTemplate, above: string): Draft[] {
  const section = keyOf(body, 'outputs') ?? 'outputs';
  const declared = memberOf(body, section);
  return Object.keys(isObject(declared) ? declared : {}).map((name) => {
    const written = memberOf(memberOf(declared, name), 'value') ?? null;
    const { value, origin } = worked(written, scope);
    const attributes = {
      stack: stack.id,
      owner: stack.id,
      surface: 'output',
      name,
      form: isSecureType(memberOf(declared, name)) ? 'secret-reference' : armForm(value, origin, scope.tokens),
      secretWord: secretWord(name),
      noEcho: null,
      findings: secretFindings(writtenTexts(value)),
      addresses: [],
      refersTo: [],
    };
    const place = file.placeOf([...pointer, section, name]);
    return { type: 'setting', id: `setting:${stack.path}#output/${above}${name}`, attributes, origins: {}, place };
  });
}
