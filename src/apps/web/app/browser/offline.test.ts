import { expect, test } from "vitest";
import { untilInstalled } from "./offline.ts";

/** A browser that gives up so many workers before one is installed; `refused` are not even begun. */
function browser(givenUp: number, refused = 0) {
  let tries = 0;
  const waits: { readonly work: () => void; readonly ms: number }[] = [];
  async function register() {
    tries += 1;
    if (tries <= refused) throw new TypeError("no network");
    let changed = (): void => {};
    const installing = {
      state: "installing" as ServiceWorkerState,
      addEventListener: (_: string, listener: unknown) => {
        changed = listener as () => void;
      },
    };
    const isGivenUp = tries <= refused + givenUp;
    queueMicrotask(() =>
      queueMicrotask(() => {
        installing.state = isGivenUp ? "redundant" : "activated";
        changed();
      }),
    );
    return { installing, active: isGivenUp ? null : {} };
  }
  return { register, waits, tries: () => tries, wait: (work: () => void, ms: number) => waits.push({ work, ms }) };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

test("a first worker that could not be fetched whole is fetched again until it is there, ever more seldom", async () => {
  const { register, wait, waits, tries } = browser(7, 2);
  untilInstalled({ register }, wait, () => {});
  const told: number[] = [];
  for (await settled(); waits.length > 0; await settled()) {
    const [{ work, ms } = { work: () => {}, ms: 0 }] = waits.splice(0, 1);
    told.push(ms / 1000);
    work();
  }
  expect(told).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
  expect(tries()).toBe(10);
});

test("one that is there is not fetched again, also when a newer one takes its place", async () => {
  let [tries, changed] = [0, (): void => {}];
  const installing = {
    state: "installing" as ServiceWorkerState,
    addEventListener: (_: string, listener: unknown) => {
      changed = listener as () => void;
    },
  };
  const registration = { installing, active: null as unknown };
  const register = async () => {
    tries += 1;
    return registration;
  };
  untilInstalled(
    { register },
    (work) => work(),
    () => {},
  );
  await settled();
  registration.active = installing;
  for (const state of ["installed", "activated", "redundant"] as const) {
    installing.state = state;
    changed();
  }
  await settled();
  expect(tries).toBe(1);
});
