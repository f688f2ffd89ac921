import { answerHere, type PinAsk } from "./pin-here.ts";

// The library asks so, and Safari before 15.4 has no answer; what a page fills in does not reach its helpers.
if (!Reflect.has(Object, "hasOwn")) {
  const value = (of: object, name: PropertyKey) => Object.getOwnPropertyDescriptor(of, name) !== undefined;
  Object.defineProperty(Object, "hasOwn", { value });
}

// What the page asks of its helper; one answer, and the page lets it go.
addEventListener("message", ({ data }: MessageEvent<PinAsk>) => {
  answerHere(data).then(
    (answer) => postMessage(answer),
    // A page hears of what is thrown, and of no promise that broke: it would wait for ever where a phone has too little memory.
    (cause: unknown) => {
      setTimeout(() => {
        throw cause;
      });
    },
  );
});
