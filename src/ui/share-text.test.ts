import { expect, test } from "vitest";
import { messageFrom, smsLink } from "./share-text.ts";

test("a message ends with the hub's address, where that means something to others", () => {
  const open = { origin: "http://192.168.1.20:7400", onlyHere: false };
  expect(messageFrom("We meet on Tuesday.", open)).toBe("We meet on Tuesday.\nhttp://192.168.1.20:7400");
  expect(messageFrom("We meet.", { origin: "http://localhost:7400", onlyHere: true })).toBe("We meet.");
  expect(messageFrom("We meet.", undefined)).toBe("We meet.");
});

test("an SMS holds every letter of it, and no number", () => {
  const link = smsLink("¿Nos vemos? Té & pan\n#1");
  expect(link.startsWith("sms:?&body=")).toBe(true);
  expect(decodeURIComponent(link.slice("sms:?&body=".length))).toBe("¿Nos vemos? Té & pan\n#1");
});
