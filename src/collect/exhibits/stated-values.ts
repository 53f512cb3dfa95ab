import { MARK } from '../../mask/masker.ts';

/** Stands where a value of a manifest was that the report does not state. */
export const UNSTATED = '[value]';

/** What the masks put in place of a value. */
const LABEL = new RegExp(`^${MARK}$`);
const MAX_KEY = 128;
/** What a format, a cloud or a language calls a thing, and no value of anybody's. */
const WORDS =
  /^(?:true|false|yes|no|on|off|null|~|\d{4}-\d\d-\d\d|(?:AWS|Alexa|Custom)::[A-Za-z0-9:]{1,96}|Microsoft\.[\w./@-]{1,96}|(?:aws|azurerm|google)_[a-z0-9_]{1,64}|String|Number|string|number|bool|object|int|array|Allow|Deny|Retain|Delete|PAY_PER_REQUEST|PROVISIONED|HASH|RANGE|[SNB]|(?:var|local|module|data|aws_[a-z0-9_]+)\.[\w.-]{1,128}|[^\p{L}\p{N}]*)$/u;
/** The beginning of a block of HCL: `resource "aws_lambda_function" "pay" {`. */
const BLOCK =
  /^[ \t]*(?:resource|data|module|variable|output|provider|terraform|locals|[a-z_]{2,40})(?:[ \t]+"[\w.-]{1,128}"){0,2}[ \t]*\{[ \t]*$/;
const KEY = new RegExp(
  `^(?<lead>(?:- +)*)(?<key>(?:Fn::)?[\\w.$@/-][\\w.$@/ -]{0,${MAX_KEY}}?)(?<mark>\\s*:(?=\\s|$)\\s*|\\s*=(?!=)\\s*)(?<value>.*)$`,
  's',
);
/** What stands before the type of a resource of Bicep. */
const HEAD = /^(?:resource|module|param|var|output)(?: +\w+){0,2} *$/;
const QUOTED_KEY = /"((?:[^"\\\n]|\\.){1,128})"\s*:/g;
const BARE_KEY = /^[ \t]*(?:- +)*((?:Fn::)?[\w.$@/-]{1,128}):(?=\s)/gm;
/** Quoted text with the mark that makes it a key, a comment, or what stands bare between the marks of a format. */
const TOKEN =
  /(?<quoted>"(?:[^"\\]|\\.)*"|'(?:[^'\n]|'')*')(?<mark>[ \t]*:(?!:))?|(?<comment>(?<=^|\s)#.*$)|(?<bare>[^\s"'{}[\],#][^\n"'{}[\],]*)/gm;

/** All texts and numbers in a value, as texts. */
export function textsIn(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'number') found.add(String(value));
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) textsIn(inner, found);
}

function keysOf(text: string): Set<string> {
  return new Set([...text.matchAll(QUOTED_KEY), ...text.matchAll(BARE_KEY)].map(([, key = '']) => key));
}

/**
 * A manifest with its structure and names, and of its values those that the report states: what no reader took for a fact is nobody's evidence,
 * and can be a secret of any form. `stated` are the texts of the facts. Works on YAML, JSON, HCL and Bicep by what they have in common.
 */
export function statedValues(text: string, stated: ReadonlySet<string>): string {
  const keys = keysOf(text);
  const isShown = (value: string): boolean => {
    const plain = value.replace(/^![\w:.]{1,40}\s?/, '').trim();
    if (WORDS.test(plain) || LABEL.test(plain) || stated.has(plain) || keys.has(plain)) return true;
    const [thing = '', attribute, ...rest] = plain.split('.');
    return rest.length === 0 && keys.has(thing) && /^[A-Z][A-Za-z]{1,40}$/.test(attribute ?? '');
  };
  const bareText = (bare: string, next: string): string => {
    const parts = KEY.exec(bare)?.groups;
    if (HEAD.test(bare) && /['"]/.test(next)) return bare;
    if (parts === undefined || (parts.mark?.includes('=') && parts.value === '' && !/["'{[]/.test(next))) {
      const lead = /^(?:- +)*/.exec(bare)?.[0] ?? '';
      return isShown(bare.slice(lead.length)) ? bare : lead + UNSTATED;
    }
    const { lead = '', key = '', mark = '', value = '' } = parts;
    return `${lead}${key}${mark}${value === '' || isShown(value) ? value : UNSTATED}`;
  };
  return text
    .split(/(?<=\n)/)
    .reduce<string[]>(
      (blocks, line) => {
        // A block's head is shown as it is; what stands between two of them is looked at together, as quotes can span lines.
        if (BLOCK.test(line.trimEnd())) blocks.push(line, '');
        else blocks[blocks.length - 1] += line;
        return blocks;
      },
      [''],
    )
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(TOKEN, (...args) => {
            const { quoted, mark, comment, bare = '' } = args.at(-1) as Record<string, string | undefined>;
            const [whole, at] = [String(args[0]), Number(args.at(-3))];
            if (comment !== undefined) return `# ${UNSTATED}`;
            if (quoted === undefined) return bareText(bare, part.charAt(at + whole.length));
            const inner = quoted.slice(1, -1);
            if (mark !== undefined && inner.length <= MAX_KEY) return whole;
            return isShown(inner) ? whole : `${quoted.charAt(0)}${UNSTATED}${quoted.charAt(0)}${mark ?? ''}`;
          }),
    )
    .join('');
}
