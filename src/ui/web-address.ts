/** The address that a text is, if it is one; without `URL.parse`, which Safari has since 18 and Firefox since 126. */
export function addressIn(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
