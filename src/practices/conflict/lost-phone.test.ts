import { expect, test } from "vitest";
import { toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import type { Replica } from "../../replica/replica.ts";
import { act, hand } from "../../replica/testing/pod.ts";
import { as, asked, caseOf, circleOf, idOf, write } from "./testing/mediation.ts";

/** A talk of Anya and Bela, opened by Carl. Bela has a phone as well, which has the key. */
async function withPhone() {
  const life = await asked();
  const { anya, bela, carl, five, share, open } = life;
  const phone = await open("the phone");
  await hand(bela, phone);
  const proof = toHex(phone.sign(deviceMessage(phone.community, idOf(bela), phone.device)));
  await act(bela, "devices.add", { key: phone.device, proof, name: "Phone", sort: "phone" });
  const all = async () => {
    for (let round = 0; round < 3; round++) {
      await life.hand(...five, phone);
      for (const one of [...five, phone]) await one.keepTime();
    }
  };
  await all();
  const talk = await circleOf(carl, anya, bela);
  await write(carl, talk, { what: "open", level: 2, people: as("party", anya, bela) });
  await all();
  for (const side of [anya, bela]) await write(side, talk, { what: "accept" });
  await all();
  await write(anya, talk, { what: "say", text: "Before." });
  await all();
  return { ...life, phone, talk, share };
}

test("[K-8, CF-4] a talk gets a key that a lost phone has no box of, once the one who opened it has heard that it was retired", async () => {
  const { anya, bela, carl, phone, talk, share } = await withPhone();
  const read = (one: Replica) => caseOf(one, talk)?.lines.flatMap(({ text }) => text ?? []);
  expect([bela, phone].map(read)).toEqual([["Before."], ["Before."]]);
  /** Whether the key under which the next words will be sealed was handed to the phone. */
  const isHanded = () => {
    const audience = anya
      .lookAt("conflict")
      .audiences()
      .find(({ id }) => id === talk);
    const opener = audience?.openers.get(phone.device);
    return audience?.turns.at(-1)?.boxes.some(({ to }) => to === opener);
  };
  expect(isHanded()).toBe(true);
  await act(bela, "devices.retire", { device: phone.device });
  await share();
  expect(isHanded()).toBe(false);
  const events = carl.count();
  await carl.keepTime();
  expect(carl.count()).toBe(events);
  await write(anya, talk, { what: "say", text: "After." });
  await share();
  for (const one of [anya, bela, carl]) expect(read(one)).toEqual(["Before.", "After."]);
});
