import { deflateSync } from "node:zlib";

/**
 * The app's icon as a PNG: the two houses of src/apps/web/public/icon.svg, drawn by distance to their strokes on a grid
 * of 512. `inset` leaves room around them for launchers that cut icons to their own shape (and fills the corners).
 */
export function iconPng(size: number, inset: number): Buffer {
  const pixels = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const at = y * (1 + size * 4) + 1 + x * 4;
      pixels.set(colourAt(gridOf(x, size, inset), gridOf(y, size, inset), GRID / size, inset > 0), at);
    }
  }
  return png(size, pixels);
}

const GRID = 512;
const CORNER = 112;
const STROKE = 17;
type Point = readonly [number, number];
type Colour = readonly [number, number, number];
const PINE: Colour = [0x1f, 0x5d, 0x4c];
const PAPER: Colour = [0xfb, 0xfa, 0xf5];
const OCHRE: Colour = [0xe7, 0xb8, 0x68];
const HOUSE: readonly Point[] = [
  [96, 268],
  [208, 172],
  [320, 268],
  [320, 392],
  [96, 392],
  [96, 268],
];
const NEIGHBOUR: readonly Point[] = [
  [286, 196],
  [340, 150],
  [436, 234],
  [436, 392],
  [370, 392],
];
const DOOR = { x: 208, y: 322, r: 26 };

function gridOf(pixel: number, size: number, inset: number): number {
  const place = ((pixel + 0.5) / size) * GRID;
  return (place - GRID / 2) / (1 - 2 * inset) + GRID / 2;
}

/** Red, green, blue and opacity; `soft` is how wide one pixel is on the grid. */
function colourAt(x: number, y: number, soft: number, isFull: boolean): readonly number[] {
  const inside = isFull ? 1 : cover(cornerDistance(x, y), soft);
  const line = cover(Math.min(pathDistance(HOUSE, x, y), pathDistance(NEIGHBOUR, x, y)) - STROKE, soft);
  const door = cover(Math.hypot(x - DOOR.x, y - DOOR.y) - DOOR.r, soft);
  const mixed = mix(mix(PINE, PAPER, line), OCHRE, door);
  return [...mixed, Math.round(inside * 255)];
}

function cover(distance: number, soft: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance / soft));
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2): number => Math.round(from[at] + (to[at] - from[at]) * share);
  return [part(0), part(1), part(2)];
}

/** Below 0 inside the rounded square. */
function cornerDistance(x: number, y: number): number {
  const half = GRID / 2 - CORNER;
  const dx = Math.abs(x - GRID / 2) - half;
  const dy = Math.abs(y - GRID / 2) - half;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - CORNER;
}

function pathDistance(path: readonly Point[], x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [index, from] of path.entries()) {
    const to = path[index + 1];
    if (to !== undefined) nearest = Math.min(nearest, lineDistance(from, to, x, y));
  }
  return nearest;
}

function lineDistance([ax, ay]: Point, [bx, by]: Point, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** RFC 2083, colour type 6, one chunk of data. */
function png(size: number, pixels: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    magic,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(pixels, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
