/**
 * An immutable map with string keys, kept in key order.
 *
 * Every practice keeps its state in these: `with` and `without` cost O(log n) and leave the old map as it was, so a
 * checkpoint is a reference, a refused event leaves the world untouched, and iteration order is the same everywhere.
 * A weight-balanced tree (Adams 1993, as in Haskell's Data.Map; Δ = 3, Γ = 2). Why this and not a copy or a library:
 * docs/decisions/003-persistent-state.md.
 */
type Tree<V> = {
  readonly key: string;
  readonly value: V;
  readonly size: number;
  readonly left: Tree<V> | undefined;
  readonly right: Tree<V> | undefined;
};

export class PersistentMap<V> implements ReadonlyMap<string, V> {
  private readonly root: Tree<V> | undefined;

  private constructor(root: Tree<V> | undefined) {
    this.root = root;
  }

  static readonly empty: PersistentMap<never> = new PersistentMap<never>(undefined);

  /** From entries in any order; the last one of a repeated key wins. */
  static of<V>(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
    const sorted = [...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return new PersistentMap(balanced(sorted, 0, sorted.length));
  }

  /** From entries that are in key order and name no key twice. */
  static ofSorted<V>(sorted: readonly (readonly [string, V])[]): PersistentMap<V> {
    return new PersistentMap(balanced(sorted, 0, sorted.length));
  }

  get size(): number {
    return weight(this.root);
  }

  get(key: string): V | undefined {
    return find(this.root, key)?.value;
  }

  has(key: string): boolean {
    return find(this.root, key) !== undefined;
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

function find<V>(tree: Tree<V> | undefined, key: string): Tree<V> | undefined {
  let at = tree;
  while (at !== undefined && at.key !== key) at = key < at.key ? at.left : at.right;
  return at;
}

function walk<V>(tree: Tree<V> | undefined, see: (tree: Tree<V>) => void): void {
  for (let at = tree; at !== undefined; at = at.right) {
    walk(at.left, see);
    see(at);
  }
}

function insert<V>(tree: Tree<V> | undefined, key: string, value: V): Tree<V> {
  if (tree === undefined) return { key, value, size: 1, left: undefined, right: undefined };
  const { key: own, size, left, right } = tree;
  if (key === own) return { key, value, size, left, right };
  const inner = insert(key < own ? left : right, key, value);
  const [l, r] = key < own ? [inner, right] : [left, inner];
  // Where a value was replaced nothing has grown.
  if (inner.size === weight(key < own ? left : right)) return { key: own, value: tree.value, size, left: l, right: r };
  return balance(own, tree.value, l, r);
}

function remove<V>(tree: Tree<V> | undefined, key: string): Tree<V> | undefined {
  if (tree === undefined) return undefined;
  if (key < tree.key) return balance(tree.key, tree.value, remove(tree.left, key), tree.right);
  if (key > tree.key) return balance(tree.key, tree.value, tree.left, remove(tree.right, key));
  if (tree.left === undefined) return tree.right;
  if (tree.right === undefined) return tree.left;
  const next = first(tree.right);
  return balance(next.key, next.value, tree.left, remove(tree.right, next.key));
}

function first<V>(tree: Tree<V>): Tree<V> {
  let at = tree;
  while (at.left !== undefined) at = at.left;
  return at;
}

function weight<V>(tree: Tree<V> | undefined): number {
  return tree === undefined ? 0 : tree.size;
}

function node<V>(key: string, value: V, left: Tree<V> | undefined, right: Tree<V> | undefined): Tree<V> {
  return { key, value, size: weight(left) + weight(right) + 1, left, right };
}

function balance<V>(key: string, value: V, left: Tree<V> | undefined, right: Tree<V> | undefined): Tree<V> {
  const [l, r] = [weight(left), weight(right)];
  if (l + r < 2) return node(key, value, left, right);
  if (right !== undefined && r > 3 * l) return leanLeft(key, value, left, right);
  if (left !== undefined && l > 3 * r) return leanRight(key, value, left, right);
  return node(key, value, left, right);
}

function leanLeft<V>(key: string, value: V, left: Tree<V> | undefined, right: Tree<V>): Tree<V> {
  const inner = right.left;
  if (inner === undefined || weight(inner) < 2 * weight(right.right)) {
    return node(right.key, right.value, node(key, value, left, inner), right.right);
  }
  return node(
    inner.key,
    inner.value,
    node(key, value, left, inner.left),
    node(right.key, right.value, inner.right, right.right),
  );
}

function leanRight<V>(key: string, value: V, left: Tree<V>, right: Tree<V> | undefined): Tree<V> {
  const inner = left.right;
  if (inner === undefined || weight(inner) < 2 * weight(left.left)) {
    return node(left.key, left.value, left.left, node(key, value, inner, right));
  }
  return node(
    inner.key,
    inner.value,
    node(left.key, left.value, left.left, inner.left),
    node(key, value, inner.right, right),
  );
}

function balanced<V>(entries: readonly (readonly [string, V])[], from: number, to: number): Tree<V> | undefined {
  if (from >= to) return undefined;
  const middle = (from + to) >> 1;
  const entry = entries[middle];
  if (entry === undefined) return undefined;
  return node(entry[0], entry[1], balanced(entries, from, middle), balanced(entries, middle + 1, to));
}
