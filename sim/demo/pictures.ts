import { toHex } from "../../src/kernel/bytes.ts";
import type { Id, Minute } from "../../src/kernel/event.ts";
import { lockPhoto } from "../../src/kernel/seal/locked-photo.ts";
import { sealBlob } from "../../src/kernel/seal/sealed-blob.ts";
import { type Blobs, blobId } from "../../src/replica/blobs/blobs.ts";
import type { Crypto } from "../../src/replica/ports.ts";
import type { Author } from "../author.ts";
import { box, type Colour, createSheet, type Sheet } from "./drawing.ts";

/** What pictures of the street there are: all of them drawn by this file. */
export type Picture = "plan" | "bicycle" | "board";

/** Seals pictures as a device does, tells by which name an act carries them, and keeps them once the story is told. */
export type Album = {
  /** Open to every member. */
  readonly photo: (picture: Picture) => Id;
  /** Under a key of its own, which is given. */
  readonly locked: (picture: Picture, key: Uint8Array) => { readonly photo: Id; readonly photoKey: string };
  readonly keep: (blobs: Blobs) => Promise<void>;
};

export function createAlbum(crypto: Crypto, { memory }: Pick<Author, "memory">, now: Minute): Album {
  const sealed = new Map<Id, Uint8Array>();

  function take(plain: Uint8Array): Id {
    const epoch = memory.folding.lane.epochAt(memory.graph.top(now));
    const key = epoch === undefined ? undefined : memory.sealing.ring.epochKey(epoch);
    if (epoch === undefined || key === undefined) throw new Error("The street has no key for pictures.");
    const bytes = sealBlob(crypto, epoch, key, plain);
    sealed.set(blobId(bytes), bytes);
    return blobId(bytes);
  }

  return {
    photo: (picture) => take(DRAWN[picture]()),
    locked: (picture, key) => ({ photo: take(lockPhoto(crypto, key, DRAWN[picture]())), photoKey: toHex(key) }),
    keep: async (blobs) => {
      for (const bytes of sealed.values()) await blobs.put(bytes);
    },
  };
}

const INK: Colour = [58, 62, 66];
const PENCIL: Colour = [120, 122, 124];
const PAPER: Colour = [250, 246, 234];
const ROAD: Colour = [214, 208, 196];
const WATER: Colour = [158, 196, 214];
const LEAF: Colour = [150, 184, 128];
const ROOF: Colour = [222, 172, 140];
const RED: Colour = [168, 58, 46];
const STEEL: Colour = [70, 92, 110];
const DRAWN: Readonly<Record<Picture, () => Uint8Array>> = { plan: drawPlan, bicycle: drawBicycle, board: drawBoard };

/** Doors are where the households of the street say that they are (see `places.ts`): two rows, a road, and one across. */
function drawPlan(): Uint8Array {
  const sheet = createSheet(800, 600, PAPER);
  sheet.line([0, 545, 230, 565, 430, 540, 800, 572], 46, WATER);
  sheet.polygon(box(0, 262, 800, 76), ROAD);
  sheet.polygon(box(372, 0, 76, 600), ROAD);
  for (const y of [262, 338]) {
    sheet.line([0, y, 372, y], 3, INK);
    sheet.line([448, y, 800, y], 3, INK);
  }
  for (const x of [372, 448]) {
    sheet.line([x, 0, x, 262], 3, INK);
    sheet.line([x, 338, x, 600], 3, INK);
  }
  for (const x of [80, 192, 300, 500, 608, 720]) {
    drawHouse(sheet, x, 120, [x + 44, 70]);
    drawHouse(sheet, x, 385, [x - 44, 495]);
  }
  // Which way is north.
  sheet.line([752, 60, 752, 14], 3, INK);
  sheet.line([744, 26, 752, 12, 760, 26], 3, INK);
  return sheet.png();
}

function drawHouse(sheet: Sheet, x: number, top: number, tree: readonly [number, number]): void {
  const [left, right, bottom] = [x - 38, x + 38, top + 82];
  sheet.polygon(box(left, top, 76, 82), ROOF);
  sheet.line([left, top, right, top, right, bottom, left, bottom, left, top], 3, INK);
  sheet.line([left, top + 41, right, top + 41], 2, PENCIL);
  sheet.disc(tree, 20, LEAF);
  sheet.ring(tree, 20, 2.5, INK);
}

/** A bicycle on a stand in a shed. */
function drawBicycle(): Uint8Array {
  const sheet = createSheet(720, 540, [206, 188, 160]);
  for (let x = 40; x < 720; x += 80) sheet.line([x, 0, x, 420], 3, [178, 158, 128]);
  sheet.polygon(box(0, 420, 720, 120), [150, 140, 128]);
  const [back, front, pedals, saddle, head] = [
    [210, 330],
    [520, 330],
    [345, 335],
    [300, 190],
    [470, 185],
  ] as const;
  for (const wheel of [back, front]) {
    sheet.ring(wheel, 92, 12, INK);
    for (let spoke = 0; spoke < 12; spoke++) {
      const turn = (spoke * Math.PI) / 6;
      sheet.line([...wheel, wheel[0] + 86 * Math.cos(turn), wheel[1] + 86 * Math.sin(turn)], 1.5, PENCIL);
    }
  }
  sheet.line([...back, ...saddle, ...head, ...front], 10, RED);
  sheet.line([...back, ...pedals, ...saddle], 10, RED);
  sheet.line([...pedals, ...head], 10, RED);
  sheet.line([...saddle, 292, 160], 8, INK);
  sheet.polygon(box(255, 148, 76, 16), INK);
  sheet.line([...head, 462, 145, 500, 130], 8, INK);
  sheet.ring(pedals, 24, 8, INK);
  sheet.line([320, 240, 320, 480], 12, STEEL);
  sheet.line([250, 490, 390, 490], 14, STEEL);
  return sheet.png();
}

/** The board at the bakery: notes with pins, one of them with a house and a clock. */
function drawBoard(): Uint8Array {
  const sheet = createSheet(720, 480, [120, 84, 56]);
  sheet.polygon(box(24, 24, 672, 432), [198, 160, 112]);
  drawNote(sheet, [60, 60, 200, 150], [250, 244, 214]);
  drawNote(sheet, [300, 80, 170, 130], [214, 232, 240]);
  drawNote(sheet, [510, 56, 150, 190], [246, 222, 214]);
  drawNote(sheet, [70, 250, 250, 170], [252, 250, 240]);
  drawNote(sheet, [370, 270, 280, 150], [226, 240, 214]);
  sheet.polygon(box(90, 300, 90, 90), [252, 250, 240]);
  sheet.line([100, 340, 135, 310, 170, 340, 170, 386, 100, 386, 100, 340], 4, INK);
  sheet.disc([560, 350], 46, [226, 240, 214]);
  sheet.ring([560, 350], 42, 5, INK);
  sheet.line([560, 322, 560, 350, 580, 362], 4, INK);
  return sheet.png();
}

function drawNote(
  sheet: Sheet,
  [x, y, width, height]: readonly [number, number, number, number],
  colour: Colour,
): void {
  sheet.polygon(box(x, y, width, height), colour);
  for (let line = y + 40; line < y + height - 14; line += 24)
    sheet.line([x + 16, line, x + width - 22, line], 3, PENCIL);
  sheet.disc([x + width / 2, y + 12], 8, RED);
}
