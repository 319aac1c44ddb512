/**
 * In: what a page will wait for with React's `use`. Out: the same; once it is there, it is read at once, also by a part of the page
 * that comes later. Without that, what stands already would go for a moment.
 */
export function readAtOnce<Value>(promise: Promise<Value>): Promise<Value> {
  const told: Promise<Value> & { status?: string; value?: Value; reason?: unknown } = promise
  // What React itself notes on a promise it was given, from its first look on.
  told.status = 'pending'
  promise.then(
    (value) => Object.assign(told, { status: 'fulfilled', value }),
    (reason: unknown) => Object.assign(told, { status: 'rejected', reason }),
  )
  return told
}
