import type { FastifyInstance, FastifyRequest } from "fastify";
import type { WebSocket } from "ws";
import { givesWay } from "./gives-way.ts";
import { isForeign } from "./guard.ts";

/**
 * Rooms in which two devices of one person meet before the new one is known to anybody: what one says is handed to the
 * other, as it is. The hub is not trusted with it: the two compare six digits that nobody in between can bend
 * (`replica/pairing.ts`). Rooms are few, short and small, so that strangers can waste nothing but a room.
 * Whose way broke off comes back under the name that they gave themselves, and hears again all that the other said.
 */
const ROOMS_MAX = 32;
const ROOM_MS = 10 * 60_000;
const MESSAGE_BYTES_MAX = 1024;
const MESSAGES_MAX = 16;
const ROOM = /^[0-9A-Z]{8}$/;

/** How somebody calls themselves to come back: chance, which nobody else knows. */
const SIDE = /^[0-9a-f]{32}$/;
/** A connection that broke off, as a phone that sleeps leaves it (RFC 6455, section 7.4.1). Any other end was meant. */
const BROKE = 1006;

type Side = { socket: WebSocket | undefined; readonly said: Buffer[] };
type Room = { readonly sides: Map<string, Side>; readonly end: NodeJS.Timeout; readonly from: string };

export type MeetingRooms = { readonly addTo: (app: FastifyInstance) => void; readonly close: () => void };

export function createMeetingRooms(): MeetingRooms {
  const rooms = new Map<string, Room>();
  let nameless = 0;

  function enter(socket: WebSocket, request: FastifyRequest): void {
    const { room: name = "" } = request.params as { room?: string };
    const { as = "" } = request.query as { as?: string };
    const who = SIDE.test(as) ? as : `nameless ${nameless++}`;
    const known = rooms.get(name);
    const from = request.socket.remoteAddress ?? "";
    const isFull = (): boolean =>
      known === undefined ? !hasRoomFor(from) : known.sides.size >= 2 && !known.sides.has(who);
    socket.on("error", () => {});
    if (!ROOM.test(name) || isForeign(request) || isFull()) {
      socket.close(4000, "link.crowded");
      return;
    }
    const room = known ?? { sides: new Map(), end: setTimeout(() => leave(name), ROOM_MS).unref(), from };
    rooms.set(name, room);
    const side = room.sides.get(who) ?? { socket: undefined, said: [] };
    room.sides.set(who, side);
    side.socket?.terminate();
    side.socket = socket;
    listen(name, room, side, socket);
    for (const message of otherOf(room, side)?.said ?? []) socket.send(message);
  }

  /** Whether one more may be opened from there, if need be in the place of another one. */
  function hasRoomFor(from: string): boolean {
    if (rooms.size < ROOMS_MAX) return true;
    const out = givesWay(
      [...rooms].map(([name, room]) => [name, room.from] as const),
      from,
    );
    if (out !== undefined) leave(out);
    return out !== undefined;
  }

  function listen(name: string, room: Room, side: Side, socket: WebSocket): void {
    let heard = 0;
    socket.on("message", (message: Buffer) => {
      heard += 1;
      if (heard > MESSAGES_MAX || message.length > MESSAGE_BYTES_MAX) return leave(name);
      if (side.said.some((one) => one.equals(message))) return;
      if (side.said.push(message) > MESSAGES_MAX) return leave(name);
      otherOf(room, side)?.socket?.send(message);
    });
    socket.on("close", (code) => {
      if (side.socket !== socket) return;
      side.socket = undefined;
      if (code !== BROKE && rooms.get(name) === room) leave(name);
    });
  }

  function otherOf(room: Room, side: Side): Side | undefined {
    return [...room.sides.values()].find((one) => one !== side);
  }

  function leave(name: string): void {
    const room = rooms.get(name);
    if (room === undefined) return;
    rooms.delete(name);
    clearTimeout(room.end);
    for (const { socket } of room.sides.values()) socket?.close(1000);
  }

  return {
    addTo: (app) => void app.get("/meet/:room", { websocket: true }, enter),
    close: () => {
      for (const name of [...rooms.keys()]) leave(name);
    },
  };
}
