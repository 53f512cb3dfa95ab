import type { Json, JsonObject } from '../../model/json.ts';
import type { Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { lineIndex } from '../manifests/line-index.ts';
import { yamlTree } from '../manifests/yaml-tree.ts';

/** The heading of a document between two lines of dashes, and the text below it. `value` is null where it cannot be read. */
export type FrontMatter = { value: JsonObject | null; body: string; bodyLine: number; problems: Problem[] };

const OPEN = /^---[ \t]*\r?\n/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/m;

/** Reads the front matter of a Markdown text; a text without one has an empty heading. Never throws. */
export function frontMatter(text: string, path: string): FrontMatter {
  const open = OPEN.exec(text);
  if (open === null) return { value: Object.create(null), body: text, bodyLine: 1, problems: [] };
  const lines = lineIndex(text);
  const rest = text.slice(open[0].length);
  const close = CLOSE.exec(rest);
  // A rule at the top of a text is a rule, where no second one follows.
  if (close === null) return { value: Object.create(null), body: text, bodyLine: 1, problems: [] };
  const fault = (code: string, message: string, offset: number): Problem => {
    const place: Place = { path, ...lines(open[0].length + offset), pointer: null };
    return { code, message, kinds: ['document'], place };
  };
  const after = open[0].length + close.index + close[0].length;
  const body = text.slice(after);
  const bodyLine = lines(after).line;
  const tree = yamlTree(rest.slice(0, close.index));
  const [first] = tree.faults;
  if (first !== undefined || !('offsetOf' in tree)) {
    const message =
      'The front matter of the document cannot be read from here on, so its owner, date and topics are not known. Mend the YAML.';
    return { value: null, body, bodyLine, problems: [fault('front-matter', message, first?.offset ?? 0)] };
  }
  if (tree.value === null) return { value: Object.create(null), body, bodyLine, problems: [] };
  if (!isMap(tree.value)) {
    const message =
      'The front matter of the document is no list of names and values. Write `owner: NAME` and the like.';
    return { value: null, body, bodyLine, problems: [fault('front-matter', message, 0)] };
  }
  return { value: tree.value, body, bodyLine, problems: [] };
}

function isMap(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
