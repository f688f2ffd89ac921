/**
 * An immutable map with string keys, kept in key order.
 *
 * Every practice keeps its state in these: `with` and `without` cost O(log n) and leave the old map as it was, so a
 * checkpoint is a reference, a refused event leaves the world untouched, and iteration order is the same everywhere.
 * A weight-balanced tree (Adams 1993, as in Haskell's Data.Map; Δ = 3, Γ = 2). Why this and not a copy or a library:
 * docs/decisions/003-persistent-state.md.
 */
export type Tree<V> = {
  readonly key: string;
  readonly value: V;
  readonly size: number;
  readonly left: Part<V>;
  readonly right: Part<V>;
};

/** What hangs below: nothing, a tree, or one that is still on disk. */
export type Part<V> = Tree<V> | Later<V> | undefined;

/** A part of a map that is read when something in it is first asked for; known until then is only how much it holds. */
export class Later<V> {
  readonly size: number;
  private tree: Tree<V> | undefined;
  private readonly read: () => Part<V>;

  constructor(size: number, read: () => Part<V>) {
    this.size = size;
    this.read = read;
  }

  whole(): Tree<V> | undefined {
    this.tree ??= opened(this.read());
    return this.tree;
  }

  /** The tree, if it was read. */
  known(): Tree<V> | undefined {
    return this.tree;
  }
}

export class PersistentMap<V> implements ReadonlyMap<string, V> {
  /** Read by whoever writes maps to disk, and by nobody else. */
  readonly root: Part<V>;
  /** What was looked up last: a rule and then its fold ask for the same. Hidden, so that equal maps stay equal. */
  #last: Tree<V> | undefined;

  private constructor(root: Part<V>) {
    this.root = root;
    this.#last = undefined;
  }

  static readonly empty: PersistentMap<never> = new PersistentMap<never>(undefined);

  /** From entries in any order; the last one of a repeated key wins. */
  static of<V>(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
    const sorted = [...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return new PersistentMap(balanced(sorted));
  }

  /** From entries that are in key order and name no key twice. */
  static ofSorted<V>(sorted: readonly (readonly [string, V])[]): PersistentMap<V> {
    return new PersistentMap(balanced(sorted));
  }

  /** Around a part that was read from disk. */
  static around<V>(root: Part<V>): PersistentMap<V> {
    return root === undefined ? PersistentMap.empty : new PersistentMap(root);
  }

  get size(): number {
    return weight(this.root);
  }

  get(key: string): V | undefined {
    return this.treeAt(key)?.value;
  }

  has(key: string): boolean {
    return this.treeAt(key) !== undefined;
  }

  private treeAt(key: string): Tree<V> | undefined {
    if (this.#last?.key === key) return this.#last;
    const found = find(this.root, key);
    if (found !== undefined) this.#last = found;
    return found;
  }

  /** This map with `key` set to `value`. */
  with(key: string, value: V): PersistentMap<V> {
    return new PersistentMap(insert(this.root, key, value));
  }

  /** This map without `key`; itself when the key was not there. */
  without(key: string): PersistentMap<V> {
    return this.has(key) ? new PersistentMap(remove(this.root, key)) : this;
  }

  /** Collected at once: most maps are small and read whole, and generators cost more than an array. */
  entries(): MapIterator<[string, V]> {
    const all: [string, V][] = [];
    walk(this.root, (tree) => all.push([tree.key, tree.value]));
    return all.values();
  }

  keys(): MapIterator<string> {
    const all: string[] = [];
    walk(this.root, (tree) => all.push(tree.key));
    return all.values();
  }

  values(): MapIterator<V> {
    const all: V[] = [];
    walk(this.root, (tree) => all.push(tree.value));
    return all.values();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  readonly [Symbol.toStringTag] = "PersistentMap";

  forEach(see: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) see(value, key, this);
  }
}

function opened<V>(part: Part<V>): Tree<V> | undefined {
  return part instanceof Later ? part.whole() : part;
}

function find<V>(part: Part<V>, key: string): Tree<V> | undefined {
  let at = opened(part);
  while (at !== undefined && at.key !== key) at = opened(key < at.key ? at.left : at.right);
  return at;
}

function walk<V>(part: Part<V>, see: (tree: Tree<V>) => void): void {
  for (let at = opened(part); at !== undefined; at = opened(at.right)) {
    walk(at.left, see);
    see(at);
  }
}

function insert<V>(part: Part<V>, key: string, value: V): Tree<V> {
  const tree = opened(part);
  if (tree === undefined) return { key, value, size: 1, left: undefined, right: undefined };
  const { key: own, size, left, right } = tree;
  if (key === own) return { key, value, size, left, right };
  const inner = insert(key < own ? left : right, key, value);
  const [l, r] = key < own ? [inner, right] : [left, inner];
  // Where a value was replaced nothing has grown.
  if (inner.size === weight(key < own ? left : right)) return { key: own, value: tree.value, size, left: l, right: r };
  return balance(own, tree.value, l, r);
}

function remove<V>(part: Part<V>, key: string): Part<V> {
  const tree = opened(part);
  if (tree === undefined) return undefined;
  if (key < tree.key) return balance(tree.key, tree.value, remove(tree.left, key), tree.right);
  if (key > tree.key) return balance(tree.key, tree.value, tree.left, remove(tree.right, key));
  const right = opened(tree.right);
  if (tree.left === undefined || right === undefined) return tree.left ?? right;
  const next = first(right);
  return balance(next.key, next.value, tree.left, remove(right, next.key));
}

function first<V>(tree: Tree<V>): Tree<V> {
  let at = tree;
  for (let left = opened(at.left); left !== undefined; left = opened(at.left)) at = left;
  return at;
}

function weight<V>(tree: Part<V>): number {
  return tree === undefined ? 0 : tree.size;
}

export function treeOf<V>(key: string, value: V, left: Part<V>, right: Part<V>): Tree<V> {
  return { key, value, size: weight(left) + weight(right) + 1, left, right };
}

function balance<V>(key: string, value: V, left: Part<V>, right: Part<V>): Tree<V> {
  const [l, r] = [weight(left), weight(right)];
  if (l + r < 2) return treeOf(key, value, left, right);
  const heavy = r > 3 * l ? opened(right) : undefined;
  if (heavy !== undefined) return leanLeft(key, value, left, heavy);
  const other = l > 3 * r ? opened(left) : undefined;
  return other === undefined ? treeOf(key, value, left, right) : leanRight(key, value, other, right);
}

function leanLeft<V>(key: string, value: V, left: Part<V>, right: Tree<V>): Tree<V> {
  const inner = weight(right.left) < 2 * weight(right.right) ? undefined : opened(right.left);
  if (inner === undefined) return treeOf(right.key, right.value, treeOf(key, value, left, right.left), right.right);
  return treeOf(
    inner.key,
    inner.value,
    treeOf(key, value, left, inner.left),
    treeOf(right.key, right.value, inner.right, right.right),
  );
}

function leanRight<V>(key: string, value: V, left: Tree<V>, right: Part<V>): Tree<V> {
  const inner = weight(left.right) < 2 * weight(left.left) ? undefined : opened(left.right);
  if (inner === undefined) return treeOf(left.key, left.value, left.left, treeOf(key, value, left.right, right));
  return treeOf(
    inner.key,
    inner.value,
    treeOf(left.key, left.value, left.left, inner.left),
    treeOf(key, value, inner.right, right),
  );
}

/** A tree of entries that are in key order. */
export function balanced<V>(entries: readonly (readonly [string, V])[], from = 0, to = entries.length): Part<V> {
  if (from >= to) return undefined;
  const middle = (from + to) >> 1;
  const entry = entries[middle];
  if (entry === undefined) return undefined;
  return treeOf(entry[0], entry[1], balanced(entries, from, middle), balanced(entries, middle + 1, to));
}
