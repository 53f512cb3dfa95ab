import { decodeText } from '../decode-text.ts';

const SECTIONS = 'Resources|Parameters|Mappings|Conditions|Outputs|Globals|Transform';
const YAML_SECTION = new RegExp(`^["']?(?:${SECTIONS})["']?\\s*:`, 'm');
const JSON_SECTION = new RegExp(`"(?:${SECTIONS})"\\s*:`);

/** Whether the beginning of a file can be that of a CloudFormation or SAM template. */
export function isTemplateHead(head: Buffer, path: string): boolean {
  const whole = decodeText(head);
  const isJson = /^[\s\uFEFF]*\{/.test(whole);
  const text = isJson ? whole : atMargin(whole);
  if (isJson ? /"AWSTemplateFormatVersion"\s*:/.test(text) : /^["']?AWSTemplateFormatVersion["']?\s*:/m.test(text))
    return true;
  if (isJson ? isJsonTemplate(text) : isYamlTemplate(text)) return true;
  if (/(^|\/)template\.(ya?ml|json)$/.test(path)) {
    return isBroken(text) || (isJson ? JSON_SECTION : YAML_SECTION).test(text);
  }
  return false;
}

/** YAML may be indented as a whole: without the indent of its first key. */
function atMargin(text: string): string {
  const indent = /^(?:[ \t]*(?:#[^\n]*|---[^\n]*)?\r?\n)*( +)["'\w]/.exec(text)?.[1];
  return indent === undefined ? text : text.replaceAll(new RegExp(`^ {${indent.length}}`, 'gm'), '');
}

function isJsonTemplate(text: string): boolean {
  return /"Resources"\s*:\s*\{/.test(text) && /"Type"\s*:\s*"(AWS|Alexa|Custom)::/.test(text);
}

/** Resources at the margin: deeper they are those of another language, such as serverless.yml. */
function isYamlTemplate(text: string): boolean {
  if (/^["']?Transform["']?\s*:[\s\S]{0,200}?AWS::Serverless-2016-10-31/m.test(text)) return true;
  return /^["']?Resources["']?\s*:/m.test(text) && /\bType["']?\s*:\s*["']?(AWS|Alexa|Custom)::/.test(text);
}

/** A file with a template's name that is no text, or holds no key at all, cannot be anything else's either: it is told of as broken. */
function isBroken(text: string): boolean {
  return text.includes('\0') || (!/^["']?[\w$.-]+["']?\s*:/m.test(text) && !/"[\w$.-]+"\s*:/.test(text));
}
