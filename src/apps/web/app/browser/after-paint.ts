/** Some browsers leave a covered window without frames and still call it visible: it waits no longer than this. */
const FRAME_MS_MAX = 3000;

let shown: () => void = () => {};
const isShown = new Promise<void>((resolve) => {
  shown = resolve;
});

/** To be called once the heading of a view is on the page: a frame before that shows nobody anything. */
export function noteShown(): void {
  shown();
}

/** To be called once the page is there: a view that breaks keeps all the rest waiting no longer than a frame may take. */
export function noteMounted(): void {
  setTimeout(noteShown, FRAME_MS_MAX);
}

/** Once the browser has shown what there is. A tab behind others is shown nothing, and does not wait for a frame. */
export async function afterPaint(): Promise<void> {
  await isShown;
  if (document.visibilityState === "hidden") return;
  await nextFrame();
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(longest);
      document.removeEventListener("visibilitychange", done);
      resolve();
    };
    const longest = setTimeout(done, FRAME_MS_MAX);
    document.addEventListener("visibilitychange", done);
    requestAnimationFrame(() => setTimeout(done, 0));
  });
}
