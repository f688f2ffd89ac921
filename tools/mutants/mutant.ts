/** A deliberate mistake in the kernel or the replica, and the tests that must notice it. */
export type Mutant = {
  readonly says: string;
  readonly file: string;
  /** Text that stands in the file once, and what the mistake makes of it. */
  readonly from: string;
  readonly to: string;
  readonly tests: string;
};
