/** A way for tabs of one browser to tell each other that something was written. */
export type Tabs = {
  /** Tells the other tabs, not this one, that this community's log grew; empty for the device as a whole. */
  readonly tell: (community: string) => void;
  readonly close: () => void;
};

/** Listens to the other tabs of this site. Where the browser cannot do it, nobody is told and nothing breaks. */
export function openTabs(name: string, onChange: (community: string) => void): Tabs {
  if (typeof BroadcastChannel === "undefined") return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`kith ${name}`);
  let open = true;
  channel.onmessage = ({ data }: { readonly data: unknown }) => {
    if (typeof data === "string") onChange(data);
  };
  return {
    tell: (community) => {
      if (open) channel.postMessage(community);
    },
    close: () => {
      open = false;
      channel.close();
    },
  };
}
