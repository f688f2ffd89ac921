/**
 * Another way of this page to the browser's storage. Where Safari ends the process behind it, as it does to phones that are
 * short of memory, every try of the same document fails from then on ("Connection to Indexed Database server lost. Refresh
 * the page to try again"); a new document is connected anew, and an empty frame is one. Nobody loses what they were typing
 * then, and a page over plain http does not need its hub to go on. False where there is no document to put one in.
 */
export function renewStorage(): boolean {
  const { document } = globalThis;
  const frame = document?.createElement("iframe");
  if (frame === undefined) return false;
  frame.hidden = true;
  frame.setAttribute(MARK, "");
  for (const old of document.querySelectorAll(`iframe[${MARK}]`)) old.remove();
  document.body.append(frame);
  const theirs = frame.contentWindow as (Window & typeof globalThis) | null;
  if (theirs === null) return false;
  for (const kind of KINDS) adopt(theirs[kind].prototype, globalThis[kind].prototype);
  Object.defineProperty(globalThis, "indexedDB", { value: theirs.indexedDB, configurable: true, writable: true });
  return true;
}

const MARK = "data-kith-storage";

/** Of what is handed out: each frame has classes of its own by these names. */
const KINDS = [
  ...(["IDBCursor", "IDBDatabase", "IDBIndex", "IDBObjectStore", "IDBRequest", "IDBTransaction"] as const),
  ...(["DOMException", "Uint8Array", "ArrayBuffer"] as const),
];

/** What the frame hands out is then of our classes too, and answers to our methods: whoever asks what it is sees no difference. */
function adopt(theirs: object, ours: object): void {
  for (const name of Object.getOwnPropertyNames(theirs)) Reflect.deleteProperty(theirs, name);
  Object.setPrototypeOf(theirs, ours);
}
