import { answerHere, type PinAsk } from "./pin-here.ts";

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
