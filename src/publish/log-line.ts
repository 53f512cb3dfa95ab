/** A line for the log of a run: on one line, and nothing in it that the runner takes for a command. */
export function logLine(text: string): string {
  return text
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replaceAll('::', ':\u200b:')
    .replaceAll('##[', '##\u200b[');
}
