const patienceMilliseconds = 200

/**
 * Nothing of the portal can be seen from the first line on; then it is locked, as far as that takes no time, and another site takes
 * the place of this page. Words that are not sent yet stay where they are.
 */
export async function leaveQuickly(to: string, lock: () => Promise<void>): Promise<void> {
  document.documentElement.dataset.left = ''
  document.title = new URL(to).hostname
  await Promise.race([lock().catch(() => undefined), pause(patienceMilliseconds)])
  location.replace(to)
}

/** Brings the page back into view, once it shows nothing that was left. */
export function uncover(): void {
  delete document.documentElement.dataset.left
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
