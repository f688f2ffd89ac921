import type { FastifyInstance, FastifyRequest } from "fastify";
import { addBundleRoutes } from "./bundle-routes.ts";
import { type Desk, type HowMuch, isNot, type Not, unknown } from "./desk/desk.ts";
import { isFormat, MEDIA_TYPES } from "./desk/exchanges.ts";
import { type Pair, readGiven, readMoment } from "./desk/given-fields.ts";
import { paramsOf } from "./desk/local-desk.ts";
import { answer, languageFor } from "./errors.ts";
import { openApi } from "./openapi.ts";
import { tongueOf, worded } from "./words.ts";

type At = { Params: { community: string; view: string; kind: string }; Querystring: Record<string, unknown> };
const AT = "/api/communities/:community";
const MS_PER_MINUTE = 60_000;

/** The local HTTP API: the same desk that the command line uses, with the same refusals and field errors. */
export function addApi(app: FastifyInstance, desk: Desk): void {
  app.get("/api/openapi.json", async () => openApi());
  app.get("/api/communities", async () => ({ communities: await desk.communities() }));
  app.post("/api/communities", async (request, reply) => {
    const founding = shaped(request.body, FOUNDING);
    return answer(request, reply, isNot(founding) ? founding : await desk.found(founding as never), 201);
  });
  app.post("/api/joins", async (request, reply) => {
    const joining = shaped(request.body, JOINING);
    return answer(request, reply, isNot(joining) ? joining : await desk.join(joining as never), 201);
  });
  app.post<At>(`${AT}/acts`, async (request, reply) => {
    const asked = shaped(request.body, { kind: "text", body: "any" });
    if (isNot(asked)) return answer(request, reply, asked);
    return answer(
      request,
      reply,
      await desk.act(request.params.community, asked.kind as string, asked.body ?? {}),
      201,
    );
  });
  app.get<At>(`${AT}/views/:view`, async (request, reply) => answer(request, reply, await look(desk, request)));
  app.get<At>(`${AT}/log`, async (request, reply) => {
    const log = await desk.log(request.params.community);
    if (isNot(log)) return answer(request, reply, log);
    const language = languageFor(request);
    const entries = log.entries.map((entry) => ({
      ...entry,
      ...(entry.setAside !== undefined && { setAside: worded(language, entry.setAside) }),
    }));
    return { entries };
  });
  addFiles(app, desk);
  addBundleRoutes(app, desk);
  app.post<At>(`${AT}/syncs`, async (request, reply) => {
    const asked = shaped(request.body, { url: "text" });
    if (isNot(asked)) return answer(request, reply, asked);
    return answer(request, reply, await desk.sync(request.params.community, asked.url as string));
  });
  app.get<At>(`${AT}/verification`, async (request, reply) =>
    answer(request, reply, await desk.verify(request.params.community)),
  );
}

function addFiles(app: FastifyInstance, desk: Desk): void {
  app.post<At>(`${AT}/imports/:kind`, async (request, reply) => {
    const asked = shaped(request.body, { text: "text", write: "write" });
    if (isNot(asked)) return answer(request, reply, asked);
    const { community, kind } = request.params;
    return answer(request, reply, await desk.bringIn(community, kind, asked.text as string, asked.write as HowMuch));
  });
  app.get<At>(`${AT}/exports/:kind`, async (request, reply) => {
    const format = request.query.format ?? "markdown";
    if (!isFormat(format)) {
      return answer(request, reply, problem("format", "field.format", String(format)));
    }
    const { community, kind } = request.params;
    const written = await desk.writeOut(community, kind, format);
    if (isNot(written) || request.query.as === "json") return answer(request, reply, written);
    return reply.type(`${MEDIA_TYPES[format]}; charset=utf-8`).send(written.text);
  });
  app.get<At>(`${AT}/vault`, async (request, reply) => {
    const asked = request.query.lang ?? request.headers["accept-language"];
    return answer(request, reply, await desk.vault(request.params.community, tongueOf(String(asked ?? ""))));
  });
  app.get<{ Params: { community: string; photo: string }; Querystring: { key?: string } }>(
    `${AT}/photos/:photo`,
    async (request, reply) => {
      const { community, photo } = request.params;
      const found = await desk.photo(community, photo, request.query.key);
      if (isNot(found)) return answer(request, reply, found);
      return reply.type("application/octet-stream").send(Buffer.from(found.bytes));
    },
  );
}

/** Parameters come as `?name=value` words, or all at once as JSON in `?params=`; `at` is the moment of the clock. */
async function look(desk: Desk, request: FastifyRequest<At>): Promise<object> {
  const { community, view } = request.params;
  const { params: whole, at, ...words } = request.query;
  const fields = paramsOf(view);
  if (fields === undefined) return unknown("view", view);
  const now = Math.floor(Date.now() / MS_PER_MINUTE);
  const moment = typeof at === "string" ? readMoment(at, now) : undefined;
  if (at !== undefined && moment === undefined) return problem("at", "field.at", String(at));
  const given = whole === undefined ? readGiven(fields, pairsOf(words), now) : parsed(whole);
  if (isNot(given)) return given;
  const looked = await desk.look(community, view, given.body, moment);
  return isNot(looked) ? looked : { rows: looked.rows ?? null };
}

function pairsOf(words: Record<string, unknown>): Pair[] {
  return Object.entries(words).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): Pair => [name, String(one)]),
  );
}

function parsed(text: unknown): { body: unknown } | Not {
  try {
    return { body: JSON.parse(String(text)) };
  } catch {
    return problem("params", "field.json", String(text));
  }
}

type Sort = "text" | "texts" | "any" | "write";

const FOUNDING: Readonly<Record<string, Sort>> = {
  ...{ name: "text", scale: "text", timeZone: "text", language: "text", values: "texts" },
  ...{ person: "text", household: "text", others: "texts" },
};
const JOINING: Readonly<Record<string, Sort>> = { link: "text", name: "text", household: "text" };
const WRITES: readonly unknown[] = ["nothing", "whole", "partly"];

/** A request's body with the members that it must have; what they may hold is checked where they are used. */
function shaped(given: unknown, sorts: Readonly<Record<string, Sort>>): Record<string, unknown> | Not {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return problem("body", "field.object", JSON.stringify(given) ?? "");
  }
  const body = given as Record<string, unknown>;
  const problems = Object.entries(sorts).flatMap(([field, sort]) => {
    const value = Object.hasOwn(body, field) ? body[field] : undefined;
    const got = (JSON.stringify(value) ?? "").slice(0, 40);
    if (sort === "any" || (sort === "texts" && isTexts(value))) return [];
    if (sort === "write") return WRITES.includes(value) ? [] : [choice(field, got)];
    if (value === undefined) return [{ field, code: "field.missing", about: { got } }];
    if (sort === "text" && typeof value === "string") return [];
    return [{ field, code: sort === "text" ? "field.text" : "field.list", about: { got } }];
  });
  const known = Object.keys(sorts).join(", ");
  for (const field of Object.keys(body)) {
    if (!Object.hasOwn(sorts, field))
      problems.push({ field: field.slice(0, 40), code: "field.unknown", about: { known } as never });
  }
  return problems.length > 0 ? { problems } : body;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function choice(field: string, got: string) {
  return { field, code: "field.choice", about: { options: WRITES.join(", "), got } };
}

function problem(field: string, code: string, got: string): Not {
  return { problems: [{ field, code, about: { got: got.slice(0, 60) } }] };
}
