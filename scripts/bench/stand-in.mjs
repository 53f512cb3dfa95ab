// Serves the history of so many squashed pull requests until it is ended: the other side of `npm run bench`, a process of its own.
import { startOrganisation } from '../../test/github/organisation.ts';
import { squashes } from '../../test/github/scenario.ts';

const github = await startOrganisation(squashes(Number(process.argv[2])));
const { base, tip } = github.history;
console.log(JSON.stringify({ url: github.url, base, tip }));
process.on('SIGTERM', () => {
  console.log(JSON.stringify({ violations: github.violations.length, points: github.points() }));
  process.exit(0);
});
