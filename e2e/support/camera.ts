import type { Page } from "playwright-core";

/** What a camera writes beside a picture: Exif with a place (40° 25' north). */
const PLACE = Buffer.from("GPS 40.4168 N 3.7038 W");

/** A large JPEG as a phone makes it, with Exif in front that says where it was taken. */
export async function photoWithPlace(page: Page, width = 3000, height = 2000): Promise<Buffer> {
  const plain = await page.evaluate(
    async ([wide, high]) => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [wide, high];
      const paper = canvas.getContext("2d");
      for (let at = 0; paper !== null && at < 400; at++) {
        paper.fillStyle = `hsl(${(at * 37) % 360} 70% ${30 + (at % 50)}%)`;
        paper.fillRect((at * 151) % wide, (at * 97) % high, 300, 200);
      }
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.95));
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
    },
    [width, height] as const,
  );
  return Buffer.concat([Buffer.from(plain.slice(0, 2)), exif(), Buffer.from(plain.slice(2))]);
}

/** APP1 with a TIFF of one directory: the camera's make, and a pointer to a directory of the place. */
function exif(): Buffer {
  const entry = (tag: number, type: number, count: number, value: Buffer): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    value.copy(bytes, 8);
    return bytes;
  };
  const offset = (at: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(at);
    return bytes;
  };
  const two = Buffer.from([0, 2]);
  const first = [two, entry(0x010f, 2, PLACE.length, offset(68)), entry(0x8825, 4, 1, offset(38)), offset(0)];
  const place = [
    two,
    entry(0x0001, 2, 2, Buffer.from("N\0\0\0")),
    entry(0x0012, 2, 4, Buffer.from("WGS\0")),
    offset(0),
  ];
  const tiff = Buffer.concat([Buffer.from("MM\0*"), offset(8), ...first, ...place, PLACE]);
  const body = Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

type Watched = typeof globalThis & { shown?: Map<string, Blob> };

/** From now on the page remembers what it shows: its own policy lets nobody fetch it by its address. */
export async function watchPhotos(page: Page): Promise<void> {
  await page.evaluate(() => {
    const [make, shown] = [URL.createObjectURL.bind(URL), new Map<string, Blob>()];
    (globalThis as Watched).shown = shown;
    URL.createObjectURL = (what: Blob) => {
      const url = make(what);
      shown.set(url, what);
      return url;
    };
  });
}

/** The bytes of the photo that is shown, and how large it is. */
export function photoShown(page: Page, name: string): Promise<{ bytes: number[]; width: number; height: number }> {
  return page.getByRole("img", { name }).evaluate(async (element) => {
    const image = element as HTMLImageElement;
    await image.decode();
    const blob = (globalThis as Watched).shown?.get(image.src);
    const bytes = [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
    return { bytes, width: image.naturalWidth, height: image.naturalHeight };
  });
}
