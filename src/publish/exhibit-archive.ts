import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { byCodeUnit } from '../catalogue/canonical.ts';
import type { OutputFile } from '../model/file.ts';

/** What a release takes of exhibits: one archive, as it has no folders and takes a thousand files. */
export const ARCHIVE_NAME = 'exhibits.zip';

/** The exhibits in one zip, in the order of their names and without times, so that the same ones give the same bytes. */
export async function exhibitArchive(exhibits: readonly OutputFile[]): Promise<OutputFile> {
  // A zip says hours as clocks on the wall do, so that this is the same in every zone. The files' own times are those of the run.
  const options = { mtime: new Date(1980, 0, 1, 12), mode: 0o100644, forceDosTimestamp: true };
  const zip = new ZipFile();
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    zip.on('error', reject);
    zip.outputStream.on('error', reject);
    zip.outputStream.on('data', (part: Buffer) => parts.push(part));
    zip.outputStream.on('end', () => resolve(Buffer.concat(parts)));
  });
  for (const exhibit of [...exhibits].sort((a, b) => byCodeUnit(a.name, b.name))) {
    // One after the other: an exhibit is read when the one before it is in the archive.
    zip.addReadStreamLazy(exhibit.name, options, (take) => take(null, Readable.from([Buffer.from(exhibit.bytes)])));
  }
  zip.end();
  return { name: ARCHIVE_NAME, mediaType: 'application/zip', bytes: await whole };
}
