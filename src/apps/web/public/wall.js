// What hangs on the wall, for weeks on end on an old tablet. One timer; what is shown last stays while the hub is away.
// Written for browsers of 2020 and not bundled, so that nothing of the page stands between a wall and its hub.
(() => {
  const TICK_MS = 15000;
  const ASK_MS = 60000;
  const ANSWER_MS_MAX = 20000;
  /** After so long without an answer the page says from when it is. */
  const OLD_MS = 10 * 60000;
  const SHOWN_MAX = 7;
  const NIGHT_FROM = 22;
  const NIGHT_TO = 6;
  const DAY_MS = 86400000;
  const KEPT = "kith.wall";

  const at = (id) => document.getElementById(id);
  const began = Date.now();
  let last = kept();
  let asked = 0;
  let shown = "";

  function kept() {
    try {
      const found = JSON.parse(localStorage.getItem(KEPT) || "null");
      return found && Array.isArray(found.lines) ? found : undefined;
    } catch {
      return undefined;
    }
  }

  function keep() {
    try {
      localStorage.setItem(KEPT, JSON.stringify(last));
    } catch {
      // A browser that keeps nothing asks again.
    }
  }

  async function ask() {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), ANSWER_MS_MAX);
    try {
      const answer = await fetch(`/wall.json${location.search}`, { signal: giveUp.signal, cache: "no-store" });
      if (!answer.ok) return;
      const came = await answer.json();
      if (!Array.isArray(came.lines)) return;
      last = Object.assign(came, { heard: Date.now() });
      keep();
      startAfresh();
    } catch {
      // The hub is away or starts again. What was shown stays, and the next turn asks once more.
    } finally {
      clearTimeout(timer);
      show();
    }
  }

  /** Once a day, early in the morning and only while the hub answers: a new version comes, and whatever a browser hoards goes. */
  function startAfresh() {
    const hour = Number(format({ hour: "2-digit", hourCycle: "h23" }).format(Date.now()));
    if (Date.now() - began > DAY_MS / 2 && hour === 4) location.reload();
  }

  function format(how) {
    const zone = last?.timeZone ? { timeZone: last.timeZone } : {};
    return new Intl.DateTimeFormat(last ? last.tag : undefined, Object.assign({}, how, zone));
  }

  const dayOf = (ms) => format({ year: "numeric", month: "2-digit", day: "2-digit" }).format(ms);

  function whenOf(ms, now, isDay) {
    const clock = isDay ? "" : `, ${format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(ms)}`;
    if (dayOf(ms) === dayOf(now)) return last.words.today + clock;
    if (dayOf(ms) === dayOf(now + DAY_MS)) return last.words.tomorrow + clock;
    return format({ weekday: "long", day: "numeric", month: "long" }).format(ms) + clock;
  }

  function show() {
    const now = Date.now();
    const hour = Number(format({ hour: "2-digit", hourCycle: "h23" }).format(now));
    document.documentElement.classList.toggle("night", hour >= NIGHT_FROM || hour < NIGHT_TO);
    at("clock").textContent = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(now);
    at("day").textContent = format({ weekday: "long", day: "numeric", month: "long" }).format(now);
    if (last === undefined) return;
    document.documentElement.lang = last.tag;
    at("name").textContent = last.name;
    document.title = last.name || "Kith";
    at("state").textContent =
      now - last.heard < OLD_MS ? last.words.live : `${last.words.since} ${whenOf(last.heard, now)}`;
    const lines = last.lines.filter((one) => one.part !== "coming" || one.at + last.longMs > now);
    const key = JSON.stringify([dayOf(now), lines, last.tag, last.note, innerWidth, innerHeight]);
    if (key === shown) return;
    shown = key;
    draw(lines, now);
  }

  /** Nobody scrolls a wall: what has no room is counted. */
  function draw(lines, now) {
    const main = at("lines");
    const parts = ["coming", "waiting"].map((part) => lines.filter((one) => one.part === part));
    const most = parts.map((some) => Math.min(some.length, SHOWN_MAX));
    for (;;) {
      main.textContent = "";
      if (last.note) add(main, "p", "line", last.note);
      else if (lines.length === 0) add(main, "p", "line", last.words.nothing);
      drawPart(main, "coming", parts[0], most[0], now);
      drawPart(main, "waiting", parts[1], most[1], now);
      if (main.scrollHeight <= main.clientHeight + 1 || most[0] + most[1] < 2) return;
      if (most[1] >= most[0]) most[1] -= 1;
      else most[0] -= 1;
    }
  }

  function drawPart(main, part, some, most, now) {
    if (some.length === 0) return;
    const section = add(main, "section", part, "");
    add(section, "h2", "", last.words[part]);
    for (const one of some.slice(0, most)) {
      const line = add(section, "div", "line", "");
      if (one.at && part === "coming") add(line, "p", "when", whenOf(one.at, now, one.isDay));
      add(line, "p", "title", one.title);
      if (one.text) add(line, "p", "text", one.text);
    }
    if (some.length > most) add(section, "p", "more", last.words.more.replace("#", some.length - most));
  }

  function add(into, tag, name, text) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    into.appendChild(made);
    return made;
  }

  function turn() {
    show();
    if (Date.now() - asked < ASK_MS && Date.now() >= asked) return;
    asked = Date.now();
    void ask();
  }

  turn();
  setInterval(turn, TICK_MS);
  addEventListener("resize", show);
  addEventListener("online", () => {
    asked = 0;
    turn();
  });
  document.addEventListener("visibilitychange", turn);
})();
