import type { NamedAct } from "../../kernel/acts.ts";
import type { Fields } from "../../kernel/fields.ts";
import type { Exchange, FileFormat } from "../../kernel/practice.ts";
import { practices } from "../../practices/index.ts";
import { exchanges, MEDIA_TYPES } from "./desk/exchanges.ts";
import { fieldSchema, fieldsSchema, isRequired, type Schema } from "./fields-schema.ts";
import { languageOf } from "./words.ts";

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const json = (description: string, schema: Schema): Schema => ({
  description,
  content: { "application/json": { schema } },
});
const body = (schema: Schema): Schema => ({ required: true, content: { "application/json": { schema } } });
const ID = { type: "string", pattern: "^[0-9a-f]{64}$" };
const COMMUNITY = {
  name: "community",
  in: "path",
  required: true,
  schema: ID,
};
const text = (max: number): Schema => ({ type: "string", minLength: 1, maxLength: max });
const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: "object",
  properties,
  required,
});

const FAULTS = {
  "400": json("Fields to mend; nothing was written.", ref("Problems")),
  "401": json("This needs the hub's token.", ref("Fault")),
  "403": json("Another site asked for this.", ref("Fault")),
  "404": json("There is no such thing.", ref("Problems")),
  "503": json("The disk or the network failed; nothing was written.", ref("Fault")),
};
const REFUSED = { "409": json("Refused by the rules; nothing was written.", ref("Refused")) };

/** OpenAPI 3.1 of the local HTTP API, made from the acts and views that the practices declare. */
export function openApi(): Schema {
  const acts = practices.flatMap((practice) => Object.values(practice.acts));
  return {
    openapi: "3.1.0",
    info: { title: "Kith hub", version: "0.1.0", description: ABOUT, license: { name: "AGPL-3.0-or-later" } },
    servers: [{ url: "/" }],
    security: [{}, { token: [] }],
    paths: { ...housePaths(acts), ...bundlePaths(), ...viewPaths(), ...filePaths() },
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { ...SCHEMAS, ...Object.fromEntries(acts.map((act) => [actName(act), actSchema(act)])) },
    },
  };
}

const ABOUT =
  "Everything that people do and see, from the acts and views of the practices. On the machine of the hub no token is " +
  "needed; from elsewhere send the token that stands in hub.json in the data directory.";

function housePaths(acts: readonly NamedAct[]): Record<string, Schema> {
  const mapping = Object.fromEntries(acts.map((act) => [act.kind, `#/components/schemas/${actName(act)}`]));
  const draft = { oneOf: acts.map((act) => ref(actName(act))), discriminator: { propertyName: "kind", mapping } };
  const done = json("Done; the event is on disk.", object({ event: ref("Event") }));
  const row = ref("Community");
  return {
    "/api/communities": {
      get: {
        ...named("listCommunities", "The communities that are kept here."),
        responses: { "200": json("All of them.", object({ communities: { type: "array", items: row } })), ...FAULTS },
      },
      post: {
        ...named("found", "Founds a community and joins it."),
        requestBody: body(FOUNDING),
        responses: { "201": json("Founded.", row), ...REFUSED, ...FAULTS },
      },
    },
    "/api/joins": {
      post: {
        ...named("join", "Joins a community by an invite link, through the hub that it names."),
        requestBody: body(object({ link: text(600), name: text(60), household: text(60) })),
        responses: { "201": json("Joined.", row), ...REFUSED, ...FAULTS },
      },
    },
    "/api/communities/{community}/acts": {
      parameters: [COMMUNITY],
      post: {
        ...named("act", "Does something as the person of this hub's device."),
        requestBody: body(draft),
        responses: { "201": done, ...REFUSED, ...FAULTS },
      },
    },
    "/api/communities/{community}/log": {
      parameters: [COMMUNITY],
      get: {
        ...named("log", "Everything that happened, in order."),
        responses: ok(object({ entries: { type: "array", items: { type: "object" } } })),
      },
    },
    "/api/communities/{community}/syncs": {
      parameters: [COMMUNITY],
      post: {
        ...named("sync", "Meets another hub once, both ways."),
        requestBody: body(object({ url: text(300) })),
        responses: { ...ok({ type: "object" }), ...REFUSED },
      },
    },
    "/api/communities/{community}/verification": {
      parameters: [COMMUNITY],
      get: {
        ...named("verify", "Reads the whole log from disk again and checks it."),
        responses: ok({ type: "object" }),
      },
    },
    "/api/openapi.json": { get: { ...named("describe", "This document."), responses: ok({ type: "object" }) } },
  };
}

const BUNDLE = { "application/vnd.kith.bundle": { schema: { type: "string", format: "binary" } } };
const COUNT = { type: "integer", minimum: 0 };
const PAIRS = { type: "array", items: { type: "array", prefixItems: [ID, COUNT] } };
const NAMES = { type: "array", items: ID };
const BUNDLE_ASKED = object(
  { since: PAIRS, after: COUNT, until: COUNT, bytesMax: COUNT, blobsBut: NAMES, receiptsBut: PAIRS },
  [],
);

function bundlePaths(): Record<string, Schema> {
  return {
    "/api/communities/{community}/vault": {
      parameters: [COMMUNITY],
      get: {
        ...named("vault", "Everything readable as pages in Markdown with wikilinks, and tables as CSV."),
        parameters: [{ name: "lang", in: "query", schema: { type: "string", enum: ["en", "es"] } }],
        responses: ok(
          object({ pages: { type: "array", items: VAULT_PAGE }, photos: { type: "array", items: VAULT_PHOTO } }),
        ),
      },
    },
    "/api/communities/{community}/photos/{photo}": {
      parameters: [COMMUNITY, { name: "photo", in: "path", required: true, schema: ID }],
      get: {
        ...named("photo", "A photo that is on this device, open."),
        parameters: [{ name: "key", in: "query", schema: ID, description: "Its own key, where it has one." }],
        responses: { "200": { description: "A picture.", content: { "application/octet-stream": {} } }, ...FAULTS },
      },
    },
    "/api/communities/{community}/bundles": {
      parameters: [COMMUNITY],
      post: {
        ...named("carryOut", "A part of a bundle: what its readers lack, to be put at the end of a file."),
        requestBody: body(BUNDLE_ASKED),
        responses: { "200": { description: "Records of a bundle.", content: BUNDLE }, ...FAULTS },
      },
    },
    "/api/bundles": {
      post: {
        ...named("carryIn", "Takes in what a bundle holds of communities that are kept here."),
        parameters: [{ name: "new", in: "query", schema: { type: "boolean" }, description: "Other communities too." }],
        requestBody: { required: true, content: BUNDLE },
        responses: ok({ type: "object" }),
      },
    },
  };
}

/** One path for each view, with its declared parameters. */
function viewPaths(): Record<string, Schema> {
  const paths = practices.flatMap((practice) =>
    Object.entries(practice.views).map(([name, view]): [string, Schema] => [
      `/api/communities/{community}/views/${practice.name}.${name}`,
      {
        parameters: [COMMUNITY],
        get: {
          ...named(`look.${practice.name}.${name}`, view.about),
          tags: [practice.name],
          parameters: [...queryOf(view.params), AT],
          responses: ok(object({ rows: {} })),
        },
      },
    ]),
  );
  return Object.fromEntries(paths);
}

const AT = {
  name: "at",
  in: "query",
  description: "The moment that the clock shows: ISO time, or whole minutes since 1970.",
  schema: { type: "string", maxLength: 40 },
};

function queryOf(fields: Fields): Schema[] {
  return Object.entries(fields).map(([name, field]) => ({
    name,
    in: "query",
    required: isRequired(field),
    schema: fieldSchema(field),
  }));
}

function formatsOf(exchange: Exchange): readonly FileFormat[] {
  const more = (["json", "calendar", "vcard"] as const).filter((format) => exchange[format] !== undefined);
  return ["markdown", "csv", ...more];
}

function filePaths(): Record<string, Schema> {
  const paths: Record<string, Schema> = {};
  for (const { kind, exchange } of exchanges()) {
    paths[`/api/communities/{community}/exports/${kind}`] = {
      parameters: [COMMUNITY],
      get: {
        ...named(`export.${kind}`, exchange.about),
        parameters: [{ name: "format", in: "query", schema: { type: "string", enum: formatsOf(exchange) } }],
        responses: {
          "200": {
            description: "The table.",
            content: Object.fromEntries(
              formatsOf(exchange).map((one) => [MEDIA_TYPES[one], { schema: { type: "string" } }]),
            ),
          },
          ...FAULTS,
        },
      },
    };
    if (exchange.read === undefined) continue;
    const write = { type: "string", enum: ["nothing", "whole", "partly"] };
    paths[`/api/communities/{community}/imports/${kind}`] = {
      parameters: [COMMUNITY],
      post: {
        ...named(
          `import.${kind}`,
          "Says line by line what was understood, and writes nothing, all or nothing, or that.",
        ),
        requestBody: body(object({ text: { type: "string", maxLength: 1_048_576 }, write })),
        responses: ok({ type: "object" }),
      },
    };
  }
  return paths;
}

function actName(act: NamedAct): string {
  return `act.${act.kind}`;
}

function actSchema(act: NamedAct): Schema {
  const words = languageOf("en");
  const title = words.has(`${act.kind}.do`) ? { title: words.say(`${act.kind}.do`) } : {};
  return {
    ...title,
    ...object({ kind: { const: act.kind }, body: fieldsSchema(act.fields) }),
    additionalProperties: false,
  };
}

function named(operationId: string, summary: string): Schema {
  return { operationId, summary };
}

function ok(schema: Schema): Record<string, Schema> {
  return { "200": json("What was asked for.", schema), ...FAULTS };
}

const VAULT_PAGE = object({ path: text(200), text: text(1_000_000) });
const VAULT_PHOTO = object({ path: text(200), photo: ID, photoKey: ID }, ["path", "photo"]);
const TEXTS = { type: "array", items: { type: "string" } };
const FOUNDING = object({
  ...{ name: text(80), scale: { type: "string", enum: ["household", "pod", "region"] }, timeZone: text(40) },
  ...{
    language: { type: "string", enum: ["en", "es"] },
    values: TEXTS,
    person: text(60),
    household: text(60),
    others: TEXTS,
  },
});
const SAYING = { code: { type: "string" }, about: { type: "object" }, text: { type: "string" } };
const SCHEMAS: Record<string, Schema> = {
  Event: object(
    {
      ...{
        id: ID,
        device: ID,
        seq: { type: "integer", minimum: 0 },
        prev: ID,
        deps: { type: "array", items: ID, maxItems: 3 },
      },
      ...{ minute: { type: "integer", minimum: 0 }, kind: { type: "string" }, body: { type: "object" } },
    },
    ["id", "device", "seq", "deps", "minute", "kind", "body"],
  ),
  Community: object(
    {
      ...{ id: ID, name: { type: "string" }, scale: { type: "string" }, timeZone: { type: "string" } },
      ...{ language: { type: "string" }, events: { type: "integer" }, draft: { type: "boolean" }, me: ID, device: ID },
    },
    ["id", "name", "scale", "timeZone", "language", "events", "draft", "device"],
  ),
  Refused: object({ refusal: object(SAYING) }),
  Problems: object({ problems: { type: "array", items: object({ field: { type: "string" }, ...SAYING }) } }),
  Fault: object({ fault: object({ code: { type: "string" }, text: { type: "string" } }) }),
};
