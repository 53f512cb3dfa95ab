import { code, table } from './words.mjs';

function between(text, name, content) {
  const marks = new RegExp(`(<!-- ${name}: [^>]* -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!marks.test(text)) throw new Error(`README.md has no place marked ${name}`);
  return text.replace(marks, (_, open, close) => `${open}${content}\n${close}`);
}

/** README.md with the tables of inputs and outputs as the action has them. */
export function readmePage(text, action) {
  const inputs = Object.entries(action.inputs).map(([name, { default: value, description }]) => [
    code(name),
    code(value ?? ''),
    description,
  ]);
  const outputs = Object.entries(action.outputs).map(([name, { description }]) => [code(name), description]);
  const filled = between(text, 'inputs', table(['Input', 'Default', 'What it does'], inputs));
  return between(filled, 'outputs', table(['Output', 'What it holds'], outputs));
}
