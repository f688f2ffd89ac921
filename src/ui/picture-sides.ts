/** A photo of Kith's own has 1600 pixels on its long side; another program may keep a larger one. */
const SIDE_MAX = 4096;

/**
 * Whether bytes are a picture that is safe to draw: a JPEG or PNG of at most 4096 pixels a side. A picture of a few
 * kilobytes can say that it is 16,000 pixels wide, and a phone that draws it ends the page for want of memory.
 */
export function isDrawable(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const sides = (bytes[0] === 0xff ? sidesOfJpeg(view) : sidesOfPng(view)) ?? [0, 0];
  return sides.every((side) => side > 0 && side <= SIDE_MAX);
}

type Sides = readonly [width: number, height: number];

const PNG_MARK = 0x89504e47;
const PNG_SIDES = 16;

/** Width and height stand in the first chunk (PNG, 11.2.1). */
function sidesOfPng(view: DataView): Sides | undefined {
  if (view.byteLength < PNG_SIDES + 8 || view.getUint32(0) !== PNG_MARK) return undefined;
  return [view.getUint32(PNG_SIDES), view.getUint32(PNG_SIDES + 4)];
}

/** They stand in the first segment that begins a frame (ITU T.81, B.2.2), whatever stands before it. */
function sidesOfJpeg(view: DataView): Sides | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2))
    if (beginsFrame(view.getUint8(at + 1))) return [view.getUint16(at + 7), view.getUint16(at + 5)];
  return undefined;
}

/** C0 to CF, but for tables and an extension among them. */
function beginsFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
