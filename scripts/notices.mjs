// Gathers the licences of the packages that a bundle holds.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE = /^(licen[cs]e|copying|notice)/i;

/** Writes the notices of all packages in the metafile and of the extra ones, by name. Fails where a package states no licence. */
export function writeNotices(root, metafile, extra, file) {
  const names = new Set(extra);
  for (const input of Object.keys(metafile.inputs)) {
    const at = input.lastIndexOf('node_modules/');
    if (at === -1) continue;
    const parts = input.slice(at).split('/').slice(1);
    const name = parts[0].startsWith('@') ? `${parts[0]}/${parts[1]}` : parts[0];
    names.add(input.slice(0, at) === '' ? name : `${input.slice(0, at)}node_modules/${name}`);
  }
  const folders = [...names].map((name) =>
    name.includes('node_modules/') ? join(root, name) : join(root, 'node_modules', name),
  );
  const notices = folders.map((folder) => {
    const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = existsSync(folder)
      ? readdirSync(folder)
          .filter((entry) => LICENCE.test(entry))
          .sort()
          .map((entry) => readFileSync(join(folder, entry), 'utf8').trim())
      : [];
    return {
      key: `${name}@${version}`,
      text: [`${name} ${version} (${license})`, homepage ?? '', ...texts].filter((line) => line !== '').join('\n\n'),
    };
  });
  const sorted = [...new Map(notices.map((notice) => [notice.key, notice.text])).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const head = 'Release Evidence bundles the packages below, each under its own licence.\n';
  writeFileSync(
    file,
    `${head}\n${sorted.map(([, text]) => text).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`.replaceAll('\r\n', '\n'),
  );
}
