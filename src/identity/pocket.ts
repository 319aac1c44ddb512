/** What stays with this window: over a reload, and on the way through the clinic's sign-in and back. */
export type Pocket = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Out: the window's own storage. Undefined where the browser refuses it, as with all site data blocked: no sign-in then finds its
 * way back (RFC 6749, section 10.12: the `state` must be there again).
 */
export function pocketOfWindow(): Pocket | undefined {
  try {
    // Denied, the very name of it throws.
    return sessionStorage
  } catch {
    return undefined
  }
}

/** Stands in where there is none: it holds as long as the page. */
export function pocketOfPage(): Pocket {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}
