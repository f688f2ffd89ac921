/**
 * Goes on from a page whose address holds a secret (an invite, the code of two devices that meet, the words of a sheet), once
 * that did its work: the next page takes its place in the browser's history, so that nobody who goes back there on a shared
 * device comes upon it. Until then it stays: whoever opened it in the window of another app goes on with it in the browser.
 */
export function goOnFromWayIn(address: string): void {
  history.replaceState(history.state, "", address);
  dispatchEvent(new HashChangeEvent("hashchange"));
}
