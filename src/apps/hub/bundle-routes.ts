import type { FastifyInstance } from "fastify";
import { isHex } from "../../kernel/bytes.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";
import { type Asked, type Desk, isNot } from "./desk/desk.ts";
import { answer } from "./errors.ts";

const BUNDLE = "application/vnd.kith.bundle";
/** Most bytes of a bundle that is sent to the API; larger ones are split. */
const BUNDLE_BYTES_MAX = 256 * 1024 * 1024;

/** Bundles over the local HTTP API: a part to put at the end of a file, and a file to take in. */
export function addBundleRoutes(app: FastifyInstance, desk: Desk): void {
  app.addContentTypeParser(BUNDLE, { parseAs: "buffer", bodyLimit: BUNDLE_BYTES_MAX }, (_, body, done) => {
    done(null, body);
  });
  app.post<{ Params: { community: string } }>("/api/communities/:community/bundles", async (request, reply) => {
    const asked = readAsked(request.body);
    if (typeof asked === "string") {
      return answer(request, reply, { problems: [{ field: asked, code: "field.bundle", about: {} }] });
    }
    const carried = await desk.carryOut(request.params.community, asked);
    if (isNot(carried)) return answer(request, reply, carried);
    return reply.type(BUNDLE).send(Buffer.from(carried.bytes));
  });
  app.post<{ Querystring: { new?: string } }>("/api/bundles", async (request, reply) => {
    if (!Buffer.isBuffer(request.body)) {
      return answer(request, reply, { problems: [{ field: "body", code: "field.bundle", about: {} }] });
    }
    return answer(request, reply, await desk.carryIn(request.body, request.query.new === "true"));
  });
}

/** What is asked for, or the name of the field that does not fit. */
function readAsked(body: unknown): Asked | string {
  const { since = [], after, until, bytesMax, blobsBut, receiptsBut } = (body ?? {}) as Record<string, unknown>;
  if (!Array.isArray(since) || !since.every(isCount)) return "since";
  if (blobsBut !== undefined && !(Array.isArray(blobsBut) && blobsBut.every(isName))) return "blobsBut";
  if (receiptsBut !== undefined && !(Array.isArray(receiptsBut) && receiptsBut.every(isCount))) return "receiptsBut";
  for (const [field, value] of Object.entries({ after, until, bytesMax })) {
    if (value !== undefined && !(typeof value === "number" && Number.isSafeInteger(value) && value >= 0)) return field;
  }
  return {
    since: new Map(since),
    after: after as number | undefined,
    until: until as number | undefined,
    bytesMax: bytesMax as number | undefined,
    blobsBut: blobsBut as readonly Id[] | undefined,
    receiptsBut: receiptsBut && new Map(receiptsBut as [DeviceId, number][]),
  };
}

function isName(value: unknown): value is Id {
  return typeof value === "string" && isHex(value, 32);
}

function isCount(pair: unknown): pair is [DeviceId, number] {
  if (!Array.isArray(pair) || pair.length !== 2) return false;
  const [device, count] = pair;
  return typeof device === "string" && isHex(device, 32) && Number.isSafeInteger(count) && count >= 0;
}
