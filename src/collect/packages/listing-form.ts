/** One file of a package, as its listing tells of it. `bytes`: unpacked; null: the listing has no sizes. */
export type Entry = { path: string; bytes: number | null };

export type ListingTool = 'unzip' | 'zipinfo' | 'tar' | 'npm' | 'paths';

/** How the lines of one tool's listing are taken apart; null for a line that is no file: a heading, a folder, a total. */
export type ListingForm = { tool: ListingTool; entry: (line: string) => Entry | null };

const MODE = '[-dlbcpsh][-rwxsStT]{9}[.+@]?';
const UNZIP_LINE =
  /^\s*(\d+)\s+(?:\d{2,4}-\d{2}-\d{2,4}|\d{2}-[A-Za-z]{3}-\d{2,4})\s+\d{2}:\d{2}(?::\d{2})?\s+\^?(\S.*)$/;
/** `unzip -v` has method, packed size, share and checksum too. */
const UNZIP_VERBOSE =
  /^\s*(\d+)\s+(?:Stored|Defl:\w|Defl\w*|Unk:\d+|BZip2|LZMA|Implode)\S*\s+\d+\s+-?\d+%\s+\S+\s+\d{2}:\d{2}\s+[0-9a-f]{8}\s+(\S.*)$/i;
const ZIPINFO_LINE =
  /^[-dlbcps?][-rwxsStT?]{6,9}\s+\d+\.\d+\s+\S+\s+(\d+)\s+\S+\s+(?:\d+\s+)?\S+\s+\S+\s+\d{2}:\d{2}\s+(\S.*)$/;
const GNU_TAR = new RegExp(
  String.raw`^${MODE}\s+\S+/\S+\s+(\d+)\s+\d{4}-\d{2}-\d{2}\s+\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s+(\S.*)$`,
);
const BSD_TAR = new RegExp(
  String.raw`^${MODE}\s+\d+\s+\S+\s+\S+\s+(\d+)\s+[A-Z][a-z]{2}\s+\d{1,2}\s+(?:\d{2}:\d{2}|\d{4})\s+(\S.*)$`,
);

/** A file's name without what a link leads to; null for a folder. */
function fileName(path: string): string | null {
  const name = path
    .replace(/ (?:->|link to) .*$/, '')
    .replace(/^(?:\.\/)+/, '')
    .replace(/^\/+/, '');
  return name === '' || name.endsWith('/') ? null : name;
}

function sized(pattern: RegExp) {
  return (line: string): Entry | null => {
    const [, bytes, path = ''] = pattern.exec(line) ?? [];
    const name = fileName(path);
    return bytes === undefined || name === null || line.startsWith('d') ? null : { path: name, bytes: Number(bytes) };
  };
}

const FORMS: readonly { fits: RegExp; form: ListingForm }[] = [
  {
    fits: /^[ \t]*Length[ \t]+Method[ \t]+Size/m,
    form: { tool: 'unzip', entry: sized(UNZIP_VERBOSE) },
  },
  { fits: /^[ \t]*Length[ \t]+Date[ \t]+Time[ \t]+Name/m, form: { tool: 'unzip', entry: sized(UNZIP_LINE) } },
  { fits: new RegExp(ZIPINFO_LINE.source, 'm'), form: { tool: 'zipinfo', entry: sized(ZIPINFO_LINE) } },
  { fits: new RegExp(GNU_TAR.source, 'm'), form: { tool: 'tar', entry: sized(GNU_TAR) } },
  { fits: new RegExp(BSD_TAR.source, 'm'), form: { tool: 'tar', entry: sized(BSD_TAR) } },
];

const PATHS: ListingForm = {
  tool: 'paths',
  entry: (line) => {
    const path = fileName(line.trim());
    return path === null ? null : { path, bytes: null };
  },
};

/** A line that can be the path of a file and nothing else. */
const PATH_LINE = /^(?:\.{0,2}\/)?[^\s/:*?"<>|\\]{1,255}(?:\/[^/:*?"<>|\\]{1,255})*\/?$/;

/** The form of a listing by its beginning; null: it is none. Paths alone are taken for one only where the name of the file says so. */
export function listingForm(head: string, isNamed: boolean): ListingForm | null {
  const found = FORMS.find(({ fits }) => fits.test(head));
  if (found !== undefined) return found.form;
  if (!isNamed) return null;
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '');
  // The last line of a beginning may be cut off, and is not asked.
  const asked = lines.length > 1 ? lines.slice(0, -1) : lines;
  return asked.length > 0 && asked.every((line) => PATH_LINE.test(line)) ? PATHS : null;
}
