/** The letters that a QR code packs two into eleven bits. */
const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** Bytes as text that QR codes hold almost as tightly as bytes (RFC 9285): three letters for two bytes. */
export function toBase45(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length;
    const value = isPair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
    text += LETTERS.charAt(value % 45) + LETTERS.charAt(Math.floor(value / 45) % 45);
    if (isPair) text += LETTERS.charAt(Math.floor(value / 2025));
  }
  return text;
}

/** The bytes of such a text; nothing when it is none. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const [a = -1, b = -1, c = -1] = [...text.slice(at, at + 3)].map((letter) => LETTERS.indexOf(letter));
    const isPair = at + 2 < text.length;
    if (a < 0 || b < 0 || (isPair && c < 0)) return undefined;
    const value = a + b * 45 + (isPair ? c * 2025 : 0);
    if (value > (isPair ? 65_535 : 255)) return undefined;
    if (isPair) bytes.push(value >> 8);
    bytes.push(value & 255);
  }
  return Uint8Array.from(bytes);
}
