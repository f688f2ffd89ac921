import { expect, test } from "vitest";
import { tableText } from "./table-text.ts";

const TABLE = "Nombre;Hogar\nMaría Ñúñez;Peñón 2º\n";
const western = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string, isLittle: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
};

test.each([
  ["UTF-8", new TextEncoder().encode(TABLE)],
  ["UTF-8 with a mark before it", new TextEncoder().encode(`\ufeff${TABLE}`)],
  ["what Excel in Spain calls CSV", western(TABLE)],
  ["what Excel calls Unicode text", wide(`\ufeff${TABLE}`, true)],
  ["the same from the other end", wide(`\ufeff${TABLE}`, false)],
])("a table that was kept as %s has its accents", (_, bytes) => expect(tableText(bytes)).toBe(TABLE));

test("a spreadsheet's own file, and half a letter, are no text", () => {
  expect(tableText(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0))).toBeUndefined();
  expect(tableText(Uint8Array.of(0xff, 0xfe, 0x41))).toBeUndefined();
});
