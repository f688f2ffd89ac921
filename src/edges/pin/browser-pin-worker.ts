import { answerHere, type PinAsk } from "./pin-here.ts";

// What the page asks of its helper; one answer, and the page lets it go.
addEventListener("message", ({ data }: MessageEvent<PinAsk>) => {
  void answerHere(data).then((answer) => postMessage(answer));
});
