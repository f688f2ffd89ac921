import "./app/browser/fill-in.ts";
import { mount } from "svelte";
import { noteMounted } from "./app/browser/after-paint.ts";
import { fetchAllFiles } from "./app/browser/all-files.ts";
import { registerWorker } from "./app/browser/offline.ts";
import { laterPart, untilHere } from "./app/browser/parts.ts";
import { createPrefs } from "./app/browser/prefs.svelte.ts";
import { createDevice } from "./app/device.svelte.ts";
import { hasOpened } from "./app/known-communities.ts";
import { createRouter } from "./app/router.svelte.ts";
import { fetchAllWords, fetchWords } from "./app/words.svelte.ts";
import App from "./shell/App.svelte";
import "./style/tokens.css";
import "./style/base.css";
import "./style/older.css";
import "./style/print.css";

const prefs = createPrefs();
const router = createRouter();
const house = laterPart(() => import("./house.ts"));
const device = createDevice({ prefs, go: router.go, house });

const target = document.getElementById("kith");
if (target === null) throw new Error("index.html has no element for the app.");

// Whoever has been here, or follows a link, needs it at once; for others it comes while they read.
if (hasOpened() || location.hash !== "") house().catch(() => undefined);

/**
 * Whoever comes by an invite needs these one after the other. A slow phone is busy for half a second with the house alone:
 * what is asked for only then comes that much later.
 */
const forInvite = () => [
  ...[import("../../edges/sodium/sodium-crypto.ts"), import("./shell/Join.svelte"), import("./app/ways-in/joining.ts")],
  ...[
    import("./app/hub/hub-link.ts"),
    import("../../edges/invite/invite-link.ts"),
    fetchAllWords(prefs.locale(undefined)),
  ],
];
if (location.hash.startsWith("#/join/")) void Promise.all(forInvite()).catch(() => undefined);

/**
 * The font is larger than half of a first visit, and what one reads would jump when it came: a first visit is read in the
 * device's own type, and the font comes with the next page. Whoever comes back has it at once.
 */
const fetchFont = () => import("./style/font.css");
const hasFont = navigator.serviceWorker?.controller != null;
if (hasFont) void fetchFont();
else addEventListener("hashchange", fetchFont, { once: true });

// What was painted before this arrived stays until there is something better.
void Promise.all([device.start(), untilHere(() => fetchWords(prefs.locale(undefined)))]).then(() => {
  target.replaceChildren();
  mount(App, { target, props: { device, prefs, router, house } });
  noteMounted();
  if (!registerWorker(device.announceUpdate)) fetchAllFiles();
  requestAnimationFrame(() => setTimeout(() => (device.current === undefined ? house() : fetchFont())));
});
