import type { Json } from '../../model/json.ts';
import { decodeText } from '../decode-text.ts';
import { readChunks, readWhole, type SourceFile } from '../source-file.ts';

/** Bytes of one element of a list that is taken out, and of all that is in none; both are held in memory. */
const MAX_RECORD = 32 << 20;
const MAX_REST = 64 << 20;
/** Levels outside of the elements that are taken out. */
const MAX_DEPTH = 64;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Last step of a path to an object whose members are taken out. */
const MEMBERS = '{}';

/** Names and indices that lead to a value. */
export type Path = readonly (string | number)[];

/** Called with each element of a list, or member of an object, as it comes. `path` leads to it, with its own index or name; `text` is it as the file has it. */
export type TakeRecord = (record: Json, path: Path, text: string) => void;

/** Called with what is left of a value at the top of a file when it has ended, where values may follow one another. */
export type EndValue = (rest: Json) => void;

/** What is left of a file: everything with the lists that were taken out empty. `offset`: in bytes, where it stops being JSON. */
export type JsonRecords = { rest: Json; fault: null } | { rest: null; fault: JsonFault };
export type JsonFault = { code: 'json-syntax' | 'too-deep' | 'cap-reached'; offset: number };

type Frame = {
  isList: boolean;
  /** Its elements are taken out. */
  isTaken: boolean;
  /** Lists that can still be below it. */
  wanted: readonly (readonly string[])[];
  /** The name or the index of what is read. */
  step: string | number;
  expects: 'name' | 'colon' | 'value' | 'comma';
  /** Nothing has come yet, so that it may close. */
  isFresh: boolean;
};

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function endsScalar(byte: number): boolean {
  return byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || isSpace(byte);
}

/** Where the bytes before begin to be JSON: behind a byte order mark. */
function lengthOfMark(bytes: Buffer): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function isWide(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/** Thrown by a splitter for what is no JSON, or too much of it. */
export class NotJson extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/**
 * Reads a JSON file whose lists may be longer than memory: the elements of the lists named (`runs/?/results`, `?` is any name or index)
 * are parsed one by one and given to `take`. An empty name stands for a list at the top of the file, `+` for values that follow one
 * another (JSON lines), and `{}` at the end for the members of an object (`files/{}`). Our own, because the packages there are make a token of every character
 * or take twenty times as long; the values themselves are read by `JSON.parse`. With `ended`, values may follow one another as well, and
 * lists are taken out of each. Throws what `fs` throws, and what `take` and `ended` throw.
 */
export function readJsonRecords(
  file: SourceFile,
  lists: readonly string[],
  take: TakeRecord,
  ended: EndValue | null = null,
): JsonRecords {
  const splitter = new JsonSplitter(lists, take, ended);
  let isFirst = true;
  let wide = false;
  try {
    readChunks(file, (chunk) => {
      if (isFirst) wide = isWide(chunk);
      if (!wide) splitter.write(isFirst ? chunk.subarray(lengthOfMark(chunk)) : chunk);
      isFirst = false;
    });
    if (wide) {
      if (file.size > MAX_REST) return { rest: null, fault: { code: 'cap-reached', offset: 0 } };
      splitter.write(Buffer.from(decodeText(readWhole(file))));
    }
    return { rest: splitter.end(), fault: null };
  } catch (error) {
    if (error instanceof NotJson) return { rest: null, fault: error.fault };
    throw error;
  }
}

/** The line of a file, from 1, that the byte at an offset is in. */
export function lineAt(file: SourceFile, offset: number): number {
  let line = 1;
  let at = 0;
  readChunks(file, (chunk) => {
    const part = chunk.subarray(0, Math.max(0, offset - at));
    for (let next = part.indexOf(0x0a); next >= 0; next = part.indexOf(0x0a, next + 1)) line++;
    at += chunk.length;
  });
  return line;
}

/** Takes a file in pieces of any length. `rest` of `end` is what is left of it. */
export class JsonSplitter {
  private readonly frames: Frame[];
  private readonly take: TakeRecord;
  private readonly ended: EndValue | null;
  private rest: Buffer[] = [];
  private restLength = 0;
  /** The part of a token that the last chunk ended in. */
  private carry: Buffer = Buffer.alloc(0);
  /** Of all bytes before those that are looked at. */
  private offset = 0;
  /** The element that is taken out: its bytes so far, and how deep in it we are. Null: none is. */
  private record: { parts: Buffer[]; length: number; depth: number; inString: boolean; escaped: boolean } | null = null;
  /** Values follow one another, and each is taken out; a list at the top is, element by element. */
  private readonly isSequence: boolean;
  private readonly isTopTaken: boolean;
  private values = 0;

  constructor(lists: readonly string[], take: TakeRecord, ended: EndValue | null = null) {
    this.take = take;
    this.ended = ended;
    this.isSequence = lists.includes('+');
    this.isTopTaken = lists.includes('');
    const wanted = lists.filter((list) => list !== '' && list !== '+').map((list) => list.split('/'));
    // What the values at the top stand in: a list that never ends, without commas.
    this.frames = [{ isList: true, isTaken: false, wanted, step: -1, expects: 'value', isFresh: true }];
  }

  write(chunk: Buffer): void {
    const bytes = this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk]);
    this.carry = Buffer.alloc(0);
    let at = 0;
    while (at < bytes.length) {
      const next = this.record === null ? this.token(bytes, at) : this.more(bytes, at);
      if (next < 0) {
        this.carry = Buffer.from(bytes.subarray(at));
        if (this.carry.length > MAX_REST) throw this.fault('cap-reached', at);
        break;
      }
      at = next;
    }
    this.offset += bytes.length - this.carry.length;
  }

  end(): Json {
    if (this.carry.length > 0) {
      // A number at the very end has nothing behind it that ends it.
      const last = Buffer.concat([this.carry, Buffer.from('\n')]);
      this.carry = Buffer.alloc(0);
      if ((this.record === null ? this.token(last, 0) : this.more(last, 0)) < 0) throw this.fault('json-syntax', 0);
    }
    const isOpen = this.frames.length > 1 || this.record !== null;
    if (isOpen || (this.values === 0 && !this.isSequence)) throw this.fault('json-syntax', 0);
    const text = Buffer.concat(this.rest).toString('utf8');
    return text.trim() === '' ? [] : this.parsed(text, 0);
  }

  private fault(code: JsonFault['code'], at: number): NotJson {
    return new NotJson({ code, offset: this.offset + at });
  }

  private parsed(text: string, at: number): Json {
    try {
      return JSON.parse(text) as Json;
    } catch {
      throw this.fault('json-syntax', at);
    }
  }

  private top(): Frame {
    const frame = this.frames[this.frames.length - 1];
    if (frame === undefined) throw new Error('no frame');
    return frame;
  }

  private keep(bytes: Buffer): void {
    this.restLength += bytes.length;
    if (this.restLength > MAX_REST) throw this.fault('cap-reached', 0);
    this.rest.push(Buffer.from(bytes));
  }

  /** Reads one token outside of what is taken out. Returns where the next begins, or -1 where the chunk ends in it. */
  private token(bytes: Buffer, at: number): number {
    const byte = bytes[at] ?? 0;
    if (isSpace(byte)) return at + 1;
    const frame = this.top();
    const isTop = this.frames.length === 1;
    if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) return this.close(bytes, at, frame, isTop);
    if (byte === COMMA) {
      if (frame.expects !== 'comma' || isTop) throw this.fault('json-syntax', at);
      frame.expects = frame.isList ? 'value' : 'name';
      if (!frame.isTaken) this.keep(bytes.subarray(at, at + 1));
      return at + 1;
    }
    if (byte === COLON) {
      if (frame.expects !== 'colon') throw this.fault('json-syntax', at);
      frame.expects = 'value';
      if (!frame.isTaken) this.keep(bytes.subarray(at, at + 1));
      return at + 1;
    }
    if (frame.expects === 'name') return this.name(bytes, at, frame);
    if (frame.expects !== 'value') throw this.fault('json-syntax', at);
    return this.value(bytes, at, frame, isTop);
  }

  private close(bytes: Buffer, at: number, frame: Frame, isTop: boolean): number {
    const closes = (bytes[at] === CLOSE_LIST) === frame.isList && (frame.isFresh || frame.expects === 'comma');
    if (isTop || !closes) throw this.fault('json-syntax', at);
    this.keep(bytes.subarray(at, at + 1));
    this.frames.pop();
    this.done();
    return at + 1;
  }

  /** A value has ended. */
  private done(): void {
    const frame = this.top();
    frame.expects = this.frames.length === 1 ? 'value' : 'comma';
    if (this.frames.length > 1) return;
    this.values++;
    if (this.ended === null || this.restLength === 0) return;
    const text = Buffer.concat(this.rest).toString('utf8');
    this.rest = [];
    this.restLength = 0;
    this.ended(this.parsed(text, 0));
  }

  private name(bytes: Buffer, at: number, frame: Frame): number {
    if (bytes[at] !== QUOTE) throw this.fault('json-syntax', at);
    const end = endOfString(bytes, at);
    if (end < 0) return -1;
    const name = this.parsed(bytes.toString('utf8', at, end), at);
    frame.step = typeof name === 'string' ? name : '';
    frame.expects = 'colon';
    frame.isFresh = false;
    if (!frame.isTaken) this.keep(bytes.subarray(at, end));
    return end;
  }

  private value(bytes: Buffer, at: number, frame: Frame, isTop: boolean): number {
    const byte = bytes[at] ?? 0;
    if (frame.isList) frame.step = typeof frame.step === 'number' ? frame.step + 1 : 0;
    frame.isFresh = false;
    const opensList = byte === OPEN_LIST;
    const isTakenHere = frame.isTaken || (isTop && this.isSequence && !(opensList && this.isTopTaken));
    if (isTakenHere) {
      this.record = { parts: [], length: 0, depth: 0, inString: false, escaped: false };
      return at;
    }
    if (isTop && this.values > 0 && this.ended === null) throw this.fault('json-syntax', at);
    if (opensList || byte === OPEN_OBJECT) {
      if (this.frames.length > MAX_DEPTH) throw this.fault('too-deep', at);
      this.keep(bytes.subarray(at, at + 1));
      this.frames.push(this.inside(frame, opensList, isTop));
      return at + 1;
    }
    const end = byte === QUOTE ? endOfString(bytes, at) : endOfScalar(bytes, at);
    if (end < 0) {
      if (frame.isList && typeof frame.step === 'number') frame.step--;
      return -1;
    }
    this.keep(bytes.subarray(at, end));
    this.done();
    return end;
  }

  private inside(parent: Frame, isList: boolean, isTop: boolean): Frame {
    const { step } = parent;
    const wanted = isTop
      ? parent.wanted
      : parent.wanted.filter(([first]) => first === '?' || first === String(step)).map((steps) => steps.slice(1));
    const isTaken = isList
      ? isTop
        ? this.isTopTaken
        : wanted.some((steps) => steps.length === 0)
      : wanted.some(([first, ...more]) => first === MEMBERS && more.length === 0);
    return {
      isList,
      isTaken,
      wanted: wanted.filter((steps) => steps.length > 0),
      step: isList ? -1 : '',
      expects: isList ? 'value' : 'name',
      isFresh: true,
    };
  }

  /** Goes on in the element that is taken out, to its end or to that of the chunk. */
  private more(bytes: Buffer, start: number): number {
    const { record } = this;
    if (record === null) return start;
    let at = start;
    let { depth, inString, escaped } = record;
    const isScalar = depth === 0 && !inString && record.length === 0 && !isBracket(bytes[at]) && bytes[at] !== QUOTE;
    let ended = false;
    if (isScalar) {
      const end = endOfScalar(bytes, at);
      if (end < 0) return -1;
      at = end;
      ended = true;
    }
    const { length } = bytes;
    if (escaped && at < length) {
      at++;
      escaped = false;
    }
    while (!ended && at < length) {
      if (inString) {
        // Most of a report is text: this loop is what the time goes into.
        let byte = bytes[at++];
        while (byte !== QUOTE && byte !== BACKSLASH && at < length) byte = bytes[at++];
        if (byte === QUOTE) {
          inString = false;
          ended = depth === 0;
        } else if (byte === BACKSLASH) {
          if (at < length) at++;
          else escaped = true;
        }
        continue;
      }
      const byte = bytes[at++];
      if (byte === QUOTE) inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) ended = --depth <= 0;
    }
    record.length += at - start;
    if (record.length > MAX_RECORD) throw this.fault('cap-reached', start);
    if (!ended) {
      record.parts.push(Buffer.from(bytes.subarray(start, at)));
      Object.assign(record, { depth, inString, escaped });
      return at;
    }
    const text =
      record.parts.length === 0
        ? bytes.toString('utf8', start, at)
        : Buffer.concat([...record.parts, bytes.subarray(start, at)]).toString('utf8');
    this.record = null;
    const value = this.parsed(text, start);
    const path = this.frames.slice(1).map(({ step }) => step);
    this.take(value, path.length === 0 ? [this.values] : path, text);
    this.done();
    return at;
  }
}

function isBracket(byte: number | undefined): boolean {
  return byte === OPEN_OBJECT || byte === OPEN_LIST;
}

/** Behind the quote that ends the string at an offset; -1 where it does not end. */
function endOfString(bytes: Buffer, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at + 1;
  }
  return -1;
}

function endOfScalar(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at++) if (endsScalar(bytes[at] ?? 0)) return at;
  return -1;
}
