/** What of the package is used here; it has no types of its own. */
declare module "multicast-dns" {
  export type MdnsRecord = {
    readonly name: string;
    readonly type: string;
    readonly ttl?: number;
    readonly flush?: boolean;
    readonly data?: unknown;
  };
  export type MdnsPacket = {
    readonly questions?: readonly { readonly name: string; readonly type: string }[];
    readonly answers?: readonly MdnsRecord[];
    readonly additionals?: readonly MdnsRecord[];
  };
  type Sent = (cause: Error | null) => void;
  export type Mdns = {
    query(packet: MdnsPacket, sent: Sent): void;
    respond(packet: MdnsPacket, sent: Sent): void;
    on(event: "query" | "response", listener: (packet: MdnsPacket) => void): void;
    on(event: "error" | "warning", listener: (cause: unknown) => void): void;
    destroy(done: () => void): void;
  };
  // biome-ignore lint/style/noDefaultExport: the package is one function.
  export default function createMdns(): Mdns;
}
