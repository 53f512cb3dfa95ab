import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

const FIRST = Date.UTC(2026, 0, 5) / 1000;

/** Makes a repository of so many commits after `v1.0.0`, each the squash of a pull request; the last is `v1.1.0`. */
export function makeRepository(folder, commits) {
  mkdirSync(folder, { recursive: true });
  const git = (args, input) => {
    const { status, stderr } = spawnSync('git', ['-C', folder, ...args], { input, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`);
  };
  const one = (n, subject) => {
    const who = `Dana Petrova <7+dana@users.noreply.github.com> ${FIRST + n * 60} +0000`;
    const text = `${n}\n`;
    return `commit refs/heads/main
author ${who}
committer ${who}
data ${Buffer.byteLength(subject)}
${subject}
M 100644 inline src/file-${n % 500}.ts
data ${text.length}
${text}
`;
  };
  git(['init', '--quiet', '--initial-branch=main']);
  const parts = [one(0, 'Begin'), 'reset refs/tags/v1.0.0\nfrom refs/heads/main\n\n'];
  for (let n = 1; n <= commits; n += 1) parts.push(one(n, `Change ${n} (#${n})`));
  parts.push('reset refs/tags/v1.1.0\nfrom refs/heads/main\n\n');
  git(['fast-import', '--quiet'], parts.join(''));
  git(['checkout', '--quiet', 'main']);
}
