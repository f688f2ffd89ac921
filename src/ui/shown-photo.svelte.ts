import { type PhotoName, photoHere } from "../replica/photo-here.ts";
import type { Replica } from "../replica/replica.ts";

/** A photo on its way to a screen. */
export type ShownPhoto = {
  /** Where an `<img>` finds it, once it is here. */
  readonly url: string | undefined;
  /** True while this device looks whether it has it. */
  readonly isLooking: boolean;
};

const TRY_AGAIN_MS = 4_000;

/** Looks for a photo here and, once it is asked for, at whoever is in reach. Call it while a component starts. */
export function shownPhoto(
  kith: { readonly replica: Replica },
  name: () => PhotoName,
  isAsked: () => boolean,
): ShownPhoto {
  let url = $state<string>();
  let isLooking = $state(true);

  $effect(() => {
    const wanted = name();
    const asks = isAsked();
    let isOver = false;
    let own: string | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;

    async function look(): Promise<void> {
      let bytes = await photoHere(kith.replica, wanted);
      if (bytes === undefined && asks && (await kith.replica.blobs?.fetch(wanted.photo)) === true)
        bytes = await photoHere(kith.replica, wanted);
      if (isOver) return;
      isLooking = false;
      if (bytes === undefined) {
        if (asks) again = setTimeout(() => void look(), TRY_AGAIN_MS);
        return;
      }
      own = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "image/jpeg" }));
      url = own;
    }
    void look();
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
  };
}
