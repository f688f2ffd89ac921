import { describe, expect, test } from "vitest";
import { QUEUE_MAX, WINDOW } from "../bounds.ts";
import { createAskingAround, type Part } from "./asking-around.ts";

/** So many links to one hub, and what went out over each: questions, and what others brought. */
function links(count: number) {
  const around = createAskingAround();
  return Array.from({ length: count }, () => {
    const [asked, handed]: [unknown[], unknown[]] = [[], []];
    const way = {
      ask: (places: unknown) => void asked.push(places),
      hand: (events: unknown) => void handed.push(events),
    };
    return { ...around.join(way), asked, handed };
  }) as [Link, Link, Link, ...Link[]];
}
type Link = Part & { readonly asked: unknown[]; readonly handed: unknown[] };

describe("what somebody lost and a hub has not", () => {
  test("[K-4] is asked of all others who are here, and what one of them brings goes to whoever asked, and to nobody else", () => {
    const [one, two, three] = links(3);
    one.ask(["lost"], []);
    expect([one.asked, two.asked, three.asked]).toEqual([[], [["lost"]], [["lost"]]]);
    two.bring(["found"]);
    expect([one.handed, two.handed, three.handed]).toEqual([[["found"]], [], []]);
  });

  test("[K-4] is waited for between three ticks, and an answer may come after the next tick of whoever brings it", () => {
    const [one, two] = links(2);
    one.ask(["lost"], []);
    for (const each of [two, one, one]) each.tick();
    two.bring(["found"]);
    expect(one.handed).toEqual([["found"]]);
    one.ask(["more"], []);
    for (let tick = 0; tick < 3; tick++) one.tick();
    two.bring(["too late"]);
    expect(one.handed).toEqual([["found"]]);
  });

  test("[K-10] is asked for once between two ticks of whoever asks, and nobody is asked more than a window at a time", () => {
    const [one, two, ...others] = links(WINDOW + 4);
    for (let more = 0; more < 3; more++) one.ask(["lost"], []);
    expect(two.asked).toHaveLength(1);
    for (const other of others) other.ask(["lost"], []);
    expect(two.asked).toHaveLength(WINDOW);
    for (const each of [one, two]) each.tick();
    one.ask(["lost"], []);
    expect(two.asked).toHaveLength(WINDOW + 1);
  });

  test("[K-10] comes from whoever has it, though others bring what nobody lost as often as they can", () => {
    const [one, two, three] = links(3);
    for (let round = 0; round < 5; round++) {
      one.ask(["lost"], []);
      for (let more = 0; more < 50; more++) two.bring(["garbage"]);
      three.bring(["found"]);
      for (const each of [one, two, three]) each.tick();
    }
    expect(one.handed.filter((events) => String(events) === "found")).toHaveLength(5);
    expect(one.handed).toHaveLength(10);
  });

  test("[K-10] is handed on no more often between two ticks than whoever asked can take", () => {
    const [one, ...others] = links(3 * QUEUE_MAX);
    one.ask(["lost"], []);
    for (const other of others) other.bring(["found"]);
    expect(one.handed).toHaveLength(QUEUE_MAX);
    one.tick();
    one.ask(["lost"], []);
    for (const other of others) other.bring(["found"]);
    expect(one.handed).toHaveLength(2 * QUEUE_MAX);
  });

  test("is neither asked of nor handed to whoever has gone, and what nobody asked for is handed to nobody", () => {
    const [one, two, three] = links(3);
    three.bring(["found"]);
    two.leave();
    one.ask(["lost"], []);
    expect(two.asked).toEqual([]);
    one.leave();
    three.bring(["found"]);
    expect([one.handed, two.handed]).toEqual([[], []]);
  });
});
