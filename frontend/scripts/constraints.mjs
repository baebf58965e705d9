// Reads from the document what a form can know before sending: required fields, lengths, words of an enum.

function resolve(schema, schemas) {
  const name = schema?.$ref?.split("/").pop();
  if (name) return resolve(schemas[name], schemas);
  const choices = schema?.oneOf ?? schema?.anyOf;
  const real = choices?.find((choice) => choice.type !== "null");
  if (real) return { ...resolve(real, schemas) };
  return schema?.allOf?.length === 1 ? resolve(schema.allOf[0], schemas) : (schema ?? {});
}

function fieldOf(raw, required, schemas) {
  const schema = resolve(raw, schemas);
  const field = {};
  if (required) field.required = true;
  for (const key of ["maxLength", "minLength", "minimum", "maximum", "maxItems", "pattern"]) {
    if (schema[key] !== undefined && schema[key] !== null) field[key] = schema[key];
  }
  if (schema.enum) field.options = schema.enum.filter((word) => word !== null);
  // A list of words: the words of its items.
  const items = schema.type === "array" && schema.items ? resolve(schema.items, schemas) : {};
  if (items.enum) field.options = items.enum;
  if (schema.properties) field.fields = fieldsOf(schema, schemas);
  const item = resolve(schema.items, schemas);
  if (item.properties) field.items = fieldsOf(item, schemas);
  return field;
}

function fieldsOf(schema, schemas) {
  const entries = Object.entries(schema.properties ?? {}).map(([name, raw]) => [
    name,
    fieldOf(raw, (schema.required ?? []).includes(name), schemas),
  ]);
  return Object.fromEntries(entries.filter(([, field]) => Object.keys(field).length > 0));
}

/** One constant for each body that creates something; patches share it. Apart, so that a route ships only its own. */
export function constraintsOf(openapi) {
  const schemas = openapi.components?.schemas ?? {};
  const parts = ["/** Made by `npm run generate` from openapi/openapi.json. */"];
  for (const name of Object.keys(schemas).sort()) {
    const noun = /^(\w+)Create$/.exec(name)?.[1] ?? (["Login", "StageMove"].includes(name) ? name : undefined);
    if (!noun) continue;
    const fields = fieldsOf(resolve(schemas[name], schemas), schemas);
    const constant = `${noun[0].toLowerCase()}${noun.slice(1)}Constraints`;
    parts.push(`export const ${constant} = ${JSON.stringify(fields, null, 2)} as const;`);
  }
  return `${parts.join("\n\n")}\n`;
}
