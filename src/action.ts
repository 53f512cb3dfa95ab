import { relative, sep } from 'node:path';
import {
  error as annotateError,
  endGroup,
  info,
  notice,
  setFailed,
  setOutput,
  startGroup,
  warning,
} from '@actions/core';
import type { GitHubReader } from './collect/github/reader.ts';
import { type RunEvent, readEvent } from './config/event.ts';
import { type Inputs, readInputs } from './config/inputs.ts';
import { EXIT, explain } from './exit.ts';
import type { Generated } from './generate.ts';
import type { Octokit } from './github/client.ts';
import type { Receipt } from './model/receipt.ts';
import { logLine } from './publish/log-line.ts';
import { isExhibitName } from './report/exhibits.ts';

/** Gives the client once there is something to ask; null where no token was given. */
function octokitOf({ token }: Inputs): (() => Promise<Octokit>) | null {
  if (token === '') return null;
  let client: Promise<Octokit> | null = null;
  return () => {
    client ??= import('./github/client.ts').then(({ connect }) => connect(token));
    return client;
  };
}

/** Reads the platform as evidence; loaded where there is a token. */
async function openReader(repository: string, octokit: () => Promise<Octokit>): Promise<GitHubReader> {
  const { createReader } = await import('./collect/github/reader.ts');
  return createReader(await octokit(), repository);
}

async function publishToRelease(
  inputs: Inputs,
  event: RunEvent,
  octokit: Octokit | null,
  done: Generated,
): Promise<Receipt> {
  const skipped = (message: string): Receipt => ({ destination: 'release', status: 'skipped', message, files: [] });
  if (inputs.attach === 'never') return skipped('attach is never: the files stay in the workspace.');
  if (event.fork)
    return skipped('A pull request from a fork has no right to write: everything was done but attaching.');
  const { config, report } = done;
  const by = { id: inputs.releaseId, tag: config.release.tag };
  const required = inputs.attach === 'always' || inputs.releaseId !== null;
  if (octokit === null || event.repository === null) {
    return skipped('There is no token, or the run belongs to no repository: the files stay in the workspace.');
  }
  if (by.id === null && by.tag === null && !required)
    return skipped('This run is for no release: the files stay in the workspace.');
  const [{ attach }, { nameAssets }, { assetPrefix }, { renderSums, SUMS_NAME }, { exhibitArchive }] =
    await Promise.all([
      import('./publish/release.ts'),
      import('./publish/asset-names.ts'),
      import('./config/asset-prefix.ts'),
      import('./formats/sums.ts'),
      import('./publish/exhibit-archive.ts'),
    ]);
  const exhibits = done.files.filter(({ name }) => isExhibitName(name));
  const own = done.files.filter(({ name }) => name !== SUMS_NAME && !isExhibitName(name));
  const archive = exhibits.length === 0 ? [] : [await exhibitArchive(exhibits)];
  const assets = nameAssets([...own, ...archive], report.system, config.release.tag);
  const files = [
    ...assets,
    { ...renderSums(assets), name: `${assetPrefix(report.system, config.release.tag)}.${SUMS_NAME}` },
  ];
  return attach({
    octokit,
    repository: event.repository,
    by,
    files,
    replacePublished: inputs.replacePublished,
    required,
  });
}

function setOutputs(done: Generated, receipts: readonly Receipt[]): void {
  const { report, config } = done;
  const path = (name: string): string => (done.files.some((file) => file.name === name) ? `${config.out}/${name}` : '');
  const count = (status: string): number => report.controls.filter((control) => control.status === status).length;
  const release = receipts.find((receipt) => receipt.destination === 'release');
  setOutput('folder', config.out);
  setOutput('json', path('evidence.json'));
  setOutput('markdown', path('evidence.md'));
  setOutput('pdf', path('evidence.pdf'));
  setOutput('digest', report.contentDigest);
  setOutput('worst', report.worst ?? '');
  setOutput('gaps', count('gap'));
  setOutput('insufficient', count('insufficient-evidence'));
  setOutput('supported', count('supported'));
  setOutput('missing', report.missing.join(','));
  setOutput('release-status', release?.status ?? '');
  setOutput('release-message', release?.message ?? '');
  setOutput('receipts', JSON.stringify(receipts));
}

async function main(): Promise<void> {
  const event = readEvent(process.env);
  const inputs = readInputs(event, process.env);
  const { generate } = await import('./generate.ts');
  const octokit = octokitOf(inputs);
  const { repository } = event;
  startGroup('Collecting and judging the evidence');
  const done = await generate(inputs.options, {
    progress: (message) => info(logLine(message)),
    serverUrl: event.serverUrl,
    // Without a token or a repository there is nobody to ask.
    ...(octokit === null || repository === null ? {} : { platform: () => openReader(repository, octokit) }),
    runs: inputs.runArtifacts === 'never' ? null : { own: event.run },
    runnerTemp: event.temp,
    held: async (config) => {
      if (octokit === null || repository === null || inputs.attach === 'never' || event.fork) return null;
      const { fetchHeld } = await import('./publish/held.ts');
      return fetchHeld(await octokit(), repository, config, inputs.releaseId);
    },
    earlier: async (config) => {
      if (inputs.history === 0 || octokit === null || repository === null) return [];
      const { fetchEarlier } = await import('./publish/earlier.ts');
      return fetchEarlier(await octokit(), repository, config, inputs.history);
    },
  });
  endGroup();
  for (const line of done.lines) info(logLine(line));

  const { writeSummary } = await import('./publish/summary.ts');
  const summary = await writeSummary(process.env.GITHUB_STEP_SUMMARY, done.report, event.serverUrl);
  const client = inputs.attach === 'never' || event.fork || octokit === null ? null : await octokit();
  const release = await publishToRelease(inputs, event, client, done);
  const receipts = [done.receipt, summary, release];
  setOutputs(done, receipts);

  const { annotationsOf } = await import('./publish/annotations.ts');
  const folder = relative(process.env.GITHUB_WORKSPACE || process.cwd(), done.config.root)
    .split(sep)
    .join('/');
  const annotate = { error: annotateError, warning, notice };
  for (const { level, message, ...at } of annotationsOf(done.report, folder)) annotate[level](message, at);

  if (release.status === 'done') notice(logLine(release.message), { title: 'Release Evidence' });
  else if (release.status === 'skipped') info(logLine(release.message));
  else annotateError(release.message, { title: 'The evidence could not be attached' });
  if (summary.status === 'failed') warning(summary.message);
  if (release.status === 'refused' || release.status === 'failed') {
    setFailed(release.message);
    process.exitCode = EXIT.output;
  } else if (done.exitCode !== EXIT.done) {
    setFailed(done.lines.filter((line) => line.startsWith('fail-on')).join(' '));
  }
}

try {
  await main();
} catch (error) {
  setFailed((await explain(error)).join('\n'));
}
