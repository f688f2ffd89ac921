/** A list of which the first part is made when it is asked for, item by item; each is made once. */
export class Lazily<T> implements Iterable<T> {
  private readonly known: (T | undefined)[] = [];
  private make: ((at: number) => T) | undefined;

  get length(): number {
    return this.known.length;
  }

  /** Stands for so many items from now on, instead of what it held. */
  begin(length: number, make: (at: number) => T): void {
    this.known.length = 0;
    this.known.length = length;
    this.make = make;
  }

  clear(): void {
    this.known.length = 0;
    this.make = undefined;
  }

  push(item: T): void {
    this.known.push(item);
  }

  /** From the end where `index` is negative, as in an array. */
  at(index: number): T | undefined {
    const at = index < 0 ? this.known.length + index : index;
    const item = this.known[at];
    return item === undefined && at >= 0 && at < this.known.length ? this.made(at) : item;
  }

  /** What is in memory by now. */
  peek(at: number): T | undefined {
    return this.known[at];
  }

  slice(from = 0, to = this.known.length): T[] {
    for (let at = Math.max(0, from < 0 ? this.known.length + from : from); at < to; at++) this.at(at);
    return this.known.slice(from, to) as T[];
  }

  /** Takes all items from a place on away, and answers with them. */
  cut(from: number): T[] {
    const tail = this.slice(from);
    this.known.length = from;
    return tail;
  }

  /** All of them, as an array that is not to be changed. */
  all(): readonly T[] {
    for (let at = 0; at < this.known.length; at++) this.at(at);
    return this.known as T[];
  }

  *[Symbol.iterator](): Iterator<T> {
    for (let at = 0; at < this.known.length; at++) yield this.at(at) as T;
  }

  private made(at: number): T {
    const item = (this.make as (at: number) => T)(at);
    this.known[at] = item;
    return item;
  }
}
