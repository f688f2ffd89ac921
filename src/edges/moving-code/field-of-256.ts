/** Arithmetic on bytes as the field with 256 elements (polynomial 0x11d, as in QR codes themselves): adding is xor. */
const POLYNOMIAL = 0x11d;
const LOG = new Uint8Array(256);
const POWER = new Uint8Array(512);

for (let exponent = 0, value = 1; exponent < 255; exponent++) {
  POWER[exponent] = value;
  POWER[exponent + 255] = value;
  LOG[value] = exponent;
  value = value << 1;
  if (value > 255) value ^= POLYNOMIAL;
}

export function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : (POWER[(LOG[a] ?? 0) + (LOG[b] ?? 0)] ?? 0);
}

/** The number by which `a` makes 1; `a` must not be 0. */
export function inverse(a: number): number {
  return POWER[255 - (LOG[a] ?? 0)] ?? 0;
}

/** Adds `factor` times `from` to `into`, place by place. */
export function addTimes(into: Uint8Array, from: Uint8Array, factor: number): void {
  if (factor === 0) return;
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) ^ times(from[at] ?? 0, factor);
}
