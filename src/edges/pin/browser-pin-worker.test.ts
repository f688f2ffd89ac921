import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("the page hears it where its helper has too little memory for a PIN", async () => {
  vi.doMock("./pin-here.ts", () => ({
    answerHere: () => Promise.reject(new RangeError("Array buffer allocation failed")),
  }));
  const heard: ((event: { readonly data: unknown }) => void)[] = [];
  const answers: unknown[] = [];
  vi.stubGlobal("addEventListener", (_: string, listener: (event: { readonly data: unknown }) => void) =>
    heard.push(listener),
  );
  vi.stubGlobal("postMessage", (answer: unknown) => answers.push(answer));
  await import("./browser-pin-worker.ts");
  vi.useFakeTimers();
  for (const listener of heard) listener({ data: { pin: "2580", salt: new Uint8Array(16) } });
  await vi.advanceTimersByTimeAsync(0).then(
    () => answers.push("nothing was thrown"),
    (cause: unknown) => answers.push(String(cause)),
  );
  expect(answers).toEqual(["RangeError: Array buffer allocation failed"]);
});
