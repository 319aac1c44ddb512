/**
 * What a page tells the worker. `everything`: the whole portal; else the files the page has used. `theme`: what the page is shown
 * in; null: as the device has it. `takeOver`: to a worker that waits.
 */
export type ToWorker = { keep: 'everything' | readonly string[] } | { theme: string | null } | { takeOver: true }

/** What the worker asks a page, over a port of its own: which build it runs. Out of the port comes its first script's path. */
export const whichCode = 'which code?'

/** In: any message. Out: whether it is one a page sends. */
export function isToWorker(message: unknown): message is ToWorker {
  if (typeof message !== 'object' || message === null) return false
  if ('takeOver' in message) return message.takeOver === true
  if ('theme' in message) return message.theme === null || isThemeName(message.theme)
  if (!('keep' in message)) return false
  const { keep } = message
  return keep === 'everything' || (Array.isArray(keep) && keep.every((path) => typeof path === 'string'))
}

/** Whether it is a name and nothing else: it is written into a document. */
export function isThemeName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z-]+$/.test(value)
}
