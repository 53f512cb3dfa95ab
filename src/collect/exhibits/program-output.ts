/** Stands where a program's output was. */
export const OUTPUT = '[output]';

/** Attributes of XML that hold what a program wrote or was given. */
const XML_OUTPUT = /(\s(?:message|value|stack|stacktrace|output|reason)\s*=\s*)(?:"[^"]*"|'[^']*')/gi;
const XML_TEXT = />([^<]*[^<\s][^<]*)(?=<|$)/g;
const XML_CDATA = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g;
const XML_COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const JSON_OUTPUT =
  /("(?:message|messages|failureMessages?|stack|stackTrace|trace|output|stdout|stderr|error_message|err|error|snippet|body|data|text|value|log|logs|embeddings|reason|longrepr|crash)"\s*:\s*)("(?:[^"\\]|\\.)*"|\[\s*(?:"(?:[^"\\]|\\.)*"\s*,?\s*)+\])/gi;
const TAP_LINE = /^\s*(?:(?:not )?ok\b|\d+\.\.\d+|TAP version|#|Bail out!)/;

/** A test report with its suites, cases and outcomes, and without what the programs wrote while they ran. */
export function withoutOutput(text: string): string {
  const head = text
    .slice(0, 4096)
    .trimStart()
    .replace(/^\ufeff/, '');
  if (head.startsWith('<')) {
    return text
      .replaceAll(XML_COMMENT, '')
      .replaceAll(XML_CDATA, OUTPUT)
      .replaceAll(XML_OUTPUT, `$1"${OUTPUT}"`)
      .replaceAll(XML_TEXT, `>${OUTPUT}`);
  }
  if (/^[{[]/.test(head)) return text.replaceAll(JSON_OUTPUT, `$1"${OUTPUT}"`);
  if (!/^(?:TAP version|(?:not )?ok\b|\d+\.\.\d)/m.test(head)) return text;
  return text.replaceAll(/^.*\S.*$/gm, (line) => (TAP_LINE.test(line) ? line : OUTPUT));
}
