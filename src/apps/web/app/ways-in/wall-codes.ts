import { openLink, sealLink, wallKey } from "../../../../edges/invite/wall-code.ts";
import { newRoomCode, readRoomCode } from "../../../../edges/socket/room-code.ts";

export { shownRoomCode } from "../../../../edges/socket/room-code.ts";

const JOIN = "#/join/";

/** Puts a link where eight letters find it, and gives the letters; nothing while the hub is away. */
export async function putOnWall(
  link: string,
  known: string | undefined,
  random: (length: number) => Uint8Array,
): Promise<string | undefined> {
  const hub = await hubHere();
  if (hub === undefined) return undefined;
  const code = known ?? newRoomCode(random);
  const key = await wallKey(code, hub);
  const sealed = sealLink(key, link.slice(link.indexOf(JOIN) + JOIN.length), random);
  const answer = await fetch(`/wall/${key.id}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ sealed }),
  }).catch(() => undefined);
  return answer?.ok ? code : undefined;
}

/** The address behind eight letters that somebody typed; nothing where the hub knows none. */
export async function addressBehind(typed: string): Promise<string | undefined> {
  const [code, hub] = [readRoomCode(typed), await hubHere()];
  if (code === undefined || hub === undefined) return undefined;
  const key = await wallKey(code, hub);
  const answer = await fetch(`/wall/${key.id}`).catch(() => undefined);
  const said: unknown = answer?.ok ? await answer.json() : undefined;
  if (typeof said !== "object" || said === null || !("sealed" in said) || typeof said.sealed !== "string")
    return undefined;
  const payload = openLink(key, said.sealed);
  return payload === undefined ? undefined : `${JOIN}${payload}`;
}

async function hubHere(): Promise<string | undefined> {
  const answer = await fetch("/hub.json", { headers: { accept: "application/json" } }).catch(() => undefined);
  const said: unknown = answer?.ok ? await answer.json() : undefined;
  return typeof said === "object" && said !== null && "device" in said ? String(said.device) : undefined;
}
