import type { CommitRecord, Person, TouchedFile } from '../../model/change.ts';
import { createKindOfFile } from './kinds-of-files.ts';
import { coAuthorsIn, namedPullRequests, quotedPulls, revertsIn, subjectOf } from './messages.ts';

/**
 * Commits as they are stored (`raw`), which shows a signature without asking for keys, and the files that each touches: of a merge
 * those that it changed itself. Lines of a message are indented, and paths end with NUL, so that nothing in either looks like more.
 */
export const LOG_ARGUMENTS = [
  'log',
  '--topo-order',
  '--format=raw',
  '--raw',
  '-z',
  '-c',
  '--root',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-color',
  '--no-decorate',
  '--no-notes',
  '--no-show-signature',
  '--no-mailmap',
  '--encoding=UTF-8',
];

/** Of a commit's text: its beginning, and its end, where git tells of the first file. */
const MAX_HEAD_BYTES = 256 * 1024;
const MAX_TAIL_BYTES = 64 * 1024;
const MAX_FILES_OF_COMMIT = 3000;
const MAX_FILES_OF_RANGE = 500_000;
const LATEST_SECONDS = 253_402_300_799;

/** Takes a stream apart at NUL. Of a part that is too long the middle is left out. */
function createSplitter(take: (part: string) => void): (piece: Buffer) => void {
  let head: Buffer[] = [];
  let length = 0;
  let tail: Buffer = Buffer.alloc(0);
  const add = (bytes: Buffer): void => {
    const room = MAX_HEAD_BYTES - length;
    if (room > 0) {
      head.push(Buffer.from(bytes.subarray(0, room)));
      length += Math.min(room, bytes.length);
    }
    if (bytes.length > room) {
      const rest = bytes.subarray(Math.max(room, 0));
      tail = Buffer.concat([tail, rest.subarray(-MAX_TAIL_BYTES)]).subarray(-MAX_TAIL_BYTES);
    }
  };
  return (piece) => {
    let start = 0;
    for (let end = piece.indexOf(0); end >= 0; end = piece.indexOf(0, start)) {
      add(piece.subarray(start, end));
      take(Buffer.concat([...head, tail]).toString('utf8'));
      head = [];
      length = 0;
      tail = Buffer.alloc(0);
      start = end + 1;
    }
    add(piece.subarray(start));
  };
}

/** ISO 8601 in zone Z; null for what is no date of four-digit years. */
function instant(seconds: string | undefined): string | null {
  const value = Number(seconds ?? Number.NaN);
  if (!Number.isInteger(value) || value < 0 || value > LATEST_SECONDS) return null;
  return `${new Date(value * 1000).toISOString().slice(0, 19)}Z`;
}

/** `Dana <dana@example.com> 1795284213 +0000`, with the address wherever the last `<` puts it. */
function signed(line: string): { name: string; address: string; at: string | null } {
  const open = line.lastIndexOf('<');
  const close = line.indexOf('>', open);
  if (open < 0 || close < 0) return { name: line, address: '', at: null };
  const seconds = /^ (\d{1,15})(?: |$)/.exec(line.slice(close + 1))?.[1];
  return { name: line.slice(0, open).trim(), address: line.slice(open + 1, close), at: instant(seconds) };
}

type Reading = { record: CommitRecord; files: TouchedFile[] };

/** What reading a commit takes beside it; one for both routes, so that keys of one address are equal. */
export type MessageReading = {
  personOf: (name: string, address: string) => Person;
  ticketsIn: (text: string) => string[];
};

/** Makes records of what `git log` with LOG_ARGUMENTS writes. */
export function createLogReader(
  reading: MessageReading,
  take: (record: CommitRecord) => void,
): { read: (piece: Buffer) => void; end: () => void } {
  const kindOfFile = createKindOfFile();
  let commit: Reading | null = null;
  let isPath = false;
  let files = 0;

  const finish = (): void => {
    if (commit !== null) take(commit.record);
    commit = null;
  };
  const touch = ({ record, files: touched }: Reading, path: string): void => {
    if (touched.length >= MAX_FILES_OF_COMMIT || files >= MAX_FILES_OF_RANGE) record.filesCut = true;
    else {
      touched.push({ path, kind: kindOfFile(path) });
      files += 1;
    }
  };
  const split = createSplitter((part) => {
    if (isPath) {
      if (commit !== null) touch(commit, part);
      isPath = false;
    } else if (part.startsWith(':')) isPath = true;
    else if (part.startsWith('commit ')) {
      finish();
      commit = begin(part, reading);
      isPath = part.slice(part.lastIndexOf('\n') + 1).startsWith(':');
    }
  });
  // What git writes last ends without a NUL where the last commit touches no file.
  return {
    read: split,
    end: () => {
      split(Buffer.of(0));
      finish();
    },
  };
}

function begin(text: string, { personOf, ticketsIn }: MessageReading): Reading {
  const lines = text.split('\n');
  const blank = lines.indexOf('');
  const headers = blank < 0 ? lines : lines.slice(0, blank);
  const rest = blank < 0 ? [] : lines.slice(blank + 1);
  const message = rest
    .filter((line) => line.startsWith('    '))
    .map((line) => line.slice(4))
    .join('\n');
  const headerOf = (name: string): string =>
    headers.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? '';
  const parents = headers.filter((line) => line.startsWith('parent ')).map((line) => line.slice('parent '.length));
  const [author, committer] = [signed(headerOf('author')), signed(headerOf('committer'))];
  const writer = personOf(author.name, author.address);
  const named = namedPullRequests(message, parents.length);
  const reverts = revertsIn(message);
  const taken = [...reverts, ...quotedPulls(message)];
  const isTicket = (ticket: string) => !taken.includes(ticket) && !named.some(({ number }) => ticket === `#${number}`);
  const files: TouchedFile[] = [];
  return {
    record: {
      sha: headerOf('commit').slice(0, 64),
      tree: headerOf('tree') || null,
      parents,
      author: writer,
      committer: personOf(committer.name, committer.address),
      coAuthors: coAuthorsIn(message)
        .map(({ name, address }) => personOf(name, address))
        .filter(({ key }) => key !== writer.key),
      authoredAt: author.at,
      committedAt: committer.at,
      subject: subjectOf(message),
      signature: headers.some((line) => /^gpgsig(?:-sha256)? /.test(line)) ? 'present' : 'none',
      named,
      tickets: ticketsIn(message).filter(isTicket),
      reverts,
      files,
      filesCut: false,
    },
    files,
  };
}
