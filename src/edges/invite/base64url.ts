const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Bytes as text for links: RFC 4648, section 5, without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const three = (a << 16) | (b << 8) | c;
    const letters = [18, 12, 6, 0].map((shift) => LETTERS.charAt((three >> shift) & 63));
    text += letters.slice(0, Math.min(3, bytes.length - at) + 1).join("");
  }
  return text;
}

/** The bytes; nothing when the text is not their one form. */
export function fromBase64url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 4) {
    const four = [0, 1, 2, 3].reduce(
      (sum, i) => (sum << 6) | Math.max(0, LETTERS.indexOf(text.charAt(at + i) || "A")),
      0,
    );
    const count = Math.min(4, text.length - at) - 1;
    bytes.push(...[(four >> 16) & 255, (four >> 8) & 255, four & 255].slice(0, count));
  }
  const whole = Uint8Array.from(bytes);
  return toBase64url(whole) === text ? whole : undefined;
}
