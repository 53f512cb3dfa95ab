/** Whether the beginning of a file can be that of a CloudFormation or SAM template. */
export function isTemplateHead(head: Buffer, path: string): boolean {
  const text = head[0] === 0xff && head[1] === 0xfe ? head.toString('utf16le') : head.toString('utf8');
  const isJson = /^[\s\uFEFF]*\{/.test(text);
  if (isJson ? /"AWSTemplateFormatVersion"\s*:/.test(text) : /^["']?AWSTemplateFormatVersion["']?\s*:/m.test(text))
    return true;
  if (isJson ? isJsonTemplate(text) : isYamlTemplate(text)) return true;
  return /(^|\/)template\.(ya?ml|json)$/.test(path) && isBroken(text);
}

function isJsonTemplate(text: string): boolean {
  return /"Resources"\s*:\s*\{/.test(text) && /"Type"\s*:\s*"(AWS|Alexa|Custom)::/.test(text);
}

/** Resources at the margin: deeper they are those of another language, such as serverless.yml. */
function isYamlTemplate(text: string): boolean {
  if (/^["']?Transform["']?\s*:[\s\S]{0,200}?AWS::Serverless-2016-10-31/m.test(text)) return true;
  return /^["']?Resources["']?\s*:/m.test(text) && /\bType["']?\s*:\s*["']?(AWS|Alexa|Custom)::/.test(text);
}

/** A file with a template's name that holds no key at all cannot be anything else's either: it is told of as broken. */
function isBroken(text: string): boolean {
  return !/^["']?[\w$.-]+["']?\s*:/m.test(text) && !/"[\w$.-]+"\s*:/.test(text);
}
