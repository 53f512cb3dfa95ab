import type { Problem } from '../../../model/problem.ts';
import { decodeText } from '../../decode-text.ts';
import { readWhole, type SourceFile } from '../../source-file.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { MAX_TEMPLATE_BYTES } from '../template.ts';
import { type Document, readDocument } from './document.ts';

/** Files that one service may bring in. */
const MAX_INCLUDES = 500;

/** `plain`: a file of another kind than YAML and JSON, which is one text. */
export type Include = { document: Document | null; plain: boolean };

/** The files that the variables of one service bring in; each is read once. */
export class Includes {
  readonly problems: Problem[] = [];
  private readonly files: ReadonlyMap<string, SourceFile>;
  private readonly opened = new Map<string, Include>();

  constructor(files: ReadonlyMap<string, SourceFile>) {
    this.files = files;
  }

  /** Paths below the root of what was opened. */
  get paths(): string[] {
    return [...this.opened.keys()];
  }

  /** The file at a path below the root; null: there is none. */
  open(path: string): Include | null {
    const known = this.opened.get(path);
    if (known) return known;
    const file = this.files.get(path);
    if (file === undefined) return null;
    if (this.opened.size >= MAX_INCLUDES) {
      if (this.opened.size === MAX_INCLUDES)
        this.refuse(path, `More than ${MAX_INCLUDES} files are brought in; the rest is not read.`);
      return { document: null, plain: false };
    }
    const include = this.read(file);
    this.opened.set(path, include);
    return include;
  }

  private read(file: SourceFile): Include {
    if (file.size > MAX_TEMPLATE_BYTES) {
      this.refuse(file.path, `The file is bigger than ${MAX_TEMPLATE_BYTES} bytes and was not read.`);
      return { document: null, plain: false };
    }
    let bytes: Buffer;
    try {
      bytes = readWhole(file);
    } catch {
      this.problems.push(
        manifestProblem(
          'file-unreadable',
          'The file could not be read. Give the job the right to read it.',
          whole(file.path),
        ),
      );
      return { document: null, plain: false };
    }
    if (!/\.(ya?ml|json|tfstate)$/.test(file.path)) {
      const document = { path: file.path, value: decodeText(bytes), placeOf: () => whole(file.path), comments: [] };
      return { document, plain: true };
    }
    const { document, problems } = readDocument(bytes, file.path);
    this.problems.push(...problems);
    return { document, plain: false };
  }

  private refuse(path: string, message: string): void {
    this.problems.push(manifestProblem('cap-reached', message, whole(path)));
  }
}

function whole(path: string): { path: string; line: null; column: null; pointer: null } {
  return { path, line: null, column: null, pointer: null };
}
