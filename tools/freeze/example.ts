/** One way of writing something down, for programs in any language: what goes in, and the bytes or words that come out. */
export type Example = { readonly says: string; readonly given: unknown } & (
  | { readonly hex: string }
  | { readonly text: string }
);

export type Examples = Readonly<Record<string, Example>>;
