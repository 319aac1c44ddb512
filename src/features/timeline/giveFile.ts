import { saveFile as save } from '#ui/saveFile.ts'

/** A small file for somebody's calendar or for the person beside them. */
export interface SmallFile {
  name: string
  type: string
  text: string
}

/** Saves a file as the browser does. */
export function saveFile({ name, type, text }: SmallFile): void {
  save({ name, type, content: text })
}

/** Offers it to other apps where the device can, else saves it. Nothing is sent anywhere by the portal. */
export async function shareFile({ name, type, text }: SmallFile): Promise<void> {
  const file = new File([text], name, { type })
  if (!('canShare' in navigator) || !navigator.canShare({ files: [file] })) return saveFile({ name, type, text })
  try {
    await navigator.share({ files: [file] })
  } catch (thrown) {
    // Changing one's mind is no failure.
    if (!(thrown instanceof DOMException && thrown.name === 'AbortError')) saveFile({ name, type, text })
  }
}
