import { connect, createServer, type Socket } from "node:net";

/** A way to the hub that can break off, as when a phone sleeps: nobody says goodbye. */
export type Way = {
  readonly url: string;
  readonly breakOff: () => void;
  readonly end: () => Promise<void>;
};

export async function openWay(hub: string): Promise<Way> {
  const port = Number(new URL(hub).port);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, "localhost");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const at = server.address();
  const own = typeof at === "object" && at !== null ? at.port : 0;
  const breakOff = () => {
    for (const one of open) one.resetAndDestroy();
  };
  return {
    url: `http://localhost:${own}`,
    breakOff,
    end: () => {
      breakOff();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
