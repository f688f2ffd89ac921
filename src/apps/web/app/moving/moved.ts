const NAME = "kith.moved";

/** Where whoever spoke at this address speaks now; nothing while they speak here. */
export function movedTo(): string | undefined {
  try {
    return localStorage.getItem(NAME) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Lasting before the new address is told, so that no page of the old one signs beside it. Other tabs hear of it. */
export function noteMoved(to: string | undefined): void {
  if (to === undefined) localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, to);
}

export function onMoved(listener: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key === NAME) listener();
  };
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
}
