import { writeFileSync } from "node:fs";
import encodeQR from "qr";

/** What a camera sees that is held before another phone: codes one after another, as a video in YUV4MPEG2. */
const SIZE = 480;
const BORDER = 4;
/** Pictures of the video that show the same code, at 30 a second. */
const PICTURES_EACH = 6;

/** Writes a video of these codes, which the browser then takes for its camera. */
export function writeVideo(file: string, codes: readonly string[]): void {
  const head = Buffer.from(`YUV4MPEG2 W${SIZE} H${SIZE} F30:1 Ip A1:1 C420jpeg\n`);
  const grey = Buffer.alloc((SIZE * SIZE) / 2, 128);
  const frame = Buffer.from("FRAME\n");
  const pictures = codes.flatMap((code) => {
    const light = pictureOf(code);
    return Array.from({ length: PICTURES_EACH }, () => Buffer.concat([frame, light, grey]));
  });
  writeFileSync(file, Buffer.concat([head, ...pictures]));
}

function pictureOf(code: string): Buffer {
  const rows = encodeQR(code, "raw", { ecc: "medium", border: BORDER });
  const light = Buffer.alloc(SIZE * SIZE, 255);
  const scale = Math.floor(SIZE / rows.length);
  const margin = Math.floor((SIZE - scale * rows.length) / 2);
  for (const [y, row] of rows.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (!isDark) continue;
      for (let line = 0; line < scale; line++) {
        const at = (margin + y * scale + line) * SIZE + margin + x * scale;
        light.fill(0, at, at + scale);
      }
    }
  }
  return light;
}
