import type { FastifyInstance } from "fastify";
import { isHex } from "../../kernel/bytes.ts";
import { speaksIn } from "./admit.ts";
import type { DataHome } from "./desk/data-home.ts";

/**
 * Tells which community a key speaks in. Twelve words on paper have room for a key and for nothing else; whoever can name
 * the key holds the sheet, or has the log anyway. But for the hub's own key, which it names to everybody.
 */
export function addWhere(app: FastifyInstance, home: DataHome): void {
  app.get("/where/:key", async (request, reply) => {
    const { key = "" } = request.params as { key?: string };
    const found = isHex(key, 32) && key !== home.device ? home.opened().find((one) => speaksIn(one, key)) : undefined;
    if (found === undefined) return reply.code(404).send({});
    return { community: found.community };
  });
}
