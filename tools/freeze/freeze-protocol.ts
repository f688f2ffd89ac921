import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Replica } from "../../src/replica/replica.ts";
import { act, createPod, joined } from "../../src/replica/testing/pod.ts";
import { blobVectors } from "./blob-vectors.ts";
import { branchVectors } from "./branch-vectors.ts";
import { carriedVectors } from "./carried-vectors.ts";
import type { Examples } from "./example.ts";
import { frameVectors } from "./frame-vectors.ts";
import { handVectors } from "./hand-vectors.ts";
import { messageVectors } from "./message-vectors.ts";
import { packetVectors } from "./packet-vectors.ts";
import { sealVectors } from "./seal-vectors.ts";
import { snapshotVectors } from "./snapshot-vectors.ts";
import { wayInVectors } from "./way-in-vectors.ts";

/**
 * Vectors of everything in docs/protocol.md but single events: frames, messages, hands, invites, bundles, moving pictures,
 * packets, snapshots. Keys are made from fixed seeds, so they come out the same each time.
 */
export async function protocolVectors(): Promise<Examples> {
  const pod = await createPod();
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  await act(anya, "plots.plant", { bed: 1, what: "peas" });
  await act(anya, "plots.plant", { bed: 2, what: "beans" });
  return {
    ...sealVectors(pod.crypto),
    ...blobVectors(pod.crypto),
    ...frameVectors(anya, pod.crypto),
    ...(await branchVectors()),
    ...messageVectors(anya, pod.seedOf("anya")),
    ...(await handVectors(pod, anya, bela)),
    ...carriedVectors(anya, pod.crypto),
    ...(await wayInVectors(pod, anya)),
    ...packetVectors(),
    ...(await snapshotVectors()),
  };
}

/** Writes every vector to its file; says which differ from what stood there. */
export function freezeProtocol(folder: string, vectors: Examples): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(vectors).flatMap(([name, vector]) => {
    const file = join(folder, `${name}.json`);
    const text = `${JSON.stringify(vector, undefined, 2)}\n`;
    const was = readdirSync(folder).includes(`${name}.json`) ? readFileSync(file, "utf8") : "";
    if (was === text) return [];
    writeFileSync(file, text);
    return [file];
  });
}
