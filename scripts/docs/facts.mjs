import { code, kindOf, plain, sourcesOf, table } from './words.mjs';

/** A row for an attribute, and one for each of those inside it. */
function attributeRows(path, schema) {
  const inside = schema.properties ?? schema.items?.properties ?? {};
  const below = schema.properties ? path : `${path}[]`;
  return [
    [code(path), kindOf(schema), plain(schema.description ?? ''), sourcesOf(schema).join('<br>')],
    ...Object.entries(inside).flatMap(([name, inner]) => attributeRows(`${below}.${name}`, inner)),
  ];
}

/** docs/facts.md. `types`: path and schema of each. */
export function factsPage(types) {
  const sections = types.map(({ path, schema }) => {
    const rows = Object.entries(schema.properties).flatMap(([name, attribute]) => attributeRows(name, attribute));
    const head = ['Attribute', 'Values', 'What it says', 'Read from'];
    return `## ${schema.title}\n\n${plain(schema.description)} [Schema](../${path})\n\n${table(head, rows)}`;
  });
  return `# Facts

<!-- Written by scripts/docs.mjs from controls/facts/. Do not edit. -->

What checks can speak of: ${types.length} types of facts, the same whichever tool declared the thing. Each is a JSON Schema in \`controls/facts/\`.

Every attribute of its type is in a fact. \`null\` and the empty list say that it was asked and there is none, or that the platform has no such thing; a value that cannot be known is a hole, \`{"unresolved": "why"}\`, at any depth, with \`among\` where few values are possible. What a manifest leaves out is the platform's documented default, and the report says so of that attribute. *Read from* names the field of each dialect; Under *CloudFormation* stand SAM and CDK too, whose own names are said where they differ. *Derived* names the relation in \`src/derive/\` that works the attribute out from several facts.

${sections.join('\n\n')}
`;
}
