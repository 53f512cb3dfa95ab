import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The functions that src/pipeline.ts calls, by the stage that they are. */
const STAGE_OF = new Map([
  ['collect', 'collect'],
  ['derive', 'derive'],
  ['evaluate', 'judge'],
  ['judgeControls', 'judge'],
  ['buildReport', 'report'],
  ['validateReport', 'report'],
  ['renderJson', 'render'],
  ['renderMarkdown', 'render'],
  ['renderPdf', 'render'],
]);

/**
 * Milliseconds in each stage, and over all, from the one CPU profile in a folder (`node --cpu-prof`). What a stage calls counts for the
 * stage that is nearest to the root of the stack.
 */
export function stageTimes(folder) {
  const [name] = readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'));
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const stages = new Map();
  const visit = new Map(nodes.map((node) => [node.id, node]));
  const assign = (id, inherited) => {
    const node = visit.get(id);
    const stage = inherited ?? STAGE_OF.get(node.callFrame.functionName) ?? null;
    stages.set(id, stage);
    for (const child of node.children ?? []) assign(child, stage);
  };
  assign(nodes[0].id, null);
  const times = Object.fromEntries([...STAGE_OF.values()].map((stage) => [stage, 0]));
  let all = 0;
  for (const [index, id] of samples.entries()) {
    const ms = timeDeltas[index] / 1000;
    all += ms;
    const stage = stages.get(id);
    if (stage !== null) times[stage] += ms;
  }
  return { times, all };
}
