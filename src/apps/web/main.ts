import { mount } from "svelte";
import { createDevice } from "./app/device.svelte.ts";
import { registerWorker } from "./app/offline.ts";
import { createPrefs } from "./app/prefs.svelte.ts";
import { createRouter } from "./app/router.svelte.ts";
import { fetchWords } from "./app/words.svelte.ts";
import App from "./shell/App.svelte";
import "./style/tokens.css";
import "./style/base.css";
import "./style/print.css";

const prefs = createPrefs();
const router = createRouter();
const device = createDevice({ prefs, go: router.go });

const target = document.getElementById("kith");
if (target === null) throw new Error("index.html has no element for the app.");

/** The font is a quarter of the first load, so a first visit is painted without it; whoever comes back has it at once. */
const fetchFont = () => import("./style/font.css");
const hasFont = navigator.serviceWorker?.controller != null;
if (hasFont) void fetchFont();

// What was painted before this arrived stays until there is something better.
void Promise.all([device.start(), fetchWords(prefs.locale(undefined))]).then(() => {
  target.replaceChildren();
  mount(App, { target, props: { device, prefs, router } });
  registerWorker(device.announceUpdate);
  if (!hasFont) requestAnimationFrame(() => setTimeout(fetchFont));
});
