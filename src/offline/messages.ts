/** What a page tells the worker. `everything`: the whole portal; else the files the page has used. */
export type ToWorker = { keep: 'everything' | readonly string[] }

/** What the worker asks a page, over a port of its own: which build it runs. Out of the port comes its first script's path. */
export const whichCode = 'which code?'

/** In: any message. Out: whether it is one a page sends. */
export function isToWorker(message: unknown): message is ToWorker {
  if (typeof message !== 'object' || message === null || !('keep' in message)) return false
  const { keep } = message
  return keep === 'everything' || (Array.isArray(keep) && keep.every((path) => typeof path === 'string'))
}
