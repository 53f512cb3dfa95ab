import { posix } from 'node:path';

/** Characters of a script that are looked at; a step of more runs a program of its own. */
const MAX_SCRIPT = 100_000;

/** One command of a script: its words without quotes, and the folder that it runs in; null: only known when it runs. */
export type ShellCommand = { words: string[]; folder: string | null };

/** What stands before a command without changing which it is. */
const BEFORE = /^(?:sudo|env|time|command|exec|nice|nohup|then|do|else|if|while|!|\{|[A-Za-z_]\w*=.*)$/;

const TOKEN =
  /\$\{\{[^}]*\}\}|"((?:[^"\\]|\\[\s\S])*)(?:"|\\?$)|'([^']*)(?:'|$)|&&|\|\|?|;|\n|\(|\)|&|[^\s"'&|;()]+|[^\S\n]+/g;

/** A folder as a workflow writes it, below the root; null where a variable is in it. */
export function folderIn(written: string, from: string | null): string | null {
  const text = written.replace(/^(?:\$\{\{\s*github\.workspace\s*\}\}|\$\{?GITHUB_WORKSPACE\}?)(?:\/|$)/, '/');
  if (text.includes('$') || text.includes('`') || text.startsWith('~')) return null;
  if (text.startsWith('/')) return text === written ? null : posix.normalize(`.${text}`).replace(/\/$/, '') || '.';
  if (from === null) return null;
  return posix.join(from, text.replaceAll('\\', '/')).replace(/\/$/, '') || '.';
}

/** The commands of a script, in the order in which they stand. Which of them really run is not known. */
export function commandsIn(script: string, start: string | null): ShellCommand[] {
  const found: ShellCommand[] = [];
  const outer: (string | null)[] = [];
  let folder = start;
  let words: string[] = [];
  let word: string | null = null;
  const endWord = (): void => {
    if (word !== null) words.push(word);
    word = null;
  };
  const end = (): void => {
    endWord();
    const first = words.findIndex((one) => !BEFORE.test(one));
    const command = first < 0 ? [] : words.slice(first);
    words = [];
    if (command.length === 0 || command[0]?.startsWith('#')) return;
    if (/^(?:cd|pushd)$/.test(command[0] ?? ''))
      folder = command[1] === undefined ? null : folderIn(command[1], folder);
    else found.push({ words: command.filter((one, index) => !one.startsWith('#') || index === 0), folder });
  };
  for (const [token, double, single] of script
    .slice(0, MAX_SCRIPT)
    .replace(/[\\^`]\r?\n/g, ' ')
    .matchAll(TOKEN)) {
    if (double !== undefined || single !== undefined) word = (word ?? '') + (double ?? single ?? '');
    else if (token === '(') {
      end();
      outer.push(folder);
    } else if (token === ')') {
      end();
      folder = outer.length > 0 ? (outer.pop() ?? null) : folder;
    } else if (/^(?:&&?|\|\|?|;|\n)$/.test(token)) end();
    else if (/^\s/.test(token)) endWord();
    else word = (word ?? '') + token;
  }
  end();
  return found;
}
