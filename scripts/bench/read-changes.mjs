// Reads the changes of one range from the platform, from the first request to facts: `read-changes.mjs BASE TIP`, GITHUB_API_URL set.
import { createAskApi } from '../../src/collect/changes/ask-api.ts';
import { changeFacts } from '../../src/collect/changes/change-facts.ts';
import { createNaming, createPersonOf, createRolesOf } from '../../src/collect/changes/people.ts';
import { populationOf } from '../../src/collect/changes/population.ts';
import { createTicketsIn } from '../../src/collect/changes/tickets.ts';
import { NO_PATHS } from '../../src/collect/changes/touched-files.ts';
import { createExhibits } from '../../src/collect/github/exhibits.ts';
import { createReader } from '../../src/collect/github/reader.ts';
import { connect } from '../../src/github/client.ts';

const [from, to] = process.argv.slice(2);
const started = process.hrtime.bigint();
const repository = 'acme/orders';
// The platform joins commits and pull requests a little later, which is waited for once; here nothing is late.
const wait = async () => undefined;
const reader = await createReader(await connect('ghs_bench', { wait }), repository);
const ask = createAskApi(reader, createExhibits(), () => undefined, wait);
const period = { from: '2026-05-01T00:00:00Z', to: '2099-01-01T00:00:00Z' };
const settings = { tags: [], tickets: [], people: 'login', emergencyLabel: null, paths: [] };
const reading = { personOf: createPersonOf(), ticketsIn: createTicketsIn([]) };
const answer = await ask({ from, to, period }, reading, settings);
const population = populationOf(null, answer.history);
const naming = createNaming('login', repository, []);
const detailsOf = answer.detailsOf(naming, population, null, createRolesOf([]));
const facts = changeFacts(population.changes, { naming, detailsOf, paths: NO_PATHS, evidence: 'change:git/log' });
const ms = Number(process.hrtime.bigint() - started) / 1e6;
const bytes = JSON.stringify(facts).length;
console.log(JSON.stringify({ calls: reader.calls(), ms, facts: facts.length, whole: answer.history.whole, bytes }));
