// Where the files of one source are: `<kind>/<owner>+<name>` below the corpus, whatever the kind.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of a source, or of one of its parts (`owner+name__part`), that say what is known of their files. */
export function foldersOf(corpusDir, source) {
  return readdirSync(corpusDir, { withFileTypes: true })
    .filter((kind) => kind.isDirectory())
    .flatMap((kind) =>
      readdirSync(join(corpusDir, kind.name)).map((name) => ({ name, path: join(corpusDir, kind.name, name) })),
    )
    .filter(({ name, path }) => name.split('__')[0] === source && existsSync(join(path, 'expected.json')))
    .map(({ path }) => path)
    .sort();
}

/** What is known of the files of a folder, by the name of the case. */
export function casesOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).cases;
}
