// Reads from the document what kind of value each field of a collection holds: how a cell of a table is typed and read.

const named = (schema) => schema?.$ref?.split("/").pop();
const snake = (name) => name.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
const real = (schema) => (schema?.oneOf ?? schema?.anyOf)?.find((choice) => choice.type !== "null") ?? schema;
const is = (schema, kind) => [schema?.type].flat().includes(kind);

/** Texts longer than this are typed on several lines. */
const line = 300;

/** Lists of words whose labels are another list's: `involvement_role` has those of `role`. */
const shared = { involvement_role: "role" };

function wordsOf(name, schema) {
  const group = snake(name);
  return { group: shared[group] ?? group, words: schema.enum };
}

/** `Id_Phase` → `phases`, by the schemas of the collections' own records. */
function reference(name, collections) {
  const noun = name?.startsWith("Id_") ? name.slice(3) : undefined;
  return noun && collections[noun];
}

function kindOf(raw, schemas, collections) {
  const schema = real(raw);
  const name = named(schema);
  const to = reference(name, collections);
  if (to) return { kind: "record", collection: to };
  const followed = name ? real(schemas[name]) : schema;
  if (name === "PartialDate") return { kind: "date" };
  if (followed.enum) return { kind: "word", ...wordsOf(name, followed) };
  if (is(followed, "boolean")) return { kind: "truth" };
  if (is(followed, "integer")) return { kind: "number", whole: true };
  if (is(followed, "number")) return { kind: "number" };
  if (is(followed, "array")) {
    const item = named(followed.items);
    const several = reference(item, collections);
    if (several) return { kind: "records", collection: several };
    const inner = item ? schemas[item] : followed.items;
    if (inner?.enum) return { kind: "words", ...wordsOf(item, inner) };
    return is(inner, "string") ? { kind: "texts" } : undefined;
  }
  if (!is(followed, "string")) return undefined;
  return {
    kind: followed.maxLength > line && name !== "WebAddress" ? "long" : "text",
    ...(followed.maxLength ? { max: followed.maxLength } : {}),
  };
}

/** One field, or those that it is made of: an address has a street, labels have languages. */
function cellsOf(name, raw, schemas, collections) {
  const schema = real(raw);
  const followed = named(schema) ? real(schemas[named(schema)]) : schema;
  if (is(followed, "object") && followed.properties) {
    return Object.entries(followed.properties).flatMap(([part, inner]) =>
      cellsOf(`${name}.${part}`, inner, schemas, collections),
    );
  }
  if (is(followed, "object") && followed.propertyNames) {
    const text = kindOf(followed.additionalProperties, schemas, collections);
    return ["fr", "en"].map((language) => [`${name}.${language}`, text, language === "fr"]);
  }
  const kind = kindOf(raw, schemas, collections);
  return kind ? [[name, kind]] : [];
}

/** The fields of every collection, in the document's order. */
export function fieldsOfCollections(openapi) {
  const schemas = openapi.components?.schemas ?? {};
  const nouns = Object.keys(schemas).filter((name) => schemas[`${name}Bulk`]);
  const collections = Object.fromEntries(
    nouns.map((noun) => {
      const path = Object.entries(openapi.paths).find(([, item]) => item.post?.operationId === `${snake(noun)}_create`);
      return [noun, path[0].split("/").pop()];
    }),
  );
  const all = {};
  for (const noun of nouns) {
    const [create, patch] = [schemas[`${noun}Create`], schemas[`${noun}Patch`]];
    const cells = Object.entries(create.properties)
      .filter(([name]) => name !== "id")
      .flatMap(([name, raw]) =>
        cellsOf(name, raw, schemas, collections).map(([key, kind, first = true]) => [
          key,
          {
            ...kind,
            // Of texts in several languages one is needed.
            ...(create.required.includes(name) && first ? { required: true } : {}),
            // What is no part of a change is written by an act of its own.
            ...(name in patch.properties ? {} : { byAct: true }),
          },
        ]),
      );
    all[collections[noun]] = Object.fromEntries(cells);
  }
  return `/** Made by \`npm run generate\` from openapi/openapi.json. */\nexport const fields = ${JSON.stringify(all, null, 2)} as const;\n`;
}
