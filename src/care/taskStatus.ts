const openStatus = ['requested', 'received', 'accepted', 'ready', 'in-progress', 'on-hold']

/** In: a task's status. Out: whether the clinic still waits for it. */
export function isAskedFor(status: string): boolean {
  return openStatus.includes(status)
}
