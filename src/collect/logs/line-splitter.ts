/** Bytes of one line that are kept; CloudWatch takes events of up to 1 MiB. */
export const MAX_LINE_BYTES = 1 << 20;

/** One line without its end, counted from 1. `whole` is false where bytes beyond the cap were dropped. */
export type TakeLine = (bytes: Buffer, line: number, whole: boolean) => void;

/** Cuts pieces of a file into lines. What it hands on is only good until `take` returns. */
export function lineSplitter(take: TakeLine): { write: (chunk: Buffer) => void; end: () => void } {
  let carried: Buffer[] = [];
  let length = 0;
  let dropped = false;
  let line = 0;

  const carry = (bytes: Buffer) => {
    const room = MAX_LINE_BYTES - length;
    if (bytes.length > room) dropped = true;
    const kept = bytes.subarray(0, Math.max(0, room));
    if (kept.length === 0) return;
    // The chunk is the caller's and will be filled again.
    carried.push(Buffer.from(kept));
    length += kept.length;
  };
  const emit = (bytes: Buffer) => {
    const whole = !dropped && bytes.length <= MAX_LINE_BYTES;
    const kept = bytes.length > MAX_LINE_BYTES ? bytes.subarray(0, MAX_LINE_BYTES) : bytes;
    take(kept[kept.length - 1] === 13 ? kept.subarray(0, -1) : kept, ++line, whole);
    carried = [];
    length = 0;
    dropped = false;
  };

  return {
    write: (chunk) => {
      let from = 0;
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
        if (length === 0 && !dropped) emit(chunk.subarray(from, end));
        else {
          carry(chunk.subarray(from, end));
          emit(Buffer.concat(carried));
        }
        from = end + 1;
      }
      if (from < chunk.length) carry(chunk.subarray(from));
    },
    end: () => {
      if (length > 0 || dropped) emit(Buffer.concat(carried));
    },
  };
}
