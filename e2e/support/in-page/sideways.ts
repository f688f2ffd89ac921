import { shrinkPhoto } from "../../../src/ui/shrink-photo.ts";

/** What has become of a photo that was taken with the phone on its side: how large it is, and what is above and below. */
export type Upright = {
  readonly size: readonly number[];
  readonly above: string;
  readonly below: string;
  readonly saysWhere: boolean;
};

const [WIDTH, HEIGHT] = [300, 200];
/** Exif with one entry: turn it by a quarter to the right. */
const TURNED = [
  ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
  ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
];

/** Red on the left and blue on the right as the camera wrote it: red is above for whoever took it. */
export async function takenSideways(): Promise<Upright> {
  const { canvas, paper } = sheet(WIDTH, HEIGHT);
  paper.fillStyle = "#f00";
  paper.fillRect(0, 0, WIDTH / 2, HEIGHT);
  paper.fillStyle = "#00f";
  paper.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT);
  const plain = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.95));
  const bytes = new Uint8Array((await plain?.arrayBuffer()) ?? new ArrayBuffer(0));
  // In one piece, as files are: Firefox cannot tell from a first piece of two bytes what a blob of several is.
  const photo = new Blob([Uint8Array.from([...bytes.slice(0, 2), ...TURNED, ...bytes.slice(2)])], {
    type: "image/jpeg",
  });
  const small = (await shrinkPhoto(photo)) ?? new Uint8Array();
  const picture = await createImageBitmap(new Blob([small.slice()], { type: "image/jpeg" }));
  const seen = sheet(picture.width, picture.height).paper;
  seen.drawImage(picture, 0, 0);
  const colour = (y: number): string => {
    const [red = 0, , blue = 0] = seen.getImageData(picture.width / 2, y, 1, 1).data;
    return red > 200 && blue < 60 ? "red" : blue > 200 && red < 60 ? "blue" : `${red} ${blue}`;
  };
  const saysWhere = new TextDecoder("latin1").decode(small).includes("MM\0*");
  return { size: [picture.width, picture.height], above: colour(10), below: colour(picture.height - 10), saysWhere };
}

function sheet(width: number, height: number) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  const paper = canvas.getContext("2d");
  if (paper === null) throw new Error("no canvas");
  return { canvas, paper };
}
