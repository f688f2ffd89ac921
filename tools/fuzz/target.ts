/** Something that reads bytes from outside. */
export type Target = {
  readonly name: string;
  readonly samples: readonly Uint8Array[];
  /** How often it has its turn beside the others. */
  readonly share: number;
  /** What is wrong with how it took these bytes; nothing when it refused them, or took them for what they are. */
  readonly wrong: (bytes: Uint8Array) => string | undefined;
};
