import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);
import {
  shippedPath
} from "./chunk-2IPRGKEF.js";

// src/config/materials.ts
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
function readTemplates() {
  const folder = shippedPath("templates");
  const names = readdirSync(folder).filter((name) => name.endsWith(".hbs")).sort();
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -".hbs".length), readFileSync(join(folder, name), "utf8")])
  );
}
function readFonts() {
  const font = (name) => readFileSync(shippedPath(`dist/fonts/${name}.ttf`));
  return {
    regular: font("DejaVuSansCondensed"),
    bold: font("DejaVuSansCondensed-Bold"),
    mono: font("DejaVuSansMono")
  };
}

export {
  readTemplates,
  readFonts
};
