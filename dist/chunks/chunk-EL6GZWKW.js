import { createRequire as __createRequire } from 'node:module'; import { fileURLToPath as __fileURLToPath } from 'node:url'; import { dirname as __dirnameOf } from 'node:path'; const require = __createRequire(import.meta.url); const __filename = __fileURLToPath(import.meta.url); const __dirname = __dirnameOf(__filename);

// src/collect/components/shape.ts
function fieldOf(name, line) {
  const [first = "", ...marks] = line.split(" ");
  const kind = first.replace(/^!|\[\]$/g, "");
  const field = {
    kind: kind.replace("[]", ""),
    isList: first.endsWith("[]"),
    isUnique: marks.includes("unique"),
    required: first.startsWith("!") ? "always" : "never",
    since: 0,
    until: 99,
    xml: { as: "element", name },
    item: null
  };
  for (const mark of marks) {
    if (mark === "@") field.xml.as = "attribute";
    else if (mark === "#") field.xml.as = "text";
    else if (mark === "..") field.item = null;
    else if (mark.startsWith(".")) field.item = mark.slice(1);
    else if (mark.startsWith("=")) field.xml.name = mark.slice(1);
    else if (mark.startsWith("-")) field.until = Number(mark.slice(1));
    else if (mark.startsWith("!")) field.required = Number(mark.slice(1));
    else if (mark !== "unique") field.since = Number(mark);
  }
  return field;
}
function shapeOf(lines, isFree) {
  const all = Object.entries(lines).map(([name, line]) => [name, fieldOf(name, line)]);
  const elements = /* @__PURE__ */ new Map();
  for (const [index, named] of all.entries()) {
    const { as, name } = named[1].xml;
    if (as === "element") elements.set(name, [...elements.get(name) ?? [], { named, index }]);
  }
  return {
    fields: new Map(all),
    required: all.filter(([, { required }]) => required !== "never"),
    attributes: all.filter(([, { xml }]) => xml.as === "attribute"),
    text: all.find(([, { xml }]) => xml.as === "text") ?? null,
    elements,
    isFree
  };
}
function shapesOf(table) {
  return new Map(
    Object.entries(table).map(([name, lines]) => [name.replace("~", ""), shapeOf(lines, name.startsWith("~"))])
  );
}
function wordsOf(line) {
  return new Map(
    line.trim().split(/\s+/).map((word) => {
      const [text = "", since = "0"] = word.split("/");
      return [text, Number(since)];
    })
  );
}

export {
  shapesOf,
  wordsOf
};
