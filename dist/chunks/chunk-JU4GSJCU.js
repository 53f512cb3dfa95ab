import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  UsageError
} from "./chunk-M5IPWJQ2.js";

// src/sample/sizes.ts
var DEFAULT_SIZES = "4:all,50:5,250:10%,25";
var ENTRY = /^(?:(?<upTo>[1-9]\d{0,8}):)?(?:(?<all>all)|(?<number>[1-9]\d{0,8})(?<percent>%)?)$/;
function readSizes(text) {
  const entries = text.split(",").map((entry) => entry.trim());
  const rows = entries.map((entry) => {
    const { upTo, all, number = "", percent } = ENTRY.exec(entry)?.groups ?? {};
    const isRead = all !== void 0 || number !== "";
    if (!isRead || percent !== void 0 && Number(number) > 100) throw refusal();
    return {
      upTo: upTo === void 0 ? null : Number(upTo),
      take: all === void 0 ? { kind: percent === void 0 ? "count" : "percent", number: Number(number) } : { kind: "all" }
    };
  });
  const bounds = rows.map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY);
  const isRising = bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? 0));
  if (!isRising || rows.at(-1)?.upTo !== null) throw refusal();
  return rows;
}
function refusal() {
  return new UsageError([
    `--sizes: write rising bounds, each with what is drawn up to it, and what is drawn of more last: ${DEFAULT_SIZES} is the default.`
  ]);
}
function sizeFor(count, rows) {
  const take = rows.find(({ upTo }) => upTo === null || count <= upTo)?.take ?? { kind: "all" };
  if (take.kind === "all") return count;
  const wanted = take.kind === "count" ? take.number : Math.ceil(count * take.number / 100);
  return Math.min(count, wanted);
}

export {
  DEFAULT_SIZES,
  readSizes,
  sizeFor
};
