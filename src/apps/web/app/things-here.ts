import type { App } from "../../../ui/context.ts";
import type { IconName } from "../../../ui/icons/icons.ts";
import { addressOf } from "../../../ui/route.ts";
import { screenAt, screens, standingPages, wayToDo } from "../registry.ts";
import type { Findable } from "./finder.ts";

export type Sort = "acts" | "screens" | "records";
export type Thing = { readonly sort: Sort; readonly href: string; readonly icon: IconName };

/** Everything that can be done or looked at here. */
export function thingsHere(kith: App): readonly Findable<Thing>[] {
  return [...actsHere(kith), ...screensHere(kith), ...pagesHere(kith), ...recordsHere(kith)];
}

function actsHere(kith: App): Findable<Thing>[] {
  return kith.practices
    .filter((practice) => kith.offBy(practice.name) === undefined)
    .flatMap((practice) => Object.values(practice.acts))
    .filter((act) => act.hidden !== true && act.decided === undefined && kith.has(`${act.kind}.do`))
    .flatMap((act): Findable<Thing>[] => {
      const way = wayToDo(act, kith.has);
      const text = kith.has(`${act.kind}.about`) ? kith.say(`${act.kind}.about`) : "";
      return way === undefined ? [] : [{ title: kith.say(`${act.kind}.do`), text, holds: { sort: "acts", ...way } }];
    });
}

function screensHere(kith: App): Findable<Thing>[] {
  const own: readonly [string, string, IconName][] = [
    ["place.today", "#/today", "sun"],
    ["place.know", "#/know", "book-open"],
    ["house.history", "#/history", "history"],
    ["house.carry", "#/carry", "share-2"],
    ["street.title", "#/street", "printer"],
    ["month.title", "#/month", "calendar"],
    ["house.calendar", "#/calendar", "calendar"],
    ["house.letters", "#/letters", "mail"],
    ["house.without-hub", "#/without-hub", "smartphone"],
    ["house.settings", "#/settings", "settings"],
    ["clear.go", "#/clear", "x"],
  ];
  const ofHouse = own.map(
    ([code, href, icon]): Findable<Thing> => ({
      title: kith.say(code),
      text: "",
      holds: { sort: "screens", href, icon },
    }),
  );
  const ofPractices = screens
    .filter((one) => kith.offBy(one.practice) === undefined)
    .filter((one) => one.inNav === true || one.about !== undefined)
    .map(
      (one): Findable<Thing> => ({
        title: kith.say(one.title),
        text: one.about === undefined ? "" : kith.say(one.about),
        holds: { sort: "screens", href: addressOf(one.practice, one.screen), icon: one.icon },
      }),
    );
  return [...ofHouse, ...ofPractices];
}

function pagesHere(kith: App): Findable<Thing>[] {
  return standingPages
    .filter(({ practice }) => kith.offBy(practice) === undefined)
    .map(({ title, about, href, icon }) => ({
      title: kith.say(title),
      text: kith.say(about),
      holds: { sort: "records", href, icon },
    }));
}

function recordsHere(kith: App): Findable<Thing>[] {
  return kith.replica.search().map((entry) => ({
    title: entry.title,
    text: entry.text,
    holds: {
      sort: "records",
      href: addressOf(entry.practice, entry.goto.screen, entry.goto.id),
      icon: screenAt(entry.practice, entry.goto.screen)?.icon ?? "file-text",
    },
  }));
}
