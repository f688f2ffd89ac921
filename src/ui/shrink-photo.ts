/** The long side of a photo as it is kept, and its most bytes. */
type PhotoSize = { readonly side: number; readonly bytes: number };
/** Enough to know a face by, little enough for a slow day. */
const PORTRAIT: PhotoSize = { side: 512, bytes: 60 * 1024 };
/** Enough to see which pipe leaks. */
export const SNAPSHOT: PhotoSize = { side: 1600, bytes: 200 * 1024 };
/** Larger files would fill the memory of an old phone before they are small. */
export const PHOTO_FILE_BYTES_MAX = 40 * 1024 * 1024;

/** Tried one after the other until it is small enough. */
const QUALITIES = [0.85, 0.75, 0.6, 0.45, 0.3];
/** How much smaller it is drawn when no quality was enough. */
const SMALLER = 0.75;
const SIDE_MIN = 64;

/** Why a file is no photo that can be kept: the code of what is said. */
export type NoPhoto = "photo.bad.large" | "photo.bad.heic" | "photo.bad";

/** A photo made small, or why not. */
export async function takePhoto(
  file: File,
  size: PhotoSize,
): Promise<{ readonly photo: Uint8Array } | { readonly no: NoPhoto }> {
  if (file.size > PHOTO_FILE_BYTES_MAX) return { no: "photo.bad.large" };
  const photo = await shrinkPhoto(file, size);
  if (photo !== undefined) return { photo };
  return { no: (await isHeic(file)) ? "photo.bad.heic" : "photo.bad" };
}

/** What iPhones write unless they are told otherwise, and few other browsers read; the name of a file says nothing. */
async function isHeic(file: Blob): Promise<boolean> {
  const head = new TextDecoder("latin1").decode(await file.slice(4, 12).arrayBuffer());
  return /^ftyp(?:hei|hev|mif1|msf1)/.test(head);
}

/**
 * Draws a picture anew, upright and small. What the camera wrote beside it (where, when, with which device) is not drawn,
 * so it is not there any more. Nothing when it is no picture that this browser can read.
 */
export async function shrinkPhoto(file: Blob, size = PORTRAIT): Promise<Uint8Array | undefined> {
  const read = globalThis.createImageBitmap?.(file) ?? asImage(file);
  const picture = await read.catch(() => undefined);
  if (picture === undefined || picture.width === 0 || picture.height === 0) return undefined;
  try {
    const long = Math.max(picture.width, picture.height);
    for (let side = Math.min(size.side, long); side >= SIDE_MIN || side === long; side = Math.floor(side * SMALLER)) {
      const small = await drawn(picture, side / long, size.bytes);
      if (small !== undefined) return small;
    }
    return undefined;
  } finally {
    if ("close" in picture) picture.close();
  }
}

/** As browsers read pictures that cannot do it by themselves (Safari before 15). */
async function asImage(file: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

async function drawn(
  picture: ImageBitmap | HTMLImageElement,
  scale: number,
  bytesMax: number,
): Promise<Uint8Array | undefined> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext("2d");
  if (paper === null) return undefined;
  paper.imageSmoothingQuality = "high";
  paper.fillStyle = "white";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
    if (blob !== null && blob.size <= bytesMax) return new Uint8Array(await blob.arrayBuffer());
  }
  return undefined;
}
