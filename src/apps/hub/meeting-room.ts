import type { FastifyInstance, FastifyRequest } from "fastify";
import type { WebSocket } from "ws";
import { isForeign } from "./guard.ts";

/**
 * Rooms in which two devices of one person meet before the new one is known to anybody: what one says is handed to the
 * other, as it is. The hub is not trusted with it: the two compare six digits that nobody in between can bend
 * (`replica/pairing.ts`). Rooms are few, short and small, so that strangers can waste nothing but a room.
 */
const ROOMS_MAX = 32;
const ROOM_MS = 10 * 60_000;
const MESSAGE_BYTES_MAX = 1024;
const MESSAGES_MAX = 16;
const ROOM = /^[0-9A-Z]{8}$/;

type Room = { readonly sockets: WebSocket[]; readonly early: Buffer[]; readonly end: NodeJS.Timeout };

export type MeetingRooms = { readonly addTo: (app: FastifyInstance) => void; readonly close: () => void };

export function createMeetingRooms(lifeMs = ROOM_MS): MeetingRooms {
  const rooms = new Map<string, Room>();

  function enter(socket: WebSocket, request: FastifyRequest): void {
    const { room: name = "" } = request.params as { room?: string };
    const known = rooms.get(name);
    const isFull = known === undefined ? rooms.size >= ROOMS_MAX : known.sockets.length >= 2;
    socket.on("error", () => {});
    if (!ROOM.test(name) || isFull || isForeign(request)) {
      socket.close(4000, "link.crowded");
      return;
    }
    const room = known ?? { sockets: [], early: [], end: setTimeout(() => leave(name), lifeMs).unref() };
    rooms.set(name, room);
    room.sockets.push(socket);
    listen(name, room, socket);
    if (room.sockets.length === 2) for (const message of room.early.splice(0)) socket.send(message);
  }

  function listen(name: string, room: Room, socket: WebSocket): void {
    let heard = 0;
    socket.on("message", (message: Buffer) => {
      heard += 1;
      if (heard > MESSAGES_MAX || message.length > MESSAGE_BYTES_MAX) return leave(name);
      const other = room.sockets.find((one) => one !== socket);
      if (other === undefined) room.early.push(message);
      else other.send(message);
    });
    socket.on("close", () => {
      if (rooms.get(name) === room) leave(name);
    });
  }

  function leave(name: string): void {
    const room = rooms.get(name);
    if (room === undefined) return;
    rooms.delete(name);
    clearTimeout(room.end);
    for (const socket of room.sockets) socket.close(1000);
  }

  return {
    addTo: (app) => void app.get("/meet/:room", { websocket: true }, enter),
    close: () => {
      for (const name of [...rooms.keys()]) leave(name);
    },
  };
}
