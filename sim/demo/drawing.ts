import { crc32, deflateSync } from "node:zlib";
import { joinBytes } from "../../src/kernel/bytes.ts";

/** Red, green and blue, 0–255 each. */
export type Colour = readonly [red: number, green: number, blue: number];
type Point = readonly [x: number, y: number];

/** A sheet that shapes are drawn on, later ones over earlier ones; lines waver a little, as by hand. Sizes in pixels. */
export type Sheet = {
  readonly polygon: (points: readonly Point[], colour: Colour) => void;
  readonly disc: (at: Point, radius: number, colour: Colour) => void;
  readonly ring: (at: Point, radius: number, width: number, colour: Colour) => void;
  /** From point to point: x, y, x, y … */
  readonly line: (flat: readonly number[], width: number, colour: Colour) => void;
  /** As a PNG. */
  readonly png: () => Uint8Array;
};

/** Each pixel is so many by so many dots, whose mean is its colour. */
const DOTS = 2;
const WAVER = 1.4;

export function createSheet(width: number, height: number, paper: Colour): Sheet {
  const [wide, high] = [width * DOTS, height * DOTS];
  const dots = new Uint8Array(wide * high * 3);
  for (let at = 0; at < dots.length; at += 3) dots.set(paper, at);

  /** Colours the dots of a box that are inside of something. */
  function fill(
    [left, top, right, bottom]: readonly number[],
    colour: Colour,
    isInside: (x: number, y: number) => boolean,
  ) {
    const bound = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value * DOTS)));
    for (let y = bound(top ?? 0, high); y < bound(bottom ?? 0, high); y++) {
      for (let x = bound(left ?? 0, wide); x < bound(right ?? 0, wide); x++) {
        if (isInside((x + 0.5) / DOTS, (y + 0.5) / DOTS)) dots.set(colour, (y * wide + x) * 3);
      }
    }
  }

  function polygon(points: readonly Point[], colour: Colour): void {
    fill(boxOf(points, 0), colour, (x, y) => crossings(points, x, y) % 2 === 1);
  }

  function disc([x, y]: Point, radius: number, colour: Colour): void {
    fill([x - radius, y - radius, x + radius, y + radius], colour, (a, b) => Math.hypot(a - x, b - y) <= radius);
  }

  function ring([x, y]: Point, radius: number, thick: number, colour: Colour): void {
    const far = radius + thick;
    const isOn = (a: number, b: number) => Math.abs(Math.hypot(a - x, b - y) - radius - waver(a, b) / 2) <= thick / 2;
    fill([x - far, y - far, x + far, y + far], colour, isOn);
  }

  function line(flat: readonly number[], thick: number, colour: Colour): void {
    const points = pairs(flat);
    for (const [at, to] of points.entries()) {
      const from = points[at - 1];
      if (from === undefined) continue;
      const isOn = (x: number, y: number) => distance(from, to, x + waver(y, x), y + waver(x, y)) <= thick / 2;
      fill(boxOf([from, to], thick + WAVER), colour, isOn);
    }
  }

  function png(): Uint8Array {
    const rows = new Uint8Array((width * 3 + 1) * height);
    for (let y = 0; y < height; y++) {
      for (let at = 0; at < width * 3; at++) rows[y * (width * 3 + 1) + 1 + at] = mean(y, Math.floor(at / 3), at % 3);
    }
    const head = new Uint8Array(13);
    new DataView(head.buffer).setUint32(0, width);
    new DataView(head.buffer).setUint32(4, height);
    head.set([8, 2], 8);
    const begin = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
    return joinBytes(
      begin,
      chunk("IHDR", head),
      chunk("IDAT", deflateSync(rows, { level: 9 })),
      chunk("IEND", new Uint8Array()),
    );
  }

  function mean(y: number, x: number, part: number): number {
    let sum = 0;
    for (let dot = 0; dot < DOTS * DOTS; dot++) {
      const [row, column] = [y * DOTS + Math.floor(dot / DOTS), x * DOTS + (dot % DOTS)];
      sum += dots[(row * wide + column) * 3 + part] ?? 0;
    }
    return Math.round(sum / (DOTS * DOTS));
  }

  return { polygon, disc, ring, line, png };
}

function pairs(flat: readonly number[]): readonly Point[] {
  return flat.flatMap((x, at) => (at % 2 === 0 ? [[x, flat[at + 1] ?? 0] as const] : []));
}

/** Four corners. */
export function box(left: number, top: number, width: number, height: number): readonly Point[] {
  const [right, bottom] = [left + width, top + height];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function waver(x: number, y: number): number {
  return WAVER * Math.sin(x / 17 + Math.sin(y / 29) * 2);
}

function boxOf(points: readonly Point[], edge: number): readonly number[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs) - edge, Math.min(...ys) - edge, Math.max(...xs) + edge, Math.max(...ys) + edge];
}

/** How often a ray to the right crosses the outline. */
function crossings(points: readonly Point[], x: number, y: number): number {
  return points.filter(([ax, ay], at) => {
    const [bx, by] = points[(at + 1) % points.length] as Point;
    return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
  }).length;
}

function distance([ax, ay]: Point, [bx, by]: Point, x: number, y: number): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const named = joinBytes(new TextEncoder().encode(name), body);
  const [length, sum] = [new Uint8Array(4), new Uint8Array(4)];
  new DataView(length.buffer).setUint32(0, body.length);
  new DataView(sum.buffer).setUint32(0, crc32(named));
  return joinBytes(length, named, sum);
}
