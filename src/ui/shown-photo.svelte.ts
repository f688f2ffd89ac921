import { type PhotoName, photoHere } from "../replica/blobs/photo-here.ts";
import type { Replica } from "../replica/replica.ts";
import { isDrawable } from "./picture-sides.ts";

/** A photo on its way to a screen. */
export type ShownPhoto = {
  /** Where an `<img>` finds it, once it is here. */
  readonly url: string | undefined;
  /** True while this device looks whether it has it. */
  readonly isLooking: boolean;
  /** What is said in its place where it is asked for: it comes, or nobody can draw it. */
  readonly instead: "photo.comes" | "photo.none";
};

const TRY_AGAIN_MS = 4_000;

/**
 * Looks for a photo here and, once it is asked for, at whoever is in reach. Call it while a component starts. What is no
 * picture that a phone can draw is not shown.
 */
export function shownPhoto(
  kith: { readonly replica: Replica },
  name: () => PhotoName | undefined,
  isAsked: () => boolean,
): ShownPhoto {
  let url = $state<string>();
  let isLooking = $state(true);
  let instead = $state<ShownPhoto["instead"]>("photo.comes");

  $effect(() => {
    const wanted = name();
    if (wanted === undefined) return;
    const asks = isAsked();
    let isOver = false;
    let own: string | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;

    async function look(wanted: PhotoName): Promise<void> {
      let bytes = await photoHere(kith.replica, wanted);
      if (bytes === undefined && asks && (await kith.replica.blobs?.fetch(wanted.photo)) === true)
        bytes = await photoHere(kith.replica, wanted);
      if (isOver) return;
      isLooking = false;
      if (bytes === undefined) {
        if (asks) again = setTimeout(() => void look(wanted), TRY_AGAIN_MS);
        return;
      }
      instead = isDrawable(bytes) ? "photo.comes" : "photo.none";
      if (instead === "photo.none") return;
      own = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "image/jpeg" }));
      url = own;
    }
    void look(wanted);
    return () => {
      isOver = true;
      clearTimeout(again);
      if (own !== undefined) URL.revokeObjectURL(own);
      url = undefined;
    };
  });

  return {
    get url() {
      return url;
    },
    get isLooking() {
      return isLooking;
    },
    get instead() {
      return instead;
    },
  };
}
