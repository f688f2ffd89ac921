/** A frame that does not come, as in a tab behind others, is waited for no longer than this. */
const FRAME_MS_MAX = 200;

/** Once the browser has shown what there is, or shows nothing of this page for now. */
export function afterPaint(): Promise<void> {
  const painted = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  return Promise.race([painted, new Promise<void>((resolve) => setTimeout(resolve, FRAME_MS_MAX))]);
}
