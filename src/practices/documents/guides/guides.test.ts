import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documents } from "../index.ts";
import { start } from "../testing/start.ts";
import { views } from "../views.ts";
import { DOCUMENT_CHARACTERS_MAX } from "../words.ts";
import { readWritten } from "../written.ts";
import { GUIDES, type Guide } from "./names.ts";
import { texts as en } from "./texts.en.ts";
import { texts as es } from "./texts.es.ts";

const DAY = 24 * 60;
const PRACTICES = new URL("../../", import.meta.url).pathname;

/** The parts of a text: each with its sort and how much is in it, whatever the language. */
const shape = (text: string) =>
  readWritten(text).map((block) => {
    if ("items" in block) return `${block.sort} ${block.items.length}`;
    return block.sort === "table" ? `table ${block.head.length} × ${block.rows.length}` : block.sort;
  });

for (const guide of GUIDES) {
  test(`[GD-1] the guide ${guide} says the same in both languages, part by part`, () => {
    expect(shape(es[guide])).toEqual(shape(en[guide]));
    expect(es[guide]).not.toBe(en[guide]);
    expect(shape(en[guide]).filter((one) => one === "heading").length).toBeGreaterThan(3);
    for (const words of [documents.messages.en, documents.messages.es]) {
      for (const code of [`documents.guide.${guide}`, `documents.guide.${guide}.about`])
        expect(words[code]).toBeTruthy();
    }
  });

  test(`[GD-1] the guide ${guide} can be prepared as a document word for word, in either language`, () => {
    const pod = start();
    for (const text of [en[guide], es[guide]]) {
      expect([...text].length).toBeLessThan(DOCUMENT_CHARACTERS_MAX);
      const { refusal, id } = pod.act("ana", "documents.adopt", { name: "Ours", text, guide });
      expect(refusal).toBeUndefined();
      expect(pod.graph.get(id)?.event.body).toEqual({ name: "Ours", text, guide });
    }
  });
}

test("[GD-2, DM-2] our own version stands in the guide's place, whatever it is called, and a newer one after it", () => {
  const pod = start();
  expect(ownOf("agenda")).toBeNull();
  const first = pod.act("ana", "documents.adopt", { name: "Fridays", text: "Tea first.", guide: "agenda" }).id;
  pod.agree(pod.put([first]).text);
  expect(ownOf("agenda")).toMatchObject({ id: first, name: "Fridays", text: "Tea first." });
  expect(ownOf("minutes")).toBeNull();
  const second = pod.act("ben", "documents.adopt", { name: "Our evenings", text: "Soup first.", guide: "agenda" }).id;
  pod.agree(pod.put([second]).text);
  expect(ownOf("agenda")).toMatchObject({ id: second, others: [{ id: first, inForce: false }] });

  function ownOf(guide: Guide) {
    return views.guides.look(pod.look("documents")).find((one) => one.guide === guide)?.own;
  }
});

test("[GD-2] a document that is only called like a guide takes nobody's place", () => {
  const pod = start();
  pod.agree(pod.put([pod.prepare("agenda", "Tea.")]).text);
  pod.agree(pod.put([pod.prepare("GUIDE agenda", "Tea.")]).text);
  expect(views.guides.look(pod.look("documents")).filter((one) => one.own !== null)).toEqual([]);
  expect(views.list.look(pod.look("documents")).length).toBe(2);
});

test("[GD-2, DM-4] when our version is retired, the guide that comes with Kith is back", () => {
  const pod = start();
  const ours = pod.act("ana", "documents.adopt", { name: "Fridays", text: "Tea first.", guide: "agenda" }).id;
  pod.agree(pod.put([ours]).text);
  const retire = pod.act("cleo", "documents.retire", { document: ours }).id;
  const close = pod.agree(pod.put([retire]).text);
  pod.pass(15 * DAY, "ana", "ben", "cleo");
  expect(pod.act("ana", "decisions.document", { close }).refusal).toBeUndefined();
  expect(views.guides.look(pod.look("documents")).every((one) => one.own === null)).toBe(true);
});

test("[GD-3] every link to a guide, on whatever screen, leads to one that there is", () => {
  const links = readdirSync(PRACTICES, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".svelte"))
    .flatMap((file) => [...readFileSync(join(PRACTICES, file), "utf8").matchAll(/<GuideLink guide=[^>]*>/g)])
    .flatMap(([link]) => [...link.matchAll(/"([a-z]+)"/g)].map(([, word]) => word))
    .filter((word) => word !== "ahead");
  expect(links).toEqual(
    expect.arrayContaining(["agenda", "minutes", "consensus", "block", "mediation", "circle", "removal", "training"]),
  );
  expect(links.filter((one) => !GUIDES.some((guide) => guide === one))).toEqual([]);
});
