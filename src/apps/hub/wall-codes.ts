import type { FastifyInstance, FastifyRequest } from "fastify";
import { givesWay } from "./gives-way.ts";
import { isForeign } from "./guard.ts";

/**
 * Links of wall invites for whoever types eight letters in place of scanning. The hub keeps them sealed, in memory, for
 * as long as a wall invite may last; what opens them is made of the letters, which it is never told.
 */
const LIFE_MS = 3 * 60 * 60_000;
const KEPT_MAX = 32;
const LETTERS_MAX = 800;
const ID = /^[0-9a-f]{16}$/;
const SEALED = /^[\w-]+$/;
/** Somebody types a few times; a machine that guesses would need years. */
const ASKED_PER_MINUTE = 60;

export function addWallCodes(app: FastifyInstance, nowMs: () => number = Date.now): void {
  const kept = new Map<string, { readonly sealed: string; readonly until: number; readonly from: string }>();
  const slow = { config: { rateLimit: { max: ASKED_PER_MINUTE, timeWindow: 60_000 } } };

  function sweep(): void {
    for (const [id, { until }] of kept) if (until <= nowMs()) kept.delete(id);
  }

  /** Whether one more may be kept from there, if need be in the place of another one. */
  function hasRoomFor(from: string): boolean {
    if (kept.size < KEPT_MAX) return true;
    const out = givesWay(
      [...kept].map(([id, one]) => [id, one.from] as const),
      from,
    );
    return out !== undefined && kept.delete(out);
  }

  app.put("/wall/:id", { ...slow, bodyLimit: 4096 }, async (request, reply) => {
    sweep();
    const id = idOf(request);
    const { sealed } = (request.body ?? {}) as { sealed?: unknown };
    const isSound = typeof sealed === "string" && sealed.length <= LETTERS_MAX && SEALED.test(sealed);
    if (isForeign(request) || id === undefined || !isSound) return reply.code(400).send({});
    const from = request.socket.remoteAddress ?? "";
    if (!kept.has(id) && !hasRoomFor(from)) return reply.code(429).send({});
    kept.set(id, { sealed, until: nowMs() + LIFE_MS, from });
    return reply.code(204).send();
  });

  app.get("/wall/:id", slow, async (request, reply) => {
    sweep();
    const found = kept.get(idOf(request) ?? "");
    if (found === undefined) return reply.code(404).send({});
    return reply.header("cache-control", "no-store").send({ sealed: found.sealed });
  });
}

function idOf(request: FastifyRequest): string | undefined {
  const { id = "" } = request.params as { id?: string };
  return ID.test(id) ? id : undefined;
}
