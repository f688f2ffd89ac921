/** The long side of a photo as it is kept, and its most bytes: enough to know a face by, little enough for a slow day. */
const PHOTO_SIDE_MAX = 512;
const PHOTO_BYTES_MAX = 60 * 1024;

/** Tried one after the other until it is small enough. */
const QUALITIES = [0.85, 0.75, 0.6, 0.45, 0.3];
/** How much smaller it is drawn when no quality was enough. */
const SMALLER = 0.75;
const SIDE_MIN = 64;

/**
 * Draws a picture anew, upright and small. What the camera wrote beside it (where, when, with which device) is not drawn,
 * so it is not there any more. Nothing when it is no picture that this browser can read.
 */
export async function shrinkPhoto(file: Blob): Promise<Uint8Array | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined || picture.width === 0 || picture.height === 0) return undefined;
  try {
    const long = Math.max(picture.width, picture.height);
    for (
      let side = Math.min(PHOTO_SIDE_MAX, long);
      side >= SIDE_MIN || side === long;
      side = Math.floor(side * SMALLER)
    ) {
      const small = await drawn(picture, side / long);
      if (small !== undefined) return small;
    }
    return undefined;
  } finally {
    picture.close();
  }
}

async function drawn(picture: ImageBitmap, scale: number): Promise<Uint8Array | undefined> {
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
    if (blob !== null && blob.size <= PHOTO_BYTES_MAX) return new Uint8Array(await blob.arrayBuffer());
  }
  return undefined;
}
