import { expect, test } from "vitest";
import { PEOPLE, type Start, start } from "./testing/start.ts";
import { views } from "./views.ts";

const list = (pod: Start) => views.list.look(pod.look("documents"));

test("[DM-8] a version written without having seen one that came into force since says what of it would be lost", () => {
  const pod = start();
  pod.agree(pod.put([pod.prepare("Quiet hours", "Ten to seven. No drums.")]).text);
  const third = pod.prepare("quiet hours", "Ten to eight. No drums.", "ben");
  const missed = (document: string) => views.missed.look(pod.look("documents"), { document });
  expect(missed(third)).toEqual([]);
  const second = pod.prepare("Quiet hours", "Ten to seven. Also on Sundays.");
  pod.agree(pod.put([second]).text);
  const lost = { id: second, byName: "Ana", gone: ["Also on Sundays."], back: ["No drums."] };
  expect(missed(third)).toMatchObject([lost]);
  const { text } = pod.put([third], "ben");
  expect(missed(third)).toMatchObject([lost]);
  pod.agree(text);
  expect(list(pod)).toMatchObject([{ id: third }]);
  expect(missed(third)).toMatchObject([lost]);
  // Whoever had it before them changes it knowingly, and whoever took it up loses nothing of it.
  expect(missed(pod.prepare("Quiet hours", "Never."))).toEqual([]);
});

test("[DM-8, K-3] whoever saw one of two records of one agreement has seen the version that it adopted", () => {
  const pod = start();
  const { text } = pod.put([pod.prepare("Quiet hours", "Ten to seven.")]);
  const counted = PEOPLE.map((who) => pod.say(who, text, "agree"));
  const sees = pod.graph.heads().map(({ event }) => event.id);
  const newer = ["ana", "ben"].map((who) => {
    const close = pod.act(who, "decisions.close", { text, counted }, { sees }).id;
    return pod.act(who, "documents.adopt", { name: "Quiet hours", text: "Never." }, { sees: [close] }).id;
  });
  expect(newer.map((document) => views.missed.look(pod.look("documents"), { document }))).toEqual([[], []]);
});

test("[DM-8] what a newer text has taken up of a version that it had not seen is not told as lost", () => {
  const pod = start();
  pod.agree(pod.put([pod.prepare("Quiet hours", "Ten to seven.")]).text);
  const third = pod.prepare("Quiet hours", "Ten to seven. Also on Sundays. Dogs too.", "ben");
  pod.agree(pod.put([pod.prepare("Quiet hours", "Ten to seven. Also on Sundays.")]).text);
  expect(views.missed.look(pod.look("documents"), { document: third })).toEqual([]);
});

test("[DM-8] whoever is still writing is told what a version brings that comes into force meanwhile, and of none that was there", () => {
  const pod = start();
  pod.agree(pod.put([pod.prepare("Quiet hours", "Nine to seven.")]).text);
  const begunFrom = pod.prepare("Quiet hours", "Ten to seven. No drums.");
  pod.agree(pod.put([begunFrom]).text);
  const since = (text: string, from = begunFrom) =>
    views.since.look(pod.look("documents"), { name: "Calm hours", text, begunFrom: from });
  expect(since("Ten to eight. No drums.")).toEqual([]);
  const second = pod.prepare("Quiet hours", "Ten to seven. Also on Sundays.");
  pod.agree(pod.put([second]).text);
  const lost = { id: second, byName: "Ana", gone: ["Also on Sundays."], back: ["No drums."] };
  expect(since("Ten to eight. No drums.")).toMatchObject([lost]);
  expect(since("Ten to eight. Also on Sundays.")).toEqual([]);
  expect(since("Ten to eight. No drums.", second)).toEqual([]);
});

test("[DM-8] so is whoever makes an own version of a guide that nobody had made one of", () => {
  const pod = start();
  const since = () =>
    views.since.look(pod.look("documents"), { name: "Ours", text: "Bring tea.", guide: "agenda" as const });
  expect(since()).toEqual([]);
  const other = pod.act("ana", "documents.adopt", { name: "Our agenda", text: "Bring cake.", guide: "agenda" }).id;
  pod.agree(pod.put([other]).text);
  expect(since()).toMatchObject([{ id: other, gone: ["Bring cake."], back: [] }]);
});
