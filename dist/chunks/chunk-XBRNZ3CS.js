import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  UsageError
} from "./chunk-M5IPWJQ2.js";

// src/exit.ts
var EXIT = { done: 0, gateMet: 1, output: 2, usage: 3, defect: 70 };
var OutputError = class extends Error {
  constructor(message) {
    super(message);
    this.name = "OutputError";
  }
};
function exitCodeOf(error) {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof OutputError) return EXIT.output;
  return EXIT.defect;
}
async function explain(error) {
  const { createMasker } = await import("./masker-2VDVA4QG.js");
  const mask = createMasker();
  return said(error).map((line) => mask(line));
}
function said(error) {
  if (error instanceof UsageError) return [...error.lines];
  if (error instanceof OutputError) return error.message.split("\n");
  const frames = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  const name = error instanceof Error ? error.name : typeof error;
  return [`A defect of ours stopped the run (${name}). Please report it with these lines:`, ...frames.slice(0, 8)];
}

export {
  EXIT,
  OutputError,
  exitCodeOf,
  explain
};
