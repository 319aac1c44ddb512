export interface FileToSave {
  name: string
  type: string
  content: BlobPart
}

/** Saves a file as the browser does. Nothing is sent anywhere. */
export function saveFile({ name, type, content }: FileToSave): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser takes it in its own time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
